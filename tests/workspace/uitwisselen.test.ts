import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { ChainLink } from '#identity/chain.ts'
import type { KnownChain } from '#identity/chain-trust.ts'
import { base64FromBytes } from '#sync/base64.ts'
import { keepUitwisselen } from '#workspace/device/device-uitwisselen.ts'
import type { TestDevice } from '#tests/storage/a-device.ts'
import { aDevice } from '#tests/storage/a-device.ts'
import { aDocument, exchange, storedText } from '#tests/storage/a-document.ts'
import { SimulatedLog } from '#tests/storage/simulated-log.ts'

async function added({ identity, signer }: TestDevice): Promise<ChainLink> {
  const sigPub = base64FromBytes(await signer.sigPub())
  const device = { id: identity.device, suite: 1, sigPub, encPub: sigPub, label: 'Telefoon' } as const
  return { act: 'add', device, prev: '0'.repeat(64), by: identity.device, signature: '' }
}

/** Noor wrote something that Ron's phone lacks; what Ron remembers of her devices is up to the test. */
async function aTable() {
  const [noor, ron] = [aDevice(), aDevice()]
  const [hers, his] = [await noor.open(), await ron.open()]
  const log = new SimulatedLog()
  const writer = await aDocument(hers, [noor, ron], 'Samen. ')
  const { doc } = writer.session
  await hers.flush()
  await exchange(hers, noor, log)
  await exchange(his, ron, log)
  await writer.write('Zonder net. ')
  let remembered: KnownChain | undefined
  const nobody = { known: () => Promise.resolve(undefined) }
  const giver = keepUitwisselen(() => Promise.resolve(hers), nobody)
  const taker = keepUitwisselen(() => Promise.resolve(his), { known: () => Promise.resolve(remembered) })
  const remember = (...entries: ChainLink[]): void => {
    remembered = { v: 1, entries, firstUse: [] }
  }
  const given = await giver.geef(doc, 'bestand')
  if (!given.ok) throw new Error(given.error)
  return { noor, his, doc, giver, taker, remember, bytes: given.value }
}

test('[R5] a phone is believed when the chain that is remembered of its person holds it, and not after it was put out', async () => {
  const { noor, his, doc, taker, remember, bytes } = await aTable()
  const start = await added(noor)
  const unknown = { ok: false, error: 'unknown-device' }

  expect(await taker.lees(bytes)).toEqual(unknown)
  remember(await added(aDevice()))
  expect(await taker.lees(bytes)).toEqual(unknown)
  remember(start, { ...start, act: 'revoke' })
  expect(await taker.lees(bytes)).toEqual(unknown)
  expect(await storedText(his, doc)).toBe('Samen. ')

  remember(start)
  const van = noor.identity.person
  expect(await taker.lees(bytes)).toEqual({ ok: true, value: { doc, van, isNieuw: true, mist: false } })
  expect(await taker.lees(bytes)).toEqual({ ok: true, value: { doc, van, isNieuw: false, mist: false } })
  expect(await storedText(his, doc)).toBe('Samen. Zonder net. ')
})

test('codes hold what waits and a little more; a file holds what the server has too', async () => {
  const { doc, giver, bytes } = await aTable()

  const codes = await giver.geef(doc, 'codes')

  expect(codes.ok && codes.value.length).toBeLessThan(2400)
  expect(bytes.length).toBeGreaterThan(0)
})
