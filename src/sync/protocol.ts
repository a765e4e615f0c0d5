import { z } from 'zod/mini'
import { documentsoorten } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId, ToestelId, UitnodigingId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { rolSchema } from '#domain/rol.ts'
import { toldPasskeySchema } from './protocol-passkey.ts'

/**
 * What client and server say to each other. JSON for what is small and rare, the binary frames of `frames.ts`
 * for records. Every call but `health`, `auth/*`, `invites/open|redeem`, `devices/offer`, `recovery/open|use` and
 * `tablet/*` needs a session.
 *
 * | call | body → answer |
 * | --- | --- |
 * | POST /api/auth/challenge | ChallengeRequest → ChallengeAnswer |
 * | POST /api/auth/session   | SignedNonce → 204 and the session cookie (signature over `authText('session', …)`) |
 * | POST /api/auth/ticket    | SignedNonce → TicketAnswer; 30 s, one upgrade of GET /ws?ticket=… (with the cookie) |
 * | GET  /api/me             | → Me |
 * | POST /api/feed           | FeedRequest → Feed |
 * | POST /api/pull           | PullRequest → binary PullPage (frames.ts) |
 * | POST /api/push           | binary PushBatch → binary PushAnswer (also as socket frames) |
 * | POST /api/cover          | binary CoverRequest → CoverAnswer |
 * | POST /api/object         | Objection → Answer (idempotent): this snapshot is not what its maker says |
 * | POST /api/signers        | SignersRequest → SignersAnswer: whose device made a snapshot of this document |
 * | POST /api/keys           | KeysRequest → KeysAnswer |
 * | POST /api/births         | Birth → BirthAnswer (idempotent by doc) |
 * | POST /api/members        | MembersChange → Answer (idempotent; once for each `request`) |
 * | POST /api/roles          | RoleGrant → Answer (once for each `request`): a regiocoordinator gives a person a role |
 * | POST /api/roles/take     | RoleGrant → Answer (idempotent): takes it away; memberships that stood on it end |
 * | POST /api/invites        | NewInvite → Answer |
 * | POST /api/invites/open   | InviteProof → InviteOpened (does not use the invitation up) |
 * | POST /api/invites/redeem | Redemption → RedeemAnswer (idempotent by device) |
 * | GET  /api/invites/waiting| → WaitingDevices: redeemed invitations made by this person, not yet vouched for |
 * | POST /api/invites/vouch  | Vouch → Answer: the inviter's device checked the HMAC |
 * | GET  /api/restarts       | → RestartsAnswer: who begins anew in the region and needs a second word |
 * | POST /api/restarts       | RestartConfirm → Answer (idempotent): the second word, and what there was before is out |
 * | POST /api/recovery/card  | NewRecoveryCard → Answer: the one card of this person; the one before it is dead |
 * | POST /api/recovery/open  | RecoveryOpen → RecoveryOpened (no session): the chain that the card stands in |
 * | POST /api/recovery/use   | RecoveryUse → RecoveryAnswer (idempotent by device): takes a new device in |
 * | POST /api/chains         | ChainsRequest → ChainsAnswer |
 * | POST /api/devices/offer  | Offer → OfferAnswer (no session): a new device shows itself |
 * | POST /api/devices/offered| OfferedRequest → OfferedAnswer: the new device behind a code |
 * | POST /api/devices/add    | AddDevice → Answer (idempotent): one more device of the caller |
 * | POST /api/devices        | DevicesRequest → DevicesAnswer |
 * | POST /api/devices/revoke | RevokeDevice → Answer (idempotent) |
 * | POST /api/devices/vouch  | DeviceVouch → Answer (idempotent): somebody stands in afterwards for a start |
 * | POST /api/passkeys/make  | {} → PasskeyToMake: a challenge of 60 s, used once |
 * | POST /api/passkeys/made  | MadePasskey → Answer (idempotent): kept, and this device showed it |
 * | POST /api/passkeys/show  | {} → PasskeyToShow |
 * | POST /api/passkeys/shown | ShownPasskey → Answer (idempotent): good for 12 h on this device |
 * | POST /api/passkeys       | {} → PasskeysAnswer: those of this person |
 * | POST /api/passkeys/remove| RemovePasskey → Answer (idempotent) |
 * | POST /api/tablets        | NewTablet → TabletMade (idempotent): a code for a tablet that is nobody's |
 * | POST /api/tablets/end    | EndTablet → Answer (idempotent) |
 * | POST /api/tablets/list   | TabletsRequest → TabletsAnswer: with what was said on them, sealed |
 * | POST /api/tablet/open    | OpenTablet → TabletOpened (no session; idempotent by key): a tablet comes with the code |
 * | POST /api/tablet/alive   | TabletAlive → TabletAliveAnswer (signed by the tablet, as the next two) |
 * | POST /api/tablet/melding | Melding → Answer (idempotent by melding): somebody checked in |
 * | POST /api/tablet/bye     | TabletBye → Answer (idempotent): it is done, and the browser throws everything away |
 * | PUT/GET /api/blobs/:doc/:hash | sealed attachment bytes |
 * | POST /api/leeslinks      | NewLeeslink → Answer (idempotent): a link to a page, for somebody without account |
 * | POST /api/leeslinks/list | {} → LeeslinksAnswer: the own ones |
 * | PUT /api/leeslinks/:id/blad | sealed page → Answer (idempotent): the first one stays |
 * | POST /api/leeslinks/stop | {id} → Answer (idempotent) |
 * | POST /api/lees/open      | OpenLeeslink → Answer (idempotent for one key), no session |
 * | POST /api/lees/blad      | {id, teken} → sealed page, or 204 while it is not there; no session |
 * | POST /api/logboek        | LogboekRequest → LogboekAnswer: the log of the own zaak, for the kandidaat only |
 * | POST /api/inzagen        | Inzagen → Answer (idempotent): what this device had on its screen |
 * | POST /api/erasures       | Erasure → Answer (idempotent): one document, for good |
 * | POST /api/erasures/held  | HeldErasure → Answer (idempotent): all that is held of a kandidaat |
 * | POST /api/erasures/account | AccountErasure → Answer; asked again, the proof of the device says that it is erased |
 * | POST /api/restrictions   | Restriction → Answer (idempotent): a person's documents stand still, or go on |
 * | POST /api/retention/seen | RetentionSeen → Answer (idempotent): what is going to be erased was on the screen |
 */

