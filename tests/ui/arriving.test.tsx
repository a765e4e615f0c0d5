// @vitest-environment happy-dom
import type { ComponentChild } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Fold } from '#ui/details.tsx'
import { EmptyLine, EmptyState } from '#ui/empty-state.tsx'
import type { Arriving } from '#ui/page-chrome.ts'
import { PageChromeContext } from '#ui/page-chrome.ts'

let place: HTMLElement

beforeEach(() => {
  place = document.createElement('div')
  document.body.append(place)
})

afterEach(() => {
  render(null, place)
  place.remove()
})

/** Shows it as the shell would, with what is still on its way. */
function show(child: ComponentChild, arrival?: Arriving): string {
  const chrome = { nav: [], today: '', onHelp: () => {}, ...(arrival === undefined ? {} : { arrival }) }
  void act(() => {
    render(<PageChromeContext.Provider value={chrome}>{child}</PageChromeContext.Provider>, place)
  })
  return place.textContent
}

const empty = (
  <EmptyState title="Nog geen groep" action={<a href="/">Terug</a>}>
    De coördinator voegt je toe.
  </EmptyState>
)

test('an empty list says what comes instead of that there is nothing, and keeps its way on', () => {
  expect(show(empty)).toBe('Nog geen groepDe coördinator voegt je toe.Terug')
  expect(show(empty, { state: 'coming', who: '' })).toBe('We halen het opDat duurt even. Laat de app open.Terug')
  expect(show(empty, { state: 'unreachable', who: '' })).toBe(
    'Dit staat nog niet op je toestelMet internet halen we het op. De rest werkt gewoon.Terug',
  )
  expect(show(empty, { state: 'waits', who: 'Marit' })).toBe(
    'Nog even wachtenMarit kijkt na of jij het bent. Daarna komt het hier.Terug',
  )
  expect(place.querySelector('[role="status"]')).not.toBeNull()
})

test('what is made on this device is empty for certain', () => {
  const certain = <EmptyState isCertain title="Niemand gevonden" />

  expect(show(certain, { state: 'coming', who: '' })).toBe('Niemand gevonden')
})

test('a quiet line of a page waits as well', () => {
  const line = <EmptyLine>Niets wacht op je.</EmptyLine>

  expect(show(line)).toBe('Niets wacht op je.')
  expect(show(line, { state: 'coming', who: '' })).toBe('We halen het op.')
})

test('a part that folds stays as a person left it when the page is drawn again', () => {
  const fold = (below: string) => (
    <Fold title="Noor" below={below} isOpen={false}>
      <p>Werkdagen</p>
    </Fold>
  )
  show(fold('Werkt vandaag niet'))
  const details = place.querySelector('details')
  if (details === null) throw new Error('Nothing folds')
  const wasOpen = details.open

  details.open = true
  show(fold('Werkt vandaag'))

  expect([wasOpen, details.open]).toEqual([false, true])
  expect(place.querySelector('summary h2')?.textContent).toBe('Noor')
})
