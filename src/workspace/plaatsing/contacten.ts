import type { ContactTelling, ContactVorm, Contactpaar } from '#domain/contact.ts'
import { contactVormen, joinContacten, maybeSame, paarId, tellingVan } from '#domain/contact.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { intakeCard, kaartOf } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { mensenIn } from '#workspace/mensen/leden.ts'
import { plaatsingVan } from './plaatsingen.ts'
import { cardsAbout, kringVan, plaatsingOf } from './werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

/**
 * Where contacts lie. With a plaatsing: there, for everybody around it. Before there is one: what the regiocoördinator
 * writes in the `intake`, which the kandidaat reads and only the office changes; what a trainer or jobcoach writes in
 * `leren`, because they do not write the intake. Nobody reads more by it than they did.
 */
export type ContactSoort = 'plaatsing' | 'intake' | 'leren'

/** About whom an address is, and where a contact about this person goes. */
export interface ContactPlaats {
  kandidaat: PersoonId
  kind: ContactSoort
  card: Card
  /** who could be in it, without who writes */
  mensen: Mens[]
}

/** A finished contact. */
export interface Contact {
  doc: DocumentId
  kind: ContactSoort
  card: Card
  kandidaat: PersoonId
  id: string
  vorm?: ContactVorm
  dag: string
  onderwerp: string
  afspraken: string
  door: string
  met: readonly string[]
  telt?: ContactTelling
  duurMin?: number
}

type ContactItem = Item<'plaatsing', 'contacten'>
export type ContactFields = Fields<'plaatsing', 'contacten'>

type Cards = ReadonlyMap<DocumentId, Card>

/** Finds where a contact of this address goes; `undefined` while that is not here, or not this person's to read. */
export function useContactPlaats(doc: string): ContactPlaats | undefined {
  const { cards, ik } = useWorkspace()
  const { persoon } = ik.value
  return useMemo(() => contactPlaats(cards.value, doc, persoon), [cards.value, doc, persoon])
}

/** @param doc a plaatsing, or the kaart of somebody */
export function contactPlaats(cards: Cards, doc: string, ik: string): ContactPlaats | undefined {
  const asked = isId('d', doc) ? cards.get(doc) : undefined
  if (asked === undefined) return undefined
  const kandidaat = asked.kind === 'plaatsing' ? plaatsingOf(asked)?.kandidaat : kaartOf(asked)?.persoonId
  if (!isId('p', kandidaat)) return undefined
  const found = asked.kind === 'plaatsing' ? asked : placeOf(cards, asked, kandidaat)
  if (found === undefined) return undefined
  const own: Mens = { persoon: kandidaat, naam: kaartOf(asked)?.roepnaam ?? '', rol: 'kandidaat' }
  const around = mensenIn(found.kind === 'plaatsing' ? found.items : asked.items)
  const all = around.some((one) => one.persoon === kandidaat) ? around : [own, ...around]
  return {
    kandidaat,
    kind: found.kind === 'plaatsing' ? 'plaatsing' : found.kind === 'intake' ? 'intake' : 'leren',
    card: found,
    mensen: all.filter((one) => one.persoon !== ik).toSorted((a, b) => rank(a.rol) - rank(b.rol)),
  }
}

function placeOf(cards: Cards, kaart: Card, kandidaat: PersoonId): Card | undefined {
  const plaatsing = plaatsingVan(cards.values(), kandidaat)?.card
  if (plaatsing !== undefined) return plaatsing
  return kaart.role === 'regiocoordinator' ? intakeCard(cards.values(), kandidaat) : kringVan(cards, kandidaat).leren
}

const order: readonly Rol[] = ['werkbegeleider', 'trainer', 'kandidaat', 'jobcoach', 'regiocoordinator', 'maatje']

function rank(rol: Rol): number {
  const at = order.indexOf(rol)
  return at === -1 ? order.length : at
}

/** Who is most likely in a contact that somebody with this role writes down. */
export function likelyMet({ kind, card, mensen }: ContactPlaats): string[] {
  const wanted: Rol =
    kind !== 'plaatsing' || card.role === 'jobcoach'
      ? 'kandidaat'
      : card.role === 'werkbegeleider'
        ? 'trainer'
        : card.role === 'kandidaat'
          ? 'jobcoach'
          : 'werkbegeleider'
  const found = mensen.find((one) => one.rol === wanted)
  return found === undefined ? [] : [found.persoon]
}

/** The finished contacts in one document, the newest first. */
export function contactenIn(card: Card, kandidaat: PersoonId): Contact[] {
  const kind: ContactSoort = card.kind === 'plaatsing' ? 'plaatsing' : card.kind === 'intake' ? 'intake' : 'leren'
  return itemsOf(card.items, 'plaatsing', 'contacten')
    .flatMap((item): Contact[] => {
      const { id, vorm, dag, onderwerp = '', afspraken = '', door = '', met = [], telt, duurMin } = item
      if (item.weg === true || isConcept(item) || dag === undefined) return []
      const known = contactVormen.find((one) => one === vorm)
      return [
        {
          ...{ doc: card.doc, kind, card, kandidaat, id, dag, onderwerp, afspraken, door, met },
          ...(known === undefined ? {} : { vorm: known }),
          ...(telt === undefined ? {} : { telt }),
          ...(duurMin === undefined ? {} : { duurMin }),
        },
      ]
    })
    .toSorted((a, b) => b.dag.localeCompare(a.dag) || (a.id < b.id ? -1 : 1))
}

