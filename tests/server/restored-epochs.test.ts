import { join } from 'node:path'
import { expect, test } from 'vitest'
import { restoreBackup, writeBackup } from '#server/sqlite/sqlite-backup.ts'
import { as, Region } from './a-region.ts'
import { aRecord } from './raw-client.ts'
import { startTestServer } from './start-server.ts'

// found by the simulation, seed 55 at the time
test('[S2][D7] a key number from after a backup is not given to another key: what is sealed under the old one is sent again', async () => {
  const server = await startTestServer()
  try {
    const region = await Region.start(server)
    const [noor, trainer] = [await region.join('kandidaat'), await region.join('trainer')]
    const doc = await region.bearKaart(as(noor, 'kandidaat'), as(trainer, 'trainer'))
    const file = join(server.folder, 'backup.db')
    writeBackup(server.config.dataDir, file)
    await region.coordinator.members({ doc, remove: [trainer.person] })
    const lost = (await noor.keys(doc)).at(-1)
    await server.pause()
    restoreBackup(server.config.dataDir, file, Date.now())
    await server.restart()
    for (const device of [noor, region.coordinator]) await device.login()

    await region.coordinator.members({ doc, remove: [trainer.person] })

    const keys = await noor.keys(doc)
    expect(lost?.epoch).toBe(2)
    expect(keys.map(({ epoch }) => epoch)).not.toContain(2)
    expect(await noor.push({ doc, ...aRecord({ epoch: 2 }) })).toEqual([{ code: 'stale-epoch' }])
    expect(await noor.push({ doc, ...aRecord({ epoch: keys.at(-1)?.epoch ?? 0 }) })).toMatchObject([{ seq: 1 }])
  } finally {
    await server.stop()
  }
}, 20_000)