export const PROTOCOL_VERSION = 1

export const doc = z.custom<DocumentId>((value) => isId('d', value))
export const persoon = z.custom<PersoonId>((value) => isId('p', value))
export const toestel = z.custom<ToestelId>((value) => isId('t', value))
export const uitnodiging = z.custom<UitnodigingId>((value) => isId('u', value))
/** base64url without padding */
export const base64 = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/), z.maxLength(20_000))
export const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export const seq = z.int().check(z.gte(0))

/** Refusals. A code never blocks another lane or document. */
export const refusalCodes = [
  'unauthenticated',
  'unknown', // unknown, foreign and forbidden are one answer, in the same time
  'no-write',
  'stale-epoch',
  'gone',
  'too-big',
  'behind-snapshot',
  'bad-request',
  'lane-taken', // the lane is bound to another device
  'counter-gap', // records of a lane come strictly in counter order
  'not-allowed', // may not create this kind, or not these members
  'conflict', // the same id exists with other contents
  'too-many', // rate or number of tries
  'used',
  'expired',
  'busy',
  'server-error',
  // Frames count by place in this list: new codes come last.
  'passkey-due', // this device showed no passkey within 12 h: only its own unsent work is taken in
  'passkey-missing', // the same, of somebody who has none yet
] as const
export type RefusalCode = (typeof refusalCodes)[number]
export const refusalSchema = z.object({ code: z.enum(refusalCodes) })
export type Answer = { ok: true } | { ok: false; code: RefusalCode }

