import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import { useWorkspace } from './use-workspace.tsx'
import type { Workspace } from './workspace.ts'

/** What a form holds before its one button makes something of it. */
interface Held<T> {
  value: Signal<T>
  /** typed in since this page was opened: what comes from disk later may not replace it */
  isTouched: boolean
}

const held = new WeakMap<Workspace, Map<string, Held<object>>>()

/** What somebody was filling in, and how to go on or begin again. */
export interface Draft<T> {
  value: T
  set: (changes: Partial<T>) => void
  clear: () => void
}

/**
 * A form that is half filled in stays so: after going elsewhere, a reload, a closed tab, an empty battery. Every change
 * is kept at once, sealed, on this device only; it becomes something of the region with the one button of the form.
 * Scope: device (in the Proefversie: moment).
 *
 * @param name one per form, and per thing it is about
 */
export function useDraft<T extends object>(name: string, empty: () => T): Draft<T> {
  const workspace = useWorkspace()
  const own = held.get(workspace) ?? new Map<string, Held<object>>()
  held.set(workspace, own)
  // The only writer under this name is the form that made it.
  const draft = (own.get(name) as Held<T> | undefined) ?? openDraft(workspace, name, empty)
  own.set(name, draft as Held<object>)
  const change = (next: T): void => {
    draft.isTouched = true
    draft.value.value = next
    void workspace.drafts?.put(name, next)
  }
  return {
    value: draft.value.value,
    set: (changes) => change({ ...draft.value.peek(), ...changes }),
    clear: () => change(empty()),
  }
}

function openDraft<T extends object>(workspace: Workspace, name: string, empty: () => T): Held<T> {
  const draft: Held<T> = { value: signal(empty()), isTouched: false }
  void workspace.drafts?.get(name).then((kept) => {
    if (!draft.isTouched) draft.value.value = fitted(empty(), kept)
  })
  return draft
}

/** What was kept, as far as this version of the form still has such fields. */
function fitted<T extends object>(empty: T, kept: unknown): T {
  if (typeof kept !== 'object' || kept === null) return empty
  const known = Object.entries(kept).filter(([field, value]) => {
    if (!Object.hasOwn(empty, field)) return false
    const standard: unknown = Reflect.get(empty, field)
    return (
      standard === undefined || (typeof standard === typeof value && Array.isArray(standard) === Array.isArray(value))
    )
  })
  return { ...empty, ...Object.fromEntries(known) }
}
