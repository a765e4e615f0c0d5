import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { linksIn } from '#tests/seed/seed-links.ts'
import { openPlek, plekOf, shot } from '#tests/journeys/steps-plek.ts'
import { appIsHere, field } from './own-map.ts'
import { laptopSize } from './phone.ts'
import { axeFinds, cutOff, sticksOut } from './screen-checks.ts'
import { goTo } from './screens.ts'
import { enter, phones, plainBytesBehind, startRegion } from './steps-region.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let eva: PersoonId

beforeAll(async () => {
  region = await startRegion()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

async function checkScreen(page: Page): Promise<void> {
  expect([...(await axeFinds(page)), ...(await sticksOut(page)), ...(await cutOff(page))]).toEqual([])
}

/** What Noor shows to the werkplek while Ron is there. */
const doel = 'Hulp vragen als het druk is'
const kaart = (): string => region.seeded.documents.find(({ kind }) => kind === 'kaart')?.doc ?? ''
const linkForEva = (): string => {
  const [link] = linksIn(
    region.dataDir,
    region.url,
    Date.now,
  )([{ person: eva, role: 'werkbegeleider', regio: region.seeded.regio }])
  return link ?? ''
}

test('[S3] another werkbegeleider begins empty, and reads the hand-over only after the yes of the kandidaat', async () => {
  const noor = await enter(people, region, 'Noor')
  const ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  await ron.page.getByText(doel).first().waitFor()
  await ron.goOffline()
  // Who leaves writes what the next one should know, without a network.
  await openPlek(ron.page, `/werk/${plekOf(region)}`, 'Werkplek van Noor')
  await ron.page.getByRole('link', { name: /^Overdracht/ }).click()
  await field(ron.page, 'Wat gaat goed op het werk, en wat helpt?').fill('Zwaluw56: een lijst in de ochtend helpt.')
  await ron.page.getByText('Een nieuwe werkbegeleider leest dit pas als Noor dat goed vindt.').waitFor()
  await ron.page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  await shot(ron.page, 'wissel-schrijven')
  await checkScreen(ron.page)
  await ron.page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await ron.goOnline()
  await ron.page.getByText('Zwaluw56').waitFor()
  await openPlek(noor.page, `/overdracht/${plekOf(region)}`, 'Wat moet de volgende weten?')
  await noor.page.getByText('Zwaluw56').waitFor({ timeout: 45_000 })

  // The office changes it offline; it counts from the first moment with a network.
  const office = await enter(people, region, 'Hanneke Verbeek')
  await office.goOffline()
  await openPlek(office.page, `/plaatsen/${kaart()}`, 'Plek van Noor')
  await office.page.getByRole('button', { name: 'Werkbegeleider wijzigen' }).click()
  await office.page.getByRole('radio', { name: /^Nee, iemand anders/ }).check()
  await field(office.page, 'Naam werkbegeleider').fill('Eva Mulder')
  await shot(office.page, 'wissel-plek')
  await office.page.getByRole('button', { name: 'Opslaan' }).click()
  await office.page.getByText('Eva Mulder is werkbegeleider').waitFor()
  const invite = office.page.getByRole('link', { name: 'Eva Mulder uitnodigen' })
  const found = (await invite.getAttribute('href'))?.split('/').at(-1)
  if (!isId('p', found)) throw new Error('Eva has no address')
  eva = found
  await office.goOnline()
  await ron.page.getByText('Zwaluw56').waitFor({ state: 'detached', timeout: 45_000 })

  // Eva comes in: the place is there, and nothing of before.
  const phone = await people.open()
  await expect
    .poll(() => region.server.store.documents.membershipsAs(eva, region.seeded.regio, 'werkbegeleider').length, {
      timeout: 45_000,
    })
    .toBeGreaterThanOrEqual(5)
  await phone.page.goto(linkForEva())
  await phone.page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await appIsHere(phone.page)
  await phone.page.getByText('Bakkerij De Korenaar').first().waitFor({ timeout: 45_000 })
  expect(await phone.page.getByText(doel).count()).toBe(0)
  await shot(phone.page, 'wissel-eva-leeg')
  const empty = await plainBytesBehind(region, linkForEva())
  expect(empty.includes('Bakkerij De Korenaar')).toBe(true)
  for (const words of ['Zwaluw56', doel, 'te lang alleen door']) expect(empty.includes(words)).toBe(false)
  const before = await plainBytesBehind(region, region.linkFor('Marijn Oosterhof'))
  for (const words of ['Zwaluw56', doel, 'te lang alleen door']) expect(before.includes(words)).toBe(true)

  // The kandidaat reads what it is about, and says yes without a network.
  await goTo(noor.page, '/')
  await noor.page.getByRole('link', { name: /^Eva Mulder is je nieuwe werkbegeleider/ }).waitFor({ timeout: 45_000 })
  await noor.goOffline()
  await shot(noor.page, 'wissel-home')
  await noor.page.getByRole('link', { name: /^Eva Mulder is je nieuwe werkbegeleider/ }).click()
  await noor.page.getByText('Zwaluw56: een lijst in de ochtend helpt.').waitFor()
  await noor.page.getByText(/^Na jouw ja lezen dit: .*Eva Mulder/).waitFor()
  await shot(noor.page, 'wissel-kiezen')
  await checkScreen(noor.page)
  await noor.page.getByRole('button', { name: 'Laat Eva Mulder dit lezen' }).click()
  await noor.page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  await shot(noor.page, 'wissel-gekozen')
  await noor.goOnline()
  await phone.page.getByRole('link', { name: /^Afspraken over het werk/ }).click()
  await phone.page.getByRole('link', { name: /^Overdracht/ }).click()
  await phone.page.getByText('Zwaluw56: een lijst in de ochtend helpt.').waitFor({ timeout: 45_000 })
  await phone.page.getByRole('heading', { name: 'Van Ron Bakels' }).waitFor()
  await shot(phone.page, 'wissel-eva-leest')

  // All of before stays with the kandidaat.
  await goTo(noor.page, '/leerdoelen')
  await noor.page.getByText(doel).first().waitFor()
  for (const one of [noor, ron, office, phone]) expect(one.errors).toEqual([])
})

test('who stands in during leave is on top at the home of the kandidaat, with a call button, until the day', async () => {
  const office = await people.open({ size: laptopSize })
  await office.page.goto(region.linkFor('Hanneke Verbeek'))
  await office.page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await appIsHere(office.page)
  await openPlek(office.page, `/vast/${kaart()}`, 'Vaste mensen van Noor')
  await office.page
    .getByRole('combobox', { name: 'Wie is er niet?' })
    .selectOption({ label: 'Bram Hoeksema, jobcoach' })
  await office.page.getByRole('combobox', { name: 'Wie valt in?' }).selectOption({ label: 'Desi Kolman, trainer' })
  await checkScreen(office.page)
  await office.page.getByRole('button', { name: 'Vervanging toevoegen' }).click()
  await office.page.getByText('Desi Kolman valt in voor Bram Hoeksema').waitFor()
  await shot(office.page, 'vast-office')

  const noor = await enter(people, region, 'Noor')
  await noor.page.getByText(/^Valt in voor Bram Hoeksema tot en met/).waitFor({ timeout: 45_000 })
  const rows = noor.page.locator('.person-row strong')
  expect(await rows.first().textContent()).toBe('Desi Kolman')
  await noor.page.getByRole('link', { name: /Desi Kolman/ }).waitFor()
  await shot(noor.page, 'vast-home')
  for (const one of [office, noor]) expect(one.errors).toEqual([])
})
