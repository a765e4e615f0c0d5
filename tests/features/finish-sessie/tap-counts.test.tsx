// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FinishSessieScreen } from '#features/finish-sessie/finish-sessie-screen.tsx'
import { SessiemailScreen } from '#features/finish-sessie/sessiemail-screen.tsx'
import { TrainerVandaagScreen } from '#features/see-vandaag/trainer-vandaag-screen.tsx'
import { gedeeldeSessies, sessieVan } from '#workspace/groep/sessies.ts'
import type { Sessie } from '#workspace/groep/sessies.ts'
import { groepenIn } from '#workspace/groep/groepen.ts'
import { bijeenkomstenOp } from '#workspace/groep/bijeenkomsten.ts'
import type { Dinsdag } from '#tests/builders/dinsdag.ts'
import { openDinsdag } from '#tests/builders/dinsdag.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm } from '#tests/builders/screen.tsx'

let proef: Dinsdag
let scherm: Scherm

beforeEach(async () => {
  proef = await openDinsdag('trainer')
  scherm = await openScherm(proef.workspace, '/', screenAt)
})

afterEach(async () => {
  scherm.close()
  await proef.engine.stop()
})

function screenAt(path: string) {
  const [, , doc = '', , bijeenkomst = '', mail] = path.split('/')
  if (mail === 'mail') return <SessiemailScreen doc={doc} bijeenkomst={bijeenkomst} />
  if (path.startsWith('/groep/')) return <FinishSessieScreen doc={doc} bijeenkomst={bijeenkomst} />
  return <TrainerVandaagScreen />
}

function sessie(): Sessie {
  const [now] = bijeenkomstenOp(groepenIn(proef.workspace), proef.workspace.today())
  const found = now === undefined ? undefined : sessieVan(now.groep, now.bijeenkomst.id)
  if (found === undefined) throw new Error('There is a bijeenkomst today')
  return found
}

const words = 'We nemen een voorbeeld van het werk mee.'

test('finishing a bijeenkomst and its mail: 4 taps and the typing, with the cursor in the field at once', async () => {
  await scherm.tap('Afronden')
  expect(document.activeElement).toBe(scherm.field('textarea'))

  await scherm.type(words)
  await scherm.tap('Deel met de groep')
  expect(scherm.text()).toContain(words)
  await scherm.tap(/^De mail is verstuurd/)
  await scherm.tap('Klaar')

  expect(scherm.taps()).toBe(4)
  expect(scherm.path()).toBe('/')
  expect(sessie().mail).toBeDefined()
  expect(gedeeldeSessies(sessie().groep.card)[0]?.afspraken.map((one) => one.tekst)).toEqual([words])
})

test('what was typed is kept before anything is shared, and nobody else reads it', async () => {
  await scherm.tap('Afronden')
  await scherm.type('Half een zin')
  await scherm.tap('Terug')

  expect(sessie().concept.map((one) => one.tekst)).toEqual(['Half een zin'])
  expect(sessie().gedeeldOpMs).toBeUndefined()
  proef.engine.switchTo('kandidaat')
  expect(JSON.stringify([...proef.engine.cards.value.values()].map((card) => card.items))).not.toContain('Half een zin')
})

test('without words there is nothing to share, and that is said', async () => {
  await scherm.tap('Afronden')
  await scherm.tap('Deel met de groep')

  expect(scherm.text()).toContain('Schrijf eerst een afspraak of een opdracht op.')
  expect(sessie().gedeeldOpMs).toBeUndefined()
})

test('undo takes the sharing back and keeps the words', async () => {
  await scherm.tap('Afronden')
  await scherm.type(words)
  await scherm.tap('Deel met de groep')
  await scherm.tap('Ongedaan maken')

  expect(sessie().gedeeldOpMs).toBeUndefined()
  expect(sessie().concept.map((one) => one.tekst)).toEqual([words])
})

test('a name of the list is pointed out, and sharing stays possible', async () => {
  await scherm.tap('Afronden')
  await scherm.type('Noor belt de groep.')

  expect(scherm.text()).toContain('Er staat een naam in: Noor. Ook werkplekken lezen dit.')
  expect(scherm.has('Deel met de groep')).toBe(true)
})

test('a line that has words brings the next empty one, and the cursor stays where it was', async () => {
  await scherm.tap('Afronden')
  const first = scherm.field('textarea')
  await scherm.type('W')
  await scherm.type('e luisteren.')

  expect(document.activeElement).toBe(first)
  expect(first.value).toBe('We luisteren.')
  expect(scherm.text()).toContain('Nog een afspraak')
  expect(sessie().concept).toHaveLength(1)
})
