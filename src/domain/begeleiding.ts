/** The first day at a werkplek: three things. @source docs/begrippen.md#introductie */
export const introductieItems = ['ontvangst', 'informatie', 'kennismaking'] as const
export type IntroductieItem = (typeof introductieItems)[number]

/** What a werkbegeleider does with leerdoelen: five things. @source docs/begrippen.md#begeleiding */
export const leerdoelTaken = ['bepalen', 'opdrachten', 'acties', 'verbeteren', 'periode'] as const
/** How a werkplek becomes a place to learn: nine things. @source docs/begrippen.md#begeleiding */
export const leerklimaatTaken = [
  'structuur',
  'feedback',
  'planning',
  'oplossingen',
  'vertrouwen',
  'emoties',
  'inspireren',
  'terugkijken',
  'gesprek',
] as const
export const begeleidingTaken = [...leerdoelTaken, ...leerklimaatTaken] as const
export type BegeleidingTaak = (typeof begeleidingTaken)[number]

/** @source docs/begrippen.md#dagdeel */
export const dagdelen = ['ochtend', 'middag', 'avond'] as const
export type Dagdeel = (typeof dagdelen)[number]

/** What a dagdeel at the werkplek was; without a reason. @source docs/begrippen.md#dagdeel */
export const dagdeelStanden = ['gewerkt', 'vrij', 'anders_afgesproken'] as const
export type DagdeelStand = (typeof dagdeelStanden)[number]

/** The line of a dagdeel: the same on every phone, so that two people write one line. */
export function dagdeelId(dag: string, dagdeel: Dagdeel): string {
  return `${dag}.${dagdeel}`
}

/** The parts of a day that working hours touch. @param van, tot `HH:MM` */
export function dagdelenVan(van: string, tot: string): Dagdeel[] {
  const parts: [dagdeel: Dagdeel, from: string, to: string][] = [
    ['ochtend', '00:00', '13:00'],
    ['middag', '13:00', '17:30'],
    ['avond', '17:30', '24:00'],
  ]
  const touched = parts.filter(([, from, to]) => van < to && tot > from).map(([dagdeel]) => dagdeel)
  return touched.length > 0 ? touched : ['ochtend']
}

/** Whether the work suits, half-way. @source docs/begrippen.md#tevredenheid */
export const pastWerkAntwoorden = ['nee_helemaal_niet', 'een_beetje', 'grotendeels', 'ja_helemaal'] as const
export type PastWerk = (typeof pastWerkAntwoorden)[number]
/** Whether there is attention for a next step. @source docs/begrippen.md#tevredenheid */
export const groeiAntwoorden = ['ja', 'soms', 'nee', 'niet_nodig'] as const
export type Groei = (typeof groeiAntwoorden)[number]
export const waaromNietAntwoorden = [
  'te_makkelijk',
  'te_moeilijk',
  'andere_interesses',
  'beter_in_ander_werk',
  'anders',
] as const
export type WaaromNiet = (typeof waaromNietAntwoorden)[number]
