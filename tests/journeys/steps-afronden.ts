import type { DocumentId } from '#domain/id.ts'
import { finishBiljet, makeBiljet } from '#identity/blind-biljet.ts'
import type { startRegion } from '#tests/e2e/steps-region.ts'
import { aBareClient, stopClients } from '#tests/sync/bare-client.ts'

type Region = Awaited<ReturnType<typeof startRegion>>

/** The first group of the region: its document. */
export function groepVan({ seeded }: Region): DocumentId {
  const found = seeded.documents.find(({ kind }) => kind === 'groep')
  if (found === undefined) throw new Error('A group')
  return found.doc
}

/**
 * Others of the group write what they thought, each from a device of their own: one line of words each.
 *
 * @param from how many of them wrote before
 */
export async function othersWrite(region: Region, doc: DocumentId, words: readonly string[], from = 0): Promise<void> {
  const others = region.server.store.documents.members(doc).filter(({ role }) => role === 'kandidaat')
  const sleutel = region.server.store.evaluaties.get(doc)?.sleutel ?? ''
  for (const [nr, hielp] of words.entries()) {
    // From the end: the first of the list are on a phone of their own in these journeys.
    const person = others.at(-1 - from - nr)?.person
    if (person === undefined) throw new Error('Too few people in the group')
    const { link } = region.server.makeInvite({ person, role: 'kandidaat', regio: region.seeded.regio })
    const { connection } = await aBareClient(region.url, link, { pace: 0.1 })
    const made = await makeBiljet(sleutel)
    const getekend = made && (await connection.api.signBiljet({ doc, gevraagd: made.gevraagd }))
    if (made === undefined || getekend?.ok !== true) throw new Error('No biljet')
    const teken = (await finishBiljet(sleutel, made.biljet, getekend.value)) ?? ''
    const { bericht } = made.biljet
    const sent = await connection.api.sendEvaluatie({ doc, bericht, teken, antwoorden: { oordeel: 'goed', hielp } })
    if (!sent.ok) throw new Error(sent.code)
  }
  await stopClients()
}
