import { beforeEach, describe, expect, test } from 'vitest'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import type { Lijst, Rij } from '#workspace/groep/aanwezigheid.ts'
import {
  iedereenIsEr,
  kiesAntwoord,
  kiesStatus,
  lijstKlaar,
  lijstVan,
  setTijd,
  tapRij,
} from '#workspace/groep/aanwezigheid.ts'
import { groepVan } from '#workspace/groep/groepen.ts'
import { addInloop, linkInloop, removeInloop, sameNames, setAchter } from '#workspace/groep/inloop.ts'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import { deriveAll, trainingVan } from '#workspace/groep/training.ts'
import { wachtOpTrainer } from '#workspace/vandaag/wacht-op-trainer.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import type { Toestel } from '#tests/builders/trainers.ts'
import {
  beheerDoc,
  desi,
  exchange,
  groepDoc,
  hanneke,
  marijn,
  openToestel,
  persoonVan,
} from '#tests/builders/trainers.ts'

let marijns: Toestel
let workspace: Workspace

beforeEach(async () => {
  marijns = await openToestel(marijn)
  workspace = marijns.workspace
})

function listOn(one: Workspace, bijeenkomst = 'b9'): Lijst {
  const groep = groepVan(one, groepDoc)
  const lijst = groep === undefined ? undefined : lijstVan(groep, bijeenkomst)
  if (lijst === undefined) throw new Error('No list')
  return lijst
}

function row(lijst: Lijst, naam: string): Rij {
  const rij = lijst.rijen.find((one) => one.naam === naam)
  if (rij === undefined) throw new Error(`${naam} is not on the list`)
  return rij
}

async function tap(one: Workspace, naam: string): Promise<void> {
  await tapRij(one, listOn(one), row(listOn(one), naam))
}

async function undo(result: CommitResult | undefined): Promise<void> {
  if (result?.ok !== true) throw new Error('Nothing to take back')
  await result.undo()
}

const linesOf = (one: Workspace, n: number) => trainingVan(one.cards.value, persoonVan(n))
const trainingDocs = (one: Workspace, persoon: PersoonId): DocumentId[] =>
  [...one.cards.value.values()]
    .filter((card) => card.kind === 'training' && card.members.some((member) => member.person === persoon))
    .map((card) => card.doc)

describe('one trainer', () => {
  test('a tap says "is er", a second tap takes it back, and the rows keep their places', async () => {
    const before = listOn(workspace).rijen.map((rij) => rij.id)

    await tap(workspace, 'Dewi')
    expect(row(listOn(workspace), 'Dewi').status).toBe('aanwezig')
    expect(listOn(workspace).telling).toMatchObject({ gemarkeerd: 1, totaal: 10 })
    await tap(workspace, 'Dewi')

    expect(row(listOn(workspace), 'Dewi').status).toBeUndefined()
    expect(listOn(workspace).rijen.map((rij) => rij.id)).toEqual(before)
  })

  test('coming later keeps the time of the tap, which can be corrected, and goes away with the status', async () => {
    await kiesStatus(workspace, listOn(workspace), row(listOn(workspace), 'Dewi'), 'later_gekomen')
    expect(row(listOn(workspace), 'Dewi')).toMatchObject({ status: 'later_gekomen', tijd: '10:12' })

    await setTijd(workspace, listOn(workspace), row(listOn(workspace), 'Dewi'), '10:05')
    expect(row(listOn(workspace), 'Dewi').tijd).toBe('10:05')
    expect(linesOf(workspace, 2)).toMatchObject([{ id: 'b9', status: 'later_gekomen', tijd: '10:05' }])

    await tap(workspace, 'Dewi')
    expect(row(listOn(workspace), 'Dewi')).toMatchObject({ status: 'aanwezig' })
    expect(row(listOn(workspace), 'Dewi').tijd).toBeUndefined()
  })

  test('"Iedereen is er" fills only who has no mark, and undo empties only those', async () => {
    await kiesStatus(workspace, listOn(workspace), row(listOn(workspace), 'Bo'), 'afgemeld')

    const { aantal, result } = await iedereenIsEr(workspace, listOn(workspace))

    expect(aantal).toBe(9)
    expect(row(listOn(workspace), 'Bo').status).toBe('afgemeld')
    expect(listOn(workspace).telling.open).toEqual([])
    await undo(result)
    expect(listOn(workspace).telling.gemarkeerd).toBe(1)
    expect(row(listOn(workspace), 'Bo').status).toBe('afgemeld')
  })

  test('"Klaar" completes the list and closes nothing', async () => {
    await lijstKlaar(workspace, listOn(workspace))
    await tap(workspace, 'Amir')

    expect(listOn(workspace).klaar).toMatchObject({ door: marijn })
    expect(row(listOn(workspace), 'Amir').status).toBe('aanwezig')
  })
})

