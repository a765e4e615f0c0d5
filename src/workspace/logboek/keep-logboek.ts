import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { PersoonId } from '#domain/id.ts'
import type { Getuige, GetuigeVerdict, KeptEntry, OnthoudenLogboek } from '#domain/logboek.ts'
import { judgeLogboek, NO_ENTRY, onthoudenLogboekSchema, zaakText } from '#domain/logboek.ts'
import type { LogboekAnswer, ToldEntry } from '#sync/protocol-logboek.ts'
import type { Outcome } from '#sync/outcome.ts'

/** What this device knows of the log of the own zaak. Scope: device, sealed. */
export interface KeptLogboek {
  /** oldest first; the newest `MOST` */
  entries: readonly KeptEntry[]
  /** when it was fetched last, ms; 0 when never */
  fetchedMs: number
  /** what did not go on from what this device remembered: the newest of it, and when that was seen */
  alarm?: { verdict: Exclude<GetuigeVerdict, 'klopt'>; atMs: number } | undefined
}

/** *Wie heeft gekeken?*: what was fetched last, and fetching it again. */
export interface Logboek {
  readonly kept: ReadonlySignal<KeptLogboek | undefined>
  /** @returns `ok`, or the code of a failure; `offline` also in a tab that does not speak with the server */
  refresh(): Promise<string>
  /** The same, when that was long ago: the device is a witness also when nobody looks. */
  refreshWhenOld(): Promise<void>
}

export interface LogboekPlace {
  get(): Promise<unknown>
  put(value: unknown): Promise<void>
}

const MOST = 1000
/** So many entries are fetched again each time, to see that they are what they were; and all of them every week. */
const AGAIN = 300
const WHOLE_EVERY_MS = 7 * 24 * 60 * 60_000
const WITNESS_EVERY_MS = 6 * 60 * 60_000

/**
 * Keeps the log of the own zaak, and is its witness: every time it is fetched it has to go on from the last entry that
 * this device remembers ([R7]).
 *
 * @param place where it is kept, sealed
 * @param ask the server; `undefined` while this tab has no connection
 */
export function keepLogboek(options: {
  place: LogboekPlace
  zaak: () => PersoonId
  ask: (zaak: PersoonId, since: number) => Promise<Outcome<LogboekAnswer> | undefined>
  nowMs: () => number
}): Logboek {
  const { place, zaak, ask, nowMs } = options
  const kept = signal<KeptLogboek | undefined>(undefined)
  let running: Promise<string> | undefined

  const read = async (): Promise<OnthoudenLogboek> => {
    const parsed = onthoudenLogboekSchema.safeParse(await place.get())
    const isOwn = parsed.success && parsed.data.zaak === zaak()
    return isOwn ? parsed.data : { v: 1, zaak: zaak(), entries: [], fetchedMs: 0 }
  }
  const show = ({ entries, fetchedMs, alarm }: OnthoudenLogboek): void => {
    kept.value = { entries, fetchedMs, alarm }
  }
  const refresh = async (): Promise<string> => {
    const before = await read()
    show(before)
    const fetched = await fetchLogboek(before, ask, nowMs())
    if (!fetched.ok) return fetched.code
    await place.put(fetched.state)
    show(fetched.state)
    return 'ok'
  }
  const once = (): Promise<string> => {
    running ??= refresh().finally(() => {
      running = undefined
    })
    return running
  }
  return {
    kept,
    refresh: once,
    async refreshWhenOld() {
      const { fetchedMs } = await read()
      if (Math.abs(nowMs() - fetchedMs) >= WITNESS_EVERY_MS) await once()
    },
  }
}

