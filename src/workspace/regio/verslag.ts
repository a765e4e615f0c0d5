import { useMemo } from 'preact/hooks'
import type { AanwezigStatus } from '#domain/aanwezigheid.ts'
import type { Periode, VerslagDeel, VerslagInvoer } from '#domain/verslag.ts'
import { maakVerslag } from '#domain/verslag.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import { groepenIn } from '#workspace/groep/groepen.ts'
import { localDay } from '#workspace/make-workspace.ts'
import { kaartOf, kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import { uitkomstIn } from '#workspace/mensen/uitkomst.ts'
import { contactgroepen } from '#workspace/plaatsing/contact-stand.ts'
import { statusVan } from '#workspace/plaatsing/pauzes.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Workspace } from '#workspace/workspace.ts'
import { regioVan } from './regio.ts'
import { activiteitenIn } from './activiteiten.ts'
import { registerOf } from './register.ts'

/** The report of this region; empty rows while the region is not here. */
export function useVerslag(periode: Periode): VerslagDeel[] {
  const workspace = useWorkspace()
  const cards = workspace.cards.value
  const today = workspace.today()
  // What is planned was not done yet.
  const tot = periode.tot > today ? today : periode.tot
  return useMemo(
    () => maakVerslag(verslagInvoer(workspace), { van: periode.van, tot }),
    [workspace, cards, periode.van, tot],
  )
}

/** What a report counts over, from everything of the region that this person may read. */
export function verslagInvoer(workspace: Workspace): VerslagInvoer {
  const cards = [...workspace.cards.value.values()]
  const region = regioVan(workspace)?.card
  const today = workspace.today()
  const placed = cards.filter(({ kind }) => kind === 'plaatsing')
  const heads = placed.flatMap((card) => {
    const head = itemOf(card.items, 'plaatsing', 'plaatsing', 'plaatsing')
    return head?.kandidaat === undefined ? [] : [{ card, head, kandidaat: head.kandidaat }]
  })
  return {
    kandidaten: kandidatenIn(cards).map(({ card, persoon, status }) => ({
      status,
      eersteContactOp: eersteContact(cards, persoon),
      gestartOp: first(heads.filter((one) => one.kandidaat === persoon).map(({ head }) => head.start)),
      uitOp: status === 'afgerond' || status === 'gestopt' ? (uitkomstIn(card)?.dag ?? dayOfStatus(card)) : undefined,
      uitkomst: uitkomstVan(card),
    })),
    contacten: contactgroepen(workspace.cards.value),
    // One that goes on with another werkbegeleider is one place, counted where it goes on.
    plaatsingen: heads.flatMap(({ card, head }) => {
      const status = statusVan(card, today)
      return status === undefined || head.vervolg !== undefined ? [] : [{ status }]
    }),
    plekken: region === undefined ? [] : registerOf(region).plekken,
    activiteiten: region === undefined ? [] : activiteitenIn(region),
    bijeenkomsten: groepenIn(workspace).flatMap(({ bijeenkomsten, beheer }) =>
      bijeenkomsten.flatMap(({ id, dag }) => {
        const merken = beheer === undefined ? [] : marksOf(beheer, id)
        return dag === undefined || merken.length === 0 ? [] : [{ dag, merken }]
      }),
    ),
    ondertekend: heads.flatMap(({ card }) =>
      itemsOf(card.items, 'plaatsing', 'reflectiesporen').flatMap(({ status, dag, weg }) =>
        status === 'ondertekend' && dag !== undefined && weg !== true ? [dag] : [],
      ),
    ),
  }
}

function eersteContact(cards: readonly Card[], persoon: string): string | undefined {
  const own = cards.filter(
    ({ kind, members }) =>
      kind === 'intake' && members.some((member) => member.person === persoon && member.role === 'kandidaat'),
  )
  return first(own.map((card) => itemOf(card.items, 'intake', 'intake', 'intake')?.eersteContactOp))
}

function uitkomstVan(card: Card): VerslagInvoer['kandidaten'][number]['uitkomst'] {
  const { soort, dag } = uitkomstIn(card) ?? {}
  return soort === undefined || dag === undefined ? undefined : { soort, dag }
}

/** The status is kept as it is now; the day is when somebody set it. */
function dayOfStatus(card: Card): string | undefined {
  const atMs = kaartOf(card)?.$wie.status?.opMs
  return atMs === undefined ? undefined : localDay(atMs)
}

function marksOf(beheer: Card, bijeenkomst: string): AanwezigStatus[] {
  return itemsOf(beheer.items, 'groepsbeheer', 'aanwezigheid').flatMap((one) =>
    one.bijeenkomst === bijeenkomst && one.status !== undefined && one.status !== null ? [one.status] : [],
  )
}

function first(days: readonly (string | undefined)[]): string | undefined {
  return days.flatMap((day) => (day === undefined ? [] : [day])).toSorted()[0]
}
