import type { DocumentSession, TextPlace } from '#documents/document-session.ts'
import { REMOTE } from '#documents/document-session.ts'

interface TextDelta {
  retain?: number
  insert?: unknown
  delete?: number
}

/**
 * Ties a native text field to a shared text. The field keeps everything the phone offers (dictation, autocorrect,
 * its own undo). The last value both sides agreed on is the base: what a person typed is the difference from that
 * base, so words that arrive while someone composes a letter are never deleted by the end of the composition.
 *
 * @param keep what to do with a typed change; called in the same tick as the key
 * @returns stop
 */
export function bindTextField(
  session: DocumentSession,
  place: TextPlace,
  element: HTMLTextAreaElement | HTMLInputElement,
  keep: (before: string, after: string) => void,
): () => void {
  const text = session.text(place.item, place.field)
  let base = text.toString()
  let composing = false
  /** remote changes that arrived during a composition, as [place, removed, inserted] on the base */
  let held = false
  element.value = base

  const push = (): void => {
    const typed = element.value
    if (typed === base) return
    const before = base
    base = typed
    keep(before, typed)
  }

  const onInput = (): void => {
    if (!composing) push()
  }
  const onStart = (): void => {
    composing = true
  }
  const onEnd = (): void => {
    composing = false
    if (held) {
      held = false
      mergeComposition()
    } else push()
  }

  /** What was composed, laid as a difference over what arrived meanwhile. */
  const mergeComposition = (): void => {
    const typed = element.value
    const now = text.toString()
    const change = singleChange(base, typed)
    const at = moveThrough(base, now, change.at)
    const merged = now.slice(0, at) + change.inserted + now.slice(at + removedStill(base, now, change, at))
    base = now
    element.value = merged
    push()
    const caret = at + change.inserted.length
    element.setSelectionRange(caret, caret)
  }

  const onText = (event: { delta: TextDelta[] }, transaction: { origin: unknown }): void => {
    if (transaction.origin !== REMOTE) {
      const now = text.toString()
      // Another field on this screen shows the same text, or an undo changed it.
      if (element.value !== now && now !== base) show(now, event.delta)
      base = now
      return
    }
    if (composing) {
      held = true
      return
    }
    show(text.toString(), event.delta)
  }

  const show = (now: string, delta: TextDelta[]): void => {
    const focused = element.ownerDocument.activeElement === element
    let start = element.selectionStart ?? 0
    let end = element.selectionEnd ?? 0
    let at = 0
    for (const part of delta) {
      if (part.retain !== undefined) at += part.retain
      else if (typeof part.insert === 'string') {
        if (at < start) start += part.insert.length
        if (at < end) end += part.insert.length
        at += part.insert.length
      } else if (part.delete !== undefined) {
        start -= Math.max(0, Math.min(part.delete, start - at))
        end -= Math.max(0, Math.min(part.delete, end - at))
      }
    }
    base = now
    element.value = now
    if (focused) element.setSelectionRange(start, end)
  }

  element.addEventListener('input', onInput)
  element.addEventListener('compositionstart', onStart)
  element.addEventListener('compositionend', onEnd)
  text.observe(onText)
  return () => {
    if (composing) onEnd()
    push()
    element.removeEventListener('input', onInput)
    element.removeEventListener('compositionstart', onStart)
    element.removeEventListener('compositionend', onEnd)
    text.unobserve(onText)
  }
}

interface TextChange {
  at: number
  removed: number
  inserted: string
}

/** The one differing stretch between two texts. */
export function singleChange(before: string, after: string): TextChange {
  let at = 0
  const shortest = Math.min(before.length, after.length)
  while (at < shortest && before[at] === after[at]) at++
  let tail = 0
  while (tail < shortest - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { at, removed: before.length - tail - at, inserted: after.slice(at, after.length - tail) }
}

/** Where a place in `before` lies in `after`. */
function moveThrough(before: string, after: string, place: number): number {
  const change = singleChange(before, after)
  if (place <= change.at) return place
  if (place >= change.at + change.removed) return place + change.inserted.length - change.removed
  return change.at + change.inserted.length
}

/** How many of the characters the person removed are still there. */
function removedStill(before: string, now: string, change: TextChange, at: number): number {
  return Math.max(0, moveThrough(before, now, change.at + change.removed) - at)
}