// --- authentication -----------------------------------------------------------------------------------------------

export const challengeRequestSchema = z.object({ device: toestel })
/** Two nonces of 32 bytes, 60 s, single use; the same kind of answer for unknown devices. */
export const challengeAnswerSchema = z.object({ session: base64, ticket: base64 })
export const signedNonceSchema = z.object({ device: toestel, nonce: base64, signature: base64 })
export const ticketAnswerSchema = z.object({ ticket: base64 })
export type SignedNonce = z.infer<typeof signedNonceSchema>

/** The text a device signs (Ed25519) to open a session or get a ticket. */
export function authText(purpose: 'session' | 'ticket', origin: string, device: ToestelId, nonce: string): Uint8Array {
  return new TextEncoder().encode(['opstap', 'auth', 'v1', purpose, origin, device, nonce].join('\0'))
}

// --- who I am -----------------------------------------------------------------------------------------------------

/** @source docs/decisions/0028-noodprocedure.md */
const toldNoodSchema = z.object({ persoon, rol: rolSchema, vanMs: z.int(), totMs: z.int(), reden: z.string() })

export const roleInRegionSchema = z.object({ regio: doc, rol: rolSchema })
export type RoleInRegion = z.infer<typeof roleInRegionSchema>
/** `waiting`: redeemed, but the inviter's device has not checked the HMAC yet; then there are no documents. */
export const meSchema = z.object({
  person: persoon,
  device: toestel,
  status: z.enum(['waiting', 'active']),
  roles: z.array(roleInRegionSchema),
  /** random id of this log; another one means the server was restored from a backup */
  log: z.string(),
  /** after so many days without contact copies close for reading; absent: the usual number */
  leaseDays: z.optional(z.int()),
  /** the recovery card was used, by this device: told for 24 hours */
  recovered: z.optional(z.object({ atMs: z.int(), device: toestel })),
  /** what is held of this person stands still */
  restricted: z.optional(z.object({ atMs: z.int(), isOwn: z.boolean() })),
  /** what of this person is going to be erased, and when; absent: nothing */
  due: z.optional(z.array(z.object({ doc, dueMs: z.int() }))),
  /** kandidaten of the own region who erased everything: their names have to go from lists; for who keeps those */
  erasedPeople: z.optional(z.array(persoon)),
  /** who was let in by the noodprocedure, with why; for the kandidaat it is about. Absent: nobody */
  nood: z.optional(z.array(toldNoodSchema)),
  /** own leeslinks that somebody opened and whose page is not there yet; absent: none */
  leeslinks: z.optional(z.array(z.string())),
  /** absent from older servers */
  passkey: z.optional(toldPasskeySchema),
})
export type Me = z.infer<typeof meSchema>

// --- documents ----------------------------------------------------------------------------------------------------

/**
 * `untilMs`: only in a `deel`, of the person to whom something is shown: from then on, by the server's clock, that person
 * is no member any more. Absent: until somebody ends it.
 */
export const memberSchema = z.object({ person: persoon, role: rolSchema, untilMs: z.optional(seq) })
export type Member = z.infer<typeof memberSchema>

export const birthSchema = z.object({
  doc,
  kind: z.enum(documentsoorten),
  /** the region whose regiocoördinatoren keep its membership; absent for a `map` without organisation */
  regio: z.optional(doc),
  /** the first epoch's key, 32 bytes; absent for sealed kinds and where the server makes it */
  key: z.optional(base64),
  members: z.array(memberSchema).check(z.minLength(1), z.maxLength(200)),
})
export type Birth = z.infer<typeof birthSchema>
export const birthAnswerSchema = z.object({ ok: z.literal(true), epoch: z.int() })

/**
 * Which asking this is, made before the first try and the same at every next one. What was done by it is not done again,
 * whatever others did since: asked again it only says once more that it was done. Absent from older clients.
 */
