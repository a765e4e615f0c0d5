import type { DocumentId, PersoonId, ToestelId, UitnodigingId } from '#domain/id.ts'
import { medewerkers } from '#domain/rol.ts'
import type { ChainEntry, RefusalCode } from '#sync/protocol.ts'
import type { RestartConfirm, RestartsAnswer } from '#sync/protocol-devices.ts'
import { bare, follows, isSignedEntry, isVouchedBy, toldChain } from './chains.ts'
import { welcome } from './invites.ts'
import type { Caller } from './rights.ts'
import type { Invite, Store } from './store.ts'

/** Everybody of the region who may be the second person. */
export function secondsOf(store: Store, { regio, maker, person }: Invite): PersoonId[] {
  return store.people.withRoles(regio, medewerkers).filter((one) => one !== maker && one !== person)
}

/** Who begins anew in a region of the caller, and waits for the word of somebody like the caller. */
export function restartsFor(store: Store, caller: Caller): RestartsAnswer {
  const regions = new Set<DocumentId>(caller.isActive ? regionsOf(store, caller) : [])
  const restarts = [...regions].flatMap((regio) =>
    store.invites.vouchedIn(regio).flatMap((invite) => {
      const { id, person, maker, redeemed, vouch } = invite
      if (redeemed === undefined || maker === undefined || !isSecond(store, caller, invite)) return []
      const entry = { ...bare(redeemed.entry), vouch }
      return [{ invite: id, person, by: maker, entry, ...toldChain(store, person) }]
    }),
  )
  return { restarts }
}

function regionsOf(store: Store, caller: Caller): DocumentId[] {
  return store.people
    .roles(caller.person)
    .filter(({ rol }) => medewerkers.includes(rol))
    .map(({ regio }) => regio)
}

function isSecond(store: Store, caller: Caller, { regio, maker, person }: Invite): boolean {
  const isOther = caller.person !== maker && caller.person !== person
  return caller.isActive && isOther && regionsOf(store, caller).includes(regio)
}

export type RestartResult =
  | {
      ok: true
      invite: UitnodigingId
      person: PersoonId
      maker: PersoonId | undefined
      out: ToestelId[]
      isChanged: boolean
    }
  | { ok: false; code: RefusalCode }

/**
 * The second word. With it the new device is in, and every device that the person had is out, each by an entry that the
 * confirming device signed: in one transaction, or not at all. The same again changes nothing.
 */
export function confirmRestart(store: Store, caller: Caller, request: RestartConfirm, nowMs: number): RestartResult {
  return store.transaction((): RestartResult => {
    const refused = (code: RefusalCode): RestartResult => ({ ok: false, code })
    const invite = store.invites.get(request.invite)
    if (invite?.kind !== 'opnieuw' || invite.vouch === undefined || !isSecond(store, caller, invite)) {
      return refused('unknown')
    }
    const { id, person, maker, redeemed, vouch } = invite
    if (redeemed?.entry.device.id !== request.device) return refused('unknown')
    const done = { ok: true as const, invite: id, person, maker, out: [] as ToestelId[] }
    if (invite.state !== 'waiting') {
      const isSame = invite.state === (request.accept ? 'used' : 'blocked')
      return isSame ? { ...done, isChanged: false } : refused('used')
    }
    if (!request.accept) {
      store.people.dropDevice(request.device)
      store.invites.setState(id, 'blocked')
      return { ...done, isChanged: true }
    }
    // Who was the first may have lost the role since: then there is one word only.
    const isFirstStill = maker !== undefined && store.people.hasRole(maker, invite.regio, 'regiocoordinator')
    if (!isFirstStill) return refused('not-allowed')
    const { signature, revokes = [] } = request
    const by = { person: caller.person, device: caller.device }
    if (signature === undefined) return refused('bad-request')
    const second = { ...by, signature, kind: 'opnieuw' as const }
    if (!isVouchedBy(store, by, person, { ...redeemed.entry, vouch: second })) return refused('bad-request')
    const inUse = store.people
      .devicesOf(person)
      .filter((one) => one.status === 'active' && one.id !== request.device)
      .map((one) => one.id)
    const chain = store.people.chain(person)
    const old = inUse.filter((one) => chain.some((entry) => entry.act === 'add' && entry.device.id === one))
    const code = revokesRefusal(store, caller, person, old, revokes)
    if (code !== undefined) return refused(code)
    for (const entry of revokes) {
      store.people.revokeDevice(entry.device.id, nowMs)
      const { second: _second, ...signed } = entry
      store.people.extendChain(person, signed)
      store.sessions.dropOf(entry.device.id)
    }
    // A row in no chain is nobody's device; nothing has to be signed about it.
    for (const one of inUse.filter((id) => !old.includes(id))) {
      store.people.revokeDevice(one, nowMs)
      store.sessions.dropOf(one)
    }
    welcome(store, invite, nowMs, vouch, second)
    return { ...done, out: inUse, isChanged: true }
  })
}

/** Exactly the devices that are in go out, each by an entry that goes on from what lies here. */
function revokesRefusal(
  store: Store,
  caller: Caller,
  person: PersoonId,
  old: readonly ToestelId[],
  revokes: readonly ChainEntry[],
): RefusalCode | undefined {
  const chain = store.people.chain(person)
  for (const entry of revokes) {
    const known = store.people.device(entry.device.id)
    const isAbout = entry.act === 'revoke' && known?.person === person && known.public.sigPub === entry.device.sigPub
    if (!isAbout || !isSignedEntry(store, caller.device, entry)) return 'bad-request'
    if (!isVouchedBy(store, caller, person, entry) || entry.vouch?.kind !== undefined) return 'bad-request'
    if (!follows(chain, entry.device.id, entry)) return 'conflict'
    chain.push(entry)
  }
  const out = new Set(revokes.map(({ device }) => device.id))
  // A device came or went since the confirming device looked.
  return out.size === old.length && old.every((id) => out.has(id)) ? undefined : 'conflict'
}
