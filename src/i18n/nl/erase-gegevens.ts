/** *Wissen en stilzetten*: what a kandidaat can have erased, and everything at once. */
export const wisText = {
  title: 'Wissen en stilzetten',
  below: 'Wat je wist, komt nooit meer terug. Ook niet uit een reservekopie.',
  proefTitle: 'In de Proefversie is niets echt',
  proef: 'Hier valt niets te wissen. Met Stoppen met proberen is alles weg.',
  waits: 'Dit wacht op internet',
  undo: 'Ongedaan maken',
  undoWhat: (what: string) => `Ongedaan maken: ${what}`,
  undone: 'Goed. Er wordt niets gewist.',
  undoneStil: 'Goed. Er verandert niets.',
  tooLate: 'Dat kan niet meer. Het is al gedaan.',
  full: 'Er is geen ruimte op dit toestel. Er is niets gevraagd.',
  refused: 'Dit kon niet. Vraag het aan je trainer of aan de regiocoördinator.',
  asked: 'Met internet wordt het gewist. Tot dan kun je het ongedaan maken.',
  one: 'Eén ding wissen',
  forEver: 'Wis voor altijd',
  forEverWhat: (what: string) => `Wis voor altijd: ${what}`,
  question: (what: string) => `${startsWith(what)} wissen?`,
  goes: {
    map: 'Alles in je map gaat weg, op al je toestellen. Foto’s en papieren ook. Daarna heb je een lege map.',
    deel: 'Je laat dit dan niet meer zien. Het gaat weg op elk toestel waar het staat.',
    reflectie: 'Alle zelfreflecties op deze werkplek gaan weg, bij jou en bij je werkbegeleider.',
  },
  where: 'Een toestel zonder internet wist het zodra het weer internet heeft.',
  keep: 'Wil je het zelf houden? Maak eerst een kopie.',
  no: 'Niet wissen',
  signed: (who: string) => `${who} tekende hier ook. Daarom kun je dit niet alleen wissen. Vraag de regiocoördinator.`,
  someone: 'Je werkbegeleider',
  what: {
    map: 'je map',
    deel: (title: string, to: string) => (to === '' ? title : `${title}, voor ${to}`),
    reflectie: (place: string) => (place === '' ? 'je zelfreflecties' : `je zelfreflecties bij ${place}`),
  },
  noTitle: 'iets dat je liet zien',
  stil: {
    title: 'Stilzetten',
    text: 'Klopt er iets niet, of wil je nadenken? Zet je gegevens stil. Iedereen kan ze dan lezen, maar niemand schrijft erin. Jij deelt dan ook niets nieuws. Je map blijft gewoon open.',
    on: 'Zet mijn gegevens stil',
    off: 'Laat ze weer doorgaan',
    is: (day: string) => `Je gegevens staan stil sinds ${day}.`,
    byOther: 'De regiocoördinator zette ze stil. Vraag daar of ze weer door mogen gaan.',
    waits: 'Met internet worden je gegevens stilgezet.',
    waitsOff: 'Met internet gaan je gegevens weer door.',
  },
  all: { title: 'Ik stop met Opstap', below: 'Je account, je map en wat van jou is' },
} as const

