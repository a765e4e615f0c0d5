import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { until } from '#tests/sync/until.ts'
import { field, NOT_SAVED } from '../e2e/own-map.ts'
import type { Phone } from '../e2e/phone.ts'
import { enter, phones, startRegion } from '../e2e/steps-region.ts'
import type { Patch } from './planted.ts'
import { buildWith } from './planted.ts'
import { errorsOf, openQuestion, patient, QUESTION, sameText, writeAtEnd } from './scene.ts'

export interface TwoReleases {
  /** what the newer release has that the older one has not */
  newer: 'other code' | 'other tables'
  words: number
  /** words gone from this device, or from another one's screen; must be 0 */
  lost: string[]
  /** exceptions and console errors in any tab; must be none */
  errors: string[]
  /** the old tab wrote while the new release had the database */
  oldBesideNew: number
  /** words that a tab showed as not saved at that moment */
  shownUnsaved: number
}

const newVersion: Patch = {
  file: 'src/workspace/device/app-version.ts',
  from: "appVersion = '",
  to: "appVersion = '9.",
}
const newTables: readonly Patch[] = [
  { file: 'src/storage/schema.ts', from: 'export const SCHEMA = ', to: 'export const SCHEMA = 1 + ' },
  { file: 'src/storage/database.ts', from: "feed: 'name',", to: "feed: 'name',\n      later: '++n'," },
]

/** Builds the release that comes after this one. */
export function buildNewer(newer: TwoReleases['newer'], outDir: string): Promise<void> {
  return buildWith(newer === 'other tables' ? [newVersion, ...newTables] : [newVersion], outDir)
}

/**
 * Two tabs of one profile with the older release; the newer one arrives; first one tab opens it, later the other. In
 * every state both write, in turns, in one text that somebody else looks at.
 *
 * @param rounds how often each tab writes a word in each of the four states
 */
export async function updateUnderWay(
  newer: TwoReleases['newer'],
  rounds: number,
  oldDist: string,
  newDist?: string,
): Promise<TwoReleases> {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-release-'))
  const people = phones()
  const region = await startRegion({ distDir: oldDist })
  try {
    const built = newDist ?? join(folder, 'dist')
    if (newDist === undefined) await buildNewer(newer, built)
    const noor = await patient(enter(people, region, 'Noor'))
    const first = await openQuestion(noor.page)
    const ron = await patient(enter(people, region, 'Ron Bakels'))
    const there = await openQuestion(ron.page)
    const second = await anotherTab(noor, noor.page.url())
    const before = await first.inputValue()
    const words: string[] = []
    let shownUnsaved = 0
    const inTurns = async (boxes: readonly Locator[]): Promise<void> => {
      for (let round = 0; round < rounds; round++) {
        for (const box of boxes) {
          const word = `woord${words.length}`
          words.push(word)
          await box.page().bringToFront()
          await writeAtEnd(box, ` ${word}`)
          if ((await box.page().getByText(NOT_SAVED).count()) > 0) shownUnsaved++
        }
        await sameText(boxes, (text) => words.every((word) => text.includes(word)), 5000)
      }
    }

    await inTurns([first, second])
    await region.server.restart({ distDir: built })
    await lookForUpdate(first.page())
    for (const box of [first, second]) await openNow(box.page()).waitFor()
    await inTurns([first, second])
    await first.press('Control+End')
    await first.pressSequentially(' net-voor-het-openen')
    words.push('net-voor-het-openen')
    await openNow(first.page()).click()
    await isNewRelease(first.page())
    await inTurns([field(first.page(), QUESTION), second])
    const oldBesideNew = rounds
    await second.press('Control+End')
    await second.pressSequentially(' net-voor-het-herladen')
    words.push('net-voor-het-herladen')
    await openNow(second.page()).click()
    await isNewRelease(second.page())
    await inTurns([field(first.page(), QUESTION), field(second.page(), QUESTION)])

    const isWhole = (text: string): boolean => words.every((word) => text.includes(word)) && text.startsWith(before)
    const boxes = [field(first.page(), QUESTION), field(second.page(), QUESTION), there]
    const { texts } = await sameText(boxes, isWhole)
    await noor.killAndReopen(second.page().url())
    const kept = await field(noor.page, QUESTION).inputValue()
    const lost = words.filter((word) => ![...texts, kept].every((text) => text.includes(word)))
    return { newer, words: words.length, lost, errors: errorsOf(noor, ron), oldBesideNew, shownUnsaved }
  } finally {
    await people.closeAll()
    await region.server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function anotherTab(phone: Phone, address: string): Promise<Locator> {
  const page = await phone.context.newPage()
  await page.goto(address)
  const box = field(page, QUESTION)
  await box.waitFor()
  return box
}

/** What the app does by itself when it is shown again after an hour. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
  })
}

function openNow(page: Page): Locator {
  return page.getByRole('button', { name: 'Nu openen' })
}

/** The page was loaded anew, and the notice is gone with it. */
async function isNewRelease(page: Page): Promise<void> {
  await openNow(page).waitFor({ state: 'hidden' })
  await field(page, QUESTION).waitFor()
  await until('the page is of now', () => page.evaluate(() => performance.now() < 60_000), 15_000)
}
