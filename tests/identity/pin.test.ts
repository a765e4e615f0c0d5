import { expect, test } from 'vitest'
import type { Argon2, PinCost } from '#identity/pin.ts'
import { calibrateCost, isCostAllowed, pinProblem, plainPin } from '#identity/pin.ts'
import { countTry, countWaited, forgetTries, isOver, readTries } from '#identity/tries.ts'
import { memoryVault } from './memory-vault.ts'

/** A phone on which a pass over one MiB takes so many ms. */
async function costOn(msPerMib: number): Promise<PinCost> {
  let nowMs = 0
  const argon2: Argon2 = (_secret, _salt, { memoryKiB, passes }) => {
    nowMs += (memoryKiB / 1024) * passes * msPerMib
    return Promise.resolve(new Uint8Array(32))
  }
  return calibrateCost(argon2, () => nowMs)
}

test('a PIN costs as much as fits in a second and a half, and never less than the floor', async () => {
  expect(await costOn(3)).toEqual({ memoryKiB: 64 * 1024, passes: 3 })
  expect(await costOn(10)).toEqual({ memoryKiB: 46 * 1024, passes: 3 })
  expect(await costOn(15)).toEqual({ memoryKiB: 32 * 1024, passes: 3 })
  expect(await costOn(500)).toEqual({ memoryKiB: 19 * 1024, passes: 2 })
  for (const speed of [3, 10, 15, 20, 500]) expect(isCostAllowed(await costOn(speed))).toBe(true)
})

test('digits may be typed in groups and words with a capital; nothing else is overlooked', () => {
  expect(plainPin(' 80 42 13 ')).toBe('804213')
  expect(plainPin('De  Kat drinkt thee ')).toBe('de kat drinkt thee')
  expect(plainPin('80-42-13')).toBe('80-42-13')
})

test.each(['', '12345', '80421', 'kat', 'de kat'])('%j is too short', (pin) => {
  expect(pinProblem(pin)).toBe('short')
})

test.each([
  '111111',
  '123456',
  '987654',
  '890123',
  '121212',
  '123 123',
  '147258',
  'Welkom 01',
  'wachtwoord',
  'katjekatje',
])('%j is refused: it is what everybody tries first', (pin) => {
  expect(pinProblem(pin)).toBe('guessable')
})

test.each(['804213', '19 07 66', 'de kat drinkt thee', 'pannenkoek'])('%j will do', (pin) => {
  expect(pinProblem(pin)).toBeUndefined()
})

test('five wrong tries are free, then each waits longer, and after ten the PIN opens nothing', async () => {
  const store = memoryVault()
  const waits: number[] = []
  for (let count = 0; count < 10; count++) {
    expect(isOver(await readTries(store))).toBe(false)
    waits.push((await countTry(store)).leftMs / 1000)
    await countWaited(store, 1_000_000)
  }

  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 300, 900, 0])
  expect(isOver(await readTries(store))).toBe(true)
})

test('a wait is over only by waiting: nothing of a clock is kept', async () => {
  const store = memoryVault()
  for (let count = 0; count < 6; count++) await countTry(store)

  expect(await countWaited(store, 20_000)).toEqual({ wrong: 6, leftMs: 40_000 })
  expect(store.kept.get('slot-tries')).toEqual({ v: 1, wrong: 6, leftMs: 40_000 })
  expect(await countWaited(store, 50_000)).toEqual({ wrong: 6, leftMs: 0 })
})

test('after the right PIN the count begins anew; what is no count counts as none', async () => {
  const store = memoryVault()
  await countTry(store)
  await forgetTries(store)
  expect(await readTries(store)).toEqual({ wrong: 0, leftMs: 0 })

  store.kept.set('slot-tries', { v: 1, wrong: -3, leftMs: 'x' })

  expect(await readTries(store)).toEqual({ wrong: 0, leftMs: 0 })
})