async function fetchLogboek(
  before: OnthoudenLogboek,
  ask: (zaak: PersoonId, since: number) => Promise<Outcome<LogboekAnswer> | undefined>,
  nowMs: number,
): Promise<{ ok: true; state: OnthoudenLogboek } | { ok: false; code: string }> {
  const zaak = before.zaak as PersoonId // `read` made it so
  const known = before.getuige
  const isWhole = Math.abs(nowMs - (before.wholeMs ?? 0)) >= WHOLE_EVERY_MS
  const since = isWhole ? 0 : Math.max(0, (known?.n ?? 0) - AGAIN)
  const rest = await askAll(zaak, since, ask)
  if (!rest.ok) return rest
  const verdict = await judge(zaak, known, rest.value, nowMs)
  const wholeMs = isWhole ? nowMs : before.wholeMs
  if (verdict === 'klopt') {
    // What is fetched again is proven to be what was remembered; what only this device remembers stays beside it.
    const told = new Set(rest.value.entries.map((entry) => sameness(entry)))
    const older = before.entries.filter((entry) => !told.has(sameness(entry)))
    return { ok: true, state: { ...grown(before, rest.value, nowMs, older), wholeMs } }
  }
  const whole = since === 0 ? rest : await askAll(zaak, 0, ask)
  if (!whole.ok) return whole
  // Where the log goes now is remembered from here; what this device remembered stays in the list beside it.
  const seen = new Set(before.entries.map((entry) => sameness(entry)))
  const now = grown(before, whole.value, nowMs, [])
  const entries = [...before.entries, ...now.entries.filter((entry) => !seen.has(sameness(entry)))].slice(-MOST)
  return { ok: true, state: { ...now, entries, wholeMs: nowMs, alarm: { verdict, atMs: nowMs } } }
}

function sameness({ atMs, actor, act, doc, about, basis }: KeptEntry): string {
  return [atMs, actor, act, doc, about, basis].join(' ')
}

type Told = Pick<LogboekAnswer, 'log' | 'head' | 'purgedTo' | 'entries'>

async function askAll(
  zaak: PersoonId,
  since: number,
  ask: (zaak: PersoonId, since: number) => Promise<Outcome<LogboekAnswer> | undefined>,
): Promise<{ ok: true; value: Told } | { ok: false; code: string }> {
  const entries: ToldEntry[] = []
  for (;;) {
    const answer = await ask(zaak, entries.at(-1)?.n ?? since)
    if (answer === undefined) return { ok: false, code: 'offline' }
    if (!answer.ok) return answer
    entries.push(...answer.value.entries)
    if (!answer.value.more || answer.value.entries.length === 0)
      return { ok: true, value: { ...answer.value, entries } }
  }
}

/** Whether what came is a chain, ends where the server says, and goes on from what was remembered. */
async function judge(zaak: PersoonId, known: Getuige | undefined, told: Told, nowMs: number): Promise<GetuigeVerdict> {
  const { entries, head, log, purgedTo } = told
  let [n, prev] = [entries[0]?.n ?? head.n + 1, entries[0]?.prev ?? head.hash]
  if (n === 1 && entries.length > 0 && prev !== NO_ENTRY) return 'veranderd'
  let hashAt = known !== undefined && n === known.n + 1 ? prev : undefined
  let isChain = true
  for (const entry of entries) {
    isChain &&= entry.n === n && entry.prev === prev
    prev = await hashOf(zaakText(zaak, entry))
    if (entry.n === known?.n) hashAt = prev
    n += 1
  }
  const verdict = judgeLogboek(known, { log, hashAt, purgedTo, nowMs })
  if (verdict !== 'klopt') return verdict
  return isChain && (entries.length === 0 || (n === head.n + 1 && prev === head.hash)) ? 'klopt' : 'veranderd'
}

function grown(
  before: OnthoudenLogboek,
  { log, head, entries }: Told,
  nowMs: number,
  older: readonly KeptEntry[],
): OnthoudenLogboek {
  const atMs = entries.at(-1)?.atMs ?? before.getuige?.atMs ?? nowMs
  const added = entries.map(({ prev: _prev, device: _device, ...entry }): KeptEntry => entry)
  return {
    ...before,
    getuige: { ...head, log, atMs },
    entries: [...older, ...added].slice(-MOST),
    fetchedMs: nowMs,
  }
}

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
