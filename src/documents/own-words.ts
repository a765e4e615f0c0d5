import * as Y from 'yjs'

/**
 * The words that stand in these updates themselves, without a document around them: what somebody typed there and did not
 * take out again. What others wrote is not in an update of one's own, so none of it is in here.
 *
 * @param updates of one device, version 2, in order
 * @returns pieces in the order in which they were typed; what was typed on from a piece is one with it
 */
export function ownWords(updates: readonly Uint8Array[]): string[] {
  const decoded = updates.map((update) => Y.decodeUpdateV2(update))
  const isTakenOut = takenOut(decoded.map(({ ds }) => ds))
  const pieces: Piece[] = []
  const seen = new Set<string>()
  for (const struct of decoded.flatMap(({ structs }) => structs)) {
    if (!(struct instanceof Y.Item)) continue
    const { client, clock } = struct.id
    const place = `${client} ${clock}`
    // The same row may be there twice, alone and merged.
    if (seen.has(place)) continue
    seen.add(place)
    const words = wordsOf(struct, (at) => isTakenOut(client, clock + at))
    const before = pieces.at(-1)
    if (before !== undefined && goesOn(before, struct)) {
      before.words += words
      before.end = clock + struct.length
    } else pieces.push({ client, end: clock + struct.length, words, isText: struct.content instanceof Y.ContentString })
  }
  return pieces.map(({ words }) => words.trim()).filter((words) => words !== '')
}

interface Piece {
  client: number
  /** the clock after its last letter */
  end: number
  words: string
  isText: boolean
}

function goesOn({ client, end, isText }: Piece, { id, origin, content }: Y.Item): boolean {
  const isNext = id.client === client && id.clock === end
  return isText && isNext && content instanceof Y.ContentString && origin?.client === client && origin.clock === end - 1
}

function wordsOf({ content }: Y.Item, isOut: (at: number) => boolean): string {
  if (content instanceof Y.ContentString) {
    // One clock per UTF-16 unit, as Yjs counts.
    return content.str
      .split('')
      .filter((_, at) => !isOut(at))
      .join('')
  }
  if (!(content instanceof Y.ContentAny)) return ''
  // A field: its value, who set it and when (apply-op.ts). An id or a date says nothing to whoever reads this.
  return content.arr
    .flatMap((kept: unknown, at) => (Array.isArray(kept) && !isOut(at) ? [kept[0] as unknown] : []))
    .filter((value): value is string => typeof value === 'string' && /[\p{L}]/u.test(value) && !/^[dptu]_/.test(value))
    .join(' ')
}

function takenOut(
  sets: readonly { clients: Map<number, { clock: number; len: number }[]> }[],
): (client: number, clock: number) => boolean {
  const ranges = new Map<number, { clock: number; len: number }[]>()
  for (const { clients } of sets) {
    for (const [client, out] of clients) ranges.set(client, [...(ranges.get(client) ?? []), ...out])
  }
  return (client, at) => ranges.get(client)?.some(({ clock, len }) => at >= clock && at < clock + len) === true
}
