import type {
  Haalbaarheid,
  Kerncompetentie,
  LeerdoelStatus,
  Leerdoelthema,
  MaatPatroon,
  SmartCode,
} from '#domain/leerdoel.ts'

/** The choices of a leerdoel in words, for every screen that shows one. */
export const themaWoorden: Readonly<Record<Leerdoelthema, string>> = {
  feedback_vragen: 'Vragen hoe ik het doe',
  hulp_vragen: 'Hulp vragen',
  emoties_uiten: 'Zeggen wat ik voel',
  werk_structureren: 'Mijn werk indelen',
  tijd: 'Omgaan met tijd',
  communicatie: 'Praten met anderen',
  samenwerken: 'Samenwerken',
  solliciteren: 'Solliciteren',
  anders: 'Iets anders',
}

export const kernWoorden: Readonly<Record<Kerncompetentie, string>> = {
  werknemersvaardigheden: 'Werken in een vast ritme',
  persoonlijke_effectiviteit: 'Vertrouwen in wat ik kan',
  arbeidsmarktpositie: 'Een stap naar betaald werk',
}

export const haalbaarWoorden: Readonly<Record<Haalbaarheid, { text: string; hint?: string }>> = {
  ja: { text: 'Ja' },
  bijstellen: { text: 'Ja, als ik iets aanpas', hint: 'Maak het doel kleiner, of kies een latere datum.' },
  nee: { text: 'Nee, nu niet', hint: 'Dat is ook goed om te weten.' },
}

export const statusWoorden: Readonly<Record<LeerdoelStatus, string>> = {
  concept: 'Nog niet klaar',
  actief: 'Mee bezig',
  bijgesteld: 'Aangepast',
  behaald: 'Gelukt',
  deels_behaald: 'Voor een deel gelukt',
  losgelaten: 'Doen we niet meer',
}

export const maatWoorden: Readonly<Record<MaatPatroon, string>> = {
  'by-date': 'Uiterlijk een datum',
  'number-by-date': 'Een aantal voor een datum',
  'amount-per-month': 'Een bedrag per maand',
  'share-of-time': 'Een deel van mijn tijd',
}

export const smartWoorden: Readonly<Record<SmartCode, string>> = {
  'wat-missing': 'Schrijf op wat je precies gaat doen.',
  'wat-one-word': 'Zeg bij wat je gaat doen ook hoe je dat doet.',
  'hoe-missing': 'Schrijf op wat je helpt om het te doen.',
  'maat-missing': 'Schrijf op waaraan je merkt dat het gelukt is.',
  'maat-without-number': 'Een getal maakt duidelijk wanneer het gelukt is.',
  'haalbaar-missing': 'Bedenk of het haalbaar is.',
  'haalbaar-not-adjusted': 'Pas je doel aan tot je denkt: dit kan ik.',
  'waarom-missing': 'Schrijf op waarom je dit wilt.',
  'uiterlijk-missing': 'Kies een datum.',
  'uiterlijk-past': 'De datum is voorbij. Kies een nieuwe of zeg hoe het ging.',
  'subdoel-after-uiterlijk': 'Een stap heeft een latere datum dan het leerdoel zelf.',
}
