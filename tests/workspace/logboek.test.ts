import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PersoonId } from '#domain/id.ts'
import { zaakText } from '#domain/logboek.ts'
import type { LogboekAnswer, ToldEntry } from '#sync/protocol-logboek.ts'
import type { Outcome } from '#sync/outcome.ts'
import { listKijkDagen } from '#workspace/logboek/gekeken.ts'
import type { Logboek } from '#workspace/logboek/keep-logboek.ts'
import { keepLogboek } from '#workspace/logboek/keep-logboek.ts'

const zaak: PersoonId = 'p_00000000000000000000000001'
const trainer: PersoonId = 'p_00000000000000000000000002'
const doc = 'd_00000000000000000000000003'
const DAY_MS = 24 * 60 * 60_000
const START_MS = Date.UTC(2026, 10, 17, 10)

/** The log of a zaak as a server keeps it: honest, or written anew by somebody who has it in hand. */
class ServerLog {
  entries: ToldEntry[] = []
  log = 'een'
  purgedTo = 0
  isOffline = false
  asked: number[] = []

  add(...acts: Partial<ToldEntry>[]): void {
    for (const act of acts) {
      const last = this.entries.at(-1)
      const n = (last?.n ?? 0) + 1
      const prev = last === undefined ? '0'.repeat(64) : hashOf(last)
      this.entries.push({
        ...{ n, prev, atMs: START_MS + n, actor: trainer, role: 'trainer', act: 'doc.open', doc },
        ...{ basis: 'lid', source: 'server', result: 'ok' },
        ...act,
      })
    }
  }

  /** Everything from `n` on again, so that the chain fits by itself. */
  rewrite(n: number, change: Partial<ToldEntry>): void {
    const rest = this.entries.splice(n - 1)
    this.add(...rest.map(({ n: _n, prev: _prev, ...entry }, at) => (at === 0 ? { ...entry, ...change } : entry)))
  }

  shorten(to: number, ...grown: Partial<ToldEntry>[]): void {
    this.entries.splice(to)
    this.add({ act: 'doc.birth' }, ...grown)
    if (grown.length === 0) this.entries.splice(to)
  }

  /** An entry that does not follow from the one before it. */
  addWrong(): void {
    this.add({}, {})
    Object.assign(this.entries.at(-1) ?? {}, { prev: 'f'.repeat(64) })
  }

  ask = async (_zaak: PersoonId, since: number): Promise<Outcome<LogboekAnswer> | undefined> => {
    if (this.isOffline) return undefined
    this.asked.push(since)
    const last = this.entries.at(-1)
    const head = last === undefined ? { n: this.purgedTo, hash: '0'.repeat(64) } : { n: last.n, hash: hashOf(last) }
    const after = this.entries.filter(({ n }) => n > since)
    const { log, purgedTo } = this
    return { ok: true, value: { log, purgedTo, head, entries: after.slice(0, 3), more: after.length > 3 } }
  }
}

function hashOf(entry: ToldEntry): string {
  return createHash('sha256').update(zaakText(zaak, entry)).digest('hex')
}

function aDevice(server: ServerLog, nowMs = () => START_MS): { logboek: Logboek; again: () => Logboek } {
  let kept: unknown
  const open = (): Logboek =>
    keepLogboek({
      place: {
        get: () => Promise.resolve(kept),
        put(value) {
          kept = JSON.parse(JSON.stringify(value))
          return Promise.resolve()
        },
      },
      zaak: () => zaak,
      ask: server.ask,
      nowMs,
    })
  return { logboek: open(), again: open }
}

