/** What people come to do, by role (their numbers are those of the method's description). */
const lengths = { K: 7, W: 4, M: 1, T: 4, R: 4, E: 8 }

/** `K1` … `E8`, in this order. */
export const journeys: readonly string[] = Object.entries(lengths).flatMap(([letter, length]) =>
  Array.from({ length }, (_none, at) => `${letter}${at + 1}`),
)

/** One test as it went. */
export interface Ran {
  title: string
  isPassed: boolean
  /** a phone was really without a network */
  isOffline: boolean
}

export interface Outcome {
  id: string
  offline: boolean
  passed: boolean
}

/** The journey a title is about: `[T2] …` is T2. */
export function journeyOf(title: string): string | undefined {
  const [, id = ''] = /^\[([A-Z]\d+)\] /.exec(title) ?? []
  return journeys.includes(id) ? id : undefined
}

/**
 * How each journey went: passed when all of its tests did.
 *
 * @param expected journeys that have a file; one that did not run did not pass
 */
export function outcomesOf(ran: readonly Ran[], expected: readonly string[]): Outcome[] {
  return journeys.flatMap((id) => {
    const own = ran.filter(({ title }) => journeyOf(title) === id)
    if (own.length === 0 && !expected.includes(id)) return []
    return [
      {
        id,
        offline: own.some(({ isOffline }) => isOffline),
        passed: own.length > 0 && own.every(({ isPassed }) => isPassed),
      },
    ]
  })
}
