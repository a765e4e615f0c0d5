/** The one database of this device. */
export const DATABASE = 'opstap'
