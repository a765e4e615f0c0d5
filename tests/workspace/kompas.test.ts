import { beforeEach, describe, expect, test } from 'vitest'
import type { Kompaspunt } from '#domain/kompas.ts'
import { groepenIn } from '#workspace/groep/groepen.ts'
import { kompasKandidaat } from '#workspace/kompas/kompas-kandidaat.ts'
import { samen } from '#workspace/kompas/kompas-regio.ts'
import { kompasTrainer } from '#workspace/kompas/kompas-trainer.ts'
import { kompasWerkbegeleider } from '#workspace/kompas/kompas-werkbegeleider.ts'
import type { Kijk, KompasRegel } from '#workspace/kompas/regels.ts'
import { afgesprokenRegels, belRegels, sure, werkplekRegels } from '#workspace/kompas/regels.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { plaatsingenIn } from '#workspace/plaatsing/plaatsingen.ts'
import { bordVan } from '#workspace/regio/bord.ts'
import type { Workspace } from '#workspace/workspace.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, fatma, ilse, karin, marit, noor, openToestel, tom } from '#tests/builders/kring.ts'

/** A Tuesday. */
const today = '2026-11-17'
const noon = (day: string): number => new Date(`${day}T12:00:00`).getTime()

let office: Toestel

beforeEach(async () => {
  office = await openToestel(marit)
  // Both agreements are signed and there was a werkoverleg: nothing asks for anything yet.
  await office.workspace.commit((batch) => {
    for (const teken of ['a.kandidaat', 'a.organisatie', 'b.stichting', 'b.organisatie']) {
      batch.put('plaatsing', docs.plaatsing, 'overeenkomsttekens', teken, { naam: 'Iemand', getekendOp: '2026-02-01' })
    }
    batch.put('plaatsing', docs.plaatsing, 'overlegsporen', 'spoor00001', { dag: '2026-11-10' })
  })
})

/** What the office and others wrote comes to the device of one person. */
async function on(persoon: typeof noor, ...from: Toestel[]): Promise<Toestel> {
  const own = await openToestel(persoon)
  for (const one of [office, ...from]) await exchange(one, own)
  return own
}

function kijkOn({ workspace }: Toestel, day = today): Kijk {
  const people = gatherPeople(workspace.cards.value.values())
  return {
    cards: workspace.cards.value,
    ik: workspace.ik.value.persoon,
    people,
    naamVan: (persoon) => people.get(persoon ?? '')?.naam ?? '',
    today: day,
  }
}

const kandidaatOn = ({ workspace }: Toestel, day = today): KompasRegel[] =>
  kompasKandidaat({ ...workspace, today: () => day }, gatherPeople(workspace.cards.value.values()))
const punten = (regels: readonly KompasRegel[]): Kompaspunt[] => regels.map(({ punt }) => punt)
const soorten = (regels: readonly KompasRegel[]): string[] => regels.map(({ punt }) => punt.soort)
const put = (toestel: Toestel, build: Parameters<Workspace['commit']>[0]) => toestel.workspace.commit(build)

const coaching = (dag: string) =>
  put(office, (batch) =>
    batch.put('groep', docs.groep, 'bijeenkomsten', 'c3', { nr: 3, soort: 'coaching', titel: 'Coaching 1', dag }),
  )

