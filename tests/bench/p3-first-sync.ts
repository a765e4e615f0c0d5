import type { Bench, BenchOptions } from './bench-run.ts'
import { openBenchBrowser } from './bench-page.ts'
import { startFilledServer } from './filled-server.ts'
import type { Growth, Line } from './line.ts'
import { anchor, lineOf, spreadOf } from './line.ts'
import { peerRound } from './p2-reconnect.ts'
import type { Synced } from './page/own-sync.ts'

const ASKED = 250
const SIZES = [50, ASKED, 1000]
const BATCH = 90

/** P3: a device that has nothing yet fetches so many files of 10 kB. */
export const firstSyncBench: Bench = { id: 'P3', run: firstSync }

async function firstSync({ isQuick }: BenchOptions): Promise<Line[]> {
  const bytes: Growth[] = []
  const times: Growth[] = []
  for (const size of isQuick ? [ASKED] : SIZES) {
    const filled = await startFilledServer(size)
    try {
      const rounds = isQuick ? 1 : size > ASKED ? 2 : 5
      const seen: Synced[] = []
      for (let round = 0; round < rounds; round++) seen.push(await ownFirst(filled.url, filled.newLink()))
      const spread = spreadOf(seen.map(({ ms }) => ms))
      const peers = await peerFirst(filled.url, size)
      bytes.push({
        ...{ size, figure: megabytesOf(seen) },
        anchors: peers.map(({ name, bytes: got }) => anchor(name, got / 1024 / 1024)),
      })
      times.push({
        ...{ size, figure: spread.median, spread },
        anchors: peers.map(({ name, ms }) => anchor(name, ms ?? NaN)),
      })
    } finally {
      await filled.server.stop()
    }
  }
  const [byte, time] = [bytes, times].map((all) => all.find(({ size }) => size === ASKED))
  if (byte === undefined || time === undefined) throw new Error('Nothing was measured')
  const what = `first sync of ${ASKED} files of 10 kB`
  return [
    lineOf({
      ...{ id: 'P3', what: `${what}, 4× throttled`, figure: time.spread?.median ?? NaN, unit: 'ms', goal: 1500 },
      ...{ anchors: time.anchors, growth: times, ...(time.spread === undefined ? {} : { spread: time.spread }) },
    }),
    lineOf({
      ...{ id: 'P3-bytes', what: `${what}, bodies and frames`, figure: byte.figure, unit: 'MB', goal: 1.2 },
      ...{ anchors: byte.anchors, growth: bytes },
    }),
  ]
}

async function ownFirst(url: string, link: string): Promise<Synced> {
  const browser = await openBenchBrowser(url)
  try {
    const tab = await browser.fresh()
    await tab.call('join', link)
    return await tab.call('sync')
  } finally {
    await browser.close()
  }
}

async function peerFirst(url: string, count: number) {
  const browser = await openBenchBrowser(url)
  try {
    const found: { name: string; ms: number | undefined; bytes: number }[] = []
    for (const peer of ['hocuspocus', 'y-websocket'] as const) {
      const round = await peerRound(browser, peer, { count, has: false, batch: BATCH, isQuick: false })
      found.push({ name: `${peer}, kept nowhere on the device`, ...round })
    }
    return found
  } finally {
    await browser.close()
  }
}

function megabytesOf(seen: readonly Synced[]): number {
  const all = seen.map(({ calls, frameBytes }) => calls.reduce((sum, { bytes }) => sum + bytes, frameBytes))
  return Math.round((Math.max(...all) / 1024 / 1024) * 100) / 100
}
