import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { randomBytes } from '#documents/bytes.ts'
import { DocumentSession } from '#documents/document-session.ts'
import type { Change, DocumentBirth, Loaded } from '#documents/document-store.ts'
import type { StoredPage } from '#documents/sync-store.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import * as Y from 'yjs'
import type { SimulatedLog } from './simulated-log.ts'
import type { TestDevice } from './a-device.ts'

export const PLACE = { collection: 'contacten', item: 'gesprek', field: 'onderwerp' } as const
export const KIND: DocumentSoort = 'plaatsing'

export function aDocId(): DocumentId {
  return idFromBytes('d', randomBytes(16))
}

/** A plaatsing of these people; the first made it as regiocoordinator, the others are trainer. */
export function aBirth(doc: DocumentId, devices: readonly TestDevice[]): DocumentBirth {
  const members = devices.map(({ identity }, at) => {
    const role = at === 0 ? ('regiocoordinator' as const) : ('trainer' as const)
    return { person: identity.person, role }
  })
  return { doc, kind: KIND, regio: idFromBytes('d', new Uint8Array(16)), role: 'regiocoordinator', members }
}

/** A document on screen that types at the end of one text. */
export interface Writer {
  session: DocumentSession
  /** the change, not put anywhere */
  change(text: string): Change
  /** puts it, and waits until that is answered */
  write(text: string): Promise<void>
  text(): string
}

export async function aWriter(store: DeviceStore, doc: DocumentId): Promise<Writer> {
  const session = await DocumentSession.open(doc, KIND, store)
  await session.ready()
  const person = 'p_00000000000000000000000001'
  const text = (): string => session.text(PLACE.item, PLACE.field).toString()
  const change = (added: string): Change => {
    const made = session.type(PLACE, text(), text() + added, { person, nowMs: 1 })
    if (made === undefined) throw new Error('Nothing was typed')
    return made
  }
  return {
    session,
    text,
    change,
    write: (added) => store.append({ id: crypto.randomUUID(), changes: [change(added)] }),
  }
}

/** A new document with `text` in it. */
export async function aDocument(store: DeviceStore, devices: readonly TestDevice[], text = 'Begin.'): Promise<Writer> {
  const doc = aDocId()
  const writer = await (async () => {
    const session = await DocumentSession.open(doc, KIND, store)
    await session.ready()
    await session.close()
    await store.append({ id: doc, changes: [], births: [aBirth(doc, devices)] })
    return aWriter(store, doc)
  })()
  if (text !== '') await writer.write(text)
  return writer
}

export function textOf(loaded: Loaded): string {
  const inner = new Y.Doc()
  for (const update of loaded.updates) Y.applyUpdateV2(inner, update)
  return inner.getText(`${PLACE.item}.${PLACE.field}`).toString()
}

export async function storedText(store: DeviceStore, doc: DocumentId): Promise<string> {
  return textOf(await store.load(doc))
}

/** Births, feed, keys, then everything that is behind, then everything that waits. */
export async function exchange(store: DeviceStore, device: TestDevice, log: SimulatedLog): Promise<void> {
  await introduce(store, device, log)
  for (const { doc, since } of await store.behind()) await receive(store, log, doc, since)
  await objectTo(store, device, log)
  await push(store, device, log)
}

/** A page, after its makers of snapshots were met. */
export async function receive(store: DeviceStore, log: SimulatedLog, doc: DocumentId, since: number): Promise<void> {
  const page = pageOf(log, doc, since)
  const makers = page.rows.filter(({ covers }) => covers > 0).map(({ device }) => device)
  await store.storeSigners(doc, log.signers(await store.unknownSigners(doc, makers)))
  await store.storePages(log.id, [page])
}

/** @returns what the server said of each objection */
export async function objectTo(store: DeviceStore, device: TestDevice, log: SimulatedLog) {
  const results = []
  for (const { doc, snapshot } of await store.objections()) {
    const result = log.object(device.identity.person, doc, snapshot)
    await store.markObjected(log.id, doc, snapshot, result)
    results.push(result)
  }
  return results
}

/** Births, feed and keys, no rows. */
export async function introduce(store: DeviceStore, device: TestDevice, log: SimulatedLog): Promise<void> {
  const { device: toestel, person } = device.identity
  log.enrol({ device: toestel, person, sigPub: await device.signer.sigPub() })
  for (const birth of await store.births()) await store.markBorn(birth.doc, log.birth(birth))
  const feed = log.feed(device.identity.person, await store.cursor())
  await store.storeFeed(feed.log, feed.rows, feed.cursor)
  await store.storeKeys(log.keys(device.identity.person, await store.missingKeys()))
}

/** @returns the results, as the server gave them */
export async function push(store: DeviceStore, device: TestDevice, log: SimulatedLog) {
  const { person, device: toestel } = device.identity
  const rows = await store.unsent(1_000_000)
  const results = rows.map((row) => ({ doc: row.doc, id: row.id, ...log.push(person, toestel, row) }))
  await store.markPushed(log.id, results)
  return results
}

export function pageOf(log: SimulatedLog, doc: DocumentId, since: number, limit = 1000): StoredPage {
  const page = log.pull(doc, since, limit)
  if (page === undefined) throw new Error('The log does not know this document')
  return page
}
