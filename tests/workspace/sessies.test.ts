import { beforeEach, expect, test } from 'vitest'
import { sessiepuntId } from '#domain/sessiepunt.ts'
import { itemOf } from '#documents/project.ts'
import { setBijeenkomst } from '#workspace/groep/groep-acties.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { groepVan, standVan } from '#workspace/groep/groepen.ts'
import { kiesStatus, lijstKlaar, lijstVan, tapRij } from '#workspace/groep/aanwezigheid.ts'
import { addMateriaal } from '#workspace/groep/materialen.ts'
import { deelSessie, removePunt, setMailVerstuurd, setPuntDag } from '#workspace/groep/sessie-acties.ts'
import type { Sessie } from '#workspace/groep/sessies.ts'
import { gedeeldeSessies, opdrachtenVanGroep, sessiemailTaken, sessieVan } from '#workspace/groep/sessies.ts'
import { subgroepenVan, zetInSubgroep } from '#workspace/groep/subgroepen.ts'
import type { Workspace } from '#workspace/workspace.ts'
import type { Toestel } from '#tests/builders/trainers.ts'
import { beheerDoc, bram, desi, exchange, groepDoc, marijn, openToestel } from '#tests/builders/trainers.ts'

const today = '2026-11-10'
let marijns: Toestel
let desis: Toestel

beforeEach(async () => {
  marijns = await openToestel(marijn)
  desis = await openToestel(desi)
})

function groepOn({ workspace }: Toestel): Groep {
  const groep = groepVan(workspace, groepDoc)
  if (groep === undefined) throw new Error('The group is there')
  return groep
}

function sessieOn(toestel: Toestel, bijeenkomst = 'b9'): Sessie {
  const sessie = sessieVan(groepOn(toestel), bijeenkomst)
  if (sessie === undefined) throw new Error('Trainers finish it')
  return sessie
}

/** Types a line, as a field on the screen does. */
async function write(
  { workspace }: Toestel,
  soort: 'afspraak' | 'opdracht',
  nr: number,
  tekst: string,
  random = 'x',
): Promise<string> {
  const id = sessiepuntId('b9', soort, nr, random)
  await workspace.commit((batch) => batch.put('groepsbeheer', beheerDoc, 'sessiepunten', id, { tekst }))
  return id
}

test('what is being written is with the trainers only; the group reads it from *Deel met de groep* on', async () => {
  await write(marijns, 'afspraak', 1, 'We laten elkaar uitpraten.')
  const id = await write(marijns, 'opdracht', 1, 'Lees het blad.')
  await setPuntDag(marijns.workspace, sessieOn(marijns), id, '2026-11-24')
  expect(gedeeldeSessies(groepOn(marijns).card)).toEqual([])
  expect(JSON.stringify(groepOn(marijns).card.items)).not.toContain('uitpraten')

  await deelSessie(marijns.workspace, sessieOn(marijns))

  const [shared] = gedeeldeSessies(groepOn(marijns).card)
  expect(shared).toMatchObject({
    groepNaam: 'Dinsdag A',
    bijeenkomst: { id: 'b9' },
    afspraken: [{ tekst: 'We laten elkaar uitpraten.' }],
    opdrachten: [{ tekst: 'Lees het blad.', dag: '2026-11-24' }],
    volgende: { id: 'b10' },
  })
  expect(opdrachtenVanGroep(groepOn(marijns).card)).toEqual([
    { id, tekst: 'Lees het blad.', dag: '2026-11-24', bijeenkomst: 'b9', groep: groepDoc },
  ])
})

test('words that were typed and taken out again are not in what the group gets', async () => {
  const id = await write(marijns, 'afspraak', 1, 'Noor moet op tijd komen')
  await marijns.workspace.commit((batch) =>
    batch.put('groepsbeheer', beheerDoc, 'sessiepunten', id, { tekst: 'We komen op tijd' }),
  )

  await deelSessie(marijns.workspace, sessieOn(marijns))

  const bytes = Buffer.concat(marijns.store.updates().get(groepDoc) ?? [])
  expect(bytes.includes('We komen op tijd')).toBe(true)
  expect(bytes.includes('Noor moet')).toBe(false)
})

