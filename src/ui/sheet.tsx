import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { uiWords } from '#i18n/nl/ui.ts'
import { Icon } from './icon.tsx'

/**
 * A native dialog: from the bottom on a phone, in the middle on a laptop. The browser keeps the focus inside,
 * closes it on Escape and gives the focus back. A tap beside it closes it too.
 */
export function Sheet({
  isOpen,
  onClose,
  title,
  children,
}: {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ComponentChildren
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (isOpen && !element.open) element.showModal()
    if (!isOpen && element.open) element.close()
  }, [isOpen])

  return (
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
    >
      {isOpen && (
        <div class="sheet-inside">
          <div class="sheet-head">
            <h2 id={titleId} tabIndex={-1} autoFocus>
              {title}
            </h2>
            <button
              class="sheet-close"
              type="button"
              aria-label={uiWords.close}
              onClick={() => dialog.current?.close()}
            >
              <Icon name="x" />
            </button>
          </div>
          <div class="sheet-body">{children}</div>
        </div>
      )}
    </dialog>
  )
}
