import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, beginMap, field, NOT_SAVED, SAVED_HERE } from '../e2e/own-map.ts'
import { openPhone } from '../e2e/phone.ts'
import { errorsOf, PATIENCE_MS, patient } from './scene.ts'
import { withRoom } from './room.ts'

export interface FullDisk {
  edits: number
  /** of those, shown as not saved */
  told: number
  /** gone afterwards and not shown as not saved within a second; must be 0 */
  lost: number
  /** the longest time from a key until the first "Niet opgeslagen", ms */
  toldWithinMs: number
  errors: string[]
}

/** An edit has this long to be on the disk or called not saved. */
const WITHIN_MS = 1000
/** Into a disk that fills up while somebody writes, and onto one that is full already. */
const rooms = [800_000, -100_000]
const EDITS_A_TIME = 10

/**
 * Writes in mijn map while the browser's share of the disk is full, kills the browser, and looks what is there.
 *
 * @param times how often; ten edits each
 */
export async function fillDisk(times: number, distDir: string): Promise<FullDisk> {
  const server = await startTestServer({ distDir })
  const phone = await patient(openPhone())
  const found: FullDisk = { edits: 0, told: 0, lost: 0, toldWithinMs: 0, errors: [] }
  try {
    await beginMap(phone.page, server.url)
    await appIsHere(phone.page)
    const address = `${server.url}/dit-ben-ik`
    for (let time = 0; time < times; time++) {
      const page = await withRoom(phone, server.url, rooms[time % rooms.length] ?? 0)
      await page.goto(address)
      const box = field(page, 'Wie ben ik?')
      await box.waitFor()
      let text = await box.inputValue()
      await followSaveLine(page)
      const edits: { word: string; isTold: boolean }[] = []
      for (let nr = 0; nr < EDITS_A_TIME; nr++) {
        const word = `w${time}.${nr}.`
        // Letters that do not shrink when packed, so that each takes room.
        text += ` ${word} ${randomBytes(20_000).toString('base64url')}`
        await box.fill(text)
        edits.push({ word, isTold: await isTold(page) })
      }
      found.toldWithinMs = Math.max(found.toldWithinMs, await firstTold(page))
      const isStillTold = (await saveLine(page)) === NOT_SAVED
      await phone.killAndReopen(address)
      phone.context.setDefaultTimeout(PATIENCE_MS)
      const kept = await field(phone.page, 'Wie ben ik?').inputValue()
      for (const { word, isTold: wasTold } of edits) {
        found.edits++
        if (wasTold) found.told++
        if (!kept.includes(word) && !(wasTold && isStillTold)) found.lost++
      }
      // The next time begins with a short text, and room for it.
      await field(phone.page, 'Wie ben ik?').fill(`begin${time}`)
      await phone.page.locator('.save-line', { hasText: SAVED_HERE }).waitFor()
    }
    return { ...found, errors: errorsOf(phone) }
  } finally {
    await phone.close()
    await server.stop()
  }
}

interface Seen {
  inputAtMs: number
  /** from the input before it until the line said so, the first time; 0 before that */
  toldMs: number
}

async function followSaveLine(page: Page): Promise<void> {
  await page.evaluate((notSaved) => {
    const seen: Seen = { inputAtMs: 0, toldMs: 0 }
    new MutationObserver(() => {
      const words = document.querySelector('.save-line')?.textContent?.trim()
      if (words === notSaved && seen.toldMs === 0) seen.toldMs = performance.now() - seen.inputAtMs
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    document.addEventListener('input', () => (seen.inputAtMs = performance.now()), true)
    Object.assign(window, { seen })
  }, NOT_SAVED)
}

const firstTold = (page: Page): Promise<number> =>
  page.evaluate(() => Math.round((window as unknown as { seen: Seen }).seen.toldMs)) // set above

const saveLine = async (page: Page): Promise<string> => ((await page.locator('.save-line').textContent()) ?? '').trim()

/** Whether the edit just made is called not saved when its second is over, by the page's own clock. */
function isTold(page: Page): Promise<boolean> {
  return page.evaluate(
    async ({ notSaved, withinMs }) => {
      const { inputAtMs } = (window as unknown as { seen: Seen }).seen // set above
      const line = (): string | undefined => document.querySelector('.save-line')?.textContent?.trim()
      for (;;) {
        const isSaid = line() === notSaved
        const leftMs = inputAtMs + withinMs - performance.now()
        if (isSaid || leftMs <= 0) return isSaid
        await new Promise((resolve) => setTimeout(resolve, Math.min(20, leftMs)))
      }
    },
    { notSaved: NOT_SAVED, withinMs: WITHIN_MS },
  )
}
