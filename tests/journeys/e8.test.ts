import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import { dagVan } from '#domain/deeltermijn.ts'
import { formatDay, formatDayYear } from '#i18n/format.ts'
import { appIsHere, beginMap, field, graceMs, openInMap, SAVED_HERE } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { laptopSize, openPhone, phoneSize } from '#tests/e2e/phone.ts'
import { axeFinds, cutOff, mainButtons, sticksOut } from '#tests/e2e/screen-checks.ts'
import { goTo } from '#tests/e2e/screens.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'

// E8, alone on one phone that has no network from the first screen on: each test goes on where the one before stopped.

let server: TestServer
let noor: Phone

beforeAll(async () => {
  server = await startTestServer()
  noor = await openPhone()
  await beginMap(noor.page, server.url, 'Noor')
  await appIsHere(noor.page)
  await noor.goOffline()
}, 120_000)
afterAll(async () => {
  await noor.close()
  await server.stop()
})

const statement = 'Ik werk drie ochtenden in een bakkerij.'
const mijlpaal = 'Ik maak zelf het deeg.'
const actie = 'Ron vragen of ik mag meekijken.'
const friday = addDays(dagVan(Date.now()), 11)

const next = (page: Page) => page.getByRole('link', { name: /^(Verder|Overslaan)$/ }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

test('[E8] a dream in short questions, each of which may be skipped, and one sentence as if it is so', async () => {
  const { page } = noor
  await openInMap(page, 'Mijn droom en routekaart')
  await page.getByRole('link', { name: 'Mijn droom openen' }).click()
  await look('e8-droom-leeg')
  await page.getByRole('link', { name: 'Beginnen' }).click()
  await field(page, 'Wat doe je dan op een dag?').fill('Ik maak het deeg voor de dag.')
  await look('e8-droom-vraag')
  for (const question of ['Met wie doe je dat?', 'Wat zie en hoor je om je heen?', 'Waar ben je dan trots op?']) {
    await next(page)
    await heading(page, question)
  }
  for (const question of ['Waar ben je dan sterk in?', 'Waar doe je het voor?', 'Zeg het in één zin']) {
    await next(page)
    await heading(page, question)
  }
  await field(page, 'Zeg het in één zin').fill(statement)
  await page.getByText(SAVED_HERE).waitFor()
  await next(page)

  await page.getByText(statement).waitFor()
  await expect.poll(() => page.getByText('Niet ingevuld').count()).toBe(5)
  await look('e8-droom')
})

test('[E8] an action shows its owner, its date and how it stands', async () => {
  const { page } = noor
  await goTo(page, '/routekaart')
  await page.getByText(statement).waitFor()
  await page.getByRole('button', { name: 'Mijlpaal erbij' }).click()
  await field(page, 'Wat is er dan gelukt?').fill(mijlpaal)
  await next(page)
  await page.getByRole('radio', { name: /^In een periode/ }).check()
  await field(page, 'Welke periode?').fill('voor de zomer')
  await next(page)
  await field(page, 'Hoe ga je het vieren?').fill('Taart in de pauze.')
  await next(page)
  await next(page)
  await heading(page, mijlpaal)
  await look('e8-mijlpaal')
  await page.getByRole('link', { name: 'Naar mijn routekaart' }).click()

  await page.getByRole('button', { name: `Actie erbij: ${mijlpaal}` }).click()
  await field(page, 'Wat ga je doen?').fill(actie)
  await next(page)
  await expect.poll(() => page.getByRole('radio', { name: mijlpaal }).isChecked()).toBe(true)
  await next(page)
  await page.getByRole('button', { name: 'Iemand anders' }).click()
  await field(page, 'Wie is dat?').fill('Mijn zus Fleur')
  await next(page)
  await page.getByLabel('Vanaf welke dag?').fill(dagVan(Date.now()))
  await page.getByLabel('Tot en met welke dag?').fill(friday)
  await next(page)
  await field(page, 'Welke hulp wil je?').fill('Van mijn jobcoach, bij wat ik zeg.')
  await next(page)
  await field(page, 'Dit helpt').fill('Ron legt graag uit.')
  await field(page, 'Dit maakt het lastig').fill('Het is druk in december.')
  await graceMs(page)
  await next(page)

  await heading(page, actie)
  await look('e8-actie')
  await page.getByRole('link', { name: 'Naar mijn routekaart' }).click()
  const row = page.getByRole('link', { name: new RegExp(`^${actie}`) })
  await expect.poll(() => row.textContent()).toContain(`Mijn zus Fleur · uiterlijk ${formatDay(friday)} · Bezig`)
  await look('e8-routekaart')

  // It is in the own agenda, without a word of what it is.
  await goTo(page, '/agenda')
  await page.getByText('Mijn actie').first().waitFor()
  expect(await page.getByText(actie).count()).toBe(0)
})

test('[E8] a mijlpaal is celebrated with one sentence or a photo, and a dead battery loses nothing of it', async () => {
  const { page } = noor
  const today = formatDayYear(dagVan(Date.now()))
  await goTo(page, '/routekaart')
  await page.getByRole('link', { name: new RegExp(`^${actie}`) }).click()
  await page.getByRole('checkbox', { name: /^Dit is gelukt/ }).check()
  await page.getByText(`Klaar op ${today}`).waitFor()
  await goTo(page, '/routekaart')
  await page.getByRole('link', { name: `Openen: ${mijlpaal}` }).click()
  await page.getByRole('link', { name: 'Ja, vieren' }).click()
  await field(page, 'Wat wil je onthouden?').fill('We aten taart met de hele ploeg.')
  const picture = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30)
    canvas.getContext('2d')?.fillRect(0, 0, 20, 15)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'taart.png', mimeType: 'image/png', buffer: Buffer.from(picture) })
  await page.getByRole('img', { name: 'We aten taart met de hele ploeg.' }).waitFor()
  await look('e8-vieren')
  await page.getByRole('button', { name: 'Klaar' }).click()
  await page.getByRole('heading', { level: 2, name: `Gevierd op ${today}` }).waitFor()
  await graceMs(page)

  await noor.killAndReopen(`${server.url}/routekaart`)
  const after = noor.page
  await after.getByText(`Gevierd op ${today}`).waitFor()
  await after.getByText(`Mijn zus Fleur · Klaar op ${formatDay(dagVan(Date.now()))}`).waitFor()
  await after.getByRole('link', { name: `Openen: ${mijlpaal}` }).click()
  await after.getByText('We aten taart met de hele ploeg.').waitFor()
  await after.getByRole('img', { name: 'We aten taart met de hele ploeg.' }).waitFor()
  await look('e8-gevierd')
  // Calm: nothing of it counts, measures or is late.
  for (const path of ['/routekaart', '/droom', '/agenda']) {
    await goTo(after, path)
    await after.locator('main h1').waitFor()
    expect(await after.locator('main').textContent()).not.toMatch(/%|te laat|nog \d+ dagen|gemist|verlopen/i)
  }
  expect(noor.errors).toEqual([])
})

