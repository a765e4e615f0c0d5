import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appIsHere, field, graceMs, NOT_SAVED, openInMap } from './own-map.ts'
import type { Phone } from './phone.ts'
import { goTo } from './screens.ts'
import { hasText } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// A phone that is lost while the server is away, and one whose browser lost everything: each test goes on from there.

const people = phones()
const question = 'Op welke manier pak je het aan?'
const waits = 'Opgeslagen op dit toestel. Wordt gedeeld als er internet is.'
const mapWords = 'Alleen op mijn telefoon, in mijn map.'
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let ron: Phone
let fresh: Phone

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  await openInMap(noor.page, 'Mijn leerdoelen')
  await openQuestion(noor.page)
  ron = await enter(people, region, 'Ron Bakels')
  await openQuestion(ron.page)
  fresh = await people.open()
  await fresh.page.goto(`${region.url}/kopie/terugzetten`)
  await appIsHere(fresh.page)
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

async function openQuestion(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Hulp vragen/ }).click()
  await page.getByRole('link', { name: 'Wijzigen: Op welke manier?' }).click()
  await field(page, question).waitFor()
}

/** From *Is alles bewaard?* to a file and its code. */
async function makeRescue(phone: Phone): Promise<{ file: string; code: string }> {
  const { page } = phone
  await page.getByRole('link', { name: 'Maak een reddingskopie' }).click()
  await page.getByRole('button', { name: 'Maak een reddingskopie' }).click()
  const code = (await page.locator('.kopie-code').textContent()) ?? ''
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bestand bewaren' }).click()
  const file = join(fresh.profile, `redding-${code.slice(0, 4)}.opstap`)
  await (await saved).saveAs(file)
  return { file, code }
}

async function putBack(page: Page, { file, code }: { file: string; code: string }): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('Dit is een reddingskopie. Wat erin zit, komt erbij. Er gaat niets weg.').waitFor()
  await field(page, 'De code van je kopie').fill(code)
  await page.getByRole('button', { name: 'Kopie terugzetten' }).click()
}

test('[S4] what was typed while the server was away leaves a lost phone in a file, and reaches the others from a new one', async () => {
  await region.server.pause()
  const { page } = noor
  await field(page, question).fill('Met de bel bij de kassa.')
  await page.locator('.save-line', { hasText: waits }).waitFor()
  const address = new URL(page.url()).pathname
  await goTo(page, '/wat-ik-kan')
  await field(page, 'Ik kan dit goed').fill(mapWords)
  await graceMs(page)
  await goTo(page, '/bewaard')
  await page.getByText('Waar alles staat').click()
  await page
    .getByText(/alleen op dit toestel, sinds/)
    .first()
    .waitFor()
  const rescue = await makeRescue(noor)
  await noor.context.close()

  await putBack(fresh.page, rescue)
  await fresh.page.getByRole('heading', { level: 1, name: 'Is alles bewaard?' }).waitFor({ timeout: 45_000 })
  await fresh.page.getByText(/^Erbij gekomen: /).waitFor()
  await goTo(fresh.page, '/wat-ik-kan')
  await hasText(field(fresh.page, 'Ik kan dit goed'), mapWords)
  await goTo(fresh.page, '/kopie/terugzetten')
  await putBack(fresh.page, rescue)
  await fresh.page.getByText('Alles uit je reddingskopie stond er al.').waitFor()
  expect(await field(ron.page, question).inputValue()).not.toContain('bel')
  await region.server.restart()

  await hasText(field(ron.page, question), 'Met de bel bij de kassa.')
  await goTo(fresh.page, '/bewaard')
  await fresh.page.getByText('Ja, alles is bewaard').waitFor()
  await fresh.page.getByText('Dit wacht op internet').waitFor({ state: 'hidden' })
  await goTo(fresh.page, address)
  await hasText(field(fresh.page, question), 'Met de bel bij de kassa.')
  for (const phone of [ron, fresh]) expect(phone.errors).toEqual([])
})

test('[S1] a browser that lost everything under the app says so, gives a file, and overwrites nothing of the others', async () => {
  const { page } = ron
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const gone = indexedDB.deleteDatabase('opstap')
        gone.onsuccess = resolve
        gone.onerror = reject
      }),
  )

  await field(page, question).pressSequentially(' En met Ron.')
  await page.locator('.save-line', { hasText: NOT_SAVED }).waitFor()
  await goTo(page, '/bewaard')
  await page.getByText('De opslag van dit toestel is weg').waitFor()
  expect(await page.getByText('Ja, alles is bewaard').count()).toBe(0)
  const rescue = await makeRescue(ron)
  await page.goto(region.url)
  await page.getByText('Dit toestel is leeg').waitFor()
  await field(fresh.page, question).waitFor()
  expect(await field(fresh.page, question).inputValue()).toBe('Met de bel bij de kassa.')
  await page.getByRole('link', { name: 'Kopie terugzetten' }).click()
  await putBack(page, rescue)

  await hasText(field(fresh.page, question), 'Met de bel bij de kassa. En met Ron.')
  await goTo(page, '/')
  await page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor({ timeout: 45_000 })
  for (const phone of [ron, fresh]) expect(phone.errors).toEqual([])
})
