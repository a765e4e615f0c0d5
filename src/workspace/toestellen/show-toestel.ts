import type { Offered } from '#workspace/device/device-adding.ts'
import { restart } from '#workspace/start.ts'

export interface Showing {
  state: 'waiting' | 'offline' | 'stopped' | 'old-browser'
  code?: Offered
}

const ASK_EVERY_MS = 2000

/**
 * Makes this device, shows its code and asks until another device of the same person took it in; then it opens as that
 * person's.
 *
 * @returns stop: the device stays nobody's, and shows the same code the next time
 */
export function showThisDevice(show: (showing: Showing) => void, added: () => void): () => void {
  let isOver = false
  const run = async (): Promise<void> => {
    const { canMakeDevice } = await import('#identity/device-keys.ts')
    if (!(await canMakeDevice())) return show({ state: 'old-browser' })
    const { openOffering } = await import('#workspace/device/device-joining.ts')
    const offering = await openOffering()
    try {
      while (!isOver) {
        const answer = await offering.ask()
        if (isOver) return
        if (answer === 'added') break
        show({ state: answer, code: offering.code })
        if (answer === 'stopped') return
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
      }
    } finally {
      await offering.close()
    }
    if (isOver) return
    await restart()
    added()
  }
  void run()
  return () => {
    isOver = true
  }
}
