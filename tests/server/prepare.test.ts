import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { missingPackages, root, staleBuild } from '#server/prepare.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opstap-prepare-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string, changedAtS = 1000) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
  utimesSync(join(folder, path), changedAtS, changedAtS)
}

function lock(packages: Record<string, object>) {
  return JSON.stringify({ packages })
}

/** A finished build of two sources, all of the same second. */
function aBuild() {
  for (const path of ['src/main.tsx', 'package-lock.json', 'dist/index.html', 'dist/sw.js']) write(path, '')
  utimesSync(join(folder, 'src'), 1000, 1000)
}

test('a repository without node_modules needs its packages', () => {
  write('package-lock.json', lock({}))

  expect(missingPackages(folder)).toContain('not installed')
})

test('packages in the versions of the lock file are enough', () => {
  const packages = { 'node_modules/yjs': { version: '13.6.33' } }
  write('package-lock.json', lock({ '': {}, ...packages }))
  write('node_modules/.package-lock.json', lock(packages))
  write('node_modules/yjs/package.json', '{}')

  expect(missingPackages(folder)).toBeUndefined()
})

test('an older package is out of date', () => {
  write('package-lock.json', lock({ 'node_modules/yjs': { version: '13.6.33' } }))
  write('node_modules/.package-lock.json', lock({ 'node_modules/yjs': { version: '13.6.1' } }))
  write('node_modules/yjs/package.json', '{}')

  expect(missingPackages(folder)).toContain('node_modules/yjs')
})

test('a package whose folder was deleted is missing, unless it is optional and was never there', () => {
  const packages = { 'node_modules/yjs': { version: '13.6.33' } }
  write('package-lock.json', lock({ ...packages, 'node_modules/other-machine': { version: '1.0.0', optional: true } }))
  write('node_modules/.package-lock.json', lock(packages))

  expect(missingPackages(folder)).toContain('node_modules/yjs')
  write('node_modules/yjs/package.json', '{}')
  expect(missingPackages(folder)).toBeUndefined()
})

test('a half-written list of an interrupted install means: install', () => {
  write('package-lock.json', lock({}))
  write('node_modules/.package-lock.json', '{"packages": {')

  expect(missingPackages(folder)).toContain('not installed')
})

test('a whole build that is newer than its sources is kept', () => {
  aBuild()

  expect(staleBuild(folder)).toBeUndefined()
})

test('a build that stopped before the service worker is built again', () => {
  aBuild()
  rmSync(join(folder, 'dist/sw.js'))

  expect(staleBuild(folder)).toContain('no build')
})

test.each(['src/main.tsx', 'package-lock.json', 'public/icons/icon.svg'])('a change in %s asks for a build', (path) => {
  aBuild()
  write(path, 'changed', 2000)

  expect(staleBuild(folder)).toContain('newer')
})

test('a deleted source asks for a build', () => {
  aBuild()
  rmSync(join(folder, 'src/main.tsx')) // moves the time of src/ to now

  expect(staleBuild(folder)).toContain('src')
})

test('the packages of this repository are complete', () => {
  expect(missingPackages(root)).toBeUndefined()
})
