import type { LogboekEntry } from '#domain/logboek.ts'
import { gezienMs } from '#domain/logboek.ts'
import { noodVanAbout } from '#domain/noodprocedure.ts'
import type { AuditStore } from '#server/store.ts'
import type { AuditRow } from './chain.ts'

/** What the people who look the log through want to see of one week; ids only. */
export interface Review {
  week: string
  /** Monday and Sunday, `YYYY-MM-DD` */
  from: string
  to: string
  entries: number
  /** many different people's files opened, or brought to a device, by one person on one day */
  bulk: { actor: string; day: string; act: 'doc.open' | 'doc.sync.read'; zaken: number }[]
  /** files of others opened in the evening, the night or the weekend */
  outOfHours: { actor: string; role: string; day: string; opened: number }[]
  /** a device that was refused again and again */
  deniedBursts: { actor: string; device: string; day: string; denied: number }[]
  /** who put themselves in somebody's file, and who looked after having left it */
  notAssigned: { actor: string; zaak: string; day: string; why: 'put-self-in' | 'after-leaving' }[]
  /** who was let in by the noodprocedure, in whose file */
  emergency: { actor: string; zaak: string; day: string; until: string }[]
  /** once-in-a-while things: a restored backup, a purge, a device that was turned away, a wrong invitation */
  notable: { act: string; day: string; count: number }[]
  /** who looked this week through before */
  signed: { by: string; at: string; report: string }[]
}

const BULK_OPENED = 10
const BULK_BROUGHT = 40
const BURST = 5
const BURST_MS = 15 * 60_000
const DAY_BEGINS = 7
const DAY_ENDS = 20
const DAY_MS = 24 * 60 * 60_000
const PAGE_ROWS = 2000
const notable = new Set<string>([
  'log.restore',
  'log.purge',
  'device.refuse',
  'invite.wrong',
  'doc.object',
  'recovery.use',
  'restart.confirm',
  'role.revoke',
  'passkey.doubt',
])

/**
 * Looks one week through.
 *
 * @param week ISO 8601, `2026-W47`
 * @throws Error with a sentence when it is no week
 */
export function reviewOf(audit: Pick<AuditStore, 'rows'>, week: string): Review {
  const [from, to] = daysOf(week)
  const rows: Seen[] = []
  const signed: Review['signed'] = []
  for (const row of allRows(audit)) {
    const [about = '', report = ''] = (row.about ?? '').split(' ')
    if (row.act === 'log.review' && about === week) {
      signed.push({ by: row.actor ?? '', at: new Date(row.atMs).toISOString(), report })
    }
    const seen = { row, ...momentOf(gezienMs(row)) }
    if (seen.day >= from && seen.day <= to) rows.push(seen)
  }
  return {
    ...{ week, from, to, entries: rows.length, signed },
    bulk: [...bulkOf(rows, 'doc.open', BULK_OPENED), ...bulkOf(rows, 'doc.sync.read', BULK_BROUGHT)],
    outOfHours: outOfHours(rows),
    deniedBursts: deniedBursts(rows),
    notAssigned: notAssigned(rows),
    emergency: emergency(rows),
    notable: notableOf(rows),
  }
}

interface Seen {
  row: AuditRow
  /** `YYYY-MM-DD` */
  day: string
  hour: number
  isWeekend: boolean
}

function* allRows(audit: Pick<AuditStore, 'rows'>): Generator<AuditRow> {
  let from = 0
  for (let page = audit.rows(from, PAGE_ROWS); page.length > 0; page = audit.rows(from, PAGE_ROWS)) {
    yield* page
    from = page.at(-1)?.n ?? from
  }
}

function bulkOf(rows: readonly Seen[], act: 'doc.open' | 'doc.sync.read', limit: number): Review['bulk'] {
  const zaken = new Map<string, Set<string>>()
  for (const { row, day } of rows) {
    if (row.act !== act || row.link === undefined || row.link.zaak === row.actor) continue
    const key = `${row.actor} ${day}`
    zaken.set(key, (zaken.get(key) ?? new Set()).add(row.link.zaak))
  }
  return [...zaken].flatMap(([key, found]) => {
    const [actor = '', day = ''] = key.split(' ')
    return found.size < limit ? [] : [{ actor, day, act, zaken: found.size }]
  })
}

