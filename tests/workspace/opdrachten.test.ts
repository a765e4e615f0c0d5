import { beforeEach, expect, test } from 'vitest'
import { finishEigenOpdracht, setEigenOpdracht } from '#workspace/leren/eigen-opdracht.ts'
import type { Opdracht } from '#workspace/leren/opdrachten.ts'
import {
  beginOpbrengst,
  opbrengstenVan,
  opdrachtenVan,
  showOpbrengst,
  stopOpbrengst,
  tickOpdracht,
} from '#workspace/leren/opdrachten.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, karin, noor, openToestel } from '#tests/builders/kring.ts'

let phone: Toestel
let trainer: Toestel

beforeEach(async () => {
  phone = await openToestel(noor)
  trainer = await openToestel(karin)
  await trainer.workspace.commit((batch) => {
    batch.put('groep', docs.groep, 'sessies', 'b10', { gedeeldOpMs: trainer.workspace.nowMs() })
    batch.put('groep', docs.groep, 'sessiepunten', 'o1', {
      ...{ bijeenkomst: 'b10', soort: 'opdracht', volgorde: 1 },
      ...{ tekst: 'Vraag om een tip.', dag: '2026-12-15' },
    })
  })
  await exchange(phone, trainer)
})

const mine = (toestel: Toestel) => opdrachtenVan(toestel.workspace.cards.value, noor)

function one(toestel: Toestel, id: string): Opdracht {
  const found = mine(toestel).find((opdracht) => opdracht.id === id)
  if (found === undefined) throw new Error('No opdracht')
  return found
}

const typeAnswer = (opdracht: Opdracht, tekst: string) =>
  phone.workspace.commit((batch) =>
    batch.put(opdracht.opbrengst?.kind as 'map', opdracht.opbrengst?.doc ?? docs.map, 'opbrengsten', opdracht.id, {
      opbrengst: tekst,
    }),
  )

const lerenBytes = async () =>
  Buffer.concat((await phone.updates(docs.leren)).map((update) => Buffer.from(update))).toString('latin1')

test('what the session asked is a list for the kandidaat, and nothing for the trainer to look at per person', () => {
  expect(mine(phone)).toMatchObject([{ id: 'o1', van: 'groep', tekst: 'Vraag om een tip.', dag: '2026-12-15' }])
  expect(mine(trainer)).toEqual([])
})

test('[R3] ticking and answering stay in mijn map: not a byte of it is where others read', async () => {
  await tickOpdracht(phone.workspace, one(phone, 'o1'), true)
  await beginOpbrengst(phone.workspace, one(phone, 'o1'))
  await typeAnswer(one(phone, 'o1'), 'KANARIE')
  await exchange(phone, trainer)

  expect(one(phone, 'o1')).toMatchObject({ gedaanOp: '2026-11-17', opbrengst: { kind: 'map', tekst: 'KANARIE' } })
  expect(await lerenBytes()).not.toContain('KANARIE')
  expect(JSON.stringify(trainer.workspace.cards.value.get(docs.groep)?.items)).not.toContain('2026-11-17')
  expect(mine(trainer)).toEqual([])
})

test('[D4] an answer that is shown lives in leren, and stopping brings it home', async () => {
  await tickOpdracht(phone.workspace, one(phone, 'o1'), true)
  await typeAnswer(one(phone, 'o1'), 'KANARIE weg')
  await typeAnswer(one(phone, 'o1'), 'Ik durfde het.')

  await showOpbrengst(phone.workspace, one(phone, 'o1'))
  await exchange(phone, trainer)

  expect(one(phone, 'o1').opbrengst).toEqual({ doc: docs.leren, kind: 'leren', tekst: 'Ik durfde het.' })
  expect(one(trainer, 'o1')).toMatchObject({ tekst: 'Vraag om een tip.', opbrengst: { tekst: 'Ik durfde het.' } })
  expect(await lerenBytes()).not.toContain('KANARIE')

  await stopOpbrengst(phone.workspace, one(phone, 'o1'))
  await exchange(phone, trainer)

  expect(one(phone, 'o1').opbrengst).toEqual({ doc: docs.map, kind: 'map', tekst: 'Ik durfde het.' })
  expect(mine(trainer)).toEqual([])
  await showOpbrengst(phone.workspace, one(phone, 'o1'))
  await exchange(phone, trainer)
  expect(one(trainer, 'o1').opbrengst?.tekst).toBe('Ik durfde het.')
})

test('an own opdracht is on the lists from Klaar on, and both see its tick', async () => {
  const leren = phone.workspace.cards.value.get(docs.leren)
  if (leren === undefined) throw new Error('No leren')
  await phone.workspace.commit((batch) =>
    batch.put('leren', docs.leren, 'opdrachten', 'eigen', { tekst: 'Ron bellen' }),
  )
  expect(mine(phone).map(({ id }) => id)).toEqual(['o1'])
  await setEigenOpdracht(phone.workspace, leren, 'eigen', { dag: '2026-11-20' })
  await finishEigenOpdracht(phone.workspace, leren, 'eigen')
  await exchange(phone, trainer)

  expect(mine(phone).map(({ id }) => id)).toEqual(['eigen', 'o1'])
  await tickOpdracht(trainer.workspace, one(trainer, 'eigen'), true)
  await exchange(phone, trainer)

  expect(one(phone, 'eigen')).toMatchObject({ van: 'leren', gedaanOp: '2026-11-17' })
})

test('what it brought is there at the end of the year, also when the group is gone', async () => {
  await tickOpdracht(phone.workspace, one(phone, 'o1'), true)
  await typeAnswer(one(phone, 'o1'), 'Ik durfde het.')
  await trainer.workspace.commit((batch) => batch.put('groep', docs.groep, 'sessiepunten', 'o1', { weg: true }))
  await exchange(phone, trainer)

  expect(opbrengstenVan(mine(phone))).toMatchObject([
    { tekst: 'Vraag om een tip.', gedaanOp: '2026-11-17', opbrengst: { tekst: 'Ik durfde het.' } },
  ])
})

test('[D4] a tick can be taken back', async () => {
  const ticked = await tickOpdracht(phone.workspace, one(phone, 'o1'), true)
  if (!ticked.ok) throw new Error(ticked.error)
  await ticked.undo()

  expect(one(phone, 'o1').gedaanOp).toBeUndefined()
})
