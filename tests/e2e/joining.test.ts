import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { filesWith } from './bytes-on-disk.ts'
import { appIsHere, field, openInMap } from './own-map.ts'
import type { Phone } from './phone.ts'
import {
  joinByCode,
  joinByLink,
  lookAtCode,
  makeInvitation,
  sameWords,
  sameWordsByBand,
  watchTraffic,
} from './steps-invite.ts'
import { hasText } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

const people = phones()
const office = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let coordinator: Phone
/** how far the server's clock is ahead */
let aheadMs = 0
const DAY_MS = 86_400_000

beforeAll(async () => {
  region = await startRegion({ clock: { nowMs: () => Date.now() + aheadMs } })
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

/** What each of them sees once everything is there, and how many taps it may take to get there. */
const roles = [
  { naam: 'Noor', most: 4, sees: { role: 'heading', name: 'Mijn mensen' } },
  { naam: 'Truus', most: 3, sees: { role: 'heading', name: 'Jij bent het maatje van Noor' } },
  { naam: 'Ron Bakels', most: 5, sees: { role: 'heading', name: 'Leerdoelen van Noor' } },
  { naam: 'Marijn Oosterhof', most: 8, sees: { role: 'link', name: 'Aanwezigheid' } },
] as const

test.each(roles)('[R5] $naam is in within $most taps, by link and by typed code', async ({ naam, most, sees }) => {
  for (const way of ['link', 'code'] as const) {
    const invitation = await makeInvitation(coordinator.page, naam)
    const phone = await people.open()

    const finger =
      way === 'link'
        ? await joinByLink(phone.page, invitation.link)
        : await joinByCode(phone.page, region.url, invitation.code)
    await sameWords(coordinator.page)
    await phone.page.getByRole(sees.role, { name: sees.name }).first().waitFor()

    expect(finger.taps, way).toBeLessThanOrEqual(most)
    await coordinator.page.getByText(/ doet mee$/).waitFor()
    expect(phone.errors).toEqual([])
    await people.closeAll()
  }
  expect(coordinator.errors).toEqual([])
})

test('[R5] who came in waits for the device of who invited; the own map works, and then all comes by itself', async () => {
  const { link } = await knownInvitation('Noor')
  await coordinator.page.getByRole('link', { name: 'Overzicht', exact: true }).click()
  await coordinator.goOffline()
  const phone = await people.open()
  const { page } = phone

  await joinByLink(page, link)
  await page.getByText('We wachten op Hanneke Verbeek. Je map werkt al.').waitFor()
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await openInMap(page, 'Dit ben ik')
  await field(page, 'Wie ben ik?').pressSequentially('Ik wacht niet.')
  await page.getByRole('link', { name: 'Klaar' }).click()
  expect(await page.getByRole('heading', { name: 'Mijn mensen' }).count()).toBe(0)
  await coordinator.goOnline()
  await sameWordsByBand(coordinator.page)
  await page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 45_000 })

  expect(await page.getByText('We wachten op').count()).toBe(0)
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  await openInMap(page, 'Dit ben ik')
  await hasText(field(page, 'Wie ben ik?'), /^Ik wacht niet\.$/)
  expect(phone.errors).toEqual([])
})

test('[R5] the secret is in no request, not in the history and nowhere on the server', async () => {
  const { link, code, secret } = await makeInvitation(coordinator.page, 'Truus')
  const byCode = await makeInvitation(coordinator.page, 'Truus')
  const plainCode = byCode.code.replaceAll('-', '')

  for (const way of ['link', 'code'] as const) {
    const phone = await people.open()
    const sent = watchTraffic(phone.context)
    if (way === 'link') await joinByLink(phone.page, link)
    else await joinByCode(phone.page, region.url, byCode.code)
    await sameWords(coordinator.page)
    await phone.page.getByRole('heading', { name: 'Jij bent het maatje van Noor' }).waitFor()
    await appIsHere(phone.page)
    const traffic = await sent()
    const session = await phone.context.newCDPSession(phone.page)
    const { entries } = await session.send('Page.getNavigationHistory')
    const history = entries.map(({ url, title }) => `${url} ${title}`).join('\n')
    const storage = await phone.page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    )

    expect(traffic, 'the watching sees what is sent').toContain('/api/')
    for (const words of [secret, code, plainCode, byCode.code]) {
      expect(traffic).not.toContain(words)
      expect(history).not.toContain(words)
      expect(storage).not.toContain(words)
      expect(filesWith(region.dataDir, words)).toEqual([])
    }
    expect(JSON.stringify(region.server.events)).not.toContain(secret)
    expect(phone.errors).toEqual([])
    await people.closeAll()
  }
})

test('[R5] a wrong, a mistyped and a used invitation get a sentence that says what to do', async () => {
  const used = await makeInvitation(coordinator.page, 'Truus')
  const first = await people.open()
  await joinByLink(first.page, used.link)
  await sameWords(coordinator.page)
  await first.page.getByRole('heading', { name: 'Jij bent het maatje van Noor' }).waitFor()
  const second = await people.open()
  const { page } = second

  await page.goto(used.link)
  await page.getByText('Deze uitnodiging is al gebruikt. Was jij dat niet? Bel dan wie je uitnodigde.').waitFor()
  await page.goto(region.url)
  await lookAtCode(page, 'hallo daar')
  await page.getByText('Dit is geen uitnodiging. Kijk of je alles hebt overgenomen. Er is niets veranderd.').waitFor()
  await page.goto(region.url)
  await page.goto(used.link.replace(used.secret, 'AAAAAAAAAAAAAAAAAAAAAA'))
  await page.getByText('Deze uitnodiging kennen we niet. Vraag een nieuwe aan wie je uitnodigde.').waitFor()

  expect(await page.getByRole('button', { name: 'Ja, dat klopt' }).count()).toBe(0)
  expect(second.errors).toEqual([])
})

test('[R5] the link of somebody else is refused on a device that works for somebody, and stays good', async () => {
  const forTruus = await makeInvitation(coordinator.page, 'Truus')
  const phone = await enter(people, region, 'Noor')
  const { page } = phone
  await page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()

  await joinByLink(page, forTruus.link)
  await page.getByText('Op dit toestel werkt al iemand. Gebruik je eigen telefoon.').waitFor()
  await page.goto(region.url)
  await page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor()
  const own = await people.open()
  await joinByLink(own.page, forTruus.link)
  await sameWords(coordinator.page)
  await own.page.getByRole('heading', { name: 'Jij bent het maatje van Noor' }).waitFor()

  expect(phone.errors).toEqual([])
  expect(own.errors).toEqual([])
})

test('[R5] an invitation that is too old says so', async () => {
  const { link } = await knownInvitation('Truus')
  const phone = await people.open()

  aheadMs = 15 * DAY_MS
  await phone.page.goto(link)
  await phone.page.getByText('Deze uitnodiging is te oud. Bel wie je uitnodigde en vraag een nieuwe.').waitFor()

  aheadMs = 0
  expect(phone.errors).toEqual([])
})

/** An invitation that the server knows of. */
async function knownInvitation(naam: string): ReturnType<typeof makeInvitation> {
  const known = coordinator.page.waitForResponse((answer) => answer.url().endsWith('/api/invites'))
  const made = await makeInvitation(coordinator.page, naam)
  await known
  return made
}
