import type { RedenWijziging } from '#domain/opbouw.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Card } from '#workspace/engine.ts'
import { groepIn } from '#workspace/groep/groepen.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { kaartOf, onePerson } from '#workspace/mensen/kandidaten.ts'
import type { Leden, Mens } from '#workspace/mensen/leden.ts'
import { commitWithLeden, dropMens, mensenIn, putMensen } from '#workspace/mensen/leden.ts'
import type { Plaatsing, Werkdag } from './plaatsingen.ts'
import { eerdereDocs, mensOf, plaatsingenIn } from './plaatsingen.ts'
import type { Plek } from '#workspace/regio/register.ts'
import { coordinatoren, regioVan, teamMet } from '#workspace/regio/regio.ts'
import type { BatchBuilder, CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

export interface PlaatsingWish {
  plek: Plek
  adres: string
  werkbegeleider?: Mens
  maatje?: Mens
  jobcoach?: Mens
  start: string
  eindePlan: string
  dagen: readonly Werkdag[]
}

/** Places a kandidaat: `plaatsing`, `werkplek`, `maatje` and `reflectie`, and everybody who belongs to them. */
export async function makePlaatsing(
  workspace: Workspace,
  kandidaat: Kandidaat,
  wish: PlaatsingWish,
): Promise<CommitResult & { doc?: DocumentId }> {
  const regio = regioVan(workspace)
  const { plek, werkbegeleider, maatje, jobcoach } = wish
  const self: Mens = mensOf(kandidaat)
  const office = coordinatoren(workspace)
  const trainers = trainersOf(workspace, kandidaat)
  const assistenten = teamMet(regio, 'projectassistent')
  let doc: DocumentId | undefined
  const result = await commitWithLeden(workspace, (batch, leden) => {
    const birth = (mensen: readonly (Mens | undefined)[]) => ({
      ...(regio === undefined ? {} : { regio: regio.doc }),
      members: onePerson(mensen.flatMap((one) => (one === undefined ? [] : [{ person: one.persoon, role: one.rol }]))),
    })
    const werkplek = batch.create('werkplek', birth([self, werkbegeleider, ...trainers, jobcoach]))
    const reflectie = batch.create('reflectie', birth([self, werkbegeleider]))
    const maatjeDoc = batch.create('maatje', birth([...office, self, werkbegeleider, maatje, ...assistenten]))
    doc = batch.create('plaatsing', birth([...office, self, werkbegeleider, ...trainers, jobcoach]))
    batch.put('plaatsing', doc, 'plaatsing', 'plaatsing', {
      kandidaat: kandidaat.persoon,
      plekId: plek.id,
      organisatie: plek.organisatie,
      functie: plek.functie,
      adres: wish.adres,
      start: wish.start,
      eindePlan: wish.eindePlan,
      status: wish.start > workspace.today() ? 'voorbereiding' : 'loopt',
      werkplek,
      reflectie,
      maatje: maatjeDoc,
      ...(kandidaat.groep === undefined ? {} : { groep: kandidaat.groep }),
    })
    putMensen(workspace, batch, { kind: 'plaatsing', doc }, [
      self,
      werkbegeleider,
      maatje,
      ...trainers,
      jobcoach,
      ...office,
    ])
    batch.put('maatje', maatjeDoc, 'maatje', 'maatje', {
      roepnaam: kandidaat.roepnaam,
      organisatie: plek.organisatie,
      ...(kandidaat.telefoon === '' ? {} : { telefoon: kandidaat.telefoon }),
      ...(kandidaat.groep === undefined ? {} : { groep: kandidaat.groep }),
    })
    putMensen(workspace, batch, { kind: 'maatje', doc: maatjeDoc }, [
      // The maatje knows the kandidaat by first name only.
      { ...self, naam: kandidaat.roepnaam },
      werkbegeleider,
      maatje,
      ...office,
      jobcoach,
    ])
    for (const dag of wish.dagen) {
      const id = workspace.newId()
      batch.put('plaatsing', doc, 'dagen', id, { ...dag })
      batch.put('maatje', maatjeDoc, 'dagen', id, { ...dag })
    }
    if (regio?.card?.canWrite === true) batch.put('regio', regio.doc, 'plekken', plek.id, { status: 'bezet' })
    // On the kaart, not in the plaatsing: an organisatie does not read what somebody wished for.
    batch.put('kaart', kandidaat.doc, 'gekozen', doc, gekozenFields(kandidaat, plek, wish.start))
    batch.put('kaart', kandidaat.doc, 'kaart', 'kaart', {
      status: 'gestart',
      ...(jobcoach === undefined ? {} : { contactpersoon: jobcoach.persoon }),
    })
    putMensen(workspace, batch, { kind: 'kaart', doc: kandidaat.doc, items: kandidaat.card.items }, [
      werkbegeleider,
      maatje,
      jobcoach,
    ])
    if (jobcoach !== undefined) giveJobcoach(workspace, leden, kandidaat, jobcoach)
    for (const before of mensenIn(kandidaat.card.items, 'jobcoach')) {
      if (jobcoach === undefined || before.persoon === jobcoach.persoon) continue
      dropMens(batch, { kind: 'kaart', doc: kandidaat.doc, items: kandidaat.card.items }, before.persoon)
      for (const old of coachDocs(workspace, kandidaat)) leden.remove(old, before.persoon, 'jobcoach')
    }
    for (const one of [werkbegeleider, maatje, jobcoach]) {
      if (one !== undefined) joinGroep(workspace, batch, leden, kandidaat.groep, one)
    }
  })
  return doc === undefined || !result.ok ? result : { ...result, doc }
}

/** What was wished for and what it became. */
function gekozenFields(kandidaat: Kandidaat, plek: Plek, dag: string): Fields<'kaart', 'gekozen'> {
  const { wensFunctie, wensSector } = kaartOf(kandidaat.card) ?? {}
  return {
    dag,
    functie: plek.functie,
    organisatie: plek.organisatie,
    ...(wensFunctie ? { wensFunctie } : {}),
    ...(wensSector ? { wensSector } : {}),
  }
}

export type PlekRol = 'werkbegeleider' | 'maatje' | 'jobcoach'

/** Changes dates and agreements of a placement. */
export function setPlaatsing(
  workspace: Workspace,
  plaatsing: Plaatsing,
  fields: Fields<'plaatsing', 'plaatsing'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('plaatsing', plaatsing.doc, 'plaatsing', 'plaatsing', fields))
}

