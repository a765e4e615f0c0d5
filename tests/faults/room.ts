import type { Page } from 'playwright-core'
import type { Phone } from '../e2e/phone.ts'
import { PATIENCE_MS } from './scene.ts'

/**
 * Starts the browser anew with so much room for this origin beside what is there. It keeps a reckoning of the room there
 * was, so a full disk begins with a fresh start of it.
 *
 * @returns an empty page; going to the app comes next
 */
export async function withRoom(phone: Phone, origin: string, roomBytes: number): Promise<Page> {
  await phone.killAndReopen('about:blank')
  phone.context.setDefaultTimeout(PATIENCE_MS)
  const { page } = phone
  const cdp = await phone.context.newCDPSession(page)
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin })
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Math.max(0, usage + roomBytes) })
  return page
}
