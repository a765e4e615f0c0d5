import type { Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appIsHere, field, graceMs, openInMap } from './own-map.ts'
import type { Phone } from './phone.ts'
import { joinByLink, makeInvitation, sameWords } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { hasText } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

const people = phones()
const office = phones()
const offlineSentence = 'Geen internet. Je uitnodiging is niet gebruikt. Probeer het opnieuw als er internet is.'
let region: Awaited<ReturnType<typeof startRegion>>
let coordinator: Phone

beforeAll(async () => {
  region = await startRegion()
  coordinator = await enter(office, region, 'Hanneke Verbeek')
  await coordinator.page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(async () => {
  await office.closeAll()
  await region.server.stop()
})

/** *Klopt dit?* of an invitation for Noor, on an empty phone that has the whole app. */
async function atTheQuestion(link: string): Promise<Phone> {
  const phone = await people.open()
  await phone.page.goto(link)
  await phone.page.getByRole('button', { name: 'Ja, dat klopt' }).waitFor()
  await appIsHere(phone.page)
  return phone
}

/** An invitation for Noor that the server knows. */
async function invitationForNoor(): Promise<string> {
  const known = coordinator.page.waitForResponse((answer) => answer.url().endsWith('/api/invites'))
  const { link } = await makeInvitation(coordinator.page, 'Noor')
  await known
  return link
}

async function writesInMap(phone: Phone, words: string): Promise<void> {
  await openInMap(phone.page, 'Dit ben ik')
  await field(phone.page, 'Wie ben ik?').fill(words)
  // The promise is about keys older than a write: leave one its time, on a slow disk too.
  await graceMs(phone.page)
  await goTo(phone.page, '/')
}

const cuts = [
  { when: 'before the rest of the app came over', pattern: /\/assets\/|\/api\// },
  { when: 'while the server is asked what the invitation is for', pattern: /\/api\/invites\/open$/ },
]

test.each(cuts)(
  '[R5] the network goes $when: nothing is used up, and the same link works later',
  async ({ pattern }) => {
    const link = await invitationForNoor()
    const phone = await people.open()
    const { page } = phone
    await page.goto(region.url)
    await page.getByRole('link', { name: 'Ik heb een uitnodiging' }).click()
    await field(page, 'Plak de link of typ de code').fill(link)
    await phone.context.route(pattern, (route) => route.abort('internetdisconnected'))

    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByText(offlineSentence).waitFor()
    await phone.context.unroute(pattern)
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Ja, dat klopt' }).click()
    await sameWords(coordinator.page)
    await page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 45_000 })

    expect(phone.errors).toEqual([])
  },
)

test('[R5] a link that was opened without a network can be tried again without the message it came in', async () => {
  const link = await invitationForNoor()
  const phone = await people.open()
  const { page } = phone
  await phone.context.route('**/api/invites/open', (route) => route.abort('internetdisconnected'))

  await page.goto(link)
  await page.getByText(offlineSentence).waitFor()
  await phone.context.unroute('**/api/invites/open')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: 'Nee', exact: true }).click()
  await page.getByText('Deze is niet gebruikt.').waitFor()
  const own = await people.open()
  await joinByLink(own.page, link)
  await sameWords(coordinator.page)
  await own.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 45_000 })

  for (const one of [phone, own]) expect(one.errors).toEqual([])
})

test('[R5] [S4] Ja without a network: the own map works, a dead battery changes nothing, and then all comes by itself', async () => {
  const link = await invitationForNoor()
  const phone = await atTheQuestion(link)

  await phone.goOffline()
  await phone.page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await phone.page.getByText('We wachten op Hanneke Verbeek. Je map werkt al.').waitFor()
  await writesInMap(phone, 'Geschreven zonder internet.')
  await phone.killAndReopen(region.url)
  await phone.page.getByText('We wachten op Hanneke Verbeek. Je map werkt al.').waitFor()
  const other = await people.open()
  await other.page.goto(link)
  await other.page.getByRole('button', { name: 'Ja, dat klopt' }).waitFor()
  await phone.goOnline()
  await sameWords(coordinator.page)
  await phone.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 45_000 })

  await openInMap(phone.page, 'Dit ben ik')
  await hasText(field(phone.page, 'Wie ben ik?'), /^Geschreven zonder internet\.$/)
  await other.page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await other.page.getByText('Deze uitnodiging is al gebruikt.').waitFor()
  for (const one of [phone, other]) expect(one.errors).toEqual([])
})

test('[R5] [S4] the network goes right after the server took the redemption: the same phone is let in, no other one', async () => {
  const link = await invitationForNoor()
  const phone = await atTheQuestion(link)
  // Once: a route stands before the network being off, so a second try would reach the server all the same.
  const whenCut = async (route: Route): Promise<void> => {
    await route.fetch()
    await phone.goOffline()
    await route.abort('internetdisconnected')
  }
  await phone.context.route('**/api/invites/redeem', whenCut, { times: 1 })

  await phone.page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await phone.page.getByText('We wachten op Hanneke Verbeek. Je map werkt al.').waitFor()
  await writesInMap(phone, 'Net voor het antwoord.')
  const other = await people.open()
  await other.page.goto(link)
  await other.page.getByText('Deze uitnodiging is al gebruikt.').waitFor()
  await phone.killAndReopen(region.url)
  await phone.goOnline()
  await sameWords(coordinator.page)
  await phone.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 45_000 })

  await openInMap(phone.page, 'Dit ben ik')
  await hasText(field(phone.page, 'Wie ben ik?'), /^Net voor het antwoord\.$/)
  // The message it came in is tapped once more: whoever is in goes in.
  await phone.page.goto('about:blank')
  await phone.page.goto(link)
  await phone.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 45_000 })
  expect(await phone.page.getByText('al gebruikt').count()).toBe(0)
  await coordinator.page.getByText(/^Noor .*doet mee$/).waitFor()
  for (const one of [phone, other, coordinator]) expect(one.errors).toEqual([])
})

test('[R5] [S4] taken by another phone while this one was offline: it is said, the own map stays, a new link works', async () => {
  const link = await invitationForNoor()
  const phone = await atTheQuestion(link)
  await phone.goOffline()
  await phone.page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await phone.page.getByText('We wachten op Hanneke Verbeek. Je map werkt al.').waitFor()
  await writesInMap(phone, 'Nog steeds van mij.')
  const other = await people.open()
  await joinByLink(other.page, link)
  await sameWords(coordinator.page)
  await other.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 45_000 })

  await phone.goOnline()
  await phone.page.getByText('Je uitnodiging werkt niet meer.').waitFor({ timeout: 45_000 })
  await phone.page.getByRole('link', { name: 'Invullen' }).click()
  await field(phone.page, 'Plak de link of typ de code').fill(await invitationForNoor())
  await phone.page.getByRole('button', { name: 'Verder' }).click()
  await phone.page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await sameWords(coordinator.page)
  await phone.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 45_000 })

  await openInMap(phone.page, 'Dit ben ik')
  await hasText(field(phone.page, 'Wie ben ik?'), /^Nog steeds van mij\.$/)
  for (const one of [phone, other]) expect(one.errors).toEqual([])
})
