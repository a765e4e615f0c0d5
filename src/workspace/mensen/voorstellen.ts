import type { Item } from '#domain/documentvorm.ts'
import type { Oordeel } from '#domain/voorstel.ts'
import { isVoorstel, sortVoorstellen, wachtOpOordeel } from '#domain/voorstel.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useEigenKaart } from './intake.ts'
import type { Kandidaat } from './kandidaten.ts'
import type { Plek } from '#workspace/regio/register.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

export type Voorstel = Item<'kaart', 'voorstellen'>

/** The plekken that were proposed to a kandidaat: what is wanted first. */
export function voorstellenVan(kaart: Card): Voorstel[] {
  return sortVoorstellen(itemsOf(kaart.items, 'kaart', 'voorstellen').filter(isVoorstel))
}

/** What was proposed to who looks. */
export function useMijnVoorstellen(): { kaart: Kandidaat; voorstellen: Voorstel[]; open: number } | undefined {
  const kaart = useEigenKaart()
  return useMemo(() => {
    if (kaart === undefined) return undefined
    const voorstellen = voorstellenVan(kaart.card)
    return { kaart, voorstellen, open: voorstellen.filter(wachtOpOordeel).length }
  }, [kaart])
}

/**
 * Proposes a plek: what the register says of it now comes along, because a kandidaat does not read the register. A plek
 * that was proposed before and taken back stands there again, with what was said of it.
 */
export function stelVoor(workspace: Workspace, kandidaat: Kandidaat, plek: Plek): Promise<CommitResult> {
  const known = itemsOf(kandidaat.card.items, 'kaart', 'voorstellen').find((one) => one.plekId === plek.id)
  const { sector, taken, urenMin, urenMax, dagdelen } = plek.profiel
  return workspace.commit((batch) =>
    batch.put('kaart', kandidaat.doc, 'voorstellen', known?.id ?? workspace.newId(), {
      plekId: plek.id,
      organisatie: plek.organisatie,
      functie: plek.functie,
      plaats: plek.plaats,
      ...(sector === undefined ? {} : { sector }),
      ...(taken === undefined ? {} : { taken }),
      ...(urenMin === undefined ? {} : { urenMin }),
      ...(urenMax === undefined ? {} : { urenMax }),
      ...(dagdelen === undefined ? {} : { dagdelen: [...dagdelen] }),
      door: workspace.ik.value.persoon,
      opMs: workspace.nowMs(),
      ...(known === undefined ? {} : { weg: false }),
    }),
  )
}

/** Takes a proposal off the list. */
export function trekVoorstelIn(workspace: Workspace, kandidaat: Kandidaat, id: string): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('kaart', kandidaat.doc, 'voorstellen', id, { weg: true }))
}

/** The verdict: of the kandidaat, or written down in a conversation; it can be given again. */
export function geefOordeel(
  workspace: Workspace,
  kandidaat: Kandidaat,
  id: string,
  oordeel: Oordeel,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('kaart', kandidaat.doc, 'voorstellen', id, { oordeel }))
}

/** What was wished for and what it became, a line per plaatsing, the newest first. */
export function gekozenVan(kaart: Card): Item<'kaart', 'gekozen'>[] {
  return itemsOf(kaart.items, 'kaart', 'gekozen')
    .filter((one) => one.dag !== undefined && one.weg !== true)
    .toSorted((a, b) => (b.dag ?? '').localeCompare(a.dag ?? ''))
}
