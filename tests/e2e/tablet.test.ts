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
import { isLocked, setPin, typePin } from './steps-slot.ts'

const PIN = '804213'
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

/** A trainer in the room without network, whose device shows checking in. @returns with the code for the board */
async function inTheRoom(naam: string): Promise<Phone & { code: string }> {
  const phone = await enter(people, region, naam)
  const { page } = phone
  await page.getByText(/^Aanwezigheid: \d+ van 10/).waitFor()
  await setPin(page, PIN)
  await goTo(page, '/')
  await openList(page, new Finger())
  await phone.goOffline()
  await page.getByRole('link', { name: /^Tablet in de zaal/ }).click()
  const code = await page.locator('.typed-code [aria-hidden]').textContent()
  await shot(page, 'zaal-begin-telefoon')
  await page.getByRole('button', { name: 'Zet op het scherm' }).click()
  await page.getByRole('heading', { level: 1, name: 'Welkom' }).waitFor()
  return Object.assign(phone, { code: code ?? '' })
}

/** Code, name, and the name that is tapped. */
async function checkIn(page: Page, code: string, typed: string, naam: string): Promise<void> {
  await page.getByRole('button', { name: 'Ik heb de code' }).click()
  await page.getByLabel('De code van vandaag').fill(code)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Je voornaam').fill(typed)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: naam, exact: true }).click()
  await page.getByText('Je staat op de lijst.').waitFor()
}

test('[S1] people check in by the code, see no other name, and stand on the list of the trainer', async () => {
  const phone = await inTheRoom('Marijn Oosterhof')
  const { page, code } = phone
  expect(code).toMatch(/^\d{4}$/)
  const shown: string[] = []
  await page.exposeFunction('seen', (words: string) => void shown.push(words))
  await page.evaluate(() => {
    const tell = (window as unknown as { seen: (words: string) => void }).seen // exposed just above
    new MutationObserver(() => tell(document.body.innerText)).observe(document.body, { subtree: true, childList: true })
  })

  await page.getByRole('button', { name: 'Ik heb de code' }).click()
  await page.getByLabel('De code van vandaag').fill(code === '1234' ? '4321' : '1234')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByText('Dit is een andere code.').waitFor()
  await page.getByRole('button', { name: 'Terug' }).click()
  await checkIn(page, code, 'noor', 'Noor')
  await shot(page, 'zaal-klaar-telefoon')
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  // Again, by somebody who wants to know whether Noor is here: the very same words.
  await checkIn(page, code, 'no', 'Noor')
  await page.getByRole('button', { name: 'Dit ben ik niet' }).click()
  await checkIn(page, code, 'zoe', 'Zoë')
  await page.getByRole('button', { name: 'Dit ben ik niet' }).click()
  await checkIn(page, code, 'Dwight', 'Dwight')
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()

  const all = shown.join('\n')
  for (const other of ['Sander', 'Renée', 'Thi Mai', 'Jürgen']) expect(all).not.toContain(other)
  await page.getByRole('button', { name: 'Stoppen (voor de trainer)' }).click()
  await page.getByRole('button', { name: 'Op slot doen' }).click()
  await isLocked(page)
  await typePin(page, PIN)
  await page.getByRole('heading', { level: 1, name: 'Tablet in de zaal' }).waitFor()
  // The code holds all day: it is on the board.
  expect(await page.locator('.typed-code [aria-hidden]').textContent()).toBe(code)
  await page
    .getByRole('link', { name: /^Bijeenkomst|^Terug/ })
    .first()
    .click()
  await expect.poll(() => markOf(row(page, 'Noor')), { timeout: 20_000 }).toBe('Is er')
  await expect.poll(() => markOf(row(page, 'Dwight')), { timeout: 20_000 }).toBe('Is er')
  expect(await markOf(row(page, 'Zoë'))).toBe('')
  expect(phone.errors).toEqual([])
})

test('nothing else can be reached: address, history, reload, other tabs and a kill come out at the lock', async () => {
  const phone = await inTheRoom('Desi Kolman')
  const { page, code } = phone

  for (const path of ['/', '/mensen', '/bewaard', '/uitnodiging']) {
    await goTo(page, path)
    await page.getByRole('heading', { level: 1, name: 'Welkom' }).waitFor()
  }
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Welkom' }).waitFor()
  await expect.poll(() => page.getByRole('link').allTextContents()).toEqual(['Naar de inhoud'])
  const second = await phone.context.newPage()
  await second.goto(`${region.url}/mensen`)
  await isLocked(second)
  await second.close()
  await page.reload()
  await isLocked(page)

  await typePin(page, PIN)
  await goTo(page, '/')
  await openList(page, new Finger())
  await page.getByRole('button', { name: 'Iemand anders' }).click()
  await page.getByRole('textbox', { name: 'Voornaam' }).fill(CANARY)
  await page.getByRole('button', { name: 'Op de lijst zetten' }).click()
  await row(page, CANARY).waitFor()
  const unlocked = await phone.context.newPage()
  await unlocked.goto(region.url)
  await typePin(unlocked, PIN)
  await unlocked.getByRole('heading', { level: 1, name: 'Opstap zit op slot' }).waitFor({ state: 'detached' })
  await page.bringToFront()
  await page.getByRole('link', { name: /^Tablet in de zaal/ }).click()
  await page.getByRole('button', { name: 'Zet op het scherm' }).click()
  await isLocked(unlocked)
  await unlocked.close()
  await checkIn(page, code, CANARY, CANARY)
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await checkIn(page, code, 'Sander', 'Sander')
  await phone.killAndReopen(`${region.url}/mensen`)
  await isLocked(phone.page)
  expect(await phone.page.content()).not.toContain('Sander')
  // Every other name is in the app itself: they are the people of the Proefversie.
  expect(filesWith(phone.profile, CANARY)).toEqual([])
  await typePin(phone.page, PIN)
  await goTo(phone.page, '/')
  await openList(phone.page, new Finger())
  expect(await markOf(row(phone.page, CANARY))).toBe('Is er')
  expect(await markOf(row(phone.page, 'Sander'))).toBe('Is er')
  expect(phone.errors).toEqual([])
})

