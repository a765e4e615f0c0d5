import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import type { TabletBox, TabletTijd } from '#domain/tablet.ts'
import { tabletBoxSchema, tabletOver } from '#domain/tablet.ts'
import type { TabletKeys, TabletSigner } from '#identity/tablet-code.ts'
import { makeTabletSigner, newMeldingId, tabletKeys, tabletPlaces } from '#identity/tablet-code.ts'
import type { TabletApi } from '#sync/join.ts'
import { tabletText } from '#sync/protocol-tablet.ts'

/** Why a code does not open; each has a sentence. */
export type TabletFout = 'geen-code' | 'onbekend' | 'te-vaak' | 'offline' | 'kan-niet'

/**
 * What the screen of a tablet that is nobody's shows. `klaar`: everything it knew is gone; `wacht`: so many that checked
 * in are in no list yet, as sealed bytes in memory.
 */
export type KioskStand =
  | { op: 'code' }
  | { op: 'open'; box: TabletBox }
  | { op: 'klaar'; wacht: number; verloren: number }

/** Somebody checked in: the server has it, or nobody but this page has. */
export type Gemeld = 'verstuurd' | 'wacht'

export interface Kiosk {
  readonly stand: ReadonlySignal<KioskStand>
  open(code: string): Promise<TabletFout | undefined>
  /** Whose pas this is; `undefined` for who is not of this bijeenkomst. */
  ofPas(persoon: PersoonId): Promise<TabletBox['mensen'][number] | undefined>
  /** Resolves when it is known where it is. */
  meld(deelnemer: string): Promise<Gemeld>
  touched(): void
  hidden(isHidden: boolean): void
  /** Everything it knows goes from memory, at once; what was not sent stays as sealed bytes and is tried on. */
  end(): void
  /** One look at the clocks, and what waits is tried; once in some seconds. */
  tick(): Promise<void>
}

/** What a kiosk works with; tests bring their own clocks and network. */
export interface KioskParts {
  api: TabletApi
  origin: string
  now: () => TabletTijd
  /** whether nothing of anybody is in this browser, so that all of it may be thrown away */
  mayWipe: () => Promise<boolean>
  /** it is over, and the server knows: the page goes */
  leave: () => void
}

interface Session {
  id: ToestelId
  keys: TabletKeys
  endMs: number
}

interface Waiting {
  id: string
  sealed: string
}

const ALIVE_EVERY_MS = 15_000

/**
 * A device for one bijeenkomst of one day. All of it is in the memory of this page: there is no store to read later, and a
 * reload, another tab or a kill begins with nothing.
 */
