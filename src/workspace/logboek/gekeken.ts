import { useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { KeptEntry } from '#domain/logboek.ts'
import { gezienMs } from '#domain/logboek.ts'
import type { Noodprocedure } from '#domain/noodprocedure.ts'
import { noodVanAbout } from '#domain/noodprocedure.ts'
import type { Rol } from '#domain/rol.ts'
import { rolSchema } from '#domain/rol.ts'
import { localDay } from '#workspace/make-workspace.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { KeptLogboek, Logboek } from './keep-logboek.ts'

/** What somebody did with a document of mine. `lijst`: my name was in a list. `toestel`: it went to their device; whether they read it nobody knows. */
export type KijkSoort = 'geopend' | 'bestand' | 'geschreven' | 'lijst' | 'toestel' | 'geweigerd'

const soorten: Partial<Record<KeptEntry['act'], KijkSoort>> = {
  'doc.open': 'geopend',
  export: 'bestand',
  'doc.write': 'geschreven',
  'list.view': 'lijst',
  'doc.sync.read': 'toestel',
  denied: 'geweigerd',
}
const order: readonly KijkSoort[] = ['geopend', 'bestand', 'geschreven', 'lijst', 'toestel', 'geweigerd']

export interface KijkRegel {
  soort: KijkSoort
  /** what it was; empty when this device does not know the document */
  delen: DocumentSoort[]
  /** when last, that day */
  opMs: number
}

/** One person on one day. */
export interface Kijker {
  persoon: string
  /** empty while this device does not know it */
  naam: string
  rollen: Rol[]
  regels: KijkRegel[]
  /** some of it by the noodprocedure */
  isNood: boolean
  /** some of it because they belong there */
  isLid: boolean
}

/** Somebody of the organisation was let in by the noodprocedure. */
export interface NoodRegel {
  naam: string
  rol: Rol | undefined
  vanMs: number
  totMs: number
  /** why; absent when this device was never told */
  reden?: string
}

/** Who came to something of mine, or went; and what was erased, or stands still. */
export interface Wissel {
  /** `voorbij`: it was for a time, and that is over. `stil`, `verder`: what is held stands still, and goes on again */
  soort: 'erbij' | 'eraf' | 'voorbij' | 'gewist' | 'stil' | 'verder'
  naam: string
  rol: Rol | undefined
  delen: DocumentSoort[]
  door: string
  opMs: number
}

export interface KijkDag {
  /** `YYYY-MM-DD` */
  dag: string
  kijkers: Kijker[]
  wissels: Wissel[]
  /** files that were made in one's own name: who has the phone in hand can make one */
  eigen?: KijkRegel
  nood: NoodRegel[]
}

/**
 * The log for a person to read: per day who looked at what, newest first. Names come from what this device knows now.
 *
 * @param me what one does oneself is no news, and is left out; but for a file of everything, which leaves the app
 */
export function listKijkDagen(
  entries: readonly KeptEntry[],
  around: {
    me: string
    nameOf: (person: string) => string
    kindOf: (doc: DocumentId) => DocumentSoort | undefined
    /** what the server told of the noodprocedure, with why */
    nood?: readonly Noodprocedure[]
  },
): KijkDag[] {
  const days = new Map<
    string,
    { seen: Map<string, KeptEntry[]>; wissels: Wissel[]; own: KeptEntry[]; nood: NoodRegel[] }
  >()
  const used = entries.flatMap((entry) => noodRegelOf(entry, entries, around))
  for (const entry of entries) {
    const noodRegel = used.find((one) => one.entry === entry)
    const isOver = noodRegel !== undefined || isVoorbij(entry) || entry.act === 'retention.delete'
    if (entry.actor === undefined && !isOver) continue
    const dag = localDay(gezienMs(entry))
    const day = days.get(dag) ?? { seen: new Map<string, KeptEntry[]>(), wissels: [], own: [], nood: [] }
    const wissel = wisselOf(entry, around)
    if (noodRegel !== undefined) day.nood.push(noodRegel.regel)
    else if (wissel !== undefined) day.wissels.push(wissel)
    else if (soorten[entry.act] !== undefined && entry.actor !== undefined && entry.actor !== around.me) {
      day.seen.set(entry.actor, [...(day.seen.get(entry.actor) ?? []), entry])
    } else if (entry.act === 'export' && entry.actor === around.me) day.own.push(entry)
    else continue
    days.set(dag, day)
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([dag, { seen, wissels, own, nood }]): KijkDag => ({
      dag,
      nood,
      kijkers: [...seen]
        .map(([persoon, all]) => kijkerOf(persoon, all, around, used))
        .toSorted((a, b) => lastOf(b) - lastOf(a)),
      wissels: together(wissels),
      ...ownOf(own, around),
    }))
}

function ownOf(own: readonly KeptEntry[], around: Around): Pick<KijkDag, 'eigen'> {
  const [eigen] = own.length === 0 ? [] : kijkerOf(around.me, own, around, []).regels
  return eigen === undefined ? {} : { eigen }
}

/** One line for a person, not one for each document. */
function together(wissels: readonly Wissel[]): Wissel[] {
  const found = new Map<string, Wissel>()
  for (const one of wissels.toReversed()) {
    const key = [one.soort, one.naam, one.rol, one.door].join(' ')
    const known = found.get(key)
    if (known === undefined) found.set(key, { ...one, delen: [...one.delen] })
    else known.delen = [...new Set([...known.delen, ...one.delen])]
  }
  return [...found.values()]
}

type Around = Parameters<typeof listKijkDagen>[1]

/** Who was let in, from the log; why, from what the server told beside it. */
function noodRegelOf(entry: KeptEntry, entries: readonly KeptEntry[], { nameOf, nood = [] }: Around): GevondenNood[] {
  const found = entry.act === 'breakglass' ? noodVanAbout(entry.about) : undefined
  if (found === undefined) return []
  const told = nood.find((one) => one.persoon === found.persoon && Math.abs(one.vanMs - entry.atMs) < SAME_NOOD_MS)
  const rol = rolSchema.safeParse((entry.about ?? '').split(' ')[1])
  const regel: NoodRegel = {
    naam: nameOf(found.persoon),
    rol: rol.success ? rol.data : undefined,
    vanMs: entry.atMs,
    // Ended before its time: the server tells the end that it had.
    totMs: Math.min(found.totMs, told?.totMs ?? found.totMs),
    ...(told === undefined ? {} : { reden: told.reden }),
  }
  const docs = entries.flatMap(({ act, basis, about, doc, atMs }) => {
    const isGiven = act === 'member.add' && basis === 'nood' && about?.startsWith(`${found.persoon} `) === true
    return isGiven && doc !== undefined && Math.abs(atMs - entry.atMs) < SAME_NOOD_MS ? [doc] : []
  })
  return [{ entry, persoon: found.persoon, regel, docs: new Set(docs) }]
}

interface GevondenNood {
  entry: KeptEntry
  persoon: string
  regel: NoodRegel
  /** what was opened for them; what they belong to they read as before */
  docs: ReadonlySet<DocumentId>
}

/** The log and what is told beside it are written in one go. */
const SAME_NOOD_MS = 60_000

function isByNood(entry: KeptEntry, persoon: string, used: readonly GevondenNood[]): boolean {
  if (entry.basis === 'nood') return true
  const { doc } = entry
  const atMs = gezienMs(entry)
  return used.some(
    ({ persoon: one, regel, docs }) =>
      one === persoon && doc !== undefined && docs.has(doc) && atMs >= regel.vanMs && atMs < regel.totMs,
  )
}

function kijkerOf(
  persoon: string,
  entries: readonly KeptEntry[],
  { nameOf, kindOf }: Around,
  used: readonly GevondenNood[],
): Kijker {
  const rollen = new Set(entries.flatMap(({ role }) => (role === undefined ? [] : [role])))
  const regels = order.flatMap((soort): KijkRegel[] => {
    const own = entries.filter(({ act }) => soorten[act] === soort)
    if (own.length === 0) return []
    const delen = new Set(own.flatMap(({ doc }) => (doc === undefined ? [] : (kindOf(doc) ?? []))))
    return [{ soort, delen: [...delen], opMs: Math.max(...own.map((entry) => gezienMs(entry))) }]
  })
  const byNood = entries.filter((entry) => isByNood(entry, persoon, used)).length
  const why = { isNood: byNood > 0, isLid: byNood < entries.length }
  return { persoon, naam: nameOf(persoon), rollen: [...rollen], regels, ...why }
}

function lastOf({ regels }: Kijker): number {
  return Math.max(...regels.map(({ opMs }) => opMs))
}

const wisselActs: Partial<Record<KeptEntry['act'], Wissel['soort']>> = {
  'doc.erase': 'gewist',
  'retention.delete': 'gewist',
  'restrict.on': 'stil',
  'restrict.off': 'verder',
}

function wisselOf(entry: KeptEntry, { me, nameOf, kindOf }: Around): Wissel | undefined {
  const soort = wisselActs[entry.act]
  if (soort !== undefined) {
    if (entry.actor === me) return undefined
    return { soort, naam: '', rol: undefined, delen: [], door: nameOf(entry.actor ?? ''), opMs: entry.atMs }
  }
  const isIn = entry.act === 'member.add' || entry.act === 'share.grant'
  if (!isIn && entry.act !== 'member.remove' && entry.act !== 'share.revoke') return undefined
  const [person = '', role] = (entry.about ?? '').split(' ')
  if (person === me || entry.actor === me) return undefined
  const rol = rolSchema.safeParse(role)
  return {
    soort: isVoorbij(entry) ? 'voorbij' : isIn ? 'erbij' : 'eraf',
    naam: nameOf(person),
    rol: rol.success ? rol.data : undefined,
    delen: entry.doc === undefined ? [] : [kindOf(entry.doc)].filter((kind) => kind !== undefined),
    door: nameOf(entry.actor ?? ''),
    opMs: entry.atMs,
  }
}

/** Nobody took it away: it was shown until a day, and that came. */
function isVoorbij({ act, basis }: KeptEntry): boolean {
  return act === 'share.revoke' && basis === 'einde'
}

/** What the screen shows: `laden` until what is kept was read. */
export interface Gekeken {
  dagen: KijkDag[]
  logboek: KeptLogboek | undefined
  /** how the last try to fetch ended */
  stand: 'laden' | 'vers' | 'offline'
}

/** *Wie heeft gekeken?*, fetched anew when the screen opens; else what was fetched last. */
export function useGekeken(): Gekeken {
  const workspace = useWorkspace()
  const people = usePeople()
  const opened = useSignal<Logboek | undefined>(undefined)
  const stand = useSignal<Gekeken['stand']>('laden')
  const isOnline = useComputed(() => workspace.net.value.state === 'online')
  useEffect(() => {
    let left = false
    const fetchIt = async (): Promise<void> => {
      const logboek = await workspace.logboek?.()
      if (left) return
      opened.value = logboek
      const end = await logboek?.refresh()
      if (!left) stand.value = end === 'ok' ? 'vers' : 'offline'
    }
    void fetchIt()
    return () => {
      left = true
    }
  }, [workspace, isOnline.value])
  const logboek = opened.value?.kept.value
  const dagen = listKijkDagen(logboek?.entries ?? [], {
    me: workspace.ik.value.persoon,
    nameOf: (person) => people.get(person)?.naam ?? '',
    kindOf: (doc) => workspace.cards.value.get(doc)?.kind,
    nood: workspace.ik.value.nood ?? [],
  })
  return { dagen, logboek, stand: stand.value }
}

/** Notes that these documents are shown here, as far as they are somebody else's. */
export function useInzage(docs: readonly DocumentId[]): void {
  const workspace = useWorkspace()
  const key = docs.join()
  useEffect(() => workspace.viewed?.(docs), [workspace, key])
}
