import { someText } from './made-document.ts'

/** A key of somebody who writes: a letter put in, or one taken out, at a place in the text. */
export interface Key {
  at: number
  letter: string | undefined
}

/**
 * What somebody types who thinks while writing: most keys go at the end, three in a hundred take a letter out, and now
 * and then a word is put in the middle.
 */
export function typedKeys(count: number): Key[] {
  const letters = someText(count, 41)
  const keys: Key[] = []
  let length = 0
  let at = 0
  let isInside = 0
  for (let nr = 0; nr < count; nr++) {
    if (isInside === 0 && nr % 400 === 399) [isInside, at] = [12, Math.floor(length / 2)]
    else if (isInside === 0) at = length
    if (nr % 33 === 32 && at > 0) {
      at -= 1
      length -= 1
      keys.push({ at, letter: undefined })
    } else {
      keys.push({ at, letter: letters[nr] ?? ' ' })
      at += 1
      length += 1
    }
    if (isInside > 0) isInside -= 1
  }
  return keys
}

export function textAfter(text: string, { at, letter }: Key): string {
  return letter === undefined ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + letter + text.slice(at)
}
