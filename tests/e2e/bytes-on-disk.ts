import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file in a folder and its folders. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The files in which these words stand, in the ways a browser or a database writes text. */
export function filesWith(folder: string, words: string): string[] {
  const forms = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le'), Buffer.from(words.toUpperCase(), 'utf8')]
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(words)]).toString('base64')
    return Buffer.from(text.slice(4, -4)) // without the ends, which depend on what stands beside it
  })
  // Of a short word too little is left between the ends: that would be found everywhere.
  const looked = [...forms, ...base64.filter((form) => form.length >= 6)]
  return filesIn(folder).filter((file) => {
    const bytes = read(file)
    return looked.some((form) => bytes.includes(form))
  })
}

/** Browsers and databases remove files while one looks. */
function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
