import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appIsHere, field } from './own-map.ts'
import type { Phone } from './phone.ts'
import { Finger } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { beginReflectie, openForm, rowWords, showReflectie, sign } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// One afternoon of a kandidaat and a werkbegeleider whose network goes at each moment that matters.

const people = phones()
const visitors = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let ron: Phone
/** the address of the form that was shown last, the same for both */
let form = ''

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
}, 180_000)
afterEach(() => visitors.closeAll())
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

/** of the answer to a push, over the socket */
const PUSH_ANSWER = 2

/**
 * From now on the network goes at the first thing that is sent: before the server has it, or when only its answer is
 * still to come.
 *
 * @returns resolves once it went
 */
async function cutAtSending(phone: Phone, when: 'before' | 'after'): Promise<() => Promise<void>> {
  let isAway = false
  const cut = async (): Promise<void> => {
    isAway = true
    await phone.goOffline()
  }
  // Only a socket that opens after this is listened to, so the one there is goes first.
  await phone.goOffline()
  await phone.context.routeWebSocket(/\/ws/, (socket) => {
    if (isAway) return void socket.close()
    const server = socket.connectToServer()
    const end = (): void => void cut().then(() => socket.close())
    socket.onMessage((message) => {
      if (typeof message !== 'string' && when === 'before') end()
      else server.send(message)
    })
    server.onMessage((message) => {
      if (typeof message !== 'string' && message[0] === PUSH_ANSWER) end()
      else if (!isAway) socket.send(message)
    })
  })
  await phone.context.route('**/api/push', async (route) => {
    // A route stands before the network being off: what is tried then would reach the server all the same.
    if (isAway) return route.abort('internetdisconnected')
    if (when === 'after') await route.fetch()
    await cut()
    await route.abort('internetdisconnected')
  })
  await phone.goOnline()
  return () => expect.poll(() => isAway, { timeout: 20_000 }).toBe(true)
}

const waits = (page: Page) => page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').first()

const cuts = [
  { moment: 'before the server heard of it', when: 'before', words: 'Ik vroeg het aan Ron.' },
  { moment: 'right after the server took it', when: 'after', words: 'Ik zette de taart in de vitrine.' },
] as const

