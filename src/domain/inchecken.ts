import type { AanwezigStatus } from './aanwezigheid.ts'
import { wasThere } from './aanwezigheid.ts'
import type { PersoonId } from './id.ts'
import { isId } from './id.ts'
import { foldName } from './zoeken.ts'

const CODE_DIGITS = 4

/**
 * The dagcode out of random bytes: four digits, any of them.
 *
 * @param random 4 random bytes
 * @throws RangeError when there are fewer than 4
 * @source docs/begrippen.md#inchecken
 */
export function dagcodeOf(random: Uint8Array): string {
  if (random.length < 4) throw new RangeError('A dagcode is made of 4 random bytes')
  const number = random[0]! * 0x1000000 + random[1]! * 0x10000 + random[2]! * 0x100 + random[3]!
  return String(number % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')
}

/** A typed code as it is compared: spaces do not count. */
export function typedDagcode(typed: string): string {
  return typed.replaceAll(/\s/g, '')
}

const FREE_TRIES = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 5 * 60_000

/** How long after so many wrong codes in a row; four digits can be guessed, if nothing slows it down. */
export function waitAfterWrongCodes(wrong: number): number {
  if (wrong < FREE_TRIES) return 0
  return Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS)
}

const PAS = 'OPSTAP-PAS/1/'

/** What the QR of a pas says: who it is, as a random number and without a name. @source docs/begrippen.md#pas */
export function pasText(persoon: PersoonId): string {
  return PAS + persoon
}

/** Whose pas was scanned; `undefined` for any other QR. */
export function persoonOfPas(text: string): PersoonId | undefined {
  const persoon = text.trim().startsWith(PAS) ? text.trim().slice(PAS.length) : ''
  return isId('p', persoon) ? persoon : undefined
}

/** Somebody on the list as the tablet knows them. */
export interface Genoemd {
  readonly id: string
  /** as the list shows it */
  readonly naam: string
  /** the first name alone */
  readonly voornaam: string
}

const FEWEST_LETTERS = 2

/**
 * The names somebody sees who typed their own: the same name, and else names that begin like it. Nobody sees the whole
 * list, so two letters are the least.
 *
 * @returns in the order of `people`; nothing for fewer than two letters, unless that is somebody's whole name
 */
export function findNamen<P extends Genoemd>(typed: string, people: readonly P[]): P[] {
  const wanted = foldName(typed)
  if (wanted === '') return []
  const same = people.filter(({ naam, voornaam }) => foldName(voornaam) === wanted || foldName(naam) === wanted)
  if (same.length > 0 || wanted.length < FEWEST_LETTERS) return same
  return people.filter(({ voornaam }) => foldName(voornaam).startsWith(wanted))
}

/**
 * What checking in makes of the mark that stands. Who is told "je staat op de lijst" must stand there as somebody who
 * came: a mark that says otherwise becomes *later gekomen*, with the time.
 *
 * @returns `undefined` when the mark already says that the person was there; then nothing is written
 */
export function statusNaInchecken(status: AanwezigStatus | null | undefined): AanwezigStatus | undefined {
  if (status == null) return 'aanwezig'
  return wasThere(status) ? undefined : 'later_gekomen'
}
