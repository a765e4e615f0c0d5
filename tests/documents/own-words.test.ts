import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownWords } from '#documents/own-words.ts'
import * as Y from 'yjs'

/** A document of somebody else, and what one person does in it, update by update. */
function typing(others: string, work: (text: Y.Text, doc: Y.Doc) => void): Uint8Array[] {
  const theirs = new Y.Doc()
  theirs.getText('gesprek.onderwerp').insert(0, others)
  const mine = new Y.Doc()
  Y.applyUpdateV2(mine, Y.encodeStateAsUpdateV2(theirs))
  const updates: Uint8Array[] = []
  mine.on('updateV2', (update: Uint8Array) => updates.push(update))
  work(mine.getText('gesprek.onderwerp'), mine)
  return updates
}

test('what was typed key by key is one piece, without a word of what stood around it', () => {
  const updates = typing('Van een ander.', (text) => {
    for (const [at, key] of ' Van mij.'.split('').entries()) text.insert(14 + at, key)
  })

  expect(ownWords(updates)).toEqual(['Van mij.'])
  expect(ownWords([Y.mergeUpdatesV2(updates)])).toEqual(['Van mij.'])
  expect(ownWords([...updates, Y.mergeUpdatesV2(updates)])).toEqual(['Van mij.'])
})

test('what was taken out again is not in it, and what was typed elsewhere is another piece', () => {
  const updates = typing('Van een ander.', (text) => {
    text.insert(0, 'Eerst fout. ')
    text.delete(0, 12)
    text.insert(0, 'Boven. ')
    text.insert(text.length, ' Onder.')
  })

  expect(ownWords(updates)).toEqual(['Boven.', 'Onder.'])
})

test('values of fields are words, ids, numbers and dates are not', () => {
  const updates = typing('', (_, doc) => {
    const map = doc.getMap('contacten')
    const who = 'p_00000000000000000000000001'
    map.set('a|vorm', ['Gebeld met Ron', who, 1])
    map.set('a|wie', [who, who, 1])
    map.set('a|dag', ['2026-11-22', who, 1])
    map.set('a|klaar', [true, who, 1])
  })

  expect(ownWords(updates)).toEqual(['Gebeld met Ron'])
})

test('whatever is typed and taken out, all that is left of it is there and nothing else', () => {
  const acts = fc.array(fc.tuple(fc.nat(), fc.stringMatching(/^[a-z]{1,5}$/), fc.boolean()), { maxLength: 25 })
  fc.assert(
    fc.property(acts, (list) => {
      let left = ''
      const updates = typing('0123456789', (text) => {
        for (const [where, word, isOut] of list) {
          if (isOut) text.delete(where % text.length, 1)
          else text.insert(where % text.length, word)
          if (text.length === 0) text.insert(0, '#')
        }
        left = text.toString().replace(/\d/g, '')
      })
      const sorted = (words: string): string => [...words].toSorted().join('')
      expect(sorted(ownWords(updates).join(''))).toBe(sorted(left))
    }),
    { verbose: true }, // prints the seed of a run that failed
  )
})
