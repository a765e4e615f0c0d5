import type { Bench, BenchOptions } from './bench-run.ts'
import type { BenchBrowser } from './bench-page.ts'
import { openBenchBrowser } from './bench-page.ts'
import type { PeerServerKind } from './anchors/start-peer.ts'
import { startPeer } from './anchors/start-peer.ts'
import { startFilledServer } from './filled-server.ts'
import type { Anchor, Growth, Line } from './line.ts'
import { anchor, lineOf, spreadOf } from './line.ts'
import type { Synced } from './page/own-sync.ts'
import type { Peer } from './anchors/peer-sync.ts'

const ASKED = 250
const SIZES = [50, ASKED, 1000]
/** Fewer than Hocuspocus lets wait at once by default: with all of them it never gets there. */
const BATCH = 90
const PEER_WITHIN_MS = 30_000

/** P2: coming back to so many documents of which none changed, in a page that just opened. */
export const reconnectBench: Bench = { id: 'P2', run: reconnect }

async function reconnect({ isQuick }: BenchOptions): Promise<Line[]> {
  const growth: Growth[] = []
  let asked: Synced[] = []
  let peers: Anchor[] = []
  for (const size of isQuick ? [ASKED] : SIZES) {
    const filled = await startFilledServer(size)
    const browser = await openBenchBrowser(filled.url)
    try {
      const seen = await ownRounds(browser, filled.newLink(), isQuick ? 2 : roundsAt(size))
      const others = [...(await peerAnchors(browser, size, isQuick)), ...(await allAtOnce(browser, size))]
      growth.push({
        ...{ size, figure: bytesOf(seen), anchors: others },
        spread: spreadOf(seen.map(({ ms }) => ms)),
      })
      if (size === ASKED) [asked, peers] = [seen, others]
    } finally {
      await browser.close()
      await filled.server.stop()
    }
  }
  const trips = Math.max(...asked.map(({ calls }) => calls.filter(({ path }) => isAboutDocuments(path)).length))
  return [
    lineOf({
      ...{ id: 'P2', what: `calls about documents to come back to ${ASKED} of them`, unit: 'calls', goal: 1 },
      figure: trips,
    }),
    lineOf({
      ...{ id: 'P2-bytes', what: 'all of it: proving who we are, the socket, the feed; bodies and frames', unit: 'kB' },
      ...{ goal: 4, figure: bytesOf(asked), spread: spreadOf(asked.map(({ ms }) => ms)), anchors: peers, growth },
    }),
    lineOf({
      ...{ id: 'P2-opened', what: 'documents stored or opened for it', unit: 'documents', goal: 0 },
      figure: Math.max(...asked.map(({ pages }) => pages)),
    }),
  ]
}

/** Bytes are the same in every round; times of a thousand documents take fewer of them, which `n` in the spread says. */
function roundsAt(size: number): number {
  return size > ASKED ? 3 : 7
}

async function ownRounds(browser: BenchBrowser, link: string, rounds: number): Promise<Synced[]> {
  const first = await browser.fresh(1)
  await first.call('join', link)
  await first.call('sync')
  await first.close()
  const seen: Synced[] = []
  for (let round = 0; round < rounds; round++) {
    const tab = await browser.fresh()
    seen.push(await tab.call('sync'))
    await tab.close()
  }
  return seen
}

const isAboutDocuments = (path: string): boolean => /^\/api\/(feed|pull|keys|signers)/.test(path)

/** The most of any round: bytes do not depend on how busy the machine is. */
function bytesOf(seen: readonly Synced[]): number {
  const all = seen.map(({ calls, frameBytes }) => calls.reduce((sum, { bytes }) => sum + bytes, frameBytes))
  return Math.round(Math.max(...all) / 102.4) / 10
}

async function peerAnchors(browser: BenchBrowser, count: number, isQuick: boolean): Promise<Anchor[]> {
  const anchors: Anchor[] = []
  for (const peer of ['hocuspocus', 'y-websocket'] as const) {
    const { bytes, messages, ms } = await peerRound(browser, peer, { count, has: true, batch: BATCH, isQuick })
    const name = `${peer}, ${messages} messages${ms === undefined ? `, not within ${PEER_WITHIN_MS} ms` : ''}`
    anchors.push(anchor(name, bytes / 1024))
  }
  return anchors
}

async function allAtOnce(browser: BenchBrowser, count: number): Promise<Anchor[]> {
  if (count <= 100) return []
  const { ms, bytes } = await peerRound(browser, 'hocuspocus', { count, has: true, batch: count, isQuick: true })
  const end = ms === undefined ? 'not synced within 5000 ms' : `synced in ${Math.round(ms)} ms`
  return [anchor(`hocuspocus with its defaults, all attached at once: ${end}`, bytes / 1024)]
}

/** One connection of all documents to a server of another kind that has them. */
export async function peerRound(
  browser: BenchBrowser,
  peer: Peer & PeerServerKind,
  options: { count: number; has: boolean; batch: number; isQuick: boolean },
) {
  const { count, isQuick } = options
  const server = await startPeer(peer, count)
  const tab = await browser.fresh()
  try {
    return await tab.call('peerSync', peer, server.url, { ...options, withinMs: isQuick ? 5000 : PEER_WITHIN_MS })
  } finally {
    await tab.close()
    await server.stop()
  }
}
