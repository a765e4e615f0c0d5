import type { DocumentId } from '#domain/id.ts'
import { hexFromBytes } from '#domain/text-bytes.ts'
import type { ReflectieVeld } from '#domain/zelfreflectie.ts'
import { formatZelfreflectie, prefillReflectie, reflectieVelden } from '#domain/zelfreflectie.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import { ownMap } from './leerdoel-acties.ts'
import type { Made, NogNiet } from './leerdoel-acties.ts'
import type { Leerdoel } from './leerdoelen.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { Reflectie, ReflectieZicht } from './reflecties.ts'
import { plaatsingVan, reflectieOf } from './reflecties.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { kringVan, lezersVan, plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

type ReflectieFields = Fields<'reflectie', 'reflecties'>

/**
 * A new form as a draft in mijn map, with everything filled in that is known.
 *
 * @param begin own words to begin with
 */
export async function beginReflectie(
  workspace: Workspace,
  leerdoelen: readonly Leerdoel[],
  people: ReadonlyMap<string, KnownPerson>,
  begin: ReflectieFields = {},
): Promise<Made> {
  const { persoon, naam } = workspace.ik.value
  const plaatsing = kringVan(workspace.cards.value, persoon).plaatsing
  const item = plaatsing === undefined ? undefined : plaatsingOf(plaatsing)
  const begeleider = plaatsing?.members.find((member) => member.role === 'werkbegeleider')?.person
  const mensen = [
    ...(plaatsing === undefined ? [] : itemsOf(plaatsing.items, 'plaatsing', 'mensen')),
    { rol: 'werkbegeleider' as const, naam: people.get(begeleider ?? '')?.naam ?? '' },
  ]
  const head = prefillReflectie(
    {
      naam: ownName(workspace, people) || naam,
      organisatie: item?.organisatie ?? '',
      functie: item?.functie ?? '',
      mensen,
    },
    workspace.today(),
  )
  const id = workspace.newId()
  let doc: DocumentId | undefined
  const result = await workspace.commit((batch) => {
    doc = ownMap(workspace, batch)
    batch.put('map', doc, 'reflecties', id, {
      ...head,
      ...leerdoelFields(leerdoelen),
      ...begin,
      gemaaktOpMs: workspace.nowMs(),
      ...(plaatsing === undefined ? {} : { plaatsing: plaatsing.doc }),
    })
  })
  if (!result.ok) return result
  return doc === undefined ? { ok: false, error: 'geen-recht' } : { ...result, doc, id }
}

/** One or two leerdoelen to look back on; their present words go on the form and can be changed there. */
export function chooseLeerdoelen(
  workspace: Workspace,
  reflectie: Reflectie,
  leerdoelen: readonly Leerdoel[],
): Promise<CommitResult> {
  const { leerdoelId1, leerdoelId2 } = reflectie.velden
  const fields = leerdoelFields(leerdoelen)
  return workspace.commit((batch) =>
    batch.put(asReflectie(reflectie.kind), reflectie.doc, 'reflecties', reflectie.id, {
      // What somebody wrote in a block themselves stays when the block keeps its leerdoel.
      ...(fields.leerdoelId1 === leerdoelId1
        ? {}
        : { leerdoelId1: fields.leerdoelId1, leerdoel1: fields.leerdoel1 ?? '' }),
      ...(fields.leerdoelId2 === leerdoelId2
        ? {}
        : { leerdoelId2: fields.leerdoelId2, leerdoel2: fields.leerdoel2 ?? '' }),
    }),
  )
}

function leerdoelFields(leerdoelen: readonly Leerdoel[]): ReflectieFields {
  const [first, second] = leerdoelen
  return {
    ...(first === undefined ? {} : { leerdoelId1: first.id, leerdoel1: first.naam }),
    ...(second === undefined ? {} : { leerdoelId2: second.id, leerdoel2: second.naam }),
  }
}

/** The date of the form; all other rows are typed through a binding. */
export function setReflectieDatum(workspace: Workspace, reflectie: Reflectie, datum: string): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put(asReflectie(reflectie.kind), reflectie.doc, 'reflecties', reflectie.id, { datum }),
  )
}

/** Puts a draft away; it can be taken back with `undo`. */
export function putReflectieAway(workspace: Workspace, reflectie: Reflectie): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', reflectie.doc, 'reflecties', reflectie.id, { weg: true }))
}

export type ReflectiePubliek =
  | { ok: true; card: Card; plaatsing: Card; lezers: Lezer[]; alleenDatum: Lezer[] }
  | { ok: false; reden: NogNiet }

/** Who will read a form after showing it: its words, or only its date and status. */
export function publiekVanReflectie(
  workspace: Workspace,
  reflectie: Reflectie,
  people: ReadonlyMap<string, KnownPerson>,
): ReflectiePubliek {
  const ik = workspace.ik.value.persoon
  const cards = workspace.cards.value
  const plaatsing = plaatsingVan(cards, reflectie) ?? kringVan(cards, ik).plaatsing
  if (plaatsing === undefined) return { ok: false, reden: 'geen-plaatsing' }
  const doc = plaatsingOf(plaatsing)?.reflectie
  const card = [...cards.values()].find((one) => one.doc === doc)
  if (card === undefined) return { ok: false, reden: 'nog-niet-hier' }
  const lezers = lezersVan(card, people, ik)
  const alleenDatum = lezersVan(plaatsing, people, ik).filter(
    (lezer) => !lezers.some((one) => one.persoon === lezer.persoon),
  )
  return { ok: true, card, plaatsing, lezers, alleenDatum }
}

