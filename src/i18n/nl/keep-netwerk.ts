import type {
  Benadering,
  Betrokkenheid,
  Kracht,
  MensVraag,
  Netwerkgroep,
  Netwerkrol,
  Wetensonderwerp,
} from '#domain/netwerk.ts'

export const netwerkrolWoorden: Readonly<Record<Netwerkrol, string>> = {
  partner: 'Partner',
  ouder: 'Ouder',
  familie: 'Familie',
  vriend: 'Vriend of vriendin',
  buddy: 'Buddy',
  collega: 'Collega',
  werkbegeleider: 'Werkbegeleider',
  maatje: 'Maatje',
  leidinggevende: 'Leidinggevende',
  personeelszaken: 'Personeelszaken',
  bedrijfsarts: 'Bedrijfsarts',
  arboverpleegkundige: 'Arboverpleegkundige',
  trainer: 'Trainer',
  jobcoach: 'Jobcoach',
  ips_trajectbegeleider: 'IPS-begeleider',
  loopbaancoach: 'Loopbaancoach',
  ervaringsdeskundige: 'Ervaringsdeskundige',
  clientondersteuner: 'Cliëntondersteuner',
  begeleider_school: 'Begeleider op school',
  woonbegeleider: 'Woonbegeleider',
  klantmanager: 'Klantmanager van de gemeente',
  consulent_uwv: 'Iemand van het UWV',
  arbeidsdeskundige: 'Arbeidsdeskundige',
  verzekeringsarts: 'Verzekeringsarts',
  casemanager: 'Casemanager',
  huisarts: 'Huisarts',
  behandelaar: 'Behandelaar',
  psycholoog: 'Psycholoog',
  psychiater: 'Psychiater',
  spv: 'SPV, verpleegkundige',
  jeugdarts: 'Jeugdarts',
  anders: 'Iemand anders',
}

export const netwerkgroepWoorden: Readonly<Record<Netwerkgroep, string>> = {
  dichtbij: 'Dichtbij',
  werk: 'Op je werk',
  begeleiding: 'Begeleiding',
  instanties: 'Gemeente, UWV en verzekering',
  zorg: 'Zorg',
  anders: 'Past niets?',
}

/** Wie is wie: wat iemand met dit beroep voor je kan doen. Alleen beroepen waar dat niet vanzelf spreekt. */
export const wieIsWie: Readonly<Partial<Record<Netwerkrol, string>>> = {
  buddy: 'Iemand die naast je staat en dingen met je doet. Geen hulpverlener.',
  maatje: 'Een collega die je wegwijs maakt. Je maatje beoordeelt je niet.',
  werkbegeleider: 'Legt je het werk uit en kijkt met je terug. Hoort bij het bedrijf.',
  leidinggevende: 'Maakt de afspraken over je werk en je tijden. Hoeft niet te weten wat je hebt.',
  personeelszaken: 'Regelt contracten, uren en verlof bij een bedrijf.',
  bedrijfsarts:
    'Kijkt met je wat je kunt doen als werken niet goed gaat. Vertelt je baas niet wat je hebt, wel wat kan.',
  arboverpleegkundige: 'Denkt mee over gezond werken en over terugkomen. Werkt samen met de bedrijfsarts.',
  trainer: 'Geeft de bijeenkomsten en coacht je in de groep.',
  jobcoach: 'Helpt je werk te vinden en te houden. Leert je baas en collega’s hoe zij het overnemen.',
  ips_trajectbegeleider: 'Zoekt met je naar betaald werk dat jij wilt. Hoort bij je behandelteam.',
  loopbaancoach: 'Denkt mee over welk werk bij je past en over een volgende stap.',
  ervaringsdeskundige: 'Maakte zelf mee hoe het is, en gebruikt dat om jou te helpen.',
  clientondersteuner: 'Gaat met je mee naar gesprekken en kent de weg. Is er voor jou, en kost niets.',
  begeleider_school: 'Helpt je op school en bij de stap naar werk.',
  woonbegeleider: 'Helpt je thuis: met je dag, je post en je geld.',
  klantmanager: 'Gaat bij de gemeente over je uitkering en je plan voor werk.',
  consulent_uwv: 'Gaat bij het UWV over je uitkering en over hulp om te werken.',
  arbeidsdeskundige: 'Weegt wat je aankunt en wat het werk vraagt. Geeft raad over ander werk of hulpmiddelen.',
  verzekeringsarts: 'Beoordeelt wat je kunt, voor je uitkering. Behandelt je niet.',
  casemanager: 'Houdt voor je baas de stappen bij als je lang niet werkt.',
  behandelaar: 'Is je vaste mens bij de zorg. Denkt mee over wat werk met je doet.',
  psycholoog: 'Helpt je met praten en oefenen, ook over werk. Geeft geen pillen.',
  psychiater: 'Een arts die met je kijkt wat helpt. Mag ook pillen geven.',
  spv: 'Een verpleegkundige die ook thuis of op je werk komt. Kan alles om je heen regelen.',
  jeugdarts: 'Een arts voor jonge mensen, tot ongeveer 19 jaar.',
}

export const wetenWoorden: Readonly<Record<Wetensonderwerp, string>> = {
  plan: 'Mijn plan voor werk',
  leerdoelen: 'Mijn leerdoelen',
  nodig: 'Wat ik nodig heb',
  signalen: 'Waaraan je merkt dat het minder gaat',
  rooster: 'Mijn dagen en uren',
  geld: 'Mijn inkomen',
}

export const benaderWoorden: Readonly<Record<Benadering, string>> = {
  ja: 'Ja, dat mag',
  eerst_vragen: 'Alleen als ik het eerst hoor',
  nee: 'Nee, alles gaat via mij',
}

