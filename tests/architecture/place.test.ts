import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

// Place is checked by the compiler: a room has the surroundings of its tsconfig and no others.

/** What the compiler says about a made-up file that lies in a room. */
function compileIn(room: string, text: string): string[] {
  const read = ts.readConfigFile(join(root, room, 'tsconfig.json'), (path) => ts.sys.readFile(path))
  const { options, errors } = ts.parseJsonConfigFileContent(read.config, ts.sys, join(root, room))
  const planted = join(root, room, 'planted.ts')
  const host = ts.createCompilerHost({ ...options, incremental: false })
  const onDisk = ts.createCompilerHost(options)
  host.fileExists = (path) => path === planted || onDisk.fileExists(path)
  host.getSourceFile = (path, ...rest) =>
    path === planted
      ? ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
      : onDisk.getSourceFile(path, ...rest)
  const program = ts.createProgram([planted], { ...options, incremental: false, tsBuildInfoFile: undefined }, host)
  const found = [...errors.filter(({ code }) => code !== 18_003), ...ts.getPreEmitDiagnostics(program)]
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

const outOfPlace: [room: string, word: string][] = [
  ['src/domain', 'document'],
  ['src/domain', 'process'],
  ['src', 'process'],
  ['sw', 'window'],
  ['sw', 'process'],
  ['server', 'window'],
  ['server', 'document'],
]

test.each(outOfPlace)('in %s the word %s does not compile', (room, word) => {
  const [first] = compileIn(room, `export const planted = ${word}`)

  expect(first).toContain(`Cannot find name '${word}'`)
})

const inPlace: [room: string, word: string][] = [
  ['src', 'document'],
  ['sw', 'caches'],
  ['server', 'process'],
]

test.each(inPlace)('in %s the word %s does compile', (room, word) => {
  expect(compileIn(room, `export const planted = typeof ${word}`)).toEqual([])
})

const tooLoose: [what: string, text: string][] = [
  ['an enum', 'export enum Status { concept }'],
  ['an index that may be missing', 'export const first = (list: string[]): string => list[0]'],
  ['a type imported as a value', "import { ToestelId } from '#domain/id.ts'\nexport type Id = ToestelId"],
  ['a parameter without a type', 'export const same = (one) => one'],
]

test.each(tooLoose)('%s does not compile', (_what, text) => {
  expect(compileIn('src', text)).toHaveLength(1)
})
