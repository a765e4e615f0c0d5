import type { Deeltermijn } from '#domain/deeltermijn.ts'
import { deeltermijnen, eindVanDag, laatsteDag } from '#domain/deeltermijn.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { Gedeeld } from './delen.ts'
import { useMap } from './map.ts'
import { stopKopie } from './stop-kopie.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { isKandidaatIn, lezersVan } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

type Cards = ReadonlyMap<DocumentId, Card>

/** The own texts of which a copy can be shown, in the order of the pages. */
export const toonbareVelden = [
  'ditBenIk',
  'ditWilIk',
  'zoWerkIkHetBest',
  'ikKanDitGoed',
  'ikDoeDitGraag',
  'ditHebIkNodig',
  'hierGeloofIkIn',
  'hierinWilIkGroeien',
  'vanuitDieOvertuiging',
] as const satisfies readonly (keyof Item<'map', 'profiel'>)[]
export type ToonbaarVeld = (typeof toonbareVelden)[number]

/** What there is to show, to whom, and until when. */
export interface TeTonen {
  teksten: { veld: ToonbaarVeld; tekst: string }[]
  mensen: Lezer[]
  /** the last day of each choice, `YYYY-MM-DD` */
  dagen: { termijn: Deeltermijn; tot: string }[]
}

/** What this kandidaat can show now. */
export function useTeTonen(): TeTonen {
  const { cards, ik, today } = useWorkspace()
  const people = usePeople()
  const profiel = useMap()?.profiel
  return {
    teksten: toonbareVelden.flatMap((veld) => {
      const tekst = profiel?.[veld]?.trim() ?? ''
      return tekst === '' ? [] : [{ veld, tekst }]
    }),
    mensen: mensenOm(cards.value, ik.value.persoon, people),
    dagen: dagenVan(cards.value, today()),
  }
}

/** @param vanaf `YYYY-MM-DD` */
export function dagenVan(cards: Cards, vanaf: string): TeTonen['dagen'] {
  const bijeenkomsten = [...cards.values()]
    .filter(({ kind }) => kind === 'groep')
    .flatMap(({ items }) => itemsOf(items, 'groep', 'bijeenkomsten'))
    .flatMap(({ dag, weg }) => (dag === undefined || weg === true ? [] : [dag]))
  return deeltermijnen.map((termijn) => ({ termijn, tot: laatsteDag(termijn, vanaf, bijeenkomsten) }))
}

const around: readonly DocumentSoort[] = ['werkplek', 'reflectie', 'leren', 'plaatsing', 'kaart', 'maatje', 'intake']

/** Everybody in a document about this kandidaat, each once: who stands nearest to the work first. */
export function mensenOm(cards: Cards, persoon: PersoonId, people: ReadonlyMap<string, KnownPerson>): Lezer[] {
  const found = new Map<PersoonId, Lezer>()
  for (const kind of around) {
    for (const card of cards.values()) {
      if (card.kind !== kind || !isKandidaatIn(card, persoon)) continue
      for (const lezer of lezersVan(card, people, persoon)) {
        if (!found.has(lezer.persoon)) found.set(lezer.persoon, lezer)
      }
    }
  }
  return [...found.values()]
}

/** What came of showing: `geen-regio` when this kandidaat belongs to no organisation. */
export type Getoond = CommitResult | { ok: false; error: 'geen-regio' }

/**
 * Shows one person a copy of these words until the end of a day. Works offline: the end counts from the moment that the
 * server hears of it, and on the other one's device from the moment it is there.
 *
 * @param wat `titel`: what the words are called there
 */
export async function laatZien(
  workspace: Workspace,
  wat: { titel: string; tekst: string },
  aan: Pick<Lezer, 'persoon' | 'rol'>,
  tot: string,
): Promise<Getoond> {
  const { persoon, rollen } = workspace.ik.value
  const regio = rollen.find(({ rol }) => rol === 'kandidaat')?.regio
  if (regio === undefined) return { ok: false, error: 'geen-regio' }
  let doc: DocumentId | undefined
  const shown = await workspace.commit((batch) => {
    doc = batch.create('deel', {
      regio,
      members: [
        { person: persoon, role: 'kandidaat' },
        { person: aan.persoon, role: aan.rol, untilMs: eindVanDag(tot) },
      ],
    })
    const opMs = workspace.nowMs()
    batch.put('deel', doc, 'delen', workspace.newId(), { ...wat, tot, aan: aan.persoon, alsRol: aan.rol, opMs })
  })
  if (!shown.ok || doc === undefined) return shown
  const [born] = [doc]
  const id = itemsOf(workspace.cards.value.get(born)?.items ?? {}, 'deel', 'delen')[0]?.id
  // A document is not unmade: taken back is what Stop delen does.
  return id === undefined ? shown : { ok: true, undo: () => stopKopie(workspace, { doc: born, id }) }
}

/**
 * *Nog een maand*: from the day on which it would end, or from today when that is over. Offline too; somebody for whom it
 * was over gets it again.
 *
 * @returns the new last day
 */
export async function verlengDelen(
  workspace: Workspace,
  { doc, id, tot, isVoorbij, lezers }: Gedeeld,
): Promise<(CommitResult & { ok: true; tot: string }) | (CommitResult & { ok: false })> {
  const today = workspace.today()
  const later = laatsteDag('maand', tot === undefined || isVoorbij === true || tot < today ? today : tot)
  const untilMs = eindVanDag(later)
  const done = await workspace.commit((batch) => {
    batch.put('deel', doc, 'delen', id, { tot: later })
    batch.members(
      doc,
      lezers.map(({ persoon, rol }) => ({ person: persoon, role: rol, untilMs })),
    )
  })
  return done.ok ? { ...done, tot: later } : done
}
