import { z } from 'zod/mini'

/** Out of what a bewijsstuk was made. Forms that both signed, photos and papers stand in the portfolio as they are. */
export const bewijsbronnen = ['dstarr', 'feedback', 'training', 'certificaat'] as const
export type Bewijsbron = (typeof bewijsbronnen)[number]

/** One question with its answer, or one line of a list. */
export interface BewijsRegel {
  label: string
  tekst: string
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