test('a change is seen after it was shared again, and a line that was put away goes away there too', async () => {
  const first = await write(marijns, 'afspraak', 1, 'Eerste')
  await write(marijns, 'afspraak', 2, 'Tweede')
  await deelSessie(marijns.workspace, sessieOn(marijns))
  expect(sessieOn(marijns).isGewijzigd).toBe(false)

  await removePunt(marijns.workspace, sessieOn(marijns), first)
  expect(sessieOn(marijns).isGewijzigd).toBe(true)
  expect(sessieOn(marijns).gedeeld.map((one) => one.tekst)).toEqual(['Eerste', 'Tweede'])
  await deelSessie(marijns.workspace, sessieOn(marijns))

  expect(sessieOn(marijns).gedeeld.map((one) => one.tekst)).toEqual(['Tweede'])
})

test('taking the sharing back takes it from everybody', async () => {
  await write(marijns, 'afspraak', 1, 'Eerste')
  const done = await deelSessie(marijns.workspace, sessieOn(marijns))
  if (!done.ok) throw new Error('Kept')

  await done.undo()

  expect(gedeeldeSessies(groepOn(marijns).card)).toEqual([])
  expect(sessieOn(marijns).concept).toHaveLength(1)
})

test('[D2] [S4] two trainers who were apart lose no line, and the one who shares last shares both', async () => {
  await write(marijns, 'afspraak', 1, 'Van Marijn', 'marijn')
  await write(desis, 'afspraak', 1, 'Van Desi', 'desi')
  await deelSessie(marijns.workspace, sessieOn(marijns))
  await deelSessie(desis.workspace, sessieOn(desis))

  await exchange(marijns, desis)

  for (const one of [marijns, desis]) {
    expect(sessieOn(one).concept.map((punt) => punt.tekst)).toEqual(['Van Desi', 'Van Marijn'])
    expect(sessieOn(one).gedeeld.map((punt) => punt.tekst)).toEqual(['Van Desi', 'Van Marijn'])
    expect(sessieOn(one).isGewijzigd).toBe(false)
  }
})

test('a line that another trainer shared, and whose draft is not here yet, is not taken away', async () => {
  const shared = sessiepuntId('b9', 'afspraak', 1, 'elders')
  await marijns.workspace.commit((batch) => {
    const fields = { bijeenkomst: 'b9', soort: 'afspraak', volgorde: 1, tekst: 'Van Desi' } as const
    batch.put('groep', groepDoc, 'sessiepunten', shared, fields)
    batch.put('groep', groepDoc, 'sessies', 'b9', { gedeeldOpMs: marijns.clock.nowMs })
  })
  expect(sessieOn(marijns).isGewijzigd).toBe(false)

  await write(marijns, 'afspraak', 2, 'Van Marijn')
  await deelSessie(marijns.workspace, sessieOn(marijns))

  expect(sessieOn(marijns).gedeeld.map((one) => one.tekst)).toEqual(['Van Desi', 'Van Marijn'])
})

test('the mail waits until a trainer says it was sent; of today only once the list is complete or words were shared', async () => {
  const tasks = () => sessiemailTaken([groepOn(marijns)], today).map((one) => [one.bijeenkomst.id, one.isGedeeld])
  expect(tasks()).toEqual([['b8', false]])

  const lijst = lijstVan(groepOn(marijns), 'b9')
  if (lijst === undefined) throw new Error('The list is there')
  await lijstKlaar(marijns.workspace, lijst)
  expect(tasks()).toEqual([
    ['b9', false],
    ['b8', false],
  ])

  await write(marijns, 'afspraak', 1, 'Eerste')
  await deelSessie(marijns.workspace, sessieOn(marijns))
  expect(tasks()[0]).toEqual(['b9', true])
  const sent = await setMailVerstuurd(marijns.workspace, sessieOn(marijns), true)
  expect(tasks()).toEqual([['b8', false]])
  expect(sessieOn(marijns).mail).toMatchObject({ door: marijn })

  if (sent.ok) await sent.undo()
  expect(tasks()).toHaveLength(2)
  await setBijeenkomst(marijns.workspace, groepOn(marijns), 'b8', { stand: 'vervallen' })
  expect(tasks()).toEqual([['b9', true]])
})

