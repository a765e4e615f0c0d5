import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Item } from '#domain/documentvorm.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import type { Sha256 } from '#domain/handtekening.ts'
import { deriveSalts, eraseAnswer, makeInhoud, parseInhoud, rootOf } from '#domain/handtekening.ts'
import type { GeldigeHandtekening } from '#domain/ondertekening.ts'
import { judgeOndertekening, valuesOf } from '#domain/ondertekening.ts'
import type { Rol } from '#domain/rol.ts'
import type { ReflectieVelden } from '#domain/zelfreflectie.ts'
import {
  canEdit,
  formatZelfreflectie,
  kaderOf,
  prefillReflectie,
  reflectieStand,
  reflectieVelden,
  signedValues,
} from '#domain/zelfreflectie.ts'

const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest()
const form: ReflectieVelden = { naam: 'Noor', datum: '2027-03-09', leerdoel1: 'Hulp vragen', actie1: 'Gevraagd' }
const withReactie: ReflectieVelden = { ...form, reactie1: 'Goed gedaan' }

test('the form has the rows, order and labels of the paper', () => {
  const rows = [formatZelfreflectie.kop, ...formatZelfreflectie.blokken].map((part) => part.map(({ label }) => label))
  const table = (nr: number) => [
    `Leerdoel ${nr}`,
    'Wat heb je voor actie ondernomen?',
    'Wat ging goed?',
    'Wat kan beter?',
    'Reactie begeleider',
    'Verbeteractie',
  ]

  expect(formatZelfreflectie.titel).toBe('Format zelfreflectie')
  expect(rows).toEqual([['Naam', 'Werkervaringsplaats', 'Naam begeleider', 'Datum'], table(1), table(2)])
  expect(formatZelfreflectie.handtekeningen.map(({ label }) => label)).toEqual([
    'Handtekening kandidaat',
    'Handtekening begeleider',
  ])
})

test('every row of the form is a stored field, and every stored answer is on the form', () => {
  const stored = Object.keys(documentvorm.reflectie.reflecties)
  const answers = stored.filter((veld) => /[12]$/.test(veld) && !veld.startsWith('leerdoelId'))

  expect(reflectieVelden).toHaveLength(16)
  expect(reflectieVelden.filter((veld) => !stored.includes(veld))).toEqual([])
  expect(answers.toSorted()).toEqual(reflectieVelden.slice(4).toSorted())
})

test('the kandidaat writes own answers, the begeleider the reaction, both the improvement', () => {
  const writes = (rol: Rol) => reflectieVelden.filter((veld) => canEdit(veld, rol))

  expect(writes('werkbegeleider')).toEqual(['reactie1', 'verbeteractie1', 'reactie2', 'verbeteractie2'])
  expect(reflectieVelden.filter((veld) => !canEdit(veld, 'kandidaat'))).toEqual(['reactie1', 'reactie2'])
  expect(writes('trainer')).toEqual([])
  expect(writes('maatje')).toEqual([])
})

test('the header is filled from the plaatsing, and only with what is known', () => {
  const aanleiding = {
    organisatie: 'Bakkerij De Korenaar',
    functie: 'bakker',
    mensen: [
      { naam: 'Oud', rol: 'werkbegeleider' as const, weg: true },
      { naam: 'Karin', rol: 'werkbegeleider' as const },
      { naam: 'Noor', rol: 'kandidaat' as const },
    ],
  }

  expect(prefillReflectie(aanleiding, '2027-03-09')).toEqual({
    naam: 'Noor',
    werkervaringsplaats: 'Bakkerij De Korenaar',
    naamBegeleider: 'Karin',
    datum: '2027-03-09',
  })
  expect(prefillReflectie({ mensen: [] }, '2027-03-09')).toEqual({ datum: '2027-03-09' })
})

test('a form begins as concept and is besproken once the begeleider reacted', () => {
  expect(reflectieStand(form, []).status).toBe('concept')
  expect(reflectieStand({ ...form, reactie2: ' ' }, []).status).toBe('concept')
  expect(reflectieStand(withReactie, []).status).toBe('besproken')
})

test('one signature is besproken, two on one root is ondertekend, in either order', async () => {
  const kandidaat = await sign(withReactie, 'kandidaat', 1)
  const begeleider = await sign(withReactie, 'werkbegeleider', 2)

  expect(reflectieStand(withReactie, [kandidaat])).toMatchObject({
    status: 'besproken',
    signersOfPresent: ['kandidaat'],
  })
  expect(reflectieStand(withReactie, [kandidaat, begeleider]).status).toBe('ondertekend')
  expect(reflectieStand(withReactie, [begeleider, kandidaat]).status).toBe('ondertekend')
})

test('both phones sign the same text offline and it is one root', async () => {
  const [kandidaat, begeleider] = await Promise.all([
    sign({ ...withReactie, beter1: 'e\u0301e\u0301n keer' }, 'kandidaat', 1),
    sign({ ...withReactie, beter1: 'één keer' }, 'werkbegeleider', 1),
  ])

  expect(kandidaat.wortel).toBe(begeleider.wortel)
  expect(judgeOndertekening([kandidaat, begeleider]).stand).toBe('beide')
})

