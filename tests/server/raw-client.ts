import type { KeyObject } from 'node:crypto'
import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechten } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId, ToestelId, UitnodigingId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { RecordHeader } from '#documents/record-header.ts'
import { ALG_AES_256_GCM, encodeHeader, NO_PREV, snapshotText } from '#documents/record-header.ts'
import type { PullPage, PushItem, PushResult, WireRecord } from '#sync/frames.ts'
import { decodePullPage, decodePushAnswer, encodeCover, encodePush } from '#sync/frames.ts'
import type {
  Birth,
  DevicePublic,
  Feed,
  InviteProof,
  Me,
  Member,
  MembersChange,
  NewInvite,
  Redemption,
  WaitingDevices,
} from '#sync/protocol.ts'
import { authText, feedSchema, meSchema, redemptionText, waitingDevicesSchema } from '#sync/protocol.ts'
import { RawSocket } from './raw-socket.ts'

export const newId = <L extends 'd' | 'p' | 't' | 'u'>(letter: L) => idFromBytes(letter, randomBytes(16))
export const newLane = (): string => randomBytes(8).toString('hex')
export const newKey = (): string => randomBytes(32).toString('base64url')

/** A sealed record, as far as the server can tell: the right shape around random bytes. */
export function aRecord(header: Partial<RecordHeader> = {}, bodyBytes = 40): WireRecord {
  const bytes = encodeHeader({
    ...{ alg: ALG_AES_256_GCM, kind: 'record', epoch: 1, lane: newLane(), counter: 0, prev: NO_PREV },
    ...header,
  })
  return { id: randomBytes(16), header: bytes, body: randomBytes(bodyBytes) }
}

/** `count` records of one lane, in order. */
export function aLane(doc: DocumentId, count: number, lane = newLane(), from = 0, bodyBytes = 40): PushItem[] {
  return Array.from({ length: count }, (_, at) => ({ doc, ...aRecord({ lane, counter: from + at }, bodyBytes) }))
}

export function sha256(text: string | Uint8Array, more: string | Uint8Array = ''): string {
  return createHash('sha256').update(text).update(more).digest('hex')
}

/** What the holder of a link shows. */
export function proofOf(link: string): InviteProof & { id: UitnodigingId; secretHash: string } {
  const { id, secret } = partsOf(link)
  return { id, secretHash: sha256('opstap/invite/v1', secret) }
}

function partsOf(link: string): { id: UitnodigingId; secret: Buffer } {
  const [, id = '', secret = ''] = /#s=([^.]+)\.(.+)$/.exec(link) ?? []
  return { id: id as UitnodigingId, secret: Buffer.from(secret, 'base64url') } // a wrong link fails at the server
}

export interface CallAnswer {
  status: number
  headers: Headers
  /** parsed JSON, or `undefined` when the answer is none */
  json: unknown
  bytes: Uint8Array
  /** the refusal's code, or `undefined` */
  code: string | undefined
}

/** A device without an app: it makes keys, redeems, proves itself and speaks the protocol byte by byte. */
export class RawDevice {
  readonly url: string
  readonly public: DevicePublic
  readonly #sigKey: KeyObject
  person: PersoonId = 'p_'
  cookie: string | undefined

  constructor(url: string) {
    this.url = url
    const sig = generateKeyPairSync('ed25519')
    const enc = generateKeyPairSync('x25519')
    this.#sigKey = sig.privateKey
    this.public = {
      id: newId('t'),
      suite: 1,
      sigPub: rawOf(sig.publicKey),
      encPub: rawOf(enc.publicKey),
      label: 'Proef',
    }
  }

  get id(): ToestelId {
    return this.public.id
  }

  /** A device that redeemed this server-vouched link and has a session. */
  static async join(url: string, link: string): Promise<RawDevice> {
    const device = new RawDevice(url)
    const answer = await device.redeem(link)
    if (answer.status !== 200) throw new Error(`The link was refused: ${answer.code}`)
    await device.login()
    return device
  }

