/** Raised with every change of tables or indexes. */
export const SCHEMA = 3
