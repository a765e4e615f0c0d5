import { addDays } from '#domain/dag.ts'
import type { SessiepuntSoort } from '#domain/sessiepunt.ts'
import { sessiepuntId } from '#domain/sessiepunt.ts'
import type { Op } from '#documents/op.ts'
import type { Bouw } from './voorbeeldregio-bouw.ts'
import { put } from './voorbeeldregio-bouw.ts'

interface Punt {
  readonly soort: SessiepuntSoort
  readonly tekst: string
  /** days after the bijeenkomst by which it is to be done */
  readonly binnen?: number
}

/** What groups agreed on, by the number of the bijeenkomst. About the group, never about one person. */
const punten: Readonly<Record<number, readonly Punt[]>> = {
  2: [
    { soort: 'afspraak', tekst: 'We laten elkaar uitpraten.' },
    { soort: 'opdracht', tekst: 'Bespreek je leerdoel met je werkbegeleider.', binnen: 14 },
  ],
  3: [
    { soort: 'afspraak', tekst: 'Iedereen neemt de volgende keer een voorbeeld van het werk mee.' },
    { soort: 'opdracht', tekst: 'Vul een zelfreflectie in over je leerdoel.', binnen: 21 },
  ],
  4: [
    { soort: 'afspraak', tekst: 'We beginnen voortaan om tien uur precies.' },
    { soort: 'opdracht', tekst: 'Schrijf een week op waar je tijd aan opgaat.', binnen: 14 },
    { soort: 'opdracht', tekst: 'Kies een hulpmiddel voor je planning en probeer het uit.' },
  ],
  5: [
    { soort: 'afspraak', tekst: 'Tips geven we in de vorm: ik zag, ik dacht, ik hoop.' },
    { soort: 'opdracht', tekst: 'Pas je leerdoel aan met de tips die je kreeg.', binnen: 14 },
  ],
}

const werkafspraken = [
  'We zijn op tijd en melden het als dat niet lukt.',
  'Wat in de groep wordt verteld, blijft in de groep.',
  'Iedereen mag een beurt overslaan.',
].join('\n')

/** What was shared with a group after the bijeenkomsten that were held, and how it works together. */
export function gedeeldeSessieOps(bouw: Bouw, past: readonly Held[]): Op[] {
  const last = past.at(-1)
  return [
    ...(past.some((one) => one.nr === 2) ? put('groep', 'groep', 'groep', { werkafspraken }) : []),
    ...past.flatMap(({ id, nr, dag }) => {
      const own = punten[nr] ?? []
      if (own.length === 0) return []
      return [
        ...own.flatMap(({ soort, tekst, binnen }, at) =>
          put('groep', 'sessiepunten', puntId(id, soort, at), {
            ...{ bijeenkomst: id, soort, volgorde: at + 1, tekst, weg: false },
            ...(binnen === undefined ? {} : { dag: addDays(dag, binnen) }),
          }),
        ),
        ...put('groep', 'sessies', id, { gedeeldOpMs: endOf(bouw, dag) }),
      ]
    }),
    ...(last === undefined
      ? []
      : put('groep', 'hulpmiddelen', `${last.id}.h`, {
          titel: 'Tijdklok op de tafel',
          waarvoor: 'Om op tijd pauze te nemen.',
          hoe: 'Zet hem op 50 minuten. Gaat hij af, dan loop je even weg.',
          opMs: endOf(bouw, last.dag),
        })),
    ...(last === undefined
      ? []
      : put('groep', 'materialen', `${last.id}.m`, {
          titel: 'Feedback geven in drie stappen',
          uitleg: 'Een blad van één bladzijde. Neem het mee naar je werk.',
          bijeenkomst: last.id,
          opMs: endOf(bouw, last.dag),
        })),
  ]
}

/** The same lines as their trainers wrote them, and which mails went out. */
export function sessieConceptOps(bouw: Bouw, past: readonly Held[], isMailSent: (nr: number) => boolean): Op[] {
  return past.flatMap(({ id, nr, dag }) => [
    ...(punten[nr] ?? []).flatMap(({ soort, tekst, binnen }, at) =>
      put('groepsbeheer', 'sessiepunten', puntId(id, soort, at), {
        tekst,
        ...(binnen === undefined ? {} : { dag: addDays(dag, binnen) }),
      }),
    ),
    ...(isMailSent(nr) ? put('groepsbeheer', 'lijsten', id, { mailOpMs: endOf(bouw, dag) }) : []),
  ])
}

/** What a group was asked to do after a bijeenkomst, the first of it; with the id that it is shared under. */
export function eersteOpdracht({ id, nr }: Held): { id: string; tekst: string } | undefined {
  const own = punten[nr] ?? []
  const at = own.findIndex(({ soort }) => soort === 'opdracht')
  const found = own[at]
  return found === undefined ? undefined : { id: puntId(id, 'opdracht', at), tekst: found.tekst }
}

interface Held {
  id: string
  nr: number
  dag: string
}

function puntId(bijeenkomst: string, soort: SessiepuntSoort, at: number): string {
  return sessiepuntId(bijeenkomst, soort, at + 1, 'voorbeeld')
}

function endOf(bouw: Bouw, dag: string): number {
  return Math.min(bouw.nowMs, Date.parse(`${dag}T13:30:00Z`))
}