test('a change of any row after signing is told with the row, and changing it back heals', async () => {
  const signatures = [await sign(withReactie, 'kandidaat', 1), await sign(withReactie, 'werkbegeleider', 2)]

  for (const veld of reflectieVelden) {
    const stand = reflectieStand({ ...withReactie, [veld]: 'Iets anders' }, signatures)
    expect(stand.status).toBe('gewijzigd_na_ondertekening')
    expect(stand.gewijzigd.map(({ path }) => path)).toEqual([veld])
    expect(stand.ondertekening.stand).toBe('beide')
  }
  expect(reflectieStand({ ...withReactie }, signatures).status).toBe('ondertekend')
})

test('a link to a leerdoel is not on the paper and changes nothing', async () => {
  const signatures = [await sign(withReactie, 'kandidaat', 1), await sign(withReactie, 'werkbegeleider', 2)]
  const linked = { ...withReactie, leerdoelId1: 'x' }

  expect(reflectieStand(linked, signatures).status).toBe('ondertekend')
})

test('a new version after signing is changed until both signed it', async () => {
  const next = { ...withReactie, actie1: 'Vaker gevraagd' }
  const first = [await sign(withReactie, 'kandidaat', 1), await sign(withReactie, 'werkbegeleider', 2)]
  const again = await sign(next, 'kandidaat', 3)

  expect(reflectieStand(next, [...first, again])).toMatchObject({
    status: 'gewijzigd_na_ondertekening',
    signersOfPresent: ['kandidaat'],
  })
  expect(reflectieStand(next, [...first, again, await sign(next, 'werkbegeleider', 4)]).status).toBe('ondertekend')
})

test('a text that changed after one signature is told as well', async () => {
  const kandidaat = await sign(form, 'kandidaat', 1)

  const stand = reflectieStand(withReactie, [kandidaat])

  expect(stand.status).toBe('gewijzigd_na_ondertekening')
  expect(stand.gewijzigd).toEqual([{ path: 'reactie1', signed: '', present: 'Goed gedaan' }])
})

test('two people who signed two texts signed different versions, with the difference', async () => {
  const kandidaat = await sign(form, 'kandidaat', 1)
  const begeleider = await sign(withReactie, 'werkbegeleider', 2)

  const stand = reflectieStand(withReactie, [kandidaat, begeleider])

  expect(stand.ondertekening.stand).toBe('verschillende_versies')
  expect(stand.ondertekening.verschillen).toEqual([{ path: 'reactie1', signed: '', present: 'Goed gedaan' }])
  expect(stand.status).toBe('besproken')
})

test('a version both signed counts, also when one of them signed something else later', async () => {
  const signatures = [
    await sign(form, 'kandidaat', 1),
    await sign(form, 'werkbegeleider', 2),
    await sign(withReactie, 'werkbegeleider', 3),
  ]

  expect(judgeOndertekening(signatures)).toMatchObject({ stand: 'beide', wortel: signatures[0]?.wortel })
})

test('twice the same role, or another role, does not sign a form', async () => {
  const signatures = [
    await sign(form, 'kandidaat', 1),
    await sign(form, 'kandidaat', 2),
    await sign(form, 'trainer', 3),
  ]

  expect(judgeOndertekening(signatures)).toMatchObject({ stand: 'een', door: ['kandidaat'] })
  expect(judgeOndertekening([]).stand).toBe('geen')
})

test('a form of which one answer was erased stays signed', async () => {
  const signatures = [await sign(withReactie, 'kandidaat', 1), await sign(withReactie, 'werkbegeleider', 2)]
  const erased = await Promise.all(signatures.map((one) => erase(one, 'reactie1')))

  expect(reflectieStand({ ...withReactie, reactie1: undefined }, erased).status).toBe('ondertekend')
  expect(valuesOf(erased[0]!.inhoud)).not.toHaveProperty('reactie1')
})

test('a stored form is what the rules take', () => {
  const draft = (item: Item<'map', 'reflecties'>): ReflectieVelden => item
  const shown = (item: Item<'reflectie', 'reflecties'>): ReflectieVelden => item

  expect([draft, shown]).toHaveLength(2)
})

async function sign(reflectie: ReflectieVelden, rol: Rol, opMs: number): Promise<GeldigeHandtekening> {
  const values = signedValues(reflectie)
  const salts = await deriveSalts(Uint8Array.of(1), reflectieVelden, sha256)
  return asSignature(makeInhoud(kaderOf('r1', 'd_1', reflectie), values, salts), rol, opMs)
}

async function erase(one: GeldigeHandtekening, path: string): Promise<GeldigeHandtekening> {
  const salts = await deriveSalts(Uint8Array.of(1), reflectieVelden, sha256)
  const { answers: _answers, ...kader } = one.inhoud
  const erased = await eraseAnswer(makeInhoud(kader, valuesOf(one.inhoud), salts), path, sha256)
  if (!erased.ok) throw new Error(erased.error)
  return asSignature(erased.value, one.rol, one.opMs)
}

async function asSignature(text: string, rol: Rol, opMs: number): Promise<GeldigeHandtekening> {
  const inhoud = parseInhoud(text)
  const wortel = inhoud.ok ? await rootOf(inhoud.value, sha256) : inhoud
  if (!inhoud.ok || !wortel.ok) throw new Error('the text to sign is not readable')
  return { id: `${rol}-${opMs}`, rol, wortel: wortel.value, inhoud: inhoud.value, opMs }
}