const request = z.optional(hash)

export const membersChangeSchema = z.object({
  doc,
  add: z.array(memberSchema).check(z.maxLength(200)),
  remove: z.array(persoon).check(z.maxLength(200)),
  request,
})
export type MembersChange = z.infer<typeof membersChangeSchema>
export const roleGrantSchema = z.object({ person: persoon, regio: doc, rol: rolSchema, request })
export type RoleGrant = z.infer<typeof roleGrantSchema>

/** A document key for one device; `sealed` by the device that adds it, which signs that it did. */
export const sealedKeySchema = z.object({ doc, epoch: z.int(), by: toestel, sealed: base64, signature: base64 })
export type SealedKey = z.infer<typeof sealedKeySchema>

export const keysRequestSchema = z.object({ docs: z.array(doc).check(z.maxLength(500)) })
/** every epoch this member may have, oldest first */
export const keysAnswerSchema = z.object({
  keys: z.array(z.object({ doc, epoch: z.int(), key: base64 })),
  /** keys of sealed documents, as another own device sealed them to the device that asks */
  sealed: z._default(z.array(sealedKeySchema), []),
})

export const feedRequestSchema = z.object({ cursor: z.string().check(z.maxLength(64)) })
export const feedRowSchema = z.object({
  doc,
  kind: z.enum(documentsoorten),
  role: rolSchema,
  epoch: z.int(),
  /** the highest seq of this document */
  head: seq,
  /** what the newest snapshot covers, 0 when there is none */
  covers: seq,
  /** snapshots of it that were withdrawn after an objection; one more means: read again from before it */
  withdrawals: z._default(seq, 0),
  /** persons who are members, with the role each has in this document */
  members: z.array(memberSchema),
  /** no longer a member: remove it here */
  gone: z.optional(z.boolean()),
  /** and it is gone for everybody, for good */
  erased: z.optional(z.boolean()),
  /** nobody may write in it since then, by the server's clock, until it is let go on */
  frozenMs: z.optional(z.int()),
  /** by the noodprocedure, until then, by the server's clock: it is read and not written, whatever the role */
  noodMs: z.optional(z.int()),
})
export type FeedRow = z.infer<typeof feedRowSchema>
export const feedSchema = z.object({
  log: z.string(),
  cursor: z.string(),
  docs: z.array(feedRowSchema),
  more: z.boolean(),
})
export type Feed = z.infer<typeof feedSchema>

export const pullRequestSchema = z.object({ docs: z.array(z.object({ doc, since: seq })).check(z.maxLength(500)) })

export const coverAnswerSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.enum(refusalCodes) }),
])

/** `snapshot`: its record id. `expired`: what it covers is no longer here, so it has to do. */
export const objectionSchema = z.object({ doc, snapshot: z.string().check(z.regex(/^[0-9a-f]{32}$/)) })
export type Objection = z.infer<typeof objectionSchema>

export const signersRequestSchema = z.object({
  doc,
  devices: z.array(toestel).check(z.minLength(1), z.maxLength(50)),
})

// --- invitations --------------------------------------------------------------------------------------------------

/**
 * Made on the inviter's device. The 128-bit secret (QR, link) and the 80-bit typed code never reach the server,
 * only `SHA-256("opstap/invite/v1" ‖ secret)` and `SHA-256("opstap/code/v1" ‖ code)`; the server keeps the second one
 * under Argon2id. `card*` are sealed with keys derived from secret and code: they say who invites, for what role.
 */
export const newInviteSchema = z.object({
  id: uitnodiging,
  /** whom this device will belong to; the person may be registered by an earlier birth or role */
  person: persoon,
  regio: doc,
  role: rolSchema,
  secretHash: hash,
  codeHash: hash,
  cardForSecret: base64,
  cardForCode: base64,
  expiresAtMs: z.int(),
  /** `opnieuw`: everything was lost; it takes the word of a second person of the staff */
  kind: z.optional(z.literal('opnieuw')),
  request,
})
export type NewInvite = z.infer<typeof newInviteSchema>

