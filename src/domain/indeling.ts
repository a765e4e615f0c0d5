import { proposeSubgroepen } from './groep.ts'

/** Where somebody was put by hand. */
export interface IndelingVelden {
  readonly bijeenkomst?: string
  readonly deelnemer?: string
  /** 1, 2, … */
  readonly subgroep?: number
}

/** The subgroepen of one coaching. */
export interface Indeling {
  /** deelnemers per subgroep, in the order of the list; no empty ones but where somebody asked for one */
  readonly subgroepen: readonly (readonly string[])[]
  /** nobody changed it yet: it is what the method proposes */
  readonly isVoorstel: boolean
}

/** The id of one person's place, so that two trainers write the same line. */
export function indelingId(bijeenkomst: string, deelnemer: string): string {
  return `${bijeenkomst}.${deelnemer}`
}

/**
 * The subgroepen of a coaching: as they were put by hand, else as the method proposes them. Who came later than the
 * division goes to the smallest subgroep, so that nobody is without one.
 *
 * @param deelnemers who is expected, in the order of the list
 * @source docs/begrippen.md#indeling
 */
export function indelingVan(
  bijeenkomst: string,
  deelnemers: readonly string[],
  indeling: readonly IndelingVelden[],
): Indeling {
  const put = new Map(
    indeling.flatMap((one) =>
      one.bijeenkomst === bijeenkomst && one.deelnemer !== undefined && isSubgroep(one.subgroep)
        ? [[one.deelnemer, one.subgroep] as const]
        : [],
    ),
  )
  if (!deelnemers.some((one) => put.has(one))) return { subgroepen: proposeSubgroepen(deelnemers), isVoorstel: true }

  const count = Math.max(...deelnemers.map((one) => put.get(one) ?? 0))
  const subgroepen = Array.from({ length: count }, (_, at) => deelnemers.filter((one) => put.get(one) === at + 1))
  for (const one of deelnemers.filter((deelnemer) => !put.has(deelnemer))) {
    subgroepen.toSorted((a, b) => a.length - b.length)[0]?.push(one)
  }
  return { subgroepen: subgroepen.map((subgroep) => inOrder(subgroep, deelnemers)), isVoorstel: false }
}

/**
 * The whole division after somebody was moved: what has to be written, so that what others see is what is on this screen.
 *
 * @param naar 1, 2, …; one more than there are makes a new subgroep
 */
export function verplaats(
  { subgroepen }: Indeling,
  deelnemer: string,
  naar: number,
): { deelnemer: string; subgroep: number }[] {
  const moved = subgroepen.map((subgroep) => subgroep.filter((one) => one !== deelnemer))
  if (naar > moved.length) moved.push([])
  moved[Math.max(1, Math.min(naar, moved.length)) - 1]?.push(deelnemer)
  return moved
    .filter((subgroep) => subgroep.length > 0)
    .flatMap((subgroep, at) => subgroep.map((one) => ({ deelnemer: one, subgroep: at + 1 })))
}

/** A subgroep is for two to four people; others are worth a look, never a block. @source docs/begrippen.md#subgroep */
export function isPassendeSubgroep(size: number): boolean {
  return size >= 2 && size <= 4
}

function isSubgroep(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 20
}

function inOrder(subgroep: readonly string[], deelnemers: readonly string[]): string[] {
  return deelnemers.filter((one) => subgroep.includes(one))
}
