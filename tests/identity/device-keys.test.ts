import { expect, test } from 'vitest'
import { isId } from '#domain/id.ts'
import { bytesFromBase64, utf8 } from '#identity/bytes.ts'
import { canMakeDevice, makeDevice, unlockDevice } from '#identity/device-keys.ts'
import { signBytes, verifyBytes } from '#identity/form-signature.ts'
import { openIdentity, saveIdentity } from '#identity/identity.ts'
import { createVault } from '#identity/vault.ts'
import { changed, memoryVault } from './memory-vault.ts'

const person = 'p_00000000000000000000000000'

test('a made device signs after unlocking, and its public key proves it', async () => {
  const vault = await createVault(memoryVault())
  const kept = await makeDevice(vault, 'Telefoon van Fatima')
  const device = await unlockDevice(vault, kept)

  const signature = await signBytes(device!, utf8('text'))

  expect(await canMakeDevice()).toBe(true)
  expect(isId('t', kept.id)).toBe(true)
  expect(bytesFromBase64(kept.encPub)).toHaveLength(32)
  expect(await verifyBytes(kept.sigPub, utf8('text'), signature)).toBe(true)
  expect(await verifyBytes(kept.sigPub, utf8('texT'), signature)).toBe(false)
})

test('the private keys are nowhere in the store and cannot be taken out after unlocking', async () => {
  const store = memoryVault()
  const vault = await createVault(store)
  const kept = await makeDevice(vault, 'x')
  await saveIdentity(vault, { v: 1, person, device: kept, status: 'alone' })
  const device = await unlockDevice(vault, kept)

  // the start of an Ed25519 and of an X25519 private key in PKCS #8
  const texts = [...store.kept.values(), kept].map((value) => JSON.stringify(value))
  for (const text of texts) expect(text).not.toMatch(/MC4CAQAwBQYDK2V|302e020100300506032b65/)
  expect(device?.encKey.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('pkcs8', device!.encKey)).rejects.toThrow()
})

test('a wrapped key that was changed, exchanged or given another device id does not open', async () => {
  const vault = await createVault(memoryVault())
  const one = await makeDevice(vault, 'one')
  const two = await makeDevice(vault, 'two')
  const elsewhere = await createVault(memoryVault())

  expect(await unlockDevice(vault, { ...one, sigKey: changed(one.sigKey) })).toBeUndefined()
  expect(await unlockDevice(vault, { ...one, encKey: changed(one.encKey) })).toBeUndefined()
  expect(await unlockDevice(vault, { ...one, sigKey: two.sigKey })).toBeUndefined()
  expect(await unlockDevice(vault, { ...one, sigKey: one.encKey })).toBeUndefined()
  expect(await unlockDevice(vault, { ...one, id: two.id })).toBeUndefined()
  expect(await unlockDevice(elsewhere, one)).toBeUndefined()
})

test('a label is cut at 60 characters, never inside one', async () => {
  const vault = await createVault(memoryVault())

  expect((await makeDevice(vault, ` ${'a'.repeat(70)}`)).label).toBe('a'.repeat(60))
  expect((await makeDevice(vault, `${'a'.repeat(59)}😀`)).label).toBe('a'.repeat(59))
})

test('who this device is comes back after a restart, with what a newer version added', async () => {
  const vault = await createVault(memoryVault())
  const device = await makeDevice(vault, 'x')
  await saveIdentity(vault, { v: 1, person, device, status: 'waiting', colour: 'green' })

  const opened = await openIdentity(vault)

  expect(opened).toMatchObject({ ok: true, value: { identity: { person, status: 'waiting', colour: 'green' } } })
  expect(await openIdentity(await createVault(memoryVault()))).toEqual({ ok: false, error: 'absent' })
})

test('RFC 8032, 7.1: the known signatures of Ed25519 are accepted, changed ones are not', async () => {
  const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url')
  const known = [
    {
      key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      text: '',
      signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    },
    {
      key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      text: '72',
      signature:
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    },
  ]

  for (const { key, text, signature } of known) {
    const bytes = new Uint8Array(Buffer.from(text, 'hex'))
    expect(await verifyBytes(base64(key), bytes, base64(signature))).toBe(true)
    expect(await verifyBytes(base64(key), bytes, changed(base64(signature)))).toBe(false)
    expect(await verifyBytes(base64(key), new Uint8Array([1]), base64(signature))).toBe(false)
  }
})

test('what is no key or no signature is not valid, and nothing breaks', async () => {
  const signature = 'A'.repeat(86)

  expect(await verifyBytes('A'.repeat(43), utf8(''), 'no signature!')).toBe(false)
  expect(await verifyBytes('short', utf8(''), signature)).toBe(false)
  expect(await verifyBytes(Buffer.alloc(32, 0xff).toString('base64url'), utf8(''), signature)).toBe(false)
})
