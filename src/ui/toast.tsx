import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { uiWords } from '#i18n/nl/ui.ts'
import { Icon } from './icon.tsx'

/** What a toast says and how to take it back. */
export interface ToastText {
  text: string
  onUndo?: () => void
}

const undoMs = 10_000

const current = signal<(ToastText & { id: number }) | null>(null)
let lastId = 0

/** Shows a line for ten seconds. The one before it goes away: there is never more than one. */
export function showToast(toast: ToastText): void {
  lastId += 1
  current.value = { ...toast, id: lastId }
}

/** Takes the line away, for example when its screen is left for good. */
export function hideToast(): void {
  current.value = null
}

/**
 * The place for toasts, once in the app. It is the one polite live region and stays in the page, also when
 * empty. The ten seconds stand still while the toast has the pointer or the focus.
 */
export function ToastHost() {
  const toast = current.value
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const stop = () => clearTimeout(timer.current)
  const start = () => {
    stop()
    timer.current = setTimeout(hideToast, undoMs)
  }

  useEffect(() => {
    if (toast) start()
    return stop
  }, [toast?.id])

  return (
    <div class="toast-place" role="status" aria-live="polite">
      {toast && (
        <div
          class="toast"
          key={toast.id}
          onPointerEnter={stop}
          onPointerLeave={start}
          onFocusIn={stop}
          onFocusOut={start}
        >
          <span>{toast.text}</span>
          {toast.onUndo && (
            <button
              class="toast-undo"
              type="button"
              onClick={() => {
                toast.onUndo?.()
                hideToast()
              }}
            >
              {uiWords.undo}
            </button>
          )}
          <button class="toast-close" type="button" aria-label={uiWords.close} onClick={hideToast}>
            <Icon name="x" size="small" />
          </button>
        </div>
      )}
    </div>
  )
}
