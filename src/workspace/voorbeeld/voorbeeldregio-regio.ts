import type { Op } from '#documents/op.ts'
import type { Bouw, VoorbeeldDocument } from './voorbeeldregio-bouw.ts'
import { membersOf, mensFields, put } from './voorbeeldregio-bouw.ts'
import type { Team } from './voorbeeldregio-kandidaat.ts'
import { putProfielen } from './voorbeeldregio-intake.ts'
import { activiteiten, naamRegio, organisaties } from './voorbeeldregio-mensen.ts'

/** The WEP register with its ids: `<organisatie>/<functie>` gives the id of the plek and the address. */
export interface Register {
  ops: Op[]
  plekken: ReadonlyMap<string, { plekId: string; adres: string }>
}

/** The organisations and their functies. */
export function makeRegister(bouw: Bouw): Register {
  const ops: Op[] = []
  const plekken = new Map<string, { plekId: string; adres: string }>()
  for (const [index, { naam, plaats, adres, functies }] of organisaties.entries()) {
    const organisatieId = bouw.newItem()
    const telefoon = `06 00 00 01 ${String(index + 1).padStart(2, '0')}`
    ops.push(...put('regio', 'organisaties', organisatieId, { naam, plaats, telefoon }))
    for (const { functie, status } of functies) {
      const plekId = bouw.newItem()
      ops.push(...put('regio', 'plekken', plekId, { organisatieId, functie, status }))
      plekken.set(`${naam}/${functie}`, { plekId, adres: `${adres}, ${plaats}` })
    }
  }
  ops.push(...putProfielen(bouw, plekken))
  return { ops, plekken }
}

/** The `regio` document: name, team and register. */
export function makeRegioDocument(bouw: Bouw, team: Team, register: Register): VoorbeeldDocument {
  const { regiocoordinator, trainers, jobcoach, projectassistent } = team
  const mensen = [regiocoordinator, ...trainers, jobcoach, projectassistent]
  const head = put('regio', 'regio', 'regio', { naam: naamRegio, telefoon: regiocoordinator.telefoon })
  const teamOps = mensen.flatMap((mens) => put('regio', 'team', bouw.newItem(), mensFields(mens)))
  return {
    doc: bouw.regio,
    kind: 'regio',
    members: membersOf(mensen),
    writes: [
      { by: regiocoordinator.persoon, ops: [...head, ...teamOps] },
      { by: projectassistent.persoon, ops: register.ops },
      { by: regiocoordinator.persoon, ops: makeActiviteiten(bouw, regiocoordinator.persoon) },
    ],
  }
}

/** What was held in the region beside the bijeenkomsten, and one thing to come. */
function makeActiviteiten(bouw: Bouw, door: string): Op[] {
  return activiteiten.flatMap(({ dagen, ...fields }) =>
    put('regio', 'activiteiten', bouw.newItem(), { ...fields, dag: bouw.dag(dagen), door, opMs: bouw.nowMs }),
  )
}
