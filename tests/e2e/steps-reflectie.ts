import { goTo } from './screens.ts'
import type { Locator, Page } from 'playwright-core'
import { until } from '#tests/sync/until.ts'
import { field } from './own-map.ts'
import type { Finger } from './steps-invite.ts'

export const rowWords = {
  leerdoel: 'Leerdoel 1',
  actie: 'Wat heb je voor actie ondernomen?',
  reactie: 'Reactie begeleider',
  verbeteractie: 'Verbeteractie',
} as const

/** *Zelfreflectie maken*, up to the first row; the address of the draft without the row. */
export async function beginReflectie(page: Page, leerdoel: string): Promise<string> {
  await goTo(page, '/')
  await page.getByRole('link', { name: /^Mijn reflecties/ }).click()
  await page.getByRole('link', { name: 'Zelfreflectie maken' }).click()
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await field(page, rowWords.leerdoel).fill(leerdoel)
  return new URL(page.url()).pathname.replace(/\/invullen\/.*/, '')
}

/** From any page of the draft: the whole form, what the other will see, and *Laten zien*. */
export async function showReflectie(page: Page, aan: string): Promise<string> {
  await page.getByRole('link', { name: 'Later verder' }).click()
  await page.getByRole('link', { name: `Laten zien aan ${aan}` }).click()
  await page.getByRole('heading', { level: 1, name: `Dit ziet ${aan}` }).waitFor()
  await page.getByRole('button', { name: `Laten zien aan ${aan}` }).click()
  await page.getByRole('heading', { level: 1, name: 'Zelfreflectie van Noor' }).waitFor()
  return new URL(page.url()).pathname
}

/** *Wijzigen* of a row, on the whole form. */
export async function openRow(page: Page, row: keyof typeof rowWords): Promise<Locator> {
  await page
    .getByRole('link', { name: `Wijzigen: ${rowWords[row]}` })
    .first()
    .click()
  const box = field(page, rowWords[row])
  await box.waitFor()
  return box
}

/** The whole form, from anywhere in the app. */
export async function openForm(page: Page, form: string): Promise<void> {
  await goTo(page, form)
  await page.getByRole('heading', { level: 1, name: 'Zelfreflectie van Noor' }).waitFor()
}

/** *Ondertekenen* on the own phone. */
export async function sign(page: Page, form: string, finger: Finger): Promise<void> {
  await openForm(page, form)
  await page.getByRole('link', { name: /ndertekenen$/ }).click()
  await finger.tap(page.getByRole('checkbox', { name: 'Ik heb het gelezen' }))
  await finger.tap(page.getByRole('button', { name: 'Ondertekenen' }))
  await page.getByRole('heading', { level: 1, name: 'Bedankt' }).waitFor()
}

/** A text field shows exactly this. */
export async function hasText(box: Locator, text: string | RegExp): Promise<void> {
  let shown = ''
  const isThere = async (): Promise<boolean> => {
    shown = await box.inputValue()
    return typeof text === 'string' ? shown.includes(text) : text.test(shown)
  }
  await until('a text in a field', isThere, 30_000).catch((error: unknown) => {
    throw new Error(`It shows ${JSON.stringify(shown)} and not ${typeof text === 'string' ? text : text.source}`, {
      cause: error,
    })
  })
}
