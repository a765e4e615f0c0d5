import { z } from 'zod/mini'
import type { DocumentId, PersoonId, ToestelId } from './id.ts'
import { isId } from './id.ts'

/**
 * On what ground something is erased: the person did it (`zelf`), asked a regiocoördinator for it (`verzoek`), or its time
 * was over (`bewaartermijn`).
 *
 * @source docs/decisions/0021-erasure.md
 */
export const wisGronden = ['zelf', 'verzoek', 'bewaartermijn'] as const
export type WisGrond = (typeof wisGronden)[number]

/** *Stop met Opstap en wis alles* can be taken back for so long, unless the person will not wait. */
export const BEDENKTIJD_MS = 24 * 60 * 60_000

/** What a device signs that ends an account: a stolen cookie erases nobody. */
export function wisAllesText(persoon: PersoonId, toestel: ToestelId): string {
  return ['opstap', 'wis-alles', 'v1', persoon, toestel].join('\0')
}

/** What becomes of a document when its kandidaat erases everything. */
export type NaWissen =
  /** erased for good */
  | 'weg'
  /** others are in it with words of their own, or signed it: the kandidaat leaves it */
  | 'blijft'

/**
 * Whether a document goes with its kandidaat. A plan of a group is about nobody; a conversation of several, and a form that
 * somebody else signed, are theirs as well.
 *
 * @param andereKandidaten others who are in it as kandidaat
 * @param isMedeGetekend somebody else signed something in it
 */
export function naWissen(andereKandidaten: number, isMedeGetekend: boolean): NaWissen {
  return andereKandidaten > 0 || isMedeGetekend ? 'blijft' : 'weg'
}

const doc = z.custom<DocumentId>((value) => isId('d', value))
const persoon = z.custom<PersoonId>((value) => isId('p', value))
const vraag = { opMs: z.number(), fout: z.optional(z.enum(['geweigerd', 'vol'])) }

/**
 * What somebody asked on this device and what is not done yet. Scope: device, sealed. `isGevraagd`: the server was asked, and
 * its answer was not heard.
 */
// loose: what a newer version added is kept when this one saves
export const wisWensenSchema = z.looseObject({
  v: z.literal(1),
  vragen: z.array(
    z.discriminatedUnion('soort', [
      z.object({ soort: z.literal('document'), doc, ...vraag }),
      z.object({ soort: z.literal('gehouden'), persoon, ...vraag }),
      z.object({ soort: z.literal('stil'), persoon, aan: z.boolean(), ...vraag }),
    ]),
  ),
  alles: z.optional(z.object({ ...vraag, vanafMs: z.number(), isGevraagd: z.optional(z.boolean()) })),
})
export type WisWensen = z.infer<typeof wisWensenSchema>
