import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { sha256InPieces } from '#workspace/meenemen/sha256.ts'

/** Not of the web: nobody looks it up, and what is signed names no address. */
const context = 'urn:opstap:controle:1'

/** A part of the page as it goes out: its words and, in their order, the photos in it. */
export interface Deel {
  id: string
  sha256: string
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
}

/** A piece of a photo is the only one without a tag in it. */
export function isPhotoPiece(piece: string): boolean {
  return !piece.includes('<') && !piece.includes('>')
}

/**
 * What a browser will read in a part that this app wrote: tags out, the letters that `html()` wrote otherwise back.
 *
 * @param pieces of one part, without those of photos
 */
export function deelOf(id: string, pieces: readonly string[]): Deel {
  const code = pieces.join('')
  const fotos = [...code.matchAll(/ data-foto="([0-9a-f]{64})"/g)].map(([, hash]) => hash)
  const words = code
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|#13);/g, (one) => entities[one] ?? one)
    .replace(/[\0\r\ufffd]|\p{Cs}/gu, '')
  const sum = sha256InPieces()
  sum.add(new TextEncoder().encode(`${words}\0${fotos.join(' ')}`))
  return { id, sha256: sum.end() }
}

/** What stands on the page, signed by this device; `undefined` where there is no key. */
export async function bladzijdeControle(alles: Meegenomen, delen: readonly Deel[]): Promise<unknown> {
  return alles.teken?.({ '@context': [context], type: ['OpstapBladzijde'], persoon: alles.bestand.persoon.id, delen })
}

/** Every file of the ZIP with its sum, signed by this device: `controle.json`. */
export async function zipControle(
  alles: Meegenomen,
  bestanden: readonly { naam: string; bytes: number; sha256: string }[],
): Promise<string | undefined> {
  const { persoon, gemaaktOpMs } = alles.bestand
  const document = { '@context': [context], type: ['OpstapInhoud'], persoon: persoon.id, gemaaktOpMs, bestanden }
  const signed = await alles.teken?.(document)
  return signed === undefined ? undefined : `${JSON.stringify(signed, undefined, 2)}\n`
}
