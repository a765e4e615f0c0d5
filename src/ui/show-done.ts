import { uiWords } from '#i18n/nl/ui.ts'
import { showToast } from './toast.tsx'

/** What came of an action: done, with a way back, or not. */
export type Outcome = { ok: true; undo: () => Promise<unknown> } | { ok: false; error: string }

/**
 * Says what was done and offers to take it back. What was refused is said too; a full disk is told by the line under
 * the thing itself.
 *
 * @param onUndone after it was taken back, for a screen that has to go elsewhere then
 * @returns whether it was done
 */
export function showDone(outcome: Outcome, text: string, onUndone?: () => void): boolean {
  if (!outcome.ok) {
    if (outcome.error === 'geen-recht') showToast({ text: uiWords.notAllowed })
    return false
  }
  showToast({ text, onUndo: () => void outcome.undo().then(onUndone) })
  return true
}
