import { useMemo } from 'preact/hooks'

/**
 * Whether somebody was typing when `moment` last changed. Not followed any further: what comes and goes with the focus
 * moves the button that a finger is on its way to.
 */
export function useWasTyping(moment: string): boolean {
  return useMemo(() => isField(document.activeElement), [moment])
}

function isField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(element.type)
}
