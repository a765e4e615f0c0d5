import { rechtVan } from '#domain/documentsoort.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { groepVan } from '#workspace/groep/groepen.ts'
import type { Kandidaat } from './kandidaten.ts'
import { kaartOf, kandidatenIn } from './kandidaten.ts'
import type { Mens } from './leden.ts'
import { mensenIn } from './leden.ts'
import { leerdoelenVan } from '#workspace/leren/leerdoelen.ts'
import type { KnownPerson } from './people.ts'
import type { Plaatsing } from '#workspace/plaatsing/plaatsingen.ts'
import { plaatsingVan } from '#workspace/plaatsing/plaatsingen.ts'
import type { Regel } from '#workspace/groep/training.ts'
import { trainingVan } from '#workspace/groep/training.ts'
import { cardsAbout } from '#workspace/plaatsing/werkplek.ts'
import { useKandidaten } from './kandidaten.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Workspace } from '#workspace/workspace.ts'

/** The parts of a dossier, in the order in which they are shown. */
export const dossierDelen = [
  'contact',
  'intake',
  'plaatsing',
  'aanwezigheid',
  'leerdoelen',
  'notities',
  'zelfreflectie',
  'map',
] as const
export type DossierDeelNaam = (typeof dossierDelen)[number]

/** Somebody who reads a part. */
export interface DeelLezer {
  persoon: PersoonId
  rol: Rol
  /** empty while this device does not know it */
  naam: string
}

/** One part of a dossier: when it changed, and who sees it. Never its contents. */
export interface DossierDeel {
  naam: DossierDeelNaam
  /** `bij_kandidaat`: not for this person to read. `niets`: there is nothing in it yet */
  stand: 'hier' | 'niets' | 'bij_kandidaat'
  laatst?: { persoon: string; opMs: number }
  lezers: DeelLezer[]
  /** the kandidaat chooses per thing who reads it */
  kiestZelf: boolean
}

/** Everything that is around one kandidaat, for the page that shows it together. */
export interface Dossier {
  kandidaat: Kandidaat
  email: string
  wensen: string[]
  plaatsing?: Plaatsing
  groep?: Groep
  mensen: Mens[]
  /** who to ask first, and who stands in */
  contactpersoon?: string
  vervanger?: string
  delen: DossierDeel[]
  regels: Regel[]
}

/** The dossier of a kaart; `undefined` while it is not here, or for who may not see it. */
export function useDossier(kaart: string): Dossier | undefined {
  const workspace = useWorkspace()
  const people = usePeople()
  const { cards } = workspace
  return useMemo(
    () => (isId('d', kaart) ? dossierVan(workspace, kaart, people) : undefined),
    [workspace, kaart, people, cards.value],
  )
}

export function dossierVan(
  workspace: Workspace,
  doc: DocumentId,
  people: ReadonlyMap<string, KnownPerson>,
): Dossier | undefined {
  const cards = workspace.cards.value
  const kandidaat = kandidatenIn(cards.values()).find((one) => one.doc === doc)
  const kaart = kandidaat === undefined ? undefined : kaartOf(kandidaat.card)
  if (kandidaat === undefined || kaart === undefined) return undefined
  const plaatsing = plaatsingVan(cards.values(), kandidaat.persoon)
  const groepDoc = kandidaat.groep ?? plaatsing?.groep
  const groep = groepDoc === undefined ? undefined : groepVan(workspace, groepDoc)
  const mensen = mensenRond(kandidaat, plaatsing)
  return {
    kandidaat,
    email: kaart.email ?? '',
    wensen: [kaart.wensFunctie, kaart.wensSector, kaart.wensOrganisatie].flatMap((wens) => wens || []),
    ...(plaatsing === undefined ? {} : { plaatsing }),
    ...(groep === undefined ? {} : { groep }),
    mensen,
    ...(kaart.contactpersoon === undefined ? {} : { contactpersoon: kaart.contactpersoon }),
    ...(kaart.vervanger === undefined ? {} : { vervanger: kaart.vervanger }),
    delen: delenVan(cards, { kandidaat, plaatsing, mensen, people }),
    regels: trainingVan(cards, kandidaat.persoon),
  }
}

/** Short names of kandidaten, told apart; anybody else by the name this device knows. */
export function useKorteNaam(): (persoon: string | undefined) => string {
  const kandidaten = useKandidaten()
  const people = usePeople()
  return useMemo(() => {
    const short = new Map<string, string>(kandidaten.map((one) => [one.persoon, one.kort]))
    return (persoon) => short.get(persoon ?? '') ?? people.get(persoon ?? '')?.naam ?? ''
  }, [kandidaten, people])
}

/** The kaart of a person, for the way to the dossier. */
export function useKaartVan(): (persoon: string | undefined) => DocumentId | undefined {
  const kandidaten = useKandidaten()
  return useMemo(() => {
    const docs = new Map<string, DocumentId>(kandidaten.map((one) => [one.persoon, one.doc]))
    return (persoon) => docs.get(persoon ?? '')
  }, [kandidaten])
}

