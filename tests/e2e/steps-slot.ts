import { goTo } from './screens.ts'
import type { Page } from 'playwright-core'

/** *Instellingen*, *Slot van Opstap*, a PIN, up to the words that it is on. */
export async function setPin(page: Page, pin: string): Promise<void> {
  await goTo(page, '/slot/pin')
  await page.getByLabel('Je nieuwe PIN', { exact: true }).fill(pin)
  await page.getByLabel('Nog een keer je nieuwe PIN').fill(pin)
  await page.getByRole('button', { name: 'Slot aanzetten' }).click()
  await page.getByText('Je slot staat aan.').waitFor({ timeout: 30_000 })
}

/** Types a PIN on the lock screen and asks to open. */
export async function typePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('Je PIN').fill(pin)
  await page.getByRole('button', { name: 'Openen', exact: true }).click()
}

export async function isLocked(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Opstap zit op slot' }).waitFor()
}

/** As when another app comes in front of this page, or it is back. */
export async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    const state = hidden ? 'hidden' : 'visible'
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)
}
