import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { LeestermijnStand } from '#domain/leestermijn.ts'
import type { Ontvangstbewijs } from '#domain/ontvangstbewijs.ts'
import type { Result } from '#domain/result.ts'
import type { ToestelSleutels } from '#domain/toestel.ts'
import type { Keten } from '#domain/toestelketen.ts'
import type { Inzage } from '#domain/logboek.ts'
import type { Noodprocedure } from '#domain/noodprocedure.ts'
import type { Rol } from '#domain/rol.ts'
import type { DocumentMember, DocumentStore, Whereabouts } from '#documents/document-store.ts'
import type { Items } from '#documents/project.ts'
import type { ReadonlySignal } from '@preact/signals'
import type { Logboek } from './logboek/keep-logboek.ts'
import type { Uitwisselen } from './uitwisselen/uitwisselen.ts'
import type { Wissen } from './wissen/wissen.ts'
import type { LeeslinksAnswer, NewLeeslink } from '#sync/protocol-leeslink.ts'
import type { EvaluatieAntwoord, EvaluatieOpened, EvaluatieUitslag } from '#sync/protocol-evaluatie.ts'

/** Who this device is. */
export interface Ik {
  persoon: PersoonId
  /** `alleen`: no organisation. `wacht`: redeemed, not vouched for yet. `actief`: a member somewhere. */
  status: 'alleen' | 'wacht' | 'actief'
  rollen: { regio: DocumentId; rol: Rol }[]
  /** the invitation leads nowhere any more: used by another device, or too old when the server heard of it */
  geweigerd?: true
  /** what the invitation is for: who this is until the server has said the roles */
  genodigdAls?: Rol
  /** who invited me, with a number to call; known from the invitation */
  uitnodiger?: { naam: string; telefoon?: string }
  /** another device came in by the herstelkaart; the server tells it for a day */
  kaartGebruiktOpMs?: number
  /** what is held of this person stands still; `isEigen`: because they asked for it */
  staatStil?: { sindsMs: number; isEigen: boolean }
  /** what of this person is going to be erased because its time is over, and when */
  wordtGewist?: readonly { doc: DocumentId; opMs: number }[]
  /** people of the region who erased everything: their names have to go from lists */
  gewisten?: readonly PersoonId[]
  /** own leeslinks that somebody opened, and whose page is not there yet */
  leeslinks?: readonly string[]
  /** who could read what is held of this person, by the noodprocedure, and why */
  nood?: readonly Noodprocedure[]
  /** how I was named in the invitation, or name myself */
  naam: string
}

/** A document as lists and search see it. */
export interface Card {
  doc: DocumentId
  kind: DocumentSoort
  /** own role in it */
  role: Rol
  canWrite: boolean
  /** it stands still since then: nobody writes in it, and what was typed here and not shared waits */
  staatStilMs?: number
  /** by the noodprocedure, until then: it is read and not written */
  noodMs?: number
  members: readonly DocumentMember[]
  items: Items
  /** made here, unknown to the server yet, or refused by it */
  birth?: 'pending' | 'refused'
}

export interface NetState {
  /** `geen-server`: mijn map alone, or the Proefversie */
  state: 'geen-server' | 'offline' | 'verbindt' | 'online'
  /** things that wait for internet */
  waiting: number
  /** things that are only in memory */
  unsaved: number
  progress?: { done: number; total: number }
  /** other people looking at a document now */
  present: ReadonlyMap<DocumentId, readonly PersoonId[]>
  lastContactMs: number
  /** so many ms the clock here is ahead of the server's, roughly; absent while unknown */
  clockAheadMs?: number
}

/** What a birth needs to know. */
export interface Birthday {
  regio?: DocumentId
  members: DocumentMember[]
  /** only the `regio` document has an id given beforehand, by the invitation */
  doc?: DocumentId
}

/**
 * The two ways a workspace can be kept: sealed on this device and shared through the server,
 * or the Proefversie in y-indexeddb.
 */