/** The people around somebody: those of the plaatsing, and who else stands on the kaart. */
function mensenRond(kandidaat: Kandidaat, plaatsing: Plaatsing | undefined): Mens[] {
  const all = [...mensenIn(plaatsing?.card.items), ...mensenIn(kandidaat.card.items)]
  const order: readonly Rol[] = ['werkbegeleider', 'maatje', 'jobcoach', 'trainer', 'regiocoordinator']
  return all
    .filter((mens, at) => all.findIndex((other) => other.persoon === mens.persoon) === at)
    .filter((mens) => mens.persoon !== kandidaat.persoon)
    .toSorted((a, b) => order.indexOf(a.rol) - order.indexOf(b.rol) || a.naam.localeCompare(b.naam, 'nl'))
}

interface Around {
  kandidaat: Kandidaat
  plaatsing: Plaatsing | undefined
  mensen: readonly Mens[]
  people: ReadonlyMap<string, KnownPerson>
}

function delenVan(cards: ReadonlyMap<DocumentId, Card>, around: Around): DossierDeel[] {
  const { kandidaat } = around
  const about = (...kinds: DocumentSoort[]): Card[] => cardsAbout(cards, kandidaat.persoon, kinds)
  const shown = new Set(leerdoelenVan(cards, kandidaat.persoon, ['leren', 'werkplek']).map((doel) => doel.doc))
  const notes = about('leren', 'werkplek')
  return [
    deelOf('contact', [kandidaat.card], around),
    ...(about('intake').length === 0 ? [] : [deelOf('intake', about('intake'), around)]),
    deelOf('plaatsing', around.plaatsing === undefined ? [] : [around.plaatsing.card], around),
    deelOf('aanwezigheid', about('training'), around),
    // Where this person reads none of the kinds, the shown ones are still somebody's to read.
    notes.length === 0
      ? elsewhere('leerdoelen', ['leren', 'werkplek'], around, true)
      : deelOf(
          'leerdoelen',
          notes.filter((card) => shown.has(card.doc)),
          around,
          ['leerdoelen', 'subdoelen'],
          true,
        ),
    notes.length === 0
      ? elsewhere('notities', ['leren'], around)
      : deelOf('notities', notes.filter(hasNotities), around, ['notities', 'afspraken']),
    privateOr('zelfreflectie', 'reflectie', about('reflectie'), around),
    privateOr('map', 'map', about('map'), around),
  ]
}

function privateOr(naam: 'zelfreflectie' | 'map', kind: DocumentSoort, cards: Card[], around: Around): DossierDeel {
  return cards.length === 0 ? elsewhere(naam, [kind], around) : deelOf(naam, cards, around)
}

/** A part this person reads. */
function deelOf(
  naam: DossierDeelNaam,
  cards: readonly Card[],
  { people }: Around,
  collections?: readonly string[],
  kiestZelf = false,
): DossierDeel {
  const laatst = cards.flatMap((card) => lastChange(card, collections) ?? []).toSorted((a, b) => b.opMs - a.opMs)[0]
  const lezers = cards.flatMap((card) =>
    card.members
      .filter(({ role }) => rechtVan(card.kind, role) !== undefined)
      .map(({ person, role }) => ({ persoon: person, rol: role, naam: people.get(person)?.naam ?? '' })),
  )
  return {
    naam,
    stand: laatst === undefined ? 'niets' : 'hier',
    ...(laatst === undefined ? {} : { laatst }),
    lezers: onePerPerson(lezers),
    kiestZelf: kiestZelf && laatst === undefined,
  }
}

/** A part this person does not read: the rights table says who does, the people around say their names. */
function elsewhere(
  naam: DossierDeelNaam,
  kinds: readonly DocumentSoort[],
  { kandidaat, mensen }: Around,
  kiestZelf = false,
): DossierDeel {
  const readers = mensen
    .filter(({ rol }) => kinds.some((kind) => rechtVan(kind, rol) !== undefined))
    .map(({ persoon, rol, naam: name }) => ({ persoon, rol, naam: name }))
  const self: DeelLezer = { persoon: kandidaat.persoon, rol: 'kandidaat', naam: kandidaat.kort }
  return { naam, stand: 'bij_kandidaat', lezers: onePerPerson([self, ...readers]), kiestZelf }
}

/** Who wrote last in a document, and when. */
export function lastChange(card: Card, collections?: readonly string[]): { persoon: string; opMs: number } | undefined {
  const all = Object.entries(card.items)
    .filter(([collection]) => collections === undefined || collections.includes(collection))
    .flatMap(([, items]) => Object.values(items).filter((item) => item['weg'] !== true))
    .flatMap((item) => Object.values(item.$wie))
  return all.toSorted((a, b) => b.opMs - a.opMs)[0]
}

function hasNotities(card: Card): boolean {
  const ids = Object.keys(card.items['notities'] ?? {})
  return ids.some((id) => itemOf(card.items, 'leren', 'notities', id)?.weg !== true)
}

/** Each person once, the kandidaat first: it is about them. */
function onePerPerson(lezers: readonly DeelLezer[]): DeelLezer[] {
  const first = (one: DeelLezer): number => (one.rol === 'kandidaat' ? 0 : 1)
  return lezers
    .filter((one, at) => lezers.findIndex((other) => other.persoon === one.persoon) === at)
    .toSorted((a, b) => first(a) - first(b))
}
