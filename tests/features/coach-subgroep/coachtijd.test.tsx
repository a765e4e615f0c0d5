// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SubgroepenScreen } from '#features/coach-subgroep/subgroepen-screen.tsx'
import { bijeenkomstenOp } from '#workspace/groep/bijeenkomsten.ts'
import { groepenIn } from '#workspace/groep/groepen.ts'
import type { Dinsdag } from '#tests/builders/dinsdag.ts'
import { openDinsdag } from '#tests/builders/dinsdag.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm } from '#tests/builders/screen.tsx'

let proef: Dinsdag
let scherm: Scherm

beforeEach(async () => {
  proef = await openDinsdag('trainer')
  const [now] = bijeenkomstenOp(groepenIn(proef.workspace), proef.workspace.today())
  if (now === undefined) throw new Error('There is a bijeenkomst today')
  const { groep, bijeenkomst } = now
  scherm = await openScherm(proef.workspace, '/', () => (
    <SubgroepenScreen doc={groep.doc} bijeenkomst={bijeenkomst.id} />
  ))
})

afterEach(async () => {
  scherm.close()
  await proef.engine.stop()
})

test('a turn is one tap, can stand still and be ended; nothing of it is in a document', async () => {
  expect(scherm.text()).toContain('Dit is een voorstel. Je kunt iedereen verplaatsen.')

  await scherm.tap('Begin met Noor')
  expect(scherm.text()).toContain('Noor is aan de beurt')
  expect(scherm.text()).toContain('Nog ongeveer 30 minuten')
  await scherm.tap('Even stil')
  expect(scherm.text()).toContain('Staat stil. Nog ongeveer 30 minuten')
  await scherm.tap('Ga verder')
  await scherm.tap('5 minuten erbij')
  expect(scherm.text()).toContain('Nog ongeveer 35 minuten')
  await scherm.tap(/^Zacht geluid als de tijd om is/)
  await scherm.tap('Klaar')

  expect(scherm.text()).not.toContain('is aan de beurt')
  const items = JSON.stringify([...proef.engine.cards.value.values()].map((card) => card.items))
  expect(items).not.toMatch(/sindsMs|duurMs/)
})

test('moving somebody can be taken back', async () => {
  await scherm.tap('Noor verplaatsen')
  await scherm.tap('Naar subgroep 1')
  expect(scherm.text()).toContain('Zo hebben jullie het ingedeeld.')

  await scherm.tap('Ongedaan maken')

  expect(scherm.text()).toContain('Dit is een voorstel.')
})