test('[E8] who is around stands on one sheet to take along, without what contact does with the person', async () => {
  const { page } = noor
  await goTo(page, '/netwerk')
  await look('e8-netwerk-leeg')
  await page.getByRole('button', { name: 'Iemand erbij' }).click()
  await field(page, 'Naam').fill('Fleur')
  await field(page, 'Telefoonnummer').fill('06 00 00 00 99')
  await next(page)
  await page.getByRole('button', { name: 'Bedrijfsarts' }).click()
  await page.getByText(/^Kijkt met je wat je kunt doen/).waitFor()
  await look('e8-netwerk-rol')
  await page.getByRole('button', { name: 'Familie' }).click()
  await next(page)
  await field(page, 'Wat doet deze persoon voor je?').fill('Mijn zus. Ik bel haar als het druk is.')
  await next(page)
  await page.getByRole('button', { name: 'Mijn plan voor werk' }).click()
  await page.getByRole('button', { name: 'Mijn dagen en uren' }).click()
  await next(page)
  await page.getByRole('radio', { name: 'Alleen als ik het eerst hoor' }).check()
  await next(page)
  await page.getByRole('radio', { name: /^Dichtbij/ }).check()
  await page.getByRole('checkbox', { name: /^Mijn vaste contactpersoon/ }).check()
  await page.getByRole('button', { name: 'Kost mij energie' }).click()
  await look('e8-netwerk-betrokken')
  await next(page)
  await heading(page, 'Fleur')
  await look('e8-mens')
  await page.getByRole('link', { name: 'Naar mijn netwerk' }).click()
  await field(page, 'Wie mis ik nog?').fill('Iemand die in een bakkerij werkt.')
  await look('e8-netwerk')
  await page.getByRole('link', { name: 'Wie is wie?' }).click()
  await heading(page, 'Wie is wie?')
  await look('e8-wie-is-wie')

  await goTo(page, '/netwerk/afdrukken')
  const sheet = page.locator('.print-sheet')
  await sheet.getByText('Fleur, Familie, 06 00 00 00 99, Mijn vaste contactpersoon').waitFor()
  await sheet.getByText('Iemand die in een bakkerij werkt.').waitFor()
  expect(await sheet.textContent()).not.toContain('energie')
  await look('e8-kaart')
  expect(noor.errors).toEqual([])
})

test('[E8] fourteen people fit on one sheet of A4', async () => {
  const { page } = noor
  await goTo(page, '/netwerk')
  for (let more = 0; more < 13; more++) {
    await page.getByRole('button', { name: 'Iemand erbij' }).click()
    await field(page, 'Naam').fill(`Mens ${more + 2}`)
    await next(page)
    await page.getByRole('button', { name: 'Klantmanager van de gemeente' }).click()
    await next(page)
    await field(page, 'Wat doet deze persoon voor je?').fill('Gaat met mij over mijn plan en mijn uren.')
    await goTo(page, '/netwerk')
    await page.getByRole('link', { name: new RegExp(`^Mens ${more + 2}`) }).waitFor()
  }
  await goTo(page, '/netwerk/afdrukken')
  await page
    .locator('.print-sheet')
    .getByText(/^Mens 14/)
    .waitFor()

  const pdf = await page.pdf({
    ...(process.env['SHOTS'] === undefined ? {} : { path: `${process.env['SHOTS']}/e8-kaart.pdf` }),
    format: 'A4',
    margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
  })

  expect([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1)
}, 120_000)

/** The screen as it stands, checked as the accessibility walk does, and as a picture where pictures are wanted. */
async function look(name: string): Promise<void> {
  const { page } = noor
  await page.locator('main h1').first().waitFor()
  const shots = process.env['SHOTS']
  const found: string[] = []
  for (const [size, at] of [
    [phoneSize, 'telefoon'],
    [laptopSize, 'laptop'],
  ] as const) {
    await page.setViewportSize(size)
    found.push(...(await sticksOut(page)), ...(await cutOff(page)))
    if (shots !== undefined) {
      mkdirSync(shots, { recursive: true })
      await page.screenshot({ path: `${shots}/${name}-${at}.png`, fullPage: true })
    }
  }
  await page.setViewportSize(phoneSize)
  found.push(...(await axeFinds(page)))
  expect(found, name).toEqual([])
  expect((await mainButtons(page)).count, name).toBeLessThanOrEqual(1)
}