export interface Engine {
  readonly mode: 'echt' | 'proef'
  readonly store: DocumentStore
  readonly ik: ReadonlySignal<Ik>
  readonly cards: ReadonlySignal<ReadonlyMap<DocumentId, Card>>
  readonly net: ReadonlySignal<NetState>
  readonly whereabouts: ReadonlySignal<ReadonlyMap<DocumentId, Whereabouts>>
  /** Where what others wrote is, until all of it has come once; absent where nothing comes from elsewhere. */
  readonly arrival?: ReadonlySignal<'coming' | 'unreachable' | 'here'>
  /** Hands over what an open document holds now; `undefined` when it was closed and the kept card is right again. */
  projected(doc: DocumentId, items: Items | undefined): void
  /** Documents on screen: their records come live and others see who looks. */
  onScreen(docs: DocumentId[]): void
  nowMs(): number
  /** Signs with this device's key; absent where no device key is. */
  sign?: DeviceSigner
  /** Keeps half filled-in forms; absent in the Proefversie. */
  drafts?: DraftKeeping
  /** Makes invitations and remembers their secrets; absent in the Proefversie. */
  inviting?: Inviting
  /** Photos and papers of this device; absent where there is no place for them. */
  attachments?: AttachmentKeeping
  /** Whether copies may be read now; absent where that never ends. */
  readonly leestermijn?: ReadonlySignal<LeestermijnStand>
  /** What was shown to this person for a time, and that time is over by this device's clock. */
  readonly voorbij?: ReadonlySignal<ReadonlySet<DocumentId>>
  /** Has signatures noted by the server; absent where there is none. */
  receipts?: Receipts
  /** Notes that something of somebody else is on the screen, in a list, or goes into a file; absent without a server. */
  viewed?: (docs: readonly DocumentId[], act?: Inzage['act']) => void
  /** *Wie heeft gekeken?*; absent where there is no server. */
  logboek?: () => Promise<Logboek>
  /** This person's devices; absent where there is no server. */
  toestellen?: Toestellen
  /** Whose device is whose; absent where there is no server. */
  ketens?: Ketens
  /** Beginning anew after everything was lost; absent where there is no server. */
  herstart?: Herstart
  /** The words that are compared when an invitation went far; absent where there is no server. */
  woorden?: DrieWoorden
  /** Erasing and standing still; absent in the Proefversie. */
  wissen?: Wissen
  /** Tablets that are nobody's; absent where there is no server. */
  tabletten?: Tabletten
  /** The written evaluatie; absent where there is no server. */
  evaluaties?: Evaluaties
  /** Two phones at one table; absent in the Proefversie. */
  uitwisselen?: Uitwisselen
  /** Links to a page for who has no account; absent where there is no server. */
  leeslinks?: Leeslinks
  /** *Nu proberen*; absent where there is no server. */
  tryNow?(): void
}

/** A device of somebody, as this one judges it. */
export interface Toestel {
  id: ToestelId
  label: string
  /** `onbekend`: nobody whom this device believes stands in for it. `uit`: revoked */
  stand: 'in-gebruik' | 'onbekend' | 'uit'
  addedAtMs: number
  revokedAtMs?: number
  isDit: boolean
  /** came in by itself, and nobody stands in for it: by a link that the server printed, or an old card */
  zonderWoord?: true
  /** `XXXX-XXXX-XXXX-XXXX`, the same on the device itself: a hash of its keys */
  code: string
}

/** A device that shows its code and is nobody's yet. */
export interface NieuwToestel {
  label: string
  keys: ToestelSleutels
}

/** Why something about devices did not go; each has a sentence. */
export type ToestelFout = 'offline' | 'geen-code' | 'onbekend' | 'te-veel' | 'passkey'

/** Something that is not right in what the server tells of somebody's devices. */
export interface ToestelZorg {
  person: PersoonId
  error: string
  device?: ToestelId
}

