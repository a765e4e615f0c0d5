import { expect, test } from 'vitest'
import { allowedPowers, findPowers } from './ambient-powers.ts'
import { listCode, readText } from './source-files.ts'

const files = listCode(['src', 'sw', 'server'])
const uses = files.flatMap((path) => findPowers(path, readText(path)).map((use) => ({ path, ...use })))

test('ambient powers are used only in the files named for them', () => {
  const elsewhere = uses.filter(({ path, power }) => !(path in allowedPowers[power]))

  expect(elsewhere.map(({ power, place }) => `${power}: ${place}`)).toEqual([])
})

test('every exception is still needed and says why', () => {
  const listed = Object.entries(allowedPowers).flatMap(([power, exceptions]) =>
    Object.entries(exceptions).map(([path, reason]) => ({ power, path, reason })),
  )
  const idle = listed.filter(({ power, path }) => !uses.some((use) => use.power === power && use.path === path))

  expect(idle.map(({ power, path }) => `${path} does not use ${power}`)).toEqual([])
  expect(listed.filter(({ reason }) => reason === '')).toEqual([])
})

test('a planted use of each power is found', () => {
  const planted = [
    'localStorage.setItem("a", "b")',
    'const factory = window.indexedDB',
    'await fetch("/api")',
    'run({ fetch })',
    'const { fetch: ask } = globalThis',
    'globalThis["fetch"]("/api")',
    'function send(fetch: Ask) {}',
    'new WebSocket(url)',
    'const nowMs = Date.now()',
    'const read = Date.now',
    'const now = new Date()',
    'const text = globalThis.Date()',
    'console.log("text")',
  ]

  const missed = planted.filter((line) => findPowers('planted.ts', line).length === 0)

  expect(missed).toEqual([])
})

test('what only looks like a power is left alone', () => {
  const innocent = [
    'app.fetch(request)',
    'const server = { fetch: app.fetch }',
    'let socket: WebSocket',
    'let ask: typeof fetch',
    'interface Door { fetch(url: string): void }',
    'class Door { fetch = 1 }',
    'const day = new Date(2026, 1, 1)',
    'import { WebSocket } from "ws"',
    '// console.log',
  ]

  expect(innocent.flatMap((line) => findPowers(line, line))).toEqual([])
})
