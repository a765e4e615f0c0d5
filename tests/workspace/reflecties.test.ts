import { beforeEach, expect, test } from 'vitest'
import type { PersoonId } from '#domain/id.ts'
import type { Verdict } from '#workspace/leren/handtekeningen.ts'
import { verifyHandtekening } from '#workspace/leren/handtekeningen.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import {
  beginReflectie,
  followReflectiespoor,
  publiekVanReflectie,
  showReflectie,
} from '#workspace/leren/reflectie-acties.ts'
import type { Reflectie, ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { reflectieOf, reflectiesVan, tekenVan, wachtOpEigenToestel, zichtVan } from '#workspace/leren/reflecties.ts'
import type { Tekenaar } from '#workspace/leren/tekenen.ts'
import { signReflectie } from '#workspace/leren/tekenen.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, marit, noor, openToestel, tom } from '#tests/builders/kring.ts'

let phone: Toestel
let work: Toestel

beforeEach(async () => {
  phone = await openToestel(noor)
  work = await openToestel(tom)
})

const alsNoor: Tekenaar = { persoon: noor, rol: 'kandidaat', naam: 'Noor' }
const alsTom: Tekenaar = { persoon: tom, rol: 'werkbegeleider', naam: 'Tom' }

const people = (toestel: Toestel) => gatherPeople(toestel.workspace.cards.value.values())

async function aDraft(): Promise<Reflectie> {
  const made = await beginReflectie(phone.workspace, [], people(phone))
  if (!made.ok) throw new Error(made.error)
  return read(phone, docs.map, made.id)
}

function read(toestel: Toestel, doc: (typeof docs)['map'], id: string): Reflectie {
  const card = toestel.workspace.cards.value.get(doc)
  const found = card === undefined ? undefined : reflectieOf(card, id)
  if (found === undefined) throw new Error('No reflectie')
  return found
}

/** A shown form that both devices have. */
async function aShown(): Promise<string> {
  const draft = await aDraft()
  await write(phone, docs.map, draft.id, { actie1: 'Ik heb Tom erbij gevraagd.' })
  const shown = await showReflectie(phone.workspace, read(phone, docs.map, draft.id), people(phone))
  if (!shown.ok) throw new Error(shown.error)
  await exchange(phone, work)
  return shown.id
}

async function write(
  toestel: Toestel,
  doc: (typeof docs)['map'],
  id: string,
  fields: Record<string, string>,
): Promise<void> {
  const kind = doc === docs.map ? 'map' : 'reflectie'
  await toestel.workspace.commit((batch) => batch.put(kind as 'reflectie', doc, 'reflecties', id, fields))
}

async function sign(toestel: Toestel, id: string, who: Tekenaar) {
  const reflectie = read(toestel, docs.reflectie, id)
  const result = await signReflectie(toestel.workspace, reflectie, who, reflectie.velden)
  if (!result.ok) throw new Error(result.error)
  return result
}

async function zicht(toestel: Toestel, id: string): Promise<ReflectieZicht> {
  const reflectie = read(toestel, docs.reflectie, id)
  const verdicts = new Map<string, Verdict>()
  for (const one of reflectie.handtekeningen) verdicts.set(one.id, await verifyHandtekening(one))
  return zichtVan(reflectie, (one) => verdicts.get(one.id))
}

test('a new form knows its header', async () => {
  const draft = await aDraft()

  expect(draft.velden).toMatchObject({
    naam: 'Noor',
    werkervaringsplaats: 'Bakkerij De Korenaar',
    naamBegeleider: 'Tom',
    datum: '2026-11-17',
  })
})

test('the preview names who reads the words and who reads only the date', async () => {
  const publiek = publiekVanReflectie(phone.workspace, await aDraft(), people(phone))

  expect(publiek.ok && publiek.lezers.map((one) => one.naam)).toEqual(['Tom'])
  expect(publiek.ok && publiek.alleenDatum.map((one) => one.persoon)).toContain(marit)
})

test('[R3] showing copies the present words only; what was taken out of the draft is in no byte', async () => {
  const draft = await aDraft()
  await write(phone, docs.map, draft.id, { beter1: 'KANARIE over Tom' })
  await write(phone, docs.map, draft.id, { beter1: 'Eerder vragen' })

  const shown = await showReflectie(phone.workspace, read(phone, docs.map, draft.id), people(phone))

  if (!shown.ok) throw new Error(shown.error)
  const bytes = async (doc: (typeof docs)['map']) =>
    Buffer.concat((await phone.updates(doc)).map((update) => Buffer.from(update))).toString('latin1')
  expect(await bytes(docs.map)).toContain('KANARIE')
  expect(await bytes(docs.reflectie)).toContain('Eerder vragen')
  expect(await bytes(docs.reflectie)).not.toContain('KANARIE')
  expect(reflectiesVan(phone.workspace.cards.value.values(), noor).map((one) => one.kind)).toEqual(['reflectie'])
  expect(phone.workspace.cards.value.get(docs.plaatsing)?.items['reflectiesporen']?.[shown.id]).toMatchObject({
    status: 'concept',
    getekendDoor: [],
  })
  expect(await bytes(docs.plaatsing)).not.toContain('Eerder vragen')
})

test('[D2] both write in the same form apart, and both texts are there after merging', async () => {
  const id = await aShown()

  await write(phone, docs.reflectie, id, { verbeteractie1: 'Noor: ik vraag het eerder.' })
  await write(work, docs.reflectie, id, { reactie1: 'Goed gezien.', verbeteractie1: 'Tom: ik loop langs. ' })
  await exchange(phone, work)

  const mine = read(phone, docs.reflectie, id).velden
  expect(mine.reactie1).toBe('Goed gezien.')
  expect(mine.verbeteractie1).toContain('Noor: ik vraag het eerder.')
  expect(mine.verbeteractie1).toContain('Tom: ik loop langs.')
  expect(mine.$wie.reactie1?.persoon).toBe(tom)
  expect(read(work, docs.reflectie, id).velden.verbeteractie1).toBe(mine.verbeteractie1)
})

test('both sign offline on their own phone, in either order, and the form is signed', async () => {
  const id = await aShown()

  await sign(work, id, alsTom)
  await sign(phone, id, alsNoor)
  expect((await zicht(phone, id)).stand.ondertekening.stand).toBe('een')
  await exchange(phone, work)

  expect((await zicht(phone, id)).stand).toMatchObject({
    status: 'ondertekend',
    signersOfPresent: ['kandidaat', 'werkbegeleider'],
  })
  expect((await zicht(work, id)).stand.status).toBe('ondertekend')
})

test('the status line in the plaatsing says that both signed, and nothing of the text', async () => {
  const id = await aShown()
  await sign(work, id, alsTom)
  await sign(phone, id, alsNoor)
  await exchange(phone, work)

  await followReflectiespoor(phone.workspace, await zicht(phone, id))

  expect(phone.workspace.cards.value.get(docs.plaatsing)?.items['reflectiesporen']?.[id]).toMatchObject({
    status: 'ondertekend',
    getekendDoor: ['kandidaat', 'werkbegeleider'],
  })
})

test('two versions signed apart are told, with the difference', async () => {
  const id = await aShown()
  await write(phone, docs.reflectie, id, { goed1: 'Het ging goed.' })

  await sign(phone, id, alsNoor)
  await sign(work, id, alsTom)
  await exchange(phone, work)

  const { ondertekening } = (await zicht(work, id)).stand
  expect(ondertekening.stand).toBe('verschillende_versies')
  expect(ondertekening.verschillen).toEqual([{ path: 'goed1', signed: 'Het ging goed.', present: '' }])
})

test('a change after signing keeps the signed version readable, and signing again settles it', async () => {
  const id = await aShown()
  await sign(work, id, alsTom)
  await exchange(phone, work)
  await sign(phone, id, alsNoor)
  await write(phone, docs.reflectie, id, { actie1: 'Ik heb Tom twee keer gevraagd.' })
  await exchange(phone, work)

  const changed = await zicht(work, id)
  expect(changed.stand.status).toBe('gewijzigd_na_ondertekening')
  expect(changed.stand.gewijzigd.map((one) => one.signed)).toEqual(['Ik heb Tom erbij gevraagd.'])
  expect(JSON.stringify(changed.stand.ondertekening.inhoud)).toContain('Ik heb Tom erbij gevraagd.')

  await sign(work, id, alsTom)
  await sign(phone, id, alsNoor)
  await exchange(phone, work)
  expect((await zicht(phone, id)).stand.status).toBe('ondertekend')
})

test('the werkbegeleider signs offline while the kandidaat edits offline: the signature belongs to the earlier version', async () => {
  const id = await aShown()

  await sign(work, id, alsTom)
  await write(phone, docs.reflectie, id, { goed1: 'Later bedacht.' })
  await exchange(phone, work)

  const merged = await zicht(work, id)
  expect(merged.stand.status).toBe('gewijzigd_na_ondertekening')
  expect(merged.velden.goed1).toBe('Later bedacht.')
})

test('nothing is signed when the text is not the one that was read', async () => {
  const id = await aShown()
  const seen = read(work, docs.reflectie, id)
  await write(phone, docs.reflectie, id, { goed1: 'Net erbij.' })
  await exchange(phone, work)

  const result = await signReflectie(work.workspace, seen, alsTom, seen.velden)

  expect(result).toEqual({ ok: false, error: 'veranderd' })
  expect(read(work, docs.reflectie, id).handtekeningen).toEqual([])
})

test('confirmed on the phone of the kandidaat counts, is named so, and asks for the own device', async () => {
  const id = await aShown()
  await sign(phone, id, alsNoor)
  await sign(phone, id, { ...alsTom, bevestigdBij: noor as PersoonId })
  await exchange(phone, work)

  const atWork = await zicht(work, id)
  expect(atWork.stand.status).toBe('ondertekend')
  expect(tekenVan(atWork, 'werkbegeleider', atWork.stand.ondertekening.wortel)?.bevestigdBij).toBe(noor)
  expect(wachtOpEigenToestel(atWork, tom)).toBe(true)

  await sign(work, id, alsTom)
  const own = await zicht(work, id)
  expect(wachtOpEigenToestel(own, tom)).toBe(false)
  expect(tekenVan(own, 'werkbegeleider', own.stand.ondertekening.wortel)?.bevestigdBij).toBeUndefined()
})

test.each([
  ['inhoud', (text: string) => text.replace('erbij', 'nooit')],
  ['wortel', (text: string) => text.replace(/^../, '00')],
  ['rol', () => 'kandidaat'],
  ['persoonId', () => marit],
  ['handtekening', (text: string) => text.replace(/^../, 'AA')],
] as const)('a signature whose %s was changed does not count', async (field, change) => {
  const id = await aShown()
  await sign(work, id, alsTom)
  const [signed] = read(work, docs.reflectie, id).handtekeningen
  if (signed === undefined) throw new Error('Not signed')

  await work.workspace.commit((batch) =>
    batch.put('reflectie', docs.reflectie, 'handtekeningen', signed.id, { [field]: change(signed[field] ?? '') }),
  )

  const after = await zicht(work, id)
  expect(after.stand.ondertekening.stand).toBe('geen')
  expect(after.onleesbaar).toBe(1)
})
