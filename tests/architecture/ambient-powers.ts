import ts from 'typescript'
import { parse, placeOf, walk } from './source-files.ts'

export type Power = 'localStorage' | 'indexedDB' | 'fetch' | 'WebSocket' | 'Date.now' | 'console'

/**
 * Which file may use what lies about in the air: one per power and per runtime (app, service worker, server). All others
 * get it as an argument, so that a test can replace it. To add an exception, add the file with its reason.
 */
export const allowedPowers: Readonly<Record<Power, Readonly<Record<string, string>>>> = {
  localStorage: {
    'src/workspace/device/keeping.ts': 'small settings of this device, readable before any store is open',
  },
  indexedDB: {
    'src/storage/first-rows.ts': 'the first paint reads before Dexie is there; everything else goes through Dexie',
    'src/reader/reader-key.ts':
      'the page behind a leeslink is another runtime: it keeps one key, and nothing of the app',
    'src/storage/known-name.ts': 'whether there is a database at all, asked before any store is loaded',
  },
  fetch: {
    'sw/device-parts.ts': 'the files of the app that this device needs; the service worker has no other door',
    'src/reader/reader-door.ts': 'the page behind a leeslink is another runtime, with two calls',
    'src/sync/browser-transport.ts': 'the only door to the network; tests give another transport',
  },
  WebSocket: {
    'src/sync/browser-transport.ts': 'the only door to the network; tests give another transport',
  },
  // also `new Date()` and `Date()` without a time: they read the clock as well
  'Date.now': {
    'src/workspace/clock.ts': 'the app asks this clock, which tests move',
    'server/clock.ts': 'the server asks this clock, which tests move',
  },
  console: {},
}

const powers = new Set<string>(['localStorage', 'indexedDB', 'fetch', 'WebSocket', 'console'])
const globals = new Set(['globalThis', 'window', 'self'])

export interface PowerUse {
  power: Power
  /** `path:line` */
  place: string
}

/**
 * Every use of an ambient power in a file. Types do not count, methods of that name neither (`app.fetch()`). A variable
 * or parameter of that name does: it hides what is used, so call it `fetchFn` or `clock`.
 */
export function findPowers(path: string, text: string): PowerUse[] {
  const source = parse(path, text)
  return [...walk(source)].flatMap((node) => {
    const power = powerOf(node)
    return power ? [{ power, place: placeOf(source, node) }] : []
  })
}

function powerOf(node: ts.Node): Power | undefined {
  if (isClock(node)) return 'Date.now'
  // globalThis['fetch']
  if (ts.isStringLiteral(node) && ts.isElementAccessExpression(node.parent)) {
    return isGlobal(node.parent.expression) ? asPower(node.text) : undefined
  }
  if (!ts.isIdentifier(node) || !isUsedAsValue(node)) return undefined
  return asPower(node.text)
}

function asPower(name: string): Power | undefined {
  return powers.has(name) ? (name as Power) : undefined // `powers` holds only names of Power
}

function isGlobal(node: ts.Node): boolean {
  return ts.isIdentifier(node) && globals.has(node.text)
}

/** `Date.now` in any position, `Date()` and `new Date()` without a time. */
function isClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return isDate(node.expression) && node.name.text === 'now'
  if (ts.isCallExpression(node)) return isDate(node.expression)
  return ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length
}

function isDate(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return isGlobal(node.expression) && node.name.text === 'Date'
  return ts.isIdentifier(node) && node.text === 'Date'
}

function isUsedAsValue(node: ts.Identifier): boolean {
  const { parent } = node
  // x.fetch is a method of x, unless x is the global object
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return isGlobal(parent.expression)
  // { fetch: … } and { fetch() {} }, in objects, classes and interfaces
  if ('name' in parent && parent.name === node && isMember(parent)) return false
  // const { fetch: ask } = globalThis
  if (ts.isBindingElement(parent) && parent.propertyName === node) return true
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent)) return false
  return !ts.isTypeNode(parent) && !ts.isQualifiedName(parent)
}

function isMember(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) || ts.isClassElement(node) || ts.isTypeElement(node)
}
