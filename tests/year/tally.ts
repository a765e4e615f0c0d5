import type { Fact } from './facts.ts'
import { all } from './facts.ts'
import { cells, isSigned } from './expected.ts'

/** A figure as the report must show it: one to four people are not told. */
type Figure = number | 'klein'

/** Part → row → figure. */
export type Tally = Record<string, Record<string, Figure>>

const people = (count: number): Figure => (count >= 1 && count <= 4 ? 'klein' : count)

/** What a report over a period has to say, counted from what happened; the app is not asked. */
export function tallyOf(known: ReadonlySet<Fact>, van: string, tot: string, today: string): Tally {
  const isIn = (dag: string): boolean => dag >= van && dag <= tot
  const kandidaten = all(known, 'kandidaat')
  const lastStatus = kandidaten.map(({ k }) => all(known, 'status').findLast((one) => one.k === k))
  const plaatsingen = all(known, 'plaatsing')
  const uit = new Set(all(known, 'plaatsing uit').map(({ k }) => k))
  const sessies = all(known, 'groep').flatMap(({ g, sessies: made }) =>
    made.map(({ nr, dag }) => ({
      g,
      nr,
      dag: all(known, 'sessiedag').findLast((one) => one.g === g && one.nr === nr)?.op ?? dag,
    })),
  )
  const held = sessies.filter(({ g, nr, dag }) => isIn(dag) && cells(known, g, nr).size > 0)
  const merken = held.flatMap(({ g, nr }) => [...cells(known, g, nr).values()].map((answers) => [...answers][0] ?? ''))
  const contacten = all(known, 'contact').filter(({ dag, waar }) => isIn(dag) && waar !== 'leren')
  // Of one talk that two wrote down, the second counts no more.
  for (const twice of all(known, 'zelfde contact')) {
    const at = contacten.findIndex((one) => one.k === twice.k && one.vorm === twice.vorm && one.dag === twice.van)
    if (at >= 0) contacten.splice(at, 1)
  }
  const read = all(known, 'lijst ingelezen')[0]
  const stands = new Map(all(known, 'plek').map(({ nr, status }) => [nr, status]))
  const plekken = (read?.plekken ?? 0) - all(known, 'dubbele weg').length
  const activiteiten = all(known, 'activiteit').filter(({ dag }) => isIn(dag))
  return {
    stroom: {
      instroom: people(kandidaten.filter(({ eersteContact }) => isIn(eersteContact)).length),
      doorstroom: people(plaatsingen.filter(({ start }) => isIn(start)).length),
      uitstroom: people(
        lastStatus.filter((one) => one !== undefined && isIn(one.dag) && ['afgerond', 'gestopt'].includes(one.status))
          .length,
      ),
    },
    status: counts(
      lastStatus.map((one) => one?.status ?? ''),
      people,
    ),
    plaatsingen: counts(
      plaatsingen.map(({ k, start }) =>
        uit.has(k) ? 'voortijdig_gestopt' : start > today ? 'voorbereiding' : 'loopt',
      ),
      people,
    ),
    plekken: counts(
      [...stands.values(), ...Array.from({ length: plekken - stands.size }, () => 'beschikbaar')],
      Number,
    ),
    contacten: counts(
      contacten.map(({ vorm }) => vorm),
      Number,
    ),
    personen: { uniek: people(new Set(contacten.map(({ k }) => k)).size) },
    bijeenkomsten: { gehouden: held.length },
    aanwezigheid: counts(merken, people),
    formulieren: {
      ondertekend: all(known, 'reflectie').filter(({ id, dag }) => isIn(dag) && isSigned(known, id)).length,
    },
    activiteiten: Object.fromEntries(
      [...new Set(activiteiten.map(({ wat, titel }) => `${wat} ${titel}`))].flatMap((name) => {
        const own = activiteiten.filter(({ wat, titel }) => `${wat} ${titel}` === name)
        return [
          [name, own.length],
          [`${name} deelnemers`, people(own.reduce((sum, { deelnemers }) => sum + deelnemers, 0))],
        ]
      }),
    ),
  }
}

function counts(words: readonly string[], shown: (count: number) => Figure): Record<string, Figure> {
  return Object.fromEntries(
    [...new Set(words)].map((word) => [word, shown(words.filter((one) => one === word).length)]),
  )
}
