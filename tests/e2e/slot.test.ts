import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import type { Page } from 'playwright-core'
import { filesIn, filesWith } from './bytes-on-disk.ts'
import { appIsHere, beginMap, field, openInMap, SAVED_HERE } from './own-map.ts'
import type { Phone } from './phone.ts'
import { openPhone } from './phone.ts'
import { hasText } from './steps-reflectie.ts'
import { axeFinds, sticksOut } from './screen-checks.ts'
import { goTo } from './screens.ts'
import { isLocked, setHidden, setPin, typePin } from './steps-slot.ts'

const PIN = '804213'
const CANARY = 'Waterjuffer73 boven de sloot'

let server: TestServer
const phones: Phone[] = []

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.close()
})

/** Somebody's own map with one sentence in it, on a device that has the app whole. */
async function aMap(): Promise<Phone> {
  const phone = await openPhone()
  phones.push(phone)
  const { page } = phone
  await beginMap(page, server.url, 'Noor')
  await appIsHere(page)
  await openInMap(page, 'Dit ben ik')
  await field(page, 'Wie ben ik?').pressSequentially(CANARY)
  await page.locator('.save-line', { hasText: SAVED_HERE }).waitFor()
  return phone
}

/** Every key that the device keeps in the clear, as it stands in the vault: base64url. */
async function openKey(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const asked = indexedDB.open('opstap')
    await new Promise((resolve) => (asked.onsuccess = resolve))
    const row = asked.result.transaction('vault').objectStore('vault').get('slots')
    await new Promise((resolve) => (row.onsuccess = resolve))
    asked.result.close()
    const { value } = row.result as { value: { slots: { kind: string; key?: string }[] } } // as identity/vault.ts keeps it
    return value.slots.find(({ kind }) => kind === 'none')?.key
  })
}

test('[S4] a PIN set without internet asks itself after a restart, and opens everything again', async () => {
  const phone = await aMap()
  await phone.goOffline()
  const key = await openKey(phone.page)
  expect(key).toHaveLength(43)

  await setPin(phone.page, PIN)
  await phone.killAndReopen(`${server.url}/dit-ben-ik`)
  const { page } = phone
  await isLocked(page)

  expect(await page.title()).toBe('Opstap')
  expect(await page.content()).not.toContain('Waterjuffer')
  expect(await page.content()).not.toContain('Noor')
  await typePin(page, '804 214')
  await page.getByText('Dit is een andere PIN.').waitFor()
  await typePin(page, '804 213')
  await hasText(field(page, 'Wie ben ik?'), new RegExp(`^${CANARY}$`))
  expect(phone.errors).toEqual([])
  // Nothing of the profile has the key that once stood there in the clear.
  await phone.killAndReopen(server.url)
  await isLocked(phone.page)
  await phone.context.close()
  const raw = Buffer.from(key ?? '', 'base64url')
  const withKey = filesIn(phone.profile).filter((file) => {
    const bytes = readFileSync(file)
    return bytes.includes(key ?? '') || bytes.includes(raw) || bytes.includes(Buffer.from(key ?? '', 'utf16le'))
  })
  expect(withKey).toEqual([])
  expect(filesWith(phone.profile, CANARY)).toEqual([])
})

test('wrong tries are counted before they are looked at: a reload, a restart and another clock give none back', async () => {
  const phone = await aMap()
  await setPin(phone.page, PIN)
  await phone.page.goto(server.url)
  await isLocked(phone.page)
  for (let count = 1; count <= 5; count++) {
    await typePin(phone.page, '700000')
    const words = count < 5 ? 'Dit is een andere PIN.' : 'Wacht nog minder dan een minuut.'
    await phone.page.getByText(words).waitFor()
    if (count === 2) await phone.page.reload()
  }

  await phone.page.reload()
  await phone.page.getByText('Wacht nog minder dan een minuut.').waitFor()
  expect(await phone.page.getByLabel('Je PIN').count()).toBe(0)
  await phone.killAndReopen('about:blank')
  await phone.page.clock.setSystemTime(Date.now() + 86_400_000)
  await phone.page.goto(server.url)
  await phone.page.getByText('Wacht nog minder dan een minuut.').waitFor()
  await phone.page.getByLabel('Je PIN').waitFor({ timeout: 45_000 })
  await typePin(phone.page, PIN)

  await phone.page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor()
  expect(phone.errors).toEqual([])
})

