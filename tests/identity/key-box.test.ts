import { expect, test } from 'vitest'
import { base64FromBytes, randomBytes } from '#identity/bytes.ts'
import { deviceCode, readDeviceCode, threeWords, WORDS_LIFE_MS } from '#identity/device-code.ts'
import type { Device } from '#identity/device-keys.ts'
import { makeDevice, unlockDevice } from '#identity/device-keys.ts'
import { openBox, sealTo } from '#identity/key-box.ts'
import { createVault } from '#identity/vault.ts'
import { changed, memoryVault } from './memory-vault.ts'

async function aDevice(): Promise<Device> {
  const vault = await createVault(memoryVault())
  return (await unlockDevice(vault, await makeDevice(vault, 'telefoon')))!
}

test('a box opens for its device and place only, and not when a bit was changed', async () => {
  const [phone, other] = [await aDevice(), await aDevice()]
  const key = randomBytes(32)

  const box = (await sealTo(phone.public.encPub, 'mijn map', key))!

  expect(await openBox(phone, 'mijn map', box)).toEqual(key)
  expect(await openBox(other, 'mijn map', box)).toBeUndefined()
  expect(await openBox(phone, 'andere map', box)).toBeUndefined()
  expect(await openBox(phone, 'mijn map', changed(box))).toBeUndefined()
  expect(await openBox(phone, 'mijn map', 'AAAA')).toBeUndefined()
  expect(box).not.toContain(base64FromBytes(key))
  expect(await sealTo(phone.public.encPub, 'mijn map', key)).not.toBe(box)
})

test('keys that give no secret make no box', async () => {
  expect(await sealTo(base64FromBytes(new Uint8Array(32)), 'x', randomBytes(32))).toBeUndefined()
  expect(await sealTo('AAAA', 'x', randomBytes(32))).toBeUndefined()
})

test('the code of a new device is that of its keys, typed or scanned, and no other device has it', async () => {
  const [phone, other] = [await aDevice(), await aDevice()]
  const code = await deviceCode(phone.public)

  expect(readDeviceCode(code.typed)).toBe(code.hex)
  expect(readDeviceCode(code.typed.toLowerCase().replaceAll('-', ' '))).toBe(code.hex)
  expect(readDeviceCode(`https://opstap.example/toestel#t=${code.typed}`)).toBe(code.hex)
  expect(readDeviceCode('hallo')).toBeUndefined()
  expect((await deviceCode({ ...phone.public, encPub: other.public.encPub })).hex).not.toBe(code.hex)
})

test('[R5] three words are the same for the same keys and invitation within ten minutes, and only then', async () => {
  const { public: keys } = await aDevice()
  const invite = 'u_00000000000000000000000001'
  const words = await threeWords(invite, keys, WORDS_LIFE_MS)

  expect(words).toHaveLength(3)
  expect(await threeWords(invite, keys, 2 * WORDS_LIFE_MS - 1)).toEqual(words)
  expect(await threeWords(invite, keys, 2 * WORDS_LIFE_MS)).not.toEqual(words)
  expect(await threeWords('u_00000000000000000000000002', keys, WORDS_LIFE_MS)).not.toEqual(words)
  expect(await threeWords(invite, { ...keys, sigPub: 'AQ' }, WORDS_LIFE_MS)).not.toEqual(words)
})
