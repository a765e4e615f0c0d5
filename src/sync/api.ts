import { z } from 'zod/mini'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { CoverRequest, PullPage, PushItem, PushResult } from './frames.ts'
import { decodePullPage, decodePushAnswer, encodeCover, encodePush } from './frames.ts'
import type { HttpCaller } from './http-caller.ts'
import type { Outcome } from './outcome.ts'
import type {
  Birth,
  ChainEntry,
  DevicePublic,
  Feed,
  InviteProof,
  Me,
  MembersChange,
  NewInvite,
  Objection,
  OfferAnswer,
  Receipt,
  ReceiptRequest,
  Redemption,
  RoleGrant,
  ToldLink,
  WaitingDevices,
} from './protocol.ts'
import type { AccountErasure, Erasure, HeldErasure, Restriction, RetentionSeen } from './protocol-erasure.ts'
import type { BiljetRequest, EvaluatieAntwoord, EvaluatieOpened, EvaluatieUitslag } from './protocol-evaluatie.ts'
import { biljetAnswerSchema, evaluatieOpenedSchema, evaluatieUitslagSchema } from './protocol-evaluatie.ts'
import type { LeeslinksAnswer, NewLeeslink } from './protocol-leeslink.ts'
import { leeslinksAnswerSchema } from './protocol-leeslink.ts'
import type { Inzagen, LogboekAnswer } from './protocol-logboek.ts'
import type { MadePasskey, PasskeyToMake, PasskeyToShow, ShownPasskey, ToldPasskey } from './protocol-passkey.ts'
import { passkeysAnswerSchema, passkeyToMakeSchema, passkeyToShowSchema } from './protocol-passkey.ts'
import type {
  EndTablet,
  Melding,
  NewTablet,
  OpenTablet,
  TabletBye,
  TabletOpened,
  TabletsAnswer,
} from './protocol-tablet.ts'
import {
  tabletAliveAnswerSchema,
  tabletMadeSchema,
  tabletOpenedSchema,
  tabletsAnswerSchema,
} from './protocol-tablet.ts'
import type { NewRecoveryCard, RecoveryAnswer, RecoveryOpen, RecoveryUse } from './protocol-recovery.ts'
import {
  birthAnswerSchema,
  chainsAnswerSchema,
  coverAnswerSchema,
  feedSchema,
  inviteOpenedSchema,
  keysAnswerSchema,
  meSchema,
  offerAnswerSchema,
  offeredAnswerSchema,
  receiptKeySchema,
  receiptSchema,
  redeemAnswerSchema,
  signersAnswerSchema,
  waitingDevicesSchema,
} from './protocol.ts'
import { logboekAnswerSchema } from './protocol-logboek.ts'
import { recoveryAnswerSchema, recoveryOpenedSchema } from './protocol-recovery.ts'
import type { offerSchema } from './protocol.ts'
import type {
  AddDevice,
  DeviceVouch,
  DevicesAnswer,
  RestartConfirm,
  RestartsAnswer,
  RevokeDevice,
} from './protocol-devices.ts'
import { devicesAnswerSchema, restartsAnswerSchema } from './protocol-devices.ts'

export type InviteOpened = z.infer<typeof inviteOpenedSchema>
export type RedeemAnswer = z.infer<typeof redeemAnswerSchema>
export type Restart = RestartsAnswer['restarts'][number]
export type ToldSigner = z.infer<typeof signersAnswerSchema>['signers'][number]

const okSchema = z.object({ ok: z.literal(true) })

/** Every call of the protocol, its answer parsed. Nothing here throws or rejects: failures are codes. */
export class Api {
  readonly #http: HttpCaller

  constructor(http: HttpCaller) {
    this.#http = http
  }

  me(): Promise<Outcome<Me>> {
    return this.#http.json('GET', '/api/me', meSchema)
  }

  feed(cursor: string): Promise<Outcome<Feed>> {
    return this.#http.json('POST', '/api/feed', feedSchema, { cursor })
  }

  pull(docs: readonly { doc: DocumentId; since: number }[]): Promise<Outcome<PullPage>> {
    return this.#http.binary('POST', '/api/pull', decodePullPage, JSON.stringify({ docs }))
  }

  async push(items: readonly PushItem[]): Promise<Outcome<{ log: string; results: PushResult[] }>> {
    return this.#http.binary('POST', '/api/push', decodePushAnswer, encodePush(0, items))
  }

