import type { Bench, BenchOptions } from './bench-run.ts'
import type { BenchBrowser } from './bench-page.ts'
import { builtPage, openBenchBrowser } from './bench-page.ts'
import type { Anchor, Growth, Line, Spread } from './line.ts'
import { anchor, lineOf, rounded, spreadOf } from './line.ts'
import type { ListStore, ListTimes } from './page/lists.ts'
import { startTestServer } from '../server/start-server.ts'

const SIZES = [250, 1000, 10_000]
const STORES: readonly ListStore[] = ['own', 'raw', 'dexie', 'pouchdb', 'rxdb']

/** P10: a list of people from a page in which nothing is open: shown whole, narrowed, searched; sealed, in a phone's time. */
export const listsBench: Bench = { id: 'P10', run: lists }

/** Ten thousand take everybody seconds: fewer rounds there, which `n` in the spread says. */
function roundsAt(size: number): number {
  return size > 1000 ? 3 : 5
}

interface Measured {
  total: Spread
  times: ListTimes
}

async function lists({ isQuick }: BenchOptions): Promise<Line[]> {
  const server = await startTestServer({ distDir: await builtPage() })
  const browser = await openBenchBrowser(server.url)
  try {
    const grown = new Map<number, Map<ListStore, Measured>>()
    for (const size of isQuick ? [1000] : SIZES)
      grown.set(size, await atSize(browser, size, isQuick ? 2 : roundsAt(size)))
    return [...grown].flatMap(([size, measured]) => (size < 1000 ? [] : linesAt(size, measured, grown)))
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function atSize(browser: BenchBrowser, size: number, rounds: number): Promise<Map<ListStore, Measured>> {
  for (const store of STORES) {
    const tab = await browser.fresh(1)
    await tab.call('listsFill', store, size)
    await tab.close()
  }
  const all = new Map<ListStore, ListTimes[]>(STORES.map((store) => [store, []]))
  // In turns, so that a busy moment of the machine is everybody's.
  for (let round = 0; round < rounds; round++) {
    for (const store of STORES) {
      const tab = await browser.fresh()
      all.get(store)?.push(await tab.call('listsRead', store, size))
      await tab.close()
    }
  }
  return new Map([...all].map(([store, times]) => [store, measuredOf(times)]))
}

function measuredOf(times: readonly ListTimes[]): Measured {
  const median = (of: (one: ListTimes) => number): number => spreadOf(times.map(of)).median
  return {
    total: spreadOf(times.map(({ listMs, filterMs, searchMs }) => listMs + filterMs + searchMs)),
    times: {
      listMs: median(({ listMs }) => listMs),
      filterMs: median(({ filterMs }) => filterMs),
      searchMs: median(({ searchMs }) => searchMs),
    },
  }
}

function linesAt(
  size: number,
  measured: ReadonlyMap<ListStore, Measured>,
  grown: ReadonlyMap<number, ReadonlyMap<ListStore, Measured>>,
): Line[] {
  const of = (store: ListStore): number => measured.get(store)?.total.median ?? NaN
  const own = of('own')
  const spread = measured.get('own')?.total
  const what = `list, filter and search over ${size} sealed records, 4× throttled`
  const growth: Growth[] = [...grown].map(([at, others]) => ({
    ...{ size: at, figure: others.get('own')?.total.median ?? NaN, anchors: anchorsOf(others) },
    ...(others.get('own') === undefined ? {} : { spread: others.get('own')?.total as Spread }), // just asked
  }))
  return [
    lineOf({
      ...{ id: `P10-${size}`, what: `${what}, of what raw IndexedDB takes in plain text`, unit: '×', goal: 1.5 },
      ...{ figure: own / of('raw'), growth, anchors: anchorsOf(measured) },
      ...(spread === undefined ? {} : { spread }),
    }),
    ...(['pouchdb', 'rxdb'] as const).map((store) =>
      lineOf({
        ...{ id: `P10-${size}-${store}`, what: `${what}: so many times faster than ${store}`, unit: '×', goal: 4 },
        ...{ isLeast: true as const, figure: of(store) / own, anchors: [anchor(`${store}, ms`, of(store))] },
      }),
    ),
  ]
}

function anchorsOf(measured: ReadonlyMap<ListStore, Measured>): Anchor[] {
  return [...measured].map(([store, { total, times }]) => {
    const { listMs, filterMs, searchMs } = times
    const parts = [listMs, filterMs, searchMs].map(rounded).join(' + ')
    return anchor(`${store}, ms (list ${parts})`, total.median)
  })
}