/** The page before everything goes. */
export const wisAllesText = {
  title: 'Ik stop met Opstap',
  below: 'Stoppen mag altijd. Je hoeft niets uit te leggen.',
  goesTitle: 'Dit gaat weg',
  goes: [
    'Je map, met foto’s en papieren. Op al je toestellen.',
    'Wat je liet zien, en wat jullie samen schreven.',
    'Je kaart, je werkplek en je aanwezigheid.',
    'Je account. Je herstelkaart werkt dan niet meer.',
  ],
  goesAlone: ['Je map, met foto’s en papieren. Hij staat alleen op dit toestel.'],
  staysTitle: 'Dit blijft bij anderen',
  stays: [
    'Een zelfreflectie die een ander ook tekende. Die handtekening is ook van die ander.',
    'Een gesprek waar nog een kandidaat bij was.',
    'Wat iemand zelf opschreef of al las. Dat kan geen app wissen.',
    'Je naam op de lijst van je groep, tot je trainer of coördinator de app weer opent.',
    'Een toestel zonder internet wist het pas als het weer internet heeft.',
    'Dat jij er was en wanneer er iets gebeurde: vijf jaar, zonder je naam.',
    'Papier en mail bij de organisatie. Opstap kan daar niet bij. Vraag je trainer om het weg te doen.',
  ],
  staysAlone: ['Een kopie die je zelf maakte. Die gooi je zelf weg.'],
  firstTitle: 'Wil je iets meenemen?',
  first: 'Dat hoeft niet. Later kan het niet meer.',
  take: { title: 'Neem alles mee', below: 'Om te lezen en te bewaren' },
  copy: { title: 'Maak een kopie', below: 'Om later weer verder te gaan' },
  dayTitle: 'Je hebt een dag om je te bedenken',
  day: 'We wissen pas na een dag. Tot dan kun je het ongedaan maken op dit toestel.',
  dayNow: 'Wil je niet wachten? Dan wissen we het meteen. Dat kun je niet ongedaan maken.',
  start: 'Stop met Opstap',
  now: 'Niet wachten: wis nu',
  no: 'Niet stoppen',
  openHere: 'Laat de app op dit toestel staan tot het klaar is. Zonder internet wacht het wissen.',
  set: (when: string) => `We wissen alles na ${when}.`,
  due: 'Zodra er internet is, wordt alles gewist.',
  undo: 'Ongedaan maken',
  undone: 'Goed. Alles blijft zoals het is.',
  refused: 'Wissen kon niet. Werk je ook voor de organisatie? Vraag dan de regiocoördinator.',
  help: {
    about: [
      'Stoppen mag altijd. Je hoeft niet te zeggen waarom.',
      'Wil je alleen iets van jezelf wissen? Kies bij Meer voor Wissen en stilzetten.',
      'Twijfel je? Praat eerst met iemand die je vertrouwt.',
    ],
  },
} as const

/** For a regiocoördinator: what is held of one kandidaat. */
export const wisVanText = {
  title: (name: string) => `Gegevens van ${name}`,
  stilTitle: 'Stilzetten',
  stilText: 'Iedereen kan dan lezen en niemand schrijft. Doe dit als iemand vindt dat er iets niet klopt.',
  stilOn: 'Zet stil',
  stilOff: 'Laat weer doorgaan',
  stilIs: (day: string) => `Dit staat stil sinds ${day}.`,
  stilAsked: 'Met internet wordt het stilgezet.',
  stilAskedOff: 'Met internet gaat het weer door.',
  wisTitle: 'Wissen op verzoek',
  wisText:
    'Wis alleen als iemand daar zelf om vraagt. Kaart, werkplek, reflecties en aanwezigheid gaan weg bij iedereen. De map en wat iemand zelf liet zien, blijven van die persoon.',
  wisSigned: 'Ook wat een ander tekende gaat weg. Weeg dat eerst af, en vertel het de werkbegeleider.',
  wisLijst: 'Haal de naam daarna ook uit de lijst van de groep. Dat doet de app niet vanzelf.',
  tick: (name: string) => `${name} heeft mij hierom gevraagd`,
  tickHint: 'Dit komt in het logboek.',
  tickFirst: 'Zet eerst het vinkje hierboven.',
  wis: 'Wis voor altijd',
  asked: 'Met internet wordt het gewist. Tot dan kun je het ongedaan maken.',
  help: {
    about: [
      'Iemand mag vragen om te wissen, of om alles stil te zetten.',
      'De kandidaat ziet in de eigen lijst wie dit deed en wanneer.',
    ],
  },
} as const

/** What is going to be erased because its time is over. */
export const bewaarText = {
  title: 'De bewaartijd is bijna voorbij',
  text: (things: string, day: string) => `Na ${day} wissen we: ${things}.`,
  todo: 'Wil je het houden? Maak dan een kopie. Werk je er nog mee? Schrijf er iets in, dan blijft het staan.',
} as const

function startsWith(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1)
}