/** Sets the whole week; a day that stays keeps its line, in the placement and at the maatje. */
export function setDagen(workspace: Workspace, plaatsing: Plaatsing, dagen: readonly Werkdag[]): Promise<CommitResult> {
  const maatje = cardIn(workspace, plaatsing.maatjeDoc)
  return workspace.commit((batch) => {
    putDagen(workspace, batch, 'plaatsing', plaatsing.card, dagen)
    if (maatje?.canWrite === true) putDagen(workspace, batch, 'maatje', maatje, dagen)
  })
}

/** The placement ends here and the functie is free again; everything that was written stays. */
export function endPlaatsing(
  workspace: Workspace,
  kandidaat: Kandidaat,
  plaatsing: Plaatsing,
  reden?: RedenWijziging,
): Promise<CommitResult> {
  const regio = regioVan(workspace)
  const { plekId } = plaatsing.velden
  return workspace.commit((batch) => {
    batch.put('plaatsing', plaatsing.doc, 'plaatsing', 'plaatsing', {
      ...{ status: 'voortijdig_gestopt', eindeWerkelijk: workspace.today() },
      ...(reden === undefined ? {} : { redenEinde: reden }),
    })
    batch.put('kaart', kandidaat.doc, 'kaart', 'kaart', { status: 'zoekt_wep' })
    const isListed = plekId !== undefined && regio?.card?.items['plekken']?.[plekId] !== undefined
    if (regio?.card?.canWrite === true && isListed) {
      batch.put('regio', regio.doc, 'plekken', plekId, { status: 'beschikbaar' })
    }
  })
}

/** Where a jobcoach of a kandidaat belongs besides the placement. */
export function giveJobcoach(workspace: Workspace, leden: Leden, kandidaat: Kandidaat, jobcoach: Mens): void {
  // Who is on the kaart is in the others too; of those this person may not read, that is the only sign.
  if (kandidaat.card.members.some((one) => one.person === jobcoach.persoon && one.role === 'jobcoach')) return
  for (const doc of coachDocs(workspace, kandidaat)) leden.add(doc, jobcoach.persoon, 'jobcoach')
}

