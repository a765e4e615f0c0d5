import { introductieItems } from '#domain/begeleiding.ts'
import { addDays } from '#domain/dag.ts'
import { overeenkomstPartijen, overeenkomstSoorten } from '#domain/overeenkomst.ts'
import type { Op } from '#documents/op.ts'
import type { Bouw } from './voorbeeldregio-bouw.ts'
import { put } from './voorbeeldregio-bouw.ts'
import type { Kandidaat, Plaatsing } from './voorbeeldregio-kandidaat.ts'

/** Where two things still wait, so that it can be seen how they are done. */
const HALF_READY = 'Bakkerij De Korenaar'

/** What was said in the last werkoverleg; made up. */
/** Begun by the werkbegeleider; nobody who comes later reads it without the kandidaat. */
const overdracht = 'Een lijst voor de ochtend helpt. We kijken er samen kort naar, en daarna gaat het vanzelf.'

const besproken =
  'Het werk gaat rustig. We keken samen naar de lijst van de ochtend. Volgende week doen we dit samen nog een keer.'

/**
 * What the werkbegeleider wrote in the year so far: the werkoverleg, the first day, the agreements, and the week.
 *
 * @param overlegDag days from today
 */
export function writeWerk(
  bouw: Bouw,
  { mens }: Kandidaat,
  { plaatsing, werkbegeleider, organisatie, start, status }: Plaatsing,
  overlegDag: number,
): { plaatsing: Op[]; werkplek: Op[] } {
  const door = werkbegeleider.persoon
  if (status === 'voorbereiding') return { plaatsing: [], werkplek: [] }
  // Its day stands in two documents under one id; the document's own letters are as random as any.
  const overleg = plaatsing.slice(2, 12)
  const dag = bouw.dag(overlegDag)
  const isHalf = organisatie === HALF_READY
  const namen = { kandidaat: mens.naam, organisatie, stichting: '' }
  return {
    plaatsing: [
      ...put('plaatsing', 'overlegsporen', overleg, { dag, weg: false }),
      ...introductieItems.flatMap((item) =>
        isHalf && item === 'kennismaking' ? [] : put('plaatsing', 'introductie', item, { gedaanOp: start, door }),
      ),
      ...overeenkomstSoorten.flatMap((soort) =>
        overeenkomstPartijen[soort].flatMap((partij) =>
          isHalf && soort === 'a' && partij === 'organisatie'
            ? []
            : put('plaatsing', 'overeenkomsttekens', `${soort}.${partij}`, {
                ...{ naam: namen[partij], getekendOp: addDays(start, -3), door },
              }),
        ),
      ),
      ...(status === 'opbouw'
        ? [
            ...put('plaatsing', 'opbouw', bouw.newItem(), { vanaf: start, uren: 8, weg: false }),
            ...put('plaatsing', 'opbouw', bouw.newItem(), { vanaf: addDays(start, 56), uren: 12, weg: false }),
          ]
        : []),
      ...put('plaatsing', 'aanpassingen', 'eigen_tempo', { geldt: true }),
    ],
    werkplek: [
      ...put('werkplek', 'overleggen', overleg, {
        ...{ dag, duurMin: 20, besproken, werkdruk: 'goed', volgende: bouw.dag(overlegDag + 14) },
        ...{ gemaaktOpMs: bouw.ms(overlegDag), klaarOpMs: bouw.ms(overlegDag), door },
      }),
      ...(isHalf ? put('werkplek', 'overdracht', 'overdracht', { tekst: overdracht }) : []),
    ],
  }
}

/** Where nobody wrote a contact it has been quiet for longer: so the signal can be seen. */
export function overlegDagVan(hasContact: boolean): number {
  return hasContact ? -8 : -17
}
