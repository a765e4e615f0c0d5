import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import type { PushItem } from '#sync/frames.ts'
import { as } from './a-region.ts'
import { freePort, startChild } from './child-server.ts'
import { aBirth, aLane, newLane, RawDevice } from './raw-client.ts'

vi.setConfig({ testTimeout: 60_000 }) // each round starts a process

const ROUNDS = 6

let folder: string
let env: Record<string, string>
let url: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opstap-kill-'))
  const port = await freePort()
  url = `http://localhost:${port}`
  env = { PORT: String(port), DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key'), RATE_FACTOR: '1000' }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('[S2] [S4] whatever was acknowledged before a kill -9 is there after the restart, and lanes go on', async () => {
  const seed = randomBytes(4).readUInt32LE()
  let server = await startChild(env)
  const link = /http\S+#s=\S+/.exec(server.output())?.[0] ?? ''
  const device = await RawDevice.join(url, link)
  const regio = (await device.me()).roles[0]?.regio
  const birth = aBirth('kaart', regio, [as(device, 'regiocoordinator')])
  await device.post('/api/births', birth)
  const acknowledged = new Map<number, PushItem>()
  const lanes = [newLane(), newLane()].map((lane) => ({ lane, next: 0 }))

  for (let round = 0; round < ROUNDS; round++) {
    const killAfter = 10 + ((seed >>> round) % 60)
    let isKilled: Promise<void> | undefined
    let pushes = 0
    await Promise.all(
      lanes.map(async (one) => {
        while (isKilled === undefined) {
          const [item] = aLane(birth.doc, 1, one.lane, one.next)
          if (item === undefined) return
          const [result] = await device.push(item).catch(() => [undefined])
          if (result === undefined) return
          if (!('seq' in result)) throw new Error(`seed ${seed}: refused with ${result.code}`)
          acknowledged.set(result.seq, item)
          one.next += 1
          if (++pushes >= killAfter) isKilled ??= server.kill()
        }
      }),
    )
    await isKilled
    server = await startChild(env)
    await device.login()
    // A record stored but not acknowledged when the kill came: the client would push the same one again.
    for (const one of lanes) one.next = await nextCounter(device, birth.doc, one.lane)
    await expectAll(device, birth.doc, acknowledged, seed)
  }

  expect(acknowledged.size).toBeGreaterThan(ROUNDS * 10)
  expect(server.output()).not.toContain('#s=')
  expect(await server.stop()).toBe(0)
})

async function allRows(device: RawDevice, doc: DocumentId) {
  return (await device.pull({ doc, since: 0 })).docs[0]?.rows ?? []
}

async function nextCounter(device: RawDevice, doc: DocumentId, lane: string): Promise<number> {
  const rows = await allRows(device, doc)
  return rows.filter((row) => Buffer.from(row.header).subarray(4, 12).toString('hex') === lane).length
}

async function expectAll(device: RawDevice, doc: DocumentId, acknowledged: Map<number, PushItem>, seed: number) {
  const rows = new Map((await allRows(device, doc)).map((row) => [row.seq, row]))
  for (const [seq, item] of acknowledged) {
    const row = rows.get(seq)
    expect(row !== undefined && Buffer.compare(row.body, item.body) === 0, `seed ${seed}, seq ${seq}`).toBe(true)
  }
  expect([...rows.keys()]).toEqual(Array.from({ length: rows.size }, (_, at) => at + 1))
}
