import { signal } from '@preact/signals'
import type { AgendaPunt } from '#domain/agenda.ts'
import { volgnummerVan } from '#domain/agenda.ts'
import type { Herinnering } from '#domain/herinnering.ts'
import { herinneringen } from '#domain/herinnering.ts'
import type { Keeping } from '#workspace/device/keeping.ts'
import { deviceKeeping } from '#workspace/device/keeping.ts'

/** How dates stand in the calendar of this phone. Scope: device; nobody else knows of it. */
const TITEL = 'opstap-agenda-titel'
const HERINNERING = 'opstap-agenda-herinnering'
/** What was put in the calendar: ids, days and numbers, no words. */
const GEGEVEN = 'opstap-agenda-gegeven'

const titel = signal(deviceKeeping.get(TITEL) === 'voluit')
const herinnering = signal(herinneringen.find((one) => one === deviceKeeping.get(HERINNERING)))
const gegeven = signal(readGegeven(deviceKeeping))

/** Whether the calendar may say what a date is for. */
export function isVoluit(): boolean {
  return titel.value
}

export function setVoluit(isOn: boolean): void {
  titel.value = isOn
  if (isOn) deviceKeeping.set(TITEL, 'voluit')
  else deviceKeeping.remove(TITEL)
}

/** `undefined`: none, as it is for everybody who did not choose. */
export function herinneringNu(): Herinnering | undefined {
  return herinnering.value
}

export function setHerinnering(next: Herinnering | undefined): void {
  herinnering.value = next
  if (next === undefined) deviceKeeping.remove(HERINNERING)
  else deviceKeeping.set(HERINNERING, next)
}

/** A date as it was put in a calendar. */
export interface Gegeven {
  id: string
  dag: string
  nr: number
}

/** What stands in the calendar otherwise than here. */
export interface AgendaVerschil {
  /** moved, or not taking place since */
  anders: string[]
  /** here no more: taken away, or no longer this person's */
  weg: Gegeven[]
}

/** @param today dates before it are left alone */
export function agendaVerschil(
  punten: readonly Omit<AgendaPunt, 'titel'>[],
  before: readonly Gegeven[],
  today: string,
): AgendaVerschil {
  const now = new Map(punten.map((punt) => [punt.id, punt]))
  const known = before.filter(({ id, dag }) => dag >= today || now.has(id))
  return {
    anders: known.flatMap(({ id, dag, nr }) => {
      const punt = now.get(id)
      return punt !== undefined && (nummerVan(punt) > nr || punt.dag !== dag) ? [id] : []
    }),
    weg: known.filter(({ id }) => !now.has(id)),
  }
}

export function gegevenNu(): readonly Gegeven[] {
  return gegeven.value
}

/** Remembers what went into the calendar. @param weg what was taken out of it */
export function noteGegeven(punten: readonly Omit<AgendaPunt, 'titel'>[], weg: readonly Gegeven[] = []): void {
  const gone = new Set(weg.map(({ id }) => id))
  const next = new Map(gegeven.value.flatMap((one) => (gone.has(one.id) ? [] : [[one.id, one]])))
  for (const punt of punten) {
    if (punt.isVervallen === true && !next.has(punt.id)) continue
    next.set(punt.id, { id: punt.id, dag: punt.dag, nr: nummerVan(punt) })
  }
  gegeven.value = [...next.values()]
  deviceKeeping.set(GEGEVEN, gegeven.value.map(({ id, dag, nr }) => `${id},${dag},${nr}`).join(' '))
}

/** Reads what was remembered; a line that is no line is left out. */
export function readGegeven(keeping: Keeping): Gegeven[] {
  return (keeping.get(GEGEVEN) ?? '').split(' ').flatMap((line) => {
    const [id = '', dag = '', nr = ''] = line.split(',')
    return id === '' || !/^\d{4}-\d\d-\d\d$/.test(dag) || !/^\d+$/.test(nr) ? [] : [{ id, dag, nr: Number(nr) }]
  })
}

/** As the file numbers a change. */
function nummerVan({ gewijzigdMs = 0, isVervallen }: Omit<AgendaPunt, 'titel'>): number {
  return volgnummerVan(gewijzigdMs) + (isVervallen === true ? 1 : 0)
}
