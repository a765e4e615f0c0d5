import { z } from 'zod/mini'
import { bewijsbronnen } from './bewijsstuk.ts'
import { idTekst, kort, ms, waarde } from './veld.ts'

/** id = `<bron>.<id of what it was made of>`: made on two own devices it is one. Its words are frozen. */
export const bewijsstukVorm = {
  bron: waarde(z.enum(bewijsbronnen)),
  bronId: waarde(idTekst),
  titel: waarde(kort),
  /** questions and answers as they were, as JSON */
  regels: waarde(z.string()),
  /** what it rests on, in words */
  bewijs: waarde(kort),
  /** the signed file itself, where there is one */
  getekend: waarde(z.string()),
  opMs: waarde(ms),
  weg: waarde(z.boolean()),
} as const
