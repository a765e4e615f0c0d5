import { afterAll, beforeAll, expect, test } from 'vitest'
import { gespreksjablonen } from '#domain/gesprek-sjabloon.ts'
import { vraagWoorden } from '#i18n/nl/gesprek-woorden.ts'
import { field, graceMs } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { enter, phones, plainBytesOf, startRegion } from '#tests/e2e/steps-region.ts'
import { arrives, beginOwn, isWellMade, next } from './steps-gesprek.ts'

// E7: every question can be skipped, and the talk about work can be stopped at any of them and gone on with.

const people = phones()
const canary = 'Zonnevlinder27 te veel geluid'
const word = 'Bijenkastje88 zingen met mijn handen in deeg'
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let form = ''

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const { vragen } = gespreksjablonen.interview
const wordsOf = (at: number) => vraagWoorden('interview', vragen[at]?.id ?? '').vraag
const skip = () => noor.page.getByRole('link', { name: 'Overslaan' }).click()
const isAt = (at: number) => noor.page.getByRole('heading', { level: 1, name: wordsOf(at) }).waitFor()

test('[E7] it is stopped at a question without a network, and after the battery died it goes on right there', async () => {
  await noor.goOffline()
  form = await beginOwn(noor.page, 'Gesprek over werk', [], wordsOf(0))
  await isWellMade(noor.page, 'e7-eerste')
  await skip()
  await isAt(1)
  await field(noor.page, wordsOf(1)).fill(word)
  await noor.page.getByText('Nu alleen jij.').waitFor()
  await next(noor.page)
  await isAt(2)
  await skip()
  await isAt(3)
  await noor.page.getByRole('link', { name: 'Later verder' }).click()
  await noor.page.getByRole('heading', { level: 2, name: 'Past het bij je?' }).waitFor()
  await isWellMade(noor.page, 'e7-nakijken')

  await graceMs(noor.page)
  await noor.killAndReopen(`${region.url}${form}`)
  await noor.page.getByText(word).waitFor(arrives)
  await noor.page.getByRole('link', { name: 'Verder met de vragen' }).click()
  await isAt(3)
  expect(noor.errors).toEqual([])
})

test('[E7] every question can be skipped, a part ends on the whole form, and what is vulnerable stays apart', async () => {
  const { page } = noor
  for (const at of [3, 4, 5]) {
    await isAt(at)
    await skip()
  }
  // The end of the first part.
  await page.getByRole('heading', { level: 2, name: 'Jij en je werk' }).waitFor()
  await page.getByRole('link', { name: 'Verder met de vragen' }).click()
  for (let at = 6; at < 12; at++) {
    await isAt(at)
    await skip()
  }
  await page.getByRole('link', { name: 'Verder met de vragen' }).click()
  await isAt(12)
  await page.getByText('Alleen jij. Dit staat apart van de rest.').waitFor()
  await isWellMade(page, 'e7-kwetsbaar')
  await field(page, wordsOf(12)).fill(canary)
  await next(page)
  await isAt(13)
  await skip()
  await page.getByRole('checkbox', { name: 'Momenten van rust' }).check()
  await isWellMade(page, 'e7-volhouden')
  await next(page)
  for (let at = 15; at < vragen.length - 1; at++) {
    await isAt(at)
    await skip()
  }
  await isAt(vragen.length - 1)
  await page.getByRole('link', { name: 'Nakijken' }).click()

  // Nearly nothing was filled in, and that is complete when the person says so.
  await page.getByText('Momenten van rust').waitFor()
  await expect.poll(() => page.getByText('Niet ingevuld').count()).toBe(vragen.length - 3)
  await page.getByText('Heb je dit af?').waitFor()
  await page.getByRole('button', { name: 'Ja, klaar' }).click()
  await page.getByRole('button', { name: 'Toch nog niet klaar' }).waitFor()
  await isWellMade(page, 'e7-klaar')

  await noor.goOnline()
  await page.getByText('Opgeslagen, ook buiten dit toestel. Alleen jij kunt het lezen.').waitFor(arrives)
  for (const naam of ['Ron Bakels', 'Bram Hoeksema', 'Noor']) {
    const bytes = await plainBytesOf(region, naam)
    for (const words of [canary, word]) expect(bytes.includes(words), `${naam}: ${words}`).toBe(false)
  }
  expect(noor.errors).toEqual([])
})
