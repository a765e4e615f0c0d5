import { createPublicKey, verify } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { inzageText } from '#domain/logboek.ts'
import type { Errand } from '#documents/document-store.ts'
import type { OpenedDevice } from '#workspace/device/device-identity.ts'
import { openOrMakeDevice } from '#workspace/device/device-identity.ts'
import { noteInzagen } from '#workspace/device/device-inzagen.ts'
import type { Card } from '#workspace/engine.ts'
import { memoryVault } from '#tests/identity/memory-vault.ts'
import { until } from '#tests/sync/until.ts'

const me: PersoonId = 'p_00000000000000000000000001'
const DAY_MS = 24 * 60 * 60_000
const START_MS = Date.UTC(2026, 10, 17, 10)

let opened: OpenedDevice
let errands: Errand[]
let nowMs: number

beforeEach(async () => {
  opened = await openOrMakeDevice(memoryVault(), 'computer')
  errands = []
  nowMs = START_MS
})

const personOf = (at: number): PersoonId => `p_${String(at).padStart(26, '0')}`
const docOf = (at: number): DocumentId => `d_${String(at).padStart(26, '0')}`

/** Document number so-and-so is about the person with that number, or the one in `persons`. */
function looking(persons: Record<DocumentId, PersoonId> = {}, isFull = () => false) {
  return noteInzagen({
    ...{ device: opened.device, vault: opened.vault, me: () => me, nowMs: () => nowMs },
    store: {
      append: (batch) => {
        if (isFull()) return Promise.reject(new Error('full'))
        errands.push(...(batch.errands ?? []))
        return Promise.resolve()
      },
    },
    cardOf: (doc) => {
      const kandidaat = persons[doc] ?? (doc.replace('d_', 'p_') as PersoonId)
      return { kind: 'kaart', members: [{ person: kandidaat, role: 'kandidaat' }] } as unknown as Card // as much as is asked
    },
  })
}

const told = () => errands.flatMap((errand) => (errand.kind === 'inzage' ? [errand.inzage] : []))

test('a list is one message, signed, with everybody in it once; the one who looks is not', async () => {
  const viewed = looking({ [docOf(8)]: personOf(7), [docOf(9)]: me })

  viewed([docOf(6), docOf(7), docOf(8), docOf(9)], 'list.view')
  await until('it is kept', () => errands.length === 1)

  const [inzage] = told()
  if (inzage === undefined) throw new Error('Nothing was told')
  expect(inzage).toMatchObject({ doc: docOf(6), act: 'list.view', atMs: START_MS, docs: [docOf(8)] })
  const { id, sigPub } = opened.device.public
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: sigPub }, format: 'jwk' })
  const text = Buffer.from(inzageText(id, inzage))
  expect(verify(null, text, key, Buffer.from(inzage.signature, 'base64url'))).toBe(true)
})

test('the same day nobody is told of twice, after a start neither; who is new is, and the next day all are', async () => {
  looking()([docOf(6), docOf(7)], 'list.view')
  await until('it is kept', () => errands.length === 1)
  await until('it is remembered', async () => (await opened.vault.store.get('lijst-gezien')) !== undefined)

  nowMs += 60_000
  const later = looking()
  later([docOf(7), docOf(6)], 'list.view')
  later([docOf(6), docOf(5)], 'list.view')
  await until('the new one is told', () => errands.length === 2)
  nowMs += DAY_MS
  later([docOf(5), docOf(6)], 'list.view')
  await until('the next day', () => errands.length === 3)

  expect(told().map(({ doc, docs }) => [doc, docs])).toEqual([
    [docOf(6), [docOf(7)]],
    [docOf(5), []],
    [docOf(5), [docOf(6)]],
  ])
})

test('what a full disk did not keep is told later, and a long list goes in parts', async () => {
  let tries = 0
  const viewed = looking({}, () => tries++ === 0)
  const docs = Array.from({ length: 450 }, (_, at) => docOf(at + 10))
  viewed(docs, 'list.view')
  viewed(docs, 'list.view')

  await until('all of it is kept', () => told().reduce((sum, one) => sum + 1 + (one.docs?.length ?? 0), 0) >= 450)

  expect(told().map((one) => 1 + (one.docs?.length ?? 0))).toEqual([400, 50])
})
