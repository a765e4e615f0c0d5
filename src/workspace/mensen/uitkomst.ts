import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import type { UitkomstSoort } from '#domain/uitkomst.ts'
import { nazorgAanDeBeurt, plaatsingNaUitkomst, proposeNazorg, sortNazorg, statusNaUitkomst } from '#domain/uitkomst.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { putStopPlek } from '#workspace/plaatsing/plek-afspraken.ts'
import { plaatsingVan } from '#workspace/plaatsing/plaatsingen.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import type { Kandidaat } from './kandidaten.ts'
import { kandidatenIn } from './kandidaten.ts'

export type UitkomstItem = Item<'kaart', 'uitkomst'>
export type Nazorg = Item<'kaart', 'nazorg'>

/** One item per kaart: what a year led to is one thing, on which its writers agree. */
export const UITKOMST = 'uitkomst'

/** What came of the year of one kandidaat, and what was agreed for after it. */
export interface Afronding {
  kandidaat: Kandidaat
  uitkomst: UitkomstItem | undefined
  nazorg: Nazorg[]
  /** the year was closed with this outcome */
  isDicht: boolean
}

export function useAfronding(kaart: string): Afronding | undefined {
  const kaarten = useCards('kaart')
  return useMemo(() => {
    const kandidaat = kandidatenIn(kaarten).find(({ doc }) => doc === kaart)
    return kandidaat === undefined ? undefined : afrondingVan(kandidaat)
  }, [kaarten, kaart])
}

export function afrondingVan(kandidaat: Kandidaat): Afronding {
  const { card, status } = kandidaat
  const uitkomst = uitkomstIn(card)
  const isDicht = uitkomst?.soort !== undefined && status === statusNaUitkomst(uitkomst.soort)
  return { kandidaat, uitkomst, nazorg: sortNazorg(itemsOf(card.items, 'kaart', 'nazorg')), isDicht }
}

export function uitkomstIn(card: Card): UitkomstItem | undefined {
  return itemOf(card.items, 'kaart', 'uitkomst', UITKOMST)
}

export function setUitkomst(
  workspace: Workspace,
  kaart: DocumentId,
  fields: Fields<'kaart', 'uitkomst'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('kaart', kaart, 'uitkomst', UITKOMST, fields))
}

/** Adds a contact for after the year. */
export function addNazorg(workspace: Workspace, kaart: DocumentId, dagen: readonly string[]): Promise<CommitResult> {
  const made = { door: workspace.ik.value.persoon, opMs: workspace.nowMs() }
  return workspace.commit((batch) => {
    for (const dag of dagen) batch.put('kaart', kaart, 'nazorg', workspace.newId(), { dag, ...made })
  })
}

/** The three that are proposed, from the day of the outcome on. */
export function addVoorgesteldeNazorg(workspace: Workspace, { kandidaat, uitkomst }: Afronding): Promise<CommitResult> {
  return addNazorg(workspace, kandidaat.doc, proposeNazorg(uitkomst?.dag ?? workspace.today()))
}

export function setNazorg(
  workspace: Workspace,
  kaart: DocumentId,
  id: string,
  fields: Fields<'kaart', 'nazorg'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('kaart', kaart, 'nazorg', id, fields))
}

/**
 * Closes the year: the status of the kandidaat follows the outcome, and the plaatsing ends unless it goes on. Taken back
 * as one.
 */
export function sluitJaar(
  workspace: Workspace,
  { kandidaat, uitkomst }: Afronding,
  soort: UitkomstSoort,
): Promise<CommitResult> {
  const dag = uitkomst?.dag ?? workspace.today()
  const end = plaatsingNaUitkomst(soort)
  const plaatsing = plaatsingVan([...workspace.cards.value.values()], kandidaat.persoon)
  const isOpen = plaatsing !== undefined && !['afgerond', 'voortijdig_gestopt'].includes(plaatsing.velden.status ?? '')
  const status = statusNaUitkomst(soort)
  return workspace.commit((batch) => {
    if (uitkomst?.dag === undefined) batch.put('kaart', kandidaat.doc, 'uitkomst', UITKOMST, { dag })
    // The status of the kandidaat is set once: undo takes back to what was before this action.
    if (end !== undefined && isOpen && plaatsing.card.canWrite) {
      putStopPlek(workspace, batch, plaatsing.card, { dag, reden: undefined, status: end, kandidaat: status })
    } else batch.put('kaart', kandidaat.doc, 'kaart', 'kaart', { status })
  })
}

/** Contacts after a year whose day has come, of everybody in sight; worked out here, so it comes offline too. */
export function nazorgVandaag(
  kandidaten: readonly Kandidaat[],
  today: string,
): { kandidaat: Kandidaat; nazorg: Nazorg }[] {
  return kandidaten.flatMap((kandidaat) =>
    nazorgAanDeBeurt(itemsOf(kandidaat.card.items, 'kaart', 'nazorg'), today).map((nazorg) => ({ kandidaat, nazorg })),
  )
}

/** The own kaart of a kandidaat. */
export function useEigenKaart(): Card | undefined {
  const { ik } = useWorkspace()
  return useCards('kaart').find(
    ({ role, members }) => role === 'kandidaat' && members.some(({ person }) => person === ik.value.persoon),
  )
}
