import type { DocumentId } from '#domain/id.ts'
import type { Bench, BenchOptions } from './bench-run.ts'
import type { BenchBrowser, BenchTab } from './bench-page.ts'
import { openBenchBrowser } from './bench-page.ts'
import type { FilledServer } from './filled-server.ts'
import { startFilledServer } from './filled-server.ts'
import type { Anchor, Line, Spread } from './line.ts'
import { anchor, lineOf, spreadOf } from './line.ts'
import { attendanceTap } from './p5-tap.ts'

const BETWEEN_KEYS_MS = 100
const WORDS = 'Vandaag ging het goed bij de kassa. '

/** P5: how soon a key is on the disk here, and on the screen there. */
export const typingBench: Bench = { id: 'P5', run: typing }

interface Typed {
  durable: Spread
  /** to the other's screen */
  there: Spread
  floor: Spread
}

async function typing({ isQuick }: BenchOptions): Promise<Line[]> {
  const filled = await startFilledServer(3)
  try {
    const count = isQuick ? 40 : 200
    const [alone, together, fast] = [
      await typedBy(filled, { isWatched: false, rate: 4, count, doc: filled.docs[0] }),
      await typedBy(filled, { isWatched: true, rate: 4, count, doc: filled.docs[1] }),
      await typedBy(filled, { isWatched: true, rate: 1, count, doc: filled.docs[2] }),
    ]
    const unit = 'ms'
    const floor = (name: string, one: Typed): Anchor => anchor(name, one.floor.p95)
    return [
      lineOf({
        ...{ id: 'P5', what: 'a key to durable on the device, 4× throttled, p95', unit, goal: 10 },
        ...{ figure: alone.durable.p95, spread: alone.durable },
        anchors: [
          floor('a strict write of 200 bytes in raw IndexedDB, 4× throttled, p95', alone),
          anchor('the same key without throttling, p95', fast.durable.p95),
          floor('a strict write in raw IndexedDB without throttling, p95', fast),
        ],
      }),
      lineOf({
        ...{ id: 'P5-away', what: 'a key to another device that does not look at it, p95', unit, goal: 700 },
        ...{ figure: alone.there.p95, spread: alone.there },
      }),
      lineOf({
        ...{ id: 'P5-together', what: 'a key to the screen of somebody who looks at it, p95', unit, goal: 150 },
        ...{ figure: together.there.p95, spread: together.there },
        anchors: [anchor('without throttling, p95', fast.there.p95)],
      }),
      await attendanceTap(),
    ]
  } finally {
    await filled.server.stop()
  }
}

interface Typing {
  isWatched: boolean
  rate: number
  count: number
  doc: DocumentId | undefined
}

/** Two people, each with a browser, and one text: one types, the other shows it. */
async function typedBy(filled: FilledServer, { isWatched, rate, count, doc }: Typing): Promise<Typed> {
  if (doc === undefined) throw new Error('There is no document to type in')
  const browsers: BenchBrowser[] = []
  const enter = async (link: string, watched: boolean): Promise<BenchTab> => {
    const browser = await openBenchBrowser(filled.url)
    browsers.push(browser)
    const joining = await browser.fresh(1)
    await joining.call('join', link)
    await joining.close()
    const tab = await browser.fresh(rate)
    await tab.call('typeInto', doc, watched)
    return tab
  }
  try {
    const writer = await enter(filled.newLink(), true)
    const reader = await enter(filled.readerLink(), isWatched)
    const floor = spreadOf(await writer.call('plainWrites', 40))
    await reader.call('shown')
    await writer.page.locator('textarea').focus()
    const text = WORDS.repeat(Math.ceil(count / WORDS.length)).slice(0, count)
    await writer.page.keyboard.type(text, { delay: BETWEEN_KEYS_MS })
    const keys = await writer.call('typed')
    const shown = await shownUpTo(reader, keys.at(-1)?.length ?? 0)
    if (keys.length !== count) throw new Error(`${keys.length} keys of ${count}`)
    const there = keys.map(({ atMs, length }) => (shown.find((one) => one.length >= length)?.atMs ?? NaN) - atMs)
    return { durable: spreadOf(keys.map(({ durableMs }) => durableMs)), there: spreadOf(there), floor }
  } finally {
    for (const browser of browsers) await browser.close()
  }
}

async function shownUpTo(reader: BenchTab, length: number): Promise<{ atMs: number; length: number }[]> {
  const all: { atMs: number; length: number }[] = []
  const endMs = performance.now() + 20_000
  while ((all.at(-1)?.length ?? 0) < length) {
    if (performance.now() > endMs) throw new Error('The other device never showed the last key')
    all.push(...(await reader.call('shown')))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return all
}