export interface Toestellen {
  /** own devices that came in since this was last looked at, and not by this device */
  readonly nieuw: ReadonlySignal<readonly { id: ToestelId; label: string }[]>
  readonly zorgen: ReadonlySignal<readonly ToestelZorg[]>
  /** *Dat was ik* */
  dismiss(): Promise<void>
  /** The devices of this person, or of somebody whose devices this person keeps. */
  list(person: PersoonId): Promise<Result<readonly Toestel[], ToestelFout>>
  /** What shows this code; typed or scanned. */
  look(code: string): Promise<Result<NieuwToestel, ToestelFout>>
  /** *Ja, dit is van mij*: signs it in, and gives it what only own devices have. */
  add(device: NieuwToestel): Promise<Result<undefined, ToestelFout>>
  /** *Ik ken dit toestel*: stands in afterwards for a device that nobody stood in for. */
  vouch(person: PersoonId, device: ToestelId): Promise<Result<undefined, ToestelFout>>
  /** *Kwijt*: out for good. */
  revoke(person: PersoonId, device: ToestelId): Promise<Result<undefined, ToestelFout>>
}

/** Somebody begins anew, and a colleague asks this person to confirm it. */
export interface HerstartVraag {
  uitnodiging: string
  persoon: PersoonId
  /** who stands in already */
  door: PersoonId
}

/** Somebody began anew: told once to everybody who knew their devices. */
export interface HerstartBericht {
  persoon: PersoonId
  /** the two who stand in for it */
  door: readonly PersoonId[]
  toestel: ToestelId
}

/** `andere-woorden`: they changed meanwhile, and nothing was confirmed. */
export type HerstartFout = ToestelFout | 'andere-woorden'

export interface Herstart {
  readonly vragen: ReadonlySignal<readonly HerstartVraag[]>
  readonly berichten: ReadonlySignal<readonly HerstartBericht[]>
  /** the words on the screen of who begins anew; they live ten minutes */
  words(uitnodiging: string): Promise<readonly number[] | undefined>
  /** @param shown the words that were on this screen */
  confirm(uitnodiging: string, isRight: boolean, shown: readonly number[]): Promise<Result<undefined, HerstartFout>>
  /** *Gezien* */
  dismiss(toestel: ToestelId): Promise<void>
}

/** Why something about a tablet did not go; each has a sentence. */
export type TabletFoutHier = 'offline' | 'te-veel' | 'mag-niet'

/** What the server knows of tablets that are nobody's: when, and sealed bytes. */
export interface Tabletten {
  /** The same again changes nothing. @returns until when it may be used, ms */
  make(made: { id: ToestelId; doc: DocumentId; door: string; box: string }): Promise<Result<number, TabletFoutHier>>
  end(id: ToestelId, doc: DocumentId): Promise<Result<undefined, TabletFoutHier>>
  list(doc: DocumentId): Promise<
    Result<
      {
        tablets: readonly { id: ToestelId; state: 'wacht' | 'open' | 'klaar'; untilMs: number }[]
        meldingen: readonly { tablet: ToestelId; id: string; sealed: string; atMs: number }[]
      },
      TabletFoutHier
    >
  >
}

/** Device chains as this device believes them. */
export interface Ketens {
  /** of these persons as far as they are remembered, and of who stands in for them */
  of(persons: readonly PersoonId[]): Promise<readonly Keten[]>
  /** Asks the server again. @returns false without a connection */
  ask(persons: readonly PersoonId[]): Promise<boolean>
}

/** Somebody came in with an invitation that went far; people compare words before this device stands in. */
export interface WoordenVraag {
  id: string
  uitnodiging: string
  persoon: PersoonId
}

/** Words are numbers under 256; ten minutes later they are others. */
export interface DrieWoorden {
  readonly waiting: ReadonlySignal<readonly WoordenVraag[]>
  /** those on the screen of who waits; `undefined` when nothing has to be compared */
  own(): Promise<readonly number[] | undefined>
  /** those on the screen of who invited */
  of(id: string): Promise<readonly number[] | undefined>
  /**
   * @param shown the words that were on the screen
   * @returns false when those are too old: nothing is answered then
   */
  answer(id: string, isRight: boolean, shown: readonly number[]): Promise<boolean>
}

/** Photos, scans and PDFs, found by the hash of their contents. */
export interface AttachmentKeeping {
  /** @returns the hash, after it is on the disk */
  put(bytes: Uint8Array): Promise<string>
  /** @returns `undefined` when it is not on this device, or not whole */
  get(hash: string): Promise<Uint8Array | undefined>
}