export const betrokkenWoorden: Readonly<Record<Betrokkenheid, string>> = {
  dichtbij: 'Dichtbij: denkt mee',
  soms: 'Soms: als ik erom vraag',
  op_afstand: 'Op afstand: hoort het later',
}

export const krachtWoorden: Readonly<Record<Kracht, string>> = {
  geeft: 'Geeft mij energie',
  wisselt: 'Wisselt',
  kost: 'Kost mij energie',
}

export const mensPaginas: Readonly<Record<MensVraag, { title: string; hint: string }>> = {
  wie: { title: 'Wie is het?', hint: 'Een voornaam is genoeg.' },
  rol: { title: 'Wat is deze persoon voor jou?', hint: 'Kies wat het beste past.' },
  bijdrage: { title: 'Wat doet deze persoon voor je?', hint: 'Waar kun je voor bellen? Wat kan deze persoon goed?' },
  weten: { title: 'Wat mag deze persoon weten?', hint: 'Niets aantikken mag ook. Er gaat nu niets naar toe.' },
  benaderen: {
    title: 'Mogen anderen contact zoeken?',
    hint: 'Bijvoorbeeld je jobcoach, als die iets met deze persoon wil bespreken.',
  },
  betrokken: {
    title: 'Hoe dichtbij wil jij deze persoon?',
    hint: 'Het gaat over je werk. Jij kiest, en mag het veranderen.',
  },
}

export const netwerkText = {
  title: 'Mijn netwerk',
  below: 'Wie er om je heen staan, en wat zij mogen weten.',
  empty: 'Nog niemand opgeschreven',
  emptyText: 'Begin met wie je het eerst belt. Zij krijgen hier geen bericht van.',
  add: 'Iemand erbij',
  mens: 'Iemand in mijn netwerk',
  step: (nr: number, count: number) => `Mijn netwerk: vraag ${nr} van ${count}`,
  name: 'Naam',
  phone: 'Telefoonnummer',
  roleWord: 'Wat is deze persoon voor jou?',
  know: 'Mag weten',
  contact: 'Mogen anderen contact zoeken?',
  byWhom: 'Wie mag dat?',
  byWhomHint: 'Bijvoorbeeld: alleen mijn jobcoach',
  close: 'Hoe dichtbij?',
  energy: 'Wat doet contact met je?',
  energyHint: 'Dit zie alleen jij. Het komt nooit op papier.',
  fixed: 'Mijn vaste contactpersoon',
  fixedHint: 'Wie je het eerst belt over werk.',
  words: {
    wie: 'Naam en telefoon',
    rol: 'Rol',
    bijdrage: 'Wat deze persoon doet',
    weten: 'Mag weten',
    benaderen: 'Contact door anderen',
    betrokken: 'Hoe dichtbij',
  } satisfies Record<MensVraag, string>,
  noName: 'Nog zonder naam',
  groups: {
    dichtbij: 'Dichtbij',
    soms: 'Soms',
    op_afstand: 'Op afstand',
    open: 'Nog niet gekozen',
  } satisfies Record<Betrokkenheid | 'open', string>,
  missing: 'Wie mis ik nog?',
  missingHint: 'Bijvoorbeeld: iemand die werkte en ook een uitkering had.',
  who: 'Alleen jij. De mensen in je netwerk zien dit niet.',
  print: 'Netwerkkaart afdrukken',
  printTitle: 'Mijn netwerkkaart',
  printBelow: 'Van mij, om mee te nemen. Eén vel.',
  printFoot: (naam: string, day: string) => [naam, day].filter(Boolean).join(' · '),
  printHead: { wie: 'Wie', doet: 'Wat doet die voor mij', weten: 'Mag weten', contact: 'Contact door anderen' },
  printMany: 'Dit past niet op één vel. Laat iemand weg, of schrijf korter.',
  nothing: '–',
  whoIsWho: { title: 'Wie is wie?', below: 'Wat doet een jobcoach, een bedrijfsarts, een klantmanager?' },
  whoIsWhoNote: 'Zo is het meestal. Vraag het gerust na.',
  ready: 'Naar mijn netwerk',
  remove: 'Wegdoen',
  removed: 'Weggedaan.',
  call: (naam: string) => `Bel ${naam}`,
  help: {
    about: [
      'Schrijf op wie er om je heen staan, thuis en bij je werk.',
      'De kaart is van jou. Neem hem mee naar wie je wilt.',
      'Iemand krijgt geen bericht als je die hier opschrijft.',
    ],
  },
} as const

/** Hoe de velden heten op de bladzijde van Neem alles mee. */
export const netwerkNamen = {
  netwerk: {
    naam: netwerkText.name,
    rol: netwerkText.words.rol,
    rolWoord: netwerkText.roleWord,
    telefoon: netwerkText.phone,
    bijdrage: netwerkText.words.bijdrage,
    magWeten: netwerkText.know,
    magBenaderd: netwerkText.contact,
    doorWie: netwerkText.byWhom,
    betrokken: netwerkText.close,
    kracht: netwerkText.energy,
    isVast: netwerkText.fixed,
    opMs: 'Opgeschreven',
    weg: null,
  },
  netwerkgemis: { wie: netwerkText.missing },
} as const
export const netwerkKeuzes = {
  'netwerk.rol': netwerkrolWoorden,
  'netwerk.magWeten': wetenWoorden,
  'netwerk.magBenaderd': benaderWoorden,
  'netwerk.betrokken': betrokkenWoorden,
  'netwerk.kracht': krachtWoorden,
}
