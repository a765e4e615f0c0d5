// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { portfolioBestand } from '#features/show-portfolio/portfolio-bestand.ts'

const bytes = new TextEncoder().encode('a photo')

function sheetWith(inside: string): Element {
  const sheet = document.createElement('article')
  sheet.innerHTML = inside
  return sheet
}

test('photos and papers are in the file itself, and nothing in it points to this device or to the network', async () => {
  const sheet = sheetWith(
    '<img data-bijlage="one" data-mime="image/jpeg" src="blob:http://x/1" alt="Taart">' +
      '<a data-bijlage="two" data-mime="text/html" href="blob:http://x/2" download="cv">Bestand: cv</a>',
  )

  const { html, missing } = await portfolioBestand(sheet, 'Noor <b>', () => Promise.resolve(bytes))

  expect(missing).toBe(0)
  expect(html).toContain(`src="data:image/jpeg;base64,${btoa('a photo')}"`)
  // A kept page of web text is only bytes there: it may not run as a page.
  expect(html).toContain(`href="data:application/octet-stream;base64,${btoa('a photo')}"`)
  expect(html).toContain('<title>Noor &lt;b&gt;</title>')
  expect(html).not.toMatch(/blob:|data-bijlage|data-mime|<script/)
  expect(html).toContain("default-src 'none'; img-src data:; style-src 'sha256-")
  expect(sheet.querySelector('img')?.getAttribute('src'), 'what is on the screen stays as it is').toBe(
    'blob:http://x/1',
  )
})

test('what is on another device only is counted and leaves no dead address', async () => {
  const sheet = sheetWith('<img data-bijlage="one" data-mime="image/jpeg" src="blob:http://x/1" alt="Taart">')

  const { html, missing } = await portfolioBestand(sheet, 'Noor', () => Promise.resolve(undefined))

  expect(missing).toBe(1)
  expect(html).not.toContain('src=')
})
