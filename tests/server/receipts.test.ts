import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VerifySignature } from '#domain/handtekening.ts'
import { signedBytes } from '#domain/handtekening.ts'
import type { DocumentId } from '#domain/id.ts'
import { judgeOntvangstbewijzen } from '#domain/ontvangstbewijs.ts'
import type { Receipt } from '#sync/protocol.ts'
import { receiptKeySchema, receiptSchema } from '#sync/protocol.ts'
import { as, Region } from './a-region.ts'
import type { CallAnswer, RawDevice } from './raw-client.ts'
import { newId, sha256 } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

let server: TestServer
let region: Region
let noor: RawDevice
let tom: RawDevice
let doc: DocumentId
const clock = stillClock()
const chainHead = sha256('chain')

beforeAll(async () => {
  server = await startTestServer({ clock })
  region = await Region.start(server)
  noor = await region.join('kandidaat')
  tom = await region.join('werkbegeleider')
  const members = [as(noor, 'kandidaat'), as(tom, 'werkbegeleider')]
  doc = await region.bear(region.coordinator, 'reflectie', members)
})
afterAll(() => server.stop())

const verifyNode: VerifySignature = async (x, bytes, signature) => {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, bytes, key, Buffer.from(signature, 'base64url'))
}

type Signed = 'kandidaat' | 'werkbegeleider'

function ask(device: RawDevice, root: string, role: Signed, more: Record<string, unknown> = {}): Promise<CallAnswer> {
  const signature = device.signBytes(signedBytes(root, role, device.id, Buffer.from(chainHead, 'hex')))
  return device.post('/api/receipts', { doc, root, role, chainHead, signature, ...more })
}

async function receipt(device: RawDevice, root: string, role: Signed): Promise<Receipt> {
  const answer = await ask(device, root, role)
  if (answer.status !== 200) throw new Error(`No receipt: ${answer.code}`)
  return receiptSchema.parse(answer.json)
}

const signatures = () => server.store.audit.rows(0, 10_000).filter(({ act }) => act === 'record.sign')

function judge(...receipts: Receipt[]) {
  const bewijzen = receipts.map(({ root, atMs, n, key, signature }) => {
    return { wortel: root, opMs: atMs, nr: n, sleutel: key, handtekening: signature }
  })
  return judgeOntvangstbewijzen(bewijzen, [receipts[0]?.key ?? ''], verifyNode)
}

test('a signature gets a receipt that checks without the server, and the same one when it is asked again', async () => {
  const first = await receipt(noor, sha256('a'), 'kandidaat')
  const again = await receipt(noor, sha256('a'), 'kandidaat')
  const second = await receipt(tom, sha256('a'), 'werkbegeleider')

  expect(again).toEqual(first)
  expect(second.n).toBe(first.n + 1)
  expect(await judge(first, second)).toEqual(['goed', 'goed'])
  const { json } = await tom.call('GET', '/api/receipts/key')
  expect(receiptKeySchema.parse(json).key).toBe(first.key)
})

test('the kandidaat brings the confirmation that was made on their phone; nobody signs in a role that is not theirs', async () => {
  expect((await ask(noor, sha256('b'), 'werkbegeleider')).status).toBe(200)
  expect((await ask(tom, sha256('b'), 'kandidaat')).code).toBe('bad-request')
})

test('a signature of another device, root, role or chain head gets no receipt', async () => {
  const root = sha256('c')
  const good = noor.signBytes(signedBytes(root, 'kandidaat', noor.id, Buffer.from(chainHead, 'hex')))
  const changes = [
    { signature: tom.signBytes(signedBytes(root, 'kandidaat', noor.id, Buffer.from(chainHead, 'hex'))) },
    { signature: good, root: sha256('other') },
    { signature: good, role: 'werkbegeleider' },
    { signature: good, chainHead: sha256('other') },
    { signature: '' },
  ]

  for (const change of changes) expect((await ask(noor, root, 'kandidaat', change)).code).toBe('bad-request')
  expect((await ask(noor, root, 'kandidaat', { root: 'x' })).code).toBe('bad-request')
})

test('for a form one is not in, or one that is none, the answer is that of an unknown one', async () => {
  const kaart = await region.bearKaart(as(noor, 'kandidaat'))
  const stranger = await region.join('werkbegeleider')

  expect((await ask(stranger, sha256('d'), 'werkbegeleider')).code).toBe('unknown')
  expect((await ask(noor, sha256('d'), 'kandidaat', { doc: newId('d') })).code).toBe('unknown')
  expect((await ask(noor, sha256('d'), 'kandidaat', { doc: kaart })).status).not.toBe(200)
})

test('a clock that is set back makes no earlier time of a later number, and a restart keeps the key', async () => {
  const before = await receipt(noor, sha256('e'), 'kandidaat')
  clock.move(-3_600_000)
  const after = await receipt(noor, sha256('f'), 'kandidaat')
  await server.restart()
  await noor.login()
  const later = await receipt(noor, sha256('g'), 'kandidaat')

  expect(after.atMs).toBeGreaterThanOrEqual(before.atMs)
  expect(later.key).toBe(before.key)
  expect(await judge(before, after, later)).toEqual(['goed', 'goed', 'goed'])
})

test('the secret of the receipts is given to nobody, and lies wrapped', async () => {
  const place = server.store.setting('receipt-place')
  if (place === undefined) throw new Error('No place')
  const wrapped = server.store.keys.wrapped(place as DocumentId)

  expect(await noor.keys(place as DocumentId)).toEqual([])
  expect(wrapped).toHaveLength(1)
  expect(wrapped[0]?.wrapped.length).toBe(12 + 32 + 16)
})

test('[R7] a signature is in the log of the kandidaat once, in the role in which it was given', async () => {
  const root = sha256('logged')
  const before = signatures().length
  await receipt(tom, root, 'werkbegeleider')
  await receipt(tom, root, 'werkbegeleider')

  expect(signatures()).toHaveLength(before + 1)
  expect(signatures().at(-1)).toMatchObject({
    ...{ actor: tom.person, device: tom.id, role: 'werkbegeleider', doc, link: { zaak: noor.person } },
  })
})
