import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, beginMap, field, graceMs, typeKeys } from '../e2e/own-map.ts'
import type { Phone } from '../e2e/phone.ts'
import { openPhone } from '../e2e/phone.ts'

export interface BrowserKills {
  seed: number
  runs: number
  /** runs in which a key older than the grace was gone, or something stood there that was not typed; must be 0 */
  lost: number
  /** the shortest and longest time a key could be on its way to the disk, ms */
  graceMs: [number, number]
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

const ways: ((phone: Phone, url: string) => Promise<unknown>)[] = [
  (phone) => phone.page.reload(),
  async (phone, url) => {
    await phone.page.goto('about:blank')
    await phone.page.goto(url)
  },
  async (phone, url) => {
    const opened = await phone.context.newPage()
    await phone.page.close()
    phone.page = opened
    await opened.goto(url)
  },
  (phone, url) => phone.killAndReopen(url),
]

/**
 * Types in mijn map and leaves in the middle: reloading, navigating away, closing the tab, killing the browser, in turn.
 *
 * @param seed of how many keys are typed first: 5 to 20
 */
export async function killBrowser(runs: number, seed: number, distDir: string): Promise<BrowserKills> {
  const server = await startTestServer({ distDir })
  const url = `${server.url}/dit-ben-ik`
  const phone = await openPhone()
  const graces: number[] = []
  let lost = 0
  try {
    await beginMap(phone.page, server.url)
    await appIsHere(phone.page)
    for (let run = 0; run < runs; run++) {
      await phone.page.goto(url)
      const box = field(phone.page, 'Wie ben ik?')
      await box.fill('')
      const grace = await graceMs(phone.page)
      graces.push(grace)
      const count = 5 + (Math.imul(seed + run, 0x9e3779b1) >>> 28)
      const keys = await typeKeys(box, letters.slice(0, count))
      const leftMs = Date.now()
      await ways[run % ways.length]?.(phone, url)
      const kept = await field(phone.page, 'Wie ben ik?').inputValue()
      const mustBeThere = keys.findLast(({ atMs }) => leftMs - atMs > grace)?.text ?? ''
      if (!kept.startsWith(mustBeThere) || !letters.startsWith(kept)) lost++
    }
    if (phone.errors.length > 0) throw new Error(`The page had errors: ${phone.errors.join('; ')}`)
    return { seed, runs, lost, graceMs: [Math.min(...graces), Math.max(...graces)] }
  } finally {
    await phone.close()
    await server.stop()
  }
}
