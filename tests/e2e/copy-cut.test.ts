import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, beginMap, field, graceMs } from './own-map.ts'
import type { Phone } from './phone.ts'
import { goTo } from './screens.ts'
import { hasText } from './steps-reflectie.ts'
import { distDir, phones } from './steps-region.ts'

// One person with an old phone and a new one, and no network or server from the first load on.

const people = phones()
/** Everything that often goes wrong on the way: lines, spaces at the end, quotes, emoji made of several, two scripts. */
const wie = ' Ik ben "Noor".\n\n\tIk hou van dieren 👩🏽‍🍳🇳🇱 é é\n- én van ‘taart’   \nنور '
const kan = 'Rustig blijven.\u00a0Altijd.'
/** Bytes that are no text and no picture, of more than one row of the store. */
const paper = Buffer.from(Array.from({ length: 700 * 1024 }, (_, at) => (at * 31 + (at >> 8)) % 256))
let server: TestServer
let old: Phone
let fresh: Phone
let file: string
let code: string

beforeAll(async () => {
  server = await startTestServer({ distDir })
  old = await people.open()
  fresh = await people.open()
  await beginMap(old.page, server.url, 'Noor')
  await fresh.page.goto(`${server.url}/kopie/terugzetten`)
  for (const phone of [old, fresh]) {
    await appIsHere(phone.page)
    await phone.goOffline()
  }
  await server.pause()
})
afterAll(async () => {
  await people.closeAll()
  await server.stop()
})

async function bytesOf(download: Promise<Download>): Promise<Buffer> {
  return readFileSync(await (await download).path())
}

