import { createHash, createPublicKey, verify } from 'node:crypto'
import type { PersoonId } from '#domain/id.ts'
import type { ChainEntry, RefusalCode } from '#sync/protocol.ts'
import type { NewRecoveryCard, RecoveryAnswer, RecoveryUse } from '#sync/protocol-recovery.ts'
import { recoveryCardText, recoveryUseText } from '#sync/protocol-recovery.ts'
import type { Caller } from './rights.ts'
import type { Store } from './store.ts'

const KEY_BYTES = 32
const NO_PREVIOUS = '0'.repeat(64)
/** So long the person's devices are told that the card was used. */
export const TOLD_MS = 24 * 60 * 60 * 1000

/**
 * Keeps a new card of the caller; the card before it is dead from here on. The same card again is sealed anew, since
 * every sealing has other bytes: it comes from a device that never heard the answer.
 */
export function putRecoveryCard(
  store: Store,
  caller: Caller,
  request: NewRecoveryCard,
  nowMs: number,
): { code?: RefusalCode; isNew?: boolean } {
  const { card, sigPub, sealed, signature } = request
  const own = store.people.device(caller.device)
  if (!caller.isActive || own === undefined) return { code: 'not-allowed' }
  // Only a kandidaat has a map; nobody else has anything that a card opens.
  if (!store.people.roles(caller.person).some(({ rol }) => rol === 'kandidaat')) return { code: 'not-allowed' }
  if (!isSignatureOf(own.public.sigPub, recoveryCardText(caller.device, request), signature)) {
    return { code: 'bad-request' }
  }
  const cardHash = storedCardHash(card)
  const known = store.recovery.byCard(cardHash)
  const isOwn = known?.person === caller.person && known.sigPub === sigPub
  if (known !== undefined && !isOwn) return { code: 'conflict' }
  store.recovery.put({ person: caller.person, cardHash, sigPub, sealed }, nowMs)
  return { isNew: known === undefined }
}

export type UseResult = { ok: true; value: RecoveryAnswer; isNew: boolean } | { ok: false; code: RefusalCode }

/**
 * Takes a new device in for whoever holds the card, and gives what is sealed to the card. The same device with the same
 * keys gets the same answer again: an answer that was lost may not cost somebody their map. An unknown card and a wrong
 * signature are one answer.
 */
export function useRecoveryCard(store: Store, request: RecoveryUse, origin: string, nowMs: number): UseResult {
  return store.transaction((): UseResult => {
    const { entry } = request
    const { device } = entry
    const card = store.recovery.byCard(storedCardHash(request.card))
    const text = recoveryUseText(origin, request.card, device)
    // Looked at for an unknown card too: its time tells nothing.
    const isSigned = isSignatureOf(card?.sigPub ?? nobodysKey, text, request.signature)
    if (card === undefined || !isSigned) return { ok: false, code: 'unknown' }
    const { person, sealed } = card
    const known = store.people.device(device.id)
    if (known !== undefined) {
      const isSame =
        known.person === person && known.public.sigPub === device.sigPub && known.public.encPub === device.encPub
      return isSame ? { ok: true, value: { person, sealed }, isNew: false } : { ok: false, code: 'unknown' }
    }
    const areKeys = [device.sigPub, device.encPub].every((key) => Buffer.from(key, 'base64url').length === KEY_BYTES)
    if (!areKeys || entry.by !== device.id || entry.prev !== NO_PREVIOUS) return { ok: false, code: 'bad-request' }
    takeIn(store, person, entry, nowMs)
    store.recovery.noteUse(person, device.id, nowMs)
    return { ok: true, value: { person, sealed }, isNew: true }
  })
}

/**
 * As an invitation takes a device in: by a start of its own. Here the device chain comes in: once the card's key stands
 * in the chain, the entry is an `add` signed by it, and this is where that signature is asked for
 * (docs/decisions/0017-tablet-and-herstelkaart.md).
 */
function takeIn(store: Store, person: PersoonId, entry: ChainEntry, nowMs: number): void {
  store.people.addDevice({ id: entry.device.id, person, public: entry.device, status: 'active' }, nowMs)
  store.people.extendChain(person, entry)
}

/** What lies on disk for what the card shows: a stolen database cannot show it. */
function storedCardHash(card: string): string {
  return createHash('sha256').update('opstap/recovery/v1').update(card).digest('hex')
}

/** For unknown cards, so that they take the same time as known ones; what it signs counts for nothing. */
const nobodysKey = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'

function isSignatureOf(sigPub: string, text: Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: sigPub }, format: 'jwk' })
    return verify(null, text, key, Buffer.from(signature, 'base64url'))
  } catch {
    return false // 32 bytes that are no point on the curve
  }
}
