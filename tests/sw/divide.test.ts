import { expect, test } from 'vitest'
import { rollen } from '#domain/rol.ts'
import { isOnDisk, listFiles, readText } from '../architecture/source-files.ts'
import { rolesOfFiles } from '../../sw/divide.ts'
import { parts } from '../../sw/parts.ts'

/** A build of two packs that have something in common, and a shell that loads each when it is asked for. */
const manifest = {
  'index.html': { file: 'shell.js', isEntry: true, imports: ['_words.js'], dynamicImports: ['office', 'work', 'door'] },
  '_words.js': { file: 'words.js' },
  office: {
    file: 'office.js',
    isDynamicEntry: true,
    imports: ['_words.js', '_table.js', '_people.js'],
    css: ['office.css'],
  },
  work: {
    file: 'work.js',
    isDynamicEntry: true,
    imports: ['_people.js', '_form.js'],
    dynamicImports: ['office', 'later'],
  },
  door: { file: 'door.js', isDynamicEntry: true, imports: ['_form.js'] },
  later: { file: 'later.js', isDynamicEntry: true },
  '_table.js': { file: 'table.js' },
  '_people.js': { file: 'people.js' },
  '_form.js': { file: 'form.js' },
}
const table = {
  office: { roles: ['regiocoordinator'], entries: ['office'] },
  work: { roles: ['trainer', 'regiocoordinator'], entries: ['work'] },
}

test('a file belongs to the roles whose parts reach it, and to everybody when anything else does', () => {
  expect(Object.fromEntries(rolesOfFiles(manifest, table))).toEqual({
    'office.js': ['regiocoordinator'],
    'office.css': ['regiocoordinator'],
    'table.js': ['regiocoordinator'],
    'people.js': ['regiocoordinator', 'trainer'],
    'work.js': ['trainer', 'regiocoordinator'],
    'later.js': ['trainer', 'regiocoordinator'],
  })
})

test('what nobody named is everybody’s', () => {
  expect([...rolesOfFiles(manifest, {})]).toEqual([])
  expect([...rolesOfFiles(manifest, { office: table.office }).keys()]).not.toContain('people.js')
})

test('a part that names what does not exist, or what is not loaded by itself, ends the build', () => {
  const naming = (entry: string) => () => rolesOfFiles(manifest, { planted: { roles: ['trainer'], entries: [entry] } })

  expect(naming('ofice')).toThrow('ofice')
  expect(naming('_words.js')).toThrow('_words.js')
})

test('every role has a part, so that none looks new to the service worker; and each word is a role', () => {
  const named = new Set(Object.values(parts).flatMap(({ roles }) => roles))

  expect([...named].toSorted()).toEqual([...rollen].toSorted())
})

test('each entry is a file, named once', () => {
  const entries = Object.values(parts).flatMap((part) => part.entries)

  expect(entries.length).toBeGreaterThan(5)
  expect(entries.filter((entry) => !isOnDisk(entry))).toEqual([])
  expect(new Set(entries).size).toBe(entries.length)
})

test('every screen comes by the lazy that says it where it is not on the device', () => {
  const files = listFiles(['src/app'], /\.tsx?$/)
  const ownLazy = files.filter((path) => /import \{[^}]*\blazy\b[^}]*\} from 'preact-iso'/.test(readText(path)))

  expect(files.length).toBeGreaterThan(20)
  // What stands while the phone is passed on is on every device.
  expect(ownLazy).toEqual(['src/app/doorgeef-gate.tsx', 'src/app/lazy-screen.tsx'])
})
