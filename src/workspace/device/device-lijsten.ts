import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Inzage } from '#domain/logboek.ts'
import { inzageText } from '#domain/logboek.ts'
import type { DocumentStore } from '#documents/document-store.ts'
import type { Device } from '#identity/device-keys.ts'
import { signBytes } from '#identity/form-signature.ts'
import type { Vault } from '#identity/vault.ts'
import { getSealed, putSealed } from '#identity/vault.ts'
import type { Card } from '#workspace/engine.ts'
import { localDay } from '#workspace/make-workspace.ts'

const SEEN = 'lijst-gezien'
/** In one message; the server takes 500. */
const MOST = 400

/**
 * Notes who was in a list of people on this screen: once a day for each of them, signed, kept, and told to the server at
 * the next contact. Which those were today is kept too (scope: device, sealed), so that a start tells nothing twice.
 */
export function noteLijsten(parts: {
  device: Device
  vault: Vault
  store: Pick<DocumentStore, 'append'>
  cardOf: (doc: DocumentId) => Card | undefined
  me: () => PersoonId
  nowMs: () => number
}): (docs: readonly DocumentId[]) => void {
  const { device, vault, store, cardOf, me, nowMs } = parts
  let seen: { day: string; persons: Set<string> } | undefined
  let queue: Promise<void> = Promise.resolve()

  async function today(day: string): Promise<Set<string>> {
    if (seen?.day === day) return seen.persons
    const kept = await getSealed(vault, SEEN)
    const [keptDay, ...persons] = kept.ok && typeof kept.value === 'string' ? kept.value.split(' ') : []
    seen = { day, persons: new Set(keptDay === day ? persons : []) }
    return seen.persons
  }

  async function note(docs: readonly DocumentId[]): Promise<void> {
    const atMs = nowMs()
    const day = localDay(atMs)
    const told = await today(day)
    const listed = new Map<string, DocumentId>()
    for (const doc of docs) {
      for (const person of kandidatenIn(cardOf(doc), me())) if (!told.has(person)) listed.set(person, doc)
    }
    const persons = [...listed.keys()]
    for (let at = 0; at < persons.length; at += MOST) {
      const part = persons.slice(at, at + MOST)
      const [doc, ...others] = new Set(part.flatMap((person) => listed.get(person) ?? []))
      if (doc === undefined) continue
      const inzage: Inzage = { doc, act: 'list.view', atMs, docs: others }
      const signature = await signBytes(device, new TextEncoder().encode(inzageText(device.public.id, inzage)))
      const errand = { kind: 'inzage' as const, inzage: { ...inzage, signature } }
      await store.append({ id: crypto.randomUUID(), changes: [], errands: [errand] })
      for (const person of part) told.add(person)
      await putSealed(vault, SEEN, [day, ...told].join(' '))
    }
  }

  return (docs) => {
    // One at a time. A full disk keeps nobody from reading; where somebody types it is told, and this is tried again.
    queue = queue.then(() => note(docs)).catch(() => undefined)
  }
}

/** The kandidaten a document is about, the one who looks left out. Plans of a group are about nobody. */
export function kandidatenIn(card: Card | undefined, me: PersoonId): PersoonId[] {
  if (card === undefined || card.kind === 'groep') return []
  return card.members.filter(({ person, role }) => role === 'kandidaat' && person !== me).map(({ person }) => person)
}
