import { createHash, randomBytes } from 'node:crypto'
import { signedBytes } from '#domain/handtekening.ts'
import { noteInzagen } from '#workspace/device/device-inzagen.ts'
import type { Card } from '#workspace/engine.ts'
import { newId } from '#tests/sync/bare-client.ts'
import { aDevice } from '#tests/sync/device.ts'
import { until } from '#tests/sync/until.ts'
import type { Row } from './lost-row.ts'
import { byHand, must, settled } from './lost-world.ts'
import { aRecord, RawDevice } from './raw-client.ts'

/** What is made, who belongs to it, and what is written in it. */
export const documentRows: readonly Row[] = [
  {
    ...{ call: 'POST /api/births', method: 'birth', what: 'a document with its key is born once' },
    async work(world) {
      const noor = await world.enter('kandidaat')
      world.lose(world.joke, '/api/births')
      await world.born(world.joke, 'kaart', [world.joke, 'regiocoordinator'], [noor, 'kandidaat'])
    },
  },
  {
    ...{ call: 'POST /api/members', method: 'changeMembers', what: 'who comes and who goes is one change' },
    async work(world) {
      const { joke } = world
      const [noor, tom] = [await world.enter('kandidaat'), await world.enter('trainer')]
      const doc = await world.born(joke, 'kaart', [joke, 'regiocoordinator'], [noor, 'kandidaat'], [tom, 'trainer'])
      world.lose(joke, '/api/members')
      const add = [{ person: newId('p'), role: 'jobcoach' as const }]
      joke.store.asked.push({ n: Math.random(), errand: { kind: 'members', doc, add, remove: [tom.person] } })
      await settled(joke)
    },
  },
  {
    ...{ call: 'POST /api/members', method: 'changeMembers', what: 'who takes themselves out is out' },
    async work(world) {
      const [tom, other] = [await world.enter('trainer'), await world.enter('trainer')]
      const doc = await world.born(tom, 'training', [tom, 'trainer'], [other, 'trainer'])
      world.lose(tom, '/api/members')
      tom.store.asked.push({ n: 1, errand: { kind: 'members', doc, add: [], remove: [tom.person] } })
      await settled(tom)
    },
  },
  {
    ...{ call: 'POST /api/roles', method: 'grantRole', what: 'a role is given once' },
    async work(world) {
      const { joke, regio } = world
      world.lose(joke, '/api/roles')
      joke.store.asked.push({ n: Math.random(), errand: { kind: 'role', person: newId('p'), regio, rol: 'trainer' } })
      await settled(joke)
    },
  },
  {
    ...{ call: 'POST /api/push', method: 'push', what: 'records get one place each' },
    async work(world) {
      const noor = await world.enter('kandidaat')
      const doc = await world.born(noor, 'map', [noor, 'kandidaat'])
      noor.transport.setSockets(false)
      await until('the socket is gone', () => !noor.connection.status.value.isLive)
      world.lose(noor, '/api/push')
      noor.store.write(doc, 3)
      await noor.allSent()
    },
  },
  {
    ...{ call: 'frame push', what: 'records that went over the socket get one place each' },
    async work(world) {
      const noor = await world.enter('kandidaat')
      const doc = await world.born(noor, 'map', [noor, 'kandidaat'])
      await until('the socket is open', () => noor.connection.status.value.isLive)
      if (world.isLost) noor.transport.mute()
      noor.store.write(doc, 3)
      await noor.allSent(30_000)
      must(
        noor.transport.frames.some(({ isSent, bytes }) => isSent && bytes > 100),
        'They went over the socket',
      )
    },
  },
  {
    ...{ call: 'frame watch', what: 'what is on the screen is said again after the socket was lost' },
    async work(world) {
      const noor = await world.enter('kandidaat')
      const doc = await world.born(world.joke, 'kaart', [world.joke, 'regiocoordinator'], [noor, 'kandidaat'])
      noor.connection.watch([doc])
      if (world.isLost) noor.transport.setSockets(false)
      noor.transport.setSockets(true)
      noor.connection.tryNow()
      await until('seen', () => noor.connection.presence.value.get(doc) !== undefined)
    },
  },
  {
    ...{ call: 'POST /api/cover', method: 'cover', what: 'a snapshot is made once' },
    async work(world) {
      const { joke, server, regio } = world
      const person = newId('p')
      const doc = await world.born(joke, 'kaart', [joke, 'regiocoordinator'], [{ person }, 'kandidaat'])
      const invite = server.makeInvite({ person, role: 'kandidaat', regio }).link
      const noor = await aDevice({ server: server.url, invite, snapshotFrom: 5, pace: 0.05 })
      const session = await noor.openDocument(doc, 'kaart')
      world.lose(noor, '/api/cover', '/api/feed')
      const place = { collection: 'kaart', item: 'kaart', field: 'motivatie' }
      for (let at = 1; at <= 6; at++) {
        const change = session.type(place, 'a'.repeat(at - 1), 'a'.repeat(at), { person, nowMs: at })
        if (change !== undefined) await noor.commit([change])
        await noor.allShared()
      }
      await until('it is covered', () => (server.store.documents.get(doc)?.covers ?? 0) > 0)
      await until('it is heard', async () => ((await noor.store.database.heads.get(doc))?.covers ?? 0) > 0)
      await noor.stop()
    },
  },
  {
    ...{ call: 'POST /api/object', method: 'object', what: 'a snapshot is withdrawn once' },
    async work(world) {
      const { joke, server, regio } = world
      const doc = await world.born(joke, 'kaart', [joke, 'regiocoordinator'])
      joke.store.write(doc)
      await joke.allSent()
      const invite = server.makeInvite({ person: joke.person, role: 'regiocoordinator', regio })
      const other = await RawDevice.join(server.url, invite.link)
      const snapshot = aRecord({ kind: 'snapshot' })
      await other.cover(doc, 1, snapshot)
      world.lose(joke, '/api/object')
      joke.store.objected.push({ doc, snapshot: new Uint8Array(snapshot.id) })
      joke.store.told()
      await until('heard', () => joke.store.objected.at(-1)?.answer !== undefined)
      must(joke.store.objected.at(-1)?.answer === 'ok', 'The objection is taken')
    },
  },
  {
    ...{ call: 'POST /api/inzagen', method: 'tellInzagen', what: 'what was on a screen is told once' },
    async work(world) {
      const [noor, tom] = [await world.enter('kandidaat'), await world.enter('trainer')]
      const doc = await world.born(
        world.joke,
        'kaart',
        [world.joke, 'regiocoordinator'],
        [noor, 'kandidaat'],
        [tom, 'trainer'],
      )
      const members = [{ person: noor.person, role: 'kandidaat' }]
      const viewed = noteInzagen({
        ...{ device: tom.opened.device, vault: tom.opened.vault },
        store: {
          append: (batch) => {
            for (const errand of batch.errands ?? []) tom.store.asked.push({ n: tom.store.asked.length, errand })
            return Promise.resolve()
          },
        },
        cardOf: () => ({ doc, kind: 'kaart', members }) as unknown as Card, // as much as is asked
        me: () => tom.person,
        nowMs: () => Date.now(),
      })
      world.lose(tom, '/api/inzagen')
      viewed([doc])
      await until('it is kept', () => tom.store.asked.length === 1)
      await settled(tom)
    },
  },
  {
    ...{ call: 'POST /api/receipts', method: 'receipt', what: 'a signature gets one number' },
    async work(world) {
      const noor = await world.enter('kandidaat')
      const doc = await world.born(world.joke, 'reflectie', [noor, 'kandidaat'])
      const { device } = noor.opened
      const [root, chainHead] = [randomBytes(32).toString('hex'), '0'.repeat(64)]
      const bytes = signedBytes(root, 'kandidaat', device.public.id, Buffer.from(chainHead, 'hex'))
      world.lose(noor, '/api/receipts')
      // The app keeps a signature with what it is under; even one that was made anew is the same signing.
      const given = await byHand(async () => {
        const signature = Buffer.from(await device.sign(bytes)).toString('base64url')
        return noor.connection.api.receipt({ doc, root, role: 'kandidaat', chainHead, signature })
      })
      must(given.root === root, 'The receipt is of this root')
    },
  },
  {
    ...{ call: 'PUT /api/blobs/:doc/:hash', method: 'putBlob', what: 'a photo lies there once' },
    async work(world) {
      const noor = await world.enter('kandidaat')
      const doc = await world.born(noor, 'map', [noor, 'kandidaat'])
      const bytes = new Uint8Array(randomBytes(500))
      world.lose(noor, '/api/blobs/')
      const hash = createHash('sha256').update(bytes).digest('hex')
      await byHand(() => noor.connection.api.putBlob(doc, hash, bytes))
      const given = await byHand(() => noor.connection.api.getBlob(doc, hash))
      must(Buffer.compare(given, bytes) === 0, 'What comes back is what was put')
    },
  },
]
