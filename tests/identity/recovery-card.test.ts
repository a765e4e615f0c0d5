import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idFromBytes } from '#domain/id.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { newCardCode, openWithCard, recoveryKeys, sealToCard } from '#identity/recovery-card.ts'
import { bytesFromCardCode, cardCodeFromBytes } from '#identity/typed-code.ts'

const person = idFromBytes('p', new Uint8Array(16).fill(3))
const doc = idFromBytes('d', new Uint8Array(16).fill(5))
const recovered = { person, keys: [{ doc, epoch: 1, key: new Uint8Array(32).fill(7) }] }

async function keysOf(code: string) {
  const keys = await recoveryKeys(code)
  if (keys === undefined) throw new Error('No keys')
  return keys
}

test('a card is 24 letters, and is read back however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 15, maxLength: 15 }), (bytes) => {
      const code = cardCodeFromBytes(bytes)

      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(bytesFromCardCode(code)).toEqual(bytes)
      const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
      expect(bytesFromCardCode(typed)).toEqual(bytes)
      expect(bytesFromCardCode(code.slice(0, -1))).toBeUndefined()
      expect(bytesFromCardCode(`${code}0`)).toBeUndefined()
    }),
    { verbose: 1 },
  )
})

test('everything follows from the code: the same one gives the same keys, another one others', async () => {
  const code = newCardCode()
  const [one, again, other] = await Promise.all([keysOf(code), keysOf(code.toLowerCase()), keysOf(newCardCode())])

  expect(again.card).toBe(one.card)
  expect(again.public).toEqual(one.public)
  expect(other.card).not.toBe(one.card)
  expect(other.public.sigPub).not.toBe(one.public.sigPub)
  expect(other.public.encPub).not.toBe(one.public.encPub)
  // What is shown, signed with and sealed with are three things: none gives another away.
  expect(new Set([one.card, one.public.sigPub, one.public.encPub]).size).toBe(3)
})

test('the keys of a code stay the same: cards on paper outlive the code that made them', async () => {
  const keys = await keysOf('0000-0000-0000-0000-0000-0000')

  expect([keys.card, keys.public.sigPub, keys.public.encPub]).toMatchInlineSnapshot(`
    [
      "671448d02647ea8fe25bf6b284cac57026da9361a35fe24dcebb35e4620abf6d",
      "7CoAG7404Fo8b_xOtRTDprwd6r-gw4x-JN1Nx-VlxTc",
      "1o4gPGSgnmTu_87ZBJ3muDI4tAP6A9WlAFQ4ib9iASM",
    ]
  `)
})

test('[R4] what is sealed to a card opens with that card, and with no other', async () => {
  const [keys, other] = await Promise.all([keysOf(newCardCode()), keysOf(newCardCode())])

  const sealed = await sealToCard(keys, recovered)

  expect(await openWithCard(keys, sealed)).toEqual(recovered)
  expect(await openWithCard(other, sealed)).toBeUndefined()
  // The same keys under another name: what is sealed is for one card.
  expect(await openWithCard({ ...keys, card: other.card }, sealed)).toBeUndefined()
})

test('every changed byte of what is sealed is refused', async () => {
  const keys = await keysOf(newCardCode())
  const sealed = Buffer.from(await sealToCard(keys, recovered), 'base64url')

  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await openWithCard(keys, changed.toString('base64url')), String(at)).toBeUndefined()
  }
})

test('a card signs as its public key says', async () => {
  const keys = await keysOf(newCardCode())
  const text = new TextEncoder().encode('neem dit toestel op')

  const signature = await keys.sign(text)

  expect(await verifyBytes(keys.public.sigPub, text, signature)).toBe(true)
  expect(await verifyBytes(keys.public.sigPub, text.slice(1), signature)).toBe(false)
})
