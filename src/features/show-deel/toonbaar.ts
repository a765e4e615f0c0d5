/** Something of mijn map that a copy can be shown of, with exactly the words of that copy. */
export interface Toonbaar {
  /** stays the same while the screen is open */
  id: string
  titel: string
  tekst: string
}
