import { beforeEach, expect, test } from 'vitest'
import { waitingFor } from '#features/see-werkplek/waiting-forms.ts'
import { isGestopt, lateWordsIn } from '#workspace/leren/gestopt.ts'
import type { Verdict } from '#workspace/leren/handtekeningen.ts'
import { verifyHandtekening } from '#workspace/leren/handtekeningen.ts'
import { keepLateWords } from '#workspace/leren/late-words.ts'
import { sporenVan } from '#workspace/leren/leerdoelen.ts'
import { reactiesBij } from '#workspace/leren/reacties.ts'
import { beginReflectie, followReflectiespoor, showReflectie } from '#workspace/leren/reflectie-acties.ts'
import type { Reflectie, ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { reflectieOf, reflectiesVan, zichtVan } from '#workspace/leren/reflecties.ts'
import { stopReflectie } from '#workspace/leren/stop-reflectie.ts'
import { signReflectie } from '#workspace/leren/tekenen.ts'
import { gedeeldDoor } from '#workspace/map/delen.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { openOpmerking } from '#workspace/plaatsing/opmerkingen.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, karin, noor, openToestel, tom } from '#tests/builders/kring.ts'

let phone: Toestel
let work: Toestel
/** the draft in the map, and the form that is shown */
let draftId: string
let id: string

beforeEach(async () => {
  phone = await openToestel(noor)
  work = await openToestel(tom)
  const made = await beginReflectie(phone.workspace, [], people(phone))
  if (!made.ok) throw new Error(made.error)
  draftId = made.id
  await write(phone, 'map', draftId, { actie1: 'Ik vroeg het aan Tom.' })
  const shown = await showReflectie(phone.workspace, read(phone, 'map', draftId), people(phone))
  if (!shown.ok) throw new Error(shown.error)
  id = shown.id
  await exchange(phone, work)
})

const people = (toestel: Toestel) => gatherPeople(toestel.workspace.cards.value.values())
const persoonVan = (toestel: Toestel) => toestel.workspace.ik.value.persoon

function find(toestel: Toestel, kind: 'map' | 'reflectie', item: string): Reflectie | undefined {
  const card = toestel.workspace.cards.value.get(docs[kind])
  return card === undefined ? undefined : reflectieOf(card, item, persoonVan(toestel))
}

function read(toestel: Toestel, kind: 'map' | 'reflectie', item: string): Reflectie {
  const found = find(toestel, kind, item)
  if (found === undefined) throw new Error('No reflectie')
  return found
}

async function write(toestel: Toestel, kind: 'map' | 'reflectie', item: string, fields: Record<string, string>) {
  const result = await toestel.workspace.commit((batch) =>
    batch.put(kind as 'reflectie', docs[kind], 'reflecties', item, fields),
  )
  expect(result.ok).toBe(true)
}

async function remark(toestel: Toestel, tekst: string): Promise<void> {
  const opened = await openOpmerking(toestel.workspace, read(toestel, 'reflectie', id))
  await toestel.workspace.commit((batch) =>
    batch.put('reflectie', docs.reflectie, 'opmerkingen', opened ?? '', { tekst }),
  )
}

async function sign(toestel: Toestel): Promise<void> {
  const form = read(toestel, 'reflectie', id)
  const rol = toestel === phone ? 'kandidaat' : 'werkbegeleider'
  const signed = await signReflectie(
    toestel.workspace,
    form,
    { persoon: persoonVan(toestel), rol, naam: rol },
    form.velden,
  )
  if (!signed.ok) throw new Error(signed.error)
}

async function zicht(toestel: Toestel): Promise<ReflectieZicht> {
  const form = read(toestel, 'reflectie', id)
  const verdicts = new Map<string, Verdict>()
  for (const one of form.handtekeningen) verdicts.set(one.id, await verifyHandtekening(one))
  return zichtVan(form, (one) => verdicts.get(one.id))
}

async function stop() {
  const stopped = await stopReflectie(phone.workspace, read(phone, 'reflectie', id), people(phone))
  if (!stopped.ok) throw new Error(stopped.error)
  return stopped
}

const words = (toestel: Toestel) =>
  JSON.stringify([docs.reflectie, docs.plaatsing].map((doc) => toestel.workspace.cards.value.get(doc)?.items ?? {}))
const reacties = () => reactiesBij(phone.workspace.cards.value, docs.map, 'reflecties', draftId)
const sporen = (toestel: Toestel) => sporenVan(toestel.workspace.cards.value, noor, 'reflectiesporen')

test('[D4] the form is a draft again with the words of both, the reaction beside it, and undo shows it again', async () => {
  await write(work, 'reflectie', id, { reactie1: 'Ik zag dat je rustig bleef.', verbeteractie1: 'Eerder vragen.' })
  await remark(work, 'Zullen we het dinsdag bespreken?')
  await exchange(phone, work)

  const stopped = await stop()

  expect(stopped).toMatchObject({ doc: docs.map, id: draftId })
  const draft = read(phone, 'map', draftId)
  expect(draft.velden).toMatchObject({
    actie1: 'Ik vroeg het aan Tom.',
    verbeteractie1: 'Eerder vragen.',
    naam: 'Noor',
  })
  expect(draft.velden.reactie1 ?? '').toBe('')
  expect(draft.verhuisd).toBeUndefined()
  expect(reacties().map(({ veld, tekst, naam }) => [veld, tekst, naam])).toEqual([
    ['opmerking', 'Zullen we het dinsdag bespreken?', 'Tom'],
    ['reactie1', 'Ik zag dat je rustig bleef.', 'Tom'],
  ])

  await stopped.undo()
  await exchange(phone, work)

  expect(read(work, 'reflectie', id).velden).toMatchObject({ reactie1: 'Ik zag dat je rustig bleef.' })
  expect(read(work, 'reflectie', id).velden.$wie.reactie1?.persoon).toBe(tom)
  expect(read(work, 'reflectie', id).opmerkingen.map(({ tekst }) => tekst)).toEqual([
    'Zullen we het dinsdag bespreken?',
  ])
  expect(read(phone, 'map', draftId).verhuisd).toEqual({ doc: docs.reflectie, id })
  expect(reacties()).toEqual([])
})

test('[R1] nobody else has a word, a row or a line of it afterwards', async () => {
  await write(work, 'reflectie', id, { reactie1: 'Rustig gebleven.' })
  await remark(work, 'Nog een vraag')
  await exchange(phone, work)
  expect(words(work)).toContain('Ik vroeg het') // the check itself sees what it looks for
  await stop()
  await exchange(phone, work)

  expect(find(work, 'reflectie', id)).toBeUndefined()
  expect(reflectiesVan(work.workspace.cards.value.values(), noor, tom)).toEqual([])
  expect(sporen(work)).toEqual([])
  expect(words(work)).not.toMatch(/Ik vroeg|Rustig|Nog een vraag/)
  expect(gedeeldDoor(phone.workspace.cards.value, noor, people(phone))).toEqual([])
})

test('a reaction is never shown again as words of the kandidaat', async () => {
  await write(work, 'reflectie', id, { reactie1: 'Rustig gebleven.' })
  await exchange(phone, work)
  await stop()

  const again = await showReflectie(phone.workspace, read(phone, 'map', draftId), people(phone))
  await exchange(phone, work)

  if (!again.ok) throw new Error(again.error)
  expect(read(work, 'reflectie', again.id).velden.reactie1).toBeUndefined()
  expect(words(work)).not.toContain('Rustig gebleven.')
  expect(reactiesBij(phone.workspace.cards.value, docs.reflectie, 'reflecties', again.id)).toHaveLength(1)
})

test('[S4] [D2] a reaction that is typed apart at the same moment reaches the kandidaat', async () => {
  await write(work, 'reflectie', id, { reactie1: 'Ik zag dat je' })
  await exchange(phone, work)
  await write(work, 'reflectie', id, { reactie1: 'Ik zag dat je rustig bleef.' })
  await remark(work, 'Bel me even')
  await stop()
  await exchange(phone, work)
  const card = work.workspace.cards.value.get(docs.reflectie)
  if (card === undefined) throw new Error('No form')

  expect(isGestopt(card, id)).toBe(true)
  expect(lateWordsIn(card).map(({ tekst, door }) => [tekst.trim(), door])).toEqual([
    ['rustig bleef.', tom],
    ['Bel me even', tom],
  ])
  await keepLateWords(phone.workspace, people(phone))
  await exchange(phone, work)

  expect(reacties().map(({ tekst, naam }) => [tekst.trim(), naam])).toEqual(
    expect.arrayContaining([
      ['Ik zag dat je', 'Tom'],
      ['rustig bleef.', 'Tom'],
      ['Bel me even', 'Tom'],
    ]),
  )
  expect(words(work)).not.toMatch(/rustig bleef|Bel me/)
})

test('what both signed stays readable for both, cannot be written in, and goes on counting as signed', async () => {
  await sign(phone)
  await exchange(phone, work)
  await sign(work)
  await exchange(phone, work)
  await write(phone, 'reflectie', id, { actie1: 'KANARIE na het tekenen' })
  await followReflectiespoor(phone.workspace, await zicht(phone))
  expect(sporen(phone)[0]?.status).toBe('gewijzigd_na_ondertekening')

  await stop()
  await exchange(phone, work)

  expect(words(work)).not.toContain('KANARIE')
  for (const toestel of [phone, work]) {
    const seen = await zicht(toestel)
    expect(seen).toMatchObject({ gestopt: true, onleesbaar: 0, stand: { status: 'ondertekend' } })
    expect(seen.velden.actie1).toBe('Ik vroeg het aan Tom.')
    expect(seen.geldig).toHaveLength(2)
  }
  expect(read(phone, 'map', draftId).velden.actie1).toBe('KANARIE na het tekenen')
  expect(sporen(work)).toMatchObject([{ status: 'ondertekend', getekendDoor: ['kandidaat', 'werkbegeleider'] }])
  expect(await trySign(work)).toBe('veranderd')
  const gedeeld = gedeeldDoor(phone.workspace.cards.value, noor, people(phone))
  expect(gedeeld).toMatchObject([{ getekend: 'alleen_getekend', lezers: [{ persoon: tom }] }])
})

async function trySign(toestel: Toestel): Promise<string> {
  const form = read(toestel, 'reflectie', id)
  const who = { persoon: persoonVan(toestel), rol: 'werkbegeleider', naam: 'Tom' } as const
  const signed = await signReflectie(toestel.workspace, form, who, form.velden)
  return signed.ok ? 'signed' : signed.error
}

test('what was confirmed on the phone of the kandidaat stays readable, and waits for nobody any more', async () => {
  const form = read(phone, 'reflectie', id)
  const who = { persoon: tom, rol: 'werkbegeleider', naam: 'Tom', bevestigdBij: noor } as const
  expect((await signReflectie(phone.workspace, form, who, form.velden)).ok).toBe(true)
  await exchange(phone, work)
  expect(waitingFor(await zicht(work), tom)).toBe('own')

  await stop()
  await exchange(phone, work)

  const seen = await zicht(work)
  expect(seen.velden.actie1).toBe('Ik vroeg het aan Tom.')
  expect(waitingFor(seen, tom)).toBeUndefined()
  expect(sporen(work)).toEqual([])
})

test('[R1] somebody who joins later gets no signed text on a screen', async () => {
  await sign(phone)
  await exchange(phone, work)
  await sign(work)
  await exchange(phone, work)
  await stop()
  await exchange(phone, work)
  const card = work.workspace.cards.value.get(docs.reflectie)

  const seenByAnother = card === undefined ? card : reflectieOf(card, id, karin)

  expect(seenByAnother).toBeUndefined()
})

test('what only the kandidaat signed goes along with the form', async () => {
  await sign(phone)
  await exchange(phone, work)

  const stopped = await stop()
  await exchange(phone, work)

  for (const toestel of [phone, work]) expect(find(toestel, 'reflectie', id)).toBeUndefined()
  expect(words(work)).not.toContain('Ik vroeg het')
  await stopped.undo()
  expect((await zicht(phone)).stand.ondertekening.door).toEqual(['kandidaat'])
})

test('a signature made apart at the same moment meets the one of the kandidaat', async () => {
  await sign(phone)
  await exchange(phone, work)
  await sign(work)
  await stop()

  await exchange(phone, work)

  for (const toestel of [phone, work]) {
    expect(await zicht(toestel)).toMatchObject({ gestopt: true, onleesbaar: 0, stand: { status: 'ondertekend' } })
  }
})

test('[R3] what was written in the draft before undo is not shown, and stays a draft of its own', async () => {
  const stopped = await stop()
  await write(phone, 'map', draftId, { beter1: 'KANARIE voor mijzelf' })

  await stopped.undo()

  expect(words(phone)).not.toContain('KANARIE')
  const drafts = reflectiesVan(phone.workspace.cards.value.values(), noor, noor).filter(({ kind }) => kind === 'map')
  expect(drafts.map(({ velden }) => velden.beter1)).toEqual(['KANARIE voor mijzelf'])
})

test('[R1] only the kandidaat stops', async () => {
  const result = await stopReflectie(work.workspace, read(work, 'reflectie', id), people(work))

  expect(result).toEqual({ ok: false, error: 'geen-recht' })
})
