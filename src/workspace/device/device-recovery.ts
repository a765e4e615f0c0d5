import type { HerstelError } from '#domain/herstelkaart.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { Device } from '#identity/device-keys.ts'
import { canMakeDevice, unlockDevice } from '#identity/device-keys.ts'
import { saveIdentity } from '#identity/identity.ts'
import type { RecoveryKeys } from '#identity/recovery-card.ts'
import {
  deviceForCard,
  entryByCard,
  newCardCode,
  openWithCard,
  recoveryKeys,
  saveCard,
} from '#identity/recovery-card.ts'
import type { VaultStore } from '#identity/vault.ts'
import { createVault, unlockVault } from '#identity/vault.ts'
import type { DeviceDatabase } from '#storage/database.ts'
import { adoptMap } from '#storage/map-adopting.ts'
import type { Api } from '#sync/api.ts'
import { browserTimers, browserTransport } from '#sync/browser-transport.ts'
import { joiningApi } from '#sync/join.ts'
import type { Outcome } from '#sync/outcome.ts'
import type { RecoveryAnswer } from '#sync/protocol-recovery.ts'
import { recoveryOpenText, recoveryUseText } from '#sync/protocol-recovery.ts'
import { DATABASE } from './database-name.ts'
import { openPlace } from './device-place.ts'
import { heldKey } from './held-key.ts'

/** What taking a device in by a card works with; tests bring their own network. */
export interface Recovering {
  vault: VaultStore
  database: () => Promise<DeviceDatabase>
  api: Pick<Api, 'openRecovery' | 'useRecoveryCard'>
  /** where the app lives */
  origin: string
}

/**
 * *Ik heb een herstelkaart*, on a device that is nobody's yet.
 *
 * @param label how this device is called in lists
 * @param today `YYYY-MM-DD`
 */
export async function recoverWithCard(
  typed: string,
  label: string,
  today: string,
): Promise<Result<undefined, HerstelError>> {
  const keys = await recoveryKeys(typed)
  if (keys === undefined) return fail('geen-code')
  if (!(await canMakeDevice())) return fail('kan-niet')
  const place = await openPlace(DATABASE)
  try {
    const { vault } = place
    const database = async (): Promise<DeviceDatabase> => (await place.table()).database
    const api = joiningApi(browserTransport(), browserTimers)
    return await recover({ vault, database, api, origin: location.origin }, keys, label, today)
  } catch (error) {
    if (error instanceof Error && /Quota/.test(`${error.name} ${error.message}`)) return fail('vol')
    throw error
  } finally {
    await place.close()
  }
}

/**
 * The server takes the device in, the card opens the keys of mijn map, and a new card is made at once. Who this device
 * is, is written last: after a crash before that it is nobody's still, the card works, and everything can be done again,
 * by the same device.
 */
export async function recover(
  { vault: store, database, api, origin }: Recovering,
  keys: RecoveryKeys,
  label: string,
  today: string,
): Promise<Result<undefined, HerstelError>> {
  const unlocked = await unlockVault(store, heldKey())
  const vault = unlocked.ok ? unlocked.value : await createVault(store)
  const made = await deviceForCard(vault, keys, label)
  const device = await unlockDevice(vault, made)
  if (device === undefined) throw new Error('A fresh device does not open')
  const answer = await comeIn(api, keys, device, origin)
  if (!answer.ok) return fail(errorOf(answer.code))
  const recovered = await openWithCard(keys, answer.value.sealed)
  // A server that gives another person's, or something of its own, gets nobody to work in that name.
  if (recovered?.person !== answer.value.person) return fail('stuk')
  await adoptMap(await database(), vault.key, recovered.person, recovered.keys)
  // The card that was used goes as soon as the server has this one: at the first contact.
  await saveCard(vault, { v: 1, code: newCardCode(), isSet: false, dag: today })
  await saveIdentity(vault, { v: 1, person: recovered.person, device: made, status: 'active' })
  return ok(undefined)
}

/** Another device may have gone on with the chain meanwhile: then once more from there. */
export async function comeIn(
  api: Pick<Api, 'openRecovery' | 'useRecoveryCard'>,
  keys: RecoveryKeys,
  device: Device,
  origin: string,
): Promise<Outcome<RecoveryAnswer>> {
  const once = async (): Promise<Outcome<RecoveryAnswer>> => {
    const opened = await api.openRecovery({
      card: keys.card,
      signature: await keys.sign(recoveryOpenText(origin, keys.card)),
    })
    if (!opened.ok) return opened
    const entry = await entryByCard(keys, opened.value, device)
    const signature = await keys.sign(recoveryUseText(origin, keys.card, device.public))
    return api.useRecoveryCard({ card: keys.card, entry, signature })
  }
  const answer = await once()
  return !answer.ok && answer.code === 'conflict' ? once() : answer
}

function errorOf(code: string): HerstelError {
  if (code === 'unknown') return 'onbekend'
  if (code === 'too-many') return 'te-vaak'
  return code === 'bad-request' || code === 'not-allowed' ? 'stuk' : 'offline'
}
