import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import type { Whereabouts } from '#documents/document-store.ts'
import { noteVisit } from '#workspace/device/absence.ts'
import { appVersion } from '#workspace/device/app-version.ts'
import { countVisit } from '#workspace/device/install.ts'
import { bewaardOverzicht } from '#workspace/bewaren/opslag.ts'
import { readRuimte } from '#workspace/bewaren/ruimte.ts'
import { readZorg } from '#workspace/bewaren/zorg.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { aProefWorkspace, cardOfKind, memoryKeeping, monday } from '#tests/builders/proef.ts'

function whereabouts(more: Partial<Whereabouts> = {}): Whereabouts {
  return {
    unsent: 0,
    unsentItems: new Set(),
    unsaved: 0,
    sharedAtMs: monday - 1000,
    waitingSinceMs: monday - 500,
    tries: 0,
    onlyHere: false,
    ...more,
  }
}

async function aSight(rol: 'kandidaat' | 'trainer') {
  const { engine } = await aProefWorkspace(rol)
  const cards = engine.cards.value
  const people = gatherPeople(cards.values())
  return { engine, sight: { cards, people, ik: engine.ik.value.persoon, nowMs: monday } }
}

describe('bewaardOverzicht', () => {
  test('[S3] what waits follows from rows: an attendance list of ten people is one line', async () => {
    const { engine, sight } = await aSight('trainer')
    const beheer = cardOfKind(engine, 'groepsbeheer')
    const marks = Object.keys(beheer.items['aanwezigheid'] ?? {}).slice(0, 10)
    const where = new Map([[beheer.doc, whereabouts({ unsent: 3, unsentItems: new Set(marks) })]])

    const { wachtend, nietBewaard } = bewaardOverzicht({ ...sight, whereabouts: where })

    expect(nietBewaard).toBe(0)
    expect(wachtend).toHaveLength(1)
    expect(wachtend[0]).toMatchObject({ collection: 'aanwezigheid', count: 10, state: { kind: 'wacht' } })
  })

  test('[S1] what is in memory only is counted, and never called kept', async () => {
    const { engine, sight } = await aSight('kandidaat')
    const map = cardOfKind(engine, 'map')
    const where = new Map([[map.doc, whereabouts({ unsaved: 2 })]])

    const { wachtend, nietBewaard } = bewaardOverzicht({ ...sight, whereabouts: where })

    expect(nietBewaard).toBe(2)
    expect(wachtend[0]?.state.kind).toBe('niet-bewaard')
  })

  test('a map that is on this device only waits for nothing', async () => {
    const { engine, sight } = await aSight('kandidaat')
    const map = cardOfKind(engine, 'map')
    const where = new Map([[map.doc, whereabouts({ unsent: 5, onlyHere: true, unsentItems: new Set(['ik']) })]])

    expect(bewaardOverzicht({ ...sight, whereabouts: where }).wachtend).toEqual([])
  })

  test('one of a kind is named among what was done last, newest first', async () => {
    const { sight } = await aSight('kandidaat')

    const { laatste } = bewaardOverzicht({ ...sight, whereabouts: new Map() })

    const keys = laatste.map((one) => `${one.doc}.${one.collection}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(laatste.map((one) => one.opMs)).toEqual(laatste.map((one) => one.opMs).toSorted((a, b) => b - a))
  })
})

test('[D5] troubles name what was set apart, refused, and gone with something unshared', async () => {
  const doc = 'd_00000000000000000000000000'
  const head = { doc, kind: 'werkplek', members: [], epoch: 1, have: 0, there: 0, born: 'yes', pushedAgain: 0 } as const
  const heads = [
    { ...head, gone: { unshared: 3, atMs: 1 } },
    { ...head, doc: 'd_00000000000000000000000001' as const, gone: { unshared: 0, atMs: 1 } },
    head,
  ]

  const zorg = await readZorg({
    quarantined: () => Promise.resolve([{ doc, reason: 'seal', atMs: 1 }]),
    refusedErrands: () => Promise.resolve([{ n: 4, code: 'no-right', atMs: 1 }]),
    leftWords: () => Promise.resolve(['nog van mij']),
    // only the heads are asked for
    cards: { heads: () => Promise.resolve(heads) } as unknown as Parameters<typeof readZorg>[0]['cards'],
  })

  expect(zorg).toEqual({
    onleesbaar: 1,
    onleesbaarIn: new Map([[doc, 1]]),
    geweigerd: [{ n: 4, code: 'no-right', atMs: 1 }],
    weg: [{ doc, soort: 'werkplek', aantal: 3, woorden: ['nog van mij'], isTerug: false }],
  })
})

test('a browser that tells nothing about its storage is taken as it is', async () => {
  expect(await readRuimte(undefined)).toEqual({})
})

test('coming back after two weeks is noticed once, a day later is nothing', () => {
  const keeping = memoryKeeping()

  expect(['2026-11-01', '2026-11-02', '2026-11-16', '2026-11-16'].map((day) => noteVisit(keeping, day))).toEqual([
    false,
    false,
    true,
    false,
  ])
})

test('visits are counted to two and no further', () => {
  const keeping = memoryKeeping()

  expect([countVisit(keeping), countVisit(keeping), countVisit(keeping)]).toEqual([1, 2, 2])
})

test('the version in "Over deze app" is the one of this package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }

  expect(appVersion).toBe(version)
})