function outOfHours(rows: readonly Seen[]): Review['outOfHours'] {
  const isOut = ({ row, hour, isWeekend }: Seen): boolean =>
    row.act === 'doc.open' && row.role !== 'kandidaat' && (isWeekend || hour < DAY_BEGINS || hour >= DAY_ENDS)
  return countBy(rows.filter(isOut), ({ row, day }) => [row.actor ?? '', row.role ?? '', day]).map(
    ([[actor = '', role = '', day = ''], opened]) => ({ actor, role, day, opened }),
  )
}

function deniedBursts(rows: readonly Seen[]): Review['deniedBursts'] {
  const found = new Map<string, Review['deniedBursts'][number]>()
  const lately = new Map<string, number[]>()
  for (const { row, day } of rows) {
    if (row.act !== 'denied') continue
    const { actor = '', device = '', atMs } = row
    const times = [...(lately.get(device) ?? []), atMs].filter((one) => atMs - one < BURST_MS)
    lately.set(device, times)
    const key = `${device} ${day}`
    if (times.length >= BURST && !found.has(key)) found.set(key, { actor, device, day, denied: 0 })
  }
  for (const { row, day } of rows) {
    const burst = row.act === 'denied' ? found.get(`${row.device} ${day}`) : undefined
    if (burst !== undefined) burst.denied += 1
  }
  return [...found.values()]
}

function notAssigned(rows: readonly Seen[]): Review['notAssigned'] {
  return rows.flatMap(({ row, day }): Review['notAssigned'] => {
    const { actor = '', link } = row
    if (link === undefined) return []
    const found = { actor, zaak: link.zaak, day }
    if (isOwnJoining(row)) return [{ ...found, why: 'put-self-in' }]
    return row.act === 'doc.open' && row.result === 'gone' ? [{ ...found, why: 'after-leaving' }] : []
  })
}

function emergency(rows: readonly Seen[]): Review['emergency'] {
  return rows.flatMap(({ row: { act, about, link }, day }) => {
    const nood = act === 'breakglass' ? noodVanAbout(about) : undefined
    if (nood === undefined) return []
    return [{ actor: nood.persoon, zaak: link?.zaak ?? '', day, until: new Date(nood.totMs).toISOString() }]
  })
}

function isOwnJoining({ act, actor, about }: LogboekEntry): boolean {
  return act === 'member.add' && actor !== undefined && about?.startsWith(`${actor} `) === true
}

function notableOf(rows: readonly Seen[]): Review['notable'] {
  const found = rows.filter(({ row }) => notable.has(row.act))
  return countBy(found, ({ row, day }) => [row.act, day]).map(([[act = '', day = ''], count]) => ({ act, day, count }))
}

function countBy(rows: readonly Seen[], keyOf: (seen: Seen) => string[]): [string[], number][] {
  const counts = new Map<string, number>()
  for (const seen of rows) {
    const key = keyOf(seen).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, count]) => [key.split(' '), count])
}

/** Monday and Sunday of an ISO week: the first one holds the fourth of January. */
function daysOf(week: string): [string, string] {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  const fourth = Date.UTC(Number(year), 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS + (Number(number) - 1) * 7 * DAY_MS
  if (year === undefined || !(Number(number) >= 1 && Number(number) <= 53)) {
    throw new Error('A week is written as 2026-W47')
  }
  const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
  return [dayOf(monday), dayOf(monday + 6 * DAY_MS)]
}

const here = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23', weekday: 'short' },
})

/** A moment as the clock on the wall tells it. */
function momentOf(atMs: number): Omit<Seen, 'row'> {
  const parts = new Map(here.formatToParts(atMs).map(({ type, value }) => [type, value]))
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  return { day, hour: Number(parts.get('hour')), isWeekend: ['Sat', 'Sun'].includes(parts.get('weekday') ?? '') }
}