  async cover(offered: CoverRequest): Promise<Outcome<undefined>> {
    const answer = await this.#http.json('POST', '/api/cover', coverAnswerSchema, encodeCover(offered))
    if (!answer.ok) return answer
    return answer.value.ok ? done(answer) : { ok: false, code: answer.value.code }
  }

  /** This snapshot is not what its maker says; the same again changes nothing. */
  async object(objection: Objection): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/object', okSchema, objection))
  }

  /** Whose these devices are, as the server tells it; for devices that made a snapshot of `doc`. */
  async signers(doc: DocumentId, devices: readonly ToestelId[]): Promise<Outcome<ToldSigner[]>> {
    const answer = await this.#http.json('POST', '/api/signers', signersAnswerSchema, { doc, devices })
    return answer.ok ? { ok: true, value: answer.value.signers.map(whole) } : answer
  }

  keys(docs: readonly DocumentId[]): Promise<Outcome<z.infer<typeof keysAnswerSchema>>> {
    return this.#http.json('POST', '/api/keys', keysAnswerSchema, { docs })
  }

  birth(birth: Birth): Promise<Outcome<{ epoch: number }>> {
    return this.#http.json('POST', '/api/births', birthAnswerSchema, birth)
  }

  async changeMembers(change: MembersChange): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/members', okSchema, change))
  }

  async grantRole(grant: RoleGrant): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/roles', okSchema, grant))
  }

  /** Takes a role in a region away; memberships that stood on it end. */
  async takeRole(taken: RoleGrant): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/roles/take', okSchema, taken))
  }

  async createInvite(invite: NewInvite): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/invites', okSchema, invite))
  }

  /** Says what an invitation is for, without using it up. Needs no session. */
  openInvite(proof: InviteProof): Promise<Outcome<InviteOpened>> {
    return this.#http.json('POST', '/api/invites/open', inviteOpenedSchema, proof)
  }

  /** Binds a device to an invitation; the same device may ask again. Needs no session. */
  redeem(redemption: Redemption): Promise<Outcome<RedeemAnswer>> {
    return this.#http.json('POST', '/api/invites/redeem', redeemAnswerSchema, redemption)
  }

  /** Keeps the one herstelkaart of this person; the one before it is dead. The same again is sealed anew. */
  async putRecoveryCard(card: NewRecoveryCard): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/recovery/card', okSchema, card))
  }

  /** The chain that a herstelkaart stands in, for who holds it. Needs no session. */
  async openRecovery(open: RecoveryOpen): Promise<Outcome<ChainEntry[]>> {
    const answer = await this.#http.json('POST', '/api/recovery/open', recoveryOpenedSchema, open)
    return answer.ok ? { ok: true, value: answer.value.chain } : answer
  }

  /** Takes this device in by a herstelkaart; the same device may ask again. Needs no session. */
  useRecoveryCard(use: RecoveryUse): Promise<Outcome<RecoveryAnswer>> {
    return this.#http.json('POST', '/api/recovery/use', recoveryAnswerSchema, use)
  }

  /** How a passkey is to be made; its challenge lives 60 s. */
  passkeyToMake(): Promise<Outcome<PasskeyToMake>> {
    return this.#http.json('POST', '/api/passkeys/make', passkeyToMakeSchema, {})
  }

  /** Keeps it. The very same again gets the same answer. */
  async passkeyMade(made: MadePasskey): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/passkeys/made', okSchema, made))
  }

  passkeyToShow(): Promise<Outcome<PasskeyToShow>> {
    return this.#http.json('POST', '/api/passkeys/show', passkeyToShowSchema, {})
  }

  /** Good for 12 hours on this device. The very same again, within the minute, gets the same answer. */
  async passkeyShown(shown: ShownPasskey): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/passkeys/shown', okSchema, shown))
  }

  async passkeys(): Promise<Outcome<ToldPasskey[]>> {
    const answer = await this.#http.json('POST', '/api/passkeys', passkeysAnswerSchema, {})
    return answer.ok ? { ok: true, value: answer.value.passkeys } : answer
  }

  async removePasskey(id: string): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/passkeys/remove', okSchema, { id }))
  }

  waitingDevices(): Promise<Outcome<WaitingDevices>> {
    return this.#http.json('GET', '/api/invites/waiting', waitingDevicesSchema)
  }

  async vouch(vouch: {
    invite: string
    device: string
    accept: boolean
    signature?: string | undefined
  }): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/invites/vouch', okSchema, vouch))
  }

  /** The device chains of these persons, as the server tells them: to be checked by `identity`. */
  async chains(persons: readonly PersoonId[]): Promise<Outcome<{ person: PersoonId; entries: ToldLink[] }[]>> {
    const answer = await this.#http.json('POST', '/api/chains', chainsAnswerSchema, { persons })
    return answer.ok ? { ok: true, value: answer.value.chains.map(whole) } : answer
  }

  /** A device that is nobody's yet shows itself; asked again, it hears that it was added. Needs no session. */
  offerDevice(offer: z.infer<typeof offerSchema>): Promise<Outcome<OfferAnswer>> {
    return this.#http.json('POST', '/api/devices/offer', offerAnswerSchema, offer)
  }

  /** @param code hex of ten bytes. The answer is to be compared with it: only the keys that give this code are meant */
  async offeredDevice(code: string): Promise<Outcome<DevicePublic>> {
    const answer = await this.#http.json('POST', '/api/devices/offered', offeredAnswerSchema, { code })
    return answer.ok ? { ok: true, value: answer.value.device } : answer
  }

  async addDevice(added: AddDevice): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/devices/add', okSchema, added))
  }

  async devices(person: PersoonId): Promise<Outcome<DevicesAnswer>> {
    const answer = await this.#http.json('POST', '/api/devices', devicesAnswerSchema, { person })
    return answer.ok ? { ok: true, value: whole(answer.value) } : answer
  }

  /** Stands in afterwards for a device that nobody stood in for. */
  async vouchDevice(vouch: DeviceVouch): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/devices/vouch', okSchema, vouch))
  }

  /** Who begins anew in the own region and waits for a second word. */
  async restarts(): Promise<Outcome<Restart[]>> {
    const answer = await this.#http.json('GET', '/api/restarts', restartsAnswerSchema)
    return answer.ok ? { ok: true, value: answer.value.restarts.map(whole) } : answer
  }

  async confirmRestart(confirm: RestartConfirm): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/restarts', okSchema, confirm))
  }

  async revokeDevice(revoked: RevokeDevice): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/devices/revoke', okSchema, revoked))
  }

  /** The log of the own zaak after entry `since`: to be checked by who remembers how it was. */
  logboek(zaak: PersoonId, since: number): Promise<Outcome<LogboekAnswer>> {
    return this.#http.json('POST', '/api/logboek', logboekAnswerSchema, { zaak, since })
  }

  /** What this device had on its screen; the same again changes nothing. */
  async tellInzagen(told: Inzagen): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/inzagen', okSchema, told))
  }

  /** One document, for good; the same again changes nothing. */
  async erase(erasure: Erasure): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/erasures', okSchema, erasure))
  }

  /** What an organisation holds of a kandidaat; the same again changes nothing. */
  async eraseHeld(erasure: HeldErasure): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/erasures/held', okSchema, erasure))
  }

  /** The whole account. Asked again after it was done it is `unauthenticated`, and the device hears that it is erased. */
  async eraseAccount(erasure: AccountErasure): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/erasures/account', okSchema, erasure))
  }

  /** A person's documents stand still, or go on; the same again changes nothing. */
  async restrict(restriction: Restriction): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/restrictions', okSchema, restriction))
  }

  /** What is going to be erased was on the screen; the same again changes nothing. */
  async retentionSeen(seen: RetentionSeen): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/retention/seen', okSchema, seen))
  }

  /** A code for a tablet that is nobody's; the same again changes nothing. @returns until when it may be used, ms */
  async makeTablet(made: NewTablet): Promise<Outcome<number>> {
    const answer = await this.#http.json('POST', '/api/tablets', tabletMadeSchema, made)
    return answer.ok ? { ok: true, value: answer.value.untilMs } : answer
  }

  /** Ends one; the same again changes nothing. */
  async endTablet(ended: EndTablet): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/tablets/end', okSchema, ended))
  }

  /** The tablets of a groepsbeheer, with what was said on them. */
  tablets(doc: DocumentId): Promise<Outcome<TabletsAnswer>> {
    return this.#http.json('POST', '/api/tablets/list', tabletsAnswerSchema, { doc })
  }

  /** Sets the written evaluatie of a group ready; the same again changes nothing. */
  openEvaluatie(doc: DocumentId): Promise<Outcome<EvaluatieOpened>> {
    return this.#http.json('POST', '/api/evaluatie/open', evaluatieOpenedSchema, { doc })
  }

  /** Has a biljet signed without showing it; the same again gets the same. @returns base64url */
  async signBiljet(request: BiljetRequest): Promise<Outcome<string>> {
    const answer = await this.#http.json('POST', '/api/evaluatie/biljet', biljetAnswerSchema, request)
    return answer.ok ? { ok: true, value: answer.value.getekend } : answer
  }

  /** Sends answers as nobody; the same biljet again changes nothing. */
  async sendEvaluatie(answers: EvaluatieAntwoord): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/evaluatie/antwoord', okSchema, answers, true))
  }

  /** What may be read of an evaluatie. */
  evaluatieUitslag(doc: DocumentId): Promise<Outcome<EvaluatieUitslag>> {
    return this.#http.json('POST', '/api/evaluatie/uitslag', evaluatieUitslagSchema, { doc })
  }

  /** A link to a page, for somebody without account; the same again changes nothing. */
  async makeLeeslink(made: NewLeeslink): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/leeslinks', okSchema, made))
  }

  /** The own links that were not stopped. */
  leeslinks(): Promise<Outcome<LeeslinksAnswer>> {
    return this.#http.json('POST', '/api/leeslinks/list', leeslinksAnswerSchema, {})
  }

  /** The page of a link that somebody opened, sealed to that device; the first one stays. */
  async putLeesblad(id: string, sealed: Uint8Array): Promise<Outcome<undefined>> {
    return done(await this.#http.json('PUT', `/api/leeslinks/${id}/blad`, okSchema, sealed))
  }

  /** The same again changes nothing. */
  async stopLeeslink(id: string): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/leeslinks/stop', okSchema, { id }))
  }

  /** Of such a tablet itself; the same key gets the same answer again. */
  openTablet(opening: OpenTablet): Promise<Outcome<TabletOpened>> {
    return this.#http.json('POST', '/api/tablet/open', tabletOpenedSchema, opening)
  }

  /** @returns how long it may still be used, ms */
  async tabletAlive(proof: { id: ToestelId; signature: string }): Promise<Outcome<number>> {
    const answer = await this.#http.json('POST', '/api/tablet/alive', tabletAliveAnswerSchema, proof)
    return answer.ok ? { ok: true, value: answer.value.leftMs } : answer
  }

  /** Somebody checked in; the same again changes nothing. */
  async meldOnTablet(melding: Melding): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/tablet/melding', okSchema, melding))
  }

  /** The tablet is done; the same again changes nothing. */
  async tabletBye(bye: TabletBye): Promise<Outcome<undefined>> {
    return done(await this.#http.json('POST', '/api/tablet/bye', okSchema, bye))
  }

  /** What the server says of a signature of this device; the same again gets the same. */
  receipt(request: ReceiptRequest): Promise<Outcome<Receipt>> {
    return this.#http.json('POST', '/api/receipts', receiptSchema, request)
  }

  /** The key this server signs receipts with now. */
  async receiptKey(): Promise<Outcome<string>> {
    const answer = await this.#http.json('GET', '/api/receipts/key', receiptKeySchema)
    return answer.ok ? { ok: true, value: answer.value.key } : answer
  }

  /** @param hash hex SHA-256 of the sealed bytes */
  async putBlob(doc: DocumentId, hash: string, bytes: Uint8Array): Promise<Outcome<undefined>> {
    return done(await this.#http.json('PUT', `/api/blobs/${doc}/${hash}`, okSchema, bytes))
  }

  getBlob(doc: DocumentId, hash: string): Promise<Outcome<Uint8Array>> {
    return this.#http.binary('GET', `/api/blobs/${doc}/${hash}`, (bytes) => bytes)
  }
}

/** Chains as the newer field tells them: the older one ends before the first revoke. */
function whole<T extends { entries: ToldLink[]; chain?: ToldLink[] | undefined }>(told: T): T {
  return { ...told, entries: told.chain ?? told.entries }
}

function done(answer: Outcome<unknown>): Outcome<undefined> {
  return answer.ok ? { ok: true, value: undefined } : answer
}
