import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Aanpassing, Leerdoelstand } from '#domain/leerdoelversie.ts'
import {
  aanpassingenVan,
  isSameVersie,
  sortVersies,
  standVan,
  versieVelden,
  wijzigingenTussen,
} from '#domain/leerdoelversie.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { BatchBuilder, Fields, Workspace } from '#workspace/workspace.ts'
import { emptyItem } from './gestopt.ts'
import type { Leerdoel, LeerdoelSoort } from './leerdoelen.ts'

// Versions lie beside the leerdoel, in the same document: who reads the leerdoel reads them, and nobody else.

export type VersieItem = Item<'werkplek', 'versies'>
export type LeerdoelAanpassing = Aanpassing<VersieItem>

type Cards = ReadonlyMap<DocumentId, Card>

/** How a leerdoel reads now. */
export function standNu(doel: Pick<Leerdoel, 'velden' | 'subdoelen'>): Leerdoelstand {
  return standVan(
    doel.velden,
    doel.subdoelen.map((subdoel) => subdoel.tekst),
  )
}

/**
 * The versions of a leerdoel that this person may read, oldest first: those beside it, and those that stayed where it was
 * before it moved. The kandidaat so sees all of them; others see what was shown to them.
 */
export function versiesBij(cards: Cards, doel: Pick<Leerdoel, 'doc' | 'id'>): VersieItem[] {
  const found: VersieItem[] = []
  const wanted = [{ doc: doel.doc, id: doel.id }]
  const seen = new Set<string>()
  for (let place = wanted.pop(); place !== undefined; place = wanted.pop()) {
    const { doc, id } = place
    const card = cards.get(doc)
    if (card === undefined || seen.has(id)) continue
    seen.add(id)
    found.push(...versiesIn(card, id))
    for (const other of cards.values()) {
      if (other.kind !== 'map' && other.kind !== 'leren') continue
      const before = itemsOf(other.items, 'leren', 'leerdoelen').filter((item) => item.verhuisdId === id)
      wanted.push(...before.map((item) => ({ doc: other.doc, id: item.id })))
    }
  }
  return sortVersies(found)
}

/** *Zo werd je doel* */
export function aanpassingenBij(cards: Cards, doel: Leerdoel): LeerdoelAanpassing[] {
  return aanpassingenVan(versiesBij(cards, doel), standNu(doel))
}

export function useAanpassingen(doel: Leerdoel): LeerdoelAanpassing[] {
  const { cards } = useWorkspace()
  return useMemo(() => aanpassingenBij(cards.value, doel), [cards.value, doel])
}

/** The versions beside one leerdoel in one document. */
export function versiesIn(card: Card, leerdoel: string): VersieItem[] {
  return itemsOf(card.items, 'werkplek', 'versies').filter(
    (versie) => versie.leerdoelId === leerdoel && versie.weg !== true && versie.opMs !== undefined,
  )
}

/** Sets fields of a version, wherever it lies: the kinds hold the same, and the type of one stands for all. */
export function putVersie(
  batch: BatchBuilder,
  kind: LeerdoelSoort,
  doc: DocumentId,
  id: string,
  fields: Fields<'werkplek', 'versies'>,
): void {
  batch.put(kind as 'werkplek', doc, 'versies', id, fields)
}

/**
 * Copies versions to where a leerdoel goes. What caused them goes along as a word and not as a link: not everybody who
 * reads there reads that DSTARR or form.
 *
 * @param known versions that are there already
 */
export function putVersiesAlong(
  workspace: Workspace,
  batch: BatchBuilder,
  to: { kind: LeerdoelSoort; doc: DocumentId; id: string },
  versies: readonly VersieItem[],
  known: readonly VersieItem[] = [],
): void {
  for (const versie of versies) {
    if (known.some((one) => isSameVersie(one, versie))) continue
    const { aanleiding, door, dag, opMs, reden, stappen } = versie
    const words = versieVelden.flatMap((veld) => (versie[veld] === undefined ? [] : [[veld, versie[veld]] as const]))
    putVersie(batch, to.kind, to.doc, workspace.newId(), {
      ...Object.fromEntries(words),
      leerdoelId: to.id,
      ...(stappen === undefined ? {} : { stappen }),
      ...(aanleiding === undefined ? {} : { aanleiding }),
      ...(door === undefined ? {} : { door }),
      ...(dag === undefined ? {} : { dag }),
      ...(opMs === undefined ? {} : { opMs }),
      ...(reden === undefined || reden.trim() === '' ? {} : { reden }),
    })
  }
}

/** Takes every version of a leerdoel out of a shared document. */
export function takeVersiesAway(batch: BatchBuilder, doel: Leerdoel): void {
  if (doel.kind === 'map') return
  for (const versie of itemsOf(doel.card.items, 'werkplek', 'versies')) {
    if (versie.leerdoelId !== doel.id) continue
    emptyItem(batch, { kind: doel.kind, doc: doel.doc }, 'versies', versie, ['leerdoelId', 'weg'])
    if (versie.weg !== true) putVersie(batch, doel.kind, doel.doc, versie.id, { weg: true })
  }
}

/** Whether what reads differently now was written by this person. */
export function isOwnChange(doel: Leerdoel, before: Leerdoelstand, persoon: string): boolean {
  return wijzigingenTussen(before, standNu(doel)).some((one) =>
    one === 'stappen'
      ? doel.subdoelen.some((subdoel) => subdoel.$wie.tekst?.persoon === persoon)
      : doel.velden.$wie[one]?.persoon === persoon,
  )
}
