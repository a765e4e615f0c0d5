import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentId } from '#domain/id.ts'
import type { PushItem } from '#sync/frames.ts'
import { as } from '#tests/server/a-region.ts'
import { freePort, startChild } from '#tests/server/child-server.ts'
import { aBirth, aLane, newLane, RawDevice } from '#tests/server/raw-client.ts'

export interface ServerKills {
  seed: number
  kills: number
  /** records the server called stored */
  acknowledged: number
  /** of those, gone or changed after a kill; must be 0 */
  lost: number
  /** numbers without a record between others; must be 0 */
  gaps: number
  /** whether an invitation's secret was printed again after the first start */
  isSecretRepeated: boolean
}

/**
 * Kills a real server process (`kill -9`) again and again while two lanes push, and looks after every start whether
 * what was acknowledged is there, byte for byte.
 *
 * @param kills  how often
 * @param seed  of after how many answers each kill comes: 10 to 69
 * @param serverEnv  besides the server's own environment
 */
export async function killServer(
  kills: number,
  seed: number,
  serverEnv: Record<string, string> = {},
): Promise<ServerKills> {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-kill-'))
  const port = await freePort()
  const places = { DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key') }
  const env = { PORT: String(port), ...places, RATE_FACTOR: '1000', ...serverEnv }
  let server = await startChild(env)
  try {
    const link = /http\S+#s=\S+/.exec(server.output())?.[0] ?? ''
    const device = await RawDevice.join(`http://localhost:${port}`, link)
    const birth = aBirth('kaart', (await device.me()).roles[0]?.regio, [as(device, 'regiocoordinator')])
    await device.post('/api/births', birth)
    const acknowledged = new Map<number, PushItem>()
    const lanes = [newLane(), newLane()].map((lane) => ({ lane, next: 0 }))
    let isSecretRepeated = false

    for (let round = 0; round < kills; round++) {
      await pushUntilKilled(device, birth.doc, lanes, 10 + (mixed(seed, round) % 60), acknowledged, () => server.kill())
      server = await startChild(env)
      isSecretRepeated ||= server.output().includes('#s=')
      await device.login()
      const rows = await allRows(device, birth.doc)
      // A record stored but not acknowledged when the kill came: the client would push the same one again.
      for (const one of lanes) one.next = rows.filter((row) => laneOf(row.header) === one.lane).length
    }

    const rows = new Map((await allRows(device, birth.doc)).map((row) => [row.seq, row]))
    const isThere = ([seq, item]: [number, PushItem]): boolean => {
      const row = rows.get(seq)
      return row !== undefined && Buffer.compare(row.body, item.body) === 0
    }
    const lost = [...acknowledged].filter((one) => !isThere(one)).length
    const gaps = Math.max(0, ...rows.keys()) - rows.size
    return { seed, kills, acknowledged: acknowledged.size, lost, gaps, isSecretRepeated }
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function pushUntilKilled(
  device: RawDevice,
  doc: DocumentId,
  lanes: { lane: string; next: number }[],
  killAfter: number,
  acknowledged: Map<number, PushItem>,
  kill: () => Promise<void>,
): Promise<void> {
  let isKilled: Promise<void> | undefined
  let pushes = 0
  await Promise.all(
    lanes.map(async (one) => {
      while (isKilled === undefined) {
        const [item] = aLane(doc, 1, one.lane, one.next)
        if (item === undefined) return
        const [result] = await device.push(item).catch(() => [undefined])
        if (result === undefined) return
        if (!('seq' in result)) throw new Error(`Refused with ${result.code}`)
        acknowledged.set(result.seq, item)
        one.next += 1
        if (++pushes >= killAfter) isKilled ??= kill()
      }
    }),
  )
  await isKilled
}

/** Page by page; bounded by the pages there can be. */
async function allRows(device: RawDevice, doc: DocumentId) {
  const rows = []
  for (let since = 0, page = 0; page < 1000; page++) {
    const next = (await device.pull({ doc, since })).docs[0]?.rows ?? []
    rows.push(...next)
    const last = next.at(-1)?.seq ?? since
    if (last === since) break
    since = last
  }
  return rows
}

function laneOf(header: Uint8Array): string {
  return Buffer.from(header).subarray(4, 12).toString('hex')
}

/** A number of a seed and a place in it. */
function mixed(seed: number, at: number): number {
  return Math.imul(seed ^ Math.imul(at + 1, 0x9e3779b1), 0x85ebca6b) >>> 8
}
