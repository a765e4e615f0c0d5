import type { Phone } from '../e2e/phone.ts'
import { appIsHere } from '../e2e/own-map.ts'
import { openPhone } from '../e2e/phone.ts'
import { startTestServer } from '../server/start-server.ts'
import type { Bench, BenchOptions } from './bench-run.ts'
import type { BenchBrowser } from './bench-page.ts'
import { builtPage, openBenchBrowser } from './bench-page.ts'
import { startFilledServer } from './filled-server.ts'
import { msToFirstFrame, msToFrames } from './first-frame.ts'
import type { Growth, Line, Spread } from './line.ts'
import { anchor, lineOf, spreadOf } from './line.ts'

const ASKED = 250
const SIZES = [50, ASKED, 1000]
/** y-dexie did not come to an end with a thousand documents, also not in minutes. */
const MOST_FOR_Y_DEXIE = 250
const ROW = 'a[href^="/dossier/"]'
/** More rows than a phone of 740 px shows, or a laptop: all that can be seen without scrolling. */
const SCREENFUL = 16
/** Of what is slow: every file of a thousand opened one after the other. The rest is measured every round. */
const SLOW_ROUNDS = 2

/** P1: a start of the whole app with so many files. */
export const startBench: Bench = { id: 'P1', run: coldStart }
/** P1 as well: the list and one file once the store is open. On its own, so that one that fails leaves the other. */
export const openingBench: Bench = { id: 'P1', run: openings }

/**
 * A browser that was just started, on a profile with the files, to the first frame in which the list can be used: the
 * count of all of them, the search over all of them and more rows than fit the screen. Beside it when the last row is
 * in the page, for who searches the page itself or prints it.
 */
async function coldStart({ isQuick }: BenchOptions): Promise<Line[]> {
  const filled = await startFilledServer(ASKED, process.env['DIST_DIR'] ?? 'dist')
  const phone = await openPhone()
  try {
    await joined(phone, filled.newLink(), filled.url)
    // Without an answer of the server, so that only this device's own work is measured.
    await filled.server.pause()
    const own: number[] = []
    const whole: number[] = []
    const bare: number[] = []
    for (let round = 0; round < (isQuick ? 2 : 7); round++) {
      await phone.killAndReopen('about:blank')
      const [usable, all] = await msToFrames(phone.page, `${filled.url}/mensen`, ROW, [SCREENFUL, ASKED])
      await phone.page.getByRole('status').getByText(String(ASKED)).waitFor()
      own.push(usable ?? NaN)
      whole.push(all ?? NaN)
      await phone.killAndReopen('about:blank')
      bare.push(await msToFirstFrame(phone.page, 'data:text/html,<h1>leeg</h1>'))
    }
    const spread = spreadOf(own)
    const what = `cold start of app and browser to a list of ${ASKED} people, offline, 4× throttled, median`
    return [
      lineOf({
        ...{ id: 'P1', what, figure: spread.median, unit: 'ms', goal: 900, spread },
        anchors: [
          anchor(`the same start, until all ${ASKED} rows are in the page`, spreadOf(whole).median),
          anchor('an empty page in a browser that was just started', spreadOf(bare).median),
        ],
      }),
    ]
  } finally {
    await phone.close()
    await filled.server.stop()
  }
}

async function joined({ page }: Phone, link: string, url: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await appIsHere(page)
  await page.goto(`${url}/mensen`)
  await page.waitForFunction(
    ({ row, count }) => document.querySelectorAll(row).length >= count,
    { row: ROW, count: ASKED },
    { timeout: 240_000 },
  )
}

interface Opened {
  list: Spread
  one: Spread
  all: Spread
  plain: { name: string; one: Spread; all: Spread }[]
}

async function openings({ isQuick }: BenchOptions): Promise<Line[]> {
  const server = await startTestServer({ distDir: await builtPage() })
  const browser = await openBenchBrowser(server.url)
  try {
    const sizes = isQuick ? [ASKED] : SIZES
    const seen = new Map<number, Opened>()
    for (const size of sizes) seen.set(size, await opened(browser, size, isQuick ? 2 : 5))
    const grown = (of: (one: Opened) => Spread, plain: (one: Opened['plain'][number]) => Spread): Growth[] =>
      [...seen].map(([size, one]) => ({
        ...{ size, figure: of(one).median, spread: of(one) },
        anchors: one.plain.map((other) => anchor(other.name, plain(other).median, plain(other).n)),
      }))
    const asked = seen.get(ASKED)
    if (asked === undefined) throw new Error('Nothing was measured')
    const all = grown(
      (one) => one.all,
      (other) => other.all,
    )
    const everything = all.find(({ size }) => size === ASKED)?.anchors ?? []
    return [
      lineOf({
        ...{ id: 'P1-list', what: `the list of ${ASKED} once the store is open, 4× throttled, median`, unit: 'ms' },
        ...{ figure: asked.list.median, goal: 150, spread: asked.list },
        anchors: [
          anchor('our own store, every file opened as Yjs', asked.all.median, asked.all.n),
          ...everything.map(({ name, figure }) => anchor(`${name}, every file opened`, figure)),
        ],
        growth: grown(
          (one) => one.list,
          (other) => other.all,
        ),
      }),
      lineOf({
        ...{ id: 'P1-open', what: 'one file of 10 kB opened, 4× throttled, median', unit: 'ms', goal: 100 },
        ...{ figure: asked.one.median, spread: asked.one },
        anchors: asked.plain.map(({ name, one }) => anchor(name, one.median)),
        growth: grown(
          (one) => one.one,
          (other) => other.one,
        ),
      }),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function opened(browser: BenchBrowser, size: number, rounds: number): Promise<Opened> {
  const stores =
    size > MOST_FOR_Y_DEXIE
      ? (['y-indexeddb', 'automerge'] as const)
      : (['y-indexeddb', 'y-dexie', 'automerge'] as const)
  const filling = await browser.fresh(1)
  await filling.call('ownFill', size)
  for (const store of stores) await filling.call('plainFill', store, size)
  await filling.close()
  const own: { listMs: number; oneMs: number; allMs?: number }[] = []
  const plain = stores.map((name) => ({ name, times: [] as { oneMs: number; allMs?: number }[] }))
  for (let round = 0; round < rounds; round++) {
    const hasAll = size <= ASKED || round < SLOW_ROUNDS
    const tab = await browser.fresh()
    own.push(await tab.call('ownOpen', size, hasAll))
    await tab.close()
    for (const { name, times } of plain) {
      const other = await browser.fresh()
      times.push(await other.call('plainOpen', name, size, hasAll))
      await other.close()
    }
  }
  const allOf = (times: readonly { allMs?: number }[]): Spread => spreadOf(times.flatMap(({ allMs }) => allMs ?? []))
  return {
    list: spreadOf(own.map(({ listMs }) => listMs)),
    one: spreadOf(own.map(({ oneMs }) => oneMs)),
    all: allOf(own),
    plain: plain.map(({ name, times }) => ({
      name,
      one: spreadOf(times.map(({ oneMs }) => oneMs)),
      all: allOf(times),
    })),
  }
}
