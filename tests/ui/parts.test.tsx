// @vitest-environment happy-dom
import type { ComponentChild } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PageChromeContext } from '#ui/page-chrome.ts'
import { RosterRow } from '#ui/roster-row.tsx'
import { SaveLine, type SaveState } from '#ui/save-line.tsx'
import type { TextBinding } from '#ui/text-binding-type.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { hideToast, showToast, ToastHost } from '#ui/toast.tsx'

let place: HTMLElement

beforeEach(() => {
  place = document.createElement('div')
  document.body.append(place)
})

afterEach(() => {
  render(null, place)
  place.remove()
  hideToast()
  vi.useRealTimers()
})

/** Does something and lets everything that follows from it happen. */
function step(work: () => unknown): void {
  void act(() => {
    work()
  })
}

function show(child: ComponentChild): void {
  step(() => render(child, place))
}

function find<T extends Element>(selector: string): T {
  const found = place.querySelector<T>(selector)
  if (!found) throw new Error(`Nothing on the page is ${selector}`)
  return found
}

const states: [SaveState, string][] = [
  [{ kind: 'toestel' }, 'Opgeslagen op dit toestel'],
  [{ kind: 'eigen' }, 'Opgeslagen, ook buiten dit toestel. Alleen jij kunt het lezen.'],
  [{ kind: 'wacht' }, 'Opgeslagen op dit toestel. Wordt gedeeld als er internet is.'],
  [{ kind: 'gedeeld', with: ['Tom', 'Noor'], atMs: Date.UTC(2026, 10, 24, 13, 32) }, 'Gedeeld met Tom en Noor · 14:32'],
  [{ kind: 'vast' }, 'Nog niet gedeeld. We proberen het opnieuw.'],
]

test.each(states)('the save line of %o says where it is', (state, words) => {
  show(
    <PageChromeContext.Provider value={{ nav: [], today: '2026-11-24', onHelp: () => {} }}>
      <SaveLine state={state} />
    </PageChromeContext.Provider>,
  )

  expect(place.textContent).toBe(words)
})

test('what is not saved never says that it is, and interrupts', () => {
  show(<SaveLine state={{ kind: 'niet-bewaard' }} action={<button type="button">Maak een kopie</button>} />)

  expect(find('[role=alert]').textContent).toMatch(/^Niet opgeslagen\./)
  expect(find('button').textContent).toBe('Maak een kopie')
})

test('a field with a binding leaves its text alone and lets go when it leaves', () => {
  const stop = vi.fn<() => void>()
  const attach = vi.fn<TextBinding['attach']>((element) => {
    element.value = 'uit het dossier'
    return stop
  })
  const binding = { attach }

  show(<TextArea label="Wat ging goed?" binding={binding} />)
  show(<TextArea label="Wat ging goed?" binding={binding} hint="Een paar woorden is genoeg." />)

  expect(find<HTMLTextAreaElement>('textarea').value).toBe('uit het dossier')
  expect(attach).toHaveBeenCalledTimes(1)
  show(null)
  expect(stop).toHaveBeenCalledTimes(1)
})

test('label, hint and error belong to their field', () => {
  show(<TextField label="Code" hint="Acht letters." error="Deze code klopt niet." value="7Q2M" />)

  const input = find<HTMLInputElement>('input')
  const described = input.getAttribute('aria-describedby')?.split(' ') ?? []
  expect(find<HTMLLabelElement>('label').htmlFor).toBe(input.id)
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Acht letters.',
    'Deze code klopt niet.',
  ])
  expect(input.getAttribute('aria-invalid')).toBe('true')
})

test('a row of the attendance list is a pressed button with a name, and one for something else', () => {
  show(
    <ul>
      <RosterRow name="Dewi" state="ok" isOpen={false} onToggle={() => {}} onOpen={() => {}} onChoose={() => {}} />
    </ul>,
  )

  const [row, other] = place.querySelectorAll('button')
  expect(row?.textContent).toBe('DewiIs er')
  expect(row?.getAttribute('aria-pressed')).toBe('true')
  expect(other?.getAttribute('aria-label')).toBe('Dewi, iets anders')
})

test('a toast can be undone for ten seconds, and waits while it has the focus', () => {
  vi.useFakeTimers()
  const onUndo = vi.fn<() => void>()
  show(<ToastHost />)

  step(() => showToast({ text: 'Gestopt.', onUndo }))
  step(() => vi.advanceTimersByTime(9_000))
  step(() => find('.toast').dispatchEvent(new FocusEvent('focusin', { bubbles: true })))
  step(() => vi.advanceTimersByTime(60_000))
  expect(place.textContent).toContain('Gestopt.')

  step(() => find('.toast').dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  step(() => vi.advanceTimersByTime(10_000))
  expect(place.textContent).toBe('')
  expect(find('[aria-live=polite]')).toBeTruthy()
})
