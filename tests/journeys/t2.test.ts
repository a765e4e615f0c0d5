import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { field } from '#tests/e2e/own-map.ts'
import { except, nameOf, openList, roster, row } from '#tests/e2e/steps-attendance.ts'
import { Finger } from '#tests/e2e/steps-invite.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { readMailto, sessieScreens } from './steps-groep.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

const opdracht = 'Schrijf een week op wat je aan je werkbegeleider vroeg.'

test('[T2] attendance and the session mail in a room without network, with two trainers, up to the mail and who was not there', async () => {
  const finger = new Finger()
  const marijn = await enter(people, region, 'Marijn Oosterhof')
  const desi = await enter(people, region, 'Desi Kolman')
  for (const phone of [marijn, desi]) await phone.page.getByText('Aanwezigheid: 0 van 10').waitFor()
  for (const phone of [marijn, desi]) await phone.goOffline()

  // One taps all, the other ticks as well; who is not there is marked without a reason.
  await openList(marijn.page, finger)
  await finger.tap(marijn.page.getByRole('button', { name: 'Iedereen is er' }))
  await except(row(marijn.page, 'Noor'), 'Afgemeld', finger)
  await finger.tap(marijn.page.getByRole('button', { name: 'Klaar', exact: true }))
  await marijn.page.getByText('Aanwezigheid: 10 van 10. Klaar.').waitFor()
  expect(finger.taps).toBe(5)
  await openList(desi.page, new Finger())
  await nameOf(row(desi.page, 'Zoë')).click()
  await roster(desi.page).locator('.chip', { hasText: 'Is er' }).first().waitFor()

  // What was agreed, typed on both phones; a battery that dies takes no word with it.
  await marijn.page.getByRole('link', { name: 'Afronden' }).click()
  await field(marijn.page, 'Eerste afspraak').fill('We bellen elkaar als iemand vastloopt.')
  await field(marijn.page, 'Eerste opdracht').fill(opdracht)
  await marijn.page.getByRole('button', { name: 'Datum erbij voor opdracht 1' }).click()
  await marijn.page.getByRole('button', { name: /^Volgende keer: / }).click()
  await marijn.page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  await marijn.killAndReopen(marijn.page.url())
  expect(await field(marijn.page, 'Opdracht 1').inputValue()).toBe(opdracht)
  await desi.page.getByRole('link', { name: /^Bijeenkomst afronden/ }).click()
  await field(desi.page, 'Eerste afspraak').fill('De volgende keer begint Noor.')
  await desi.page.getByText('Er staat een naam in: Noor. Ook werkplekken lezen dit.').waitFor()
  await field(desi.page, 'Afspraak 1').fill('De volgende keer beginnen we met een rondje.')
  await desi.page.getByText('Er staat een naam in').waitFor({ state: 'detached' })

  // Marijn shares and makes the mail, still without network.
  await marijn.page.getByRole('button', { name: 'Deel met de groep' }).click()
  await marijn.page.getByRole('heading', { level: 1, name: 'Mail aan de groep' }).waitFor()
  const mail = readMailto(await hrefOf(marijn.page))
  expect(mail.to).toBe('noor@voorbeeld.example')
  expect(mail['cc']).toBe('ron.bakels@voorbeeld.example')
  expect(mail['subject']).toMatch(/^Bijeenkomst 6: .+: afspraken en opdrachten$/)
  expect(mail['body']).toMatch(
    new RegExp(
      `Afspraken\r\n- We bellen elkaar als iemand vastloopt\\.\r\n\r\nOpdrachten\r\n- ${opdracht} Uiterlijk [a-z]+ \\d+ [a-z]+\\.\r\n\r\nVolgende keer\r\n`,
    ),
  )
  expect(mail['body']).not.toContain('Noor')
  await marijn.page.getByText('Zonder mailadres: 1', { exact: false }).click()
  await field(marijn.page, 'Mailadres van Truus').fill('truus@voorbeeld.example')
  await marijn.page.getByRole('button', { name: 'Mailadres van Truus opslaan' }).click()
  await expect
    .poll(async () => readMailto(await hrefOf(marijn.page))['cc'])
    .toBe('ron.bakels@voorbeeld.example,truus@voorbeeld.example')
  await marijn.page.getByRole('checkbox', { name: /^De mail is verstuurd/ }).check()
  await marijn.page.getByRole('link', { name: 'Klaar' }).click()
  await marijn.page.getByRole('heading', { name: 'Wat is er nu' }).waitFor()
  expect(await marijn.page.getByText(/is nog niet (verstuurd|afgerond)$/).count()).toBe(0)

  // The network is back: nothing of either is lost, and Desi's line is shared by whoever comes next.
  for (const phone of [marijn, desi]) await phone.goOnline()
  await desi.page.getByText('Je hebt daarna iets gewijzigd. De groep ziet dat nog niet.').waitFor({ timeout: 45_000 })
  await expect.poll(() => desi.page.getByRole('textbox', { name: /^Afspraak \d/ }).count(), { timeout: 45_000 }).toBe(2)
  await desi.page.getByRole('button', { name: 'Deel de wijziging' }).click()
  await desi.page.getByRole('heading', { level: 1, name: 'Mail aan de groep' }).waitFor()
  expect(readMailto(await hrefOf(desi.page))['body']).toContain('- De volgende keer beginnen we met een rondje.')
  for (const phone of [marijn, desi]) expect(phone.errors).toEqual([])
  await people.closeAll()

  // Everybody around the group reads it in the app; Noor reads that she was not there, and nobody asks why.
  for (const { naam, open } of sessieScreens) {
    const phone = await enter(people, region, naam)
    await open(phone.page)
    await phone.page.getByText(opdracht).waitFor({ timeout: 45_000 })
    await phone.goOffline()
    await phone.page.reload()
    await phone.page.getByText('De volgende keer beginnen we met een rondje.').waitFor()
    const isAbsent = await phone.page.getByText('Je was er niet bij; dit is afgesproken.').count()
    expect(isAbsent, naam).toBe(naam === 'Noor' ? 1 : 0)
    expect(await phone.page.getByText('%').count()).toBe(0)
    expect(phone.errors).toEqual([])
    await people.closeAll()
  }
}, 240_000)

async function hrefOf(page: Page): Promise<string> {
  return (await page.getByRole('link', { name: 'Open in mailprogramma' }).getAttribute('href')) ?? ''
}