/**
 * *Laten zien*: the present words of the draft go to the werkbegeleider; from then on the shared form lives and
 * mijn map keeps a pointer. Nothing of how the words came about goes along.
 */
export async function showReflectie(
  workspace: Workspace,
  reflectie: Reflectie,
  people: ReadonlyMap<string, KnownPerson>,
): Promise<Made | { ok: false; error: NogNiet | 'al-verhuisd' }> {
  const publiek = publiekVanReflectie(workspace, reflectie, people)
  if (!publiek.ok) return { ok: false, error: publiek.reden }
  const card = workspace.cards.value.get(reflectie.doc)
  const present = card === undefined ? undefined : reflectieOf(card, reflectie.id)
  if (present === undefined || present.kind !== 'map' || present.verhuisd !== undefined) {
    return { ok: false, error: 'al-verhuisd' }
  }
  const id = workspace.newId()
  const { doc } = publiek.card
  const plaatsing = publiek.plaatsing.doc
  const words = presentWords(present, moved(workspace, present))
  const result = await workspace.commit((batch) => {
    batch.put('reflectie', doc, 'reflecties', id, {
      ...words,
      plaatsing,
      zaad: hexFromBytes(crypto.getRandomValues(new Uint8Array(16))),
      gemaaktOpMs: workspace.nowMs(),
    })
    batch.put('map', reflectie.doc, 'reflecties', reflectie.id, { verhuisdNaar: doc, verhuisdId: id })
    if (publiek.plaatsing.canWrite) {
      batch.put('plaatsing', plaatsing, 'reflectiesporen', id, {
        titel: formatZelfreflectie.titel,
        status: 'concept',
        dag: present.velden.datum ?? workspace.today(),
        getekendDoor: [],
      })
    }
  })
  return result.ok ? { ...result, doc, id } : result
}

/** The rows as they stand; an empty one is not copied, so that no trace of it goes along. */
function presentWords(
  reflectie: Reflectie,
  leerdoelIds: Pick<ReflectieFields, 'leerdoelId1' | 'leerdoelId2'>,
): ReflectieFields {
  const { velden } = reflectie
  const rows = reflectieVelden.flatMap((veld: ReflectieVeld) => {
    const value = velden[veld]
    return value === undefined || value === '' ? [] : [[veld, value]]
  })
  return { ...Object.fromEntries(rows), ...leerdoelIds }
}

/** The ids of the leerdoelen on the form; a leerdoel that was shown meanwhile is named by its new id. */
function moved(
  workspace: Workspace,
  { card, velden }: Reflectie,
): Pick<ReflectieFields, 'leerdoelId1' | 'leerdoelId2'> {
  const now = (id: string | undefined) =>
    id === undefined ? undefined : (itemOf(card.items, 'map', 'leerdoelen', id)?.verhuisdId ?? id)
  const [first, second] = [now(velden.leerdoelId1), now(velden.leerdoelId2)]
  return {
    ...(first === undefined ? {} : { leerdoelId1: first }),
    ...(second === undefined ? {} : { leerdoelId2: second }),
  }
}

/** Status and signers in the plaatsing, when they are not what the form says; who may see it is told by the form. */
export async function followReflectiespoor(workspace: Workspace, reflectie: ReflectieZicht): Promise<void> {
  if (reflectie.kind !== 'reflectie' || reflectie.gestopt || !reflectie.isNagekeken || !reflectie.card.canWrite) return
  const plaatsing = plaatsingVan(workspace.cards.value, reflectie)
  if (plaatsing?.canWrite !== true) return
  const known = itemOf(plaatsing.items, 'plaatsing', 'reflectiesporen', reflectie.id)
  const { status } = reflectie.stand
  const getekendDoor = [...reflectie.stand.ondertekening.door]
  const dag = reflectie.velden.datum ?? known?.dag ?? workspace.today()
  const isSame =
    known?.status === status && known.dag === dag && (known.getekendDoor ?? []).join() === getekendDoor.join()
  if (isSame) return
  await workspace.commit((batch) =>
    batch.put('plaatsing', plaatsing.doc, 'reflectiesporen', reflectie.id, {
      titel: formatZelfreflectie.titel,
      status,
      dag,
      getekendDoor,
    }),
  )
}

function ownName(workspace: Workspace, people: ReadonlyMap<string, KnownPerson>): string {
  return people.get(workspace.ik.value.persoon)?.naam ?? ''
}

/** Both kinds hold the rows of the form; the type of one stands for both. */
function asReflectie(kind: Reflectie['kind']): 'reflectie' {
  return kind as 'reflectie'
}