describe('a kandidaat', () => {
  test('is asked for nothing while nothing waits, and never about what was missed', async () => {
    const phone = await on(noor)

    expect(kandidaatOn(phone)).toEqual([])
    // Weeks without a werkoverleg, no contacts and a bijeenkomst that passed: a kandidaat reads nothing of it.
    expect(kandidaatOn(phone, '2027-01-20').filter(({ punt }) => punt.soort !== 'leerdoel')).toEqual([])
  })

  test('is asked for a story from a week before a coaching, until one is ready', async () => {
    await coaching('2026-11-24')
    const phone = await on(noor)

    expect(kandidaatOn(phone, '2026-11-16')).toEqual([])
    expect(punten(kandidaatOn(phone))).toEqual([{ soort: 'verhaal', nr: 1, dag: '2026-11-24' }])
    expect(kandidaatOn(phone, '2026-11-25')).toEqual([])

    await put(phone, (batch) =>
      batch.put('map', docs.map, 'dstarrs', 'verhaal001', { gemaaktOpMs: 1, doel: 'Hulp vragen', klaarOpMs: 2 }),
    )
    expect(kandidaatOn(phone)).toEqual([])
  })

  test('reads that there is a reaction until the own signature comes after it', async () => {
    const begeleider = await openToestel(tom)
    await put(begeleider, (batch) =>
      batch.put('reflectie', docs.reflectie, 'reflecties', 'formulier1', { gemaaktOpMs: 1, datum: '2026-11-12' }),
    )
    expect(kandidaatOn(await on(noor, begeleider))).toEqual([])

    await put(begeleider, (batch) =>
      batch.put('reflectie', docs.reflectie, 'reflecties', 'formulier1', { reactie1: 'Goed dat je het vroeg.' }),
    )
    const phone = await on(noor, begeleider)
    expect(kandidaatOn(phone)).toMatchObject([
      {
        punt: { soort: 'reactie', wie: 'Tom', dag: '2026-11-12' },
        href: `/reflectie/${docs.reflectie}/formulier1`,
      },
    ])

    await put(phone, (batch) =>
      batch.put('reflectie', docs.reflectie, 'handtekeningen', 'teken00001', {
        ...{ reflectieId: 'formulier1', rol: 'kandidaat', persoonId: noor, opMs: phone.workspace.nowMs() },
      }),
    )
    expect(kandidaatOn(phone)).toEqual([])
  })

  test('sees the werkoverleg that is near, or the one that is not finished', async () => {
    await put(office, (batch) =>
      batch.put('plaatsing', docs.plaatsing, 'plaatsing', 'plaatsing', { overlegWeekdag: 4, overlegTijd: '09:00' }),
    )
    const phone = await on(noor)
    expect(punten(kandidaatOn(phone))).toEqual([{ soort: 'overleg', wie: 'Tom', dag: '2026-11-19', tijd: '09:00' }])

    await put(phone, (batch) =>
      batch.put('werkplek', docs.werkplek, 'overleggen', 'overleg001', { dag: today, gemaaktOpMs: 1 }),
    )
    expect(punten(kandidaatOn(phone))).toEqual([{ soort: 'overleg_open', wie: 'Tom' }])
    await put(phone, (batch) => batch.put('werkplek', docs.werkplek, 'overleggen', 'overleg001', { klaarOpMs: 2 }))
    // The next fixed moment after it.
    expect(kandidaatOn(phone).map(({ href }) => href)).toEqual([`/werk/${docs.plaatsing}/overleg`])

    await put(office, (batch) =>
      batch.put('plaatsing', docs.plaatsing, 'plaatsing', 'plaatsing', { status: 'afgerond' }),
    )
    expect(kandidaatOn(await on(noor))).toEqual([])
  })

  test('reads what the group agreed on for two weeks, and has its opdrachten until they are done', async () => {
    await put(office, (batch) => {
      batch.put('groep', docs.groep, 'bijeenkomsten', 'b6', { nr: 6, soort: 'training', dag: '2026-11-16' })
      batch.put('groep', docs.groep, 'sessies', 'b6', { gedeeldOpMs: noon('2026-11-16') })
      for (const [at, tekst] of ['Vraag Tom om feedback', 'Neem je cv mee'].entries()) {
        batch.put('groep', docs.groep, 'sessiepunten', `b6.opdracht.${at + 1}.aa${at}`, {
          ...{ bijeenkomst: 'b6', soort: 'opdracht', volgorde: at + 1, tekst },
        })
      }
    })
    const phone = await on(noor)

    expect(punten(kandidaatOn(phone))).toEqual([
      { soort: 'afgesproken', nr: 6, dag: '2026-11-16' },
      { soort: 'opdracht', tekst: 'Vraag Tom om feedback', meer: 1 },
    ])
    expect(soorten(kandidaatOn(phone, '2026-12-05'))).toEqual(['opdracht'])
    expect(soorten(kandidaatOn(phone, '2026-12-20'))).toEqual([])

    const done = ['b6.opdracht.1.aa0', 'b6.opdracht.2.aa1']
    await put(phone, (batch) => {
      for (const id of done) batch.put('map', docs.map, 'opbrengsten', id, { opMs: 1, gedaanOp: today })
    })
    expect(soorten(kandidaatOn(phone))).toEqual(['afgesproken'])
  })

  test('signs agreement A; agreement B is between others', async () => {
    await put(office, (batch) => {
      for (const teken of ['a.kandidaat', 'b.organisatie']) {
        batch.put('plaatsing', docs.plaatsing, 'overeenkomsttekens', teken, { getekendOp: null })
      }
    })
    const phone = await on(noor)
    expect(kandidaatOn(phone).map(({ href }) => href)).toEqual([`/werk/${docs.plaatsing}/overeenkomst/a`])

    await put(phone, (batch) =>
      batch.put('plaatsing', docs.plaatsing, 'overeenkomsttekens', 'a.kandidaat', { getekendOp: today }),
    )
    expect(kandidaatOn(phone)).toEqual([])
  })

  test('makes a leerdoel after bijeenkomst 2, and looks at it with the werkbegeleider when its period is over', async () => {
    await put(office, (batch) => batch.put('groep', docs.groep, 'bijeenkomsten', 'b2', { nr: 2, dag: '2026-11-10' }))
    const phone = await on(noor)
    expect(punten(kandidaatOn(phone))).toEqual([{ soort: 'leerdoel', vraag: 'eerste' }])

    await put(phone, (batch) =>
      batch.put('werkplek', docs.werkplek, 'leerdoelen', 'leerdoel01', {
        ...{ gemaaktOpMs: 1, titel: 'Hulp vragen', status: 'actief' },
        ...{ wat: 'Ik vraag hulp', maat: '2 keer', uiterlijk: '2026-11-16', haalbaar: 'ja' },
      }),
    )
    expect(punten(kandidaatOn(phone))).toEqual([{ soort: 'periode', naam: 'Hulp vragen', wie: 'Tom' }])
    expect(punten(kompasWerkbegeleider(kijkOn(await on(tom, phone))))).toContainEqual({
      ...{ soort: 'periode', naam: 'Hulp vragen', wie: 'Noor' },
    })

    await put(phone, (batch) => batch.put('werkplek', docs.werkplek, 'leerdoelen', 'leerdoel01', { status: 'behaald' }))
    expect(kandidaatOn(phone)).toEqual([])
  })
})