/** By QR or link: id and secretHash. By typed code: codeHash alone. */
export const inviteProofSchema = z.object({
  id: z.optional(uitnodiging),
  secretHash: z.optional(hash),
  codeHash: z.optional(hash),
})
export type InviteProof = z.infer<typeof inviteProofSchema>
export const inviteOpenedSchema = z.object({
  id: uitnodiging,
  role: rolSchema,
  /** the sealed card for the proof that was used; empty for a link the server printed */
  card: base64,
  expiresAtMs: z.int(),
})

export const devicePublicSchema = z.object({
  id: toestel,
  /** 1 = Ed25519 and X25519 */
  suite: z.literal(1),
  sigPub: base64,
  encPub: base64,
  label: z.string().check(z.maxLength(60)),
})
export type DevicePublic = z.infer<typeof devicePublicSchema>

/** Somebody's word for an entry. `opnieuw`: one of the two that it takes to begin anew. */
const wordSchema = z.object({
  person: persoon,
  device: toestel,
  signature: base64,
  kind: z.optional(z.literal('opnieuw')),
})

/** One entry of a person's device chain; a start is signed by the device it adds. Checked by clients (`identity`). */
export const chainEntrySchema = z.object({
  act: z.enum(['add', 'revoke']),
  device: devicePublicSchema,
  /** hex SHA-256 of the previous entry's canonical text, 64 zeros for the first */
  prev: hash,
  by: toestel,
  signature: base64,
  /** of somebody who stands in for it; absent in what an older release began */
  vouch: z.optional(wordSchema),
  /** of who confirmed besides that somebody begins anew */
  second: z.optional(wordSchema),
})
export type ChainEntry = z.infer<typeof chainEntrySchema>

/** As the server tells it: with when it heard of it, by its own clock. Never taken from a client. */
const toldLinkSchema = z.object({ ...chainEntrySchema.shape, atMs: z.optional(seq) })
export type ToldLink = z.infer<typeof toldLinkSchema>

/**
 * A chain as it is told. `entries` ends before the first revoke, which older clients cannot read; `chain` is the whole,
 * where that is more.
 */
export const toldChain = { entries: z.array(toldLinkSchema), chain: z.optional(z.array(toldLinkSchema)) }

export const redemptionSchema = z.object({
  proof: inviteProofSchema,
  entry: chainEntrySchema,
  /** HMAC-SHA-256 under the secret (or the code) over `redemptionText(…)`, hex; checked by the inviter's device */
  mac: hash,
})
export type Redemption = z.infer<typeof redemptionSchema>
export const redeemAnswerSchema = z.object({ person: persoon, status: z.enum(['waiting', 'active']) })

/** What the HMAC of a redemption is over. */
export function redemptionText(invite: UitnodigingId, device: DevicePublic): Uint8Array {
  return new TextEncoder().encode(
    ['opstap', 'redeem', 'v1', invite, device.id, device.sigPub, device.encPub].join('\0'),
  )
}

export const waitingDevicesSchema = z.object({
  waiting: z.array(
    z.object({
      invite: uitnodiging,
      person: persoon,
      usedCode: z.boolean(),
      entry: chainEntrySchema,
      mac: hash,
    }),
  ),
  /** invitations made by this person that are still open, used or expired: for the list of the inviter */
  invites: z.array(
    z.object({
      id: uitnodiging,
      person: persoon,
      role: rolSchema,
      state: z.enum(['open', 'waiting', 'used', 'expired', 'blocked']),
      expiresAtMs: z.int(),
      /** `waiting`: this person's word was given, a second person's is wanted */
      needsSecond: z.optional(z.boolean()),
    }),
  ),
})
export type WaitingDevices = z.infer<typeof waitingDevicesSchema>
export const vouchSchema = z.object({
  invite: uitnodiging,
  device: toestel,
  accept: z.boolean(),
  /** the inviter's device's word for the entry (`vouchText` of identity); absent from older clients */
  signature: z.optional(base64),
})