/** What the server says of signatures that this device made. */
export interface Receipts {
  /** @returns `later` while the server cannot be asked, `undefined` when it refuses */
  note(signed: SignedRoot): Promise<Ontvangstbewijs | 'later' | undefined>
  /** the server's present key, base64url */
  key(): Promise<string | undefined>
}

export interface SignedRoot {
  doc: DocumentId
  /** hexadecimal */
  root: string
  role: 'kandidaat' | 'werkbegeleider'
  /** hexadecimal */
  chainHead: string
  /** base64url */
  signature: string
}

/** Half filled-in forms, kept on this device only. */
export interface DraftKeeping {
  get(name: string): Promise<unknown>
  put(name: string, value: unknown): Promise<void>
}

/** Invitations made on this device. */
export interface Inviting {
  /** @throws nothing expected: it works offline, the server hears of it later */
  make(wish: InviteWish): Promise<MadeUitnodiging>
  list(): ReadonlySignal<readonly UitnodigingState[]>
}

export interface InviteWish {
  person: PersoonId
  regio: DocumentId
  role: Rol
  personName: string
  organisation?: string
  /** how long it may be used, from now */
  validMs: number
  /** they are somewhere else: three words are compared */
  isRemote?: boolean
  /** everything was lost: a second person confirms, and what there was before goes out */
  kind?: 'opnieuw'
}

export interface MadeUitnodiging {
  id: string
  /** for the QR and for sending */
  link: string
  /** `XXXX-XXXX-XXXX-XXXX`, for typing */
  code: string
  expiresAtMs: number
  /** the server has heard of it: before that it opens nothing */
  isSent: ReadonlySignal<boolean>
}

export interface UitnodigingState {
  id: string
  person: PersoonId
  role: Rol
  /** `waiting`: someone came in with it, and this device has not vouched yet */
  state: 'open' | 'waiting' | 'used' | 'expired' | 'blocked'
  expiresAtMs: number
  /** `waiting`: this person said yes, and a colleague has to say so too */
  needsSecond?: boolean | undefined
}

/** `mag-niet`: the server will never take it. */
export type LeeslinkFout = 'offline' | 'mag-niet'

/** What is asked of the server around leeslinks; each may be asked again. */
export interface Leeslinks {
  make(made: NewLeeslink): Promise<Result<undefined, LeeslinkFout>>
  list(): Promise<Result<LeeslinksAnswer, LeeslinkFout>>
  put(id: string, sealed: Uint8Array): Promise<Result<undefined, LeeslinkFout>>
  stop(id: string): Promise<Result<undefined, LeeslinkFout>>
}

/** `al-gehaald`: another device of this person got the one biljet there is. `niet-klaar`: it was not set ready. */
export type EvaluatieFout = 'offline' | 'al-gehaald' | 'niet-klaar'

/** What is asked of the server around a written evaluatie. */
export interface Evaluaties {
  zetKlaar(groep: DocumentId): Promise<Result<EvaluatieOpened, EvaluatieFout>>
  /** @returns the server's signature over what was asked, base64url */
  teken(groep: DocumentId, gevraagd: string): Promise<Result<string, EvaluatieFout>>
  stuur(antwoord: EvaluatieAntwoord): Promise<Result<undefined, EvaluatieFout>>
  uitslag(groep: DocumentId): Promise<Result<EvaluatieUitslag, EvaluatieFout>>
}

/**
 * Signs for a form. What is signed names the device and the head of its chain, so the bytes are asked for with both.
 *
 * @param bytesOf the exact bytes to sign; `chainHead` is 32 bytes, `publicKey` base64url of 32
 */
export type DeviceSigner = (
  bytesOf: (
    device: ToestelId,
    chainHead: Uint8Array,
    publicKey: string,
  ) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
) => Promise<DeviceSignature>

export interface DeviceSignature {
  /** base64url */
  signature: string
  device: ToestelId
  /** hexadecimal, 32 bytes */
  chainHead: string
  /** base64url: the device's public signing key */
  publicKey?: string
}