describe('who guides the work', () => {
  test('has a quiet werkplek after fourteen days; a talk that is near says it better', async () => {
    const phone = await on(tom)
    expect(kompasWerkbegeleider(kijkOn(phone, '2026-11-24'))).toEqual([])
    expect(punten(kompasWerkbegeleider(kijkOn(phone, '2026-11-25')))).toMatchObject([
      { soort: 'werkplek', wie: 'Noor', punt: { soort: 'werkoverleg', dagen: 15 } },
    ])

    await put(office, (batch) =>
      batch.put('plaatsing', docs.plaatsing, 'plaatsing', 'plaatsing', { overlegWeekdag: 4 }),
    )
    expect(soorten(kompasWerkbegeleider(kijkOn(await on(tom), '2026-11-25')))).toEqual(['overleg'])
  })

  test('has both agreements, and the talks half-way and late, and only then', async () => {
    await put(office, (batch) =>
      batch.put('plaatsing', docs.plaatsing, 'overeenkomsttekens', 'b.stichting', { getekendOp: null }),
    )
    const phone = await on(tom)
    expect(punten(kompasWerkbegeleider(kijkOn(phone)))).toMatchObject([{ punt: { ontbreekt: ['b'] } }])

    await put(office, (batch) => batch.put('groep', docs.groep, 'bijeenkomsten', 'b5', { nr: 5, dag: '2026-11-16' }))
    expect(punten(kompasWerkbegeleider(kijkOn(await on(tom))))).toMatchObject([
      { punt: { soort: 'overeenkomst' } },
      { punt: { soort: 'contact', signaal: 'halverwege', aantal: 0 } },
    ])
    // A jobcoach looks after the work, not after the talks of others.
    expect(punten(werkplekRegels(kijkOn(await on(ilse)), ['jobcoach']))).toMatchObject([
      { punt: { soort: 'overeenkomst' } },
    ])
    expect(soorten(kompasTrainer(kijkOn(await on(karin)), []))).toEqual(['werkplek', 'werkplek'])
  })

  test('calls on the day that was agreed on in a pauze, and nobody else does', async () => {
    await put(office, (batch) => {
      batch.put('plaatsing', docs.plaatsing, 'plaatsing', 'plaatsing', { status: 'pauze' })
      batch.put('plaatsing', docs.plaatsing, 'pauzes', 'pauze00001', {
        ...{ van: '2026-11-10', contactritme: 'elke_week', eerstvolgende: today, wieBelt: tom, opMs: 1 },
      })
    })
    const [begeleider, trainer] = [kijkOn(await on(tom)), kijkOn(await on(karin))]

    expect(punten(belRegels(begeleider, ['werkbegeleider']))).toEqual([{ soort: 'bellen', wie: 'Noor', dag: today }])
    expect(belRegels(trainer, ['trainer'])).toEqual([])
    expect(belRegels({ ...begeleider, today: '2026-11-18' }, ['werkbegeleider'])).toEqual([])
    expect(soorten(kompasWerkbegeleider({ ...begeleider, today: '2026-12-01' }))).toEqual(['bellen'])
  })

  test('in a pauze nobody expects a werkoverleg, and after it the days begin anew', async () => {
    await put(office, (batch) => {
      batch.put('plaatsing', docs.plaatsing, 'plaatsing', 'plaatsing', { status: 'pauze' })
      batch.put('plaatsing', docs.plaatsing, 'pauzes', 'pauze00001', { van: '2026-11-12', tot: '2026-12-15', opMs: 1 })
    })
    const kijk = kijkOn(await on(tom))
    const quietOn = (day: string) =>
      punten(werkplekRegels({ ...kijk, today: day }, ['werkbegeleider'])).flatMap((one) =>
        one.soort === 'werkplek' && one.punt.soort === 'werkoverleg' ? [one.punt.dagen] : [],
      )

    expect(quietOn('2026-12-14')).toEqual([])
    expect(quietOn('2026-12-29')).toEqual([])
    expect(quietOn('2026-12-30')).toEqual([15])
  })

  test('a trainer sees a coaching a week before, leerdoelen after it, and who shows none until half-way', async () => {
    await coaching('2026-11-24')
    await put(office, (batch) => batch.put('groep', docs.groep, 'bijeenkomsten', 'b2', { nr: 2, dag: '2026-11-10' }))
    const trainer = await on(karin)
    const kijk = kijkOn(trainer)
    const groepen = groepenIn(trainer.workspace).map((groep) => ({
      ...groep,
      // Who is in a group stands in a list that this made-up circle has not; `Deelnemer` by shape.
      deelnemers: [{ id: 'd1', naam: 'Noor', persoonId: noor, $wie: {}, $antwoorden: {}, $onleesbaar: [] }],
    }))
    const at = (day: string) =>
      punten(kompasTrainer({ ...kijk, today: day }, groepen)).filter(({ soort }) => soort !== 'werkplek')

    expect(at('2026-11-16')).toEqual([])
    expect(at(today)).toEqual([{ soort: 'verhalen_lezen', nr: 1, dag: '2026-11-24', groep: 'Dinsdag A' }])

    const begun = groepen.map((groep) => ({
      ...groep,
      bijeenkomsten: [
        ...groep.bijeenkomsten,
        ...groep.bijeenkomsten.slice(0, 1).map((one) => ({ ...one, id: 'b5', nr: 5, dag: '2026-12-20' })),
      ],
    }))
    expect(punten(kompasTrainer({ ...kijk, today: '2026-11-11' }, begun))).toContainEqual({
      ...{ soort: 'geen_leerdoel', aantal: 1, groep: 'Dinsdag A' },
    })
    expect(soorten(kompasTrainer({ ...kijk, today: '2026-12-21' }, begun))).not.toContain('geen_leerdoel')
  })

  test('a maatje reads what the group agreed on, and nothing else is on that device', async () => {
    await put(office, (batch) => batch.put('groep', docs.groep, 'sessies', 'b10', { gedeeldOpMs: noon(today) }))
    const phone = await on(fatma)

    expect(punten(afgesprokenRegels(kijkOn(phone), 'maatje'))).toEqual([
      { soort: 'afgesproken', nr: 10, dag: '2026-12-08' },
    ])
    expect(werkplekRegels(kijkOn(phone), ['maatje'])).toEqual([])
  })
})

