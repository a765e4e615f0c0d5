import { expect, test } from 'vitest'
import { leesblad } from '#features/show-portfolio/leesblad.ts'
import type { Onderdeel, Portfolio } from '#workspace/map/portfolio.ts'
import { bladDelen } from '#workspace/map/portfolio.ts'

const hidden = 'Toen ik opgenomen was, vroeg niemand iets.'
const stuk: Onderdeel = {
  id: 'dstarr.one',
  soort: 'bewijs',
  stuk: {
    ...{ doc: 'd_', id: 'dstarr.one', bron: 'dstarr', titel: 'Iets wat ik deed', opMs: 1 },
    regels: [
      { label: 'Wat was de situatie?', tekst: hidden },
      { label: 'Wat deed je?', tekst: 'Ik vroeg om hulp.' },
    ],
    bewijs: 'Zo schreef ik het op, 23 november 2026.',
  },
}

function pageFor(publiek: Portfolio['publiek'], woorden: string): Portfolio {
  const gekozen = new Set([stuk.id])
  const own = { doc: 'd_', id: 'one', voor: 'Bakkerij', watVertelIk: '', opMs: 1, gekozen } as const
  return { ...own, woorden: new Map([[stuk.id, woorden]]), ...(publiek === undefined ? {} : { publiek }) }
}

const zoek = (text: string): string[] => (text.includes('opgenomen') ? ['opgenomen'] : [])
const frozen = (page: Portfolio): string => {
  const there = bladDelen(page, [stuk], zoek).filter(({ achtergebleven }) => achtergebleven === undefined)
  return JSON.stringify(leesblad(page, there, 'Noor', '2026-12-03'))
}

test('[E3] a bewijsstuk made shorter for a page brings nothing of the whole one along, not even unseen', () => {
  const short = frozen(pageFor('werkgever', 'Ik vroeg op tijd om hulp.'))

  expect(short).toContain('Ik vroeg op tijd om hulp.')
  for (const part of [
    'opgenomen',
    hidden,
    'Ik vroeg om hulp.',
    'Wat was de situatie',
    'Zo schreef ik het op',
    'dstarr',
  ]) {
    expect(short).not.toContain(part)
  }
})

test('whole it is as it was frozen, with what it rests on; for the work side it stays behind when it is about health', () => {
  const whole = frozen(pageFor('anders', ''))

  expect(whole).toContain(hidden)
  expect(whole).toContain('Zo schreef ik het op, 23 november 2026.')
  expect(frozen(pageFor('werkgever', ''))).not.toContain('vroeg')
})
