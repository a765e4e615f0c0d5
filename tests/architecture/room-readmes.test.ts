import { expect, test } from 'vitest'
import { roomFolders } from './rooms.ts'
import { isOnDisk, listCode, listFolders, readText } from './source-files.ts'

const maxLines = 15

function whatIsWrong(room: string, text: string): string[] {
  const lines = text.trimEnd().split('\n')
  const [, first] = /Read `([^`]+)` first/.exec(text) ?? []
  return [
    ...(lines.length > maxLines ? [`${lines.length} lines, at most ${maxLines}`] : []),
    ...(lines[0]?.startsWith('# ') ? [] : ['no title']),
    ...(first ? [] : ['does not say "Read `…` first"']),
    ...(first && !exists(room, first) ? [`${first} does not exist`] : []),
  ]
}

/** A room without code yet may name the file it will begin with. */
function exists(room: string, path: string): boolean {
  return isOnDisk(`${room}/${path}`) || isOnDisk(path) || listCode([room]).length === 0
}

test('every room has a README of at most 15 lines that says which file to read first', () => {
  const wrong = roomFolders.flatMap((room) => {
    const path = `${room}/README.md`
    return (isOnDisk(path) ? whatIsWrong(room, readText(path)) : ['is missing']).map((fault) => `${path}: ${fault}`)
  })

  expect(wrong).toEqual([])
})

test('every folder of src is a room', () => {
  const known = roomFolders.map((room) => room.replace('src/', ''))

  expect(listFolders('src').filter((name) => !known.includes(name))).toEqual([])
})

test('a planted README that is too long, untitled or aimless is found', () => {
  expect(whatIsWrong('tests', 'text\n'.repeat(16))).toHaveLength(3)
  expect(whatIsWrong('tests', '# Room\n\nRead `gone.ts` first.\n')).toEqual(['gone.ts does not exist'])
  expect(whatIsWrong('tests', '# Room\n\nRead `run.mjs` first.\n')).toEqual([])
})
