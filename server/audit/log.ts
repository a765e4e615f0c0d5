import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { LogboekEntry } from '#domain/logboek.ts'
import { NO_ENTRY, ONCE_EVERY_MS } from '#domain/logboek.ts'
import type { Caller } from '#server/rights.ts'
import type { Store } from '#server/store.ts'
import type { AuditRow, ZaakLink } from './chain.ts'
import { macOf, rowHash, zaakHash } from './chain.ts'
import type { AuditKey } from './key.ts'
import type { PurgeBody } from './purge-body.ts'
import { purgeBody } from './purge-body.ts'
import type { ToldAct } from './told.ts'
import { Told } from './told.ts'

/** What is to be logged; the time, and the zaken of its document, are added. */
export interface Happening extends Omit<LogboekEntry, 'atMs' | 'source' | 'result'> {
  readonly result?: string | undefined
  readonly source?: LogboekEntry['source'] | undefined
  /** absent: those of the document */
  readonly zaken?: readonly PersoonId[] | undefined
}

/** Something that is logged once in a while for a person and a document, however often it happens. */
export interface Contact {
  readonly caller: Pick<Caller, 'person' | 'device'>
  readonly doc?: DocumentId
  /** the zaak itself, where it is about no document */
  readonly zaak?: PersoonId
  /** asked only of what is going to be logged */
  readonly isGiven?: (() => boolean) | undefined
  readonly act: ToldAct
}

interface Waiting {
  contacts: readonly Contact[]
  happenings: () => readonly Happening[]
  resolve: () => void
  reject: (error: unknown) => void
}

/** A device that is refused again and again fills no disk: after so many in one time there is one line less to read. */
const DENIALS_PER_DEVICE = 30

/**
 * The audit log: who did what, when, on what ground. It is written before anything goes out: whoever serves waits for
 * `served`, whoever changes something adds to it in the same transaction.
 */
export class AuditLog {
  readonly #store: Store
  readonly #key: AuditKey
  readonly #nowMs: () => number
  readonly #failed: (error: unknown) => void
  readonly #told = new Told(ONCE_EVERY_MS)
  readonly #denied = new Map<string, { count: number; sinceMs: number }>()
  #waiting: Waiting[] = []
  #isAwaited = false
  #isStopped = false

