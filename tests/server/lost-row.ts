import { randomBytes } from 'node:crypto'
import type { Api } from '#sync/api.ts'
import { askAdded, offeredCode } from '#workspace/device/device-adding.ts'
import { followChains } from '#workspace/device/device-chains.ts'
import { keepToestellen } from '#workspace/device/device-toestellen.ts'
import type { BareClient } from '#tests/sync/bare-client.ts'
import { newId } from '#tests/sync/bare-client.ts'
import type { LostWorld } from './lost-world.ts'
import { byHand } from './lost-world.ts'

/** One call of the app, and how the app makes it. */
export interface Row {
  /** the route, or the kind of frame */
  call: string
  /** the method of `Api` that makes it; absent for what the connection says by itself */
  method?: keyof Api
  what: string
  work: (world: LostWorld) => Promise<void>
  /** what the repetition may leave besides, and why */
  besides?: { why: string; rows: Record<string, number>; acts: string[] }
}

export const toestellenOf = ({ opened, connection }: BareClient) => {
  const chains = followChains(opened, async (persons) => {
    const told = await connection.api.chains(persons)
    return told.ok ? told.value : undefined
  })
  const key = { doc: newId('d'), epoch: 1, key: new Uint8Array(randomBytes(32)) }
  const store = () => Promise.resolve({ sealedKeys: () => Promise.resolve([key].slice(1)) })
  return keepToestellen({ opened, chains, store, calls: () => Promise.resolve(connection.api) })
}

export async function offered(world: LostWorld): Promise<{ tablet: BareClient; code: string }> {
  const tablet = await world.stopped()
  await byHand(() => askAdded(tablet.opened, tablet.connection.api, world.server.url))
  return { tablet, code: (await offeredCode(tablet.opened, world.server.url)).typed }
}