  async call(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<CallAnswer> {
    const isBinary = body instanceof Uint8Array
    const type = isBinary ? 'application/octet-stream' : 'application/json'
    const request = {
      method,
      headers: {
        ...(method === 'GET' ? {} : { origin: this.url, 'content-type': type }),
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isBinary ? new Uint8Array(body) : JSON.stringify(body) }),
    }
    // A connection kept from before a restart fails once; every call may be made twice.
    const answer = await fetch(this.url + path, request).catch(() => fetch(this.url + path, request))
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
    const json: unknown = isJson ? JSON.parse(Buffer.from(bytes).toString('utf8')) : undefined
    return { status: answer.status, headers: answer.headers, json, bytes, code: codeOf(json) }
  }

  post(path: string, body: unknown): Promise<CallAnswer> {
    return this.call('POST', path, body)
  }

  redemption(invite: UitnodigingId, proof: InviteProof, secret: Uint8Array): Redemption {
    const mac = createHmac('sha256', secret).update(redemptionText(invite, this.public)).digest('hex')
    const text = Buffer.from(`add ${this.id}`)
    const signature = sign(null, text, this.#sigKey).toString('base64url')
    return { proof, entry: { act: 'add', device: this.public, prev: '0'.repeat(64), by: this.id, signature }, mac }
  }

  async redeem(link: string): Promise<CallAnswer> {
    const { id, secret } = partsOf(link)
    const answer = await this.post('/api/invites/redeem', this.redemption(id, proofOf(link), secret))
    this.#notePerson(answer)
    return answer
  }

  async redeemCode(invite: UitnodigingId, code: string): Promise<CallAnswer> {
    const proof = { codeHash: sha256('opstap/code/v1', code) }
    const answer = await this.post('/api/invites/redeem', this.redemption(invite, proof, Buffer.from(code)))
    this.#notePerson(answer)
    return answer
  }

  signed(purpose: 'session' | 'ticket', nonce: string, origin = this.url) {
    const signature = sign(null, authText(purpose, origin, this.id, nonce), this.#sigKey).toString('base64url')
    return { device: this.id, nonce, signature }
  }

  async challenge(): Promise<{ session: string; ticket: string }> {
    const { json, code } = await this.post('/api/auth/challenge', { device: this.id })
    if (code !== undefined) throw new Error(`No challenge: ${code}`)
    return json as { session: string; ticket: string } // a wrong shape fails at the next step
  }

  async login(): Promise<void> {
    const { session } = await this.challenge()
    const answer = await this.post('/api/auth/session', this.signed('session', session))
    if (answer.status !== 204) throw new Error(`No session: ${answer.code}`)
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0]
  }

  async ticket(): Promise<string> {
    const { ticket } = await this.challenge()
    const { json } = await this.post('/api/auth/ticket', this.signed('ticket', ticket))
    return (json as { ticket: string }).ticket // a wrong shape fails at the upgrade
  }

  async socket(): Promise<RawSocket> {
    return RawSocket.open(this.url, await this.ticket(), this.cookie)
  }

  async me(): Promise<Me> {
    return meSchema.parse((await this.call('GET', '/api/me')).json)
  }

  async feed(cursor = ''): Promise<Feed> {
    return feedSchema.parse((await this.post('/api/feed', { cursor })).json)
  }

  async pull(...docs: { doc: DocumentId; since: number }[]): Promise<PullPage> {
    return decodePullPage((await this.post('/api/pull', { docs })).bytes)
  }

  async push(...items: PushItem[]): Promise<PushResult[]> {
    const answer = await this.post('/api/push', encodePush(0, items))
    if (answer.status !== 200) throw new Error(`Push failed: ${answer.code}`)
    return decodePushAnswer(answer.bytes).results
  }

  /** @param signature instead of this device's own signature in the server's log */
  async cover(doc: DocumentId, covers: number, record: WireRecord, signature?: Uint8Array): Promise<CallAnswer> {
    const signed = signature ?? this.signSnapshot((await this.feed()).log, doc, covers, record)
    return this.post('/api/cover', encodeCover({ doc, covers, record, signature: signed }))
  }

  /** @returns base64url */
  signText(text: string): string {
    return sign(null, Buffer.from(text), this.#sigKey).toString('base64url')
  }

  /** @returns base64url */
  signBytes(bytes: Uint8Array): string {
    return sign(null, bytes, this.#sigKey).toString('base64url')
  }

  signSnapshot(log: string, doc: DocumentId, covers: number, record: WireRecord): Uint8Array {
    const { id, header, body } = record
    const hash = sha256(Buffer.concat([id, header, body]))
    const claim = { log, doc, covers, device: this.id, id: Buffer.from(id).toString('hex'), hash }
    return sign(null, snapshotText(claim), this.#sigKey)
  }

  object(doc: DocumentId, snapshot: Uint8Array): Promise<CallAnswer> {
    return this.post('/api/object', { doc, snapshot: Buffer.from(snapshot).toString('hex') })
  }

  async keys(...docs: DocumentId[]): Promise<{ doc: DocumentId; epoch: number; key: string }[]> {
    const { json } = await this.post('/api/keys', { docs })
    return (json as { keys: { doc: DocumentId; epoch: number; key: string }[] }).keys // the caller asserts on it
  }

  birth(
    kind: DocumentSoort,
    regio: DocumentId | undefined,
    members: Member[],
    more: Partial<Birth> = {},
  ): Promise<CallAnswer> {
    return this.post('/api/births', aBirth(kind, regio, members, more))
  }

  members(change: Pick<MembersChange, 'doc'> & Partial<MembersChange>): Promise<CallAnswer> {
    return this.post('/api/members', { add: [], remove: [], ...change })
  }

  async waiting(): Promise<WaitingDevices> {
    return waitingDevicesSchema.parse((await this.call('GET', '/api/invites/waiting')).json)
  }

  /** Makes an invitation as a coordinator's device does; both the link and the typed code are new. */
  async invite(regio: DocumentId, role: Rol, more: Partial<NewInvite> = {}): Promise<MadeInvite> {
    const secret = randomBytes(16)
    const code = randomBytes(10).toString('hex')
    const invite: NewInvite = {
      ...{ id: newId('u'), person: newId('p'), regio, role },
      secretHash: sha256('opstap/invite/v1', secret),
      codeHash: sha256('opstap/code/v1', code),
      cardForSecret: randomBytes(20).toString('base64url'),
      cardForCode: randomBytes(20).toString('base64url'),
      expiresAtMs: Date.now() + 60_000,
      ...more,
    }
    const answer = await this.post('/api/invites', invite)
    return { ...invite, answer, code, link: `${this.url}/#s=${invite.id}.${secret.toString('base64url')}` }
  }

  vouch(invite: UitnodigingId, device: ToestelId, accept = true): Promise<CallAnswer> {
    return this.post('/api/invites/vouch', { invite, device, accept })
  }

  #notePerson(answer: CallAnswer): void {
    if (answer.status === 200) this.person = (answer.json as { person: PersoonId }).person // the protocol says so
  }
}

export type MadeInvite = NewInvite & { answer: CallAnswer; code: string; link: string }

/** A birth that is right as far as its kind decides: with a key where the creator makes one. */
export function aBirth(
  kind: DocumentSoort,
  regio: DocumentId | undefined,
  members: Member[],
  more: Partial<Birth> = {},
): Birth {
  const { sleutel, serverMaaktSleutel } = rechten[kind]
  const doc = kind === 'regio' && regio !== undefined ? regio : newId('d')
  return {
    ...{ doc, kind, members },
    ...(regio === undefined ? {} : { regio }),
    ...(sleutel === 'held' && !serverMaaktSleutel ? { key: newKey() } : {}),
    ...more,
  }
}

function rawOf(key: KeyObject): string {
  return key.export({ format: 'jwk' }).x ?? ''
}

function codeOf(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('code' in json)) return undefined
  return typeof json.code === 'string' ? json.code : undefined
}
