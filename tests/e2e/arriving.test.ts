import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appIsHere } from './own-map.ts'
import type { Phone } from './phone.ts'
import { joinByLink, makeInvitation, sameWordsByBand } from './steps-invite.ts'
import { enter, phones, startRegion } from './steps-region.ts'

const people = phones()
const office = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let coordinator: Phone

beforeAll(async () => {
  region = await startRegion()
  coordinator = await enter(office, region, 'Hanneke Verbeek')
  await coordinator.page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
}, 120_000)
afterEach(async () => {
  await coordinator.goOnline()
  await people.closeAll()
})
afterAll(async () => {
  await office.closeAll()
  await region.server.stop()
})

/** Everything that would be untrue before a device has what is there. */
const untrue = [
  'nog geen groep',
  'Er is nu niets dat op je wacht',
  'Vandaag geen bijeenkomst',
  'Nog geen mensen',
  'Mijn map',
]

/** Remembers every untrue sentence that was on the screen for even a moment. */
async function watchUntrue(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript((sentences) => {
    const seen = new Set<string>()
    Object.assign(window, { untrueSeen: seen })
    new MutationObserver(() => {
      for (const one of sentences) if (document.body?.innerText.includes(one)) seen.add(one)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  }, untrue)
  return () => page.evaluate(() => [...(window as unknown as { untrueSeen: Set<string> }).untrueSeen])
}

test('[R5] a trainer who came in reads what is waited for and who to call, and then all comes by itself', async () => {
  const { link } = await makeInvitation(coordinator.page, 'Marijn Oosterhof')
  await coordinator.page.getByRole('link', { name: 'Overzicht', exact: true }).click()
  // The server heard of the invitation: no line but an offer that may wait.
  await coordinator.page.waitForFunction(() =>
    [...document.querySelectorAll('.band')].every((band) => band.textContent.includes('Niet nu')),
  )
  await coordinator.goOffline()
  const phone = await people.open()
  const { page } = phone
  const untrueSeen = await watchUntrue(page)
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await phone.context.route('**/api/pull', async (route) => {
    await held
    await route.continue()
  })

  await joinByLink(page, link)
  await page.getByRole('heading', { level: 1, name: 'Welkom Marijn' }).waitFor()
  await page.getByText('Hanneke kijkt na of jij het bent.').waitFor()
  await page.getByRole('link', { name: 'Bel Hanneke Verbeek' }).waitFor()
  await page.getByRole('link', { name: 'Groepen', exact: true }).click()
  await page.getByRole('heading', { name: 'Nog even wachten' }).waitFor()
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click()
  await coordinator.goOnline()
  await sameWordsByBand(coordinator.page)
  await page.getByRole('heading', { name: 'We halen het op' }).waitFor({ timeout: 45_000 })
  const before = await untrueSeen()
  letGo()
  await page.getByRole('link', { name: 'Aanwezigheid' }).first().waitFor()
  await page.getByText('We halen het op').first().waitFor({ state: 'detached' })
  const after = await untrueSeen()

  expect(before).toEqual([])
  // The one that may have become true by now.
  expect(after.filter((one) => one !== 'Er is nu niets dat op je wacht')).toEqual([])
  expect(phone.errors).toEqual([])
})

test('whoever has nothing yet and no internet reads just that; a device that was complete once shows what it has', async () => {
  const phone = await people.open()
  const { page } = phone
  const untrueSeen = await watchUntrue(page)
  await phone.context.route('**/api/feed', (route) => route.abort('internetdisconnected'))

  await joinByLink(page, region.linkFor('Desi Kolman'))
  await page.getByRole('heading', { name: 'Dit staat nog niet op je toestel' }).waitFor()
  expect(await untrueSeen()).toEqual([])
  await phone.context.unroute('**/api/feed')
  await page.reload()
  await page.getByRole('link', { name: 'Aanwezigheid', exact: true }).first().waitFor({ timeout: 45_000 })
  await page.getByText('We halen het op').first().waitFor({ state: 'detached', timeout: 45_000 })
  await appIsHere(page)
  await phone.goOffline()
  await phone.killAndReopen(region.url)
  await phone.page.getByText('Geen internet. Je kunt gewoon doorwerken.').waitFor()
  await phone.page.getByRole('link', { name: 'Aanwezigheid', exact: true }).first().waitFor()

  expect(await phone.page.getByText(/We halen het op|Dit staat nog niet op je toestel/).count()).toBe(0)
})