test('without a lock of its own a device does not go into the room; forgotten there it locks by itself', async () => {
  const phone = await enter(people, region, 'Marijn Oosterhof')
  const { page } = phone
  await page.getByText(/^Aanwezigheid: \d+ van 10/).waitFor()
  await openList(page, new Finger())
  await page.getByRole('link', { name: /^Tablet in de zaal/ }).click()
  await page.getByText('Zet eerst een slot op dit toestel.').waitFor()
  expect(await page.getByRole('button', { name: 'Zet op het scherm' }).count()).toBe(0)
  await setPin(page, PIN)
  await page.reload()
  await page.clock.install()
  await goTo(page, '/')
  await typePin(page, PIN)
  await openList(page, new Finger())
  await page.getByRole('link', { name: /^Tablet in de zaal/ }).click()
  await page.getByRole('button', { name: 'Zet op het scherm' }).click()
  await page.getByRole('button', { name: 'Ik heb de code' }).click()

  await page.clock.runFor(25_000)
  await page.getByRole('heading', { level: 1, name: 'Welkom' }).waitFor()
  await page.clock.runFor(5 * 60_000)
  expect(await page.getByRole('heading', { level: 1, name: 'Welkom' }).count()).toBe(1)
  await page.clock.runFor(6 * 60_000)
  await isLocked(page)
  expect(phone.errors).toEqual([])
})

test('a pas is shown without internet, and the camera of the tablet reads it', async () => {
  const noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('link', { name: /^Afspraken en bijeenkomsten/ }).waitFor()
  await noor.goOffline()
  await noor.page.getByRole('link', { name: /^Afspraken en bijeenkomsten/ }).click()
  await noor.page.getByRole('link', { name: /^Mijn pas/ }).click()
  const pas = noor.page.getByRole('img', { name: 'De code van je pas' })
  const picture = await pas.evaluate((svg) => new XMLSerializer().serializeToString(svg))
  await shot(noor.page, 'pas-telefoon')
  expect(await noor.page.content()).not.toContain(pasOf(noor.persoon))
  expect([...(await axeFinds(noor.page)), ...(await sticksOut(noor.page))]).toEqual([])
  await noor.close()
  const phone = await inTheRoom('Desi Kolman')
  const { page } = phone
  await page.evaluate(showToCamera, picture)

  await page.getByRole('button', { name: 'Ik heb een pas' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dag Noor' }).waitFor()
  await page.getByText('Je staat op de lijst.').waitFor()
  expect(phone.errors).toEqual([])
})

function pasOf(persoon: string): string {
  return `OPSTAP-PAS/1/${persoon}`
}

/** In the page: the camera sees this picture. */
async function showToCamera(picture: string): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${btoa(picture.replaceAll('class="qr-code-paper"', 'fill="#fff"'))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 480
  const context = canvas.getContext('2d')
  const draw = (): void => {
    context?.drawImage(image, 0, 0, 480, 480)
    requestAnimationFrame(draw)
  }
  draw()
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(10))
}

test('every step can be used by everybody, on a tablet and on a phone', async () => {
  const phone = await inTheRoom('Marijn Oosterhof')
  const { page, code } = phone
  const finds: string[] = []
  const look = async (name: string): Promise<void> => {
    for (const [device, size] of [
      ['tablet', tabletSize],
      ['telefoon', { width: 360, height: 740 }],
    ] as const) {
      await page.setViewportSize(size)
      finds.push(...[...(await axeFinds(page)), ...(await sticksOut(page))].map((find) => `${name} ${device}: ${find}`))
      await shot(page, `zaal-${name}-${device}`)
    }
  }
  await look('welkom')
  await page.getByRole('button', { name: 'Ik heb de code' }).click()
  await look('code')
  await page.getByLabel('De code van vandaag').fill(code)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Je voornaam').fill('x')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByText('We vinden je naam niet.').waitFor()
  await look('naam')
  await page.getByLabel('Je voornaam').fill('noor')
  await page.getByRole('button', { name: 'Verder' }).click()
  await look('wie')
  await page.getByRole('button', { name: 'Noor', exact: true }).click()
  await page.getByText('Je staat op de lijst.').waitFor()
  await look('klaar')
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await page.getByRole('button', { name: 'Stoppen (voor de trainer)' }).click()
  await look('stoppen')
  expect(finds).toEqual([])
  expect(phone.errors).toEqual([])
})
