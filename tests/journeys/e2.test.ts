import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { field, graceMs } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { axeFinds, mainButtons, sticksOut } from '#tests/e2e/screen-checks.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, plainBytesOf, startRegion } from '#tests/e2e/steps-region.ts'
import { shot } from './steps-plek.ts'

// E2: nothing of the own map is with a coach until it is shown, and after revoking it is gone there on the next contact.

const people = phones()
const words = 'Pimpelmees64: ik blijf rustig als het druk is.'
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let bram: Phone

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  bram = await enter(people, region, 'Bram Hoeksema')
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const arrives = { timeout: 45_000 }

/** How many documents that somebody was shown lie on this device, and how many rows of them. */
function shownHere(page: Page): Promise<{ docs: number; rows: number }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('opstap')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('No database')))
    })
    const all = (name: string) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const asked = db.transaction(name).objectStore(name).getAll() as IDBRequest<Record<string, unknown>[]>
        asked.addEventListener('success', () => resolve(asked.result))
        asked.addEventListener('error', () => reject(new Error('Not read')))
      })
    const docs = (await all('heads')).filter((head) => head['kind'] === 'deel').map((head) => head['doc'])
    const rows = (await all('records')).filter((row) => docs.includes(row['doc']))
    db.close()
    return { docs: docs.length, rows: rows.length }
  })
}

async function isWellMade(page: Page, name: string): Promise<void> {
  expect(await axeFinds(page), name).toEqual([])
  expect(await sticksOut(page), name).toEqual([])
  expect((await mainButtons(page)).count, name).toBeLessThanOrEqual(1)
  await shot(page, name)
}

test('[E2] what a kandidaat writes, without a network too, is with no coach until it is shown', async () => {
  await noor.goOffline()
  await goTo(noor.page, '/wat-ik-kan')
  await field(noor.page, 'Ik kan dit goed').fill(words)
  await graceMs(noor.page)
  await noor.killAndReopen(`${region.url}/wat-ik-kan`)
  await expect.poll(() => field(noor.page, 'Ik kan dit goed').inputValue(), arrives).toBe(words)
  await noor.goOnline()
  await goTo(noor.page, '/')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()

  await goTo(bram.page, '/gekregen')
  expect((await plainBytesOf(region, 'Bram Hoeksema')).includes('Pimpelmees64')).toBe(false)
  expect(await bram.page.getByText('Pimpelmees64').count()).toBe(0)
  expect(await shownHere(bram.page)).toEqual({ docs: 0, rows: 0 })

  // The kandidaat sees the same, at any time.
  await goTo(noor.page, '/bekijk-als')
  await noor.page.getByRole('link', { name: /^Bram Hoeksema/ }).click()
  await noor.page.getByRole('heading', { level: 1, name: 'Dit leest Bram Hoeksema' }).waitFor()
  expect(await noor.page.getByText('Pimpelmees64').count()).toBe(0)
  await isWellMade(noor.page, 'e2-bekijk-als')
})

test('[E2] shown to one coach it is there, word for word, and the kandidaat sees what they see and that they looked', async () => {
  const { page } = noor
  await goTo(page, '/delen/nieuw')
  await page.getByRole('radio', { name: /^Ik kan dit goed/ }).check()
  await page.getByRole('radio', { name: /^Bram Hoeksema/ }).check()
  await page.getByRole('button', { name: 'Laten zien aan Bram Hoeksema' }).click()
  await page.getByText('Je laat dit zien aan Bram Hoeksema (jobcoach)').first().waitFor()

  await bram.page.getByText(words).waitFor(arrives)
  expect((await plainBytesOf(region, 'Bram Hoeksema')).includes('Pimpelmees64')).toBe(true)
  expect((await plainBytesOf(region, 'Ron Bakels')).includes('Pimpelmees64')).toBe(false)

  await goTo(page, '/bekijk-als')
  await page.getByRole('link', { name: /^Bram Hoeksema/ }).click()
  await page.getByText(words).waitFor()
  await goTo(page, '/aan-wie')
  const bramToo = page.locator('.block', { has: page.getByRole('heading', { name: 'Bram Hoeksema' }) })
  await expect.poll(() => bramToo.textContent(), arrives).toMatch(/Ik kan dit goed.*Sinds .*, tot en met /)
  await isWellMade(page, 'e2-aan-wie')
})

test('[E2] stopped without a network, it is gone from the coach’s device on the next contact, also from its rows', async () => {
  const { page } = noor
  await noor.goOffline()
  await page.getByRole('button', { name: 'Stop delen met Bram Hoeksema: Ik kan dit goed' }).click()
  await page.getByText(/^Gestopt\. /).waitFor()
  expect((await shownHere(bram.page)).docs).toBe(1)

  await noor.goOnline()
  await bram.page.getByText(words).waitFor({ state: 'detached', ...arrives })
  await expect.poll(() => shownHere(bram.page), arrives).toEqual({ docs: 0, rows: 0 })
  expect((await plainBytesOf(region, 'Bram Hoeksema')).includes('Pimpelmees64')).toBe(false)

  // Taken back, it is shown again until the same day.
  await goTo(page, '/delen/nieuw')
  await page.getByRole('radio', { name: /^Ik kan dit goed/ }).check()
  await page.getByRole('radio', { name: /^Bram Hoeksema/ }).check()
  await page.getByRole('button', { name: 'Laten zien aan Bram Hoeksema' }).click()
  await bram.page.getByText(words).waitFor(arrives)
  await goTo(page, '/aan-wie')
  await page.getByRole('button', { name: 'Stop delen met Bram Hoeksema: Ik kan dit goed' }).click()
  await bram.page.getByText(words).waitFor({ state: 'detached', ...arrives })
  await goTo(page, '/delen')
  for (const phone of [noor, bram]) expect(phone.errors).toEqual([])
})
