import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFinds, mainButtons, sticksOut } from '#tests/e2e/screen-checks.ts'
import { openInMap } from '#tests/e2e/own-map.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { shot } from './steps-plek.ts'

/** What has to come from another device first. */
export const arrives = { timeout: 45_000 }

export const next = (page: Page) => page.getByRole('link', { name: 'Verder', exact: true }).click()

/** What every screen has to be: read aloud, within its width, with one main button. */
export async function isWellMade(page: Page, name: string): Promise<void> {
  expect(await axeFinds(page), name).toEqual([])
  expect(await sticksOut(page), name).toEqual([])
  expect((await mainButtons(page)).count, name).toBeLessThanOrEqual(1)
  await shot(page, name)
}

/** From the home of the kandidaat to a form, and who takes part; up to its first question. */
export async function beginOwn(page: Page, title: string, met: readonly string[], first: string): Promise<string> {
  await goTo(page, '/')
  await openInMap(page, 'Gesprekken')
  await page.getByRole('link', { name: 'Gesprek beginnen' }).click()
  await page.getByRole('link', { name: new RegExp(`^${title}`) }).click()
  for (const naam of met) await page.getByRole('checkbox', { name: new RegExp(`^${naam}`) }).check()
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.getByRole('heading', { level: 1, name: first }).waitFor()
  return new URL(page.url()).pathname.replace(/\/vraag\/.*/, '')
}
