import { expect, test } from 'vitest'
import type { PersoonId } from '#domain/id.ts'
import type { ChainLink } from '#identity/chain.ts'
import { branchHead, signEntry, startChain, vouchFor } from '#identity/chain.ts'
import type { KnownChain } from '#identity/chain-trust.ts'
import { judgeChain, recallChain, rememberChain } from '#identity/chain-trust.ts'
import type { Device } from '#identity/device-keys.ts'
import { makeDevice, unlockDevice } from '#identity/device-keys.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { createVault } from '#identity/vault.ts'
import { memoryVault } from './memory-vault.ts'

const noor: PersoonId = 'p_00000000000000000000000001'
const joke: PersoonId = 'p_00000000000000000000000002'

async function aDevice(label = 'toestel'): Promise<Device> {
  const vault = await createVault(memoryVault())
  return (await unlockDevice(vault, await makeDevice(vault, label)))!
}

/** The start of a device, with the word of `by` for it. */
async function vouched(device: Device, by: Device, person = noor): Promise<ChainLink> {
  const start = await startChain(device)
  return { ...start, vouch: await vouchFor({ device: by, person: joke }, person, start) }
}

async function next(entries: readonly ChainLink[], by: Device, device: Device, act: 'add' | 'revoke' = 'add') {
  const prev = (await branchHead(entries, by.public.id)) ?? ''
  return signEntry(by, { act, device: device.public, prev })
}

/** Judges as a device that believes these devices of Joke. */
function judge(entries: readonly ChainLink[], known?: KnownChain, jokes: readonly Device[] = []) {
  return judgeChain(noor, entries, known, {
    verify: verifyBytes,
    voucherKey: (person, id) =>
      Promise.resolve(person === joke ? jokes.find((one) => one.public.id === id)?.public.sigPub : undefined),
  })
}

test('[R5] a start is believed when the inviter’s device stands in for it, and a later one needs that too', async () => {
  const [colleague, phone, stranger] = [await aDevice(), await aDevice(), await aDevice()]
  const first = await vouched(phone, colleague)
  const before = await judge([first], undefined, [colleague])

  const after = await judge([first, await startChain(stranger)], before.known, [colleague])

  expect(before).toMatchObject({ devices: [{ id: phone.public.id }], known: { firstUse: [] }, troubles: [] })
  expect(after.devices.map(({ id }) => id)).toEqual([phone.public.id])
  expect(after.troubles).toEqual([{ person: noor, error: 'unvouched', device: stranger.public.id }])
  expect(after.known).toEqual(before.known)
})

test('[R5] the word of who is not believed, for somebody else or for other keys is no word', async () => {
  const [colleague, phone, stranger] = [await aDevice(), await aDevice(), await aDevice()]
  const first = await vouched(phone, colleague)
  const { known } = await judge([first], undefined, [colleague])
  const right = await vouched(stranger, colleague)
  const bad: ChainLink[] = [
    await vouched(stranger, stranger),
    await vouched(stranger, colleague, joke),
    { ...right, vouch: first.vouch },
    { ...(await startChain(await aDevice())), vouch: right.vouch },
  ]

  for (const entry of bad) {
    const { devices, troubles } = await judge([first, entry], known, [colleague])
    expect(devices).toHaveLength(1)
    expect(troubles).toMatchObject([{ error: 'unvouched' }])
  }
  expect((await judge([first, right], known, [colleague])).devices).toHaveLength(2)
})

test('a chain of an older release is taken at first sight, marked, and from then on held to', async () => {
  const [colleague, phone, tablet] = [await aDevice(), await aDevice(), await aDevice()]
  const old = [await startChain(phone), await startChain(tablet)]

  const first = await judge(old)
  const later = await judge([...old, await startChain(await aDevice())], first.known)
  const vouchedLater = await judge([await vouched(phone, colleague), old[1]!], first.known, [colleague])

  expect(first.devices).toHaveLength(2)
  expect(first.known.firstUse).toEqual([phone.public.id, tablet.public.id])
  expect(later.devices).toHaveLength(2)
  expect(later.troubles).toMatchObject([{ error: 'unvouched' }])
  expect(vouchedLater.known.firstUse).toEqual([tablet.public.id])
})

