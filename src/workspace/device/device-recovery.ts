import type { HerstelError } from '#domain/herstelkaart.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { startChain } from '#identity/chain.ts'
import { canMakeDevice, makeDevice, unlockDevice } from '#identity/device-keys.ts'
import { saveIdentity } from '#identity/identity.ts'
import { newCardCode, openWithCard, recoveryKeys, saveCard } from '#identity/recovery-card.ts'
import { createVault, unlockVault } from '#identity/vault.ts'
import { adoptMap } from '#storage/map-adopting.ts'
import { browserTimers, browserTransport } from '#sync/browser-transport.ts'
import { joiningApi } from '#sync/join.ts'
import { recoveryUseText } from '#sync/protocol-recovery.ts'
import { DATABASE } from './database-name.ts'
import { openPlace } from './device-place.ts'
import { heldKey } from './held-key.ts'

/**
 * *Ik heb een herstelkaart*, on a device that is nobody's yet: the server takes it in, the card opens the keys of mijn
 * map, and a new card is made at once. Who this device is, is written last: after a crash before that it is nobody's
 * still, the card works, and everything can be done again.
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
    const unlocked = await unlockVault(place.vault, heldKey())
    const vault = unlocked.ok ? unlocked.value : await createVault(place.vault)
    const made = await makeDevice(vault, label)
    const device = await unlockDevice(vault, made)
    if (device === undefined) throw new Error('A fresh device does not open')
    const entry = await startChain(device)
    const signature = await keys.sign(recoveryUseText(location.origin, keys.card, entry.device))
    const api = joiningApi(browserTransport(), browserTimers)
    const answer = await api.useRecoveryCard({ card: keys.card, entry, signature })
    if (!answer.ok) return fail(errorOf(answer.code))
    const recovered = await openWithCard(keys, answer.value.sealed)
    // A server that gives another person's, or something of its own, gets nobody to work in that name.
    if (recovered?.person !== answer.value.person) return fail('stuk')
    const { database } = await place.table()
    await adoptMap(database, vault.key, recovered.person, recovered.keys)
    // The card that was used goes as soon as the server has this one: at the first contact.
    await saveCard(vault, { v: 1, code: newCardCode(), isSet: false, dag: today })
    await saveIdentity(vault, { v: 1, person: recovered.person, device: made, status: 'active' })
    return ok(undefined)
  } catch (error) {
    if (error instanceof Error && /Quota/.test(`${error.name} ${error.message}`)) return fail('vol')
    throw error
  } finally {
    await place.close()
  }
}

function errorOf(code: string): HerstelError {
  if (code === 'unknown') return 'onbekend'
  if (code === 'too-many') return 'te-vaak'
  return code === 'bad-request' || code === 'not-allowed' ? 'stuk' : 'offline'
}
