import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linksIn } from '../seed/seed-links.ts'
import type { ChildServer } from '../server/child-server.ts'
import { freePort, startChild } from '../server/child-server.ts'
import { aLane, RawDevice } from '../server/raw-client.ts'
import type { Bench, BenchOptions } from './bench-run.ts'
import type { Growth, Line, Spread } from './line.ts'
import { anchor, lineOf, rounded, spreadOf } from './line.ts'
import { bear, inTurn, joinPairs } from './load-clients.ts'
import type { PeerLoad } from './anchors/peer-load.ts'
import { peerLoad } from './anchors/peer-load.ts'
import { collectingFlags, costOf, settledMb, shareDuring } from './process-cost.ts'

const PER_SECOND = 200
const CLIENTS = [50, 200, 400]
const ASKED = 200
const DOCUMENTS = 10_000

/** P6: two hundred records a second on a server that has a process of its own. */
export const serverLoadBench: Bench = { id: 'P6', run: serverLoad }

interface Load {
  clients: number
  ack: Spread
  share: number
  memoryMb: number
  peakMb: number
  lagMs: number
  peers: { name: string; load: PeerLoad }[]
}

async function serverLoad({ isQuick }: BenchOptions): Promise<Line[]> {
  const ms = isQuick ? 3000 : 15_000
  const loads: Load[] = []
  for (const clients of isQuick ? [ASKED] : CLIENTS) {
    const peers: Load['peers'] = []
    for (const kind of ['hocuspocus', 'hocuspocus-log', 'y-websocket'] as const) {
      peers.push({ name: kind, load: await peerLoad(kind, { pairs: clients / 2, perSecond: PER_SECOND, ms }) })
    }
    loads.push({ clients, ...(await ownLoad(clients, ms)), peers })
  }
  const asked = loads.find(({ clients }) => clients === ASKED)
  if (asked === undefined) throw new Error('Nothing was measured')
  const growthOf = (own: (load: Load) => number, other: (load: PeerLoad) => number): Growth[] =>
    loads.map((load) => ({
      ...{ size: load.clients, figure: rounded(own(load)) },
      anchors: load.peers.map(({ name, load: one }) => anchor(name, other(one))),
    }))
  const what = `${PER_SECOND} records a second by ${ASKED} people`
  return [
    lineOf({
      ...{ id: 'P6', what: `${what}: to the durable answer, p95`, unit: 'ms', goal: 50, figure: asked.ack.p95 },
      spread: asked.ack,
      anchors: [
        anchor('of it, how late the program ran that makes the load, p95', asked.lagMs),
        ...asked.peers.map(({ name, load }) => anchor(`${name}: to the other person, nothing durable`, load.there.p95)),
      ],
      growth: growthOf(
        ({ ack }) => ack.p95,
        ({ there }) => there.p95,
      ),
    }),
    lineOf({
      ...{ id: 'P6-cpu', what: `${what}: share of one core`, unit: '%', goal: 30, figure: asked.share },
      anchors: asked.peers.map(({ name, load }) => anchor(name, load.share)),
      growth: growthOf(
        ({ share }) => share,
        ({ share }) => share,
      ),
    }),
    lineOf({
      ...{ id: 'P6-memory', what: `${what}: memory, settled`, unit: 'MB', goal: 100, figure: asked.memoryMb },
      anchors: [
        anchor('before garbage was collected', asked.peakMb),
        ...asked.peers.map(({ name, load }) => anchor(name, load.memoryMb)),
      ],
      growth: growthOf(
        ({ memoryMb }) => memoryMb,
        ({ memoryMb }) => memoryMb,
      ),
    }),
    await overDocuments(isQuick ? 1000 : DOCUMENTS),
  ]
}

interface OwnServer {
  url: string
  dataDir: string
  child: ChildServer
  stop(): Promise<void>
}

async function startOwn(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-load-'))
  const port = await freePort()
  const dataDir = join(folder, 'data')
  const env = { PORT: String(port), DATA_DIR: dataDir, KEY_FILE: join(folder, 'key'), RATE_FACTOR: '1000' }
  const child = await startChild(env, undefined, collectingFlags)
  return {
    ...{ url: `http://localhost:${port}`, dataDir, child },
    async stop() {
      await child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ownLoad(count: number, ms: number): Promise<Omit<Load, 'clients' | 'peers'>> {
  const server = await startOwn()
  const clients = await joinPairs(server.url, count / 2, linksIn(server.dataDir, server.url, Date.now))
  try {
    const calls = clients.map((client) => () => client.push())
    // What is compiled and opened at the first use is no part of the load.
    await inTurn(calls, PER_SECOND, 1000)
    let took: number[] = []
    const cost = await shareDuring(server.child.pid, async () => {
      took = await inTurn(calls, PER_SECOND, ms)
    })
    if (clients.every(({ heard }) => heard.count === 0)) throw new Error('Nobody heard anything of the other')
    return { ack: spreadOf(took), ...cost }
  } finally {
    for (const client of clients) client.close()
    await server.stop()
  }
}

/** Memory while so many documents are made, written to and read: the server keeps none of them. */
async function overDocuments(count: number): Promise<Line> {
  const server = await startOwn()
  try {
    const [link = ''] = linksIn(server.dataDir, server.url, Date.now)([{ role: 'regiocoordinator' }])
    const device = await RawDevice.join(server.url, link)
    const regio = (await device.me()).roles[0]?.regio
    if (regio === undefined) throw new Error('A regiocoördinator without a region')
    const growth: Growth[] = []
    let baseMb = NaN
    for (let made = 0; made < count; made++) {
      const doc = await bear(device, regio, [device.person])
      await device.push(...aLane(doc, 3, undefined, 0, 1000))
      await device.pull({ doc, since: 0 })
      if (made + 1 === 250) baseMb = await settledMb(server.child.pid)
      if ([50, 250, 1000, 2500, 5000, 10_000].includes(made + 1)) {
        const before = anchor('before garbage was collected', costOf(server.child.pid).memoryMb)
        growth.push({ size: made + 1, figure: rounded(await settledMb(server.child.pid)), anchors: [before] })
      }
    }
    const lastMb = await settledMb(server.child.pid)
    return lineOf({
      ...{ id: 'P6-flat', what: `memory after ${count} documents`, unit: 'MB', goal: 100, figure: lastMb, growth },
      anchors: [anchor('after 250 documents', baseMb)],
    })
  } finally {
    await server.stop()
  }
}
