// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LeaseBand, LeaseGate } from '#app/lease-gate.tsx'
import type { LeestermijnStand } from '#domain/leestermijn.ts'
import { createVault } from '#identity/vault.ts'
import { followLeestermijn, readLeestermijn } from '#workspace/device/device-leestermijn.ts'
import { docs, noor, openToestel, tom } from '#tests/builders/kring.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm } from '#tests/builders/screen.tsx'
import { memoryVault } from '#tests/identity/memory-vault.ts'
import { eventually } from '#tests/eventually.ts'

const DAY_MS = 86_400_000
const closed = (): LeestermijnStand => ({ stand: 'dicht' })
let scherm: Scherm | undefined

beforeEach(() => vi.useRealTimers())
afterEach(() => {
  scherm?.close()
  scherm = undefined
  vi.useRealTimers()
})

test('[S1] a closed term takes nothing away: what was typed is on the disk, and is there again after contact', async () => {
  const leestermijn = signal<LeestermijnStand>({ stand: 'open' })
  const toestel = await openToestel(tom, { leestermijn })
  const { workspace } = toestel
  const before = [...workspace.cards.value.keys()]
  await workspace.commit((batch) =>
    batch.put('werkplek', docs.werkplek, 'notities', 'n1', { tekst: 'Nog niet verstuurd.', opMs: 1 }),
  )

  leestermijn.value = closed()
  expect([...workspace.cards.value.keys()]).toEqual([])
  expect(Buffer.concat((await toestel.updates(docs.werkplek)).map((one) => Buffer.from(one))).toString()).toContain(
    'Nog niet',
  )

  leestermijn.value = { stand: 'open' }
  expect([...workspace.cards.value.keys()]).toEqual(before)
  expect(JSON.stringify(workspace.cards.value.get(docs.werkplek)?.items)).toContain('Nog niet verstuurd.')
})

test('nothing of a kandidaat ever closes', async () => {
  const { workspace } = await openToestel(noor, { leestermijn: signal(closed()) })

  expect(workspace.cards.value.size).toBe(Object.keys(docs).length)
  scherm = await openScherm(workspace, '/', () => <LeaseGate>{'Mijn map'}</LeaseGate>)
  expect(scherm.text()).toBe('Mijn map')
})

test('a kandidaat who has another role too is told why the rest is not there', async () => {
  const own = await openToestel(noor, { leestermijn: signal(closed()) })
  const ik = signal({ ...own.workspace.ik.value, rollen: [{ regio: docs.groep, rol: 'trainer' as const }] })

  scherm = await openScherm({ ...own.workspace, ik }, '/', () => <LeaseBand />)

  expect(scherm.text()).toContain('Alleen je eigen map is nu te lezen.')
})

test('the screen says what is safe and what to do, and the last days are announced', async () => {
  const leestermijn = signal<LeestermijnStand>({ stand: 'aangekondigd', dagen: 1 })
  const { workspace } = await openToestel(tom, { leestermijn })
  const tries = vi.fn<() => void>()
  const shown = { ...workspace, tryNow: tries }
  scherm = await openScherm(shown, '/', () => (
    <LeaseGate>
      <LeaseBand />
    </LeaseGate>
  ))
  expect(scherm.text()).toContain('Over 1 dag kun je hier anders niets meer lezen.')
  scherm.close()

  leestermijn.value = closed()
  scherm = await openScherm(shown, '/', () => <LeaseGate>{'Werkplek'}</LeaseGate>)
  expect(scherm.text()).not.toContain('Werkplek')
  expect(scherm.text()).toContain('Er is niets weg.')
  await scherm.tap('Nu proberen')
  expect(tries).toHaveBeenCalledOnce()
})

test('the term is kept over starts, sealed, and a clock set back between them gives nothing', async () => {
  vi.useFakeTimers()
  const store = memoryVault()
  const vault = await createVault(store)
  let now = Date.parse('2027-01-04T09:00:00Z')
  const run = async (ms: number, lastContactMs = 0): Promise<LeestermijnStand> => {
    const begin = now
    const before = store.kept.get('leestermijn')
    let steady = 0
    const net = signal({ lastContactMs })
    const kept = await readLeestermijn(vault, now)
    const parts = { vault, kept, net, dagen: () => undefined, nowMs: () => now, steadyMs: () => steady }
    const followed = followLeestermijn(parts)
    now = begin + ms
    steady = ms
    await vi.advanceTimersByTimeAsync(60_000)
    followed.stop()
    // Sealing goes through the platform's own crypto, which no fake clock holds back.
    vi.useRealTimers()
    await eventually(() => expect(store.kept.get('leestermijn')).not.toBe(before))
    vi.useFakeTimers()
    return followed.stand.value
  }

  expect(await run(60_000, now)).toEqual({ stand: 'open' })
  expect(JSON.stringify([...store.kept])).not.toContain('contactMs')
  now += 69 * DAY_MS
  expect(await run(60_000)).toEqual({ stand: 'aangekondigd', dagen: 1 })
  now -= 60 * DAY_MS
  expect(await run(60_000)).toEqual({ stand: 'aangekondigd', dagen: 1 })
  expect(await run(2 * DAY_MS)).toEqual({ stand: 'dicht' })
  expect(await run(60_000, now)).toEqual({ stand: 'open' })
})
