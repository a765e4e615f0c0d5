import { afterAll, beforeAll, expect, test } from 'vitest'
import { field } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { laptopSize } from '#tests/e2e/phone.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { arrives, isWellMade } from './steps-gesprek.ts'

// E4: a shared vision is not complete without the answer of the person it is about, or their explicit no.

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let bram: Phone
let form = ''

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  bram = await enter(people, region, 'Bram Hoeksema')
  await bram.page.setViewportSize(laptopSize)
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const isLacking = /^Het antwoord van Noor ontbreekt nog/
const needs = 'Wat is nodig om goed te werken?'

test('[E4] the jobcoach writes on one page, is asked about a text on health, and cannot call it complete', async () => {
  const { page } = bram
  await page.getByRole('link', { name: 'Mensen', exact: true }).click(arrives)
  await page.getByRole('link', { name: /^Noor/ }).first().click(arrives)
  await page.getByRole('link', { name: /^Gesprekken/ }).click(arrives)
  await isWellMade(page, 'e4-leeg')
  await page.getByRole('link', { name: 'Gesprek beginnen' }).click()
  await isWellMade(page, 'e4-kies')
  await page.getByRole('link', { name: /^Samen kijken/ }).click()
  await page.getByText('Noor zegt het laatste. Pas dan is het klaar.').waitFor()
  await page.getByRole('checkbox', { name: /^Ron Bakels/ }).check()
  await isWellMade(page, 'e4-begin')
  await page.getByRole('button', { name: 'Beginnen' }).click()

  await field(page, needs).fill('Door haar medicatie later beginnen.')
  await page.getByText('Schrijf liever wat je op het werk zag.', { exact: false }).waitFor()
  await isWellMade(page, 'e4-gezondheid')
  await field(page, needs).fill('Eén ding tegelijk, en rustige uitleg.')
  await page.getByText('Schrijf liever wat je op het werk zag.', { exact: false }).waitFor({ state: 'detached' })
  form = new URL(page.url()).pathname
  expect(await page.getByRole('textbox', { name: 'Wat vindt Noor van dit plan?' }).count()).toBe(0)
  await page.getByText('Wat vindt Noor van dit plan?').waitFor()

  await page.getByRole('button', { name: 'Ja, klaar' }).click()
  await page.getByText(isLacking).waitFor()
  await isWellMade(page, 'e4-nog-niet')
  expect(await page.getByRole('button', { name: 'Toch nog niet klaar' }).count()).toBe(0)
  expect(bram.errors).toEqual([])
})

test('[E4] without a network the person says rather not, or answers after all; then it is complete for everybody', async () => {
  const { page } = noor
  await goTo(page, '/')
  await page.getByRole('link', { name: /Bram Hoeksema begon een gesprek met je/ }).click(arrives)
  await page.getByText('Eén ding tegelijk, en rustige uitleg.').waitFor(arrives)
  await noor.goOffline()

  await page.getByRole('button', { name: 'Ja, klaar' }).click()
  await page.getByText('Jouw antwoord ontbreekt nog.', { exact: false }).waitFor()
  await isWellMade(page, 'e4-mijn-antwoord')
  await page.getByRole('link', { name: 'Wijzigen: Wat vind ik van dit plan?' }).click()
  const rather = page.getByRole('checkbox', { name: 'Dit zeg ik liever niet' })
  await rather.check()
  await isWellMade(page, 'e4-liever-niet')
  await page.getByRole('link', { name: 'Nakijken' }).click()
  await page.getByText('Liever niet', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Ja, klaar' }).click()
  await page.getByRole('button', { name: 'Toch nog niet klaar' }).waitFor()

  // Taking the no back opens it again, until there is an answer.
  await page.getByRole('link', { name: 'Wijzigen: Wat vind ik van dit plan?' }).click()
  await rather.uncheck()
  await page.getByRole('link', { name: 'Nakijken' }).click()
  await page.getByRole('button', { name: 'Ja, klaar' }).waitFor()
  expect(await page.getByRole('button', { name: 'Toch nog niet klaar' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Wijzigen: Wat vind ik van dit plan?' }).click()
  await field(page, 'Wat vind ik van dit plan?').fill('Zo wil ik het. Alleen de dinsdag liever niet.')
  await page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  await page.getByRole('link', { name: 'Nakijken' }).click()
  await page.getByRole('button', { name: 'Toch nog niet klaar' }).waitFor()
  await isWellMade(page, 'e4-klaar')

  await noor.goOnline()
  await bram.page.getByText('Zo wil ik het. Alleen de dinsdag liever niet.').waitFor(arrives)
  await bram.page.getByRole('button', { name: 'Toch nog niet klaar' }).waitFor(arrives)
  expect(new URL(bram.page.url()).pathname).toBe(form)
  await isWellMade(bram.page, 'e4-klaar-bram')
  for (const { errors } of [noor, bram]) expect(errors).toEqual([])
})
