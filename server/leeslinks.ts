import { createHash } from 'node:crypto'
import type { PersoonId } from '#domain/id.ts'
import { MAX_LEESLINK_DAGEN } from '#domain/leeslink.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import type { LeeslinksAnswer, NewLeeslink, OpenLeeslink } from '#sync/protocol-leeslink.ts'
import { isSameHash, storedSecretHash } from './code-hash.ts'
import type { StoredLeeslink } from './leeslink-store.ts'
import type { Caller } from './rights.ts'
import type { Store } from './store.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const WRONG_TRIES = 5
/** Of one person at a time. */
const MOST = 50
/** Reading once and again within so long is one reading. */
const ONCE_EVERY_MS = 15 * 60 * 1000
/** For whoever is nobody: the same work as for a link that is there. */
const NOBODYS = '0'.repeat(64)

/**
 * A link that a kandidaat's device made. The same again changes nothing, also when it was stopped since: then it stays so.
 *
 * @param made called once, inside the transaction that stores it
 */
export function makeLeeslink(
  store: Store,
  caller: Caller,
  { id, bewijs, untilMs }: NewLeeslink,
  nowMs: number,
  made: () => void,
): RefusalCode | undefined {
  const { person } = caller
  const known = store.leeslinks.get(id, nowMs)
  // Of somebody else: as if it were not there, and nothing to say about it.
  if (known !== undefined) return known.person === person ? undefined : 'unknown'
  const isKandidaat = store.people.roles(person).some(({ rol }) => rol === 'kandidaat')
  if (!caller.isActive || !isKandidaat || store.restrictions.get(person) !== undefined) return 'not-allowed'
  if (untilMs <= nowMs) return 'expired'
  if (store.leeslinks.of(person, nowMs).length >= MOST) return 'too-many'
  store.leeslinks.add({
    ...{ id, person, madeMs: nowMs, bewijsHash: storedSecretHash(bewijs) },
    untilMs: Math.min(untilMs, nowMs + MAX_LEESLINK_DAGEN * DAY_MS),
  })
  made()
  return undefined
}

export function leeslinksOf(store: Store, { person }: Caller, nowMs: number): LeeslinksAnswer {
  return {
    links: store.leeslinks.of(person, nowMs).map(({ id, lezer, heeftBlad }) => ({
      ...{ id, heeftBlad, gelezen: store.leeslinks.gelezen(id) },
      ...(lezer === undefined ? {} : { lezer: { sleutel: lezer.sleutel, mac: lezer.mac } }),
    })),
  }
}

/** Somebody's own link that was not stopped; for anybody else there is none. */
function ownLink(store: Store, caller: Caller, id: string, nowMs: number): StoredLeeslink | undefined {
  const link = store.leeslinks.get(id, nowMs)
  return caller.isActive && link?.person === caller.person && !link.isGestopt ? link : undefined
}

/** Takes the sealed page in; only for a link that somebody opened. */
export function putLeesblad(
  store: Store,
  caller: Caller,
  id: string,
  sealed: Uint8Array,
  nowMs: number,
): RefusalCode | undefined {
  if (ownLink(store, caller, id, nowMs)?.lezer === undefined) return 'unknown'
  store.leeslinks.putBlad(id, sealed)
  return undefined
}

/** Whether it was there to stop: a link of nobody, of somebody else and one that is over are stopped already. */
export function stopLeeslink(store: Store, caller: Caller, id: string, nowMs: number): boolean {
  if (ownLink(store, caller, id, nowMs) === undefined) return false
  store.leeslinks.stop(id)
  return true
}

type Opened = { ok: true; person: PersoonId; isNew: boolean } | { ok: false; wrong: boolean }

/**
 * *Openen op dit toestel*: binds the link to this key, once; the same key gets the same answer. Everything else has one
 * answer: a link that is not there, of which the day is over, that was stopped, or that somebody opened before.
 */
export function openLeeslink(store: Store, request: OpenLeeslink, nowMs: number): Opened {
  const { id, bewijs, sleutel, mac, teken } = request
  const link = store.leeslinks.get(id, nowMs)
  const stored = link === undefined || link.isGestopt ? NOBODYS : link.bewijsHash
  const isRight = isSameHash(stored, storedSecretHash(bewijs))
  if (link === undefined || link.isGestopt || link.wrongTries >= WRONG_TRIES) return { ok: false, wrong: true }
  if (!isRight) {
    // Once it is bound a wrong secret can spoil nothing any more.
    if (link.lezer === undefined) store.leeslinks.countWrongTry(id)
    return { ok: false, wrong: true }
  }
  const tekenHash = storedSecretHash(teken)
  if (link.lezer !== undefined) {
    const isSame = link.lezer.sleutel === sleutel && isSameHash(link.lezer.tekenHash, tekenHash)
    return isSame ? { ok: true, person: link.person, isNew: false } : { ok: false, wrong: false }
  }
  store.leeslinks.bind(id, { sleutel, mac, tekenHash })
  return { ok: true, person: link.person, isNew: true }
}

type Read = { ok: true; sealed: Uint8Array | undefined; person: PersoonId; isNew: boolean } | { ok: false }

/** The sealed page, for the device that opened the link; `sealed` is absent while the page is not there. */
export function readLeesblad(store: Store, { id, teken }: { id: string; teken: string }, nowMs: number): Read {
  const link = store.leeslinks.get(id, nowMs)
  const hashed = createHash('sha256').update(teken, 'hex').digest('hex')
  const isRight = isSameHash(link?.lezer?.tekenHash ?? NOBODYS, storedSecretHash(hashed))
  if (link === undefined || !isRight) return { ok: false }
  const sealed = store.leeslinks.blad(id)
  const last = store.leeslinks.gelezen(id).at(-1)
  const isNew = sealed !== undefined && (last === undefined || nowMs - last >= ONCE_EVERY_MS)
  if (isNew) store.leeslinks.noteGelezen(id, nowMs)
  return { ok: true, sealed, person: link.person, isNew }
}
