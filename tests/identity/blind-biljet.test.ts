import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { base64FromBytes, hexFromBytes } from '#identity/bytes.ts'
import { blind, finishBiljet, makeBiljet } from '#identity/blind-biljet.ts'
import { blindSign, isBlindSigned, makeBlindKey } from '#server/blind-signature.ts'

const vector = JSON.parse(readFileSync(new URL('rfc9474-vector.json', import.meta.url), 'utf8')) as Record<
  'n' | 'msg' | 'salt' | 'inv' | 'blinded_msg' | 'blind_sig' | 'sig',
  string
> // a file of our own

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const text = (hex: string) => base64FromBytes(bytes(hex))

function inverseOf(number: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [number, modulus, 1n, 0n]
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return ((x % modulus) + modulus) % modulus
}

test('blinding gives what the published example gives, and taking it off gives its signature', async () => {
  const modulus = BigInt(`0x${vector.n}`)
  const inverse = BigInt(`0x${vector.inv}`)

  const made = await blind(bytes(vector.msg), modulus, bytes(vector.salt), inverseOf(inverse, modulus))
  const biljet = { bericht: text(vector.msg), los: text(vector.inv) }
  const signature = await finishBiljet(text(vector.n), biljet, text(vector.blind_sig))

  expect(hexFromBytes(made?.blinded ?? new Uint8Array())).toBe(vector.blinded_msg)
  expect(made?.inverse).toBe(inverse)
  expect(signature).toBe(text(vector.sig))
  expect(isBlindSigned(text(vector.n), bytes(vector.msg), bytes(vector.sig))).toBe(true)
})

test('the server signs what it does not see: what it was shown is nowhere in what is shown later', async () => {
  const { sleutel, geheim } = await makeBlindKey()
  const key = createPrivateKey({ key: geheim, format: 'der', type: 'pkcs8' })
  const made = await makeBiljet(sleutel)
  if (made === undefined) throw new Error('No biljet')

  const signed = blindSign(key, Buffer.from(made.gevraagd, 'base64url'))
  const teken = await finishBiljet(sleutel, made.biljet, signed?.toString('base64url') ?? '')

  expect(
    isBlindSigned(sleutel, Buffer.from(made.biljet.bericht, 'base64url'), Buffer.from(teken ?? '', 'base64url')),
  ).toBe(true)
  expect([made.gevraagd, signed?.toString('base64url')]).not.toContain(teken)
  expect((await makeBiljet(sleutel))?.gevraagd).not.toBe(made.gevraagd)
})

test('a signature of another key, of another biljet or of nothing is none', async () => {
  const [one, other] = [await makeBlindKey(), await makeBlindKey()]
  const key = createPrivateKey({ key: other.geheim, format: 'der', type: 'pkcs8' })
  const made = await makeBiljet(one.sleutel)
  if (made === undefined) throw new Error('No biljet')

  const wrong = blindSign(key, Buffer.from(made.gevraagd, 'base64url'))?.toString('base64url') ?? made.gevraagd
  expect(await finishBiljet(one.sleutel, made.biljet, wrong)).toBeUndefined()
  expect(await finishBiljet(one.sleutel, made.biljet, '')).toBeUndefined()
  expect(blindSign(key, new Uint8Array(256).fill(255))).toBeUndefined()
  expect(blindSign(key, new Uint8Array(3))).toBeUndefined()
  expect(await makeBiljet('AQAB')).toBeUndefined()
})
