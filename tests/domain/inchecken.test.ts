import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aanwezigStatussen, wasThere } from '#domain/aanwezigheid.ts'
import { idFromBytes } from '#domain/id.ts'
import {
  dagcodeOf,
  findNamen,
  pasText,
  persoonOfPas,
  statusNaInchecken,
  typedDagcode,
  waitAfterWrongCodes,
} from '#domain/inchecken.ts'

const people = ['Noor', 'Sam', 'Sander', 'Sanne B.', 'Sanne K.', 'Zoë', 'Bo'].map((naam) => {
  return { id: naam, naam, voornaam: naam.split(' ')[0] ?? '' }
})
const names = (typed: string): string[] => findNamen(typed, people).map(({ naam }) => naam)

test('whoever types a whole name sees that name, and no name that only begins like it', () => {
  expect(names('sam')).toEqual(['Sam'])
  expect(names(' ZOE ')).toEqual(['Zoë'])
  expect(names('bo')).toEqual(['Bo'])
})

test('two people of one first name are both shown, with what tells them apart', () => {
  expect(names('Sanne')).toEqual(['Sanne B.', 'Sanne K.'])
  expect(names('sanne k.')).toEqual(['Sanne K.'])
})

test('two letters are the least: nobody leafs through the list', () => {
  expect(names('s')).toEqual([])
  expect(names('')).toEqual([])
  expect(names('sa')).toEqual(['Sam', 'Sander', 'Sanne B.', 'Sanne K.'])
  expect(names('an')).toEqual([])
})

test('checking in makes of every mark one of somebody who was there, or leaves it', () => {
  for (const status of [undefined, null, ...aanwezigStatussen]) {
    const after = statusNaInchecken(status) ?? status

    expect(after != null && wasThere(after), String(status)).toBe(true)
  }
  expect(statusNaInchecken('afgemeld')).toBe('later_gekomen')
  expect(statusNaInchecken('eerder_weg')).toBeUndefined()
})

test('a pas holds who it is, and any other QR is no pas', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const persoon = idFromBytes('p', bytes)

      expect(persoonOfPas(pasText(persoon))).toBe(persoon)
    }),
    { verbose: 1 },
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(persoonOfPas(text)).toBeUndefined()
      expect(persoonOfPas(`OPSTAP-PAS/1/${text}`)).toBeUndefined()
    }),
    { verbose: 1 },
  )
})

test('a dagcode is four digits, and every one of them comes up', () => {
  expect(dagcodeOf(Uint8Array.of(0, 0, 0, 7))).toBe('0007')
  expect(typedDagcode(' 00 07 ')).toBe('0007')
  expect(() => dagcodeOf(new Uint8Array(3))).toThrow(RangeError)
  const seen = new Set(Array.from({ length: 65_536 }, (_, n) => dagcodeOf(Uint8Array.of(0, 0, n >> 8, n & 255))))
  expect(seen.size).toBe(10_000)
})

test('wrong codes in a row wait longer and longer: all four digits take days, not minutes', () => {
  expect([0, 4, 5, 6, 7].map(waitAfterWrongCodes)).toEqual([0, 0, 30_000, 60_000, 120_000])
  let totalMs = 0
  for (let wrong = 0; wrong < 10_000; wrong++) totalMs += waitAfterWrongCodes(wrong)
  expect(totalMs / 86_400_000).toBeGreaterThan(30)
})
