import type { Uitkomst, Vaststelling } from '#domain/vaststelling.ts'
import { uitkomsten, vaststellingVan } from '#domain/vaststelling.ts'
import { itemsOf } from '#documents/project.ts'
import type { BatchBuilder, CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import { localDay } from '#workspace/make-workspace.ts'
import { emptyItem } from './gestopt.ts'
import { putLeerdoel, putStatus } from './leerdoel-acties.ts'
import type { Leerdoel, LeerdoelSoort } from './leerdoelen.ts'

/** The one item in which a person says what became of a leerdoel: nobody writes in another's. */
export function oordeelId(doel: Pick<Leerdoel, 'id'>, persoon: string): string {
  return `${doel.id}.${persoon}`
}

/** What was said of a leerdoel at the end of a period, and by whom. */
export function vaststellingOver(doel: Leerdoel): Vaststelling {
  const { members } = doel.card
  const kandidaat = members.find((member) => member.role === 'kandidaat')?.person ?? ''
  const { vastgesteldOpMs } = doel.velden
  const uitkomst = uitkomsten.find((one) => one === doel.status)
  const gekozen =
    vastgesteldOpMs === undefined || uitkomst === undefined
      ? undefined
      : { uitkomst, dag: localDay(vastgesteldOpMs), opMs: vastgesteldOpMs }
  return vaststellingVan(
    itemsOf(doel.card.items, 'werkplek', 'oordelen').filter((item) => item.leerdoelId === doel.id),
    kandidaat,
    doel.kind !== 'map' && members.some((member) => member.role !== 'kandidaat'),
    gekozen,
  )
}

/**
 * What this person says. It is the status from then on, until somebody says or picks something else; an answer of the
 * other stays beside it.
 *
 * @param uitkomst `null`: still at work on it
 */
export function sayUitkomst(workspace: Workspace, doel: Leerdoel, uitkomst: Uitkomst | null): Promise<CommitResult> {
  const { persoon } = workspace.ik.value
  return workspace.commit((batch) => {
    putOordeel(batch, doel.kind, doel, oordeelId(doel, persoon), {
      leerdoelId: doel.id,
      uitkomst,
      door: persoon,
      dag: workspace.today(),
      opMs: workspace.nowMs(),
    })
    putStatus(workspace, batch, doel, uitkomst ?? 'actief')
  })
}

/** One of two answers is picked: both stay to be read, this one counts. */
export function pickUitkomst(workspace: Workspace, doel: Leerdoel, uitkomst: Uitkomst): Promise<CommitResult> {
  // The clock of the other may be ahead: what is picked comes after both.
  const newest = vaststellingOver(doel).oordelen[0]?.opMs ?? 0
  const vastgesteldOpMs = Math.max(workspace.nowMs(), newest)
  return workspace.commit((batch) => {
    putStatus(workspace, batch, doel, uitkomst)
    putLeerdoel(batch, doel.kind, doel.doc, doel.id, { vastgesteldOpMs })
  })
}

/** What others said of a leerdoel, for when it is no longer shown to them. */
export function oordelenVanAnderen(
  doel: Leerdoel,
  ik: string,
): { veld: 'oordeel'; uitkomst: Uitkomst; tekst: string; door: string; opMs: number }[] {
  return vaststellingOver(doel)
    .oordelen.filter((one) => one.door !== ik)
    .map(({ uitkomst, zin, door, opMs }) => ({ veld: 'oordeel', uitkomst, tekst: zin, door, opMs }))
}

/** The own answer goes along when a leerdoel moves. */
export function putOwnOordeel(
  workspace: Workspace,
  batch: BatchBuilder,
  to: { kind: LeerdoelSoort; doc: Leerdoel['doc']; id: string },
  doel: Leerdoel,
): void {
  const { persoon } = workspace.ik.value
  const own = vaststellingOver(doel).oordelen.find((one) => one.door === persoon)
  if (own === undefined) return
  const { uitkomst, zin, door, dag, opMs } = own
  putOordeel(batch, to.kind, to, oordeelId(to, persoon), { leerdoelId: to.id, uitkomst, zin, door, dag, opMs })
}

/** Takes every answer out of a shared document. */
export function takeOordelenAway(batch: BatchBuilder, doel: Leerdoel): void {
  if (doel.kind === 'map') return
  for (const item of itemsOf(doel.card.items, 'werkplek', 'oordelen')) {
    if (item.leerdoelId !== doel.id) continue
    emptyItem(batch, { kind: doel.kind, doc: doel.doc }, 'oordelen', item, ['leerdoelId', 'weg'])
    if (item.weg !== true) putOordeel(batch, doel.kind, doel, item.id, { weg: true })
  }
}

function putOordeel(
  batch: BatchBuilder,
  kind: LeerdoelSoort,
  { doc }: Pick<Leerdoel, 'doc'>,
  id: string,
  fields: Fields<'werkplek', 'oordelen'>,
): void {
  // The kinds hold the same fields; the type of one stands for all.
  batch.put(kind as 'werkplek', doc, 'oordelen', id, fields)
}
