import { joinNames } from '#i18n/format.ts'

/** *Bewijs kiezen*: iets wat er al is, bevroren in het portfolio. */
export const bewijsText = {
  title: 'Bewijs kiezen',
  below: 'Eén tik zet iets in je portfolio, precies zoals het nu is.',
  row: { title: 'Bewijs kiezen', below: 'Uit je map, je verhalen, trainingen en certificaat' },
  one: 'Zet in mijn portfolio',
  oneHint: 'Bevroren zoals het nu is. Het staat dan nog bij niemand.',
  none: 'Er is nog niets om te kiezen',
  noneText: 'Wat je klaar hebt in je map, een verhaal, een training of een certificaat komt hier vanzelf te staan.',
  groups: {
    dstarr: 'Mijn verhalen',
    feedback: 'Tips bij mijn verhalen',
    stuk: 'Uit mijn map',
    training: 'Trainingen',
    certificaat: 'Certificaat',
  },
  also: 'Getekende zelfreflecties, foto’s en papieren kun je meteen kiezen. Die hoeven hier niet bij.',
  frozen: (day: string) => `Staat in je portfolio, zoals op ${day}`,
  added: 'Staat in je portfolio. Alleen jij ziet het.',
  removed: 'Uit je portfolio gehaald.',
  titles: {
    dstarr: 'Iets wat ik deed',
    feedback: 'Feedback',
    training: 'Trainingen die ik volgde',
    certificaat: (programma: string) => `Certificaat ${programma}`,
  },
  labels: { feedback: 'Wat ik hoorde', from: 'Van', days: 'Bijeenkomst', period: 'Periode', given: 'Gegeven door' },
  proof: {
    dstarr: (day: string) => `Zo schreef ik het op, ${day}.`,
    feedback: (day: string) => `Opgeschreven op ${day}.`,
    stuk: (day: string) => `Zo stond het in mijn map, ${day}.`,
    training: (day: string) => `Volgens de lijst van de trainer, op ${day}.`,
    certificaat: (gever: string, day: string) => `Getekend door ${gever} op ${day}.`,
  },
  period: (from: string, until: string) => `${from} tot en met ${until}`,
  given: (gever: string, namens: string) => joinNames([gever, namens].filter(Boolean)),
  short: 'Korter, voor deze bladzijde',
  shortHint: 'Typ je hier iets? Dan komt alleen dit erop, en niet het hele stuk.',
  help: {
    about: [
      'Wat je kiest, wordt bevroren. Verander je later het verhaal? Dan blijft dit zo.',
      'Het staat dan nog bij niemand. Jij kiest later per bladzijde wat erop komt.',
      'Voor een werkgever kun je het korter maken. De rest gaat dan niet mee.',
    ],
  },
} as const

export const bewijsstukNamen = {
  bron: null,
  bronId: null,
  titel: 'Bewijs',
  regels: null,
  bewijs: 'Waar het op rust',
  getekend: null,
  opMs: 'In mijn portfolio sinds',
  weg: null,
} as const