export const chainsRequestSchema = z.object({ persons: z.array(persoon).check(z.maxLength(200)) })
export const chainsAnswerSchema = z.object({
  chains: z.array(z.object({ person: persoon, ...toldChain })),
})

/** Devices of members and former members of the document, each with the whole chain of its person. */
export const signersAnswerSchema = z.object({
  signers: z.array(
    z.object({
      device: toestel,
      person: persoon,
      ...toldChain,
      /** since when it is revoked, by the server's clock; what it signed before is as good as it was */
      revokedAtMs: z.optional(z.int()),
    }),
  ),
})

// --- devices of one person ----------------------------------------------------------------------------------------

/** A device that is nobody's yet shows itself; asked again until it was added. The signature is over `offerText`. */
export const offerSchema = z.object({ device: devicePublicSchema, signature: base64 })
/** `added`: it is this person's now, by an entry that it checks in the person's chain. */
export const offerAnswerSchema = z.object({ status: z.enum(['offered', 'added']), person: z.optional(persoon) })
export type OfferAnswer = z.infer<typeof offerAnswerSchema>

export function offerText(origin: string, { id, sigPub, encPub, label }: DevicePublic): Uint8Array {
  return new TextEncoder().encode(['opstap', 'offer', 'v1', origin, id, sigPub, encPub, label].join('\0'))
}

/** `code`: hex of the ten bytes on the new device's screen, a hash of its keys. */
export const offeredRequestSchema = z.object({ code: z.string().check(z.regex(/^[0-9a-f]{20}$/)) })
export const offeredAnswerSchema = z.object({ device: devicePublicSchema })

/** What a revoked device hears instead of a session: the entry that revoked it, which is also the order to wipe. */
/** `erased`: the whole account is gone; nothing has to be kept of what is on this device. */
export const revokedAnswerSchema = z.object({
  revoked: z.object({ person: persoon, ...toldChain, erased: z.optional(z.boolean()) }),
})
export type Revoked = z.infer<typeof revokedAnswerSchema>['revoked']

// --- receipts of signatures ---------------------------------------------------------------------------------------

/** A signature under a form, made by the calling device; the server sees the root, never the words. */
export const receiptRequestSchema = z.object({
  doc,
  root: hash,
  role: z.enum(['kandidaat', 'werkbegeleider']),
  chainHead: hash,
  signature: base64,
})
export type ReceiptRequest = z.infer<typeof receiptRequestSchema>
/** `n`: place in the server's own list, from 1. `signature`: over `ontvangstBytes(root, atMs, n)`, by `key`. */
export const receiptSchema = z.object({ root: hash, atMs: z.int(), n: z.int(), key: base64, signature: base64 })
export type Receipt = z.infer<typeof receiptSchema>
export const receiptKeySchema = z.object({ key: base64 })

// --- live socket, text frames -------------------------------------------------------------------------------------

/** From client: which documents are on screen. From server: who else looks, changed documents, changed rights. */
export const clientMessageSchema = z.object({ t: z.literal('watch'), docs: z.array(doc).check(z.maxLength(50)) })
export const serverMessageSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('present'), doc, people: z.array(persoon) }),
  z.object({ t: z.literal('feed'), log: z.string(), docs: z.array(feedRowSchema) }),
  z.object({ t: z.literal('me') }), // own status, roles or waiting devices changed: ask again
])
export type ServerMessage = z.infer<typeof serverMessageSchema>

export const BODY_LIMIT_BYTES = 64 * 1024
export const PUSH_LIMIT_BYTES = 4 * 1024 * 1024
export const FRAME_LIMIT_BYTES = 256 * 1024
export const BLOB_LIMIT_BYTES = 5 * 1024 * 1024
/** rows per pull answer; a page is also cut at about 1 MiB */
export const PAGE_ROWS = 1000