test('[R7] a log that goes on from what the device remembers is taken, in pages', async () => {
  const server = new ServerLog()
  const { logboek, again } = aDevice(server)
  server.add({}, {}, {}, {}, {})
  await logboek.refresh()
  server.add({}, {})

  const later = again()
  const end = await later.refresh()

  expect(end).toBe('ok')
  expect(later.kept.value?.entries.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(later.kept.value?.alarm).toBeUndefined()
  // the last entries are fetched again each time, three to a page
  expect(server.asked).toEqual([0, 3, 0, 3, 6])
})

test.each<[string, (server: ServerLog) => void, 'veranderd' | 'teruggezet']>([
  ['changed and written anew', (server) => server.rewrite(2, { actor: zaak }), 'veranderd'],
  ['changed without more', (server) => void Object.assign(server.entries[1] ?? {}, { actor: zaak }), 'veranderd'],
  ['shortened', (server) => void server.entries.splice(3), 'veranderd'],
  ['emptied', (server) => void server.entries.splice(0), 'veranderd'],
  ['shortened and grown again', (server) => server.shorten(3, {}, { act: 'doc.write' }, {}), 'veranderd'],
  [
    'said to be purged, and is young',
    (server) => void Object.assign(server, { purgedTo: 5, entries: [] }),
    'veranderd',
  ],
  ['changed inside, with the old hashes', (server) => server.addWrong(), 'veranderd'],
  ['gone back to a backup', (server) => Object.assign(server, { log: 'twee' }).shorten(3), 'teruggezet'],
])('[R7] a log that was %s is told, and stays told', async (_how, tamper, verdict) => {
  const server = new ServerLog()
  const { logboek, again } = aDevice(server)
  server.add({}, {}, {}, {}, {})
  await logboek.refresh()
  const remembered = [...(logboek.kept.value?.entries ?? [])]

  tamper(server)
  await logboek.refresh()
  server.add({})
  const later = again()
  await later.refresh()

  expect(logboek.kept.value?.alarm?.verdict).toBe(verdict)
  expect(later.kept.value?.alarm?.verdict).toBe(verdict)
  // what the device remembers is no less in its list
  expect(later.kept.value?.entries).toEqual(expect.arrayContaining(remembered))
})

test('what went after the years it is kept is no alarm', async () => {
  const server = new ServerLog()
  let nowMs = START_MS
  const { logboek } = aDevice(server, () => nowMs)
  server.add({}, {}, {})
  await logboek.refresh()

  nowMs += 6 * 365 * DAY_MS
  server.purgedTo = 3
  server.add({ atMs: nowMs })
  server.entries.splice(0, 3)
  // an entry between, that also went
  server.purgedTo = 4
  server.add({ atMs: nowMs })
  server.entries.splice(0, 1)
  await logboek.refresh()

  expect(logboek.kept.value?.alarm).toBeUndefined()
  expect(logboek.kept.value?.entries.at(-1)?.n).toBe(5)
})

test('without a connection the list of last time is there', async () => {
  const server = new ServerLog()
  const { logboek, again } = aDevice(server)
  server.add({}, {})
  await logboek.refresh()
  server.isOffline = true

  const later = again()
  const end = await later.refresh()

  expect(end).toBe('offline')
  expect(later.kept.value).toMatchObject({ fetchedMs: START_MS, entries: [{ n: 1 }, { n: 2 }] })
})

test('the device is a witness also when nobody looks: it asks again after some hours', async () => {
  const server = new ServerLog()
  let nowMs = START_MS
  const { logboek } = aDevice(server, () => nowMs)
  server.add({})

  await logboek.refreshWhenOld()
  await logboek.refreshWhenOld()
  nowMs += 7 * 60 * 60_000
  await logboek.refreshWhenOld()

  expect(server.asked).toEqual([0, 0])
})

test('who looked is told per day and person, by the time of the screen, own looking left out', () => {
  const server = new ServerLog()
  server.add(
    { act: 'doc.sync.read' },
    { source: 'device', basis: `toestel:${START_MS - DAY_MS}:abc` },
    { act: 'doc.open' },
    { act: 'doc.open', actor: zaak, role: 'kandidaat' },
    { act: 'member.add', about: `${trainer} trainer`, actor: 'p_00000000000000000000000009' },
    { act: 'log.view', actor: zaak },
  )

  const days = listKijkDagen(server.entries, {
    me: zaak,
    nameOf: (person) => (person === trainer ? 'Marijn' : ''),
    kindOf: () => 'kaart',
  })

  expect(days).toMatchObject([
    {
      dag: '2026-11-17',
      kijkers: [
        { naam: 'Marijn', rollen: ['trainer'], regels: [{ soort: 'geopend', delen: ['kaart'] }, { soort: 'toestel' }] },
      ],
      wissels: [{ soort: 'erbij', naam: 'Marijn', rol: 'trainer', delen: ['kaart'], door: '' }],
    },
    { dag: '2026-11-16', kijkers: [{ naam: 'Marijn', regels: [{ soort: 'geopend', opMs: START_MS - DAY_MS }] }] },
  ])
})

test('being in a list is told as that, after what was really opened', () => {
  const server = new ServerLog()
  const { doc: _doc, ...inList } = {
    act: 'list.view',
    source: 'device',
    basis: `toestel:${START_MS}:abc`,
    doc,
  } as const
  server.add({ ...inList, doc: undefined }, { act: 'doc.open' })

  const days = listKijkDagen(server.entries, { me: zaak, nameOf: () => 'Marijn', kindOf: () => 'kaart' })

  expect(days[0]?.kijkers[0]?.regels).toMatchObject([{ soort: 'geopend' }, { soort: 'lijst', delen: [] }])
})

test('a file that was made in one’s own name is told as an own act; what else one does is no news', () => {
  const server = new ServerLog()
  server.add(
    { act: 'doc.open', actor: zaak, role: 'kandidaat' },
    { act: 'export', actor: zaak, role: 'kandidaat' },
    { act: 'export', actor: zaak, role: 'kandidaat' },
  )
  const days = listKijkDagen(server.entries, { me: zaak, nameOf: () => '', kindOf: () => 'map' })

  expect(days).toEqual([
    {
      dag: '2026-11-17',
      nood: [],
      kijkers: [],
      wissels: [],
      eigen: { soort: 'bestand', delen: ['map'], opMs: START_MS + 3 },
    },
  ])
})
