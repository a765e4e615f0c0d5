import type { DocumentSoort } from '#domain/documentsoort.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { VeldLijst } from '#domain/veld.ts'
import type { PlainItem } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { BatchBuilder } from '#workspace/workspace.ts'

// What stands in a shared document of something that the kandidaat stopped showing: a mark, and for a while the words
// that somebody wrote at the same time and that are not in the map of the kandidaat yet.

export type GedeeldeSoort = 'leren' | 'werkplek' | 'reflectie'
type Verzameling =
  | 'leerdoelen'
  | 'reflecties'
  | 'dstarrs'
  | 'subdoelen'
  | 'versies'
  | 'oordelen'
  | 'opmerkingen'
  | 'tips'

const aroundReflectie = [{ collection: 'opmerkingen', link: 'reflectieId' }] as const
const aroundLeerdoel = [
  { collection: 'subdoelen', link: 'leerdoelId' },
  { collection: 'versies', link: 'leerdoelId' },
  { collection: 'oordelen', link: 'leerdoelId' },
] as const

/** Words at something that is no longer shown, and where they stand. */
export interface LaatWoord {
  /** id of the leerdoel or reflectie */
  bij: string
  collection: Verzameling
  item: string
  field: string
  tekst: string
  /** who wrote it, as far as that is known */
  door: string
  opMs: number
}

/** That the kandidaat stopped, and what the person who looks wrote there since. */
export interface Gestopt {
  kandidaat: PersoonId | undefined
  eigen: LaatWoord[]
}

/** Something that was shown here and is not any more; `undefined` when it is, or never was. */
export function useGestopt(doc: DocumentId, id: string): Gestopt | undefined {
  const { cards, ik } = useWorkspace()
  const card = cards.value.get(doc)
  if (card === undefined || !isGestopt(card, id)) return undefined
  const own = lateWordsIn(card).filter((one) => one.bij === id && one.door === ik.value.persoon)
  return { kandidaat: card.members.find((member) => member.role === 'kandidaat')?.person, eigen: own }
}

/** Whether the kandidaat stopped showing this leerdoel or reflectie in this document. */
export function isGestopt(card: Card, id: string): boolean {
  if (!isShared(card.kind)) return false
  const own: readonly Verzameling[] = card.kind === 'leren' ? ['leerdoelen', 'dstarrs'] : [ownCollection(card.kind)]
  return own.some((collection) => card.items[collection]?.[id]?.['weg'] === true)
}

/** Every text that still stands at something that is no longer shown. */
export function lateWordsIn(card: Card): LaatWoord[] {
  if (!isShared(card.kind)) return []
  const others = card.members.filter((member) => member.role !== 'kandidaat')
  const words = (collection: Verzameling, item: PlainItem, bij: string): LaatWoord[] =>
    textFields(card.kind, collection).flatMap((field) => {
      const tekst = item[field]
      if (typeof tekst !== 'string' || tekst.trim() === '') return []
      const { persoon = '', opMs = 0 } = item.$wie[field] ?? {}
      // The note of who wrote last may be that of the emptying; with one other writer there is no doubt.
      const isOther = others.some((member) => member.person === persoon)
      const door = isOther ? persoon : others.length === 1 ? (others[0]?.person ?? '') : ''
      return [{ bij, collection, item: item.id, field, tekst, door, opMs }]
    })
  return partsOf(card).flatMap(({ collection, item, bij }) => words(collection, item, bij))
}

/**
 * Everything that belongs to something that is no longer shown: itself, its steps, what was said about it. Tips at a
 * DSTARR come home as tips, see `stop-dstarr.ts`.
 */
function partsOf(card: Card): { collection: Verzameling; item: PlainItem; bij: string }[] {
  const own = ownCollection(card.kind as GedeeldeSoort)
  const around = card.kind === 'reflectie' ? aroundReflectie : aroundLeerdoel
  const gone = new Set(Object.values(card.items[own] ?? {}).flatMap((item) => (item['weg'] === true ? [item.id] : [])))
  if (gone.size === 0) return []
  const itself = [...gone].flatMap((bij) => {
    const item = card.items[own]?.[bij]
    return item === undefined ? [] : [{ collection: own, item, bij }]
  })
  const linked = around.flatMap(({ collection, link }) =>
    Object.values(card.items[collection] ?? {}).flatMap((item) => {
      const bij = item[link]
      return typeof bij === 'string' && gone.has(bij) ? [{ collection, item, bij }] : []
    }),
  )
  return [...itself, ...linked]
}

/**
 * Takes every word and answer out of an item that was read. Words that came in meanwhile stay: they are late words.
 *
 * @param keep facts that stay: what it is, and what it belongs to
 */
export function emptyItem(
  batch: BatchBuilder,
  { kind, doc }: { kind: GedeeldeSoort; doc: DocumentId },
  collection: Verzameling,
  item: { readonly id: string },
  keep: readonly string[],
): void {
  const fields: Readonly<Record<string, unknown>> = { ...item }
  const words: Record<string, string> = {}
  const facts: Record<string, undefined> = {}
  for (const [field, { soort }] of Object.entries(shapeOf(kind, collection))) {
    const value = fields[field]
    if (value === undefined || value === '' || keep.includes(field)) continue
    if (soort === 'tekst' && typeof value === 'string') words[field] = value
    else facts[field] = undefined
  }
  batch.takeOut(kind, doc, collection, item.id, words)
  // Every field was just found in the shape of this kind and collection.
  batch.put(kind as 'reflectie', doc, collection as 'reflecties', item.id, facts)
}

function textFields(kind: DocumentSoort, collection: string): string[] {
  return Object.entries(shapeOf(kind, collection)).flatMap(([field, { soort }]) => (soort === 'tekst' ? [field] : []))
}

function shapeOf(kind: DocumentSoort, collection: string): VeldLijst {
  const collections: Readonly<Record<string, VeldLijst>> = documentvorm[kind]
  return collections[collection] ?? {}
}

function ownCollection(kind: GedeeldeSoort): 'leerdoelen' | 'reflecties' {
  return kind === 'reflectie' ? 'reflecties' : 'leerdoelen'
}

function isShared(kind: DocumentSoort): kind is GedeeldeSoort {
  return kind === 'leren' || kind === 'werkplek' || kind === 'reflectie'
}
