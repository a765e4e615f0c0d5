/** The card is offered once this many things are in mijn map: before that there is little to lose. */
export const FROM_ITEMS = 3

/** A map as lists see it: collections of items, by shape. */
type MapItems = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>

const own = ['papieren', 'terugblikken', 'leerdoelen', 'reflecties', 'dstarrs'] as const

/**
 * How many things somebody put in mijn map. Of *Dit ben ik* each answer is one; the name is not, it came by itself.
 *
 * @source docs/begrippen.md#herstelkaart
 */
export function countMap(items: MapItems): number {
  const things = own.flatMap((collection) => Object.values(items[collection] ?? {})).filter(({ weg }) => weg !== true)
  const answers = Object.entries(items['profiel']?.['ik'] ?? {}).filter(
    ([field, value]) => !['id', 'roepnaam'].includes(field) && typeof value === 'string' && value.trim() !== '',
  )
  return things.length + answers.length
}

/** Where a herstelkaart of this device stands. `code` is there until its owner says that the card is on paper. */
export type KaartStand =
  /** not read yet */
  | { soort: 'onbekend' }
  /** none was made here */
  | { soort: 'geen' }
  /** made, and the server does not have it yet: it opens nothing */
  | { soort: 'wacht'; code: string; dag: string }
  /** it works, and is to be printed or written down */
  | { soort: 'tonen'; code: string; dag: string }
  | { soort: 'gemaakt'; dag: string }
  /** begun without a connection, and not made: there is a card of before this person began anew, which would die */
  | { soort: 'vraagt'; dag: string }
  /** another device of this person made a newer one: the paper of this one opens nothing any more */
  | { soort: 'vervangen'; dag: string }

/**
 * `offline`: not now. `geen-map`: there is nothing here that it could open. `vol`: no room on the disk. `oude-map`: there is
 * a card of before this person began anew, which alone opens the map of before; nothing was made.
 */
export type KaartError = 'offline' | 'geen-map' | 'vol' | 'geweigerd' | 'oude-map'

/**
 * Why a card does not open anything here. `geen-code`: not all of it was typed. `onbekend`: there is no such card, also
 * when it was replaced. `te-vaak`: too many tries; later or tomorrow again.
 */
export type HerstelError = 'geen-code' | 'onbekend' | 'te-vaak' | 'offline' | 'vol' | 'kan-niet' | 'stuk'
