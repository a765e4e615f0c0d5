import { expect, test } from 'vitest'
import { codeOf, DOORGEEFSTAND, makeDoorgeefLock, OPENS_BY_ITSELF_MS } from '#workspace/leren/doorgeefstand.ts'
import type { Keeping } from '#workspace/device/keeping.ts'
import { docs, noor, tom } from '#tests/builders/kring.ts'

const stand = { doc: docs.reflectie, id: 'form1', aan: tom, van: noor, sindsMs: 1_000 }

function aKeeping(): Keeping & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
  }
}

test('a reload and a second tab stay in the doorgeefstand', async () => {
  const keeping = aKeeping()
  await makeDoorgeefLock(keeping).begin(stand, '2468')

  const reloaded = makeDoorgeefLock(keeping)
  reloaded.look(2_000)

  expect(reloaded.stand.value).toEqual(stand)
})

test('leaving asks the code, and another code leaves it as it is', async () => {
  const lock = makeDoorgeefLock(aKeeping())
  await lock.begin(stand, '2468')

  expect(await lock.leave('1234')).toBe(false)
  expect(lock.stand.value).toEqual(stand)
  expect(await lock.leave('2468')).toBe(true)
  expect(lock.stand.value).toBeUndefined()
})

test('when one tab leaves, the other follows', async () => {
  const keeping = aKeeping()
  const [one, other] = [makeDoorgeefLock(keeping), makeDoorgeefLock(keeping)]
  await one.begin(stand, '2468')
  other.look(2_000)

  await one.leave('2468')
  other.look(3_000)

  expect(other.stand.value).toBeUndefined()
})

test('the code itself is nowhere on the device', async () => {
  const keeping = aKeeping()

  await makeDoorgeefLock(keeping).begin(stand, '2468')

  const kept = JSON.parse(keeping.kept.get(DOORGEEFSTAND) ?? '{}') as Record<string, unknown>
  expect(Object.values(kept)).not.toContain('2468')
  expect(kept['hash']).toMatch(/^[0-9a-f]{64}$/)
})

test('a forgotten code opens by itself after half an hour', async () => {
  const lock = makeDoorgeefLock(aKeeping())
  await lock.begin(stand, '2468')

  lock.look(stand.sindsMs + OPENS_BY_ITSELF_MS - 1)
  expect(lock.stand.value).toEqual(stand)
  lock.look(stand.sindsMs + OPENS_BY_ITSELF_MS + 1)
  expect(lock.stand.value).toBeUndefined()
})

test('a browser that keeps nothing still asks the code', async () => {
  const nothing: Keeping = { get: () => undefined, set: () => undefined, remove: () => undefined }
  const lock = makeDoorgeefLock(nothing)
  await lock.begin(stand, '2468')

  lock.look(2_000)

  expect(lock.stand.value).toEqual(stand)
  expect(await lock.leave('0000')).toBe(false)
  expect(await lock.leave('2468')).toBe(true)
})

test('what is kept and not ours holds nobody', () => {
  const keeping = aKeeping()
  const lock = makeDoorgeefLock(keeping)

  for (const text of ['null', '{}', 'no json', '{"doc":"x"}']) {
    keeping.kept.set(DOORGEEFSTAND, text)
    lock.look(2_000)
    expect(lock.stand.value).toBeUndefined()
  }
})

test.each([
  ['2468', '2468'],
  [' 24 68 ', '2468'],
  ['246', undefined],
  ['abcd', undefined],
])('the code in "%s" is %s', (typed, code) => {
  expect(codeOf(typed)).toBe(code)
})
