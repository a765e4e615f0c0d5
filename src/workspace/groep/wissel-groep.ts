import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { commitWithLeden } from '#workspace/mensen/leden.ts'
import { joinGroep, leaveGroep } from '#workspace/plaatsing/plaats-acties.ts'
import { plaatsingVan } from '#workspace/plaatsing/plaatsingen.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { enrol, takeTrainer, werkMensen } from './groep-acties.ts'
import type { Groep } from './groepen.ts'

/**
 * Another group, in one action with one undo. Lists that were filled in stay where they are, and so does everything that
 * was written; a trainer of both groups stays, of the others who leaves reads nothing new.
 */
export function changeGroep(workspace: Workspace, kandidaat: Kandidaat, from: Groep, to: Groep): Promise<CommitResult> {
  const plaatsing = plaatsingVan(workspace.cards.value.values(), kandidaat.persoon)
  return commitWithLeden(workspace, (batch, leden) => {
    if (from.beheer === undefined || to.beheer === undefined || from.doc === to.doc) return
    for (const one of from.deelnemers.filter(({ kaart }) => kaart === kandidaat.doc)) {
      batch.put('groepsbeheer', from.beheer.doc, 'deelnemers', one.id, { weg: true })
    }
    leden.remove(from.doc, kandidaat.persoon, 'kandidaat')
    leden.add(to.doc, kandidaat.persoon, 'kandidaat')
    for (const trainer of from.trainers) {
      const stays = to.trainers.some((one) => one.persoon === trainer.persoon)
      if (!stays) takeTrainer(workspace, batch, leden, kandidaat, trainer)
    }
    if (plaatsing !== undefined) {
      for (const mens of werkMensen(plaatsing)) {
        leaveGroep(workspace, batch, leden, plaatsing, from.doc, mens)
        joinGroep(workspace, batch, leden, to.doc, mens)
      }
    }
    const known = Object.values(to.beheer.items['deelnemers'] ?? {}).find((one) => one['kaart'] === kandidaat.doc)
    enrol(workspace, batch, leden, kandidaat, {
      ...{ groep: to.doc, beheer: to.beheer.doc, trainers: to.trainers },
      ...(known === undefined ? {} : { deelnemer: known.id }),
    })
  })
}
