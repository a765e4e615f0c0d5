import { expect, test } from 'vitest'
import { regelsVan, startPagina } from '#features/write-start/start-pagina.ts'
import type { TeVertellen } from '#workspace/map/start.ts'

const wens: TeVertellen = { wat: 'wensFunctie', tekst: 'Met <planten> & "bloemen"' }
const punten: TeVertellen = {
  wat: 'criteria',
  tekst: '',
  criteria: [
    { criterium: 'c2', antwoord: 'ja', vraag: '' },
    { criterium: 'c5', antwoord: 'vraag', vraag: 'Mag iemand mee?' },
  ],
}

test('only what was chosen stands on the page, escaped, and nothing in it runs or is fetched', () => {
  const page = startPagina('Noor', '2026-11-24', [wens])

  expect(page).toContain('Met &lt;planten&gt; &amp; &quot;bloemen&quot;')
  expect(page).toContain('Kennismaken met Noor')
  expect(page).not.toMatch(/<script|src=|href=|url\(/)
  expect(page).toContain("default-src 'none'")
  expect(startPagina('Noor', '2026-11-24', [])).not.toContain('planten')
})

test('a question stands with its point; an answer stands with what it answers', () => {
  expect(regelsVan([punten])[0]?.regels).toEqual([
    'Ik wil werken, en alleen lukt dat nog niet: Dat klopt',
    'Ik kan zelf afspraken maken over mijn uitkering: Mijn vraag: Mag iemand mee?',
  ])
})
