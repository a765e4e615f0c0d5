import { describe, expect, test } from 'vitest'
import type { BewaardDocument } from '#workspace/bewaren/documenten.ts'
import { clockWords, codeWords, contactWords, nameOf, placeWords } from '#features/see-bewaard/document-words.ts'
import { refusalCodes } from '#sync/protocol.ts'

const monday = Date.parse('2026-11-23T10:00:00+01:00')
const around = { net: 'online', today: '2026-11-23', apart: 0 } as const

function aDocument(more: Partial<BewaardDocument> = {}): BewaardDocument {
  return {
    doc: 'd_00000000000000000000000000',
    kind: 'werkplek',
    over: 'Noor',
    plaats: 'server',
    opSlot: false,
    wacht: 0,
    sindsMs: 0,
    pogingen: 0,
    nieuw: false,
    gedeeldMs: 0,
    anderen: [],
    ...more,
  }
}

test('a document is called in the words of who reads it', () => {
  expect(nameOf({ kind: 'werkplek', over: 'Noor' })).toBe('Leerdoelen van Noor')
  expect(nameOf({ kind: 'map' })).toBe('Mijn map')
  expect(nameOf({ kind: 'groep', naam: 'Dinsdag A' })).toBe('Jaarplan: Dinsdag A')
  expect(nameOf({})).toBe('Iets waar je niet meer bij kunt')
})

describe('where a document is', () => {
  test('[S2] the server is named only of what is there, and others only as who can fetch it', () => {
    const shared = aDocument({ gedeeldMs: monday, anderen: ['Ron', 'Ilse'] })

    expect(placeWords(shared, around)).toEqual([
      'Op dit toestel en op de server.',
      'Ron en Ilse kunnen erbij.',
      'Bijgewerkt: 10:00.',
    ])
    expect(placeWords(aDocument({ opSlot: true }), around)).toEqual([
      'Op dit toestel, en op slot op de server. Alleen jij kunt het lezen.',
    ])
  })

  test('[S3] what waits says how much, since when and why', () => {
    const waits = aDocument({ plaats: 'wacht', wacht: 3, sindsMs: monday })

    const said = (more: Partial<BewaardDocument>, net: 'offline' | 'online' | 'verbindt') =>
      placeWords({ ...waits, ...more }, { ...around, net }).join(' ')

    expect(said({}, 'offline')).toBe('3 dingen staan alleen op dit toestel, sinds 10:00. Er is nu geen internet.')
    expect(said({}, 'online')).toContain('Het is onderweg.')
    expect(said({}, 'verbindt')).toContain('We zoeken de server.')
    expect(said({ pogingen: 4 }, 'online')).toContain('We probeerden het 4 keer.')
    expect(said({ nieuw: true, wacht: 0 }, 'online')).toContain('De server kent het nog niet.')
    expect(said({ code: 'too-big' }, 'online')).toContain('Dit is te groot om te delen.')
  })

  test('[S1] what is in memory only is never called kept', () => {
    expect(placeWords(aDocument({ plaats: 'scherm', wacht: 2 }), around)).toEqual([
      'Niet alles hiervan is opgeslagen. Houd de app open.',
    ])
  })

  test('[D5] what could not be read is counted with its document', () => {
    expect(placeWords(aDocument(), { ...around, apart: 2 }).at(-1)).toBe(
      '2 dingen hieruit konden we niet lezen. Dat staat apart.',
    )
  })
})

test('[D7] every code with which the server refuses has a sentence of its own', () => {
  const words = refusalCodes.map(codeWords)

  expect(new Set(words).size).toBe(refusalCodes.length)
  expect(words.filter((one) => one.startsWith('Code:'))).toEqual([])
  expect(codeWords('something-new')).toBe('Code: something-new.')
})

test('[S5] the clock is compared with the server for who helps, and small differences are none', () => {
  expect(clockWords(90_000)).toBe('De klok van dit toestel loopt gelijk met de server.')
  expect(clockWords(5 * 60_000)).toContain('5 minuten voor')
  expect(clockWords(-3 * 3_600_000)).toContain('3 uur achter')
  expect(clockWords(365 * 24 * 3_600_000)).toContain('365 dagen voor')
  expect(contactWords(0, monday)).toBe('Nog geen contact met de server sinds je de app opende.')
  expect(contactWords(monday, monday + 60_000)).toBe('Laatste contact met de server: 10:00.')
})
