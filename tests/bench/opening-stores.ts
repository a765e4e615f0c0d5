import 'fake-indexeddb/auto'
import { randomBytes } from 'node:crypto'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { DocumentSession } from '#documents/document-session.ts'
import { idFromBytes } from '#domain/id.ts'
import { openDeviceStore } from '#storage/device-store.ts'
import { memoryLocks } from '#storage/locks.ts'
import type { Line } from './throttled.ts'
import { spreadOf } from './throttled.ts'

const DOCUMENTS = 50
const EDITS = 11
const ROUNDS = 5
/** P1: one file of 10 kB opens within this. */
const GOAL_MS = 100

/**
 * The sealed store beside y-indexeddb with a database per document, both in Node over the same database in memory:
 * opening 50 documents of 11 edits, so the difference is what sealing and checking cost. Browsers' disks come next.
 */
export async function openingStores(): Promise<Line> {
  const sealed = await fillSealed()
  const plain = await fillPlain()
  const own: number[] = []
  const other: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    own.push(await timed(() => sealed.openAll()))
    other.push(await timed(() => plain.openAll()))
  }
  await sealed.close()
  const spread = spreadOf(own)
  const anchor = spreadOf(other)
  const figure = Math.round((spread.median / DOCUMENTS) * 10) / 10
  return {
    id: 'P1-open',
    what: `opening one sealed document of ${EDITS} edits (median over ${DOCUMENTS})`,
    figure,
    unit: 'ms',
    goal: GOAL_MS,
    holds: figure <= GOAL_MS,
    spread,
    anchors: [{ name: 'y-indexeddb, plain text', figure: Math.round((anchor.median / DOCUMENTS) * 10) / 10 }],
  }
}

async function fillSealed(): Promise<{ openAll: () => Promise<void>; close: () => Promise<void> }> {
  const person = idFromBytes('p', randomBytes(16))
  const store = await openDeviceStore({
    name: 'bench-sealed',
    identity: { device: idFromBytes('t', randomBytes(16)), person },
    vaultKey: randomBytes(32),
    now: () => performance.now(),
    locks: memoryLocks(),
  })
  const docs = Array.from({ length: DOCUMENTS }, () => idFromBytes('d', randomBytes(16)))
  for (const doc of docs) {
    const birth = {
      doc,
      kind: 'map' as const,
      role: 'kandidaat' as const,
      members: [{ person, role: 'kandidaat' as const }],
    }
    await store.append({ id: doc, changes: [], births: [birth] })
    const session = await DocumentSession.open(doc, 'map', store)
    await session.ready()
    for (let edit = 0; edit < EDITS; edit++) {
      const text = words(edit)
      const made = session.edit([{ op: 'text', collection: 'profiel', item: 'ik', field: 'ditBenIk', text }], {
        person,
        nowMs: edit,
      })
      if (made !== undefined) await store.append({ id: `${doc}${edit}`, changes: [made.change] })
    }
    await session.close()
  }
  return {
    async openAll() {
      for (const doc of docs) (await DocumentSession.open(doc, 'map', store)).items()
    },
    close: () => store.close(),
  }
}

async function fillPlain(): Promise<{ openAll: () => Promise<void> }> {
  const names = Array.from({ length: DOCUMENTS }, (_, at) => `bench-plain-${at}`)
  const open = async (name: string): Promise<{ doc: Y.Doc; kept: IndexeddbPersistence }> => {
    const doc = new Y.Doc()
    const kept = new IndexeddbPersistence(name, doc)
    await kept.whenSynced
    return { doc, kept }
  }
  for (const name of names) {
    const { doc, kept } = await open(name)
    for (let edit = 0; edit < EDITS; edit++) doc.getText('ditBenIk').insert(0, words(1))
    await kept.destroy()
  }
  return {
    async openAll() {
      for (const name of names) {
        const { doc, kept } = await open(name)
        doc.getText('ditBenIk').toString()
        await kept.destroy()
      }
    },
  }
}

/** Near 90 characters per edit. */
function words(count: number): string {
  return 'Vandaag heb ik brood gebakken en een klant geholpen die iets zocht voor een feest thuis. '.repeat(count + 1)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
