import { z } from 'zod/mini'
import type { Stuksoort } from './stuk.ts'

/** Out of what a bewijsstuk was made. Forms that both signed, photos and papers stand in the portfolio as they are. */
export const bewijsbronnen = ['dstarr', 'feedback', 'stuk', 'training', 'certificaat'] as const
export type Bewijsbron = (typeof bewijsbronnen)[number]

/** One question with its answer, or one line of a list. */
export interface BewijsRegel {
  label: string
  tekst: string
}

/**
 * Sections whose things say what somebody can or did. Signals, money and what one tells whom are nobody's proof of
 * anything: they are shown by themselves, or not at all.
 */
export const bewijssecties: readonly Stuksoort[] = [
  'krachtigeMomenten',
  'ontvangenFeedback',
  'werkervaringen',
  'voortgangen',
  'behoeften',
  'verhaalversies',
]

/** Something that can become a bewijsstuk, with its words as they are now. */
export interface Bron {
  bron: Bewijsbron
  bronId: string
  titel: string
  /** what to know it by in the own list; never on a page */
  hint: string
  regels: readonly BewijsRegel[]
  /** what it rests on */
  bewijs: string
  /** the signed file itself */
  getekend?: string
}

const regels = z.array(z.object({ label: z.string(), tekst: z.string() }))

/** @returns what was frozen; empty when it cannot be read */
export function bewijsRegels(text: string): BewijsRegel[] {
  try {
    const parsed = regels.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}
