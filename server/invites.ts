import { createHash, randomBytes } from 'node:crypto'
import type { DocumentId, PersoonId, UitnodigingId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { ChainEntry, InviteProof, NewInvite, Redemption, RefusalCode, WaitingDevices } from '#sync/protocol.ts'
import { bare, isVouchedBy } from './chains.ts'
import type { CodeHasher } from './code-hash.ts'
import { isSameHash, storedSecretHash } from './code-hash.ts'
import { areKeys } from './devices.ts'
import { noteDone, wasDone } from './done-requests.ts'
import type { Caller } from './rights.ts'
import { isCoordinatorOf, mayInvolve } from './rights.ts'
import type { DeviceStatus, Invite, Store } from './store.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Remote invitations live 14 days; an inviter's clock that runs ahead does not make that longer. */
export const INVITE_LIFE_MS = 14 * DAY_MS
export const WRONG_TRIES = 5
const NO_PREVIOUS = '0'.repeat(64)

type Found = { ok: true; invite: Invite; usedCode: boolean } | { ok: false; code: RefusalCode }

/**
 * Stores an invitation that a regiocoördinator's device made; the same again changes nothing, also when the maker lost
 * the role or the invitation went since.
 *
 * @param made called once, inside the transaction that stores it
 */
export async function createInvite(
  store: Store,
  hasher: CodeHasher,
  caller: Caller,
  request: NewInvite,
  nowMs: number,
  made: () => void,
): Promise<RefusalCode | undefined> {
  if (wasDone(store, caller, request.request)) return undefined
  if (!isCoordinatorOf(store, caller, request.regio)) return 'not-allowed'
  const codeHash = await hasher.hash(request.codeHash)
  if (codeHash === undefined) return 'busy'
  return store.transaction((): RefusalCode | undefined => {
    const { id, person, regio, role, cardForSecret, cardForCode, kind } = request
    if (!isCoordinatorOf(store, caller, regio)) return 'not-allowed'
    const secretHash = storedSecretHash(request.secretHash)
    const existing = store.invites.get(id)
    if (existing !== undefined) {
      const isSame =
        existing.maker === caller.person && existing.secretHash === secretHash && existing.codeHash === codeHash
      if (isSame) noteDone(store, caller, request.request, nowMs)
      return isSame ? undefined : 'conflict'
    }
    if (!mayInvolve(store, person, regio)) return 'not-allowed'
    if (kind === 'opnieuw' && !mayBeginAnew(store, caller, request)) return 'not-allowed'
    if (request.expiresAtMs <= nowMs) return 'expired'
    if (store.invites.byCode(codeHash) !== undefined) return 'conflict'
    const expiresAtMs = Math.min(request.expiresAtMs, nowMs + INVITE_LIFE_MS)
    store.people.register(person, regio, nowMs)
    store.invites.create(
      {
        ...{ id, person, regio, role, secretHash, codeHash, cardForSecret, cardForCode, expiresAtMs },
        ...{ maker: caller.person, state: 'open', wrongTries: 0, redeemed: undefined, kind, vouch: undefined },
      },
      nowMs,
    )
    noteDone(store, caller, request.request, nowMs)
    made()
    return undefined
  })
}

/** Only who was there before begins anew, in a role that they have; nobody asks it for themselves. */
function mayBeginAnew(store: Store, caller: Caller, { person, regio, role }: NewInvite): boolean {
  const wasHere = store.people.devicesOf(person).length > 0
  return person !== caller.person && wasHere && store.people.hasRole(person, regio, role)
}

/**
 * The invitation this proof is for, whatever its state. A wrong secret counts against that invitation, an unknown
 * code is for the caller to count against the address.
 */
export async function findInvite(store: Store, hasher: CodeHasher, proof: InviteProof): Promise<Found> {
  if (proof.codeHash !== undefined) {
    const codeHash = await hasher.hash(proof.codeHash)
    if (codeHash === undefined) return { ok: false, code: 'busy' }
    const invite = store.invites.byCode(codeHash)
    return invite === undefined ? { ok: false, code: 'unknown' } : { ok: true, invite, usedCode: true }
  }
  const { id, secretHash } = proof
  if (id === undefined || secretHash === undefined) return { ok: false, code: 'bad-request' }
  return store.transaction((): Found => {
    const invite = store.invites.get(id)
    if (invite === undefined) return { ok: false, code: 'unknown' }
    if (isSameHash(invite.secretHash, storedSecretHash(secretHash))) return { ok: true, invite, usedCode: false }
    if (invite.state === 'open' && store.invites.countWrongTry(id) >= WRONG_TRIES) store.invites.setState(id, 'blocked')
    return { ok: false, code: 'unknown' }
  })
}

/** Why this invitation cannot be used now, or `undefined` when it can. */
export function inviteRefusal(invite: Invite, nowMs: number): RefusalCode | undefined {
  if (invite.state === 'blocked') return 'too-many'
  if (invite.state !== 'open') return 'used'
  return nowMs >= invite.expiresAtMs ? 'expired' : undefined
}

export type RedeemResult =
  | { ok: true; person: PersoonId; status: Exclude<DeviceStatus, 'revoked'>; maker: PersoonId | undefined }
  | { ok: false; code: RefusalCode }

/**
 * Binds the device to the invitation's person, once. The same device with the same keys gets the same answer again.
 * A link that the server printed needs no one to vouch; any other device waits.
 */
export function redeemInvite(store: Store, found: Found, request: Redemption, nowMs: number): RedeemResult {
  if (!found.ok) return found
  return store.transaction((): RedeemResult => {
    const { entry, mac } = request
    const { device } = entry
    const invite = store.invites.get(found.invite.id)
    if (invite === undefined) return { ok: false, code: 'unknown' }
    const { person, maker } = invite
    const known = store.people.device(device.id)
    if (known !== undefined) {
      const isSame =
        invite.redeemed?.entry.device.id === device.id &&
        known.public.sigPub === device.sigPub &&
        known.public.encPub === device.encPub
      return isSame && known.status !== 'revoked'
        ? { ok: true, person, status: known.status, maker }
        : { ok: false, code: refusedAgain(invite, nowMs) }
    }
    const code = inviteRefusal(invite, nowMs)
    // It was taken in to wait and then refused, and heard neither: for good, and not as for too many tries.
    const wasRefused = invite.redeemed?.entry.device.id === device.id
    if (code !== undefined) return { ok: false, code: wasRefused ? 'used' : code }
    // This is how a chain starts: by the device itself, after nothing. Whether it is signed well, clients check.
    if (!areKeys(device) || entry.act !== 'add' || entry.by !== device.id || entry.prev !== NO_PREVIOUS)
      return { ok: false, code: 'bad-request' }

    const status = maker === undefined ? 'active' : 'waiting'
    store.people.addDevice({ id: device.id, person, public: device, status }, nowMs)
    store.invites.setRedeemed(invite.id, { entry, mac, usedCode: found.usedCode })
    if (status === 'active') welcome(store, { ...invite, redeemed: { entry, mac, usedCode: false } }, nowMs)
    else store.invites.setState(invite.id, 'waiting')
    return { ok: true, person, status, maker }
  })
}

function refusedAgain(invite: Invite, nowMs: number): RefusalCode {
  return inviteRefusal(invite, nowMs) ?? 'conflict'
}

/** The device is in, with the words for it; inside a transaction. */
export function welcome(
  store: Store,
  invite: Invite,
  nowMs: number,
  vouch?: ChainEntry['vouch'],
  second?: ChainEntry['second'],
): void {
  const { id, person, regio, role, redeemed } = invite
  if (redeemed === undefined) return
  // A word for it that came along by itself is nobody's: only the inviter's counts.
  const entry = bare(redeemed.entry)
  store.people.activateDevice(entry.device.id)
  store.people.extendChain(person, {
    ...entry,
    ...(vouch === undefined ? {} : { vouch }),
    ...(second === undefined ? {} : { second }),
  })
  store.people.grant(person, regio, role, nowMs)
  store.invites.setState(id, 'used')
}

export type VouchResult = { ok: true; person: PersoonId; isChanged: boolean } | { ok: false; code: RefusalCode }

/** The inviter's device checked the HMAC: take the device in, or drop it and close the invitation. */
export function vouchFor(
  store: Store,
  caller: Caller,
  request: { invite: UitnodigingId; device: Caller['device']; accept: boolean; signature?: string | undefined },
  nowMs: number,
): VouchResult {
  return store.transaction((): VouchResult => {
    const invite = store.invites.get(request.invite)
    const isMakers = caller.isActive && invite !== undefined && invite.maker === caller.person
    if (!isMakers || invite.redeemed?.entry.device.id !== request.device) return { ok: false, code: 'unknown' }
    const { person } = invite
    if (invite.state === 'waiting') {
      // The inviter may have lost the role since: then there is nothing left to give.
      if (!isCoordinatorOf(store, caller, invite.regio)) return { ok: false, code: 'not-allowed' }
      const { signature } = request
      const by = { person: caller.person, device: caller.device }
      const { kind } = invite
      const vouch = signature === undefined ? undefined : { ...by, signature, ...(kind === undefined ? {} : { kind }) }
      const isWorthless = vouch !== undefined && !isVouchedBy(store, by, person, { ...invite.redeemed.entry, vouch })
      if (request.accept && isWorthless) return { ok: false, code: 'bad-request' }
      if (request.accept && kind === 'opnieuw') {
        if (vouch === undefined) return { ok: false, code: 'bad-request' }
        // Given already, and the answer was lost: the first one stands.
        if (invite.vouch !== undefined) return { ok: true, person, isChanged: false }
        store.invites.setVouch(invite.id, vouch)
      } else if (request.accept) welcome(store, invite, nowMs, vouch)
      else {
        store.people.dropDevice(request.device)
        store.invites.setState(invite.id, 'blocked')
      }
      return { ok: true, person, isChanged: true }
    }
    const isSame = invite.state === (request.accept ? 'used' : 'blocked')
    return isSame ? { ok: true, person, isChanged: false } : { ok: false, code: 'used' }
  })
}

/** What the inviter still has to check, and how the own invitations stand. */
export function invitesOf(store: Store, caller: Caller, nowMs: number): WaitingDevices {
  const made = caller.isActive ? store.invites.madeBy(caller.person) : []
  return {
    waiting: made.flatMap(({ id, person, state, redeemed, vouch }) => {
      if (state !== 'waiting' || redeemed === undefined || vouch !== undefined) return []
      return [{ invite: id, person, usedCode: redeemed.usedCode, entry: redeemed.entry, mac: redeemed.mac }]
    }),
    invites: made.map(({ id, person, role, state, expiresAtMs, vouch }) => {
      const isExpired = state === 'open' && nowMs >= expiresAtMs
      const needsSecond = state === 'waiting' && vouch !== undefined ? { needsSecond: true } : {}
      return { id, person, role, state: isExpired ? ('expired' as const) : state, expiresAtMs, ...needsSecond }
    }),
  }
}

export interface ServerInvite {
  invite: UitnodigingId
  person: PersoonId
  regio: DocumentId
  role: Rol
  /** what comes after `#` in the link */
  fragment: string
  expiresAtMs: number
}

/**
 * An invitation for which the server itself vouches. Without a person it is for a first regiocoördinator: with a fresh
 * person and a fresh region, whose id is also the id of the `regio` document that this person's device then births.
 *
 * @throws Error with a sentence for the administrator when person, role and region do not go together
 */
export function makeServerInvite(
  store: Store,
  wish: { role?: Rol | undefined; person?: PersoonId | undefined; regio?: DocumentId | undefined },
  nowMs: number,
): ServerInvite {
  return store.transaction((): ServerInvite => {
    const id = idFromBytes('u', randomBytes(16))
    const secret = randomBytes(16)
    const { person, regio, role } = subjectOf(store, wish)
    store.people.register(person, regio, nowMs)
    const shown = shownSecretHash(secret)
    const expiresAtMs = nowMs + INVITE_LIFE_MS
    store.invites.create(
      {
        ...{ id, person, regio, role, expiresAtMs, secretHash: storedSecretHash(shown), codeHash: undefined },
        ...{ cardForSecret: '', cardForCode: '', maker: undefined, state: 'open', wrongTries: 0, redeemed: undefined },
        ...{ kind: undefined, vouch: undefined },
      },
      nowMs,
    )
    return { invite: id, person, regio, role, fragment: `s=${id}.${secret.toString('base64url')}`, expiresAtMs }
  })
}

function subjectOf(
  store: Store,
  wish: { role?: Rol | undefined; person?: PersoonId | undefined; regio?: DocumentId | undefined },
): { person: PersoonId; regio: DocumentId; role: Rol } {
  if (wish.person === undefined) {
    if (wish.role !== undefined && wish.role !== 'regiocoordinator') {
      throw new Error('Without --person only a regiocoordinator can be invited by the server')
    }
    const regio = wish.regio ?? idFromBytes('d', randomBytes(16))
    return { person: idFromBytes('p', randomBytes(16)), regio, role: 'regiocoordinator' }
  }
  const home = store.people.region(wish.person)
  if (home === undefined) throw new Error('This person is not registered')
  const held = store.people.roles(wish.person).filter((one) => wish.regio === undefined || one.regio === wish.regio)
  const role = wish.role ?? held[0]?.rol
  if (role === undefined) throw new Error('This person has no role yet: give one with --role')
  return { person: wish.person, regio: wish.regio ?? held.find((one) => one.rol === role)?.regio ?? home, role }
}

/** What the client shows as proof: `SHA-256("opstap/invite/v1" ‖ secret)`, hex. */
function shownSecretHash(secret: Uint8Array): string {
  return createHash('sha256').update('opstap/invite/v1').update(secret).digest('hex')
}