describe('a region', () => {
  const bordOn = ({ workspace }: Toestel, day: string) => {
    const cards = workspace.cards.value
    const plaatsingen = plaatsingenIn(cards.values())
    return bordVan(cards, { kandidaten: [], plaatsingen, groepen: [], genodigden: [] }, day)
  }

  test('the board has what is open, and nothing when it is done', async () => {
    await put(office, (batch) =>
      batch.put('plaatsing', docs.plaatsing, 'overeenkomsttekens', 'a.organisatie', { getekendOp: null }),
    )
    const before = bordOn(office, '2026-12-01')
    expect(before.overeenkomsten).toMatchObject([{ ontbreekt: ['a'], organisatie: 'Bakkerij De Korenaar' }])
    expect(before.overleggen).toMatchObject([{ stilDagen: 21, werkbegeleider: { naam: 'Tom' } }])
    expect(before.gesprekken).toMatchObject([{ gesprekken: 0, isTijd: false }])

    await put(office, (batch) => {
      batch.put('plaatsing', docs.plaatsing, 'overeenkomsttekens', 'a.organisatie', { getekendOp: today })
      batch.put('plaatsing', docs.plaatsing, 'overlegsporen', 'spoor00002', { dag: '2026-11-30' })
      for (const id of ['contact001', 'contact002']) {
        batch.put('plaatsing', docs.plaatsing, 'contacten', id, {
          ...{ vorm: 'telefoon', dag: '2026-11-20', door: marit, met: [tom], opMs: 1 },
        })
      }
    })
    expect(bordOn(office, '2026-12-01')).toMatchObject({ overeenkomsten: [], overleggen: [], gesprekken: [] })
  })

  test('one line says it for several plekken, and a plek more makes it another line', () => {
    const one = (doc: string): KompasRegel => ({
      sleutel: `werkplek.${doc}`,
      punt: { soort: 'werkplek', punt: { soort: 'werkoverleg', dagen: 20 }, wie: 'Noor' },
      href: `/werk/${doc}`,
    })

    expect(samen([one('d_a')])).toEqual([one('d_a')])
    const [two] = samen([one('d_a'), one('d_b')])
    expect(two).toMatchObject({ punt: { soort: 'werkplekken', wat: 'werkoverleg', aantal: 2 }, href: '/bord' })
    expect(samen([one('d_a'), one('d_b'), one('d_c')])[0]?.sleutel).not.toBe(two?.sleutel)
  })
})

test('what says that something is not there waits until everything has come', () => {
  const regel = (punt: Kompaspunt): KompasRegel => ({ sleutel: punt.soort, punt, href: '/' })
  const regels = [regel({ soort: 'leerdoel', vraag: 'eerste' }), regel({ soort: 'voorstellen', aantal: 1 })]

  expect(sure(regels, true)).toEqual(regels)
  expect(soorten(sure(regels, false))).toEqual(['voorstellen'])
})
