import { expect, test } from 'vitest'
import type { Whereabouts } from '#documents/document-store.ts'
import { saveStateOf } from '#workspace/save-state.ts'

const now = Date.parse('2026-11-24T09:00:00Z')
const hour = 60 * 60 * 1000

function state(more: Partial<Whereabouts>, kind: 'werkplek' | 'map' = 'werkplek', item?: string) {
  const where: Whereabouts = {
    ...{ unsent: 0, unsentItems: new Set(), unsaved: 0, sharedAtMs: 0, waitingSinceMs: 0, tries: 0, onlyHere: false },
    ...more,
  }
  return saveStateOf(kind, where, now, item)
}

const waits = { unsent: 1, unsentItems: new Set(['een']), waitingSinceMs: now - hour, sharedAtMs: now - hour }

test('[S4] what the store refused is never called kept, whatever else is known', () => {
  expect(state({ unsaved: 1 })).toEqual({ kind: 'niet-bewaard' })
  expect(state({ ...waits, unsaved: 1 }, 'map', 'twee')).toEqual({ kind: 'niet-bewaard' })
  expect(state({ unsaved: 1, onlyHere: true })).toEqual({ kind: 'niet-bewaard' })
})

test('[S4] a row that waits is not called shared, nor one that is refused or stuck called on its way', () => {
  expect(state(waits)).toEqual({ kind: 'wacht' })
  expect(state(waits, 'map')).toEqual({ kind: 'eigen-hier' })
  expect(state({ ...waits, tries: 3 }, 'map')).toEqual({ kind: 'eigen-hier' })
  expect(state({ ...waits, refused: 'no-write' }, 'map')).toEqual({ kind: 'vast', refused: 'no-write' })
  expect(state({ ...waits, refused: 'not-allowed' })).toEqual({ kind: 'vast', refused: 'not-allowed' })
  expect(state({ ...waits, tries: 3 })).toEqual({ kind: 'vast' })
  expect(state({ ...waits, waitingSinceMs: now - 25 * hour })).toEqual({ kind: 'vast' })
  expect(state(waits, 'werkplek', 'een')).toEqual({ kind: 'wacht' })
})

test('an item waits for its own rows only, and what never went anywhere is on this device', () => {
  expect(state(waits, 'werkplek', 'twee')).toEqual({ kind: 'gedeeld', atMs: now - hour })
  expect(state({ sharedAtMs: now }, 'map')).toEqual({ kind: 'eigen', atMs: now })
  expect(state({ onlyHere: true })).toEqual({ kind: 'toestel' })
  expect(saveStateOf('werkplek', undefined, now)).toEqual({ kind: 'toestel' })
})

test('a document of which this device never sent a word says no moment', () => {
  expect(state({ sharedAtMs: 0 })).toEqual({ kind: 'gedeeld' })
  expect(state({ sharedAtMs: 0 }, 'map')).toEqual({ kind: 'eigen' })
})
