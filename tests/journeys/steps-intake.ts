import type { Page } from 'playwright-core'

/** Picks one answer of a question with a few large buttons. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
}

/** Ticks a box by its words. */
export async function tick(page: Page, words: string): Promise<void> {
  await page.getByRole('checkbox', { name: words }).check()
}

/** Opens a part of a page that was folded away. */
export async function unfold(page: Page, title: string): Promise<void> {
  await page.locator('summary', { hasText: title }).first().click()
}
