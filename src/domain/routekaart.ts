/**
 * The questions of *Mijn droom*, in the order of the pages; each is one long text and each may be skipped. `statement` is
 * the last: one sentence, as if it is so already.
 *
 * @source docs/begrippen.md#routekaart
 */
export const droomVragen = ['doe', 'metWie', 'anderen', 'trots', 'kracht', 'waarvoor', 'statement'] as const
export type DroomVraag = (typeof droomVragen)[number]

/** When a mijlpaal is meant to be reached: on a day only for who wants that. */
export const mijlpaalTermijnen = ['nu', 'dag', 'periode', 'open'] as const
export type MijlpaalTermijn = (typeof mijlpaalTermijnen)[number]

export const mijlpaalVragen = ['resultaat', 'wanneer', 'vieren', 'leerdoel'] as const
export type MijlpaalVraag = (typeof mijlpaalVragen)[number]

export const actieVragen = ['tekst', 'mijlpaal', 'eigenaar', 'wanneer', 'hulp', 'wind'] as const
export type ActieVraag = (typeof actieVragen)[number]

/** Whether a word of an address is one of these questions. */
export function isVraag<V extends string>(vragen: readonly V[], text: string): text is V {
  return vragen.some((vraag) => vraag === text)
}

/** How an action stands. There is no word for one whose day has passed: it stands as it stood. */
export const actieStanden = ['open', 'straks', 'bezig', 'klaar'] as const
export type ActieStand = (typeof actieStanden)[number]

/** What says how an action stands, by shape. */
export interface ActieDagen {
  /** `YYYY-MM-DD` */
  readonly begin?: string | undefined
  readonly eind?: string | undefined
  readonly isKlaar: boolean
}

/**
 * `klaar` is what the person ticked; else the day of beginning says it.
 *
 * @param today `YYYY-MM-DD`
 */
export function actieStand({ begin, isKlaar }: ActieDagen, today: string): ActieStand {
  if (isKlaar) return 'klaar'
  if (begin === undefined) return 'open'
  return begin > today ? 'straks' : 'bezig'
}

/** Where somebody goes on after months: the first question without words; `undefined` when every one has some. */
export function eersteLege(teksten: Readonly<Partial<Record<DroomVraag, string>>>): DroomVraag | undefined {
  return droomVragen.find((vraag) => (teksten[vraag] ?? '').trim() === '')
}