export function makeKiosk({ api, origin, now, mayWipe, leave }: KioskParts): Kiosk {
  const stand = signal<KioskStand>({ op: 'code' })
  let signer: TabletSigner | undefined
  let session: Session | undefined
  let waiting: readonly Waiting[] = []
  let last = now()
  let touchedMs = last.steadyMs
  let hiddenMs: number | undefined
  let aliveMs = 0
  let verloren = 0
  let isSending = false

  const klaar = (): void => {
    stand.value = { op: 'klaar', wacht: waiting.length, verloren }
  }
  const end = (): void => {
    if (stand.peek().op !== 'open') return
    // Names, codes and the key that opens them: nothing of it is reachable from here on.
    if (session !== undefined) session = { ...session, keys: noKeys }
    klaar()
  }
  /** The server takes nothing of it any more: what was not sent is told, and thrown away. */
  const shutOut = (): void => {
    verloren += waiting.length
    waiting = []
    end()
    klaar()
    session = undefined
    signer = undefined
  }
  const send = async (one: Waiting): Promise<boolean> => {
    if (session === undefined || signer === undefined) return false
    const { id } = session
    const signature = await signer.sign(tabletText('melding', origin, id, one.id, one.sealed))
    const answer = await api.meldOnTablet({ id, melding: one.id, sealed: one.sealed, signature })
    if (answer.ok) {
      waiting = waiting.filter(({ id: other }) => other !== one.id)
      return true
    }
    if (answer.code === 'gone' || answer.code === 'unknown') shutOut()
    return false
  }
  const sendWaiting = async (): Promise<void> => {
    for (const one of waiting) if (!(await send(one))) break
    if (stand.peek().op === 'klaar') klaar()
  }
  const sayBye = async (): Promise<void> => {
    if (session === undefined || signer === undefined) {
      // What could not be sent is on the screen until somebody read it.
      if (verloren === 0) leave()
      return
    }
    const { id } = session
    const wipe = await mayWipe()
    const signature = await signer.sign(tabletText('bye', origin, id, String(wipe)))
    const answer = await api.tabletBye({ id, signature, wipe })
    const isKnown = answer.ok || answer.code === 'unknown' || answer.code === 'gone'
    if (!isKnown) return
    session = undefined
    signer = undefined
    if (verloren === 0) leave()
  }
  const askAlive = async (atMs: number): Promise<void> => {
    if (session === undefined || signer === undefined || atMs - aliveMs < ALIVE_EVERY_MS) return
    aliveMs = atMs
    const { id } = session
    const answer = await api.tabletAlive({ id, signature: await signer.sign(tabletText('alive', origin, id)) })
    if (answer.ok && session !== undefined) {
      // The sooner of the two: an answer that took long makes nothing last longer.
      session = { ...session, endMs: Math.min(session.endMs, now().steadyMs + answer.value) }
    } else if (!answer.ok && (answer.code === 'gone' || answer.code === 'unknown')) shutOut()
  }

  return {
    stand,
    async open(code) {
      const keys = await tabletKeys(code)
      if (keys === undefined) return 'geen-code'
      signer ??= await makeTabletSigner()
      if (signer === undefined) return 'kan-niet'
      const answer = await api.openTablet({ door: keys.door, sigPub: signer.sigPub })
      if (!answer.ok) {
        if (answer.code === 'unknown') return 'onbekend'
        return answer.code === 'too-many' ? 'te-vaak' : 'offline'
      }
      const { id, box, leftMs } = answer.value
      const opened = tabletBoxSchema.safeParse(await keys.open(tabletPlaces.box(id), box))
      if (!opened.success) return 'onbekend'
      last = now()
      touchedMs = aliveMs = last.steadyMs
      session = { id, keys, endMs: last.steadyMs + leftMs }
      stand.value = { op: 'open', box: opened.data }
      return undefined
    },
    async ofPas(persoon) {
      const at = stand.peek()
      if (at.op !== 'open' || session === undefined) return undefined
      const pas = await session.keys.pas(persoon)
      return at.box.mensen.find((mens) => mens.pas === pas)
    },
    async meld(deelnemer) {
      if (session === undefined || stand.peek().op !== 'open') return 'wacht'
      const id = newMeldingId()
      const place = tabletPlaces.melding(session.id, id)
      const one = { id, sealed: await session.keys.seal(place, { v: 1, deelnemer }) }
      waiting = [...waiting, one]
      return (await send(one)) ? 'verstuurd' : 'wacht'
    },
    touched() {
      touchedMs = now().steadyMs
    },
    hidden(isHidden) {
      hiddenMs = isHidden ? now().steadyMs : undefined
    },
    end,
    async tick() {
      const at = now()
      const isOpen = stand.peek().op === 'open'
      const isOver = session !== undefined && tabletOver(at, last, touchedMs, hiddenMs, session.endMs) !== undefined
      last = at
      if (isOpen && isOver) end()
      if (isSending) return
      isSending = true
      try {
        await sendWaiting()
        if (stand.peek().op === 'open') await askAlive(at.steadyMs)
        else if (stand.peek().op === 'klaar' && waiting.length === 0) await sayBye()
      } finally {
        isSending = false
      }
    },
  }
}

/** After the end: nothing opens. */
const noKeys: TabletKeys = {
  door: '',
  seal: () => Promise.reject(new Error('The tablet is done')),
  open: () => Promise.resolve(undefined),
  pas: () => Promise.resolve(''),
}
