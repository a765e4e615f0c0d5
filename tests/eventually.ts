import { vi } from 'vitest'

/**
 * Waits until `isSo` no longer throws, looked at every 10 ms. The limit is there to end a test that hangs, not to
 * measure: on a busy machine vitest's own second is too short.
 *
 * @returns what `isSo` returned; @throws what it threw last, after 20 s
 */
export function eventually<T>(isSo: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(isSo, { timeout: 20_000, interval: 10 })
}
