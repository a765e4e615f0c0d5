import { randomBytes } from 'node:crypto'
import type { Act } from '#domain/documentsoort.ts'
import { rechten } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { PushResult } from '#sync/frames.ts'
import { encodeCover, encodePush } from '#sync/frames.ts'
import type { CallAnswer, RawDevice } from '../server/raw-client.ts'
import { aRecord, newId, newLane, sha256 } from '../server/raw-client.ts'
import type { RawSocket } from '../server/raw-socket.ts'
import type { FilledDocument, World } from './world.ts'
import { aRecordNow } from './world.ts'

/** What somebody got through each door that belongs to one act: true is in. */
export type Doors = Record<Act | 'members', Record<string, boolean>>

/** Tries every door to `target` with this device. Leaves records and attachments behind where it gets in. */
export async function tryDoors(world: World, device: RawDevice, target: FilledDocument): Promise<Doors> {
  const { doc, kind, blob } = target
  const live = await tryLive(world, device, target)
  const feed = await device.feed()
  const row = feed.docs.find((one) => one.doc === doc && one.gone !== true)
  const page = await device.pull({ doc, since: 0 })
  const keys = await device.keys(doc)
  const signers = await device.post('/api/signers', { doc, devices: [target.owner.id] })
  const got = await device.call('GET', `/api/blobs/${doc}/${blob}`)
  const [pushed] = await device.push({ doc, ...aRecordNow(world, doc) })
  const mine = randomBytes(20)
  const put = await device.call('PUT', `/api/blobs/${doc}/${sha256(mine)}`, mine)
  return {
    read: {
      feed: row !== undefined,
      pull: page.docs.some((part) => part.rows.length > 0),
      ...(rechten[kind].sleutel === 'held' ? { keys: keys.length > 0 } : {}),
      signers: signers.status === 200 && (signers.json as { signers: unknown[] }).signers.length > 0, // a wrong shape throws
      blob: got.status === 200 && Buffer.from(got.bytes).equals(Buffer.from(doc)),
      live: live.heardRecord,
    },
    write: { push: isStored(pushed), 'live push': isStored(live.pushed), blob: put.status === 200 },
    presence: { sees: live.seesOthers, 'is seen': live.isSeen },
    delete: await tryDeleting(world, device, target),
    members: { members: (await device.members({ doc })).status === 200 },
  }
}

async function tryLive(
  world: World,
  device: RawDevice,
  { doc, owner }: FilledDocument,
): Promise<{ heardRecord: boolean; pushed: PushResult | undefined; seesOthers: boolean; isSeen: boolean }> {
  const [watcher, socket] = [await owner.socket(), await device.socket()]
  watcher.watch(doc)
  await watcher.next('present')
  watcher.forget()
  socket.watch(doc)
  // Answered after the words before it were taken in.
  const [pushed] = await socket.push({ doc, ...aRecordNow(world, doc) })
  const said = aRecordNow(world, doc)
  await watcher.push({ doc, ...said })
  await socket.push({ doc, ...aRecordNow(world, doc) })
  const heardRecord = hasHeard(socket, doc, said.id)
  const seesOthers = socket.all('present').some((one) => one.doc === doc)
  const isOther = owner.person !== device.person
  const isSeen = isOther
    ? watcher.all('present').some((one) => one.doc === doc && one.people.includes(device.person))
    : seesOthers
  await Promise.all([watcher.close(), socket.close()])
  return { heardRecord, pushed, seesOthers, isSeen }
}

function hasHeard(socket: RawSocket, doc: DocumentId, record: Uint8Array): boolean {
  return socket.all('live').some((one) => one.doc === doc && Buffer.from(one.row.id).equals(record))
}

async function tryDeleting(world: World, device: RawDevice, target: FilledDocument): Promise<Record<string, boolean>> {
  const { doc, snapshot, blob } = target
  const document = world.server.store.documents.get(doc)
  const made = aRecord({ kind: 'snapshot', lane: newLane(), epoch: document?.epoch ?? 1 })
  const covered = await device.cover(doc, document?.head ?? 1, made)
  // Who could make one takes the own one away again, so that the next finds what the last one found.
  const objected = await device.object(doc, covered.status === 200 ? made.id : snapshot)
  const doors: Record<string, boolean> = { cover: covered.status === 200, object: objected.status === 200 }
  for (const path of [`/api/blobs/${doc}/${blob}`, `/api/documents/${doc}`]) {
    // No such door is there, for nobody: it counts only when it opens.
    if ((await callDelete(device, path)) !== 404) doors[`DELETE ${path}`] = true
  }
  return doors
}

async function callDelete(device: RawDevice, path: string): Promise<number> {
  const headers = { origin: device.url, ...(device.cookie === undefined ? {} : { cookie: device.cookie }) }
  return (await fetch(device.url + path, { method: 'DELETE', headers })).status
}

function isStored(result: PushResult | undefined): boolean {
  return result !== undefined && 'seq' in result
}

/** Every answer about one document, as bytes: the same list for an id that does not exist is what R2 asks. */
export async function answersAbout(device: RawDevice, doc: DocumentId): Promise<Record<string, string>> {
  const hash = sha256('nothing')
  const record = aRecord({ kind: 'snapshot' })
  const cover = encodeCover({ doc, covers: 1, record, signature: Buffer.alloc(64) })
  const push = encodePush(0, [{ doc, ...aRecord() }])
  const target = newId('t')
  const socket = await device.socket()
  socket.watch(doc)
  const live = await socket.push({ doc, ...aRecord() }, { doc, ...aRecord({ counter: 7 }) })
  // What it is told of other documents meanwhile says nothing about this one, and comes when it comes.
  const words = socket.heard.filter((one) => one.t !== 'answer' && JSON.stringify(one).includes(doc))
  await socket.close()
  return {
    pull: textOf(await device.post('/api/pull', { docs: [{ doc, since: 0 }] })),
    keys: textOf(await device.post('/api/keys', { docs: [doc] })),
    signers: textOf(await device.post('/api/signers', { doc, devices: [target] })),
    object: textOf(await device.post('/api/object', { doc, snapshot: '0'.repeat(32) })),
    members: textOf(await device.post('/api/members', { doc, add: [], remove: [] })),
    erase: textOf(await device.post('/api/erasures', { doc, ground: 'zelf' })),
    cover: textOf(await device.call('POST', '/api/cover', cover)),
    push: textOf(await device.call('POST', '/api/push', push)),
    'blob get': textOf(await device.call('GET', `/api/blobs/${doc}/${hash}`)),
    'blob put': textOf(await device.call('PUT', `/api/blobs/${doc}/${sha256(Buffer.from('x'))}`, Buffer.from('x'))),
    socket: JSON.stringify([live, words]),
  }
}

function textOf({ status, headers, bytes }: CallAnswer): string {
  const said = [...headers].filter(([name]) => name !== 'date')
  return JSON.stringify([status, said, Buffer.from(bytes).toString('hex')])
}
