import { createHash, randomBytes } from 'node:crypto'
import type { DocumentId } from '#domain/id.ts'
import type { Api } from '#sync/api.ts'
import type { BareClient } from '#tests/sync/bare-client.ts'
import type { Row } from './lost-row.ts'
import { offered, toestellenOf } from './lost-row.ts'
import type { LostWorld } from './lost-world.ts'
import { again, byHand, must } from './lost-world.ts'

/** Asked twice in a row, as a screen does that is opened anew. */
const reading = (
  call: string,
  method: keyof Api,
  ask: (world: LostWorld, client: BareClient, doc: DocumentId) => Promise<unknown>,
): Row => ({
  ...{ call, method, what: 'is read again' },
  async work(world) {
    const noor = await world.enter('kandidaat')
    const doc = await world.born(world.joke, 'kaart', [world.joke, 'regiocoordinator'], [noor, 'kandidaat'])
    const path = call.split(' ')[1]?.split(':')[0] ?? ''
    await noor.connection.stop()
    world.lose(noor, path)
    await ask(world, noor, doc)
  },
})

/** Calls that change nothing but what the log says of looking. */
export const readingRows: readonly Row[] = [
  reading('GET /api/me', 'me', (_, { connection }) => byHand(() => connection.api.me())),
  reading('POST /api/feed', 'feed', (_, { connection }) => byHand(() => connection.api.feed(''))),
  reading('POST /api/pull', 'pull', (_, { connection }, doc) => byHand(() => connection.api.pull([{ doc, since: 0 }]))),
  reading('POST /api/keys', 'keys', (_, { connection }, doc) => byHand(() => connection.api.keys([doc]))),
  reading('POST /api/signers', 'signers', ({ joke }, { connection }, doc) =>
    byHand(() => connection.api.signers(doc, [joke.opened.device.public.id])),
  ),
  reading('POST /api/chains', 'chains', (_, { connection, person }) => byHand(() => connection.api.chains([person]))),
  reading('POST /api/devices', 'devices', (_, { connection, person }) => byHand(() => connection.api.devices(person))),
  reading('POST /api/devices/offered', 'offeredDevice', async (world, noor) => {
    const { code } = await offered(world)
    await again(() => toestellenOf(noor).look(code))
  }),
  reading('GET /api/invites/waiting', 'waitingDevices', (_, { connection }) =>
    byHand(() => connection.api.waitingDevices()),
  ),
  reading('POST /api/invites/open', 'openInvite', (world, { connection, person }) => {
    const { link } = world.server.makeInvite({ person, role: 'kandidaat', regio: world.regio })
    const [, id = '', secret = ''] = /#s=([^.]+)\.(.+)$/.exec(link) ?? []
    const text = Buffer.concat([Buffer.from('opstap/invite/v1'), Buffer.from(secret, 'base64url')])
    const secretHash = createHash('sha256').update(text).digest('hex')
    return byHand(() => connection.api.openInvite({ id: id as `u_${string}`, secretHash })) // as it stands in the link
  }),
  reading('POST /api/logboek', 'logboek', (_, { connection, person }) =>
    byHand(() => connection.api.logboek(person, 0)),
  ),
  reading('GET /api/receipts/key', 'receiptKey', (_, { connection }) => byHand(() => connection.api.receiptKey())),
  reading('GET /api/blobs/:doc/:hash', 'getBlob', async (world, noor) => {
    const doc = await world.born(world.joke, 'kaart', [world.joke, 'regiocoordinator'], [noor, 'kandidaat'])
    const bytes = new Uint8Array(randomBytes(50))
    const hash = createHash('sha256').update(bytes).digest('hex')
    await byHand(() => world.joke.connection.api.putBlob(doc, hash, bytes))
    const given = await byHand(() => noor.connection.api.getBlob(doc, hash))
    must(Buffer.compare(given, bytes) === 0, 'What comes back is what was put')
  }),
]
