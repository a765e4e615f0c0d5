import { isDag } from '#domain/dag.ts'
import type { PersoonId } from '#domain/id.ts'
import type { PlaatsingCode } from '#domain/plaatsing.ts'
import { checkPlaatsing, defaultEindePlan } from '#domain/plaatsing.ts'
import type { Rol } from '#domain/rol.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { newPersoonId } from '#workspace/mensen/leden.ts'
import type { Werkdag } from '#workspace/plaatsing/plaatsingen.ts'

/** A placement that is being made. */
export interface PlekDraft {
  vraag: string
  plekId: string
  /** as typed; empty follows the organisatie */
  adres: string
  /** person id of a known werkbegeleider, or empty for a new one */
  werkbegeleider: string
  werkbegeleiderNaam: string
  werkbegeleiderTelefoon: string
  maatjeNaam: string
  maatjeTelefoon: string
  jobcoach: string
  start: string
  /** empty: a year after the start */
  einde: string
  dagen: readonly Werkdag[]
}

export const DEFAULT_VAN = '09:00'
export const DEFAULT_TOT = '13:00'

/** @param today `YYYY-MM-DD` */
export function emptyPlek(today: string): PlekDraft {
  return {
    vraag: '',
    plekId: '',
    adres: '',
    werkbegeleider: '',
    werkbegeleiderNaam: '',
    werkbegeleiderTelefoon: '',
    maatjeNaam: '',
    maatjeTelefoon: '',
    jobcoach: '',
    start: today,
    einde: '',
    dagen: [],
  }
}

/** The end that counts: what was typed, else a year after the start. */
export function endOfDraft({ start, einde }: Pick<PlekDraft, 'start' | 'einde'>): string {
  if (isDag(einde)) return einde
  return isDag(start) ? defaultEindePlan(start) : ''
}

/** What to say about days and period. */
export function warningsOf(start: string, eindePlan: string, dagen: readonly Werkdag[]): PlaatsingCode[] {
  return checkPlaatsing({ start, eindePlan }, withIds(dagen))
}

/** Rules name lines by id; a day of the week is one here. */
export function withIds(dagen: readonly Werkdag[]): (Werkdag & { id: string })[] {
  return dagen.map((dag, at) => ({ ...dag, id: `${dag.weekdag}-${at}` }))
}

/** A day more or less; a new day gets the times of the day before it in the list. */
export function toggleDag(dagen: readonly Werkdag[], weekdag: number): Werkdag[] {
  if (dagen.some((one) => one.weekdag === weekdag)) return dagen.filter((one) => one.weekdag !== weekdag)
  const like = dagen.at(-1)
  const next = { weekdag, van: like?.van ?? DEFAULT_VAN, tot: like?.tot ?? DEFAULT_TOT }
  return [...dagen, next].toSorted((a, b) => a.weekdag - b.weekdag)
}

/** Somebody new at a workplace; nobody when no name was typed. */
export function newMens(rol: Rol, naam: string, telefoon: string): Mens | undefined {
  if (naam.trim() === '') return undefined
  return mensWith(newPersoonId(), rol, naam, telefoon)
}

export function mensWith(persoon: PersoonId, rol: Rol, naam: string, telefoon: string): Mens {
  return { persoon, rol, naam: naam.trim(), ...(telefoon.trim() === '' ? {} : { telefoon: telefoon.trim() }) }
}
