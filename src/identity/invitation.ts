import type { DocumentId, PersoonId, UitnodigingId } from '#domain/id.ts'
import { ID_BYTES, idFromBytes, isId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Bytes } from './bytes.ts'
import { base64FromBytes, bytesFromBase64, hexFromBytes, joinBytes, randomBytes, sha256Hex, utf8 } from './bytes.ts'
import type { InvitationCard } from './invitation-card.ts'
import { sealCard } from './invitation-card.ts'
import { bytesFromCode, CODE_BYTES, codeFromBytes } from './typed-code.ts'

export const SECRET_BYTES = 16

/** What proves that someone holds an invitation: the secret of link and QR, or the typed code. Never leaves a device. */
export type InvitationKey =
  | { by: 'secret'; id: UitnodigingId; bytes: Bytes }
  /** the id follows from the server's answer */
  | { by: 'code'; bytes: Bytes }

/** What the server is told of an invitation: hashes and sealed cards only. */
export interface InvitationForServer {
  id: UitnodigingId
  person: PersoonId
  regio: DocumentId
  role: Rol
  secretHash: string
  codeHash: string
  cardForSecret: string
  cardForCode: string
  expiresAtMs: number
  /** `opnieuw`: everything was lost; a second person has to stand in as well */
  kind?: 'opnieuw'
}

/** What the inviter's device keeps, to check later who came in with it and to show the code again. Scope: device. */
export interface KeptInvitation {
  id: UitnodigingId
  person: PersoonId
  /** base64url */
  secret: string
  code: string
  card: InvitationCard
  expiresAtMs: number
  kind?: 'opnieuw' | undefined
}

export interface MadeInvitation {
  forServer: InvitationForServer
  kept: KeptInvitation
  /** for the QR and for sending */
  link: string
  /** `XXXX-XXXX-XXXX-XXXX`, for typing */
  code: string
}

/**
 * Makes an invitation on the inviter's device. Works offline: the server hears of it later, and has nothing then with
 * which it could come in itself.
 *
 * @param wish  `origin` is where the app lives, without a slash at the end
 */
export async function makeInvitation(wish: {
  origin: string
  person: PersoonId
  regio: DocumentId
  card: InvitationCard
  expiresAtMs: number
  kind?: 'opnieuw' | undefined
}): Promise<MadeInvitation> {
  const { origin, person, regio, card, expiresAtMs } = wish
  const kind = wish.kind === undefined ? {} : { kind: wish.kind }
  const id = idFromBytes('u', randomBytes(ID_BYTES))
  const secret = randomBytes(SECRET_BYTES)
  const code = randomBytes(CODE_BYTES)
  const forServer: InvitationForServer = {
    id,
    person,
    regio,
    role: card.role,
    secretHash: await secretHash(secret),
    codeHash: await codeHash(code),
    cardForSecret: await sealCard(card, id, { by: 'secret', bytes: secret }),
    cardForCode: await sealCard(card, id, { by: 'code', bytes: code }),
    expiresAtMs,
    ...kind,
  }
  const kept: KeptInvitation = {
    ...{ id, person, card, expiresAtMs, ...kind },
    secret: base64FromBytes(secret),
    code: base64FromBytes(code),
  }
  return { forServer, kept, link: invitationLink(origin, kept), code: codeFromBytes(code) }
}

/** The link of a kept invitation, to show its QR again. The secret is in the fragment: no server ever sees it. */
export function invitationLink(origin: string, kept: Pick<KeptInvitation, 'id' | 'secret'>): string {
  return `${origin}/#s=${kept.id}.${kept.secret}`
}

/** The typed code of a kept invitation, to show it again. */
export function invitationCode(kept: Pick<KeptInvitation, 'code'>): string | undefined {
  const bytes = bytesFromBase64(kept.code)
  return bytes?.length === CODE_BYTES ? codeFromBytes(bytes) : undefined
}

/**
 * Reads a link, a fragment or a typed code, whatever was pasted into the one field or scanned.
 *
 * @returns `undefined` when it is none of these
 */
export function readInvitation(text: string): InvitationKey | undefined {
  const [, id, secret = ''] = /#?\bs=(u_[0-9a-z]{26})\.([A-Za-z0-9_-]+)/.exec(text) ?? []
  if (id !== undefined) {
    const bytes = bytesFromBase64(secret)
    return isId('u', id) && bytes?.length === SECRET_BYTES ? { by: 'secret', id, bytes } : undefined
  }
  const bytes = bytesFromCode(text)
  return bytes === undefined ? undefined : { by: 'code', bytes }
}

/** What is shown to the server as proof, in the shape of `inviteProofSchema`. */
export async function invitationProof(
  key: InvitationKey,
): Promise<{ id: UitnodigingId; secretHash: string } | { codeHash: string }> {
  if (key.by === 'code') return { codeHash: await codeHash(key.bytes) }
  return { id: key.id, secretHash: await secretHash(key.bytes) }
}

/**
 * The HMAC with which a new device proves to the inviter's device that it holds the invitation.
 *
 * @param text `redemptionText` of the protocol: names the invitation and the keys of the device
 * @returns hex
 */
export async function redemptionMac(key: Pick<InvitationKey, 'bytes'>, text: Uint8Array): Promise<string> {
  const hmac = await hmacKey(key.bytes, 'sign')
  return hexFromBytes(new Uint8Array(await crypto.subtle.sign('HMAC', hmac, text.slice())))
}

/**
 * The inviter's check: whether exactly these keys were announced by someone who holds the invitation. A server that
 * knows only hashes cannot have made this.
 *
 * @param usedCode whether the new person typed the code
 * @param mac hex, from the server
 */
export async function isRedemptionOf(
  kept: Pick<KeptInvitation, 'secret' | 'code'>,
  usedCode: boolean,
  text: Uint8Array,
  mac: string,
): Promise<boolean> {
  const bytes = bytesFromBase64(usedCode ? kept.code : kept.secret)
  if (bytes === undefined || !/^[0-9a-f]{64}$/.test(mac)) return false
  const given = Uint8Array.from(mac.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return crypto.subtle.verify('HMAC', await hmacKey(bytes, 'verify'), given, text.slice())
}

function secretHash(secret: Uint8Array): Promise<string> {
  return sha256Hex(joinBytes(utf8('opstap/invite/v1'), secret))
}

function codeHash(code: Uint8Array): Promise<string> {
  return sha256Hex(joinBytes(utf8('opstap/code/v1'), code))
}

function hmacKey(bytes: Bytes, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [usage])
}