test('who may not read the lists of a group cannot finish it, and writes nothing', async () => {
  const { workspace } = await openToestel(bram, 'jobcoach')
  const groep = groepVan(workspace, groepDoc)

  expect(groep === undefined ? undefined : sessieVan(groep, 'b9')).toBeUndefined()
  expect(sessiemailTaken(groep === undefined ? [] : [groep], today)).toEqual([])
})

test('a moved day says where it was; one that does not take place counts for nothing', async () => {
  const { workspace } = marijns
  await setBijeenkomst(workspace, groepOn(marijns), 'b10', { dag: '2026-12-15' })
  expect(groepOn(marijns).bijeenkomsten.find((one) => one.id === 'b10')).toMatchObject({
    dag: '2026-12-15',
    verzetVan: '2026-12-08',
  })
  expect(standVan(groepOn(marijns), today)).toMatchObject({ gehouden: 1, totaal: 3 })

  await setBijeenkomst(workspace, groepOn(marijns), 'b8', { stand: 'vervallen' })

  expect(standVan(groepOn(marijns), today)).toMatchObject({ gehouden: 0, totaal: 2 })
})

test('material belongs to its bijeenkomst', async () => {
  const wish = { titel: ' Filmpje ', adres: 'voorbeeld.nl', uitleg: '', bijeenkomst: 'b9' }
  await addMateriaal(marijns.workspace, groepOn(marijns), wish)

  expect(sessieOn(marijns).materialen).toMatchObject([{ titel: 'Filmpje', adres: 'voorbeeld.nl' }])
  expect(sessieOn(marijns, 'b8').materialen).toEqual([])
})

function divisionOn(workspace: Workspace) {
  const groep = groepVan(workspace, groepDoc)
  const lijst = groep === undefined ? undefined : lijstVan(groep, 'b9')
  if (lijst === undefined) throw new Error('The list is there')
  return subgroepenVan(lijst)
}

const namesOf = (workspace: Workspace): string[][] =>
  divisionOn(workspace).subgroepen.map((rijen) => rijen.map((rij) => rij.naam))

test('subgroepen are proposed of everybody, and of who is there once the list was begun', async () => {
  const { workspace } = marijns
  expect(namesOf(workspace).map((one) => one.length)).toEqual([3, 3, 4])

  for (const naam of ['Amir', 'Bo', 'Dewi', 'Femke', 'Joris', 'Lina']) {
    const { lijst } = divisionOn(workspace)
    const rij = lijst.rijen.find((one) => one.naam === naam)
    if (rij === undefined) throw new Error(naam)
    await (naam === 'Lina' ? kiesStatus(workspace, lijst, rij, 'afgemeld') : tapRij(workspace, lijst, rij))
  }

  expect(namesOf(workspace)).toEqual([
    ['Amir', 'Bo'],
    ['Dewi', 'Femke', 'Joris'],
  ])
})

test('[D3] two trainers move people apart: each move is there, and nobody is in two subgroepen', async () => {
  const idOf = (naam: string) => divisionOn(marijns.workspace).lijst.rijen.find((one) => one.naam === naam)?.id ?? ''
  await zetInSubgroep(marijns.workspace, divisionOn(marijns.workspace), idOf('Amir'), 2)
  await exchange(marijns, desis)
  await zetInSubgroep(marijns.workspace, divisionOn(marijns.workspace), idOf('Bo'), 3)
  await zetInSubgroep(desis.workspace, divisionOn(desis.workspace), idOf('Zoë'), 1)

  await exchange(marijns, desis)

  const [one, other] = [namesOf(marijns.workspace), namesOf(desis.workspace)]
  expect(one).toEqual(other)
  expect(one[0]).toContain('Zoë')
  expect(one[1]).toContain('Amir')
  expect(one[2]).toContain('Bo')
  expect(one.flat()).toHaveLength(10)
  const moved = itemOf(divisionOn(desis.workspace).lijst.beheer.items, 'groepsbeheer', 'indeling', `b9.${idOf('Bo')}`)
  expect(moved?.$antwoorden.subgroep).toBeUndefined()
})
