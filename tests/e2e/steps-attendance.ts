import type { Locator, Page } from 'playwright-core'
import type { Finger } from './steps-invite.ts'

/** The list on the screen. */
export function roster(page: Page): Locator {
  return page.getByRole('list', { name: 'Mensen in deze groep' })
}

/** The row of a person, open or not. */
export function row(page: Page, naam: string): Locator {
  const nameButton = page.locator('.roster-name', { has: page.getByText(naam) })
  return roster(page).getByRole('listitem').filter({ has: nameButton })
}

/** The large left part of a row: "is er" and back. */
export function nameOf(line: Locator): Locator {
  return line.locator('.roster-name')
}

/** The rows of people; the last row of the list is for somebody else. */
export function rows(page: Page): Locator {
  return roster(page).locator('.roster-row:not(.roster-end)')
}

/** *Anders* and one of the four exceptions. */
export async function except(line: Locator, status: string, finger: Finger): Promise<void> {
  await finger.tap(line.getByRole('button', { name: /, iets anders$/ }))
  await finger.tap(line.getByRole('button', { name: status, exact: true }))
}

/** How the row of a person stands, in the word that is read aloud. */
export async function markOf(line: Locator): Promise<string> {
  const chip = line.locator('.roster-mark .chip')
  return (await chip.count()) === 0 ? '' : ((await chip.textContent()) ?? '')
}

/** From *Vandaag* to the list of today. */
export async function openList(page: Page, finger: Finger): Promise<void> {
  await finger.tap(page.getByRole('link', { name: 'Aanwezigheid', exact: true }))
  await rows(page).nth(9).waitFor()
}
