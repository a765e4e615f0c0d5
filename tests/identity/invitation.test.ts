import { expect, test } from 'vitest'
import { base64FromBytes, bytesFromBase64, utf8 } from '#identity/bytes.ts'
import { openCard, sealCard } from '#identity/invitation-card.ts'
import {
  invitationCode,
  invitationLink,
  invitationProof,
  isRedemptionOf,
  makeInvitation,
  readInvitation,
  redemptionMac,
} from '#identity/invitation.ts'
import { recallInvitation, rememberInvitation } from '#identity/identity.ts'
import { bytesFromCode, codeFromBytes } from '#identity/typed-code.ts'
import { createVault } from '#identity/vault.ts'
import { newInviteSchema, redemptionText } from '#sync/protocol.ts'
import { changed, memoryVault } from './memory-vault.ts'

const origin = 'https://opstap.example'
const card = {
  inviterName: 'Joke',
  inviterPhone: '0612345678',
  personName: 'Fatima',
  role: 'kandidaat' as const,
  regioName: 'Zuid',
}
const wish = {
  origin,
  person: 'p_00000000000000000000000001' as const,
  regio: 'd_00000000000000000000000001' as const,
  card,
  expiresAtMs: 1_800_000_000_000,
}
const device = {
  id: 't_00000000000000000000000001' as const,
  suite: 1 as const,
  sigPub: 'AQ',
  encPub: 'Ag',
  label: 'Telefoon',
}

test('[R5] the server is told hashes and sealed cards, and neither secret, code nor names', async () => {
  const { forServer, kept } = await makeInvitation(wish)
  const text = JSON.stringify(forServer)

  expect(newInviteSchema.safeParse(forServer).success).toBe(true)
  for (const hidden of [kept.secret, kept.code, 'Joke', 'Fatima', 'Zuid']) expect(text).not.toContain(hidden)
})