describe('the own lines of a kandidaat', () => {
  test('a tick makes the training document, named by the roster, with everybody who may read it', async () => {
    await tap(workspace, 'Noor')

    const [doc] = trainingDocs(workspace, persoonVan(6))
    const card = doc === undefined ? undefined : workspace.cards.value.get(doc)
    expect(card?.members.map((member) => member.role).toSorted()).toEqual([
      'jobcoach',
      'kandidaat',
      'regiocoordinator',
      'trainer',
      'trainer',
    ])
    expect(row(listOn(workspace), 'Noor').deelnemer.training).toBe(doc)
    expect(linesOf(workspace, 6)).toMatchObject([{ id: 'b9', groep: groepDoc, status: 'aanwezig' }])
  })

  test('taking a tick back takes the line back, and setting it again makes no second document', async () => {
    const result = await tapRij(workspace, listOn(workspace), row(listOn(workspace), 'Noor'))
    await undo(result)
    expect(linesOf(workspace, 6)).toEqual([])

    await tap(workspace, 'Noor')

    expect(trainingDocs(workspace, persoonVan(6))).toHaveLength(1)
    expect(linesOf(workspace, 6)).toMatchObject([{ status: 'aanwezig' }])
  })

  test('lines that are missing are derived at opening, once', async () => {
    await workspace.commit((batch) => {
      batch.put('groepsbeheer', beheerDoc, 'aanwezigheid', 'b8.dn3', {
        bijeenkomst: 'b8',
        deelnemer: 'dn3',
        status: 'niet_gezien',
      })
    })
    expect(linesOf(workspace, 3)).toEqual([])

    await deriveAll(workspace)
    await deriveAll(workspace)

    expect(linesOf(workspace, 3)).toMatchObject([{ id: 'b8', status: 'niet_gezien' }])
    expect(trainingDocs(workspace, persoonVan(3))).toHaveLength(1)
  })

  test('a regiocoördinator may write the list, and the lines come from a trainer', async () => {
    const office = await openToestel(hanneke, 'regiocoordinator')

    await tap(office.workspace, 'Amir')
    expect(trainingDocs(office.workspace, persoonVan(0))).toEqual([])

    await exchange(office, marijns)
    await deriveAll(workspace)
    expect(linesOf(workspace, 0)).toMatchObject([{ id: 'b9', status: 'aanwezig' }])
  })
})

describe('two trainers with one list, offline on two phones', () => {
  let desis: Toestel

  beforeEach(async () => {
    desis = await openToestel(desi)
    desis.clock.nowMs += 60_000
  })

  test('[D3] no tick of either is lost', async () => {
    for (const naam of ['Amir', 'Bo', 'Dewi']) await tap(workspace, naam)
    for (const naam of ['Noor', 'Pieter']) await tap(desis.workspace, naam)

    await exchange(marijns, desis)

    for (const one of [workspace, desis.workspace]) {
      const marked = listOn(one).rijen.filter((rij) => rij.status === 'aanwezig')
      expect(marked.map((rij) => rij.naam)).toEqual(['Amir', 'Bo', 'Dewi', 'Noor', 'Pieter'])
    }
  })

  test('[D3] one person ticked differently shows both until someone picks, with the time that belongs to it', async () => {
    await tap(workspace, 'Femke')
    await kiesStatus(desis.workspace, listOn(desis.workspace), row(listOn(desis.workspace), 'Femke'), 'later_gekomen')
    await exchange(marijns, desis)

    const rij = row(listOn(workspace), 'Femke')
    expect(rij.antwoorden.map((one) => [one.door, one.waarde])).toEqual([
      [desi, 'later_gekomen'],
      [marijn, 'aanwezig'],
    ])
    expect(wachtOpTrainer([listOn(workspace).groep], '2026-11-10')[0]).toMatchObject({
      soort: 'twee_antwoorden',
      aantal: 1,
    })

    const late = rij.antwoorden[0]
    if (late === undefined) throw new Error('No answers')
    await kiesAntwoord(workspace, listOn(workspace), rij, late)
    await exchange(marijns, desis)

    for (const one of [workspace, desis.workspace]) {
      expect(row(listOn(one), 'Femke')).toMatchObject({ status: 'later_gekomen', tijd: '10:13', antwoorden: [] })
    }
  })

  test('both made a training document for one kandidaat: the one the roster names counts and gets every line', async () => {
    await tap(workspace, 'Noor')
    await kiesStatus(
      desis.workspace,
      listOn(desis.workspace, 'b8'),
      row(listOn(desis.workspace, 'b8'), 'Noor'),
      'eerder_weg',
    )
    await exchange(marijns, desis)

    await deriveAll(workspace)
    await deriveAll(desis.workspace)
    await exchange(marijns, desis)
    await deriveAll(workspace)

    const named = row(listOn(workspace), 'Noor').deelnemer.training
    expect(row(listOn(desis.workspace), 'Noor').deelnemer.training).toBe(named)
    const card = [...workspace.cards.value.values()].find((one) => one.doc === named)
    const lines = itemsOf(card?.items ?? {}, 'training', 'aanwezigheid')
    expect(new Map(lines.map((line) => [line.id, line.status]))).toEqual(
      new Map([
        ['b8', 'eerder_weg'],
        ['b9', 'aanwezig'],
      ]),
    )
    expect(
      linesOf(workspace, 6)
        .map((line) => line.id)
        .toSorted(),
    ).toEqual(['b8', 'b9'])
  })

  test('a tick of the other is derived here as well when it arrives, and nobody keeps correcting the other', async () => {
    await tap(workspace, 'Sami')
    await exchange(marijns, desis)
    await deriveAll(desis.workspace)
    const rows = desis.store.updates().size

    await deriveAll(desis.workspace)
    await exchange(marijns, desis)
    await deriveAll(workspace)

    expect(desis.store.updates().size).toBe(rows)
    expect(linesOf(desis.workspace, 8)).toMatchObject([{ id: 'b9', status: 'aanwezig' }])
  })
})

