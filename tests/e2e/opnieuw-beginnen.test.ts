import { makeUitnodigingText } from '#i18n/nl/make-uitnodiging.ts'
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { field } from './own-map.ts'
import type { Phone } from './phone.ts'
import { phoneSize } from './phone.ts'
import { axeFinds, sticksOut } from './screen-checks.ts'
import { joinByLink, makeInvitation, sameWords } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { enter, phones, startRegion } from './steps-region.ts'

vi.setConfig({ testTimeout: 300_000 })

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

// Each test changes the region for good, and gets one of its own.
beforeEach(async () => {
  region = await startRegion()
}, 120_000)
afterEach(async () => {
  await people.closeAll()
  await region.server.stop()
})

const shots = process.env['SCREENSHOTS']

/** A picture to look at, where somebody asked for pictures. */
async function shot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  const size = page.viewportSize()
  await page.setViewportSize(phoneSize)
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  if (size !== null) await page.setViewportSize(size)
}

/** Somebody comes in by an invitation of Hanneke, so that every other device believes theirs. */
async function invited(hanneke: Page, naam: string): Promise<Phone> {
  const { link } = await makeInvitation(hanneke, naam)
  const phone = await people.open()
  await joinByLink(phone.page, link)
  await sameWords(hanneke)
  await hanneke.getByText(new RegExp(`^${naam}.* doet mee$`)).waitFor({ timeout: 45_000 })
  return phone
}

/** The invitation with which somebody begins anew, on Hanneke's screen. */
async function inviteAnew(page: Page, naam: string): Promise<string> {
  await page.getByRole('radio', { name: 'Niets, alles is kwijt' }).check()
  await page.getByText(new RegExp(`^Alle oude toestellen van ${naam}.* gaan uit`)).waitFor()
  await page.getByRole('radio', { name: 'Ergens anders' }).check()
  await shot(page, 'opnieuw-uitnodigen')
  await page.getByRole('button', { name: 'Uitnodiging maken' }).click()
  await page.getByText('De link', { exact: true }).click()
  await page.getByText(makeUitnodigingText.sending).waitFor({ state: 'hidden' })
  return (await page.getByText(/^http.*#s=u_/).textContent()) ?? ''
}

/** The words on the screen of a kandidaat who waits. */
async function ownWords(page: Page): Promise<string> {
  const band = (await page.locator('.band', { hasText: 'Jouw woorden:' }).textContent()) ?? ''
  return /Jouw woorden: (.+)\. Kloppen/.exec(band)?.[1] ?? ''
}

test('[R5] who lost everything begins anew after two colleagues confirmed it, and the old phone is out', async () => {
  const hanneke = await enter(people, region, 'Hanneke Verbeek')
  await hanneke.page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  const marijn = await invited(hanneke.page, 'Marijn Oosterhof')
  await marijn.page.getByRole('link', { name: 'Aanwezigheid' }).first().waitFor({ timeout: 60_000 })
  const old = await invited(hanneke.page, 'Noor')
  await old.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 60_000 })
  await goTo(old.page, '/dit-ben-ik')
  await field(old.page, 'Wie ben ik?').pressSequentially('Ik bak graag')
  await old.page.locator('.save-line', { hasText: 'Opgeslagen, ook buiten dit toestel' }).waitFor({ timeout: 60_000 })
  await old.goOffline()
  const bram = await enter(people, region, 'Bram Hoeksema')
  await bram.page.getByRole('link', { name: 'Mensen' }).first().waitFor({ timeout: 60_000 })

  await goTo(hanneke.page, '/uitnodigen')
  await hanneke.page.getByRole('link', { name: /^Noor/ }).first().click()
  const link = await inviteAnew(hanneke.page, 'Noor')
  const fresh = await people.open()
  await joinByLink(fresh.page, link)
  expect(await ownWords(fresh.page)).toMatch(/^[a-z]+ · [a-z]+ · [a-z]+$/)
  await shot(fresh.page, 'opnieuw-eigen-woorden')
  await sameWords(hanneke.page)
  await hanneke.page.getByText('Nu nog een collega').waitFor({ timeout: 45_000 })
  await shot(hanneke.page, 'opnieuw-wacht-op-collega')

  const band = marijn.page.locator('.band', { hasText: /begint Noor.* opnieuw\?/ })
  await band.waitFor({ timeout: 60_000 })
  await shot(marijn.page, 'opnieuw-band')
  await band.getByRole('link', { name: 'Bekijken' }).click()
  await marijn.page.getByRole('heading', { level: 1, name: /^Begint Noor.* opnieuw\?$/ }).waitFor()
  const theirs = marijn.page.locator('.typed-code')
  await theirs.waitFor()
  // The same words on both screens, also when ten minutes were over in between.
  await expect.poll(async () => (await theirs.textContent()) === (await ownWords(fresh.page))).toBe(true)
  await shot(marijn.page, 'opnieuw-bevestigen')
  const finds = [...(await axeFinds(marijn.page)), ...(await sticksOut(marijn.page))]
  expect(await fresh.page.getByRole('heading', { name: 'Mijn mensen' }).count()).toBe(0)
  await marijn.page.getByRole('button', { name: 'Ja, dit klopt' }).click()
  await marijn.page.getByText('Er is niets te bevestigen').waitFor({ timeout: 45_000 })

  await fresh.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 60_000 })
  await hanneke.page.getByText(/^Noor.* doet mee$/).waitFor({ timeout: 45_000 })
  // A colleague who had no part in it is told, and by whom it was confirmed.
  const told = bram.page.locator('.band', { hasText: /^Noor.* begon opnieuw op een ander toestel\./ })
  await told.waitFor({ timeout: 60_000 })
  expect(await told.textContent()).toContain('Hanneke Verbeek en Marijn Oosterhof bevestigden dat.')
  await shot(bram.page, 'opnieuw-verteld')
  await told.getByRole('button', { name: 'Gezien' }).click()
  await told.waitFor({ state: 'detached' })
  await old.goOnline()
  await old.page.reload()
  await old.page.getByText('Dit toestel is uitgezet').waitFor({ timeout: 60_000 })
  expect(finds).toEqual([])
  for (const phone of [hanneke, marijn, bram, old, fresh]) expect(phone.errors).toEqual([])
})