test('link and code both lead to the same invitation and open its card', async () => {
  const { forServer, link, code } = await makeInvitation(wish)
  const byLink = readInvitation(link)
  const byCode = readInvitation(code)

  expect(link).toMatch(/^https:\/\/opstap\.example\/#s=u_[0-9a-z]{26}\.[A-Za-z0-9_-]{22}$/)
  expect(await invitationProof(byLink!)).toEqual({ id: forServer.id, secretHash: forServer.secretHash })
  expect(await invitationProof(byCode!)).toEqual({ codeHash: forServer.codeHash })
  expect(await openCard(forServer.cardForSecret, forServer.id, byLink!)).toEqual(card)
  expect(await openCard(forServer.cardForCode, forServer.id, byCode!)).toEqual(card)
})

test('a card does not open for another invitation, with the other key, or when it was changed', async () => {
  const { forServer, link, code } = await makeInvitation(wish)
  const other = await makeInvitation(wish)
  const byLink = readInvitation(link)!
  const { id, cardForSecret } = forServer

  expect(await openCard(cardForSecret, other.forServer.id, byLink)).toBeUndefined()
  expect(await openCard(cardForSecret, id, readInvitation(code)!)).toBeUndefined()
  expect(await openCard(cardForSecret, id, readInvitation(other.link)!)).toBeUndefined()
  expect(await openCard(changed(cardForSecret), id, byLink)).toBeUndefined()
  expect(await openCard('', id, byLink)).toBeUndefined()
})

test('a card of another shape is not shown', async () => {
  const key = { by: 'secret' as const, bytes: new Uint8Array(16) }
  const id = 'u_00000000000000000000000001'

  await expect(sealCard({ ...card, personName: '' }, id, key)).rejects.toThrow()
})

test('a link is read from whatever was scanned or pasted, and a wrong one is refused', () => {
  const id = 'u_00000000000000000000000001'
  const secret = 'A'.repeat(22)
  const key = { by: 'secret', id, bytes: new Uint8Array(16) }

  for (const text of [
    `${origin}/#s=${id}.${secret}`,
    `#s=${id}.${secret}`,
    `s=${id}.${secret}`,
    ` http://localhost:3000/#s=${id}.${secret}\n`,
  ]) {
    expect(readInvitation(text)).toEqual(key)
  }
  for (const text of [
    '',
    origin,
    `#s=${id}.AAAA`,
    `#s=${id}`,
    `#s=u_x.${secret}`,
    `#s=${id}.${secret}B`,
    `#s=${id}.${secret}AAAA`,
  ]) {
    expect(readInvitation(text)).toBeUndefined()
  }
})

test('the typed code: known letters for known bytes, and back', () => {
  const known: [string, string][] = [
    ['00000000000000000000', '0000-0000-0000-0000'],
    ['ffffffffffffffffffff', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'],
    // RFC 4648 base 32 of "foobarfoob" is MZXW6YTBOJTG633C; its letters at the same places in Crockford's alphabet
    ['666f6f626172666f6f62', 'CSQP-YRK1-E9K6-YVV2'],
  ]

  for (const [hex, code] of known) {
    const bytes = new Uint8Array(Buffer.from(hex, 'hex'))
    expect(codeFromBytes(bytes)).toBe(code)
    expect(bytesFromCode(code)).toEqual(bytes)
  }
})

test('a code may be typed in many ways, but not with a letter too few or one that does not exist', () => {
  const bytes = bytesFromCode('CSQP-YRK1-E9K6-0VV2')

  for (const typed of [
    'csqpyrk1e9k60vv2',
    ' csqp yrkl e9k6 oVV2 ',
    'CSQP – YRKI – E9K6 – 0VV2',
    'CSQP.YRK1.E9K6.OVV2',
  ]) {
    expect(bytesFromCode(typed)).toEqual(bytes)
  }
  for (const typed of [
    '',
    'CSQP-YRK1-E9K6-0VV',
    'CSQP-YRK1-E9K6-0VV22',
    'CSQP-YRK1-E9K6-0VVU',
    'CSQP-YRK1-E9K6-0VV€',
  ]) {
    expect(bytesFromCode(typed)).toBeUndefined()
  }
})

test('the inviter recognises a device that held the invitation, by link and by code', async () => {
  const { kept, link, code } = await makeInvitation(wish)
  const text = redemptionText(kept.id, device)

  const macByLink = await redemptionMac(readInvitation(link)!, text)
  const macByCode = await redemptionMac(readInvitation(code)!, text)

  expect(await isRedemptionOf(kept, false, text, macByLink)).toBe(true)
  expect(await isRedemptionOf(kept, true, text, macByCode)).toBe(true)
  expect(await isRedemptionOf(kept, true, text, macByLink)).toBe(false)
})

test('a server that swaps the keys, the invitation or the proof is found out', async () => {
  const { kept, link } = await makeInvitation(wish)
  const mac = await redemptionMac(readInvitation(link)!, redemptionText(kept.id, device))

  for (const swapped of [
    { ...device, sigPub: 'Aw' },
    { ...device, encPub: 'Aw' },
    { ...device, id: 't_00000000000000000000000002' as const },
  ]) {
    expect(await isRedemptionOf(kept, false, redemptionText(kept.id, swapped), mac)).toBe(false)
  }
  const text = redemptionText(kept.id, device)
  expect(await isRedemptionOf(kept, false, redemptionText('u_00000000000000000000000002', device), mac)).toBe(false)
  expect(
    await isRedemptionOf(
      kept,
      false,
      text,
      mac.replace(/^./, (first) => (first === '0' ? '1' : '0')),
    ),
  ).toBe(false)
  expect(await isRedemptionOf(kept, false, text, 'no mac')).toBe(false)
})

test('RFC 4231, test case 1: the proof is HMAC-SHA-256', async () => {
  const bytes = new Uint8Array(20).fill(0x0b)

  expect(await redemptionMac({ bytes }, utf8('Hi There'))).toBe(
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  )
})

test('the inviter can show link and code again after a restart, and still check', async () => {
  const vault = await createVault(memoryVault())
  const { kept, link, code } = await makeInvitation(wish)
  await rememberInvitation(vault, kept)

  const recalled = await recallInvitation(vault, kept.id)

  expect(recalled).toEqual(kept)
  expect(invitationLink(origin, recalled!)).toBe(link)
  expect(invitationCode(recalled!)).toBe(code)
  expect(await recallInvitation(vault, 'u_00000000000000000000000002')).toBeUndefined()
})

test('base64url: the vectors of RFC 4648 without padding, and nothing that is no base64url', () => {
  const known: [string, string][] = [
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
  ]

  for (const [text, base64] of known) {
    expect(base64FromBytes(utf8(text))).toBe(base64)
    expect(bytesFromBase64(base64)).toEqual(utf8(text))
  }
  expect(base64FromBytes(new Uint8Array([0xfb, 0xff]))).toBe('-_8')
  for (const wrong of ['Zg==', 'Zh', 'Z', 'a+b/', 'é']) expect(bytesFromBase64(wrong)).toBeUndefined()
})
