import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { browserImages } from './image-shrinking.ts'
import type { ImageShrinking } from './image-shrinking.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** A photo or paper in mijn map. */
export interface Papier {
  doc: DocumentId
  id: string
  naam: string
  omschrijving: string
  soort: 'foto' | 'papier'
  /** hash of the file; empty while none was chosen */
  bijlage: string
  mime: string
  bytes: number
  opMs: number
}

/** Why a file is not kept. What was typed beside it stays. */
export type PapierError =
  | 'te-groot' // more than 5 MB, and no photo that can be made smaller
  | 'onleesbaar' // says it is a photo and does not open as one
  | 'leeg'
  | 'vol' // the disk of this device
  | 'geen-plek' // mijn map is not here

/** The largest file that is kept as it is. */
export const MAX_BYTES = 5 * 1024 * 1024

/** Photos and papers of the own map, newest first. */
export function usePapieren(): Papier[] {
  const maps = useCards('map')
  return useMemo(
    () =>
      maps
        .flatMap((card) => itemsOf(card.items, 'map', 'papieren').flatMap((item) => papierOf(card, item) ?? []))
        .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1)),
    [maps],
  )
}

/** One photo or paper; `undefined` when it is not here or was put away. */
export function usePapier(id: string): Papier | undefined {
  const maps = useCards('map')
  return useMemo(
    () => maps.flatMap((card) => papierOf(card, itemOf(card.items, 'map', 'papieren', id)) ?? []).at(0),
    [maps, id],
  )
}

function papierOf(card: Card, item: Item<'map', 'papieren'> | undefined): Papier | undefined {
  if (item?.opMs === undefined || item.weg === true) return undefined
  return {
    doc: card.doc,
    id: item.id,
    naam: item.naam ?? '',
    omschrijving: item.omschrijving ?? '',
    soort: item.soort ?? 'papier',
    bijlage: item.bijlage ?? '',
    mime: item.mime ?? '',
    bytes: item.bytes ?? 0,
    opMs: item.opMs,
  }
}

/**
 * Keeps a chosen file: a photo is made smaller and drawn anew, which drops where it was taken; anything else stays as it
 * is. First the file, then the line in mijn map that names it, so that there is never a line without its file.
 *
 * @param replaces the id of a paper that gets another file; its name and description stay
 * @returns the id of the paper
 */
export async function addPapier(
  workspace: Workspace,
  doc: DocumentId | undefined,
  file: File,
  replaces?: string,
  images: ImageShrinking = browserImages,
): Promise<Result<string, PapierError>> {
  if (doc === undefined || workspace.attachments === undefined) return fail('geen-plek')
  const made = await readPapier(file, images)
  if (!made.ok) return made
  const { soort, mime, bytes } = made.value
  const bijlage = await keep(workspace.attachments, bytes)
  if (bijlage === undefined) return fail('vol')
  const id = replaces ?? workspace.newId()
  const kept = await workspace.commit((batch) => {
    batch.put('map', doc, 'papieren', id, { soort, mime, bytes: bytes.length, bijlage })
    if (replaces === undefined) batch.put('map', doc, 'papieren', id, { opMs: workspace.nowMs() })
  })
  return kept.ok ? ok(id) : fail(kept.error === 'geen-recht' ? 'geen-plek' : 'vol')
}

/** What to keep of a chosen file. */
export async function readPapier(
  file: File,
  images: ImageShrinking = browserImages,
): Promise<Result<{ soort: Papier['soort']; mime: string; bytes: Uint8Array }, PapierError>> {
  if (file.size === 0) return fail('leeg')
  if (looksLikeImage(file)) {
    const small = await images(file)
    return small === undefined ? fail('onleesbaar') : ok({ soort: 'foto', ...small })
  }
  if (file.size > MAX_BYTES) return fail('te-groot')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return ok({ soort: 'papier', mime: file.type || 'application/octet-stream', bytes })
}

/** Some phones give a photo from a cloud no type, only a name. */
function looksLikeImage(file: File): boolean {
  return file.type.startsWith('image/') || (file.type === '' && /\.(jpe?g|png|webp|heic|heif|avif)$/i.test(file.name))
}

/** @returns the hash; `undefined` when the disk is full */
async function keep(
  attachments: NonNullable<Workspace['attachments']>,
  bytes: Uint8Array,
): Promise<string | undefined> {
  return attachments.put(bytes).catch((error: unknown) => {
    // A full disk is an expected outcome here: the person can make room or choose a smaller file.
    if (error instanceof Error && `${error.name} ${error.message}`.includes('Quota')) return undefined
    throw error
  })
}

/** What it is called. */
export function namePapier(
  workspace: Workspace,
  papier: Pick<Papier, 'doc' | 'id'>,
  naam: string,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', papier.doc, 'papieren', papier.id, { naam: naam.slice(0, 400) }))
}

/** Off the list; its file stays on this device, so that it can come back. */
export function removePapier(workspace: Workspace, papier: Pick<Papier, 'doc' | 'id'>): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', papier.doc, 'papieren', papier.id, { weg: true }))
}

export type Bijlage = { state: 'bezig' } | { state: 'kwijt' } | { state: 'er'; url: string }

/**
 * The address of a kept file while the screen shows it. `bezig` until it was looked for; `kwijt` when it is on another
 * device only.
 */
export function useBijlage(papier: Pick<Papier, 'bijlage' | 'mime'> | undefined): Bijlage {
  const { attachments } = useWorkspace()
  const hash = papier?.bijlage ?? ''
  const mime = papier?.mime ?? ''
  const [found, setFound] = useState<{ hash: string; url: string | undefined } | undefined>(undefined)
  useEffect(() => {
    let url: string | undefined
    let isLeft = false
    const look = hash === '' || attachments === undefined ? Promise.resolve(undefined) : attachments.get(hash)
    void look.then((bytes) => {
      if (isLeft) return
      if (bytes !== undefined) url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: safeMime(mime) }))
      setFound({ hash, url })
    })
    return () => {
      isLeft = true
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [attachments, hash, mime])
  if (found?.hash !== hash) return { state: 'bezig' }
  return found.url === undefined ? { state: 'kwijt' } : { state: 'er', url: found.url }
}

/** A kept page of web text would run as if it were this app: only pictures and PDFs keep their kind. */
export function safeMime(mime: string): string {
  return /^image\/(jpeg|png|webp|gif|avif)$/.test(mime) || mime === 'application/pdf'
    ? mime
    : 'application/octet-stream'
}
