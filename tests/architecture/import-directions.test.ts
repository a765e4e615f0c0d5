import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkImports } from './imports.ts'
import { rooms } from './rooms.ts'
import { badExample, isOnDisk, listCode, readText } from './source-files.ts'

const folders = ['src', 'sw', 'server'].filter((folder) => listCode([folder]).length > 0)
const repository = await checkImports('', folders)

const badBase = `${badExample}/`
const bad = await checkImports(badBase, ['src', 'sw', 'server'])

test('every import follows the table of rooms', () => {
  const lines = repository.findings.map(({ file, rule, target }) => `${rule}: ${file} → ${target}`)

  expect(lines).toEqual([])
})

test('the check read every file that is on disk', () => {
  const onDisk = listCode(folders)

  expect(onDisk.length).toBeGreaterThan(0)
  expect(onDisk.filter((path) => !repository.files.includes(path))).toEqual([])
})

test('every room has its line in the table', () => {
  const onDisk = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())

  expect(onDisk.map((entry) => entry.name).filter((name) => !(name in rooms))).toEqual([])
})

test('each rule that bad-example breaks is reported, and nothing else', () => {
  const said = bad.files.flatMap((file) => {
    const [, rules = ''] = /^\/\/ breaks: (.+)$/m.exec(readText(badBase + file)) ?? []
    return rules.split(', ').flatMap((rule) => (rule ? [`${file} ${rule}`] : []))
  })
  const reported = bad.findings.map(({ file, rule }) => `${file} ${rule}`)

  expect([...new Set(reported)].toSorted()).toEqual(said.toSorted())
})

test('bad-example breaks the direction and the packages of every room', () => {
  const brokenBy = (rule: string) => bad.findings.filter((finding) => finding.rule === rule).map(({ file }) => file)
  const examples = Object.keys(rooms).map((room) => {
    if (room === 'main.tsx') return 'src/main.tsx'
    if (room === 'sync/protocol.ts') return 'src/sync/protocol.ts'
    if (room === 'features') return 'src/features/write-reflectie/bad.ts'
    if (room === 'sw/build.ts') return room
    return room === 'sw' || room === 'server' ? `${room}/bad.ts` : `src/${room}/bad.ts`
  })

  expect(examples.filter((file) => !isOnDisk(badBase + file))).toEqual([])
  expect(examples.filter((file) => !brokenBy('direction').includes(file))).toEqual([])
  expect(examples.filter((file) => !brokenBy('package').includes(file))).toEqual([])
})
