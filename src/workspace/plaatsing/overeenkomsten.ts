import type { Item } from '#domain/documentvorm.ts'
import type { OvereenkomstPartij, OvereenkomstSoort, OvereenkomstStand } from '#domain/overeenkomst.ts'
import {
  missingOvereenkomsten,
  overeenkomstKoppen,
  overeenkomstPartijen,
  overeenkomstSoorten,
  overeenkomstStand,
} from '#domain/overeenkomst.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { itemOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import { browserImages } from '#workspace/map/image-shrinking.ts'
import type { ImageShrinking } from '#workspace/map/image-shrinking.ts'
import type { PapierError } from '#workspace/map/papieren.ts'
import { readPapier } from '#workspace/map/papieren.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { plaatsingOf } from './werkplek.ts'

/** One of the two agreements of a plaatsing. */
export interface Overeenkomst {
  soort: OvereenkomstSoort
  velden: Item<'plaatsing', 'overeenkomsten'> | undefined
  stand: OvereenkomstStand
  partijen: { partij: OvereenkomstPartij; naam: string; getekendOp?: string }[]
}

export function overeenkomstVan(card: Card, soort: OvereenkomstSoort): Overeenkomst {
  const velden = itemOf(card.items, 'plaatsing', 'overeenkomsten', soort)
  const partijen = overeenkomstPartijen[soort].map((partij) => {
    const teken = itemOf(card.items, 'plaatsing', 'overeenkomsttekens', `${soort}.${partij}`)
    const op = teken?.getekendOp
    return { partij, naam: teken?.naam ?? '', ...(typeof op === 'string' ? { getekendOp: op } : {}) }
  })
  const isWritten = overeenkomstKoppen[soort].some((kop) => (velden?.[kop] ?? '').trim() !== '')
  const stand = overeenkomstStand({
    soort,
    getekend: partijen.filter((one) => one.getekendOp !== undefined).map((one) => one.partij),
    isBegonnen: isWritten || velden?.bijlage !== undefined,
  })
  return { soort, velden, stand, partijen }
}

/** The agreements that are not signed while the start is near or past. @param today `YYYY-MM-DD` */
export function ontbrekendeOvereenkomsten(card: Card, today: string): OvereenkomstSoort[] {
  const item = plaatsingOf(card)
  if (item?.status === 'afgerond' || item?.status === 'voortijdig_gestopt') return []
  const all = overeenkomstSoorten.map((soort) => {
    const { partijen, stand } = overeenkomstVan(card, soort)
    const getekend = partijen.filter((one) => one.getekendOp !== undefined).map((one) => one.partij)
    return { soort, getekend, isBegonnen: stand !== 'nog_niet' }
  })
  return missingOvereenkomsten(all, item?.start, today)
}

/** Notes that a party signed, on paper; or takes that back with `null`. */
export function setGetekend(
  workspace: Workspace,
  card: Card,
  soort: OvereenkomstSoort,
  { partij, naam }: { partij: OvereenkomstPartij; naam: string },
  getekendOp: string | null,
): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put('plaatsing', card.doc, 'overeenkomsttekens', `${soort}.${partij}`, {
      ...{ naam, getekendOp, door: workspace.ik.value.persoon },
    }),
  )
}

export function setOvereenkomstDatum(
  workspace: Workspace,
  card: Card,
  soort: OvereenkomstSoort,
  datum: string,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('plaatsing', card.doc, 'overeenkomsten', soort, { datum }))
}

/**
 * Keeps a photo or file of the signed paper, on this device; others read that it is there and on whose device. First the
 * file, then the line that names it.
 */
export async function addKopieVan(
  workspace: Workspace,
  card: Card,
  soort: OvereenkomstSoort,
  file: File,
  images: ImageShrinking = browserImages,
): Promise<Result<string, PapierError>> {
  const { attachments } = workspace
  if (attachments === undefined) return fail('geen-plek')
  const made = await readPapier(file, images)
  if (!made.ok) return made
  const { mime, bytes } = made.value
  const bijlage = await attachments.put(bytes).catch((error: unknown) => {
    // A full disk is an expected outcome here: the person can make room or choose a smaller file.
    if (error instanceof Error && `${error.name} ${error.message}`.includes('Quota')) return undefined
    throw error
  })
  if (bijlage === undefined) return fail('vol')
  const kept = await workspace.commit((batch) => {
    batch.put('plaatsing', card.doc, 'overeenkomsten', soort, {
      ...{ bijlage, bijlageMime: mime, bijlageBytes: bytes.length },
      ...{ bijlageDoor: workspace.ik.value.persoon, bijlageOpMs: workspace.nowMs() },
    })
  })
  return kept.ok ? ok(bijlage) : fail(kept.error === 'geen-recht' ? 'geen-plek' : 'vol')
}
