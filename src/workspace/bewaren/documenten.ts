import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechten } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Whereabouts } from '#documents/document-store.ts'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { lezersVan } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** Where one document is, part by part, and what keeps the rest of it here. */
export interface BewaardDocument {
  doc: DocumentId
  /** absent where this device may not read it, or not any more */
  kind?: DocumentSoort
  /** whom it is about, when that is somebody else */
  over?: string
  /** what it is called */
  naam?: string
  /**
   * `scherm`: something of it is only in memory. `alleen-hier`: there is no server for it. `wacht`: something of it is
   * not on the server yet. `server`: all of it is.
   */
  plaats: 'scherm' | 'alleen-hier' | 'wacht' | 'server'
  /** only this person's devices can open what is on the server */
  opSlot: boolean
  /** so many things are not on the server */
  wacht: number
  /** since when; ms since 1970, 0 when nothing waits */
  sindsMs: number
  pogingen: number
  /** the server's code: it will not take something of it */
  code?: string
  /** the server does not know it yet */
  nieuw: boolean
  /** when the server had all of it; 0 when that is not known */
  gedeeldMs: number
  /** others who may fetch it; whether they did nobody knows */
  anderen: string[]
}

/** Every document of this device, what needs a look first. */
export function useBewaardeDocumenten(): BewaardDocument[] {
  const { cards, whereabouts, ik } = useWorkspace()
  const people = usePeople()
  return bewaardeDocumenten({
    cards: cards.value,
    whereabouts: whereabouts.value,
    people,
    ik: ik.value.persoon,
  })
}

interface Sight {
  cards: ReadonlyMap<DocumentId, Card>
  whereabouts: ReadonlyMap<DocumentId, Whereabouts>
  people: ReadonlyMap<string, KnownPerson>
  ik: PersoonId
}

export function bewaardeDocumenten(sight: Sight): BewaardDocument[] {
  const { cards, whereabouts } = sight
  const known = [...cards.values()].map((card) => documentOf(card, whereabouts.get(card.doc), sight))
  // What cannot be read here may still hold words that nobody else has.
  const unread = [...whereabouts].flatMap(([doc, where]) =>
    cards.has(doc) || (where.unsent === 0 && where.unsaved === 0) ? [] : [{ doc, ...partsOf(where), anderen: [] }],
  )
  return [...known, ...unread].toSorted(byWorry)
}

function documentOf(card: Card, where: Whereabouts | undefined, { people, ik }: Sight): BewaardDocument {
  const about = card.members.find((member) => member.role === 'kandidaat' && member.person !== ik)
  const over = about === undefined ? undefined : people.get(about.person)?.naam
  const naam = card.items[card.kind]?.[card.kind]?.['naam']
  const parts = partsOf(where)
  return {
    doc: card.doc,
    kind: card.kind,
    ...parts,
    opSlot: rechten[card.kind].sleutel === 'sealed',
    nieuw: card.birth !== undefined && parts.plaats !== 'alleen-hier',
    // Nothing waits in a document that is only an empty beginning, but the server has none of it.
    plaats: card.birth !== undefined && parts.plaats === 'server' ? 'wacht' : parts.plaats,
    anderen: lezersVan(card, people, ik).flatMap((lezer) => (lezer.naam === '' ? [] : [lezer.naam])),
    ...(over === undefined || over === '' ? {} : { over }),
    ...(typeof naam === 'string' && naam !== '' ? { naam } : {}),
  }
}

type Parts = Omit<BewaardDocument, 'doc' | 'anderen'>

function partsOf(where: Whereabouts | undefined): Parts {
  const none = { opSlot: false, wacht: 0, sindsMs: 0, pogingen: 0, nieuw: false, gedeeldMs: 0 }
  // Nothing was ever heard of it: claim the least.
  if (where === undefined) return { ...none, plaats: 'alleen-hier' }
  const { unsaved, unsent, unsentItems, waitingSinceMs, tries, sharedAtMs, onlyHere, refused } = where
  const waits = onlyHere || unsent === 0 ? 0 : Math.max(1, unsentItems.size)
  return {
    ...none,
    plaats: unsaved > 0 ? 'scherm' : onlyHere ? 'alleen-hier' : waits > 0 ? 'wacht' : 'server',
    wacht: unsaved > 0 ? Math.max(waits, unsaved) : waits,
    sindsMs: waitingSinceMs,
    pogingen: tries,
    gedeeldMs: sharedAtMs,
    ...(refused === undefined ? {} : { code: refused }),
  }
}

const order: readonly BewaardDocument['plaats'][] = ['scherm', 'wacht', 'alleen-hier', 'server']

function byWorry(a: BewaardDocument, b: BewaardDocument): number {
  return (
    Number(b.code !== undefined) - Number(a.code !== undefined) ||
    order.indexOf(a.plaats) - order.indexOf(b.plaats) ||
    (a.over ?? '').localeCompare(b.over ?? '', 'nl') ||
    (a.kind ?? '').localeCompare(b.kind ?? '', 'nl')
  )
}
