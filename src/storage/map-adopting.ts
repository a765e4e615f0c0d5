import type { DocumentId, PersoonId } from '#domain/id.ts'
import { Keyring } from '#documents/keyring.ts'
import { importKey } from '#documents/sealed-value.ts'
import type { DeviceDatabase } from './database.ts'
import { emptyHead } from './lane-desk.ts'

/**
 * Takes in a map that lies on the server and whose keys came back with a herstelkaart: it is known here, empty, and its
 * rows come with the next contact. Before it is known another map would be made.
 */
export async function adoptMap(
  db: DeviceDatabase,
  vaultKey: Uint8Array,
  person: PersoonId,
  keys: readonly { doc: DocumentId; epoch: number; key: Uint8Array }[],
): Promise<void> {
  const keyring = new Keyring({ raw: vaultKey, cipher: await importKey(new Uint8Array(vaultKey)) })
  const sealed = await Promise.all(
    keys.map(async ({ doc, epoch, key }) => ({ doc, kept: await keyring.seal(doc, epoch, key) })),
  )
  const docs = [...new Set(sealed.map(({ doc }) => doc))]
  await db.transaction('rw', db.heads, async () => {
    await db.heads.bulkPut(
      docs.map((doc) => {
        const own = sealed.filter((one) => one.doc === doc).map(({ kept }) => kept)
        return {
          ...emptyHead(doc, 'map'),
          role: 'kandidaat',
          members: [{ person, role: 'kandidaat' }],
          keys: own.toSorted((a, b) => a.epoch - b.epoch),
          epoch: Math.max(...own.map(({ epoch }) => epoch)),
        }
      }),
    )
  })
}
