import { createHash } from 'node:crypto'
import { isKaart, kaartenIn, kaartId, schakelWords } from '#domain/toestel.ts'
import type { ChainEntry, RefusalCode } from '#sync/protocol.ts'
import type { NewRecoveryCard, RecoveryAnswer, RecoveryOpen, RecoveryUse } from '#sync/protocol-recovery.ts'
import { recoveryCardText, recoveryOpenText, recoveryUseText } from '#sync/protocol-recovery.ts'
import { bare, follows, isSignature, isSignedEntry } from './chains.ts'
import { areKeys } from './devices.ts'
import type { Caller } from './rights.ts'
import type { RecoveryCard, Store } from './store.ts'

const NO_PREVIOUS = '0'.repeat(64)
/** So long the person's devices are told that the card was used. */
export const TOLD_MS = 24 * 60 * 60 * 1000

/**
 * Keeps a new card of the caller; the card before it is dead from here on, and the chain says so. The same card again is
 * sealed anew, since every sealing has other bytes: it comes from a device that never heard the answer. Inside a
 * transaction of the caller.
 */
export function putRecoveryCard(
  store: Store,
  caller: Caller,
  request: NewRecoveryCard,
  nowMs: number,
): { code?: RefusalCode; isNew?: boolean } {
  const { card, sigPub, sealed, signature, entries = [] } = request
  const own = store.people.device(caller.device)
  if (!caller.isActive || own === undefined) return { code: 'not-allowed' }
  // Only a kandidaat has a map; nobody else has anything that a card opens.
  if (!store.people.roles(caller.person).some(({ rol }) => rol === 'kandidaat')) return { code: 'not-allowed' }
  if (!isSignature(own.public.sigPub, recoveryCardText(caller.device, request), signature)) {
    return { code: 'bad-request' }
  }
  const cardHash = storedCardHash(card)
  const known = store.recovery.byCard(cardHash)
  const isOwn = known?.person === caller.person && known.sigPub === sigPub
  if (known !== undefined && !isOwn) return { code: 'conflict' }
  const fresh = freshEntries(store, caller, sigPub, entries)
  if (typeof fresh === 'string') return { code: fresh }
  for (const entry of fresh) store.people.extendChain(caller.person, bare(entry))
  store.recovery.put({ person: caller.person, cardHash, sigPub, sealed }, nowMs)
  return { isNew: known === undefined }
}

/** What is new of what a device says of its cards, checked before anything is written; a refusal otherwise. */
function freshEntries(
  store: Store,
  caller: Caller,
  sigPub: string,
  entries: readonly ChainEntry[],
): ChainEntry[] | RefusalCode {
  const chain = store.people.chain(caller.person)
  const fresh: ChainEntry[] = []
  for (const entry of entries) {
    const { act, device } = entry
    // The answer to these was lost: they are there.
    if (chain.some((one) => one.act === act && one.device.id === device.id)) continue
    const isAboutCard = isKaart(device) && (act === 'revoke') === (device.sigPub !== sigPub)
    if (!isAboutCard || !areKeys(device, 'kaart') || !isSignedEntry(store, caller.device, entry)) return 'bad-request'
    const isOfChain = act === 'add' || kaartenIn(chain).some(({ id }) => id === device.id)
    if (!isOfChain || !follows(chain, caller.device, entry)) return 'conflict'
    chain.push(entry)
    fresh.push(entry)
  }
  // A card that was taken out of the chain does not come back.
  const isOut = chain.some(({ act, device }) => act === 'revoke' && device.id === kaartId(sigPub))
  return isOut ? 'conflict' : fresh
}

/** The chain that a card stands in, for who holds it; `undefined` for an unknown card and for a wrong signature. */
export function openRecovery(store: Store, request: RecoveryOpen, origin: string): ChainEntry[] | undefined {
  const card = store.recovery.byCard(storedCardHash(request.card))
  const text = recoveryOpenText(origin, request.card)
  const isSigned = isSignature(card?.sigPub ?? nobodysKey, text, request.signature)
  return card === undefined || !isSigned ? undefined : store.people.chain(card.person)
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
    const isSigned = isSignature(card?.sigPub ?? nobodysKey, text, request.signature)
    if (card === undefined || !isSigned) return { ok: false, code: 'unknown' }
    const { person, sealed } = card
    const known = store.people.device(device.id)
    if (known !== undefined) {
      const isSame =
        known.person === person && known.public.sigPub === device.sigPub && known.public.encPub === device.encPub
      return isSame ? { ok: true, value: { person, sealed }, isNew: false } : { ok: false, code: 'unknown' }
    }
    if (!areKeys(device)) return { ok: false, code: 'bad-request' }
    const refused = entryRefusal(store, card, entry)
    if (refused !== undefined) return { ok: false, code: refused }
    store.people.addDevice({ id: device.id, person, public: device, status: 'active' }, nowMs)
    store.people.extendChain(person, bare(entry))
    store.recovery.noteUse(person, device.id, nowMs)
    return { ok: true, value: { person, sealed }, isNew: true }
  })
}

/**
 * A card that stands in the chain signs an `add`. One of before that is in no chain: the device presents itself, and
 * others do not believe it until somebody stands in for it.
 */
function entryRefusal(store: Store, card: RecoveryCard, entry: ChainEntry): RefusalCode | undefined {
  const { act, by, device, prev } = entry
  if (act !== 'add') return 'bad-request'
  if (by === device.id) return prev === NO_PREVIOUS ? undefined : 'bad-request'
  const chain = store.people.chain(card.person)
  const isCard = by === kaartId(card.sigPub) && kaartenIn(chain).some(({ id }) => id === by)
  if (!isCard || !isSignature(card.sigPub, schakelWords(entry), entry.signature)) return 'bad-request'
  return follows(chain, by, entry) ? undefined : 'conflict'
}

/** What lies on disk for what the card shows: a stolen database cannot show it. */
function storedCardHash(card: string): string {
  return createHash('sha256').update('opstap/recovery/v1').update(card).digest('hex')
}

/** For unknown cards, so that they take the same time as known ones; what it signs counts for nothing. */
const nobodysKey = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
