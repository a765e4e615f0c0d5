import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Whoever taps row after row taps again sooner than this. */
const QUIET_MS = 2000

/**
 * Lets `place` be as high as the `list` in it, but only when nobody has tapped or typed for two seconds: a network that
 * comes and goes must not move a row away just as somebody taps it. Until then what is new lies over the page.
 */
export function useSteadyHeight(place: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [outer, inner] = [place.current, list.current]
    if (outer === null || inner === null) return undefined
    let touchedMs = -QUIET_MS
    let timer: ReturnType<typeof setTimeout> | undefined
    const fit = (): void => {
      clearTimeout(timer)
      const restMs = touchedMs + QUIET_MS - performance.now()
      if (restMs > 0) timer = setTimeout(fit, restMs)
      else outer.style.blockSize = `${inner.offsetHeight}px`
    }
    const touch = (): void => {
      touchedMs = performance.now()
    }
    const watch = new ResizeObserver(fit)
    watch.observe(inner)
    const listening = { capture: true, passive: true }
    for (const name of ['pointerdown', 'keydown']) addEventListener(name, touch, listening)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
      for (const name of ['pointerdown', 'keydown']) removeEventListener(name, touch, listening)
    }
  }, [place, list])
}
