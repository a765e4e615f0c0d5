import { expect, test } from 'vitest'
import { base64FromBytes, sha256Hex, utf8 } from '#identity/bytes.ts'
import type { ChainLink } from '#identity/chain.ts'
import { chainText, checkChain, headHash, NO_PREVIOUS, startChain } from '#identity/chain.ts'
import type { Device } from '#identity/device-keys.ts'
import { makeDevice, unlockDevice } from '#identity/device-keys.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { createVault } from '#identity/vault.ts'
import { chainEntrySchema } from '#sync/protocol.ts'
import { changed, memoryVault } from './memory-vault.ts'

async function aDevice(label = 'toestel'): Promise<Device> {
  const vault = await createVault(memoryVault())
  return (await unlockDevice(vault, await makeDevice(vault, label)))!
}

/** The entry with which `by` adds `device` after `entries`. */
async function addition(entries: readonly ChainLink[], by: Device, device: Device): Promise<ChainLink> {
  const entry = { act: 'add' as const, device: device.public, prev: await headHash(entries), by: by.public.id }
  return { ...entry, signature: base64FromBytes(await by.sign(chainText(entry))) }
}

test('a chain of a first device and one that it added is accepted, whole', async () => {
  const [phone, tablet] = [await aDevice('telefoon'), await aDevice('tablet')]
  const start = await startChain(phone)
  const entries = [start, await addition([start], phone, tablet)]

  const check = await checkChain(entries, verifyBytes)

  expect(check).toEqual({
    ok: true,
    devices: [phone.public, tablet.public],
    head: await headHash(entries),
    starts: 1,
  })
  for (const entry of entries) expect(chainEntrySchema.safeParse(entry).success).toBe(true)
  expect(await checkChain([], verifyBytes)).toEqual({ ok: true, devices: [], head: NO_PREVIOUS, starts: 0 })
})

test('someone who lost every device starts again, and that can be seen', async () => {
  const entries = [await startChain(await aDevice()), await startChain(await aDevice())]

  expect(await checkChain(entries, verifyBytes)).toMatchObject({ ok: true, starts: 2 })
})

test('a server cannot slip in a device, change one, leave one out or turn them around', async () => {
  const [phone, tablet, stranger] = [await aDevice(), await aDevice(), await aDevice()]
  const start = await startChain(phone)
  const added = await addition([start], phone, tablet)
  const third = await addition([start, added], tablet, await aDevice())
  const otherKey = { ...start, device: { ...start.device, sigPub: stranger.public.sigPub } }
  const otherLabel = { ...start, device: { ...start.device, label: 'x' } }
  const inOwnName = await addition([start], stranger, stranger)
  const inAnothersName = { ...(await addition([start], stranger, stranger)), by: phone.public.id }
  const bad: [ChainLink[], string, number][] = [
    [[otherKey], 'signature', 0],
    [[otherLabel], 'signature', 0],
    [[{ ...start, signature: changed(start.signature) }], 'signature', 0],
    [[start, inOwnName], 'order', 1],
    [[start, await addition([start], stranger, tablet)], 'stranger', 1],
    [[start, inAnothersName], 'signature', 1],
    [[start, third], 'order', 1],
    [[added, start], 'order', 0],
    [[start, start], 'double', 1],
  ]

  for (const [entries, error, at] of bad) {
    expect(await checkChain(entries, verifyBytes)).toEqual({ ok: false, error, at })
  }
})

test('the text of an entry stays what it was in the first release', async () => {
  const entry = {
    act: 'add' as const,
    device: {
      id: 't_00000000000000000000000001' as const,
      suite: 1 as const,
      sigPub: 'AQ',
      encPub: 'Ag',
      label: 'Telefoon',
    },
    prev: NO_PREVIOUS,
    by: 't_00000000000000000000000001' as const,
  }
  const text = `opstap\0chain\0v1\0add\0${NO_PREVIOUS}\0${entry.by}\0${entry.by}\0${1}\0AQ\0Ag\0Telefoon`

  expect(new TextDecoder().decode(chainText(entry))).toBe(text)
  expect(await headHash([{ ...entry, signature: '' }])).toBe(await sha256Hex(utf8(text)))
  expect(await sha256Hex(utf8('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad') // FIPS 180-2
})
