import { useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { KeptEntry } from '#domain/logboek.ts'
import { gezienMs } from '#domain/logboek.ts'
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
}

/**
 * The log for a person to read: per day who looked at what, newest first. Names come from what this device knows now.
 *
 * @param me left out: what one does oneself is no news
 */
export function listKijkDagen(
  entries: readonly KeptEntry[],
  around: {
    me: string
    nameOf: (person: string) => string
    kindOf: (doc: DocumentId) => DocumentSoort | undefined
  },
): KijkDag[] {
  const days = new Map<string, { seen: Map<string, KeptEntry[]>; wissels: Wissel[] }>()
  for (const entry of entries) {
    const isOver = isVoorbij(entry) || entry.act === 'retention.delete'
    if (entry.actor === undefined && !isOver) continue
    const dag = localDay(gezienMs(entry))
    const day = days.get(dag) ?? { seen: new Map<string, KeptEntry[]>(), wissels: [] }
    const wissel = wisselOf(entry, around)
    if (wissel !== undefined) day.wissels.push(wissel)
    else if (soorten[entry.act] !== undefined && entry.actor !== undefined && entry.actor !== around.me) {
      day.seen.set(entry.actor, [...(day.seen.get(entry.actor) ?? []), entry])
    } else continue
    days.set(dag, day)
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([dag, { seen, wissels }]) => ({
      dag,
      kijkers: [...seen]
        .map(([persoon, all]) => kijkerOf(persoon, all, around))
        .toSorted((a, b) => lastOf(b) - lastOf(a)),
      wissels: together(wissels),
    }))
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

function kijkerOf(persoon: string, entries: readonly KeptEntry[], { nameOf, kindOf }: Around): Kijker {
  const rollen = new Set(entries.flatMap(({ role }) => (role === undefined ? [] : [role])))
  const regels = order.flatMap((soort): KijkRegel[] => {
    const own = entries.filter(({ act }) => soorten[act] === soort)
    if (own.length === 0) return []
    const delen = new Set(own.flatMap(({ doc }) => (doc === undefined ? [] : (kindOf(doc) ?? []))))
    return [{ soort, delen: [...delen], opMs: Math.max(...own.map((entry) => gezienMs(entry))) }]
  })
  return { persoon, naam: nameOf(persoon), rollen: [...rollen], regels }
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
  })
  return { dagen, logboek, stand: stand.value }
}

/** Notes that these documents are shown here, as far as they are somebody else's. */
export function useInzage(docs: readonly DocumentId[]): void {
  const workspace = useWorkspace()
  const key = docs.join()
  useEffect(() => workspace.viewed?.(docs), [workspace, key])
}