test('[S1] [S4] hidden is covered at once and locked a minute later, in every tab; what was typed is all there', async () => {
  const phone = await aMap()
  const { page } = phone
  await setPin(page, PIN)
  const other = await phone.context.newPage()
  await other.goto(`${server.url}/dit-ben-ik`)
  await isLocked(other)
  await typePin(other, PIN)
  await field(other, 'Wie ben ik?').waitFor()
  await page.clock.install()
  await other.clock.install()
  await page.goto(`${server.url}/dit-ben-ik`)
  await typePin(page, PIN)
  await field(page, 'Wie ben ik?').focus()
  await page.keyboard.press('End')
  await page.keyboard.insertText(', en een libel')

  await setHidden(page, true)
  expect(await page.locator('.page-cover').isVisible()).toBe(true)
  expect(await page.title()).toBe('Opstap')
  await setHidden(other, true)
  await page.clock.runFor(61_000)
  await isLocked(page)
  await isLocked(other)

  await typePin(page, PIN)
  await hasText(field(page, 'Wie ben ik?'), new RegExp(`^${CANARY}, en een libel$`))
  expect(phone.errors).toEqual([])
})

test('locked: the words, the PIN and the key as text are neither in the page nor in a string of its memory', async () => {
  const phone = await aMap()
  const { page } = phone
  const key = (await openKey(page)) ?? ''
  const before = await heapOf(page)
  expect(before).toContain('Waterjuffer73')
  await setPin(page, PIN)
  await page.getByRole('button', { name: 'Nu op slot doen' }).click()
  await isLocked(page)

  const heap = await heapOf(page)
  expect(heap).toContain('Opstap zit op slot')
  for (const secret of ['Waterjuffer73', 'Noor', key, PIN]) expect(heap, secret).not.toContain(secret)
  expect(await page.content()).not.toMatch(/Waterjuffer73|Noor/)
  await page.goBack().catch(() => undefined)
  await isLocked(page)
  expect(await page.content()).not.toMatch(/Waterjuffer73|Noor/)
  expect(phone.errors).toEqual([])
})

/** Every string on the heap, as the browser's own snapshot has it. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}

test('the lock screen and the screens of the lock can be used by everybody, and fit on a phone', async () => {
  const phone = await aMap()
  const { page } = phone
  const finds: string[] = []
  const look = async (name: string): Promise<void> => {
    finds.push(...[...(await axeFinds(page)), ...(await sticksOut(page))].map((find) => `${name}: ${find}`))
  }
  await goTo(page, '/slot')
  await page.getByRole('button', { name: 'Het slot van mijn telefoon is genoeg' }).click()
  await look('off')
  await goTo(page, '/slot/pin')
  await page.getByLabel('Je nieuwe PIN', { exact: true }).fill('123456')
  await page.getByRole('button', { name: 'Slot aanzetten' }).click()
  await page.getByText('Deze PIN raden mensen het eerst.').waitFor()
  await look('pin')
  await setPin(page, 'De kat drinkt thee')
  await look('on')
  await page.getByRole('button', { name: 'Nu op slot doen' }).click()
  await isLocked(page)
  expect(await page.getByLabel('Je PIN').getAttribute('inputmode')).toBe('text')
  await page.getByText('Ben je je PIN vergeten?').click()
  await look('locked')
  expect(finds).toEqual([])

  await typePin(page, 'de kat drinkt thee')
  await page.getByRole('link', { name: /^Slot uitzetten/ }).click()
  await page.getByLabel('Je PIN van nu').fill('De kat drinkt koffie')
  await page.getByRole('button', { name: 'Slot uitzetten' }).click()
  await page.getByText('Dit is een andere PIN.').waitFor()
  await page.getByLabel('Je PIN van nu').fill('De kat drinkt thee')
  await page.getByRole('button', { name: 'Slot uitzetten' }).click()
  await page.getByText('Je slot staat uit.').waitFor({ timeout: 30_000 })
  await page.goto(`${server.url}/dit-ben-ik`)
  await hasText(field(page, 'Wie ben ik?'), new RegExp(`^${CANARY}$`))
  expect(phone.errors).toEqual([])
})

test('a passkey opens it beside the PIN, until it is taken away', async () => {
  const phone = await aMap()
  const { page } = phone
  const session = await phone.context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await setPin(page, PIN)
  await page.getByRole('button', { name: /^Ook openen met vinger of gezicht/ }).click()
  await page.getByText('Je kunt nu ook met je vinger, gezicht of schermslot openen.').waitFor()

  await page.getByRole('button', { name: 'Nu op slot doen' }).click()
  await isLocked(page)
  await page.getByRole('button', { name: 'Openen met je vinger, gezicht of schermslot' }).click()
  await page.getByRole('heading', { level: 1, name: 'Slot van Opstap' }).waitFor()
  await page.getByRole('button', { name: /^Niet meer met vinger of gezicht/ }).click()
  await page.getByRole('button', { name: 'Nu op slot doen' }).click()
  await isLocked(page)

  expect(await page.getByRole('button', { name: 'Openen met je vinger, gezicht of schermslot' }).count()).toBe(0)
  await typePin(page, PIN)
  await page.getByRole('heading', { level: 1, name: 'Slot van Opstap' }).waitFor()
  expect(phone.errors).toEqual([])
})
