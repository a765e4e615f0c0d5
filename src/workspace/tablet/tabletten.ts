import { hasTime } from '#domain/aanwezigheid.ts'
import type { DocumentId, ToestelId } from '#domain/id.ts'
import { idFromBytes, isId } from '#domain/id.ts'
import { statusNaInchecken } from '#domain/inchecken.ts'
import type { Result } from '#domain/result.ts'
import { fail } from '#domain/result.ts'
import type { TabletBox } from '#domain/tablet.ts'
import { tabletMeldingSchema } from '#domain/tablet.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { newTabletCode, tabletKeys, tabletPlaces } from '#identity/tablet-code.ts'
import type { TabletKeys } from '#identity/tablet-code.ts'
import type { Card, TabletFoutHier } from '#workspace/engine.ts'
import type { Lijst } from '#workspace/groep/aanwezigheid.ts'
import { lijstVan, zet } from '#workspace/groep/aanwezigheid.ts'
import { groepenIn } from '#workspace/groep/groepen.ts'
import { lijstenVan } from '#workspace/groep/training.ts'
import type { BatchBuilder, Workspace } from '#workspace/workspace.ts'
import { dagcodeVan, genoemdenVan, makeDagcode } from '#workspace/zaal/inchecken.ts'

/** A code for a tablet, as the trainer's phone shows it. */
export interface TabletCode {
  id: ToestelId
  code: string
}

/** A fresh code; nothing knows of it yet. */
export function nieuweTablet(): TabletCode {
  return { id: idFromBytes('t', crypto.getRandomValues(new Uint8Array(16))), code: newTabletCode() }
}

/**
 * Lets one tablet check people in for this list, today. The list remembers the code first, so that whatever the tablet
 * says can be read by every device that writes this list. The same again, after a lost answer, is one tablet.
 */
export async function maakTablet(
  workspace: Workspace,
  lijst: Lijst,
  { id, code }: TabletCode,
): Promise<Result<number, TabletFoutHier | 'vol'>> {
  const { tabletten } = workspace
  const { doc } = lijst.beheer
  const keys = await tabletKeys(code)
  if (tabletten === undefined || keys === undefined) return fail('offline')
  const made = await makeDagcode(workspace, lijst)
  if (made?.ok === false) return fail('vol')
  if (itemOf(lijst.beheer.items, 'groepsbeheer', 'tabletten', id) === undefined) {
    const kept = await workspace.commit((batch) => {
      const fields = { bijeenkomst: lijst.bijeenkomst.id, geheim: code, op: workspace.today() }
      batch.put('groepsbeheer', doc, 'tabletten', id, fields)
    })
    if (!kept.ok) return fail('vol')
  }
  const now = nowOf(workspace, lijst)
  const dagcode = dagcodeVan(now, workspace.today())
  if (dagcode === undefined) return fail('vol')
  const box = await keys.seal(tabletPlaces.box(id), await boxOf(now, dagcode, keys))
  return tabletten.make({ id, doc, door: keys.door, box })
}

/** What a tablet shows: names to pick from, and nothing of who is there. */
async function boxOf(lijst: Lijst, dagcode: string, keys: TabletKeys): Promise<TabletBox> {
  const { titel = '', dag = '' } = lijst.bijeenkomst
  const people = new Map(lijst.rijen.map(({ id, deelnemer }) => [id, deelnemer.persoonId]))
  const mensen = genoemdenVan(lijst).map(async (mens) => {
    const persoon = people.get(mens.id)
    return isId('p', persoon) ? { ...mens, pas: await keys.pas(persoon) } : { ...mens }
  })
  return { v: 1, titel, dag, dagcode, mensen: await Promise.all(mensen) }
}

/** The list as it is now, after what was just written. */
function nowOf(workspace: Workspace, lijst: Lijst): Lijst {
  const groep = groepenIn(workspace).find(({ doc }) => doc === lijst.groep.doc)
  return (groep === undefined ? undefined : lijstVan(groep, lijst.bijeenkomst.id)) ?? lijst
}

/** A tablet of this list that was made today. */
export function tablettenVan(lijst: Lijst, today: string): TabletCode[] {
  return itemsOf(lijst.beheer.items, 'groepsbeheer', 'tabletten').flatMap(({ id, bijeenkomst, geheim, op }) =>
    isId('t', id) && bijeenkomst === lijst.bijeenkomst.id && geheim !== undefined && op === today
      ? [{ id, code: geheim }]
      : [],
  )
}

/**
 * Takes in what was said on the tablets of a groepsbeheer: each of it once, as an edit of this list like any other. What
 * a trainer wrote since stays theirs.
 *
 * @returns how many were taken in; `undefined` when the server cannot be asked
 */
export async function neemMeldingenOver(workspace: Workspace, doc: DocumentId): Promise<number | undefined> {
  const told = await workspace.tabletten?.list(doc)
  if (told === undefined || !told.ok) return undefined
  let count = 0
  for (const { tablet, id, sealed, atMs } of told.value.meldingen) {
    // Anew each time: what was just written is in it.
    const beheer = workspace.cards.value.get(doc)
    if (beheer === undefined || !beheer.canWrite) return count
    if (itemOf(beheer.items, 'groepsbeheer', 'meldingen', id) !== undefined) continue
    if (await neemOver(workspace, beheer, { tablet, id, sealed, atMs })) count += 1
  }
  return count
}

async function neemOver(
  workspace: Workspace,
  beheer: Card,
  melding: { tablet: ToestelId; id: string; sealed: string; atMs: number },
): Promise<boolean> {
  const { tablet, id, sealed, atMs } = melding
  const known = itemOf(beheer.items, 'groepsbeheer', 'tabletten', tablet)
  const keys = known?.geheim === undefined ? undefined : await tabletKeys(known.geheim)
  const said = tabletMeldingSchema.safeParse(await keys?.open(tabletPlaces.melding(tablet, id), sealed))
  // Its code may be on another trainer's phone that was not heard of yet: it stays, and is looked at again.
  if (!said.success) return false
  const { deelnemer } = said.data
  const groep = groepenIn(workspace).find((one) => one.beheer?.doc === beheer.doc)
  const lijst = groep === undefined ? undefined : lijstVan(groep, known?.bijeenkomst ?? '')
  const rij = lijst?.rijen.find((one) => one.id === deelnemer)
  const status = rij === undefined ? undefined : statusNaInchecken(rij.status)
  const put = (batch: BatchBuilder): void => {
    batch.put('groepsbeheer', beheer.doc, 'meldingen', id, { tablet, deelnemer, opMs: atMs })
  }
  if (lijst === undefined || status === undefined) return (await workspace.commit(put)).ok
  // When the server heard it: the tablet's own clock may be wrong, and every device derives the same.
  const tijd = hasTime(status) ? clockOf(atMs) : undefined
  const also = { deelnemers: lijstenVan(beheer).deelnemers, put }
  return (await zet(workspace, lijst, [{ deelnemer, status, tijd }], also)).ok
}

function clockOf(atMs: number): string {
  const at = new Date(atMs)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}