  /** @param failed hears of what could not be logged while nobody waited for it */
  constructor(options: { store: Store; key: AuditKey; nowMs: () => number; failed: (error: unknown) => void }) {
    this.#store = options.store
    this.#key = options.key
    this.#nowMs = options.nowMs
    this.#failed = options.failed
    if (this.#store.audit.last() === undefined && this.#store.audit.purges().length === 0) {
      this.add({ act: 'log.begin', about: this.#store.log, basis: 'server' })
    }
  }

  get key(): AuditKey {
    return this.#key
  }

  /**
   * Adds entries to the log, in the running transaction or one of its own.
   *
   * @throws what the store throws; then none of them is there, and what they are about must not happen either
   */
  add(...happenings: readonly Happening[]): void {
    if (happenings.length === 0) return
    this.#store.transaction(() => this.#append(happenings))
  }

  /**
   * Resolves when it is on disk that these documents go to this person; whoever serves them waits for it. What was
   * logged a moment ago is not logged again.
   *
   * @throws what the store throws; then nothing may be served
   */
  served(contacts: readonly Contact[]): Promise<void> {
    const due = this.#due(contacts)
    if (due.length === 0) return Promise.resolve()
    return new Promise((resolve, reject) => this.#wait({ contacts: due, happenings: () => [], resolve, reject }))
  }

  /**
   * The same inside the caller's own transaction.
   *
   * @returns to be called after its commit
   */
  serving(contacts: readonly Contact[]): () => void {
    const due = this.#due(contacts)
    const given = due.filter(({ isGiven }) => isGiven?.() !== false)
    this.#append(given.map((contact) => this.#happeningOf(contact)))
    return () => this.#mark(given)
  }

  /**
   * Somebody asked for what is not theirs. Logged and looked up after the answer, so that its time tells nothing.
   *
   * @param isMeant which of the documents count, asked then
   */
  denied(
    caller: Caller,
    about: string,
    docs: readonly (DocumentId | undefined)[] = [undefined],
    code = 'unknown',
    isMeant: (doc: DocumentId | undefined) => boolean = () => true,
  ): void {
    if (this.#isStopped) return
    const { person: actor, device } = caller
    const happenings = (): Happening[] =>
      docs
        .slice(0, DENIALS_PER_DEVICE)
        .filter((doc) => isMeant(doc) && this.#mayDeny(device))
        .map((doc) => ({ act: 'denied', actor, device, doc, about, basis: 'geen', result: code }))
    this.#wait({ contacts: [], happenings, resolve: () => undefined, reject: (error) => this.#failed(error) })
  }

  /** Forgets what is older than the time in which things are told once. */
  tidy(): void {
    const nowMs = this.#nowMs()
    this.#told.tidy(nowMs)
    for (const [device, { sinceMs }] of this.#denied) {
      if (nowMs - sinceMs >= ONCE_EVERY_MS) this.#denied.delete(device)
    }
  }

  /** Writes what still waits. */
  stop(): void {
    this.#isStopped = true
    this.#commit()
  }

  #due(contacts: readonly Contact[]): Contact[] {
    const nowMs = this.#nowMs()
    return contacts.filter((one) => !this.#told.isTold(one.caller.person, placeOf(one), one.act, nowMs))
  }

  #mark(contacts: readonly Contact[]): void {
    const nowMs = this.#nowMs()
    for (const one of contacts) this.#told.mark(one.caller.person, placeOf(one), one.act, nowMs)
  }

  #mayDeny(device: string): boolean {
    const nowMs = this.#nowMs()
    const known = this.#denied.get(device)
    const now = known === undefined || nowMs - known.sinceMs >= ONCE_EVERY_MS ? { count: 0, sinceMs: nowMs } : known
    now.count += 1
    this.#denied.set(device, now)
    return now.count <= DENIALS_PER_DEVICE
  }

  /** What came in during one turn of the event loop goes to the disk together, as with pushes. */
  #wait(waiting: Waiting): void {
    if (this.#isStopped) return waiting.reject(new Error('The log is closed'))
    this.#waiting.push(waiting)
    if (this.#isAwaited) return
    this.#isAwaited = true
    setImmediate(() => {
      this.#isAwaited = false
      this.#commit()
    })
  }

  #commit(): void {
    const together = this.#waiting
    this.#waiting = []
    if (together.length === 0) return
    try {
      const committed = this.#store.transaction(() => {
        this.#append(together.flatMap(({ happenings }) => happenings()))
        // Two answers of one moment may be about the same document: once is enough.
        const contacts = new Map<string, Contact>()
        for (const one of together.flatMap((waiting) => waiting.contacts)) {
          contacts.set(`${one.caller.person} ${placeOf(one)} ${one.act}`, one)
        }
        return this.serving([...contacts.values()])
      })
      committed()
    } catch (error) {
      for (const { reject } of together) reject(error)
      return
    }
    for (const { resolve } of together) resolve()
  }

  #append(happenings: readonly Happening[]): void {
    if (happenings.length === 0) return
    const { audit } = this.#store
    const atMs = this.#nowMs()
    const last = audit.last()
    let known: { body: PurgeBody | undefined } | undefined
    const purged = (): PurgeBody | undefined => (known ??= { body: purgeBody(audit.purges().at(-1)) }).body
    let n = last?.n ?? purged()?.n ?? 0
    let prev = last === undefined ? (purged()?.hash ?? NO_ENTRY) : rowHash(last)
    const zaken = new Map<PersoonId, ZaakLink>()
    const subjects = new Map<DocumentId, PersoonId[]>()
    for (const { zaken: given, result = 'ok', source = 'server', ...rest } of happenings) {
      const entry: LogboekEntry = { ...rest, atMs, result, source }
      const about =
        given ?? (entry.doc === undefined ? [] : subjectsOf(subjects, entry.doc, (doc) => audit.subjects(doc)))
      for (const zaak of about.length === 0 ? [undefined] : about) {
        n += 1
        const link = zaak === undefined ? undefined : (zaken.get(zaak) ?? this.#nextOf(zaak, purged))
        const bare: Omit<AuditRow, 'mac'> = { ...entry, n, prev, link }
        const hash = rowHash(bare)
        audit.insert({ ...bare, mac: macOf(this.#key.mac, hash) })
        prev = hash
        if (link !== undefined) zaken.set(link.zaak, { zaak: link.zaak, n: link.n + 1, prev: zaakHash(entry, link) })
      }
    }
  }

  #happeningOf({ caller, doc, zaak, act }: Contact): Happening {
    const { person: actor, device } = caller
    if (doc === undefined) return { actor, device, act, basis: 'eigen', zaken: zaak === undefined ? [] : [zaak] }
    const member = this.#store.documents.membership(doc, actor)
    return { actor, device, role: member?.role, act, doc, basis: member?.noodMs === undefined ? 'lid' : 'nood' }
  }

  #nextOf(zaak: PersoonId, purged: () => PurgeBody | undefined): ZaakLink {
    const last = this.#store.audit.lastOfZaak(zaak)
    if (last?.link !== undefined) return { zaak, n: last.link.n + 1, prev: zaakHash(last, last.link) }
    const [n, prev] = purged()?.zaken[zaak] ?? [0, NO_ENTRY]
    return { zaak, n: n + 1, prev }
  }
}

function subjectsOf(
  known: Map<DocumentId, PersoonId[]>,
  doc: DocumentId,
  ask: (doc: DocumentId) => PersoonId[],
): readonly PersoonId[] {
  const found = known.get(doc) ?? ask(doc)
  known.set(doc, found)
  return found
}

/** What a contact is about. */
function placeOf({ doc, zaak }: Contact): string {
  return doc ?? zaak ?? ''
}
