import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, beginMap, field, graceMs, typeKeys } from '../e2e/own-map.ts'
import type { Phone } from '../e2e/phone.ts'
import { openPhone } from '../e2e/phone.ts'

export interface BrowserKills {
  seed: number
  runs: number
  /** runs in which a key older than the grace was gone, or something stood there that was not typed; must be 0 */
  lost: number
  /** of each of those: how it was left, what stood there, what had to, and how old the last key of that was, ms */
  losses: { way: string; kept: string; expected: string; ageMs: number; graceMs: number }[]
  /** the shortest and longest time a key could be on its way to the disk, ms */
  graceMs: [number, number]
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

const ways: readonly { way: string; leave: (phone: Phone, url: string) => Promise<unknown> }[] = [
  { way: 'reload', leave: (phone) => phone.page.reload() },
  {
    way: 'away and back',
    async leave(phone, url) {
      await phone.page.goto('about:blank')
      await phone.page.goto(url)
    },
  },
  {
    way: 'another tab',
    async leave(phone, url) {
      const opened = await phone.context.newPage()
      await phone.page.close()
      phone.page = opened
      await opened.goto(url)
    },
  },
  { way: 'kill', leave: (phone, url) => phone.killAndReopen(url) },
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
  const losses: BrowserKills['losses'] = []
  try {
    await beginMap(phone.page, server.url)
    await appIsHere(phone.page)
    for (let run = 0; run < runs; run++) {
      const { way, leave } = ways[run % ways.length] ?? never()
      await phone.page.goto(url)
      const box = field(phone.page, 'Wie ben ik?')
      await box.fill('')
      const grace = await graceMs(phone.page)
      graces.push(grace)
      const count = 5 + (Math.imul(seed + run, 0x9e3779b1) >>> 28)
      const keys = await typeKeys(box, letters.slice(0, count))
      const leftMs = Date.now()
      await leave(phone, url)
      const kept = await field(phone.page, 'Wie ben ik?').inputValue()
      const last = keys.findLast(({ atMs }) => leftMs - atMs > grace) ?? { text: '', atMs: leftMs }
      if (kept.startsWith(last.text) && letters.startsWith(kept)) continue
      losses.push({ way, kept, expected: last.text, ageMs: leftMs - last.atMs, graceMs: Math.round(grace) })
    }
    if (phone.errors.length > 0) throw new Error(`The page had errors: ${phone.errors.join('; ')}`)
    return { seed, runs, lost: losses.length, losses, graceMs: [Math.min(...graces), Math.max(...graces)] }
  } finally {
    await phone.close()
    await server.stop()
  }
}

function never(): never {
  throw new Error('Every run has a way of leaving')
}