test.each(cuts)('[S4] [R3] Laten zien while the network goes $moment: shown once, with all its words', async (cut) => {
  await beginReflectie(noor.page, 'De toonbank vullen')
  await noor.page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(noor.page, rowWords.actie).fill(cut.words)
  const isCut = await cutAtSending(noor, cut.when)

  form = await showReflectie(noor.page, 'Ron Bakels')
  await isCut()
  await noor.page.getByText(cut.words).waitFor()
  await noor.killAndReopen(`${region.url}${form}`)
  await noor.page.getByText(cut.words).waitFor()
  await waits(noor.page).waitFor()
  expect(await ron.page.getByText(cut.words).count()).toBe(0)
  await noor.goOnline()
  await goTo(ron.page, '/')
  await openFormWhenThere(ron.page)

  await ron.page.getByText(cut.words).waitFor()
  await goTo(noor.page, '/reflecties')
  await noor.page.locator(`main a[href="${form}"]`).waitFor()
  await expect.poll(() => noor.page.locator(`main a[href="${form}"]`).count()).toBe(1)
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

/** The form on the other phone, as soon as it arrived. */
async function openFormWhenThere(page: Page): Promise<void> {
  await goTo(page, form)
  await page.getByRole('heading', { level: 1, name: 'Zelfreflectie van Noor' }).waitFor({ timeout: 45_000 })
}

test('[S4] the network goes between reading and signing, and the phone dies on Bedankt: the signature is there', async () => {
  await openForm(ron.page, form)
  await ron.page.getByRole('link', { name: 'Reactie schrijven' }).click()
  await field(ron.page, rowWords.reactie).fill('Ik zag dat je rustig bleef.')
  await openForm(noor.page, form)
  await noor.page.getByText('Ik zag dat je rustig bleef.').waitFor({ timeout: 45_000 })
  await noor.page.getByRole('link', { name: /ndertekenen$/ }).click()
  await noor.page.getByRole('checkbox', { name: 'Ik heb het gelezen' }).click()
  await noor.goOffline()
  await noor.page.getByRole('button', { name: 'Ondertekenen' }).click()
  await noor.page.getByRole('heading', { level: 1, name: 'Bedankt' }).waitFor()
  await noor.killAndReopen(`${region.url}${form}`)
  await noor.page.getByText(/^Getekend, /).waitFor()
  await openForm(ron.page, form)
  expect(await ron.page.getByText(/^Getekend, /).count()).toBe(0)

  await noor.goOnline()
  await ron.page.getByText(/^Getekend, /).waitFor({ timeout: 45_000 })
  const isCut = await cutAtSending(ron, 'after')
  await sign(ron.page, form, new Finger())
  await isCut()
  await ron.killAndReopen(`${region.url}${form}`)
  await ron.goOnline()
  for (const { page } of [noor, ron]) {
    await openForm(page, form)
    await page.getByText('Jullie tekenden allebei deze tekst.').waitFor({ timeout: 45_000 })
    expect(await page.getByText(/^Getekend, /).count()).toBe(2)
  }

  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('the signed form is printed without a network, whole, on one sheet of A4', async () => {
  await noor.goOffline()
  await noor.killAndReopen(`${region.url}${form}`)
  const { page } = noor
  await page.getByRole('link', { name: 'Afdrukken' }).click()
  await page.getByRole('heading', { level: 1, name: 'Afdrukken' }).waitFor()
  await page.getByRole('button', { name: 'Afdrukken' }).click()
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.print-sheet')

  for (const words of ['De toonbank vullen', 'Ik zette de taart in de vitrine.', 'getekende versie', 'Ron Bakels']) {
    await sheet.getByText(words).first().waitFor()
  }
  expect(await page.getByRole('button').count(), 'nothing but the sheet is printed').toBe(0)
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sizes = [...paper.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)]
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(sizes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual([
    [595, 842],
  ])
  await page.emulateMedia({ media: 'screen' })
  await noor.goOnline()
  expect(noor.errors).toEqual([])
})

test('[S2] [S4] a note whose answer of the server was lost is shared once, and never called shared too early', async () => {
  const bram = await enter(visitors, region, 'Bram Hoeksema')
  await bram.page.getByText('Bakkerij De Korenaar').first().waitFor()
  const plaatsing = region.seeded.documents.find(({ kind }) => kind === 'plaatsing')?.doc ?? ''
  const note = 'Wielewaal88: Noor wil op dinsdag wat later beginnen.'
  await goTo(bram.page, `/notitie/${plaatsing}`)
  const isCut = await cutAtSending(bram, 'after')
  await field(bram.page, 'Jouw notitie').fill(note)
  await bram.page.getByRole('button', { name: 'Klaar' }).click()
  await isCut()
  await bram.page.getByText(note).waitFor()
  expect(await bram.page.getByText(/^Gedeeld met/).count()).toBe(0)

  await bram.killAndReopen(`${region.url}/notities/${plaatsing}`)
  await bram.page.getByText(note).waitFor()
  await bram.goOnline()
  await goTo(noor.page, '/mijn-bijeenkomsten')
  await noor.page.getByRole('link', { name: /^Notities over jou/ }).click()
  await noor.page.getByText(note).waitFor({ timeout: 45_000 })

  await expect.poll(() => noor.page.getByText(note).count()).toBe(1)
  for (const phone of [bram, noor]) expect(phone.errors).toEqual([])
})

test('[F1] [R1] the network goes while a maatje’s one row comes over: later it comes by itself, and stays offline', async () => {
  const truus = await visitors.open()
  let isAway = false
  await truus.context.route('**/api/pull', async (route) => {
    await truus.goOffline()
    await route.abort('internetdisconnected')
    isAway = true
  })
  await truus.page.goto(region.linkFor('Truus'))
  await truus.page.getByRole('button', { name: 'Ja, dat klopt' }).waitFor()
  await appIsHere(truus.page)
  await truus.page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await expect.poll(() => isAway, { timeout: 20_000 }).toBe(true)
  await truus.killAndReopen(region.url)
  await truus.page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(await truus.page.getByText('Noor').count()).toBe(0)
  await truus.goOnline()
  const mine = { level: 1, name: 'Jij bent het maatje van Noor' } as const
  await truus.page.getByRole('heading', mine).waitFor({ timeout: 45_000 })

  await truus.goOffline()
  await truus.killAndReopen(region.url)
  await truus.page.getByRole('heading', mine).waitFor()
  await truus.page.getByRole('link', { name: 'Noor bellen' }).waitFor()
  await truus.page.getByText('De tien bijeenkomsten', { exact: true }).click()
  await expect.poll(() => truus.page.locator('.date-list li').count()).toBe(10)
  expect(truus.errors).toEqual([])
})
