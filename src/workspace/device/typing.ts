/** As long as the lock of the app leaves somebody alone in the middle of a sentence. */
const TYPING_MS = 5 * 60_000

/**
 * Whether somebody typed in this tab a moment ago.
 *
 * @param steadyMs a clock that nobody can set
 * @param target where typing is heard of; the page, but for a test
 */
export function followTyping(
  steadyMs: () => number,
  target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = globalThis,
): { isTyping(): boolean; stop(): void } {
  let typedMs = -Infinity
  const typed = (): void => {
    typedMs = steadyMs()
  }
  target.addEventListener('input', typed, true)
  return {
    isTyping: () => steadyMs() - typedMs < TYPING_MS,
    stop: () => target.removeEventListener('input', typed, true),
  }
}
