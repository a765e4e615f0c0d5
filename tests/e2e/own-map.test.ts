import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Region } from '#tests/server/a-region.ts'
import { newId } from '#tests/server/raw-client.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { filesIn, filesWith } from './bytes-on-disk.ts'
import { appIsHere, beginMap, field, graceMs, openInMap, SAVED_HERE, typeKeys, watchSaveLine } from './own-map.ts'
import type { Phone } from './phone.ts'
import { openPhone } from './phone.ts'

let server: TestServer
const phones: Phone[] = []

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.close()
})

async function newPhone(): Promise<Phone> {
  const phone = await openPhone()
  phones.push(phone)
  return phone
}

const letters = 'Ik vond het fijn om vandaag de planten water te geven, en daarna koffie te drinken met de anderen. '

test('[S1] a map for myself begins without a name and works offline from the first minute', async () => {
  const phone = await newPhone()
  const { page } = phone
  await beginMap(page, server.url)
  await appIsHere(page)

  await phone.goOffline()
  await openInMap(page, 'Dit ben ik')
  await field(page, 'Wie ben ik?').pressSequentially('Ik werk graag buiten.')
  await page.getByRole('link', { name: 'Klaar' }).click()
  await openInMap(page, 'Wat ik kan en wil')
  await typeKeys(field(page, 'Ik kan dit goed'), 'Rustig blijven.')
  await page.locator('.save-line', { hasText: SAVED_HERE }).waitFor()
  // The promise is about keys older than a write: leave one its time, on a slow disk too.
  await graceMs(page)
  await page.reload()

  await expect.poll(() => field(page, 'Ik kan dit goed').inputValue()).toBe('Rustig blijven.')
  await page.goto(`${server.url}/dit-ben-ik`)
  await expect.poll(() => field(page, 'Wie ben ik?').inputValue()).toBe('Ik werk graag buiten.')
  expect(await page.locator('.save-line').textContent()).toBe(SAVED_HERE)
  expect(phone.errors).toEqual([])
})

test('[S1] the save line of a map that stays here says nothing but what is so, key by key', async () => {
  const phone = await newPhone()
  const { page } = phone
  await beginMap(page, server.url, 'Noor')
  await openInMap(page, 'Dit ben ik')
  await field(page, 'Wie ben ik?').waitFor()
  const other = await phone.context.newPage()
  await other.goto(`${server.url}/dit-ben-ik`)
  await field(other, 'Wie ben ik?').waitFor()
  const seen = await watchSaveLine(page)

  for (const word of ['Ik ', 'houd ', 'van ', 'dieren.']) {
    await page.bringToFront()
    await field(page, 'Wie ben ik?').pressSequentially(word)
    const typed = await field(page, 'Wie ben ik?').inputValue()
    // Tabs meet only in the rows on disk: what the other one shows is kept.
    await other.waitForFunction((text) => document.querySelector('textarea')?.value === text, typed)
    expect(await page.locator('.save-line').textContent()).toBe(SAVED_HERE)
  }

  expect(await seen()).toEqual([SAVED_HERE])
  expect(phone.errors).toEqual([])
})

test.each([
  ['reloading', async (phone: Phone) => void (await phone.page.reload())],
  [
    'closing the tab',
    async (phone: Phone) => {
      const opened = await phone.context.newPage()
      await phone.page.close()
      phone.page = opened
      await opened.goto(`${server.url}/dit-ben-ik`)
    },
  ],
  ['killing the browser', (phone: Phone) => phone.killAndReopen(`${server.url}/dit-ben-ik`)],
])('[S1] [S4] %s while typing loses no key older than 20 ms', async (_how, leave) => {
  const phone = await newPhone()
  await beginMap(phone.page, server.url)
  await appIsHere(phone.page)
  await phone.goOffline()

  for (const count of [18, 31]) {
    await phone.page.goto(`${server.url}/dit-ben-ik`)
    await field(phone.page, 'Wie ben ik?').fill('')
    const mayBeLost = await graceMs(phone.page)
    const keys = await typeKeys(field(phone.page, 'Wie ben ik?'), letters.slice(0, count))
    const leftMs = Date.now()
    await leave(phone)

    const kept = await field(phone.page, 'Wie ben ik?').inputValue()
    const mustBeThere = keys.findLast(({ atMs }) => leftMs - atMs > mayBeLost)?.text ?? ''
    expect(mustBeThere).not.toBe('')
    expect(kept.startsWith(mustBeThere), `"${mustBeThere}" was typed, "${kept}" was kept`).toBe(true)
    expect(letters.startsWith(kept)).toBe(true)
    await phone.goOffline()
  }

  expect(phone.errors).toEqual([])
})

