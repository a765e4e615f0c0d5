import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { filesWith } from './bytes-on-disk.ts'
import type { Phone } from './phone.ts'
import { axeFinds, sticksOut } from './screen-checks.ts'
import { markOf, openList, row } from './steps-attendance.ts'
import { Finger } from './steps-invite.ts'
import { enter, phones, startRegion } from './steps-region.ts'
import { goTo } from './screens.ts'

const CANARY = 'Waterjuffer73'
const tabletSize = { width: 1024, height: 768 }
const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

const shots = process.env['SCREENSHOTS']

/** A picture to look at, where somebody asked for pictures. */
async function shot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png` })
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** The trainer's phone with a code on it for a tablet. */
async function makeCode(page: Page): Promise<{ code: string; dagcode: string }> {
  await page.getByRole('link', { name: /^Tablet in de zaal/ }).click()
  await page.getByRole('link', { name: 'Liever een tablet die van niemand is' }).click()
  await page.getByRole('button', { name: 'Code maken' }).click()
  const code = await page.locator('p.typed-code').first().textContent()
  const dagcode = await page.locator('.typed-code [aria-hidden]').textContent()
  return { code: code ?? '', dagcode: dagcode ?? '' }
}

async function turnOn(page: Page, code: string): Promise<void> {
  await page.goto(`${region.url}/tablet`)
  await page.getByLabel('De code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Aanzetten' }).click()
  await heading(page, 'Welkom')
}

/** Code, name, the name that is tapped, and that it is right. */
async function checkIn(page: Page, dagcode: string, naam: string): Promise<void> {
  await page.getByRole('button', { name: 'Ik heb de code' }).click()
  await page.getByLabel('De code van vandaag').fill(dagcode)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Je voornaam').fill(naam)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: naam, exact: true }).click()
  await heading(page, `Ben jij ${naam}?`)
  await page.getByRole('button', { name: 'Ja, ik ben er' }).click()
}

async function trainer(): Promise<Phone> {
  const phone = await enter(people, region, 'Marijn Oosterhof')
  await phone.page.getByText(/^Aanwezigheid: \d+ van 1\d/).waitFor()
  await openList(phone.page, new Finger())
  return phone
}

/** What a visitor finds who looks into everything a browser keeps for this site. */
function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const caches = await globalThis.caches.keys()
    const stored = [...Object.entries(localStorage), ...Object.entries(sessionStorage)]
    return JSON.stringify({ databases, caches, stored, cookies: document.cookie, state: history.state as unknown })
  })
}

test("[S4] a tablet that is nobody's checks people in, and nothing of it is left: on the disk, by Terug, reload, a second tab or its end", async () => {
  const marijn = await trainer()
  await marijn.page.getByRole('button', { name: 'Iemand anders' }).click()
  await marijn.page.getByRole('textbox', { name: 'Voornaam' }).fill(CANARY)
  await marijn.page.getByRole('button', { name: 'Op de lijst zetten' }).click()
  await row(marijn.page, CANARY).waitFor()
  const { code, dagcode } = await makeCode(marijn.page)
  expect([code, dagcode]).toEqual([expect.stringMatching(/^(\w{4}-){3}\w{4}$/), expect.stringMatching(/^\d{4}$/)])
  await shot(marijn.page, 'tablet-code-telefoon')
  const tablet = await people.open({ size: tabletSize })
  const { page } = tablet
  await turnOn(page, code)
  await marijn.page.getByText('De tablet staat aan').waitFor()
  await shot(marijn.page, 'tablet-aan-telefoon')

  await checkIn(page, dagcode, CANARY)
  await page.getByText('Je bent aangemeld.').waitFor()
  await shot(page, 'tablet-aangemeld')
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await checkIn(page, dagcode, 'Noor')
  await page.getByText('Je bent aangemeld.').waitFor()
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await goTo(marijn.page, '/')
  await openList(marijn.page, new Finger())
  await expect.poll(() => markOf(row(marijn.page, 'Noor')), { timeout: 20_000 }).toBe('Is er')
  expect(await markOf(row(marijn.page, CANARY))).toBe('Is er')

  const kept = await keptIn(page)
  expect(JSON.parse(kept)).toMatchObject({ databases: [], cookies: '' })
  for (const secret of [CANARY, 'Noor', code, dagcode]) expect(kept).not.toContain(secret)
  const second = await tablet.context.newPage()
  await second.goto(`${region.url}/tablet`)
  await heading(second, 'Tablet in de zaal')
  expect(await second.content()).not.toContain(CANARY)
  await second.close()
  await page.reload()
  await heading(page, 'Tablet in de zaal')
  await page.getByLabel('De code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Aanzetten' }).click()
  await page.getByText('Deze code werkt niet.').waitFor()
  await tablet.killAndReopen(`${region.url}/tablet`)
  await heading(tablet.page, 'Tablet in de zaal')
  expect(filesWith(tablet.profile, CANARY)).toEqual([])
  expect([...tablet.errors, ...marijn.errors]).toEqual([])
})

test('[S1] without internet it says "Nog niet verstuurd", and it is on the list when there is; stopped, it is a plain page', async () => {
  const marijn = await trainer()
  const { code, dagcode } = await makeCode(marijn.page)
  const tablet = await people.open({ size: tabletSize })
  const { page } = tablet
  await turnOn(page, code)
  await tablet.goOffline()

  await checkIn(page, dagcode, 'Dwight')
  await page.getByText('Nog niet verstuurd').waitFor()
  await shot(page, 'tablet-wacht')
  expect(await page.getByText('Je bent aangemeld.').count()).toBe(0)
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await page.getByRole('button', { name: 'Stoppen (voor de trainer)' }).click()
  await page.getByRole('button', { name: 'Stoppen', exact: true }).click()
  await page.getByText('Nog niet verstuurd: 1 aanmelding').waitFor()
  await shot(page, 'tablet-klaar-wacht')
  expect(await page.content()).not.toContain('Dwight')
  await tablet.goOnline()

  await page.waitForURL(`${region.url}/tablet/klaar`)
  await heading(page, 'Klaar')
  await goTo(marijn.page, '/')
  await openList(marijn.page, new Finger())
  await expect.poll(() => markOf(row(marijn.page, 'Dwight')), { timeout: 20_000 }).toBe('Is er')
  await page.goBack()
  expect(await page.content()).not.toContain('Dwight')
  expect([...tablet.errors, ...marijn.errors]).toEqual([])
})

test('a stolen tablet is ended from the phone; on a device that is somebody’s it does not begin', async () => {
  const marijn = await trainer()
  const { code } = await makeCode(marijn.page)
  const tablet = await people.open({ size: tabletSize })
  await turnOn(tablet.page, code)

  // Tablets of the tests before may still stand there, and this one comes a moment later: all of them are stopped.
  const stops = marijn.page.getByRole('button', { name: /^Stop/ })
  await expect
    .poll(
      async () => {
        if ((await stops.count()) > 0) await stops.first().click()
        return tablet.page.url()
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toBe(`${region.url}/tablet/klaar`)
  await goTo(marijn.page, '/tablet')
  await heading(marijn.page, 'Dit toestel is van iemand')
  expect([...tablet.errors, ...marijn.errors]).toEqual([])
})

test('every step of it can be used by everybody, on a tablet and on a phone', async () => {
  const marijn = await trainer()
  const finds: string[] = []
  const look = async (page: Page, name: string): Promise<void> => {
    for (const [device, size] of [
      ['tablet', tabletSize],
      ['telefoon', { width: 360, height: 740 }],
    ] as const) {
      await page.setViewportSize(size)
      finds.push(...[...(await axeFinds(page)), ...(await sticksOut(page))].map((find) => `${name} ${device}: ${find}`))
      await shot(page, `tablet-${name}-${device}`)
    }
  }
  const { code, dagcode } = await makeCode(marijn.page)
  await look(marijn.page, 'maken')
  const { page } = await people.open({ size: tabletSize })
  await page.goto(`${region.url}/tablet`)
  await heading(page, 'Tablet in de zaal')
  await look(page, 'aanzetten')
  await turnOn(page, code)
  await look(page, 'welkom')
  await page.getByRole('button', { name: 'Ik heb de code' }).click()
  await page.getByLabel('De code van vandaag').fill(dagcode)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Je voornaam').fill('Noor')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: 'Noor', exact: true }).click()
  await look(page, 'klopt')
  await page.getByRole('button', { name: 'Nee, dat ben ik niet' }).click()
  await page.getByRole('button', { name: 'Stoppen (voor de trainer)' }).click()
  await look(page, 'stoppen')
  await page.getByRole('button', { name: 'Stoppen', exact: true }).click()
  await page.waitForURL(`${region.url}/tablet/klaar`)
  await heading(page, 'Klaar')
  await look(page, 'klaar')
  expect(finds).toEqual([])
})
