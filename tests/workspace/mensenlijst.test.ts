import { expect, test } from 'vitest'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import type { MensFilter } from '#workspace/mensen/mensenlijst.ts'
import { everybody, isShown, mensRijen } from '#workspace/mensen/mensenlijst.ts'
import type { Genodigde } from '#workspace/mensen/uitnodigingen.ts'
import { writersIn } from '#workspace/mensen/uitnodigingen.ts'
import { plaatsingenIn } from '#workspace/plaatsing/plaatsingen.ts'
import { dagsoortOp } from '#workspace/plaatsing/werkplek.ts'
import { aProefWorkspace } from '#tests/builders/proef.ts'

async function theRegion(inviteOf?: (naam: string) => Partial<Genodigde>) {
  const { engine, workspace } = await aProefWorkspace('regiocoordinator')
  const cards = [...workspace.cards.value.values()]
  const kandidaten = kandidatenIn(cards)
  const groepen = cards.flatMap(({ doc, kind }) => (kind === 'groep' ? [{ doc, naam: `groep ${doc.slice(-3)}` }] : []))
  const genodigden = kandidaten.map(({ persoon, naam }): Genodigde => ({
    ...{ persoon, naam, rol: 'kandidaat' },
    ...inviteOf?.(naam),
  }))
  const plaatsingen = plaatsingenIn(cards)
  const rows = mensRijen({ kandidaten, plaatsingen, groepen, genodigden: inviteOf === undefined ? [] : genodigden })
  const shown = (filter: Partial<MensFilter>) => rows.filter((row) => isShown(row, { ...everybody, ...filter }))
  return { engine, workspace, cards, rows, groepen, shown }
}

test('without a choice everybody is shown, in the order of the list', async () => {
  const { rows, shown } = await theRegion()

  expect(rows.length).toBeGreaterThan(10)
  expect(shown({})).toEqual(rows)
})

test('a status, a group and what somebody waits for narrow the list together', async () => {
  const { rows, groepen, shown } = await theRegion()
  const [groep] = groepen
  if (groep === undefined) throw new Error('The region has no group')

  const searching = shown({ status: 'zoekt_wep' })
  const both = shown({ status: 'zoekt_wep', groep: groep.doc, wacht: 'plek' })

  expect(searching.map(({ kandidaat }) => kandidaat.status)).toEqual(searching.map(() => 'zoekt_wep'))
  expect(searching.length).toBeGreaterThan(0)
  expect(searching.length).toBeLessThan(rows.length)
  expect(both).toEqual(
    searching.filter(({ kandidaat, wacht }) => kandidaat.groep === groep.doc && wacht.includes('plek')),
  )
  expect(shown({ groep: 'zonder' }).every(({ kandidaat }) => kandidaat.groep === undefined)).toBe(true)
})

test('whoever has no plek yet waits for one, and "something" is any of them', async () => {
  const { rows, shown } = await theRegion()

  expect(shown({ wacht: 'plek' }).every(({ plaatsing }) => plaatsing === undefined)).toBe(true)
  expect(shown({ wacht: 'iets' })).toEqual(rows.filter(({ wacht }) => wacht.length > 0))
  expect(shown({ wacht: 'handtekening' }).map(({ kandidaat }) => kandidaat.roepnaam)).toContain('Noor')
})

test('nobody waits for an invitation who is in, by whatever way that is known', async () => {
  const used = { id: 'u_1', role: 'kandidaat', state: 'used', expiresAtMs: 1 } as const
  const { rows } = await theRegion((naam) => {
    if (naam.startsWith('Noor')) return { wroteHere: true }
    return naam.startsWith('Kees') ? { uitnodiging: { ...used, person: 'p_x' } } : {}
  })

  const waiting = rows.filter(({ wacht }) => wacht.includes('uitnodiging')).map(({ kandidaat }) => kandidaat.roepnaam)

  expect(waiting).toHaveLength(rows.length - 2)
  expect(waiting).not.toContain('Noor')
  expect(waiting).not.toContain('Kees')
})

test('whoever wrote anything that is here is known to be in', async () => {
  const { engine, cards } = await theRegion()

  const writers = writersIn(cards)

  expect(writers.has(engine.hoofdrollen.regiocoordinator)).toBe(true)
  expect(writers.has('p_nobody')).toBe(false)
  expect(writersIn([]).size).toBe(0)
})

test('a day is a bijeenkomst before it is a working day, and free when nothing was agreed', () => {
  const plek = {
    dagen: [{ id: 'a', weekdag: 1, van: '09:00', tot: '13:00' }],
    bijeenkomsten: [{ id: 'b', dag: '2026-11-23', van: '10:00' }],
  }

  expect(dagsoortOp(plek, '2026-11-23')).toEqual({ soort: 'bijeenkomst', van: '10:00' })
  expect(dagsoortOp(plek, '2026-11-30')).toEqual({ soort: 'werkt', van: '09:00', tot: '13:00' })
  expect(dagsoortOp(plek, '2026-11-24')).toEqual({ soort: 'vrij' })
})