test('[R5] a device that came by a link of the server is confirmed by the regiocoördinator, who reads the same code on both screens', async () => {
  const hanneke = await enter(people, region, 'Hanneke Verbeek')
  await hanneke.page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  const noor = await invited(hanneke.page, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 60_000 })
  const printed = await enter(people, region, 'Noor')
  await goTo(printed.page, '/toestellen')
  const own = (await printed.page.getByText(/dit toestel, code/).textContent()) ?? ''
  await shot(printed.page, 'toestel-eigen-code')

  await goTo(hanneke.page, `/toestellen/van/${printed.persoon}`)
  const row = hanneke.page.getByRole('listitem').filter({ hasText: 'niet bevestigd' })
  await row.getByRole('button', { name: 'Bevestigen' }).click()
  const code = (await hanneke.page.locator('.typed-code').textContent()) ?? ''
  await shot(hanneke.page, 'toestel-bevestigen')
  const finds = [...(await axeFinds(hanneke.page)), ...(await sticksOut(hanneke.page))]
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  expect(own).toContain(code)
  await hanneke.page.getByRole('button', { name: 'Ja, dit klopt' }).click()

  await hanneke.page.getByText('Je hebt het toestel bevestigd').waitFor()
  await hanneke.page.getByText('niet bevestigd').waitFor({ state: 'detached' })
  // The phone that was there before believes it from now on, and tells its owner.
  await noor.page.getByText('Er is een toestel bij gekomen. Was jij dat?').waitFor({ timeout: 45_000 })
  expect(finds).toEqual([])
  for (const phone of [hanneke, noor, printed]) expect(phone.errors).toEqual([])
})

test('[R1] who is taken out of the team loses at once what the role opened, and the only regiocoördinator stays', async () => {
  const hanneke = await enter(people, region, 'Hanneke Verbeek')
  await hanneke.page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  const marijn = await enter(people, region, 'Marijn Oosterhof')
  const group = marijn.page.getByRole('link', { name: 'Aanwezigheid' }).first()
  await group.waitFor({ timeout: 60_000 })

  await goTo(hanneke.page, '/team')
  await hanneke.page.getByText('jij, de enige regiocoördinator: daarom kun je er niet uit').waitFor()
  await hanneke.page.getByRole('button', { name: 'Marijn Oosterhof uit het team halen' }).click()
  await hanneke.page.getByRole('heading', { name: 'Marijn Oosterhof uit het team halen?' }).waitFor()
  await shot(hanneke.page, 'team-rol-afnemen')
  const finds = [...(await axeFinds(hanneke.page)), ...(await sticksOut(hanneke.page))]
  await hanneke.page.getByRole('button', { name: 'Uit het team', exact: true }).click()
  await hanneke.page.getByText('Marijn Oosterhof zit niet meer in het team').waitFor()

  await group.waitFor({ state: 'detached', timeout: 30_000 })
  await shot(marijn.page, 'team-zonder-rol')
  expect(finds).toEqual([])
  for (const phone of [hanneke, marijn]) expect(phone.errors).toEqual([])
})
