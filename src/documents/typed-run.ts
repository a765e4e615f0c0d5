import * as Y from 'yjs'
import type { Bytes } from './bytes.ts'
import { joinBytes } from './bytes.ts'

/** Info byte of a struct in the first format of Yjs: a string, with an origin, with an origin on the right. */
const STRING = 4
const HAS_ORIGIN = 0x80
const HAS_RIGHT = 0x40

/**
 * Letters that were typed one after another, as the one struct that Yjs makes of them as soon as they are in a document.
 * Updates that are only merged keep a struct for every key, which is ten bytes for a letter.
 *
 * @param update in the second format of Yjs
 * @returns the same in the first format; `undefined` when it is anything but one run of letters
 */
export function asTypedRun(update: Uint8Array): Bytes | undefined {
  const { structs, ds } = Y.decodeUpdateV2(update)
  const [first] = structs
  if (ds.clients.size > 0 || !isLetters(first) || first.origin === null) return undefined
  let text = ''
  let last: Letters | undefined
  for (const struct of structs) {
    if (!isLetters(struct) || (last !== undefined && !follows(struct, last))) return undefined
    text += struct.content.str
    last = struct
  }
  const { id, origin, rightOrigin } = first
  const info = STRING | HAS_ORIGIN | (rightOrigin === null ? 0 : HAS_RIGHT)
  const letters = new TextEncoder().encode(text)
  return joinBytes(
    Uint8Array.of(1, 1), // clients, structs
    ...[varUint(id.client), varUint(id.clock), Uint8Array.of(info), idBytes(origin)],
    ...(rightOrigin === null ? [] : [idBytes(rightOrigin)]),
    ...[varUint(letters.length), letters, Uint8Array.of(0)], // nothing deleted
  )
}

/** As the first format of Yjs writes a number: seven bits a byte, the lowest first. */
export function varUint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  return Uint8Array.of(...bytes, rest)
}

type Letters = Y.Item & { content: Y.ContentString }

function isLetters(struct: Y.Item | Y.GC | Y.Skip | undefined): struct is Letters {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentString && struct.parentSub === null
}

/** Whether Yjs would join them: the next clock of the same client, put in right after, before the same neighbour. */
function follows(next: Letters, before: Letters): boolean {
  const clock = before.id.clock + before.content.str.length
  const { id, origin, rightOrigin } = next
  return (
    Y.compareIDs(id, { client: before.id.client, clock }) &&
    Y.compareIDs(origin, { client: before.id.client, clock: clock - 1 }) &&
    Y.compareIDs(rightOrigin, before.rightOrigin)
  )
}

function idBytes({ client, clock }: Y.ID): Uint8Array {
  return joinBytes(varUint(client), varUint(clock))
}
