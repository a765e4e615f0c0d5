/** A group that is being made. */
export interface GroepDraft {
  naam: string
  /** `YYYY-MM` */
  startMaand: string
  weekdag: string
  plaats: string
  /** person ids */
  trainers: readonly string[]
  /** ids of kaarten */
  kandidaten: readonly string[]
}

const MONTHS_AHEAD = 18

/**
 * The months a group may start in, the one before this month first: a group that just began can be put in too. July
 * and August are left out; nothing starts there.
 *
 * @param today `YYYY-MM-DD`
 */
export function startMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: MONTHS_AHEAD }, (_, index) => monthOf(year, month - 2 + index)).filter(
    (one) => !one.endsWith('-07') && !one.endsWith('-08'),
  )
}

/** A year starts in January or in September: whichever comes first after today. */
export function likelyStart(today: string): string {
  return startMonths(today).find((one) => one > today.slice(0, 7) && /-(01|09)$/.test(one)) ?? today.slice(0, 7)
}

export function emptyGroep(today: string): GroepDraft {
  return { naam: '', startMaand: likelyStart(today), weekdag: '2', plaats: '', trainers: [], kandidaten: [] }
}

/** One more, or one less. */
export function toggled(chosen: readonly string[], one: string, isOn: boolean): string[] {
  const rest = chosen.filter((other) => other !== one)
  return isOn ? [...rest, one] : rest
}

function monthOf(year: number, zeroBased: number): string {
  const at = year * 12 + zeroBased
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}
