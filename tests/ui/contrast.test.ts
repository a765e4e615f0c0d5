import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// The palette is read from the stylesheet itself, so that a changed colour is measured and not believed.
const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8')

type Scheme = 'light' | 'dark'

function colourOf(token: string, scheme: Scheme): [number, number, number] {
  const [, light, dark] = new RegExp(`--${token}: var\\(--light, (#\\w+)\\) var\\(--dark, (#\\w+)\\)`).exec(css) ?? []
  const hex = (scheme === 'light' ? light : dark)?.slice(1)
  if (hex === undefined) throw new Error(`--${token} has no colour`)
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  const part = (at: number) => Number.parseInt(full.slice(at, at + 2), 16) / 255
  return [part(0), part(2), part(4)]
}

function luminance(colour: [number, number, number]): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(first: string, second: string, scheme: Scheme): number {
  const [low, high] = [luminance(colourOf(first, scheme)), luminance(colourOf(second, scheme))].sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

const words: [string, string][] = [
  ...['page', 'card', 'warm', 'tint'].map((ground): [string, string] => ['text', ground]),
  ...['page', 'card', 'warm'].map((ground): [string, string] => ['quiet', ground]),
  ...['page', 'card', 'warm', 'tint'].map((ground): [string, string] => ['main', ground]),
  ['on-main', 'main'],
  ['on-main', 'main-hover'],
  ['on-tint', 'tint'],
  ['ok', 'ok-bg'],
  ['late', 'late-bg'],
  ['off', 'off-bg'],
  ['no', 'no-bg'],
  ['no', 'page'],
]

const edges: [string, string][] = [
  ['field', 'page'],
  ['field', 'card'],
  ['main', 'page'],
  ['focus', 'page'],
  ['focus', 'card'],
  ['focus', 'warm'],
]

for (const scheme of ['light', 'dark'] as const) {
  test.each(words)(`words in ${scheme}: %s on %s can be read by everyone (4.5)`, (words, ground) => {
    expect(contrast(words, ground, scheme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(edges)(`edges in ${scheme}: %s on %s can be seen by everyone (3)`, (edge, ground) => {
    expect(contrast(edge, ground, scheme)).toBeGreaterThanOrEqual(3)
  })
}

test('a pair that cannot be read is noticed', () => {
  expect(contrast('line', 'page', 'light')).toBeLessThan(3)
})
