import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { screenStands } from '../e2e/screens.ts'
import { appIsHere, beginMap, field, openInMap } from '../e2e/own-map.ts'
import { phones } from '../e2e/steps-region.ts'

const people = phones()
let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  await people.closeAll()
  await server.stop()
})

test.each([
  { section: 'ontvangenFeedback', name: 'Feedback van anderen', chapter: 'ik' },
  { section: 'voortgangen', name: 'Mijn voortgang', chapter: 'leren' },
])(
  '[E5] $name asks what goes well before what can be better, and shows it so',
  async ({ section, name, chapter }) => {
    const phone = await people.open()
    const { page } = phone
    await beginMap(page, server.url, 'Noor')
    await appIsHere(page)
    await phone.goOffline()

    await page.goto(`${server.url}/stukken/${section}/nieuw`)
    const asked: string[] = []
    const heading = page.getByRole('heading', { level: 1 })
    await page.getByText(/vraag 1 van/).waitFor()
    for (;;) {
      const title = (await heading.textContent()) ?? ''
      asked.push(title)
      if (title === 'Nakijken') break
      if (title === 'Wat gaat goed?') await field(page, title).fill('Je werk is netjes.')
      if (title.startsWith('Wat kan beter')) await field(page, title).fill('Eerder om hulp vragen.')
      const before = page.url()
      await page.getByRole('link', { name: /^(Verder|Overslaan)$/ }).click()
      await page.waitForURL((url) => url.href !== before)
      await screenStands(page)
    }
    const shown = await page.locator('dt').allTextContents()

    const better = (list: readonly string[]) => list.findIndex((one) => one.startsWith('Wat kan beter'))
    for (const list of [asked, shown]) {
      expect(list.indexOf('Wat gaat goed?')).toBeGreaterThan(-1)
      expect(better(list)).toBeGreaterThan(list.indexOf('Wat gaat goed?'))
    }
    await page.getByRole('button', { name: 'Klaar', exact: true }).click()
    await page.getByText('Staat in je map.').waitFor()
    await page.goto(`${server.url}/in-mijn-map/${chapter}`)
    await openInMap(page, name)
    await page.locator('.row-list a').first().click()
    await screenStands(page)
    await page.getByText('Eerder om hulp vragen.').waitFor()
    const text = (await page.locator('main').textContent()) ?? ''
    expect(text.indexOf('Je werk is netjes.')).toBeGreaterThan(-1)
    expect(text.indexOf('Eerder om hulp vragen.')).toBeGreaterThan(text.indexOf('Je werk is netjes.'))
    expect(phone.errors).toEqual([])
  },
  180_000,
)
