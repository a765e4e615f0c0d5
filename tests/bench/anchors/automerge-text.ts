import { change, from, getLastLocalChange, save, splice } from '@automerge/automerge'
import type { Key } from '../typed-keys.ts'

/** Every key as a change of its own, which is how Automerge is used. @returns all changes, and the whole text saved */
export function typedInAutomerge(keys: readonly Key[]): { logBytes: number; stateBytes: number } {
  let doc = from({ motivatie: '' })
  let logBytes = 0
  for (const { at, letter } of keys) {
    doc = change(doc, (draft) => {
      if (letter === undefined) splice(draft, ['motivatie'], at, 1)
      else splice(draft, ['motivatie'], at, 0, letter)
    })
    logBytes += getLastLocalChange(doc)?.length ?? 0
  }
  return { logBytes, stateBytes: save(doc).length }
}