/** What was said of pairs in a plaatsing. Two people who said something else leave it open. */
export function parenIn(card: Card): Contactpaar[] {
  return itemsOf(card.items, 'plaatsing', 'contactparen').flatMap(({ een, ander, zelfde, $antwoorden }) => {
    if (een === undefined || ander === undefined) return []
    const answers = new Set(($antwoorden.zelfde ?? []).map((one) => one.waarde))
    return [{ een, ander, ...(zelfde === undefined || answers.size > 1 ? {} : { zelfde }) }]
  })
}

/** The contacts about somebody: each talk once, with all who wrote it down. */
export interface Contactlijst {
  groepen: Contact[][]
  /** could be one and the same, and nobody said so yet */
  misschien: (readonly [Contact, Contact])[]
}

export function contactlijstVan(card: Card, kandidaat: PersoonId): Contactlijst {
  const all = contactenIn(card, kandidaat)
  const paren = parenIn(card)
  return { groepen: joinContacten(all, paren), misschien: maybeSame(all, paren) }
}

/** Every contact about a kandidaat that this person may read, from before the plaatsing too; the newest first. */
export function useContactlijst(plaats: ContactPlaats | undefined): Contactlijst {
  const { cards } = useWorkspace()
  return useMemo(() => {
    if (plaats === undefined) return { groepen: [], misschien: [] }
    const { card, kandidaat } = plaats
    const here = contactlijstVan(card, kandidaat)
    const before = [intakeCard(cards.value.values(), kandidaat), kringVan(cards.value, kandidaat).leren]
      .flatMap((one) => (one === undefined || one.doc === card.doc ? [] : contactenIn(one, kandidaat)))
      .map((one) => [one])
    // Earlier places, and this one with the werkbegeleider of before.
    const earlier = cardsAbout(cards.value, kandidaat, ['plaatsing']).flatMap((one) =>
      one.doc === card.doc ? [] : contactlijstVan(one, kandidaat).groepen,
    )
    const dayOf = (group: Contact[]): string => group[0]?.dag ?? ''
    const groepen = [...here.groepen, ...earlier, ...before].toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))
    return { groepen, misschien: here.misschien }
  }, [cards.value, plaats])
}

/** A contact that was begun and not finished. */
export function conceptContact({ card }: ContactPlaats, ik: string): ContactItem | undefined {
  return itemsOf(card.items, 'plaatsing', 'contacten')
    .filter((item) => item.weg !== true && isConcept(item))
    .find((item) => (item.door ?? item.$wie.onderwerp?.persoon ?? item.$wie.afspraken?.persoon) === ik)
}

/** The present words of a contact that is being written. */
export function contactTekst({ card }: ContactPlaats, id: string): string {
  const item = itemOf(card.items, 'plaatsing', 'contacten', id)
  return [item?.onderwerp, item?.afspraken].filter(Boolean).join('\n')
}

/** Keeps what was chosen so far. It is a draft of who writes until *Klaar*. */
export async function keepContact(
  workspace: Workspace,
  { kind, card }: ContactPlaats,
  id: string,
  fields: ContactFields,
): Promise<void> {
  await workspace.commit((batch) => {
    batch.put(kind, card.doc, 'contacten', id, { door: workspace.ik.value.persoon, klaar: false, ...fields })
  })
}

/** *Klaar*: it stands in the list, and counts for what it counts. */
export function finishContact(
  workspace: Workspace,
  plaats: ContactPlaats,
  id: string,
  fields: { vorm: ContactVorm; dag: string; met: readonly string[] },
): Promise<CommitResult> {
  const { kind, card, mensen } = plaats
  const { vorm, dag, met } = fields
  const rollen = [card.role, ...met.map((persoon) => mensen.find((one) => one.persoon === persoon)?.rol)]
  return workspace.commit((batch) => {
    batch.put(kind, card.doc, 'contacten', id, {
      ...{ vorm, dag, met: [...met], telt: tellingVan(rollen), klaar: true },
      door: workspace.ik.value.persoon,
      opMs: workspace.nowMs(),
    })
  })
}

/** Off the list; undo brings it back. */
export function removeContact(workspace: Workspace, { kind, doc, id }: Contact): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put(kind, doc, 'contacten', id, { weg: true }))
}

/** *Is dit hetzelfde contact?* Both keep their words; said together they count once. */
export function answerPaar(workspace: Workspace, een: Contact, ander: Contact, zelfde: boolean): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('plaatsing', een.doc, 'contactparen', paarId(een.id, ander.id), {
      ...{ een: een.id, ander: ander.id, zelfde },
    })
  })
}

/** Begun and not finished; of the very first letters only the words and who wrote them are there. */
function isConcept(item: ContactItem): boolean {
  return item.klaar === false || (item.klaar === undefined && item.door === undefined)
}
