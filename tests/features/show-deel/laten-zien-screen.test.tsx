// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { itemsOf } from '#documents/project.ts'
import { LatenZienScreen } from '#features/show-deel/laten-zien-screen.tsx'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm, settle } from '#tests/builders/screen.tsx'
import { aProefWorkspace } from '#tests/builders/proef.ts'

let scherm: Scherm | undefined
afterEach(() => scherm?.close())

const pick = async (label: RegExp) => {
  const found = [...document.querySelectorAll<HTMLLabelElement>('label.keuze')].find((one) =>
    label.test(one.textContent ?? ''),
  )
  found?.querySelector('input')?.click()
  await settle()
}

test('a mijlpaal is shown to one person as the very words of the preview, and as nothing else', async () => {
  const { workspace } = await aProefWorkspace('kandidaat')
  scherm = await openScherm(workspace, '/delen/nieuw', (path) =>
    path === '/delen/nieuw' ? <LatenZienScreen /> : <p>Daarna</p>,
  )

  await pick(/^Mijlpaal: Ik maak zelf het brooddeeg/)
  await pick(/^Ron Bakels/)
  const preview = document.querySelector('[role=group] .as-written')?.textContent ?? ''
  expect(preview).toMatch(/^in de winter\n– Ron vragen of ik een keer mag meekijken bij het deeg\. \(Ik · uiterlijk /)
  expect(preview).not.toMatch(/Fatma|december is het druk/)
  await scherm.tap(/Ron Bakels/)

  const shown = [...workspace.cards.value.values()]
    .filter(({ kind }) => kind === 'deel')
    .flatMap(({ items }) => itemsOf(items, 'deel', 'delen'))
    .find(({ titel }) => titel === 'Mijlpaal: Ik maak zelf het brooddeeg.')
  expect(shown?.tekst).toBe(preview)
})
