import { expect, test } from 'vitest'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { KeptEntry } from '#domain/logboek.ts'
import { noodAbout, noodTotMs, noodVanAbout, teVertellen } from '#domain/noodprocedure.ts'
import { listKijkDagen } from '#workspace/logboek/gekeken.ts'

const HOUR_MS = 60 * 60_000
const START_MS = Date.UTC(2026, 10, 17, 10)
const me: PersoonId = 'p_00000000000000000000000001'
const tom: PersoonId = 'p_00000000000000000000000002'
const doc: DocumentId = 'd_00000000000000000000000003'
const nood = {
  persoon: tom,
  rol: 'trainer',
  vanMs: START_MS,
  totMs: START_MS + 24 * HOUR_MS,
  reden: 'Noor is vermist',
} as const

const entry = (n: number, more: Partial<KeptEntry>): KeptEntry => ({
  ...{ n, atMs: START_MS + n, act: 'doc.open', basis: 'lid', source: 'server', result: 'ok' },
  ...more,
})
const used = entry(1, { act: 'breakglass', basis: 'nood', about: noodAbout(nood) })
const read = entry(2, { act: 'doc.sync.read', actor: tom, role: 'trainer', doc, basis: 'nood' })
const given = entry(5, { act: 'member.add', basis: 'nood', doc, about: `${tom} trainer tot:${nood.totMs}` })
const opened = entry(3, {
  ...{ actor: tom, role: 'trainer', doc, source: 'device' },
  basis: `toestel:${START_MS + HOUR_MS}:x`,
})
const around = { me, nameOf: () => 'Tom', kindOf: () => 'reflectie' as const, nood: [nood] }

test('[R7] Wie heeft gekeken? says who was let in, when, until when and why, and does not call it belonging', () => {
  const [dag, ...more] = listKijkDagen([used, given, read, opened], around)

  expect(more).toEqual([])
  expect(dag?.nood).toEqual([
    { naam: 'Tom', rol: 'trainer', vanMs: START_MS + 1, totMs: nood.totMs, reden: 'Noor is vermist' },
  ])
  expect(dag?.kijkers).toMatchObject([{ naam: 'Tom', isNood: true, isLid: false }])
  const own = entry(6, { actor: tom, role: 'trainer', doc: 'd_00000000000000000000000009' })
  expect(listKijkDagen([used, given, read, own], around)[0]?.kijkers).toMatchObject([{ isNood: true, isLid: true }])
  expect(dag?.wissels).toEqual([])
})

test('ended before its time it says so; without the reason on this device it says that', () => {
  const early = { ...nood, totMs: START_MS + HOUR_MS }

  expect(listKijkDagen([used], { ...around, nood: [early] })[0]?.nood[0]?.totMs).toBe(START_MS + HOUR_MS)
  expect(listKijkDagen([used], { ...around, nood: [] })[0]?.nood[0]).not.toHaveProperty('reden')
  const later = entry(4, { actor: tom, role: 'trainer', doc, atMs: nood.totMs + HOUR_MS })
  const [last] = listKijkDagen([used, later], { ...around, nood: [early] })
  expect(last?.kijkers).toMatchObject([{ isNood: false, isLid: true }])
})

test('it lasts at most three days, is told a week longer, and the log reads back what it named', () => {
  expect([noodTotMs(0, 24), noodTotMs(0, 72), noodTotMs(0, 73), noodTotMs(0, 0)]).toEqual([
    24 * HOUR_MS,
    72 * HOUR_MS,
    undefined,
    undefined,
  ])
  expect(teVertellen([nood], nood.totMs + 6 * 24 * HOUR_MS)).toEqual([nood])
  expect(teVertellen([nood], nood.totMs + 7 * 24 * HOUR_MS)).toEqual([])
  expect(noodVanAbout(noodAbout(nood))).toEqual({ persoon: tom, totMs: nood.totMs })
  expect(noodVanAbout(`${tom} trainer tot:1`)).toBe(undefined)
})