describe('somebody who walks in', () => {
  test('is on this list only, there, and told apart from a namesake', async () => {
    expect(sameNames(listOn(workspace), ' noor ').map((rij) => rij.id)).toEqual(['dn6'])

    await addInloop(workspace, listOn(workspace), { naam: 'Noor', achter: 'uit Tiel' })

    const names = listOn(workspace).rijen.map((rij) => [rij.naam, rij.isInloop, rij.status])
    expect(names).toContainEqual(['Noor uit Tiel', true, 'aanwezig'])
    expect(listOn(workspace).telling).toMatchObject({ gemarkeerd: 1, totaal: 11 })
    expect(listOn(workspace, 'b10').telling.totaal).toBe(10)
  })

  test('without a word more, both rows ask to be told apart', async () => {
    await addInloop(workspace, listOn(workspace), { naam: 'Noor' })
    expect(listOn(workspace).rijen.filter((rij) => rij.needsAchter)).toHaveLength(2)

    const rij = listOn(workspace).rijen.find((one) => one.isInloop)
    if (rij === undefined) throw new Error('No walk-in')
    await setAchter(workspace, listOn(workspace), rij, 'B.')

    expect(listOn(workspace).rijen.filter((one) => one.needsAchter)).toEqual([])
  })

  test('turns out to be somebody of the roster: one row, one mark, one line', async () => {
    await addInloop(workspace, listOn(workspace), { naam: 'Zo' })
    const zoe = kandidatenIn(workspace.cards.value.values()).find((one) => one.roepnaam === 'Zoë')
    if (zoe === undefined) throw new Error('No kandidaat')

    const result = await linkInloop(workspace, listOn(workspace), row(listOn(workspace), 'Zo'), zoe)

    expect(listOn(workspace).rijen).toHaveLength(10)
    expect(row(listOn(workspace), 'Zoë').status).toBe('aanwezig')
    expect(linesOf(workspace, 9)).toMatchObject([{ id: 'b9', status: 'aanwezig' }])
    await undo(result)
    expect(row(listOn(workspace), 'Zo')).toMatchObject({ isInloop: true, status: 'aanwezig' })
    expect(row(listOn(workspace), 'Zoë').status).toBeUndefined()
    expect(linesOf(workspace, 9)).toEqual([])
  })

  test('somebody who was linked and is in no group joins the list, and gets a line of their own', async () => {
    await workspace.commit((batch) => batch.put('groepsbeheer', beheerDoc, 'deelnemers', 'dn1', { weg: true }))
    await addInloop(workspace, listOn(workspace), { naam: 'Bobby' })
    const bo = kandidatenIn(workspace.cards.value.values()).find((one) => one.roepnaam === 'Bo')
    if (bo === undefined) throw new Error('No kandidaat')

    await linkInloop(workspace, listOn(workspace), row(listOn(workspace), 'Bobby'), bo)

    expect(row(listOn(workspace, 'b10'), 'Bobby')).toMatchObject({ isInloop: false })
    expect(linesOf(workspace, 1)).toMatchObject([{ id: 'b9', status: 'aanwezig' }])
  })

  test('can be taken off the list again, and a past one waits to be named', async () => {
    await addInloop(workspace, listOn(workspace), { naam: 'Kim' })
    await addInloop(workspace, listOn(workspace, 'b8'), { naam: 'Mo' })

    await removeInloop(workspace, listOn(workspace), row(listOn(workspace), 'Kim'))

    expect(listOn(workspace).rijen.map((rij) => rij.naam)).not.toContain('Kim')
    const tasks = wachtOpTrainer([listOn(workspace).groep], '2026-11-10')
    expect(tasks.map((taak) => taak.soort)).toEqual(['lijst_open', 'inloop', 'sessiemail'])
  })
})
