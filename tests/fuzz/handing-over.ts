import type { SimulatedDevice } from './simulated-device.ts'
import { StoreFullError, StoreLostError } from '#documents/document-store.ts'
import type { Scene } from './scene.ts'
import { lie } from './scene.ts'

/**
 * Without the server: what a device has of a document goes to another one, now and then to one that does not have that
 * document, or not any more.
 */
export async function handOver(scene: Scene): Promise<void> {
  const { random, devices, documents } = scene
  const { doc, members } = random.pick(documents)
  const isIn = ({ person }: SimulatedDevice): boolean => members.some((member) => member.person === person)
  const able = devices.filter(({ tabs }) => tabs.length > 0)
  const inIt = random.chance(0.9) ? able.filter(isIn) : able
  if (inIt.length < 2) return
  const from = random.pick(inIt)
  const to = random.pick(inIt.filter((one) => one !== from))
  const [fromTab, toTab] = [from.tabs[0], to.tabs[0]]
  if (fromTab === undefined || toTab === undefined) return
  try {
    const given = await fromTab.store.givePacket(doc, random.pick([0, 100_000]))
    if (!given.ok) return
    const sigPub = new Uint8Array(Buffer.from(from.public.sigPub, 'base64url'))
    const taken = await toTab.store.takePacket(given.value.bytes, () => Promise.resolve(sigPub))
    if (taken.ok) scene.handed += taken.value.records
    else if (taken.error === 'not-ours' || taken.error === 'truncated')
      lie(scene, `a packet of ${from.role} was told to be ${taken.error}`)
  } catch (error) {
    // The disk of one of them; it is told on the screen.
    if (!(error instanceof StoreFullError || error instanceof StoreLostError)) throw error
  }
}
