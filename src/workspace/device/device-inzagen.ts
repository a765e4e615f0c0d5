import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Inzage } from '#domain/logboek.ts'
import { inzageText, ONCE_EVERY_MS } from '#domain/logboek.ts'
import type { Device } from '#identity/device-keys.ts'
import { signBytes } from '#identity/form-signature.ts'
import type { DocumentStore } from '#documents/document-store.ts'
import type { Card } from '#workspace/engine.ts'

/**
 * Notes what of somebody else is on this screen, also without a connection: signed by this device, kept, and told to the
 * server at the next contact. Once in a while per document.
 */
export function noteInzagen(parts: {
  device: Device
  store: Pick<DocumentStore, 'append'>
  cardOf: (doc: DocumentId) => Card | undefined
  me: () => PersoonId
  nowMs: () => number
}): (docs: readonly DocumentId[], act?: Inzage['act']) => void {
  const { device, store, cardOf, me, nowMs } = parts
  const noted = new Map<string, number>()
  return (docs, act = 'doc.open') => {
    const atMs = nowMs()
    for (const doc of docs) {
      const key = `${act} ${doc}`
      const lastMs = noted.get(key)
      const isRecent = lastMs !== undefined && Math.abs(atMs - lastMs) < ONCE_EVERY_MS
      if (isRecent || !isOfSomebodyElse(cardOf(doc), me())) continue
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

/** About a kandidaat who is not the one that looks. Plans of a group are about nobody. */
function isOfSomebodyElse(card: Card | undefined, me: PersoonId): boolean {
  if (card === undefined || card.kind === 'groep') return false
  return card.members.some(({ person, role }) => role === 'kandidaat' && person !== me)
}
