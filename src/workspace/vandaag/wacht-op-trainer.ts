import { lijstStand } from '#domain/aanwezigheid.ts'
import type { Lijst, Rij } from '#workspace/groep/aanwezigheid.ts'
import { lijstVan } from '#workspace/groep/aanwezigheid.ts'
import { bijeenkomstenOp, bijeenkomstenVoor } from '#workspace/groep/bijeenkomsten.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { sessiemailTaken } from '#workspace/groep/sessies.ts'

/** Something in a trainer's lists that somebody has to look at. Work, never a judgement about a person. */
export type TrainerTaak =
  | { soort: 'twee_antwoorden'; lijst: Lijst; aantal: number }
  | { soort: 'lijst_open'; lijst: Lijst }
  | { soort: 'inloop'; lijst: Lijst; rij: Rij }
  /** what was agreed is not with everybody yet; `isGedeeld`: only the mail is left */
  | { soort: 'sessiemail'; lijst: Lijst; isGedeeld: boolean }

/**
 * What waits in the lists of these groups: two answers first, then lists that are not complete, then people who walked
 * in and are nobody yet, then session mails that nobody sent.
 *
 * @param today `YYYY-MM-DD`; a list of today is not late
 */
export function wachtOpTrainer(groepen: readonly Groep[], today: string): TrainerTaak[] {
  const isList = (lijst: Lijst | undefined): lijst is Lijst => lijst !== undefined
  const listOf = ({ groep, bijeenkomst }: { groep: Groep; bijeenkomst: { id: string } }) =>
    lijstVan(groep, bijeenkomst.id)
  const past = bijeenkomstenVoor(groepen, today).map(listOf).filter(isList)
  const all = [...bijeenkomstenOp(groepen, today).map(listOf).filter(isList), ...past]
  return [
    ...all.flatMap((lijst): TrainerTaak[] => {
      const aantal = lijst.rijen.filter((rij) => rij.antwoorden.length > 1).length
      return aantal > 0 ? [{ soort: 'twee_antwoorden', lijst, aantal }] : []
    }),
    ...past
      .filter((lijst) => lijst.telling.totaal > 0 && lijstStand(lijst.telling, lijst.klaar?.opMs) !== 'klaar')
      .map((lijst): TrainerTaak => ({ soort: 'lijst_open', lijst })),
    ...past.flatMap((lijst) =>
      lijst.rijen.filter((rij) => rij.isInloop).map((rij): TrainerTaak => ({ soort: 'inloop', lijst, rij })),
    ),
    ...sessiemailTaken(groepen, today).flatMap(({ groep, bijeenkomst, isGedeeld }): TrainerTaak[] => {
      const lijst = lijstVan(groep, bijeenkomst.id)
      return lijst === undefined ? [] : [{ soort: 'sessiemail', lijst, isGedeeld }]
    }),
  ]
}
