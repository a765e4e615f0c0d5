import { randomBytes } from 'node:crypto'
import type { DocumentId, ToestelId } from '#domain/id.ts'
import type { TabletSigner } from '#identity/tablet-code.ts'
import { makeTabletSigner } from '#identity/tablet-code.ts'
import { tabletText } from '#sync/protocol-tablet.ts'
import type { BareClient } from '#tests/sync/bare-client.ts'
import { newId } from '#tests/sync/bare-client.ts'
import type { Row } from './lost-row.ts'
import type { LostWorld } from './lost-world.ts'
import { byHand, must } from './lost-world.ts'

interface Tablet {
  doc: DocumentId
  id: ToestelId
  door: string
  signer: TabletSigner
  /** the calls of the tablet; they take no session */
  by: BareClient
}

const bytes = (count: number): string => randomBytes(count).toString('base64url')

async function lists(world: LostWorld): Promise<DocumentId> {
  return world.born(world.joke, 'groepsbeheer', [world.joke, 'regiocoordinator'])
}

async function made(world: LostWorld): Promise<Tablet> {
  const { joke } = world
  const doc = await lists(world)
  const tablet = { id: newId('t'), door: randomBytes(32).toString('hex') }
  await byHand(() => joke.connection.api.makeTablet({ ...tablet, doc, box: bytes(60) }))
  const signer = await makeTabletSigner()
  if (signer === undefined) throw new Error('No key')
  return { ...tablet, doc, signer, by: await world.stopped() }
}

async function opened(world: LostWorld): Promise<Tablet> {
  const tablet = await made(world)
  const { by, door, signer } = tablet
  await byHand(() => by.connection.api.openTablet({ door, sigPub: signer.sigPub }))
  return tablet
}

/** A tablet that is nobody's: made and ended by who keeps the list, and what it says itself. */
export const tabletRows: readonly Row[] = [
  {
    ...{ call: 'POST /api/tablets', method: 'makeTablet', what: 'a code is made once, sealed anew' },
    async work(world) {
      const { joke } = world
      const doc = await lists(world)
      const tablet = { id: newId('t'), door: randomBytes(32).toString('hex'), doc }
      world.lose(joke, '/api/tablets')
      await byHand(() => joke.connection.api.makeTablet({ ...tablet, box: bytes(60) }))
      must(world.server.store.tablets.of(doc).length === 1, 'There is one tablet')
    },
  },
  {
    ...{ call: 'POST /api/tablets/end', method: 'endTablet', what: 'it ends once' },
    async work(world) {
      const { id, doc } = await opened(world)
      world.lose(world.joke, '/api/tablets/end')
      await byHand(() => world.joke.connection.api.endTablet({ id, doc }))
      must(world.server.store.tablets.get(id)?.endedMs !== undefined, 'It has ended')
    },
  },
  {
    ...{ call: 'POST /api/tablets/list', method: 'tablets', what: 'is read again' },
    async work(world) {
      const { doc } = await opened(world)
      world.lose(world.joke, '/api/tablets/list')
      const told = await byHand(() => world.joke.connection.api.tablets(doc))
      must(told.tablets.length === 1, 'It is told')
    },
  },
  {
    ...{ call: 'POST /api/tablet/open', method: 'openTablet', what: 'the same key gets the same answer' },
    async work(world) {
      const { id, by, door, signer } = await made(world)
      world.lose(by, '/api/tablet/open')
      const told = await byHand(() => by.connection.api.openTablet({ door, sigPub: signer.sigPub }))
      must(told.id === id, 'It is this tablet')
    },
  },
  {
    ...{ call: 'POST /api/tablet/alive', method: 'tabletAlive', what: 'is asked again' },
    async work(world) {
      const { id, by, signer } = await opened(world)
      world.lose(by, '/api/tablet/alive')
      const signature = await signer.sign(tabletText('alive', world.server.url, id))
      must((await byHand(() => by.connection.api.tabletAlive({ id, signature }))) > 0, 'Time is left')
    },
  },
  {
    ...{ call: 'POST /api/tablet/melding', method: 'meldOnTablet', what: 'somebody checked in once' },
    async work(world) {
      const { id, doc, by, signer } = await opened(world)
      const melding = randomBytes(16).toString('hex')
      world.lose(by, '/api/tablet/melding')
      await byHand(async () => {
        const sealed = bytes(40)
        const signature = await signer.sign(tabletText('melding', world.server.url, id, melding, sealed))
        return by.connection.api.meldOnTablet({ id, melding, sealed, signature })
      })
      must(world.server.store.tablets.meldingen(doc).length === 1, 'It was said once')
    },
  },
  {
    ...{ call: 'POST /api/tablet/bye', method: 'tabletBye', what: 'goodbye is said once' },
    async work(world) {
      const { id, by, signer } = await opened(world)
      world.lose(by, '/api/tablet/bye')
      const signature = await signer.sign(tabletText('bye', world.server.url, id, 'true'))
      await byHand(() => by.connection.api.tabletBye({ id, wipe: true, signature }))
      must(world.server.store.tablets.get(id)?.endedMs !== undefined, 'It has ended')
    },
  },
]
