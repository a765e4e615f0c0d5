import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { StoreFullError, StoreLostError } from '#documents/document-store.ts'
import { deviceIn } from '#identity/chain-trust.ts'
import { bytesFromBase64 } from '#sync/base64.ts'
import type { BelievedKey } from '#storage/exchanging.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { Uitwisselen } from '#workspace/uitwisselen/uitwisselen.ts'
import type { DeviceChains } from './device-chains.ts'

/** A turn of codes is over in some seconds; a file may be as large as a mail takes. */
const ROOM = { codes: 2400, bestand: 2_000_000 } as const

/** Handing over and taking in on this device: whose device is whose is what was remembered of their chains. */
export function keepUitwisselen(
  store: () => Promise<Pick<DeviceStore, 'givePacket' | 'takePacket'>>,
  chains: Pick<DeviceChains, 'known'>,
): Uitwisselen {
  const believedKey: BelievedKey = async (person, device) => {
    const known = await chains.known(person)
    const isOut = known?.entries.some((entry) => entry.act === 'revoke' && entry.device.id === device) === true
    const keys = isOut ? undefined : deviceIn(known, device)
    return keys && bytesFromBase64(keys.sigPub)
  }
  return {
    async geef(doc, hoe) {
      const given = await orFull(async () => (await store()).givePacket(doc, ROOM[hoe]))
      return given.ok ? ok(given.value.bytes) : given
    },
    async lees(bytes) {
      const taken = await orFull(async () => (await store()).takePacket(bytes, believedKey))
      if (!taken.ok) return taken
      const { doc, from, records, isMissing } = taken.value
      return ok({ doc, van: from, isNieuw: records > 0, mist: isMissing })
    },
  }
}

async function orFull<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | 'vol'>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreFullError || error instanceof StoreLostError) return fail('vol')
    throw error
  }
}
