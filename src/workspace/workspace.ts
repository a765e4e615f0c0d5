import type {
  AttachmentKeeping,
  Birthday,
  Card,
  DeviceSigner,
  Engine,
  Ik,
  DraftKeeping,
  Inviting,
  NetState,
} from './engine.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { Item, Verzameling } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { DocumentMember, Whereabouts } from '#documents/document-store.ts'
import type { ReadonlySignal } from '@preact/signals'
import type { OpenDocument } from './open-document.ts'

export type { Birthday, Card, Engine, Ik, NetState, OpenDocument }

/**
 * What is open now: the only thing screens talk to. The same for people's real files and for the Proefversie,
 * so that no screen knows which one it is in, except to say so.
 */
export interface Workspace {
  readonly mode: 'echt' | 'proef'
  readonly ik: ReadonlySignal<Ik>
  /** Every document this person may read, as plain items, including what is not shared yet. */
  readonly cards: ReadonlySignal<ReadonlyMap<DocumentId, Card>>
  readonly net: ReadonlySignal<NetState>
  /** Where each document's changes are; documents without anything to say are missing. */
  readonly whereabouts: ReadonlySignal<ReadonlyMap<DocumentId, Whereabouts>>

  /** Where what others wrote is, until all of it has come once; screens ask `useArrival`. */
  readonly arrival?: Engine['arrival']

  /** Opens a document for live reading and typing. Every `open` needs one `release`. */
  open(doc: DocumentId): Promise<OpenDocument>

  /**
   * One user action ([D4]): everything `build` asks for is kept together, in one transaction, and can be
   * taken back together. Resolves after it is on this device's disk.
   */
  commit(build: (batch: BatchBuilder) => void): Promise<CommitResult>

  /** Signs with this device's key; absent where no device key is. */
  readonly sign?: DeviceSigner

  /** Makes invitations; absent in the Proefversie. */
  readonly inviting?: Inviting
  /** absent in the Proefversie */
  readonly drafts?: DraftKeeping
  /** Whether copies of others may be read now: when not, `cards` holds the kandidaat's own only. */
  readonly leestermijn?: Engine['leestermijn']
  /** What was shown for a time that is over by this device's clock: `cards` does not hold it. */
  readonly voorbij?: Engine['voorbij']
  /** Has signatures noted by the server; absent where there is none. */
  readonly receipts?: Engine['receipts']

  /** Photos and papers of this device. */
  readonly attachments?: AttachmentKeeping

  /** Notes that something of somebody else is on the screen, or goes into a file; absent where there is no server. */
  readonly viewed?: Engine['viewed']
  /** *Wie heeft gekeken?*; absent where there is no server. */
  readonly logboek?: Engine['logboek']

  /** This person's devices; absent where there is no server. */
  readonly toestellen?: Engine['toestellen']
  /** Whose device is whose; absent where there is no server. */
  readonly ketens?: Engine['ketens']
  /** Beginning anew after everything was lost; absent where there is no server. */
  readonly herstart?: Engine['herstart']
  /** The words that are compared when an invitation went far; absent where there is no server. */
  readonly woorden?: Engine['woorden']

  /** Erasing and standing still; absent in the Proefversie. */
  readonly wissen?: Engine['wissen']
  /** Tablets that are nobody's; absent where there is no server. */
  readonly tabletten?: Engine['tabletten']
  /** The written evaluatie; absent where there is no server. */
  readonly evaluaties?: Engine['evaluaties']
  /** Links to a page for who has no account; absent where there is no server. */
  readonly leeslinks?: Engine['leeslinks']

  /** Two phones at one table; absent in the Proefversie. */
  readonly uitwisselen?: Engine['uitwisselen']

  /** *Nu proberen*; absent where there is no server. */
  tryNow?(): void

  readonly newId: () => string
  readonly nowMs: () => number
  /** `YYYY-MM-DD` here and now */
  readonly today: () => string
}

export type CommitResult =
  | { ok: true; undo: () => Promise<CommitResult> }
  /** the change is on screen and in memory, not on disk; it is put again as soon as that works */
  | { ok: false; error: 'vol' | 'kwijt' | 'geen-recht' }

/** The fields of an item that an action may give, each with its own merging ([D2], [D3]). */
export type Fields<S extends DocumentSoort, V extends Verzameling<S>> = Partial<
  Omit<Item<S, V>, 'id' | '$wie' | '$antwoorden' | '$onleesbaar'>
>

export interface BatchBuilder {
  /** A new document. The maker's own role is looked up in `members`. */
  create(kind: DocumentSoort, birth: Birthday): DocumentId
  /** Sets fields of an item, existing or new; `undefined` empties a field. */
  put<S extends DocumentSoort, V extends Verzameling<S>>(
    kind: S,
    doc: DocumentId,
    collection: V,
    item: string,
    fields: Fields<S, V>,
  ): void
  /** Takes words out of long texts, by field; what somebody wrote there meanwhile stays. */
  takeOut(
    kind: DocumentSoort,
    doc: DocumentId,
    collection: string,
    item: string,
    seen: Readonly<Record<string, string>>,
  ): void
  /** Asks the server to change who belongs; when there is a connection. */
  members(doc: DocumentId, add: DocumentMember[], remove?: PersoonId[]): void
  role(person: PersoonId, regio: DocumentId, rol: Rol): void
  /** Asks the server to take a role away; memberships that stood on it end. */
  unrole(person: PersoonId, regio: DocumentId, rol: Rol): void
  /** Registers an invitation with the server; when there is a connection. */
  invite(body: unknown): void
}
