import { expect, test } from 'vitest'
import type { Cv } from '#domain/cv.ts'
import { cvVoorWerk, europassCv } from '#domain/cv.ts'
import { findGezondheidswoorden } from '#domain/gezondheidswoord.ts'

const noor: Cv = {
  roepnaam: 'Noor',
  achternaam: 'van Dam & Zn',
  telefoon: '06 00 00 00 01',
  email: 'noor@voorbeeld.nl',
  woonplaats: 'Amersfoort',
  overMij: 'Ik bak graag <brood>.',
  teksten: [
    { id: 'ikKanDitGoed', tekst: 'Ik werk netjes.\nIk ben op tijd.' },
    { id: 'zoWerkIkHetBest', tekst: 'Door mijn medicatie begin ik liever laat.' },
  ],
  werk: [
    {
      functie: 'Bakker',
      organisatie: 'De Korenaar',
      wanneer: 'een zomer',
      van: '2026-01-05',
      tekst: 'Brood\u0000 bakken',
    },
  ],
  scholing: [
    { titel: 'Kansen op werk', gever: 'Regio', van: '2026-01-12', tot: '2026-11-09', onderdelen: ['Feedback'] },
  ],
}
const zoek = (tekst: string) => findGezondheidswoorden(tekst)
const words = { kop: (id: string) => id }

test('a cv for work has no date and no phone that was not asked for, and a text about health stays behind and is named', () => {
  const { cv, achtergebleven } = cvVoorWerk(noor, { metContact: false, metDatums: false }, zoek)

  const all = JSON.stringify(cv)
  expect(achtergebleven).toEqual(['zoWerkIkHetBest'])
  for (const gone of ['medicatie', '2026', 'een zomer', '06 00', '@', 'Amersfoort']) expect(all).not.toContain(gone)
  for (const there of ['Ik werk netjes.', 'Bakker', 'De Korenaar', 'Kansen op werk']) expect(all).toContain(there)
})

test('the file for Europass holds all of it, in well formed XML, whatever somebody typed', () => {
  const { cv } = cvVoorWerk(noor, { metContact: true, metDatums: true }, zoek)

  const file = europassCv(cv, 'een', words)

  expect(file).toContain('<hr:FamilyName>van Dam &amp; Zn</hr:FamilyName>')
  expect(file).toContain(
    '<hr:ExecutiveSummary>&lt;p&gt;Ik bak graag &amp;lt;brood&amp;gt;.&lt;/p&gt;</hr:ExecutiveSummary>',
  )
  expect(file).toContain('<eures:StartDate><hr:FormattedDateTime>2026-01-05</hr:FormattedDateTime></eures:StartDate>')
  expect(file).toContain('<hr:CurrentIndicator>true</hr:CurrentIndicator>')
  expect(file).not.toContain('\u0000')
  expect(file).not.toContain('medicatie')
  const open: string[] = []
  for (const [, end, name = '', isEmpty] of file.matchAll(/<(\/?)([A-Za-z:]+)[^<>]*?(\/?)>/g)) {
    if (end === '/') expect(open.pop()).toBe(name)
    else if (isEmpty !== '/') open.push(name)
  }
  expect(open).toEqual([])
})

test('without dates no period is in the file', () => {
  const { cv } = cvVoorWerk(noor, { metContact: true, metDatums: false }, zoek)

  const file = europassCv(cv, 'een', words)

  expect(file).not.toMatch(/Period|2026/)
})
