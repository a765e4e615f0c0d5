import type { Page } from 'playwright-core'

/** A phone of today's lower half: the page's main thread at a quarter of this machine's speed. */
export const PHONE = 4

export async function throttle(page: Page, rate = PHONE): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}
