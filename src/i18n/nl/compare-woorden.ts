/** 256 short words that sound different, for reading aloud. A word's place is its number: the list never changes. */
const woorden: readonly string[] = [
  'aardbei akker anker appel avond bakker balkon banaan beker berg beuk bever bijl bloem boek boer',
  'boom boot bord bos boter brief bril broek broer brood brug buik bus citroen dak dal',
  'dame dans das deeg dekbed deken deur dier dijk dolfijn donder doos dorp draad druif duif',
  'duin ei eik eend eiland ekster emmer ezel feest fiets film fles fluit fornuis gans gang',
  'garage gebak geit gieter gitaar glas goud gras grot haak haan haas hamer handdoek hark haven',
  'hek helm hemel hert heuvel hond honing hooi hotel houtje hut iglo inkt jas jager jurk',
  'kaars kaas kachel kade kameel kano kapper kasteel kat kelder kers ketel kever kikker kind kip',
  'klok knie knoop koe koffer koffie konijn koning kool koor korf kraan krab krant kruik kudde',
  'kwast lade lamp landkaart laurier leeuw lepel ladder lente lied lijm linde lint lucht maan maat',
  'mand markt mast meeuw melk merel mier mist modder molen mond mos motor muis munt muur',
  'muziek mug naald nacht nest neus noot oever oven olifant olijf oom oor orgel otter paard',
  'pad palm pan paraplu park parel pauw peer pen peper perzik pijl piloot plank plant poort',
  'poes postbode potlood puzzel raam radijs raket regen reiger rivier rok roos rots ruit schaap schaar',
  'schip schoen schop schuur slak slee sleutel sloot sneeuw soep sok spiegel spin spons stad stal',
  'ster stoel storm straat strand tafel tak tang tante tas tent thee tijger toren touw trap',
  'trein trom tuin tulp uil vaas vader varen veer vijver vinger vis vlag vlinder voet vogel',
].flatMap((row) => row.split(' '))

/** The words of these numbers under 256, in that order. */
export function woordenVan(nummers: readonly number[]): string[] {
  return nummers.map((nummer) => woorden[nummer & 255] ?? '')
}

/** Comparing three words with somebody who was invited from afar. */
export const woordenText = {
  ownTitle: 'Drie woorden',
  ownBand: (woorden: string) => `Jouw woorden: ${woorden}. Kloppen ze met die van wie jou uitnodigde?`,
  own: (wie: string) => `${wie} belt je en leest drie woorden voor. Staan hier dezelfde?`,
  ownNot: 'Zijn het andere woorden? Zeg dat dan. Dan komt er niemand binnen.',
  askTitle: (naam: string) => `Bel ${naam} en lees deze woorden voor`,
  ask: (naam: string) => `Ziet ${naam} dezelfde drie woorden? Dan is het goed. Anders gebruikt iemand anders de link.`,
  life: 'De woorden veranderen elke tien minuten.',
  yes: 'Ja, dezelfde woorden',
  no: 'Nee, andere woorden',
  changed: 'De woorden zijn net veranderd. Lees ze nog een keer voor.',
  band: (naam: string) => `${naam} wil binnenkomen. Vergelijk eerst drie woorden.`,
  look: 'Bekijken',
} as const
