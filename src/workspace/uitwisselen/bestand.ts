import { base64FromBytes, bytesFromBase64 } from '#sync/base64.ts'

/**
 * No name of a person and no day in it: it lies among other people's downloads. A text file, since phones hand those to
 * other apps and no file of a kind that they do not know.
 */
export const UITWISSEL_BESTAND = 'opstap-uitwisselen.txt'
export const UITWISSEL_SOORT = 'text/plain'

/** More is no file of ours. */
const LIMIT_BYTES = 8 * 1024 * 1024

/** @param first a sentence for who opens it somewhere else */
export function bestandVan(bytes: Uint8Array, first: string): string {
  return `${first}\n\n${base64FromBytes(bytes)}\n`
}

/** What is in such a file, whatever was put around it; `undefined` when nothing of ours is. */
export async function bytesUitBestand(file: Blob | undefined): Promise<Uint8Array | undefined> {
  if (file === undefined || file.size > LIMIT_BYTES) return undefined
  const lines = (await file.text()).split(/\s+/)
  // The longest: what an app puts before or after it are words.
  const longest = lines.reduce((long, line) => (line.length > long.length ? line : long), '')
  if (!/^[\w-]+$/.test(longest)) return undefined
  // A text that was cut may end in the middle of four letters.
  const cut = longest.length % 4 === 1 ? longest.slice(0, -1) : longest
  return bytesFromBase64(cut)
}
