import { z } from 'zod/mini'
import { publieken } from './portfolio.ts'
import { dag, idTekst, kort, ms, waarde } from './veld.ts'

/**
 * Links by which somebody without account reads a page. id = that of the link. What goes to whoever gets it is in `blad`,
 * frozen; `geheim` is the secret of the link.
 */
export const leeslinkVorm = {
  portfolio: waarde(idTekst),
  publiek: waarde(z.enum(publieken)),
  aan: waarde(kort),
  tot: waarde(dag),
  geheim: waarde(kort),
  blad: waarde(z.string()),
  wat: waarde(z.array(kort)),
  opMs: waarde(ms),
  /** the server knows of it since then */
  daarOpMs: waarde(ms),
  /** somebody tapped *Openen op dit toestel*, and proved to hold this very link */
  geopendOpMs: waarde(ms),
  /** sealed to that device, and there */
  leesbaarOpMs: waarde(ms),
  /** when it was read, as the server told it */
  gelezenOp: waarde(z.array(ms)),
  gestoptOpMs: waarde(ms),
  /** the server has heard that it is stopped */
  wegDaarOpMs: waarde(ms),
  weg: waarde(z.boolean()),
} as const
