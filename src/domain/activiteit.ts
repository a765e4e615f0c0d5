/** What is held in a region beside the ten bijeenkomsten. @source docs/begrippen.md#activiteit */
export const activiteitSoorten = [
  'workshop',
  'spreekuur',
  'voorlichting',
  'presentatie',
  'netwerkoverleg',
  'intervisie',
  'informatieavond',
  'casusbespreking',
] as const
export type ActiviteitSoort = (typeof activiteitSoorten)[number]

/** One activity, by shape: `vorm-regio.ts` states what is stored. Nobody is named in it. */
export interface ActiviteitVelden {
  readonly id: string
  readonly soort?: ActiviteitSoort
  readonly titel?: string
  readonly dag?: string
  /** how many people were there */
  readonly deelnemers?: number
  readonly weg?: boolean
}

/** The activities of one kind and title, however it was typed. */
export interface ActiviteitTelling {
  soort: ActiviteitSoort
  titel: string
  keer: number
  /** of those where it was counted */
  deelnemers: number
}

/**
 * How often what was held, by kind in the order above and then by title: a title typed with other capitals, accents or
 * spaces is the same one.
 *
 * @param fold makes two ways of typing one word equal
 */
export function telActiviteiten(
  activiteiten: readonly ActiviteitVelden[],
  fold: (titel: string) => string,
): ActiviteitTelling[] {
  const byKey = new Map<string, { soort: ActiviteitSoort; titels: string[]; deelnemers: number }>()
  for (const { soort, titel = '', deelnemers = 0, weg } of activiteiten) {
    if (weg === true || soort === undefined) continue
    const key = `${soort} ${fold(titel)}`
    const { titels = [], deelnemers: before = 0 } = byKey.get(key) ?? {}
    byKey.set(key, { soort, titels: [...titels, titel.trim()], deelnemers: before + deelnemers })
  }
  const counted = [...byKey.values()].map(({ soort, titels, deelnemers }) => ({
    ...{ soort, titel: mostTyped(titels), keer: titels.length, deelnemers },
  }))
  return counted.toSorted(
    (a, b) =>
      activiteitSoorten.indexOf(a.soort) - activiteitSoorten.indexOf(b.soort) || a.titel.localeCompare(b.titel, 'nl'),
  )
}

/** The way it was typed most often; of two, the one with the capital. */
function mostTyped(titels: readonly string[]): string {
  const count = (titel: string) => titels.filter((one) => one === titel).length
  return titels.toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] ?? ''
}
