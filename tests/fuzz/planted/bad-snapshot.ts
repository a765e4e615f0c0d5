import { randomBytes } from '#documents/bytes.ts'
import { newLane } from '#documents/lane.ts'
import { ALG_AES_256_GCM, NO_PREV } from '#documents/record-header.ts'
import { importKey } from '#documents/sealed-value.ts'
import { sealRecord } from '#documents/sealing.ts'
import { buildSnapshot } from '#documents/snapshot.ts'
import { signSnapshot } from '#documents/snapshot-signature.ts'
import * as Y from 'yjs'
import type { PlantedBug } from '../simulation-result.ts'

type Updates = readonly Uint8Array[]

/** The snapshot says that it covers N and lacks the last of what its maker applied. */
export function coversMoreThanApplied(): PlantedBug {
  return snapshotOf((updates) => buildSnapshot(updates.slice(0, -1)))
}

/** The snapshot is a new document with the same words in it, so that nothing of before fits it any more. */
export function rebuiltDocument(): PlantedBug {
  return snapshotOf((updates) => {
    const [old, fresh] = [new Y.Doc(), new Y.Doc()]
    for (const update of updates) Y.applyUpdateV2(old, update)
    fresh.clientID = Buffer.from(randomBytes(4)).readUInt32BE()
    for (const name of old.share.keys()) {
      const text = old.getText(name).toJSON()
      if (text !== '') fresh.getText(name).insert(0, text)
    }
    return Y.encodeStateAsUpdateV2(fresh)
  })
}

function snapshotOf(build: (updates: Updates) => Uint8Array | undefined): PlantedBug {
  return {
    store: (store, maker, server) => ({
      ...store,
      async snapshotToOffer() {
        const offer = await store.snapshotToOffer()
        if (offer === undefined) return undefined
        const { doc, covers, log } = offer
        const update = build((await store.load(doc)).updates)
        const key = server.keys(doc).at(-1)
        if (update === undefined || key === undefined) return undefined
        const { device } = maker
        const place = { kind: 'snapshot', epoch: key.epoch, lane: newLane(doc).id } as const
        const header = { ...place, alg: ALG_AES_256_GCM, counter: 0, prev: NO_PREV } as const
        const row = await sealRecord(await importKey(key.key), { doc, device, covers }, header, update)
        return { ...offer, row, signature: await signSnapshot(maker.sign, { log, doc, covers, device }, row) }
      },
    }),
  }
}
