import { expect, test } from 'vitest'
import { routekaartTeksten } from '#features/show-deel/routekaart-teksten.ts'
import type { Actie, Mijlpaal, Routekaart } from '#workspace/map/routekaart.ts'

const doc = 'd_map'
const aMijlpaal = (over: Partial<Mijlpaal>): Mijlpaal => ({
  ...{ doc, id: 'm1', resultaat: 'Zelf het deeg maken.', periode: '', vieren: '', gevierd: '' },
  ...over,
})
const anActie = (over: Partial<Actie>): Actie => ({
  ...{ doc, id: 'a1', tekst: 'Ron vragen.', eigenaar: '', hulp: '', steun: '', tegenwind: '', isKlaar: false },
  ...{ stand: 'open' },
  ...over,
})
const aKaart = (over: Partial<Routekaart>): Routekaart => ({
  droom: { doc, teksten: {}, isBegonnen: false },
  mijlpalen: [],
  acties: [],
  ...over,
})

test('what was not written is not offered', () => {
  expect(routekaartTeksten(undefined)).toEqual([])
  expect(routekaartTeksten(aKaart({ mijlpalen: [aMijlpaal({ resultaat: ' ' })] }))).toEqual([])
})

test('a mijlpaal is shown with who does what by when; what is about others stays behind', () => {
  const kaart = aKaart({
    mijlpalen: [aMijlpaal({ wanneer: 'periode', periode: 'voor de zomer', vieren: 'Taart.' })],
    acties: [
      anActie({ bij: 'm1', eind: '2026-12-04', hulp: 'Van Fatma.', steun: 'Ron.', tegenwind: 'Mijn vader.' }),
      anActie({ id: 'a2', tekst: 'Iets anders.' }),
    ],
  })

  expect(routekaartTeksten(kaart)).toEqual([
    {
      id: 'm1',
      titel: 'Mijlpaal: Zelf het deeg maken.',
      tekst: 'voor de zomer\n– Ron vragen. (Ik · uiterlijk vrijdag 4 december · Open)',
    },
  ])
})

test('the sentence, the dream and the whole way are offered beside each other', () => {
  const kaart = aKaart({
    droom: { doc, teksten: { doe: 'Ik bak.', statement: 'Ik ben bakker.' }, isBegonnen: true },
    mijlpalen: [aMijlpaal({ gevierdOp: '2026-11-20', gevierd: 'Taart!' }), aMijlpaal({ id: 'm2', resultaat: 'Rust.' })],
  })

  const shown = routekaartTeksten(kaart)

  expect(shown.map(({ id }) => id)).toEqual(['statement', 'droom', 'routekaart', 'm1', 'm2'])
  expect(shown[1]?.tekst).toBe('Dit doe ik dan: Ik bak.\nMijn droom in één zin: Ik ben bakker.')
  expect(shown[2]?.tekst).toBe('Ik ben bakker.\n\nZelf het deeg maken.\nDit is gelukt.\nTaart!\n\nRust.')
})
