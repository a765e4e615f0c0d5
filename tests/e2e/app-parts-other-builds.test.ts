import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { notHereWords } from '#i18n/nl/ui.ts'
import { buildWith } from '#tests/faults/planted.ts'
import type { Kept } from './first-visit.ts'
import { precached } from './first-visit.ts'
import { askWorker, fileOf, heldParts, isWholeFor, partsOf } from './steps-app-parts.ts'
import { distDir, enter, phones, startRegion } from './steps-region.ts'

// What the device of a role holds stays whole while the app is renewed, or where a file of it is missing on the server.

const COORDINATOR = 'Hanneke Verbeek'
const people = phones()
let folder: string
let region: Awaited<ReturnType<typeof startRegion>>
let files: Kept[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opstap-parts-'))
  region = await startRegion()
  files = precached(distDir)
}, 120_000)
afterEach(async () => {
  await people.closeAll()
  await region.server.restart({ distDir })
})
afterAll(async () => {
  await region.server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The same build in a folder of its own, changed. */
function copyOfBuild(name: string): string {
  const copy = join(folder, name)
  cpSync(distDir, copy, { recursive: true })
  return copy
}

async function newVersionWaits(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await page.getByRole('button', { name: 'Nu openen' }).waitFor()
}

test('half a part: the screen says that it is not here yet, and comes by itself with the network', async () => {
  const half = copyOfBuild('half')
  const office = fileOf(files, 'office-screens')
  renameSync(join(half, office), join(half, 'away'))
  await region.server.restart({ distDir: half })
  const phone = await people.open()
  const { page } = phone
  await page.goto(region.linkFor(COORDINATOR))
  await page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await page.getByRole('heading', { level: 1, name: /^Overzicht/ }).waitFor()
  const needed = partsOf(files, 'regiocoordinator')

  expect(await askWorker(page, ['regiocoordinator'])).toBe(false)
  const first = await heldParts(page)
  expect(needed.filter((path) => first.has(path))).not.toEqual([])
  await page.goto(`${region.url}/team`)
  await page.getByText(notHereWords.text).waitFor()
  await phone.goOffline()
  await phone.killAndReopen(`${region.url}/team`)
  await phone.page.getByText(notHereWords.text).waitFor()
  renameSync(join(half, 'away'), join(half, office))
  await phone.goOnline()

  await phone.page.getByRole('heading', { level: 1, name: 'Team' }).waitFor()
  await isWholeFor(phone.page, 'regiocoordinator')
  const held = await heldParts(phone.page)
  expect(needed.filter((path) => !held.has(path))).toEqual([])
  expect(
    [...first].filter(([path, date]) => held.get(path) !== date),
    'fetched twice',
  ).toEqual([])
  await region.server.pause()
  await phone.goOffline()
  await phone.page.goto(`${region.url}/organisaties`)
  await phone.page.getByRole('heading', { level: 1, name: 'Organisaties' }).waitFor()
})

test('a new version waits until it has the screens of this device too, and takes the old ones along', async () => {
  const newer = join(folder, 'newer')
  await buildWith(
    [
      { file: 'src/workspace/device/app-version.ts', from: "appVersion = '", to: "appVersion = '9." },
      { file: 'src/i18n/nl/manage-team.ts', from: "title: '", to: "title: 'Ons " },
    ],
    newer,
  )
  const phone = await enter(people, region, COORDINATOR)
  const { page } = phone
  const before = await heldParts(page)
  const later = precached(newer)
  await region.server.restart({ distDir: newer })

  await newVersionWaits(page)
  const waiting = await heldParts(page)
  expect([...waiting.keys()]).toEqual(expect.arrayContaining(partsOf(later, 'regiocoordinator')))
  expect([...before].filter(([path, date]) => waiting.get(path) !== date)).toEqual([])
  await region.server.pause()
  await phone.goOffline()
  await page.getByRole('button', { name: 'Nu openen' }).click()
  await page.getByRole('button', { name: 'Nu openen' }).waitFor({ state: 'hidden' })
  await page.goto(`${region.url}/team`)
  await page.getByRole('heading', { level: 1, name: /^Ons / }).waitFor()

  const after = [...(await heldParts(page)).keys()]
  expect(after.filter((path) => !later.some((file) => file.path === path))).toEqual([])
  expect(after).toEqual(expect.arrayContaining(partsOf(later, 'regiocoordinator')))
}, 180_000)

test('a release of before there were parts leaves no device with less than it had', async () => {
  const older = copyOfBuild('older')
  const worker = readFileSync(join(older, 'sw.js'), 'utf8')
  // It keeps everything for everybody, and is asked for nothing.
  const plain = worker.replaceAll(/,\s*"roles":\s*\[[^\]]*\]/g, '').replaceAll('OPSTAP_NODIG', 'ONBEKEND')
  writeFileSync(join(older, 'sw.js'), plain)
  await region.server.restart({ distDir: older })
  const { page } = await people.open()
  await page.goto(region.linkFor(COORDINATOR))
  await page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await page.getByRole('heading', { level: 1, name: /^Overzicht/ }).waitFor()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    await caches.delete('opstap-onderdelen')
  })
  await region.server.restart({ distDir })

  await newVersionWaits(page)

  const all = files.filter(({ roles }) => roles !== undefined).map(({ path }) => path)
  expect([...(await heldParts(page)).keys()].toSorted()).toEqual(all.toSorted())
})
