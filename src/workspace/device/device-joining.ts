import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { DATABASE } from './database-name.ts'
import type { Offering } from './device-adding.ts'
import { offer } from './device-adding.ts'
import type { LookedAt } from './device-identity.ts'
import { acceptInvitation, deviceLabel, joiningOf, openOrMakeDevice } from './device-identity.ts'
import { openPlace } from './device-place.ts'

/** A device that shows its code until another one of the same person took it in. */
export async function openOffering(): Promise<Offering> {
  const place = await openPlace(DATABASE)
  const opened = await openOrMakeDevice(place.vault, deviceLabel())
  const [{ joiningApi }, { browserTimers, browserTransport }] = await Promise.all([
    import('#sync/join.ts'),
    import('#sync/browser-transport.ts'),
  ])
  return offer(opened, joiningApi(browserTransport(), browserTimers), () => place.close())
}

/** Accepts an invitation on this device, and tells the server when there is a connection. */
export async function joinWithDevice(looked: LookedAt): Promise<Result<undefined, string>> {
  const place = await openPlace(DATABASE)
  try {
    const opened = await openOrMakeDevice(place.vault, deviceLabel())
    const before = opened.identity
    await acceptInvitation(opened, looked)
    const { deliverRedemption, joiningApi } = await import('#sync/join.ts')
    const { browserTimers, browserTransport } = await import('#sync/browser-transport.ts')
    const api = joiningApi(browserTransport(), browserTimers)
    const delivered = await deliverRedemption(
      api,
      joiningOf(opened, () => undefined),
    )
    if (delivered?.ok === false && opened.identity.joining?.refused !== undefined) {
      // It leads nowhere: this device is what it was before.
      const { saveIdentity } = await import('#identity/identity.ts')
      await saveIdentity(opened.vault, before)
    }
    return delivered === undefined || delivered.ok ? ok(undefined) : fail(delivered.code)
  } catch (error) {
    if (error instanceof Error && error.name.includes('Quota')) return fail('full')
    throw error
  } finally {
    await place.close()
  }
}
