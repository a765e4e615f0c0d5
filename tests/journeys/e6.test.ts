import { afterAll, beforeAll, expect, test } from 'vitest'
import { field } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { arrives, beginOwn, isWellMade, next } from './steps-gesprek.ts'

// E6: two people fill in one form of shared goals, each without a network; nothing of either is gone.

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let ron: Phone

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

test('[E6] two devices write in one form without a network: both lines and both texts are there afterwards', async () => {
  const form = await beginOwn(noor.page, 'Samen een doel', ['Ron Bakels'], 'Welke droom of welk doel hebben we samen?')
  await field(noor.page, 'Welke droom').fill('Werken met brood. ')
  await isWellMade(noor.page, 'e6-vraag')

  // The other finds it with the kandidaat, and sees who else is looking.
  await goTo(ron.page, '/')
  await ron.page.getByRole('link', { name: /^Gesprekken/ }).click()
  await ron.page.getByRole('link', { name: /^Samen een doel/ }).click(arrives)
  await isWellMade(ron.page, 'e6-nakijken')
  await ron.page.getByText('Noor kijkt ook mee.').waitFor(arrives)
  await ron.page.getByRole('link', { name: 'Verder met de vragen' }).click()
  await Promise.all([noor.goOffline(), ron.goOffline()])

  await goTo(noor.page, `${form}/vraag/mijlpalen`)
  await field(noor.page, 'Welke stappen').fill('Eerst de ochtenden. ')
  await next(noor.page)
  await field(noor.page, 'Jij').fill('Ik kom elke dag op tijd.')
  await noor.page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  await isWellMade(noor.page, 'e6-toezegging')
  await goTo(ron.page, `${form}/vraag/mijlpalen`)
  await field(ron.page, 'Welke stappen').fill('Daarna de toonbank.')
  await next(ron.page)
  await field(ron.page, 'Jij').fill('Ik maak het rooster op tijd.')
  await ron.page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  expect(await ron.page.getByText('Ik kom elke dag op tijd.').count()).toBe(0)

  await Promise.all([noor.goOnline(), ron.goOnline()])
  await noor.page.getByText('Ik maak het rooster op tijd.').waitFor(arrives)
  await ron.page.getByText('Ik kom elke dag op tijd.').waitFor(arrives)
  for (const { page, errors } of [noor, ron]) {
    await page.getByRole('link', { name: 'Nakijken' }).click()
    await page.getByText('Noor: Ik kom elke dag op tijd.').waitFor()
    await page.getByText('Ron Bakels: Ik maak het rooster op tijd.').waitFor()
    await expect.poll(() => page.locator('main').textContent(), arrives).toContain('Eerst de ochtenden.')
    await expect.poll(() => page.locator('main').textContent(), arrives).toContain('Daarna de toonbank.')
    expect(errors).toEqual([])
  }
  await isWellMade(noor.page, 'e6-allebei')
  await noor.page.getByRole('button', { name: 'Ja, klaar' }).click()
  await ron.page.getByRole('button', { name: 'Toch nog niet klaar' }).waitFor(arrives)
})

test('[E6] the kandidaat says who no longer takes part, and it is gone from their phone', async () => {
  const { page } = noor
  await page.getByRole('button', { name: 'Doet niet meer mee: Ron Bakels' }).click()
  await page.getByRole('group', { name: 'Doet Ron Bakels niet meer mee?' }).waitFor()
  await isWellMade(page, 'e6-eruit')
  await page.getByRole('button', { name: 'Doet niet meer mee', exact: true }).click()
  await page.getByText('Ron Bakels doet niet meer mee.').waitFor()

  await ron.page.getByText('Ik kom elke dag op tijd.').waitFor({ state: 'detached', ...arrives })
  await page.getByText('Ron Bakels: Ik maak het rooster op tijd.').waitFor()
  expect(await page.getByRole('button', { name: 'Doet niet meer mee: Ron Bakels' }).count()).toBe(0)
  for (const { errors } of [noor, ron]) expect(errors).toEqual([])
})

test('[E6] the kandidaat asks somebody in again, and they read what was written before and after', async () => {
  const { page } = noor
  await page.getByText('Iemand erbij vragen').click()
  await page.getByRole('button', { name: 'Erbij vragen: Ron Bakels' }).click()
  await page.getByText('Ron Bakels leest dan alles wat in dit gesprek staat, ook wat er al stond.').waitFor()
  await isWellMade(page, 'e6-erbij')
  await page.getByRole('button', { name: 'Erbij vragen', exact: true }).click()
  await page.getByText('Ron Bakels doet mee.').waitFor()
  await page.getByRole('button', { name: 'Doet niet meer mee: Ron Bakels' }).waitFor()

  await ron.page.getByText('Noor: Ik kom elke dag op tijd.').waitFor(arrives)
  await ron.page.getByText('Ron Bakels: Ik maak het rooster op tijd.').waitFor(arrives)
  for (const { errors } of [noor, ron]) expect(errors).toEqual([])
})