/** The bytes of the one paper that is no photo, as *Bestand openen* hands them over. */
async function paperOf(page: Page): Promise<Buffer> {
  await goTo(page, '/papieren')
  await page.getByRole('link', { name: /^Diploma/ }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Bestand openen' }).click()
  return bytesOf(saved)
}

/** The bytes of the one photo as the phone keeps it: smaller than it came, and drawn anew. */
async function photoOf(page: Page): Promise<Buffer> {
  await goTo(page, '/papieren')
  await page.getByRole('link', { name: 'Mijn eerste brood' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('img', { name: 'Mijn eerste brood' }).evaluate((picture) => {
    const link = document.createElement('a')
    link.href = (picture as HTMLImageElement).src
    link.download = 'foto'
    link.click()
  })
  return bytesOf(saved)
}

async function textsOf(page: Page): Promise<string[]> {
  await goTo(page, '/dit-ben-ik')
  await field(page, 'Wie ben ik?').waitFor()
  await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '')
  const who = await field(page, 'Wie ben ik?').inputValue()
  await goTo(page, '/wat-ik-kan')
  await hasText(field(page, 'Ik kan dit goed'), /./)
  return [who, await field(page, 'Ik kan dit goed').inputValue()]
}

async function putBack(page: Page, from: string, typed: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(from)
  await field(page, 'De code van je kopie').fill(typed)
  await page.getByRole('button', { name: 'Kopie terugzetten' }).click()
}

test('[S4] mijn map with a photo and a paper becomes one file without a network', async () => {
  const { page } = old
  await goTo(page, '/dit-ben-ik')
  await field(page, 'Wie ben ik?').fill(wie)
  await goTo(page, '/wat-ik-kan')
  await field(page, 'Ik kan dit goed').fill(kan)
  const picture = await page.screenshot()
  for (const [name, buffer, mimeType] of [
    ['brood.png', picture, 'image/png'],
    ['diploma.pdf', paper, 'application/pdf'],
  ] as const) {
    await goTo(page, '/toevoegen')
    await page.locator('input[type=file]').last().setInputFiles({ name, mimeType, buffer })
    const see = field(page, 'Wat zie je hier?')
    await see.fill(mimeType === 'image/png' ? 'Mijn eerste brood' : 'Voor later')
    if (mimeType !== 'image/png') await page.getByRole('button', { name: 'Diploma of bewijs' }).click()
    await page.getByRole('button', { name: 'Bewaren in mijn map' }).click()
  }
  // The promise is about keys older than a write: leave one its time, on a slow disk too.
  await graceMs(page)
  expect(await textsOf(page)).toEqual([wie, kan])
  expect((await paperOf(page)).equals(paper)).toBe(true)

  await goTo(page, '/kopie')
  await page.getByRole('button', { name: 'Maak een kopie' }).click()
  code = (await page.locator('.kopie-code').textContent()) ?? ''
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bestand bewaren' }).click()
  file = join(old.profile, 'kopie.opstap')
  await (await saved).saveAs(file)

  const copy = readFileSync(file)
  expect(copy.length).toBeGreaterThan(paper.length)
  for (const words of ['Rustig', 'Noor', 'Diploma', 'brood']) expect(copy.includes(words), words).toBe(false)
  expect(old.errors).toEqual([])
})

const wrong: readonly { what: string; change: (bytes: Buffer) => Buffer; sentence: string; typed?: string }[] = [
  {
    what: 'from a newer version',
    change: (bytes) => {
      bytes[12] = 2 // the version, right after the twelve letters that every copy begins with
      return bytes
    },
    sentence: 'Deze kopie komt uit een nieuwere Opstap. Er is niets veranderd. Werk de app eerst bij.',
  },
  {
    what: 'with a wrong code',
    change: (bytes) => bytes,
    typed: 'AAAA BBBB CCCC DDDD EEEE FFFF',
    sentence: 'Deze code past niet bij dit bestand. Er is niets veranderd. Kijk de code rustig na.',
  },
  {
    what: 'that came over in part',
    change: (bytes) => bytes.subarray(0, bytes.length - 1),
    sentence: 'Een deel van het bestand ontbreekt. Er is niets veranderd. Haal het bestand opnieuw op.',
  },
  {
    what: 'with one byte changed',
    change: (bytes) => {
      bytes[5000] = (bytes[5000] ?? 0) ^ 1
      return bytes
    },
    sentence: 'Dit bestand is beschadigd. Er is niets veranderd. Heb je een andere kopie? Probeer die.',
  },
]

test.each(wrong)(
  '[D5] a copy $what is refused in a sentence, and nothing changes',
  async ({ change, sentence, typed }) => {
    const { page } = fresh
    const changed = join(fresh.profile, 'changed.opstap')
    writeFileSync(changed, change(readFileSync(file)))

    await putBack(page, changed, typed ?? code)
    await page.getByText(sentence).waitFor()

    await goTo(page, '/')
    await page.getByRole('heading', { level: 1, name: 'Welkom' }).waitFor()
    await goTo(page, '/kopie/terugzetten')
    expect(fresh.errors).toEqual([])
  },
)

test('[S4] the copy brings mijn map back on an empty phone without a network, equal to the byte', async () => {
  const { page } = fresh
  const photo = await photoOf(old.page)
  await putBack(page, file, code.toLowerCase())
  await page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor({ timeout: 45_000 })

  expect(await textsOf(page)).toEqual([wie, kan])
  expect((await paperOf(page)).equals(paper)).toBe(true)
  expect((await photoOf(page)).equals(photo)).toBe(true)
  expect(photo.length).toBeGreaterThan(1000)
  await fresh.killAndReopen(server.url)
  await fresh.page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor()
  expect(await textsOf(fresh.page)).toEqual([wie, kan])
  for (const phone of [old, fresh]) expect(phone.errors).toEqual([])
})

test('[S1] what is on a phone goes only after a yes', async () => {
  const { page } = fresh
  await goTo(page, '/dit-ben-ik')
  await field(page, 'Wie ben ik?').fill('Sinds de kopie geschreven.')
  await graceMs(page)

  await goTo(page, '/kopie/terugzetten')
  await putBack(page, file, code)
  await page.getByText('Er staat al iets op dit toestel').waitFor()
  await page.getByRole('button', { name: 'Niets doen' }).click()
  await page.getByText('Er is niets veranderd.').waitFor()
  expect((await textsOf(page))[0]).toBe('Sinds de kopie geschreven.')
  await goTo(page, '/kopie/terugzetten')
  await putBack(page, file, code)
  await page.getByRole('button', { name: 'Alles vervangen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor({ timeout: 45_000 })

  expect(await textsOf(page)).toEqual([wie, kan])
  expect((await paperOf(page)).equals(paper)).toBe(true)
  expect(fresh.errors).toEqual([])
})
