import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Region } from '#tests/e2e/steps-region.ts'
import { goTo } from '#tests/e2e/screens.ts'

const shots = process.env['SCREENSHOTS']

/** A picture to look at, where somebody asked for pictures. */
export async function shot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

/** The address of the one plaatsing of this region. */
export function plekOf(region: Region): string {
  return region.seeded.documents.find(({ kind }) => kind === 'plaatsing')?.doc ?? ''
}

/** A screen inside the app by its address, and its heading. */
export async function openPlek(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await goTo(page, path)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}
