// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LongRowList } from '#ui/long-list.tsx'

let place: HTMLElement
let drawnRows: string[]

beforeEach(() => {
  vi.useFakeTimers()
  drawnRows = []
  place = document.createElement('div')
  document.body.append(place)
})

afterEach(() => {
  render(null, place)
  place.remove()
  vi.useRealTimers()
})

function names(count: number): string[] {
  return Array.from({ length: count }, (_, nr) => `Naam ${nr}`)
}

function Row({ name }: { name: string }) {
  drawnRows.push(name)
  return <li>{name}</li>
}

const asRow = (name: string) => <Row name={name} />

function show(rows: readonly string[]): void {
  void act(() => render(<LongRowList label="Namen" rows={rows} rowKey={(name) => name} row={asRow} />, place))
}

/** Lets frames and timers pass until nothing waits any more. */
function rest(): void {
  for (let frame = 0; frame < 100; frame++) {
    void act(() => {
      vi.advanceTimersByTime(20)
    })
  }
}

function shown(): string[] {
  return [...place.querySelectorAll('li')].map((row) => row.textContent)
}

test('a short list is drawn whole at once', () => {
  show(names(24))

  expect(shown()).toEqual(names(24))
})

test('a long list begins with a screenful and room for the rest, and ends with every row in its order', () => {
  show(names(1000))
  const first = shown()
  const room = place.querySelector('ul')?.style.getPropertyValue('--rows-to-come')
  rest()

  expect(first).toEqual(names(24))
  expect(room).toBe(String(1000 - 24))
  expect(shown()).toEqual(names(1000))
  expect(place.querySelector('ul')?.style.getPropertyValue('--rows-to-come')).toBe('0')
})

test('rows that stand there are not drawn again when the others come', () => {
  show(names(500))
  rest()

  expect(drawnRows).toEqual(names(500))
})

test.each(['beforeprint', 'scroll'])('at %s every row comes at once', (event) => {
  show(names(400))
  const before = shown().length
  void act(() => void dispatchEvent(new Event(event)))

  expect(before).toBe(24)
  expect(shown()).toEqual(names(400))
})

test('a list that was narrowed and is whole again has every row, and none that went', () => {
  show(names(300))
  rest()
  show(['Naam 7', 'Naam 299'])
  const narrowed = shown()
  show(names(300).toReversed())
  rest()

  expect(narrowed).toEqual(['Naam 7', 'Naam 299'])
  expect(shown()).toEqual(names(300).toReversed())
})
