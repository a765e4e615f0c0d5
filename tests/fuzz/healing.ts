import type { Scene } from './scene.ts'
import { checkWords } from './checks.ts'
import { ask } from './membership.ts'
import { isQuiet } from './quiet.ts'

const ROUNDS = 45
const ROUND_MS = 20_000
/** twice the pause between two polls beside a socket */
const DEAF_MS = 125_000

/** Disks get room, the network works, and time goes by until nothing waits any more. */
export async function heal(scene: Scene): Promise<void> {
  const { world, server, devices, documents, random, notes } = scene
  server.disk = 'good'
  server.start()
  for (const device of devices) {
    device.disk = 'none'
    device.line.isCut = false
    device.line.faults = 0
    if (device.tabs.length === 0) await device.openTab()
    for (const tab of device.tabs) tab.connection?.tryNow()
  }
  await world.advance(ROUND_MS)
  const [coordinator] = devices
  for (const { doc, kind, members } of documents) {
    if (kind === 'deel') continue
    // In half of the runs who was taken out stays out: then nothing of it may be left with them.
    if (coordinator !== undefined && members.length > 1 && random.chance(0.5))
      await ask(coordinator, doc, members.slice(1), [])
  }
  for (let round = 0; round < ROUNDS; round++) {
    await world.advance(ROUND_MS)
    await checkWords(scene)
    if (!(await isQuiet(scene))) continue
    // Who sits at a socket that looks open and is not finds that out; then it must be quiet still.
    await world.advance(DEAF_MS)
    await checkWords(scene)
    if (await isQuiet(scene)) return
  }
  notes.push('not quiet after healing')
}