function coachDocs(workspace: Workspace, kandidaat: Kandidaat): (DocumentId | undefined)[] {
  const own = [...workspace.cards.value.values()].filter(
    ({ kind, members }) =>
      (kind === 'intake' || kind === 'training') &&
      members.some((one) => one.person === kandidaat.persoon && one.role === 'kandidaat'),
  )
  return [kandidaat.doc, kandidaat.leren, ...own.map(({ doc }) => doc)]
}

/** The documents that belong to somebody because of this placement, without the group. */
export function plekDocs(
  workspace: Workspace,
  kandidaat: Kandidaat,
  plaatsing: Plaatsing,
  rol: PlekRol,
): (DocumentId | undefined)[] {
  const { doc, werkplek, reflectie, maatjeDoc } = plaatsing
  if (rol === 'maatje') return [maatjeDoc]
  if (rol === 'werkbegeleider') return [doc, werkplek, reflectie, maatjeDoc]
  return [doc, werkplek, ...eerdereDocs(workspace.cards.value, plaatsing), ...coachDocs(workspace, kandidaat)]
}

/** Somebody of a placement sees the dates of the group. */
export function joinGroep(
  workspace: Workspace,
  batch: BatchBuilder,
  leden: Leden,
  groep: DocumentId | undefined,
  mens: Mens,
): void {
  const card = cardIn(workspace, groep)
  if (card === undefined) return
  leden.add(card.doc, mens.persoon, mens.rol)
  // A jobcoach stands in the who's who of the group; people of one workplace do not.
  if (mens.rol === 'jobcoach') putMensen(workspace, batch, { kind: 'groep', doc: card.doc, items: card.items }, [mens])
}

/** Somebody who is there for another kandidaat of the group as well stays. */
export function leaveGroep(
  workspace: Workspace,
  batch: BatchBuilder,
  leden: Leden,
  plaatsing: Plaatsing,
  groep: DocumentId | undefined,
  mens: Mens,
): void {
  const card = cardIn(workspace, groep)
  if (card === undefined) return
  const isNeeded = plaatsingenIn(workspace.cards.value.values()).some(
    (other) => other.doc !== plaatsing.doc && other.groep === groep && isIn(other, mens),
  )
  if (isNeeded) return
  leden.remove(card.doc, mens.persoon, mens.rol)
  if (mens.rol === 'jobcoach') dropMens(batch, { kind: 'groep', doc: card.doc, items: card.items }, mens.persoon)
}

function isIn({ werkbegeleider, maatje, jobcoach }: Plaatsing, mens: Mens): boolean {
  return [werkbegeleider, maatje, jobcoach].some((one) => one?.persoon === mens.persoon)
}

function trainersOf(workspace: Workspace, kandidaat: Kandidaat): Mens[] {
  const card = cardIn(workspace, kandidaat.groep)
  return card === undefined ? [] : (groepIn(workspace, card)?.trainers ?? [])
}

function putDagen(
  workspace: Workspace,
  batch: BatchBuilder,
  kind: 'plaatsing' | 'maatje',
  card: Card,
  dagen: readonly Werkdag[],
): void {
  const lines = Object.values(card.items['dagen'] ?? {}).filter((item) => item['weg'] !== true)
  const used = new Set<string>()
  for (const dag of dagen) {
    const line = lines.find((one) => one['weekdag'] === dag.weekdag && !used.has(one.id))
    if (line !== undefined) used.add(line.id)
    if (line !== undefined && line['van'] === dag.van && line['tot'] === dag.tot) continue
    batch.put(kind, card.doc, 'dagen', line?.id ?? workspace.newId(), { ...dag })
  }
  for (const line of lines) if (!used.has(line.id)) batch.put(kind, card.doc, 'dagen', line.id, { weg: true })
}

function cardIn(workspace: Workspace, doc: DocumentId | undefined): Card | undefined {
  return doc === undefined ? undefined : workspace.cards.value.get(doc)
}
