import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod/mini'
import { documentvorm } from '#domain/documentvorm.ts'
import { keuze, tekst, waarde } from '#domain/veld.ts'
import type { CommittedShapes, Shapes } from './stored-shapes.ts'
import { grow, listNew, listShapes, listViolations, readShapes, writeShapes } from './stored-shapes.ts'

// Stored shapes only grow. After adding a field or a word to a choice, write it down with
//   UPDATE_STORED_SHAPES=1 npm run check:tests -- tests/contracts/stored-shapes
// That adds and never removes. A field that is no longer used moves, by hand, from "fields" to "retired".
const file = fileURLToPath(new URL('stored-shapes.json', import.meta.url))
const now = listShapes(documentvorm)
const committed = existsSync(file) ? readShapes(readFileSync(file, 'utf8')) : { fields: {}, retired: {} }

const planted = {
  kaart: { kaart: { roepnaam: waarde(z.string()), status: keuze(z.enum(['a', 'b'])), motivatie: tekst() } },
}
const released: CommittedShapes = {
  fields: listShapes(planted),
  retired: { 'kaart.kaart.leeftijd': { veldsoort: 'waarde', waarde: 'number' } },
}

test('no field that was ever released is renamed, retyped, dropped or used again', () => {
  const violations = listViolations(now, committed)
  if (process.env.UPDATE_STORED_SHAPES === '1' && violations.length === 0) {
    writeFileSync(file, writeShapes(grow(now, committed)))
  }

  expect(violations).toEqual([])
})

test('every stored field is written down in tests/contracts/stored-shapes.json', () => {
  const written = existsSync(file) ? readShapes(readFileSync(file, 'utf8')) : committed

  expect(listNew(now, written)).toEqual([])
})

test('the fields of every kind of document are seen', () => {
  const kinds = new Set(Object.keys(now).map((name) => name.split('.')[0] ?? ''))

  expect(kinds).toEqual(new Set(Object.keys(documentvorm)))
  expect(Object.keys(now).length).toBeGreaterThan(200)
  expect(now['groepsbeheer.aanwezigheid.status']).toEqual({
    veldsoort: 'keuze',
    waarde: 'woord?',
    woorden: ['aanwezig', 'later_gekomen', 'eerder_weg', 'afgemeld', 'niet_gezien'],
  })
})

test('a planted rename is reported as a field that is gone', () => {
  const { roepnaam, ...rest } = planted.kaart.kaart
  const renamed = listShapes({ kaart: { kaart: { ...rest, voornaam: roepnaam } } })

  expect(listViolations(renamed, released)).toEqual([
    'kaart.kaart.roepnaam is gone: keep it, or move its line to "retired"',
  ])
  expect(listNew(renamed, released)).toEqual(['kaart.kaart.voornaam'])
})

test('planted changes of kind, value, words and of a retired name are reported', () => {
  const changed = (change: Parameters<typeof listShapes>[0][string][string]): string[] =>
    listViolations(listShapes({ kaart: { kaart: { ...planted.kaart.kaart, ...change } } }), released)

  expect(changed({ roepnaam: keuze(z.string()) })).toEqual(['kaart.kaart.roepnaam was waarde, is keuze'])
  expect(changed({ roepnaam: waarde(z.number()) })).toEqual(['kaart.kaart.roepnaam held string, holds number'])
  expect(changed({ status: keuze(z.enum(['a', 'c'])) })).toEqual(['kaart.kaart.status no longer reads "b"'])
  expect(changed({ leeftijd: waarde(z.number()) })).toEqual(['kaart.kaart.leeftijd is retired: take another name'])
})

test('a dropped collection reports each of its fields', () => {
  expect(listViolations({}, released)).toHaveLength(3)
})

test('growing is allowed: a new field, a new word', () => {
  const grown = listShapes({
    kaart: {
      kaart: { ...planted.kaart.kaart, status: keuze(z.enum(['a', 'b', 'c'])), woonplaats: waarde(z.string()) },
    },
  })

  expect(listViolations(grown, released)).toEqual([])
  expect(listNew(grown, released)).toEqual(['kaart.kaart.status: c', 'kaart.kaart.woonplaats'])
  expect(listNew(grown, grow(grown, released))).toEqual([])
})

test('updating keeps what is written down already, and the file reads back as it was written', () => {
  const fewer: Shapes = { 'kaart.kaart.motivatie': { veldsoort: 'tekst', waarde: 'string' } }

  const kept = grow(fewer, released)

  expect(Object.keys(kept.fields)).toHaveLength(3)
  expect(readShapes(writeShapes(kept))).toEqual(kept)
})
