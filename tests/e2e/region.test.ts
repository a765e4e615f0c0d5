import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChildServer } from '#tests/server/child-server.ts'
import { freePort, nodePath, startChild } from '#tests/server/child-server.ts'
import { appIsHere, field } from './own-map.ts'
import type { Phone } from './phone.ts'
import { laptopSize } from './phone.ts'
import { joinByLink, makeInvitation, sameWords } from './steps-invite.ts'
import { distDir, phones } from './steps-region.ts'

// The first day of a regiocoördinator: each test goes on where the one before stopped.

const people = phones()
const list = join(import.meta.dirname, '..', 'data', 'werkervaringsplaatsen.tsv')
let folder: string
let env: Record<string, string>
let server: ChildServer
let url: string
let coordinator: Phone
let page: Page

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opstap-region-'))
  const port = await freePort()
  url = `http://localhost:${port}`
  env = {
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    KEY_FILE: join(folder, 'key'),
    DIST_DIR: distDir,
    RATE_FACTOR: '1000',
  }
  server = await startChild(env)
  coordinator = await people.open({ size: laptopSize })
  page = coordinator.page
})
afterAll(async () => {
  await people.closeAll()
  await server.kill()
  rmSync(folder, { recursive: true, force: true })
})

const printedLinks = (output: string): string[] => output.match(/http\S+#s=\S+/g) ?? []

async function toOverview(): Promise<void> {
  await page.getByRole('link', { name: 'Overzicht', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Overzicht Rivierenland' }).waitFor()
}

test('[R5] a fresh server prints one link, with which the first regiocoördinator names the region', async () => {
  const [link, ...more] = printedLinks(server.output())
  expect(more).toEqual([])

  await joinByLink(page, link ?? '')
  await field(page, 'Naam van de regio').fill('Rivierenland')
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.getByText('Vul je naam in. Anders weet niemand wie je bent.').waitFor()
  await field(page, 'Jouw naam').fill('Hanneke Verbeek')
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Overzicht Rivierenland' }).waitFor()
  await page.getByText('Er staan nog geen werkervaringsplaatsen').waitFor()

  await appIsHere(page)
  expect(coordinator.errors).toEqual([])
})

test('[D4] the real list is read, one of two equal functions is kept, and the same list again adds nothing', async () => {
  const read = async () => {
    await page.getByRole('link', { name: 'Lijst toevoegen' }).click()
    await page.locator('input[type=file]').setInputFiles(list)
    await page.getByRole('heading', { level: 1, name: '39 organisaties en 57 functies in je lijst' }).waitFor()
  }
  await page.getByRole('link', { name: 'Organisaties', exact: true }).click()

  await read()
  await page.getByText('Nieuw: 39 organisaties en 57 functies.').waitFor()
  await page.getByRole('button', { name: 'Eén houden' }).click()
  await page.getByText('Nieuw: 39 organisaties en 56 functies.').waitFor()
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await page.getByText('39 organisaties, 56 functies').waitFor()
  const search = page.getByRole('searchbox', { name: 'Zoek een organisatie of functie' })
  await search.fill('clienten')
  await page
    .getByText(/cliënten/)
    .first()
    .waitFor()
  await search.fill('gastvr')
  await page.getByText('5 functies gevonden').waitFor()
  await search.fill('')

  await read()
  await page.getByRole('heading', { name: 'Alles staat er al' }).waitFor()
  await page.getByRole('link', { name: 'Naar organisaties' }).click()
  await page.getByText('39 organisaties, 56 functies').waitFor()
  expect(await page.getByText('Eén functie staat er twee keer').count()).toBe(0)
  expect(coordinator.errors).toEqual([])
})

const namen = ['Noor', 'Fatima', 'Fatima', 'Zoë', 'Jürgen', 'Sander', 'Thi Mai', 'Dwight', 'Renée', 'Łukasz']

test('[D4] ten kandidaten need only a name, also two of one name', async () => {
  await toOverview()
  for (const [nr, naam] of namen.entries()) {
    await page.getByRole('link', { name: 'Kandidaat toevoegen' }).click()
    await field(page, 'Voornaam').fill(naam)
    if (nr === 2) {
      await page.getByText('Er is al iemand die Fatima heet').waitFor()
      await field(page, 'Woonplaats').fill('Lingerdijk')
    }
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: naam }).waitFor()
    await toOverview()
  }

  await page.getByRole('link', { name: 'Mensen', exact: true }).click()
  for (const naam of new Set(namen)) await page.getByText(naam).first().waitFor()
  expect(await page.getByRole('link', { name: /^Fatima/ }).count()).toBe(2)
  expect(coordinator.errors).toEqual([])
})

const MONTHS: Readonly<Record<string, string>> = {
  januari: 'januari februari maart april mei juni september oktober november december',
  september: 'september oktober november december januari februari maart april mei juni',
}

test('[D8] a group gets a year of ten bijeenkomsten that skips the summer; too few people is said, not forbidden', async () => {
  await page.getByRole('link', { name: 'Groepen', exact: true }).click()
  await page.getByRole('link', { name: 'Groep maken' }).first().click()
  await field(page, 'Naam van de groep').fill('Dinsdag A')
  const start = page.getByRole('combobox', { name: 'Eerste maand' })
  const plan = page.locator('.plan-list')

  for (const [month, all] of Object.entries(MONTHS)) {
    const option = await start
      .locator('option', { hasText: new RegExp(`^${month}`, 'i') })
      .first()
      .textContent()
    await start.selectOption({ label: option ?? '' })
    const rows = await plan.getByRole('listitem').allTextContents()
    expect(rows.map((row) => /\d+ (\S+)/.exec(row)?.[1])).toEqual(all.split(' '))
    expect(rows.map((row) => row.trim().split(' ').at(-1)?.charAt(0)).join('')).toBe('VTCTCTCTCT')
  }
  await page.getByText('Minder dan vijf mensen').waitFor()
  await page.getByRole('button', { name: 'Iedereen kiezen' }).click()
  await page.getByRole('heading', { name: 'Wie doen mee? 10 gekozen' }).waitFor()
  expect(await page.getByText('Minder dan vijf mensen').count()).toBe(0)
  await page.getByRole('button', { name: 'Groep maken' }).click()
  await page.getByRole('heading', { level: 1, name: 'Jaarplan Dinsdag A' }).waitFor()

  await expect.poll(() => page.locator('.plan-item').count()).toBe(10)
  await page
    .getByRole('button', { name: /verzetten$/ })
    .first()
    .click()
  await page.getByLabel('Begin', { exact: true }).fill('10:00')
  await field(page, 'Plaats').first().fill('Buurthuis De Brug')
  await page.getByRole('button', { name: 'Klaar' }).click()
  await page
    .locator('.plan-item')
    .first()
    .getByText(/10:00.*Buurthuis De Brug/)
    .waitFor()
  expect(coordinator.errors).toEqual([])
})

test('[R5] a kandidaat gets a place with a werkbegeleider and a maatje, and each of them an invitation', async () => {
  await page.getByRole('link', { name: 'Mensen', exact: true }).click()
  await page.getByRole('link', { name: /^Noor/ }).click()
  await page.goto(`${url}/plaatsen/${page.url().split('/').at(-1) ?? ''}`)
  await page.getByRole('searchbox', { name: 'Zoek een organisatie of functie' }).fill('gastvr')
  await page.getByText('5 vrije functies').waitFor()
  await page.getByRole('list', { name: 'Welke functie?' }).getByRole('button').first().click()
  await field(page, 'Naam werkbegeleider').fill('Ron Bakels')
  await field(page, 'Naam maatje').fill('Truus')
  for (const dag of ['maandag', 'woensdag']) await page.getByRole('button', { name: dag, exact: true }).click()
  for (const dag of ['Maandag', 'Woensdag']) {
    await page.getByLabel(`${dag}, begin`).fill('09:00')
    await page.getByLabel(`${dag}, einde`).fill('15:00')
  }
  await page.getByText('12 uur in de week').waitFor()
  await page.getByRole('button', { name: 'Plek vastleggen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Plek van Noor' }).waitFor()

  const { link } = await makeInvitation(page, 'Ron Bakels')
  const phone = await people.open()
  await joinByLink(phone.page, link)
  await sameWords(page)
  await phone.page.getByText('maandag van 09:00 tot 15:00').waitFor({ timeout: 45_000 })
  await page.getByText('Ron Bakels doet mee').waitFor()

  for (const naam of ['Noor', 'Truus']) expect((await makeInvitation(page, naam)).link).toContain('#s=u_')
  for (const one of [phone, coordinator]) expect(one.errors).toEqual([])
})

test('[S4] the second start keeps everything and prints no link; a link made on the server opens a region of its own', async () => {
  await server.kill()
  server = await startChild(env)
  expect(printedLinks(server.output())).toEqual([])

  await page.reload()
  await toOverview()
  await page.getByRole('table', { name: 'Groepen in deze regio' }).getByText('Dinsdag A').waitFor()
  const script = join(import.meta.dirname, '..', '..', 'server', 'invite.ts')
  const made = spawnSync(nodePath, [script, '--role', 'regiocoordinator'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  expect(made.stderr).toContain('server-invite-made')
  const other = await people.open({ size: laptopSize })
  await joinByLink(other.page, made.stdout.trim())
  await field(other.page, 'Naam van de regio').waitFor()

  expect(await other.page.getByText('Dinsdag A').count()).toBe(0)
  for (const one of [other, coordinator]) expect(one.errors).toEqual([])
})