test('[S1] what is typed in one tab appears in another one, offline too, and both keep it', async () => {
  const phone = await newPhone()
  const { page } = phone
  await beginMap(page, server.url)
  await appIsHere(page)
  const other = await phone.context.newPage()
  for (const tab of [page, other]) await tab.goto(`${server.url}/dit-ben-ik`)
  const hasText = (tab: typeof page, text: string) =>
    tab.waitForFunction((wanted) => document.querySelector('textarea')?.value === wanted, text)

  await field(page, 'Wie ben ik?').pressSequentially('Boven. ')
  await hasText(other, 'Boven. ')
  await phone.goOffline()
  await field(other, 'Wie ben ik?').pressSequentially('Onder.')
  await hasText(page, 'Boven. Onder.')
  await field(page, 'Wie ben ik?').press('Home')
  await field(page, 'Wie ben ik?').pressSequentially('Eerst. ')
  await hasText(other, 'Eerst. Boven. Onder.')
  await other.close()
  await page.reload()

  expect(await field(page, 'Wie ben ik?').inputValue()).toBe('Eerst. Boven. Onder.')
  expect(phone.errors).toEqual([])
})

test('[R4] nothing typed into mijn map stands readable on this device, nor on the server after joining', async () => {
  const canary = 'Kanarievogelzang83 bij de achterdeur'
  const planted = 'Plantenspuitmeester27 op het balkon'
  const phone = await newPhone()
  const { page } = phone
  await beginMap(page, server.url, 'Wolkenveld91')
  await openInMap(page, 'Dit ben ik')
  await field(page, 'Wie ben ik?').pressSequentially(canary)
  await page.goto(`${server.url}/wat-ik-kan`)
  await field(page, 'Ik kan dit goed').fill(canary)
  const region = await Region.start(server)
  const person = newId('p')
  await region.coordinator.post('/api/roles', { person, regio: region.id, rol: 'kandidaat' })
  await page.goto(server.makeInvite({ role: 'kandidaat', person, regio: region.id }).link)
  await page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await openInMap(page, 'Dit ben ik')
  await page.getByText('Opgeslagen, ook buiten dit toestel. Alleen jij kunt het lezen.').waitFor()
  await plantPlainText(page, planted)
  await phone.context.close()
  const database = join(phone.profile, 'Default', 'IndexedDB')

  expect(filesIn(database).length).toBeGreaterThan(0)
  expect(filesWith(database, planted), 'the search finds what is there').not.toEqual([])
  for (const words of [canary, 'Wolkenveld91']) {
    expect(filesWith(database, words)).toEqual([])
    expect(filesWith(join(server.folder, 'data'), words)).toEqual([])
  }
  expect(phone.errors).toEqual([])
})

/** A control: text kept in the ordinary way, so that a search that finds nothing means something. */
async function plantPlainText(page: Phone['page'], text: string): Promise<void> {
  await page.evaluate(async (words) => {
    const opened = indexedDB.open('planted')
    opened.onupgradeneeded = () => opened.result.createObjectStore('rows')
    await new Promise((resolve) => (opened.onsuccess = resolve))
    const transaction = opened.result.transaction('rows', 'readwrite')
    transaction.objectStore('rows').put({ words }, 1)
    await new Promise((resolve) => (transaction.oncomplete = resolve))
  }, text)
}
