import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { idFromBytes } from '#domain/id.ts'
import { createVault } from '#identity/vault.ts'
import { arrivalOf } from '#workspace/arrival.ts'
import { followArrival, keepFetched, readFetched } from '#workspace/device/device-arrival.ts'
import type { Ik, NetState } from '#workspace/engine.ts'
import { rolesOf } from '#workspace/rol.ts'
import { memoryVault } from '#tests/identity/memory-vault.ts'

type Net = Pick<NetState, 'state'>

const ik: Ik = { persoon: idFromBytes('p', new Uint8Array(16)), status: 'actief', rollen: [], naam: 'Karin Post' }

function aDevice(wasFetched = false) {
  const net = signal<Net>({ state: 'geen-server' })
  const unshown = signal(false)
  const kept: boolean[] = []
  const keep = () => {
    kept.push(true)
    return Promise.resolve()
  }
  const arrival = followArrival({ wasFetched, keep, net, unshown })
  return { kept, net, unshown, arrival }
}

test('nobody reads that there is nothing before the first fetching of this device is over', async () => {
  const { net, arrival } = aDevice()
  const seen = [arrival.state.value]

  net.value = { state: 'verbindt' }
  seen.push(arrival.state.value)
  net.value = { state: 'online' }
  seen.push(arrival.state.value)
  await arrival.fetched(() => Promise.resolve())
  seen.push(arrival.state.value)

  expect(seen).toEqual(['coming', 'coming', 'coming', 'here'])
  arrival.stop()
})

test('without internet an empty list says that it was never here, and goes on saying so between two tries', () => {
  const { net, arrival } = aDevice()

  net.value = { state: 'offline' }
  const afterFirst = arrival.state.value
  net.value = { state: 'verbindt' }
  const whileTrying = arrival.state.value
  net.value = { state: 'online' }

  expect([afterFirst, whileTrying, arrival.state.value]).toEqual(['unreachable', 'unreachable', 'coming'])
  arrival.stop()
})

test('a device that was complete once says what it has, also after a start without internet', async () => {
  const first = aDevice()
  await first.arrival.fetched(() => Promise.resolve())
  first.arrival.stop()

  const later = aDevice(first.kept.length > 0)
  later.net.value = { state: 'offline' }

  expect(later.arrival.state.value).toBe('here')
  later.arrival.stop()
})

test('that everything has come is known of one person only, and lies sealed', async () => {
  const store = memoryVault()
  const vault = await createVault(store)
  const of = (n: number) => ({ person: idFromBytes('p', new Uint8Array(16).fill(n)) })
  const before = await readFetched(vault, of(1))

  await keepFetched(vault, of(1))

  expect([before, await readFetched(vault, of(1)), await readFetched(vault, of(2))]).toEqual([false, true, false])
  expect(JSON.stringify(await store.get('fetched'))).not.toContain(of(1).person)
})

test('the lists know what came before anybody is told that it is over, and are asked once', async () => {
  const { arrival } = aDevice()
  const during: string[] = []
  const catchUp = () => {
    during.push(arrival.state.value)
    return Promise.resolve()
  }

  await arrival.fetched(catchUp)
  await arrival.fetched(catchUp)

  expect(during).toEqual(['coming'])
  expect(arrival.state.value).toBe('here')
  arrival.stop()
})

test('documents that are here and on no list yet are still coming', async () => {
  const { unshown, arrival } = aDevice()
  await arrival.fetched(() => Promise.resolve())

  unshown.value = true
  const before = arrival.state.value
  unshown.value = false

  expect([before, arrival.state.value]).toEqual(['coming', 'here'])
  arrival.stop()
})

test('who works alone waits for nobody, and who is not let in yet waits for the inviter', () => {
  const arrival = signal('coming' as const)
  const of = (status: Ik['status']) => arrivalOf({ ik: signal<Ik>({ ...ik, status }), arrival })

  expect([of('alleen'), of('wacht'), of('actief')]).toEqual(['here', 'waits', 'coming'])
  expect(arrivalOf({ ik: signal(ik) }), 'the Proefversie').toBe('here')
})

test('whoever waits is what the invitation says, and a kandidaat only when nothing says otherwise', () => {
  expect(rolesOf({ ...ik, status: 'wacht', genodigdAls: 'trainer' })).toEqual(['trainer'])
  expect(rolesOf({ ...ik, status: 'wacht' })).toEqual(['kandidaat'])
  expect(
    rolesOf({
      ...ik,
      genodigdAls: 'trainer',
      rollen: [{ regio: idFromBytes('d', new Uint8Array(16)), rol: 'jobcoach' }],
    }),
  ).toEqual(['jobcoach'])
})
