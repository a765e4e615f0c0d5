// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ReflectieScreen } from '#features/write-reflectie/reflectie-screen.tsx'
import { beginReflectie, showReflectie } from '#workspace/leren/reflectie-acties.ts'
import type { Reflectie } from '#workspace/leren/reflecties.ts'
import { reflectieOf } from '#workspace/leren/reflecties.ts'
import { signReflectie } from '#workspace/leren/tekenen.ts'
import type { Fields } from '#workspace/workspace.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, noor, openToestel, tom } from '#tests/builders/kring.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm, settle } from '#tests/builders/screen.tsx'
import { eventually } from '#tests/eventually.ts'

let phone: Toestel
let id: string
let scherm: Scherm | undefined

beforeEach(async () => {
  phone = await openToestel(noor)
  const made = await beginReflectie(phone.workspace, [], new Map())
  if (!made.ok) throw new Error(made.error)
  const shown = await showReflectie(phone.workspace, read(docs.map, made.id), new Map())
  if (!shown.ok) throw new Error(shown.error)
  id = shown.id
  await write({ actie1: 'Hulp gevraagd.', goed1: 'Rustig gebleven.' })
  await signAs('kandidaat')
  await signAs('werkbegeleider')
})

afterEach(() => {
  scherm?.close()
  scherm = undefined
})

function read(doc: (typeof docs)['map'], item: string): Reflectie {
  const card = phone.workspace.cards.value.get(doc)
  const found = card === undefined ? undefined : reflectieOf(card, item)
  if (found === undefined) throw new Error('No reflectie')
  return found
}

async function write(fields: Fields<'reflectie', 'reflecties'>): Promise<void> {
  await phone.workspace.commit((batch) => batch.put('reflectie', docs.reflectie, 'reflecties', id, fields))
}

async function signAs(rol: 'kandidaat' | 'werkbegeleider'): Promise<void> {
  const who =
    rol === 'kandidaat' ? { persoon: noor, rol, naam: 'Noor' } : { persoon: tom, rol, naam: 'Tom', bevestigdBij: noor }
  const form = read(docs.reflectie, id)
  const signed = await signReflectie(phone.workspace, form, who, form.velden)
  if (!signed.ok) throw new Error(signed.error)
}

type Messages = Record<'ok' | 'amber' | 'error', string>

/** What the messages on the screen say, by their colour. */
function messages(): Messages {
  const words = (tone: string) =>
    [...document.querySelectorAll(`.melding-${tone}`)].map((one) => one.textContent).join(' | ')
  return { ok: words('ok'), amber: words('amber'), error: words('error') }
}

/** Opens the form; signatures are looked at in the background, so what it says is waited for. */
async function says(tone: keyof Messages, words: string): Promise<Messages> {
  scherm ??= await openScherm(phone.workspace, '/', () => <ReflectieScreen doc={docs.reflectie} id={id} />)
  await eventually(async () => {
    await settle()
    expect(messages()[tone]).toContain(words)
  })
  return messages()
}

test('green: both signed, nothing was changed', async () => {
  expect(await says('ok', 'Ondertekend')).toEqual({
    ok: 'OndertekendJullie tekenden allebei deze tekst. Er is daarna niets veranderd.',
    amber: '',
    error: '',
  })
})

test('amber: the text went on after signing; the signed version stays to be read', async () => {
  await write({ goed1: 'Nog rustiger.' })

  const { ok, error } = await says('amber', 'Gewijzigd na ondertekening')

  expect([ok, error]).toEqual(['', ''])
  expect(scherm?.text()).toContain('Rustig gebleven.')
})

test('red: a signed text that was changed where it lies no longer counts', async () => {
  const [one] = read(docs.reflectie, id).handtekeningen
  if (one === undefined) throw new Error('Nobody signed')
  const inhoud = one.inhoud?.replace('Rustig', 'Onrustig')
  await phone.workspace.commit((batch) => batch.put('reflectie', docs.reflectie, 'handtekeningen', one.id, { inhoud }))

  const { ok } = await says('error', 'Klopt niet meer met wat is ondertekend')

  expect(ok).toBe('')
})

test('red: a receipt that is not about this signature is told, and the signatures go on counting', async () => {
  const [one] = read(docs.reflectie, id).handtekeningen
  if (one === undefined) throw new Error('Nobody signed')
  await phone.workspace.commit((batch) =>
    batch.put('reflectie', docs.reflectie, 'handtekeningen', one.id, {
      ontvangstOpMs: 5,
      ontvangstNr: 1,
      ontvangstSleutel: 'A'.repeat(43),
      ontvangstTeken: 'A'.repeat(86),
    }),
  )

  await says('ok', 'Ondertekend')

  expect((await says('error', 'Het bewijs van de server klopt niet')).ok).toContain('Ondertekend')
})

test('one answer taken out of the signed text: still green, and undo brings it back', async () => {
  await says('ok', 'Ondertekend')

  await scherm?.tap('Weghalen: Wat ging goed? (Leerdoel 1)')

  await says('ok', 'Ondertekend')
  expect(JSON.stringify(read(docs.reflectie, id).card.items)).not.toContain('Rustig gebleven.')
  await scherm?.tap('Ongedaan maken')
  await says('ok', 'Ondertekend')
  expect(read(docs.reflectie, id).velden.goed1).toBe('Rustig gebleven.')
})
