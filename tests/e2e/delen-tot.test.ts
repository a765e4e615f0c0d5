import { afterAll, beforeAll, expect, test } from 'vitest'
import { dagVan, laatsteDag } from '#domain/deeltermijn.ts'
import { formatDayYear } from '#i18n/format.ts'
import { field, graceMs } from './own-map.ts'
import type { Phone } from './phone.ts'
import { goTo } from './screens.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// Something is shown until a day: each test goes on where the one before stopped.

const DAY_MS = 86_400_000
const words = 'Pimpelmees64: ik wil leren bakken.'
const people = phones()
let aheadMs = 0
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let ron: Phone

beforeAll(async () => {
  region = await startRegion({ clock: { nowMs: () => Date.now() + aheadMs } })
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const arrivesMs = { timeout: 45_000 }
const today = (): string => dagVan(Date.now() + aheadMs)
const dayWords = (day: string): string => formatDayYear(day)

/** Everybody's clock goes on so many days. */
async function pass(days: number): Promise<void> {
  aheadMs += days * DAY_MS
  for (const { page } of [noor, ron]) await page.clock.setSystemTime(Date.now() + aheadMs)
}

test('[R1] [R3] the kandidaat chooses one text, one person and a last day, and both read that day in plain words', async () => {
  const { page } = noor
  await goTo(page, '/dit-ben-ik')
  await field(page, 'Wat wil ik?').fill(words)
  await graceMs(page)
  await goTo(page, '/delen')
  await page.getByRole('link', { name: 'Iets laten zien' }).click()
  await page.getByRole('radio', { name: /^Wat wil ik/ }).check()
  await page.getByRole('radio', { name: /^Ron Bakels/ }).check()
  expect(await page.getByRole('radio', { name: /^Tot je programma klaar is/ }).isChecked()).toBe(true)
  await page.getByRole('radio', { name: /^Een maand/ }).check()
  await page.getByText('Dit leest Ron Bakels').waitFor()
  await page.getByRole('button', { name: 'Laten zien aan Ron Bakels' }).click()
  const last = dayWords(laatsteDag('maand', today()))
  await page.getByText(`Je laat dit zien aan Ron Bakels (werkbegeleider), tot en met ${last}`).waitFor()

  await goTo(ron.page, '/meer')
  await ron.page.getByRole('link', { name: /^Wat jij mag lezen/ }).click()
  await ron.page.getByText(words).waitFor(arrivesMs)
  await ron.page.getByText(`Je leest dit tot en met ${last}.`).waitFor()
  await ron.page.getByText('Van Noor').first().waitFor()

  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('offline the reader’s own clock closes it, says so, and what a wrong clock closed comes back with internet', async () => {
  const { page } = ron
  await ron.goOffline()
  await page.clock.setSystemTime(Date.now() + 40 * DAY_MS)
  await page.reload()

  await page.getByText('Eén stukje is afgelopen').waitFor(arrivesMs)
  expect(await page.getByText(words).count()).toBe(0)
  await page.getByText('Dat zegt de klok van dit toestel.', { exact: false }).waitFor()

  await page.clock.setSystemTime(Date.now())
  await ron.goOnline()
  await page.getByText(words).waitFor(arrivesMs)
  await page.getByText('Eén stukje is afgelopen').waitFor({ state: 'detached' })
})

test('the kandidaat makes it a month longer in one tap without internet, and the reader hears of it', async () => {
  const { page } = noor
  const longer = dayWords(laatsteDag('maand', laatsteDag('maand', today())))
  await noor.goOffline()

  await page.getByRole('button', { name: /^Nog een maand/ }).click()
  await page.getByText(`tot en met ${longer}`).first().waitFor()
  await noor.goOnline()

  await ron.page.getByText(`Je leest dit tot en met ${longer}.`).waitFor(arrivesMs)
  await expect.poll(() => ron.page.getByText(words).count()).toBe(1)
})

test('[R1] when the day is over the words go from the reader’s device; the kandidaat sees it and shows it again in one tap', async () => {
  await pass(70)
  await goTo(ron.page, '/gekregen')

  // What has no end stays.
  await ron.page.getByText('Je leest dit tot de kandidaat stopt met delen.').waitFor(arrivesMs)
  await ron.page.getByText(words).waitFor({ state: 'detached', ...arrivesMs })
  await ron.page.getByText('Eén stukje is afgelopen').waitFor({ state: 'detached', ...arrivesMs })
  await goTo(noor.page, '/delen')
  await noor.page.getByText(/^Dit zag Ron Bakels .*Nu niet meer\.$/).waitFor(arrivesMs)

  await noor.page.getByRole('button', { name: /^Weer een maand laten zien/ }).click()
  await ron.page.getByText(words).waitFor(arrivesMs)
  await ron.page.getByText(`Je leest dit tot en met ${dayWords(laatsteDag('maand', today()))}.`).waitFor()

  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})
