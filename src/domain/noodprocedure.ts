import type { DocumentSoort } from './documentsoort.ts'
import type { PersoonId } from './id.ts'
import type { Rol } from './rol.ts'

/**
 * What the noodprocedure opens for reading: what is held about one kandidaat. Never `map`, never what was shown to one
 * person, never a conversation, and nothing that is about a group or a region.
 *
 * @source docs/decisions/0028-noodprocedure.md
 */
export const bijNood: readonly DocumentSoort[] = [
  'kaart',
  'intake',
  'plaatsing',
  'werkplek',
  'maatje',
  'reflectie',
  'leren',
  'training',
]

/** How long it lasts when nobody says otherwise. */
export const NOOD_UREN = 24
/** How long it may last at most. */
export const NOOD_UREN_MEEST = 72

/** One time that it was used, as the kandidaat is told it. @source docs/begrippen.md#noodprocedure */
export interface Noodprocedure {
  /** who may read for a while */
  readonly persoon: PersoonId
  readonly rol: Rol
  readonly vanMs: number
  readonly totMs: number
  /** why, in the words of whoever ran it */
  readonly reden: string
}

const HOUR_MS = 60 * 60_000

/**
 * When it ends.
 *
 * @returns `undefined` for a number of hours that may not be
 */
export function noodTotMs(nowMs: number, uren: number): number | undefined {
  if (!(uren > 0) || uren > NOOD_UREN_MEEST) return undefined
  return nowMs + Math.round(uren * HOUR_MS)
}

const TOLD_AFTER_MS = 7 * 24 * HOUR_MS

/** Those that every screen of the kandidaat tells of: the ones that go on, and for a week after it those that ended. */
export function teVertellen(all: readonly Noodprocedure[], nowMs: number): Noodprocedure[] {
  return all.filter(({ totMs }) => nowMs < totMs + TOLD_AFTER_MS).toSorted((a, b) => b.vanMs - a.vanMs)
}

/** How the log names it: who, in which role, until when. The reason is not in it, only that there was one. */
export function noodAbout({ persoon, rol, totMs }: Pick<Noodprocedure, 'persoon' | 'rol' | 'totMs'>): string {
  return `${persoon} ${rol} tot:${totMs} reden:ja`
}

/** What the log named; `undefined` for other words. */
export function noodVanAbout(about: string | undefined): Pick<Noodprocedure, 'persoon' | 'totMs'> | undefined {
  const [, persoon, tot] = /^(p_\S+) \S+ tot:(\d{1,15}) reden:ja$/.exec(about ?? '') ?? []
  return persoon === undefined ? undefined : { persoon: persoon as PersoonId, totMs: Number(tot) } // the pattern saw the id
}
