import type { DocumentId } from '#domain/id.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import type { Verzameling } from '#domain/documentvorm.ts'
import { itemsOf } from '#documents/project.ts'
import type { DocumentMember } from '#documents/document-store.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { commitWithLeden, dropMens, mensenIn, putMensen } from '#workspace/mensen/leden.ts'
import type { BatchBuilder, CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import type { PlekRol } from './plaats-acties.ts'
import { joinGroep, leaveGroep, plekDocs } from './plaats-acties.ts'
import type { Plaatsing } from './plaatsingen.ts'
import { bezoekenIn } from './bezoeken.ts'

/**
 * *Plek wijzigen*: another werkbegeleider, maatje or jobcoach, or the same one with other words. Whoever leaves can
 * read nothing new from then on; undo gives it back. A werkbegeleider who comes after somebody else begins in documents
 * of their own, and reads nothing of before (decision 0040).
 */
export function setPlekMens(
  workspace: Workspace,
  kandidaat: Kandidaat,
  plaatsing: Plaatsing,
  rol: PlekRol,
  next: Mens | undefined,
): Promise<CommitResult> {
  if (rol === 'werkbegeleider' && next !== undefined && comesAfterAnother(plaatsing, next)) {
    return beginAnew(workspace, kandidaat, plaatsing, next)
  }
  const before = plaatsing[rol]
  return commitWithLeden(workspace, (batch, leden) => {
    const places = placesOf(workspace, kandidaat, plaatsing)
    const isOther = before !== undefined && before.persoon !== next?.persoon
    for (const place of places) {
      if (isOther) dropMens(batch, place, before.persoon)
      putMensen(workspace, batch, place, [next])
    }
    if (isOther) {
      for (const doc of plekDocs(workspace, kandidaat, plaatsing, rol)) leden.remove(doc, before.persoon, rol)
      leaveGroep(workspace, batch, leden, plaatsing, kandidaat.groep, before)
    }
    if (next !== undefined && before?.persoon !== next.persoon) {
      for (const doc of plekDocs(workspace, kandidaat, plaatsing, rol)) leden.add(doc, next.persoon, rol)
      joinGroep(workspace, batch, leden, kandidaat.groep, next)
    }
    if (rol === 'jobcoach' && next !== undefined) {
      batch.put('kaart', kandidaat.doc, 'kaart', 'kaart', { contactpersoon: next.persoon })
    }
  })
}

/** Somebody else was werkbegeleider here, now or before: what stands here was written for them. */
function comesAfterAnother({ card, werkbegeleider }: Plaatsing, next: Mens): boolean {
  if (werkbegeleider !== undefined) return werkbegeleider.persoon !== next.persoon
  const lines = itemsOf(card.items, 'plaatsing', 'mensen').filter((one) => one.rol === 'werkbegeleider')
  return lines.length > 0 && lines.every((one) => one.persoonId !== next.persoon)
}

/** What the place is, and nothing of what people said of each other; the rest stays where the next one is no member. */
const alongFields = [
  ...['kandidaat', 'plekId', 'organisatie', 'functie', 'adres', 'start', 'eindePlan', 'status', 'werkoverleg'],
  ...['groep', 'maatje', 'overlegRitme', 'overlegWeekdag', 'overlegTijd'],
]
const alongCollections = ['dagen', 'opbouw', 'pauzes', 'overeenkomsten', 'overeenkomsttekens'] as const

/**
 * The place goes on in a new `plaatsing`, `werkplek` and `reflectie`. A member of a document gets every key it ever had,
 * so who comes next is made a member of none in which the one before read and wrote.
 */
async function beginAnew(
  workspace: Workspace,
  kandidaat: Kandidaat,
  plaatsing: Plaatsing,
  next: Mens,
): Promise<CommitResult> {
  const before = plaatsing.werkbegeleider
  const { card, velden, maatjeDoc } = plaatsing
  const regio = workspace.ik.value.rollen.find(({ rol }) => rol === 'regiocoordinator')?.regio
  const others = card.members.filter(({ role }) => role !== 'werkbegeleider')
  const born: DocumentId[] = []
  const result = await commitWithLeden(workspace, (batch, leden) => {
    born.length = 0
    const create = (kind: 'plaatsing' | 'werkplek' | 'reflectie', roles: readonly DocumentMember['role'][]) => {
      const members = others.filter(({ role }) => roles.includes(role))
      const doc = batch.create(kind, {
        ...(regio === undefined ? {} : { regio }),
        members: [...members, { person: next.persoon, role: 'werkbegeleider' }],
      })
      born.push(doc)
      return doc
    }
    const werkplek = create('werkplek', ['kandidaat', 'trainer', 'jobcoach'])
    const reflectie = create('reflectie', ['kandidaat'])
    const doc = create('plaatsing', ['kandidaat', 'trainer', 'jobcoach', 'regiocoordinator'])
    batch.put('plaatsing', doc, 'plaatsing', 'plaatsing', {
      ...pick(velden, alongFields),
      ...{ werkplek, reflectie, vervolgVan: plaatsing.doc, vervolgSinds: workspace.today() },
    })
    batch.put('plaatsing', plaatsing.doc, 'plaatsing', 'plaatsing', { vervolg: doc })
    for (const collection of alongCollections) copyItems(batch, plaatsing, doc, collection)
    const planned = bezoekenIn(card).filter((one) => one.gedaanOpMs === undefined && one.dag >= workspace.today())
    for (const { id, velden: bezoek } of planned) {
      batch.put('plaatsing', doc, 'bezoeken', id, pick(bezoek, Object.keys(documentvorm.plaatsing.bezoeken)))
      batch.put('plaatsing', plaatsing.doc, 'bezoeken', id, { weg: true })
    }
    const staying = mensenIn(card.items).filter(({ rol }) => rol !== 'werkbegeleider')
    putMensen(workspace, batch, { kind: 'plaatsing', doc }, [...staying, next])
    for (const place of placesOf(workspace, kandidaat, plaatsing)) {
      if (before !== undefined) dropMens(batch, place, before.persoon)
      if (place.kind !== 'plaatsing') putMensen(workspace, batch, place, [next])
    }
    if (before !== undefined) {
      for (const old of plekDocs(workspace, kandidaat, plaatsing, 'werkbegeleider')) {
        leden.remove(old, before.persoon, 'werkbegeleider')
      }
      leaveGroep(workspace, batch, leden, plaatsing, kandidaat.groep, before)
    }
    leden.add(maatjeDoc, next.persoon, 'werkbegeleider')
    joinGroep(workspace, batch, leden, kandidaat.groep, next)
  })
  if (!result.ok) return result
  return {
    ok: true,
    undo: async () => {
      const back = await result.undo()
      // A document that was made stays; who came is no member of an empty one.
      if (back.ok) {
        await workspace.commit((batch) => {
          for (const doc of born) batch.members(doc, [], [next.persoon])
        })
      }
      return back
    },
  }
}

function placesOf(workspace: Workspace, kandidaat: Kandidaat, { doc, card, maatjeDoc }: Plaatsing) {
  const maatje = maatjeDoc === undefined ? undefined : workspace.cards.value.get(maatjeDoc)
  return [
    { kind: 'plaatsing', doc, items: card.items },
    { kind: 'kaart', doc: kandidaat.doc, items: kandidaat.card.items },
    ...(maatje === undefined ? [] : [{ kind: 'maatje', doc: maatje.doc, items: maatje.items } as const]),
  ] as const
}

function copyItems<V extends Verzameling<'plaatsing'> & (typeof alongCollections)[number]>(
  batch: BatchBuilder,
  { card }: Plaatsing,
  doc: DocumentId,
  collection: V,
): void {
  const names = Object.keys(documentvorm.plaatsing[collection])
  for (const item of itemsOf(card.items, 'plaatsing', collection)) {
    if ('weg' in item && item.weg === true) continue
    // The same fields of the same shape, one document on.
    batch.put('plaatsing', doc, collection, item.id, pick(item, names) as Fields<'plaatsing', V>)
  }
}

/** The fields of these names that hold something. */
function pick<T extends object>(item: T, names: readonly string[]): Partial<T> {
  return Object.fromEntries(
    Object.entries(item).filter(([name, value]) => names.includes(name) && value !== undefined),
  ) as Partial<T>
}