test('a device of an older release believes the others of its person that were there, and no later one', async () => {
  const [phone, tablet] = [await aDevice(), await aDevice()]
  const old = [await startChain(phone), await startChain(tablet)]
  const asPhone = (told: readonly ChainLink[], known?: KnownChain) =>
    judgeChain(noor, told, known, {
      ...{ verify: verifyBytes, voucherKey: () => Promise.resolve(undefined) },
      own: phone.public,
    })

  const first = await asPhone(old)
  const later = await asPhone([...old, await startChain(await aDevice())], first.known)

  expect(first.troubles).toEqual([])
  expect(first.devices).toHaveLength(2)
  expect(later.devices).toHaveLength(2)
  expect(later.troubles).toMatchObject([{ error: 'unvouched' }])
})

test('where somebody stands in for a start, another one beside it is not taken at first sight either', async () => {
  const [colleague, phone, stranger] = [await aDevice(), await aDevice(), await aDevice()]

  const { devices, troubles } = await judge([await startChain(stranger), await vouched(phone, colleague)], undefined, [
    colleague,
  ])

  expect(devices.map(({ id }) => id)).toEqual([phone.public.id])
  expect(troubles).toEqual([{ person: noor, error: 'unvouched', device: stranger.public.id }])
})

test('what stands in between by hand spoils nothing: own devices go on from what is believed', async () => {
  const [phone, tablet, stranger] = [await aDevice(), await aDevice(), await aDevice()]
  const start = await startChain(phone)
  const { known } = await judge([start])
  const added = await next([start], phone, tablet)

  const { devices, troubles } = await judge([start, await startChain(stranger), added], known)

  expect(devices.map(({ id }) => id)).toEqual([phone.public.id, tablet.public.id])
  expect(troubles).toEqual([{ person: noor, error: 'unvouched', device: stranger.public.id }])
})

test('a chain that was rolled back or forked is refused, told, and what was believed stays', async () => {
  const [phone, tablet, other] = [await aDevice(), await aDevice(), await aDevice()]
  const start = await startChain(phone)
  const added = await next([start], phone, tablet)
  const { known } = await judge([start, added])
  const forked = await next([start], phone, other)

  for (const [told, error] of [
    [[start], 'rolled-back'],
    [[], 'rolled-back'],
    [[await startChain(other)], 'rolled-back'],
    [[start, forked], 'forked'],
  ] as const) {
    const result = await judge(told, known)
    expect(result.troubles).toContainEqual({ person: noor, error })
    expect(result.devices.map(({ id }) => id)).toEqual([phone.public.id, tablet.public.id])
    expect(result.known.entries).toEqual(known.entries)
  }
})

test('a revoked device adds nothing more; who may revoke is an own device or somebody who is believed', async () => {
  const [colleague, phone, tablet, stranger] = [await aDevice(), await aDevice(), await aDevice(), await aDevice()]
  const start = await vouched(phone, colleague)
  const entries = [start, await next([start], phone, tablet)]
  const out = await next(entries, phone, tablet, 'revoke')
  const late = await next([...entries, out], tablet, stranger)
  const byColleague = await signEntry(colleague, {
    ...{ act: 'revoke', device: tablet.public },
    prev: (await branchHead(entries, tablet.public.id)) ?? '',
  })
  const word = await vouchFor({ device: colleague, person: joke }, noor, byColleague)

  const own = await judge([...entries, out, late], undefined, [colleague])
  const theirs = await judge([...entries, { ...byColleague, vouch: word }], undefined, [colleague])
  const nobodys = await judge([...entries, { ...byColleague, vouch: word }])

  expect(own.devices.map(({ isRevoked }) => isRevoked)).toEqual([false, true])
  expect(own.troubles).toEqual([{ person: noor, error: 'revoked', device: stranger.public.id }])
  expect(theirs.devices.map(({ isRevoked }) => isRevoked)).toEqual([false, true])
  expect(nobodys.devices.map(({ isRevoked }) => isRevoked)).toEqual([false, false])
  expect(nobodys.troubles).toEqual([{ person: noor, error: 'stranger', device: tablet.public.id }])
})

test('what is remembered comes back whole; what cannot be read is no reason to trust at first sight', async () => {
  const vault = await createVault(memoryVault())
  const { known } = await judge([await startChain(await aDevice())])
  await rememberChain(vault, noor, known)
  expect(await recallChain(vault, noor)).toEqual(known)
  expect(await recallChain(vault, joke)).toBeUndefined()
  await vault.store.put(`chain:${noor}`, { v: 1, sealed: 'AAAA' })

  const broken = await recallChain(vault, noor)
  const judged = await judge([await startChain(await aDevice())], broken)

  expect(judged.devices).toEqual([])
  expect(judged.troubles).toMatchObject([{ error: 'unvouched' }])
})
