import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNaam, firstName, fullName, initials, shortenName, telHref, tellApart } from '#domain/mensen.ts'

test('a full name is what is known of it, with single spaces', () => {
  expect(fullName({ roepnaam: ' Noor ', achternaam: 'van  der Berg' })).toBe('Noor van der Berg')
  expect(fullName({ roepnaam: 'Noor' })).toBe('Noor')
  expect(fullName({})).toBe('')
})

test('a person is greeted by the first word of the name, unless that is a letter or a title', () => {
  const greeted = ['Ron Bakels', ' Anne-Wilhelmina  van Oud', 'Noor', 'J. Jansen', 'O Boer', 'dr. Visser', '']

  expect(greeted.map(firstName)).toEqual(['Ron', 'Anne-Wilhelmina', 'Noor', 'J. Jansen', 'O Boer', 'dr. Visser', ''])
})

test('initials skip what stands between, and a single name gives one', () => {
  expect(initials({ roepnaam: 'noor', achternaam: 'van der Berg' })).toBe('NB')
  expect(initials({ roepnaam: 'Noor' })).toBe('N')
  expect(initials({ roepnaam: "'s Anna", achternaam: '(de Wit)' })).toBe('SW')
  expect(initials({})).toBe('')
})

test('a short name is the first name, longer only where two share it', () => {
  const names = tellApart([
    { id: '1', roepnaam: 'Noor', achternaam: 'Bakker' },
    { id: '2', roepnaam: 'Noor', achternaam: 'van der Visser' },
    { id: '3', roepnaam: 'Sem', achternaam: 'Bakker' },
  ])

  expect([...names.values()].map(({ kort }) => kort)).toEqual(['Noor B.', 'Noor V.', 'Sem'])
})

test('equal initials of the last name give the whole last name, and longer initials', () => {
  const names = tellApart([
    { id: '1', roepnaam: 'Noor', achternaam: 'Bakker' },
    { id: '2', roepnaam: 'Noor', achternaam: 'Boer' },
  ])

  expect([...names.values()]).toEqual([
    { kort: 'Noor Bakker', initialen: 'NBa', hasTwin: false },
    { kort: 'Noor Boer', initialen: 'NBo', hasTwin: false },
  ])
})

test('two people with exactly the same name are told to be twins', () => {
  const names = tellApart([
    { id: '1', roepnaam: 'Noor', achternaam: 'Bakker' },
    { id: '2', roepnaam: 'noor', achternaam: 'BAKKER' },
  ])

  expect([...names.values()].every(({ hasTwin }) => hasTwin)).toBe(true)
  expect(names.get('1')?.kort).toBe('Noor Bakker')
})

test('one of two with a name has none behind it: the other gets the letter', () => {
  const names = tellApart([
    { id: '1', roepnaam: 'Noor' },
    { id: '2', roepnaam: 'Noor', achternaam: 'Bakker' },
  ])

  expect([...names.values()].map(({ kort }) => kort)).toEqual(['Noor', 'Noor B.'])
})

test('a name is cut on whole letters', () => {
  expect(shortenName('Noor', 4)).toBe('Noor')
  expect(shortenName('Wolfeschlegelsteinhausen', 8)).toBe('Wolfesc…')
  expect(shortenName('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2)).toBe('👨‍👩‍👧‍👦…')
})

test('only nothing and far too much are wrong with a name', () => {
  expect(checkNaam('  ')).toBe('empty')
  expect(checkNaam('x'.repeat(401))).toBe('too-long')
  expect(checkNaam('O')).toBeUndefined()
})

test('a phone number becomes a link however it was typed', () => {
  const links: [string, string | undefined][] = [
    ['06-12 34 56 78', 'tel:+31612345678'],
    ['0612345678 (werk)', 'tel:+31612345678'],
    ['+31 (0)6 12345678', 'tel:+31612345678'],
    ['0031 6 12345678', 'tel:+31612345678'],
    ['(050) 123 45 67', 'tel:+31501234567'],
    ['050-1234567 / 06-12345678', 'tel:+31501234567'],
    ['tel. 050 123 45 67', 'tel:+31501234567'],
    ['Bel na 5 uur: 06 12345678', 'tel:+31612345678'],
    ['werk tel +31 6 12345678', 'tel:+31612345678'],
    ['0900-123456', 'tel:0900123456'],
    ['0900 8844', 'tel:09008844'],
    ['112', 'tel:112'],
    ['14 010', 'tel:14010'],
    ['+49 170 1234567', 'tel:+491701234567'],
    ['weet ik niet', undefined],
    ['06', undefined],
    ['', undefined],
  ]

  expect(links.map(([typed]) => telHref(typed))).toEqual(links.map(([, href]) => href))
})

test('a name of plain letters is cut where any other is', () => {
  const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' })
  const letters = fc.string({
    unit: fc.constantFrom('a', 'Z', ' ', '.', '9', '~', 'é', '\r', '\n', '\t', '\u0301', '👩', '\u200d'),
    maxLength: 12,
  })

  fc.assert(
    fc.property(letters, fc.nat(12), (naam, max) => {
      const whole = Array.from(segmenter.segment(naam), ({ segment }) => segment)
      const cut = whole.slice(0, Math.max(max - 1, 0)).join('')
      return shortenName(naam, max) === (whole.length <= max ? naam : `${cut.trimEnd()}…`)
    }),
    { numRuns: 1000 },
  )
})
