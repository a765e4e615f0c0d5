import type { Page } from 'playwright-core'

/** To an address as a link of the app does, up to the moment that its screen stands there. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await screenStands(page)
}

/**
 * Until the screen of the address stands there. The address changes at the tap; on a slow phone the screen before can
 * still be typed in then, under the same heading or label.
 */
export async function screenStands(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { at } = document.documentElement.dataset
    // A lock or a door stands in the place of every screen.
    return at === undefined || at === location.pathname
  })
}
