/** How much work one try at a PIN costs: Argon2id with one lane. */
export interface PinCost {
  memoryKiB: number
  passes: number
}

/** Argon2id, one lane. @returns 32 bytes */
export type Argon2 = (secret: Uint8Array, salt: Uint8Array, cost: PinCost) => Promise<Uint8Array>

/** Why a PIN cannot be used. `guessable`: the first that everybody tries. */
export type PinProblem = 'short' | 'guessable'

const KIB_PER_MIB = 1024
const LEAST: PinCost = { memoryKiB: 19 * KIB_PER_MIB, passes: 2 } // OWASP's minimum
const LONGEST_MS = 1500

/** The dearest first. */
const costs: readonly PinCost[] = [
  { memoryKiB: 64 * KIB_PER_MIB, passes: 3 },
  { memoryKiB: 46 * KIB_PER_MIB, passes: 3 },
  { memoryKiB: 32 * KIB_PER_MIB, passes: 3 },
  { memoryKiB: 24 * KIB_PER_MIB, passes: 3 },
  LEAST,
]

/** Whether a slot may ask this: not less than the floor, nor so much that it only serves to stall a phone. */
export function isCostAllowed({ memoryKiB, passes }: PinCost): boolean {
  const isEnough = memoryKiB >= LEAST.memoryKiB && passes >= LEAST.passes
  return isEnough && memoryKiB <= 256 * KIB_PER_MIB && passes <= 10
}

/**
 * The dearest cost at which one try takes at most a second and a half on this device; never below the floor.
 *
 * @param nowMs a clock that only counts
 */
export async function calibrateCost(argon2: Argon2, nowMs: () => number): Promise<PinCost> {
  const salt = new Uint8Array(16)
  // Once for nothing: the first call also loads and compiles.
  await argon2(salt, salt, LEAST)
  const beganMs = nowMs()
  await argon2(salt, salt, LEAST)
  const msPerWork = (nowMs() - beganMs) / workOf(LEAST)
  return costs.find((cost) => workOf(cost) * msPerWork <= LONGEST_MS) ?? LEAST
}

function workOf({ memoryKiB, passes }: PinCost): number {
  return memoryKiB * passes
}

/**
 * The PIN as it is counted: a phone's keyboard may add capitals and spaces by itself. Digits may be typed in groups.
 */
export function plainPin(typed: string): string {
  const plain = typed.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
  return /^[\d ]+$/.test(plain) ? plain.replaceAll(' ', '') : plain
}

const LEAST_DIGITS = 6
const LEAST_LETTERS = 8

/** What is the matter with a PIN somebody wants; `undefined` when it will do. */
export function pinProblem(typed: string): PinProblem | undefined {
  const pin = plainPin(typed)
  const isDigits = /^\d*$/.test(pin)
  if (pin.length < (isDigits ? LEAST_DIGITS : LEAST_LETTERS)) return 'short'
  return isGuessable(pin, isDigits) ? 'guessable' : undefined
}

// What people choose first, besides the patterns below.
const favourites = new Set('112233 123321 147258 159753 142536 246810 102030 135790 258000 789456 456789'.split(' '))
const favouriteWords = /^(wachtwoord|welkom|geheim|opstap|password|qwerty|qwertyuiop|asdfghjkl|letmein|iloveyou)[\d ]*$/

function isGuessable(pin: string, isDigits: boolean): boolean {
  if (isRepeated(pin)) return true
  return isDigits ? favourites.has(pin) || isRow(pin) : favouriteWords.test(pin)
}

/** One piece of at most half, again and again: 111111, 121212, 123123. */
function isRepeated(pin: string): boolean {
  for (let length = 1; length <= pin.length / 2; length++) {
    if (pin.length % length === 0 && pin.slice(0, length).repeat(pin.length / length) === pin) return true
  }
  return false
}

/** 123456, 987654, 890123 */
function isRow(pin: string): boolean {
  const digits = [...pin].map(Number)
  const isStepOf = (step: number): boolean =>
    digits.every((digit, at) => at === 0 || digit === ((digits[at - 1] ?? 0) + step + 10) % 10)
  return isStepOf(1) || isStepOf(-1)
}
