// Apart from the shapes of rows: the first code of a start needs it, and nothing else of them.

/** In the index of heads that no pack knows as they are: changed since they were packed, or never packed. */
export const HEAD_LOOSE = 1
/** Asks the database to keep a head out of that index; never stored. */
export const HEAD_PACKED = 0
