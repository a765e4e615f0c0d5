import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test, vi } from 'vitest'
import { as, Region } from './a-region.ts'
import { freePort, startChild } from './child-server.ts'
import { aBirth, aLane, aRecord, newLane, RawDevice } from './raw-client.ts'
import { startTestServer } from './start-server.ts'

vi.setConfig({ testTimeout: 60_000 }) // waits for locks and starts a process

test('[S2] while the store cannot be written every push is answered busy, reading goes on, and then it recovers', async () => {
  const server = await startTestServer()
  try {
    const region = await Region.start(server)
    const { coordinator } = region
    const doc = await region.bearKaart()
    const lane = newLane()
    await coordinator.push(...aLane(doc, 1, lane))
    const socket = await coordinator.socket()
    const other = new DatabaseSync(join(server.config.dataDir, 'opstap.db'))
    other.exec('BEGIN IMMEDIATE')
    const waiting = aLane(doc, 2, lane, 1)

    expect(await coordinator.push(...waiting)).toEqual([{ code: 'busy' }, { code: 'busy' }])
    expect(await socket.push(...waiting)).toEqual([{ code: 'busy' }, { code: 'busy' }])
    const cover = await coordinator.cover(doc, 1, aRecord({ kind: 'snapshot' }))
    expect([cover.status, cover.code]).toEqual([503, 'busy'])
    expect((await coordinator.birth('kaart', region.id, [as(coordinator, 'regiocoordinator')])).code).toBe('busy')
    expect((await coordinator.pull({ doc, since: 0 })).docs[0]?.head).toBe(1)

    other.exec('ROLLBACK')
    other.close()
    expect(await coordinator.push(...waiting)).toEqual([{ seq: 2 }, { seq: 3 }])
    expect(server.events.some(({ event, code }) => event === 'failed' && code === 'busy')).toBe(true)
    await socket.close()
  } finally {
    await server.stop()
  }
})

test('[S2] on a full disk nothing is acknowledged or half stored, the process stays, and with room it goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-full-'))
  const port = await freePort()
  const env = { PORT: String(port), DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key'), RATE_FACTOR: '1000' }
  const server = await startChild(env, 1024 * 1024)
  try {
    const link = /http\S+#s=\S+/.exec(server.output())?.[0] ?? ''
    const device = await RawDevice.join(`http://localhost:${port}`, link)
    const birth = aBirth('kaart', (await device.me()).roles[0]?.regio, [as(device, 'regiocoordinator')])
    await device.post('/api/births', birth)
    const { doc } = birth
    const lane = aLane(doc, 40, newLane(), 0, 60_000)
    const stored: number[] = []
    let refused = 0
    while (refused === 0 && stored.length < lane.length) {
      const batch = lane.slice(stored.length, stored.length + 2)
      const results = await device.push(...batch)
      for (const result of results) {
        if ('seq' in result) stored.push(result.seq)
        else {
          expect(result.code).toBe('busy')
          refused += 1
        }
      }
    }

    expect([refused, stored.length % 2]).toEqual([2, 0])
    expect((await device.pull({ doc, since: 0 })).docs[0]?.head).toBe(stored.length)

    const freed = spawnSync('prlimit', ['--pid', String(server.pid), '--fsize=unlimited'])
    expect(freed.status).toBe(0)
    const rest = await device.push(...lane.slice(stored.length))
    expect(rest).toEqual(lane.slice(stored.length).map((_, at) => ({ seq: stored.length + at + 1 })))
  } finally {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
