import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Inzage } from '#domain/logboek.ts'
import { inzageText, ONCE_EVERY_MS } from '#domain/logboek.ts'
import type { Device } from '#identity/device-keys.ts'
import { signBytes } from '#identity/form-signature.ts'
import type { DocumentStore } from '#documents/document-store.ts'
import type { Vault } from '#identity/vault.ts'
import type { Card } from '#workspace/engine.ts'
import { kandidatenIn, noteLijsten } from './device-lijsten.ts'

/**
 * Notes what of somebody else is on this screen, also without a connection: signed by this device, kept, and told to the
 * server at the next contact. Once in a while per document, and once a day for who is in a list.
 */
export function noteInzagen(parts: {
  device: Device
  vault: Vault
  store: Pick<DocumentStore, 'append'>
  cardOf: (doc: DocumentId) => Card | undefined
  me: () => PersoonId
  nowMs: () => number
}): (docs: readonly DocumentId[], act?: Inzage['act']) => void {
  const { device, store, cardOf, me, nowMs } = parts
  const noted = new Map<string, number>()
  const noteList = noteLijsten(parts)
  return (docs, act = 'doc.open') => {
    if (act === 'list.view') return noteList(docs)
    const atMs = nowMs()
    for (const doc of docs) {
      const key = `${act} ${doc}`
      const lastMs = noted.get(key)
      const isRecent = lastMs !== undefined && Math.abs(atMs - lastMs) < ONCE_EVERY_MS
      // Looking at one's own is no news; a file of everything is, should somebody else have the phone.
      if (isRecent || (act === 'doc.open' && kandidatenIn(cardOf(doc), me()).length === 0)) continue
      noted.set(key, atMs)
      const inzage: Inzage = { doc, act, atMs }
      const text = new TextEncoder().encode(inzageText(device.public.id, inzage))
      signBytes(device, text)
        .then((signature) =>
          store.append({
            id: crypto.randomUUID(),
            changes: [],
            errands: [{ kind: 'inzage', inzage: { ...inzage, signature } }],
          }),
        )
        // A full disk must not keep anybody from reading; where somebody types it is told. It is tried again.
        .catch(() => noted.delete(key))
    }
  }
}
