import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import type { Change } from '#documents/document-store.ts'
import { StoreFullError, StoreLostError } from '#documents/document-store.ts'
import type { DocumentSession } from '#documents/document-session.ts'
import type { Author, Op } from '#documents/op.ts'
import { computed } from '@preact/signals'
import type { Asked } from './batch.ts'
import { collect } from './batch.ts'
import type { Card, Engine } from './engine.ts'
import { presentSession } from './open-document.ts'
import type { CommitResult, Workspace } from './workspace.ts'

/** Sessions stay open this long after the last screen left, so that going back is instant. */
const LINGER_MS = 20_000

interface Held {
  opening: Promise<DocumentSession>
  users: number
  onScreen: number
  timer: ReturnType<typeof setTimeout> | undefined
}

/** A workspace over an engine: opens documents once, keeps user actions whole, projects what changed. */
export function makeWorkspace(engine: Engine): Workspace {
  const held = new Map<DocumentId, Held>()

  const kindOf = (doc: DocumentId): DocumentSoort => {
    const card = engine.cards.value.get(doc)
    if (card === undefined) throw new Error('This document is not on this device')
    return card.kind
  }

  const author = (): Author => ({ person: engine.ik.value.persoon as PersoonId, nowMs: engine.nowMs() })

  const take = async (doc: DocumentId, kind: DocumentSoort): Promise<DocumentSession> => {
    let entry = held.get(doc)
    if (entry === undefined) {
      entry = { opening: openSession(doc, kind), users: 0, onScreen: 0, timer: undefined }
      held.set(doc, entry)
    }
    clearTimeout(entry.timer)
    entry.users++
    try {
      return await entry.opening
    } catch (error) {
      held.delete(doc)
      throw error
    }
  }

  const openSession = async (doc: DocumentId, kind: DocumentSoort): Promise<DocumentSession> => {
    const { DocumentSession } = await import('#documents/document-session.ts')
    const session = await DocumentSession.open(doc, kind, engine.store)
    session.onChange(() => queueProjection(session))
    return session
  }

  const waiting = new Set<DocumentSession>()
  const queueProjection = (session: DocumentSession): void => {
    if (waiting.has(session)) return
    waiting.add(session)
    queueMicrotask(() => {
      waiting.delete(session)
      engine.projected(session.doc, session.items())
    })
  }

  const release = (doc: DocumentId): void => {
    const entry = held.get(doc)
    if (entry === undefined) return
    entry.users--
    if (entry.users > 0) return
    entry.timer = setTimeout(() => {
      if (entry.users > 0 || held.get(doc) !== entry) return
      held.delete(doc)
      void entry.opening.then((session) => session.close().then(() => engine.projected(doc, undefined)))
    }, LINGER_MS)
  }

  const tellScreen = (): void => {
    engine.onScreen([...held].filter(([, entry]) => entry.onScreen > 0).map(([doc]) => doc))
  }

  const carryOut = async (asked: Asked): Promise<CommitResult> => {
    for (const [doc] of asked.ops) {
      const isBorn = asked.births.some((birth) => birth.doc === doc)
      const card = engine.cards.value.get(doc)
      if (!isBorn && (card === undefined || !card.canWrite)) return { ok: false, error: 'geen-recht' }
      const birth = asked.births.find((one) => one.doc === doc)
      if (birth !== undefined && (birth.role === undefined || rechtVan(birth.kind, birth.role) !== 'schrijven')) {
        return { ok: false, error: 'geen-recht' }
      }
    }
    const sessions = new Map<DocumentId, DocumentSession>()
    try {
      for (const [doc, { kind }] of asked.ops) {
        const session = await take(doc, kind)
        sessions.set(doc, session)
        await session.ready()
      }
      const changes: Change[] = []
      const undo = new Map<DocumentId, { kind: DocumentSoort; ops: Op[] }>()
      // One tick from here to append: either every part of this action is in memory, or none.
      for (const [doc, { kind, ops }] of asked.ops) {
        const edited = sessions.get(doc)?.edit(ops, author())
        if (edited === undefined) continue
        changes.push(edited.change)
        undo.set(doc, { kind, ops: edited.undo })
      }
      await engine.store.append({
        id: crypto.randomUUID(),
        changes,
        births: asked.births,
        errands: asked.errands,
      })
      return { ok: true, undo: () => carryOut({ ops: undo, births: [], errands: [] }) }
    } catch (error) {
      return { ok: false, error: whatWentWrong(error) }
    } finally {
      for (const doc of sessions.keys()) release(doc)
    }
  }

  return {
    mode: engine.mode,
    ik: engine.ik,
    cards: readableCards(engine),
    ...(engine.leestermijn === undefined ? {} : { leestermijn: engine.leestermijn }),
    ...(engine.voorbij === undefined ? {} : { voorbij: engine.voorbij }),
    net: engine.net,
    whereabouts: engine.whereabouts,
    ...(engine.arrival === undefined ? {} : { arrival: engine.arrival }),
    async open(doc) {
      const session = await take(doc, kindOf(doc))
      const entry = held.get(doc)
      if (entry !== undefined) entry.onScreen++
      engine.viewed?.([doc])
      tellScreen()
      await session.ready()
      const { bindTextField } = await import('./text-binding.ts')
      return presentSession(
        session,
        (place, element) =>
          bindTextField(session, place, element, (before, after) => {
            const change = session.type(place, before, after, author())
            if (change === undefined) return
            // A refusal is not lost: the store keeps the change, and whereabouts show it as not saved.
            void engine.store
              .append({ id: crypto.randomUUID(), changes: [change] })
              .catch((error: unknown) => whatWentWrong(error))
          }),
        () => {
          if (entry !== undefined) entry.onScreen--
          tellScreen()
          release(doc)
        },
      )
    },
    commit: (build) => carryOut(collect(engine.ik.value, build)),
    ...(engine.sign === undefined ? {} : { sign: engine.sign }),
    ...(engine.inviting === undefined ? {} : { inviting: engine.inviting }),
    ...(engine.drafts === undefined ? {} : { drafts: engine.drafts }),
    ...(engine.receipts === undefined ? {} : { receipts: engine.receipts }),
    ...(engine.attachments === undefined ? {} : { attachments: engine.attachments }),
    ...(engine.viewed === undefined ? {} : { viewed: engine.viewed }),
    ...(engine.logboek === undefined ? {} : { logboek: engine.logboek }),
    ...(engine.toestellen === undefined ? {} : { toestellen: engine.toestellen }),
    ...(engine.ketens === undefined ? {} : { ketens: engine.ketens }),
    ...(engine.herstart === undefined ? {} : { herstart: engine.herstart }),
    ...(engine.woorden === undefined ? {} : { woorden: engine.woorden }),
    ...(engine.wissen === undefined ? {} : { wissen: engine.wissen }),
    ...(engine.tabletten === undefined ? {} : { tabletten: engine.tabletten }),
    ...(engine.evaluaties === undefined ? {} : { evaluaties: engine.evaluaties }),
    ...(engine.uitwisselen === undefined ? {} : { uitwisselen: engine.uitwisselen }),
    ...(engine.leeslinks === undefined ? {} : { leeslinks: engine.leeslinks }),
    ...(engine.tryNow === undefined ? {} : { tryNow: () => engine.tryNow?.() }),
    newId: () => {
      let id = ''
      for (const byte of crypto.getRandomValues(new Uint8Array(10))) id += (byte % 36).toString(36)
      return id
    },
    nowMs: () => engine.nowMs(),
    today: () => localDay(engine.nowMs()),
  }
}

/**
 * What may be read now: not what was shown for a time that is over, and after too long without contact only what is
 * about oneself as a kandidaat.
 */
function readableCards({ cards, leestermijn, voorbij }: Engine): Engine['cards'] {
  if (leestermijn === undefined && voorbij === undefined) return cards
  return computed(() => {
    const isShut = leestermijn?.value.stand === 'dicht'
    const over = voorbij?.value
    if (!isShut && (over === undefined || over.size === 0)) return cards.value
    const isOpen = (card: Card): boolean => over?.has(card.doc) !== true && (!isShut || card.role === 'kandidaat')
    return new Map([...cards.value].filter(([, card]) => isOpen(card)))
  })
}

/** @throws the error itself when it is not about the disk: the error screen shows it */
function whatWentWrong(error: unknown): 'vol' | 'kwijt' {
  if (error instanceof StoreFullError) return 'vol'
  if (error instanceof StoreLostError) return 'kwijt'
  throw error
}

/** `YYYY-MM-DD` of a moment, in the time of this place. */
export function localDay(nowMs: number): string {
  const now = new Date(nowMs)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
