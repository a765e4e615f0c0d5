/**
 * Who somebody around a kandidaat is. The groups are places where one looks for them, in the order of the page.
 *
 * @source docs/begrippen.md#netwerk
 */
export const netwerkgroepen = {
  dichtbij: ['partner', 'ouder', 'familie', 'vriend', 'buddy'],
  werk: [
    'collega',
    'werkbegeleider',
    'maatje',
    'leidinggevende',
    'personeelszaken',
    'bedrijfsarts',
    'arboverpleegkundige',
  ],
  begeleiding: [
    ...['trainer', 'jobcoach', 'ips_trajectbegeleider', 'loopbaancoach', 'ervaringsdeskundige', 'clientondersteuner'],
    ...['begeleider_school', 'woonbegeleider'],
  ],
  instanties: ['klantmanager', 'consulent_uwv', 'arbeidsdeskundige', 'verzekeringsarts', 'casemanager'],
  zorg: ['huisarts', 'behandelaar', 'psycholoog', 'psychiater', 'spv', 'jeugdarts'],
  anders: ['anders'],
} as const
export type Netwerkgroep = keyof typeof netwerkgroepen
export type Netwerkrol = (typeof netwerkgroepen)[Netwerkgroep][number]
export const netwerkrollen: readonly [Netwerkrol, ...Netwerkrol[]] = [
  'partner',
  ...Object.values(netwerkgroepen)
    .flat()
    .filter((rol) => rol !== 'partner'),
]

/** What somebody may know; nothing is ticked beforehand. */
export const wetensonderwerpen = ['plan', 'leerdoelen', 'nodig', 'signalen', 'rooster', 'geld'] as const
export type Wetensonderwerp = (typeof wetensonderwerpen)[number]

/** Whether others may contact this person about the kandidaat. Unanswered is no. */
export const benaderingen = ['nee', 'eerst_vragen', 'ja'] as const
export type Benadering = (typeof benaderingen)[number]

/** How near the kandidaat wants somebody in what happens about work; the order of the list. */
export const betrokkenheden = ['dichtbij', 'soms', 'op_afstand'] as const
export type Betrokkenheid = (typeof betrokkenheden)[number]

/** For the kandidaat alone: never on paper, and in no copy that is shown. */
export const krachten = ['geeft', 'wisselt', 'kost'] as const
export type Kracht = (typeof krachten)[number]

/** The questions about one person, one a page. */
export const mensVragen = ['wie', 'rol', 'bijdrage', 'weten', 'benaderen', 'betrokken'] as const
export type MensVraag = (typeof mensVragen)[number]

/** By how near they are wanted, the fixed contact first, then by name. */
export function sortNetwerk<M extends { naam: string; isVast: boolean; betrokken?: Betrokkenheid; id: string }>(
  mensen: readonly M[],
): M[] {
  const rank = ({ betrokken }: M): number =>
    betrokken === undefined ? betrokkenheden.length : betrokkenheden.indexOf(betrokken)
  return mensen.toSorted(
    (a, b) =>
      Number(b.isVast) - Number(a.isVast) ||
      rank(a) - rank(b) ||
      a.naam.localeCompare(b.naam, 'nl') ||
      (a.id < b.id ? -1 : 1),
  )
}
