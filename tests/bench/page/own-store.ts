import type { DocumentId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { DocumentSession } from '#documents/document-session.ts'
import { projectUpdates } from '#documents/scratch.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { openDeviceStore } from '#storage/device-store.ts'
import { EDITS, kaartRecords, newDocumentKey } from '../made-document.ts'

// The sealed store in the browser, filled as a first sync fills it.

const LOG = 'bench'
const identity = { device: idFromBytes('t', new Uint8Array(16)), person: idFromBytes('p', new Uint8Array(16)) }
const docOf = (nr: number): DocumentId => {
  const bytes = new Uint8Array(16).fill(1)
  new DataView(bytes.buffer).setUint32(0, nr)
  return idFromBytes('d', bytes)
}

function openStore(count: number): Promise<DeviceStore> {
  return openDeviceStore({
    ...{ name: `own-${count}`, identity, vaultKey: new Uint8Array(32).fill(7) },
    now: () => performance.timeOrigin + performance.now(),
  })
}

/** Stores `count` documents with their cards. */
export async function fillOwn(count: number): Promise<void> {
  const store = await openStore(count)
  const docs = Array.from({ length: count }, (_, nr) => ({ doc: docOf(nr), key: newDocumentKey() }))
  const members = [{ person: identity.person, role: 'regiocoordinator' as const }]
  const row = { kind: 'kaart', role: 'regiocoordinator', epoch: 1, head: EDITS, covers: 0, withdrawals: 0 } as const
  await store.storeFeed(
    LOG,
    docs.map(({ doc }) => ({ ...row, doc, members })),
    `${LOG}.1`,
  )
  await store.storeKeys(docs.map(({ doc, key }) => ({ doc, key, epoch: 1 })))
  for (const [nr, { doc, key }] of docs.entries()) {
    const records = await kaartRecords(nr, { doc, key, ...identity })
    const rows = records.map((record, at) => ({ ...record, seq: at + 1, covers: 0, device: identity.device }))
    await store.storePages(LOG, [{ doc, since: 0, head: EDITS, upTo: EDITS, withdrawals: 0, rows }])
  }
  for (const { doc, version } of await store.cards.stale()) {
    const { updates, quarantined } = await store.load(doc)
    if (quarantined > 0) throw new Error('The made-up records are not read')
    await store.cards.put(doc, version, projectUpdates('kaart', updates))
  }
  while (await store.cards.pack()) continue
  await store.close()
}

/** Times on a store that was just opened: the list, one file, and if asked all files one after the other. */
export async function openOwn(
  count: number,
  hasAll: boolean,
): Promise<{ listMs: number; oneMs: number; allMs?: number }> {
  const store = await openStore(count)
  const beganMs = performance.now()
  const [heads, views] = await Promise.all([store.cards.heads(), store.cards.read()])
  const listMs = performance.now() - beganMs
  if (heads.length !== count || views.length !== count) throw new Error(`${views.length} of ${count} cards`)

  const oneMs = await timed(async () => {
    const session = await DocumentSession.open(docOf(Math.floor(count / 2)), 'kaart', store)
    await session.ready()
    session.items()
  })
  if (!hasAll) {
    store.abandon()
    return { listMs, oneMs }
  }
  const allMs = await timed(async () => {
    for (let nr = 0; nr < count; nr++) (await DocumentSession.open(docOf(nr), 'kaart', store)).items()
  })
  store.abandon()
  return { listMs, oneMs, allMs }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const beganMs = performance.now()
  await work()
  return performance.now() - beganMs
}
