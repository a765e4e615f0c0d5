import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Criterium } from '#domain/intake.ts'
import { isOpnieuwAanDeBeurt } from '#domain/intake.ts'
import { itemOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { groepIn } from '#workspace/groep/groepen.ts'
import type { Kandidaat } from './kandidaten.ts'
import { intakeCard, intakeOf, kaartOf, setKaart, useKandidaten } from './kandidaten.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

/** The conversation in which somebody comes in: what was talked through, and what was agreed. */
export interface Intake {
  kandidaat: Kandidaat
  kaart: Item<'kaart', 'kaart'> | undefined
  card: Card
  velden: Item<'intake', 'intake'> | undefined
}

/** The intake that belongs to a kaart; `undefined` while one of the two is not here. */
export function useIntake(kaart: string): Intake | undefined {
  const kandidaten = useKandidaten()
  const intakes = useCards('intake')
  return useMemo(() => {
    const kandidaat = kandidaten.find((one) => isId('d', kaart) && one.doc === kaart)
    const card = kandidaat === undefined ? undefined : intakeCard(intakes, kandidaat.persoon)
    if (kandidaat === undefined || card === undefined) return undefined
    return { kandidaat, card, kaart: kaartOf(kandidaat.card), velden: intakeOf(card) }
  }, [kandidaten, intakes, kaart])
}

export function criteriumVan(card: Card, criterium: Criterium): Item<'intake', 'criteria'> | undefined {
  return itemOf(card.items, 'intake', 'criteria', criterium)
}

/** What was said to one of the six; it can be said again at any time. */
export function setCriterium(
  workspace: Workspace,
  card: Card,
  criterium: Criterium,
  fields: Fields<'intake', 'criteria'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('intake', card.doc, 'criteria', criterium, fields))
}

/** What the kandidaat told from the own map about one of the six. */
export function eigenCriteriumVan(card: Card, criterium: Criterium): Item<'kaart', 'criteria'> | undefined {
  return itemOf(card.items, 'kaart', 'criteria', criterium)
}

/** Somebody is asked again: from here on it is as at the beginning. */
export function nodigOpnieuwUit(workspace: Workspace, { kandidaat, card }: Opnieuw): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('intake', card.doc, 'intake', 'intake', {
      opnieuwUitgenodigdOp: workspace.today(),
      keuzeDeelname: undefined,
      uitgenodigdOp: undefined,
    })
    if (kandidaat.card.canWrite) batch.put('kaart', kandidaat.doc, 'kaart', 'kaart', { status: 'aangemeld' })
  })
}

/** Somebody to ask again, and the day that was agreed. */
export interface Opnieuw {
  kandidaat: Kandidaat
  card: Card
  dag: string
}

/**
 * Who is to be asked again today or was to be before: worked out on this device, so it comes on its day offline too.
 *
 * @param today `YYYY-MM-DD`
 */
export function opnieuwUitTeNodigen(
  kandidaten: readonly Kandidaat[],
  intakes: readonly Card[],
  today: string,
): Opnieuw[] {
  const due = intakes.flatMap((card): Opnieuw[] => {
    const velden = card.canWrite ? intakeOf(card) : undefined
    const dag = velden?.opnieuwUitnodigenOp
    if (velden === undefined || dag === undefined || !isOpnieuwAanDeBeurt(velden, today)) return []
    const kandidaat = kandidaten.find(({ persoon }) =>
      card.members.some((one) => one.person === persoon && one.role === 'kandidaat'),
    )
    return kandidaat === undefined ? [] : [{ kandidaat, card, dag }]
  })
  return due.toSorted((a, b) => a.dag.localeCompare(b.dag) || a.kandidaat.naam.localeCompare(b.kandidaat.naam, 'nl'))
}

/** When and where the first bijeenkomst of somebody's group is, to begin an invitation with. */
export function voorlichtingVan(
  workspace: Workspace,
  groep: DocumentId | undefined,
): { dag?: string; van?: string; plaats?: string } {
  const card = groep === undefined ? undefined : workspace.cards.value.get(groep)
  const found = card === undefined ? undefined : groepIn(workspace, card)
  const first = found?.bijeenkomsten.find((one) => one.soort === 'voorlichting')
  if (first === undefined) return {}
  const plaats = first.plaats || found?.plaats
  return {
    ...(first.dag === undefined ? {} : { dag: first.dag }),
    ...(first.van === undefined ? {} : { van: first.van }),
    ...(plaats ? { plaats } : {}),
  }
}

export type AfstemmingFields = Pick<
  Fields<'kaart', 'kaart'>,
  'afstemmingNodig' | 'afstemmingGevraagdOp' | 'afstemmingGekregenOp'
>

/** The kandidaat's own note about consent: needed, asked, given. No more is kept. */
export function setAfstemming(
  workspace: Workspace,
  kaart: DocumentId,
  fields: AfstemmingFields,
): Promise<CommitResult> {
  return setKaart(workspace, kaart, fields)
}

/** The own kaart of who looks, with the place to write on it. */
export function useEigenKaart(): Kandidaat | undefined {
  const { ik } = useWorkspace()
  return useKandidaten().find((one) => one.persoon === ik.value.persoon)
}
