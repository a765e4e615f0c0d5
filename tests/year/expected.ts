import type { Rol } from '#domain/rol.ts'
import type { Fact, Of } from './facts.ts'
import { all } from './facts.ts'

/** Of a kandidaat: which one. Of a werkbegeleider: whether of the even or the odd ones. */
export interface Who {
  readonly k: number | undefined
  readonly parity: number | undefined
}

/**
 * The rules of the method, worked out once more from the facts that somebody can know, by who never read the app's own:
 * kansen-op-werk.md §1.10 is their source. A warning is `rule|about whom`.
 *
 * @param today `YYYY-MM-DD`
 */
export function expectedWarnings(known: ReadonlySet<Fact>, rol: Rol, who: Who, today: string): Set<string> {
  const facts = new Known(known, today)
  if (rol === 'regiocoordinator') {
    return new Set([
      ...facts.plekken(),
      ...facts.groepen(),
      ...facts.werkplek(),
      ...facts.regio(),
      ...facts.formulieren(),
    ])
  }
  if (rol === 'werkbegeleider') return new Set(facts.werkplek(who.parity))
  if (rol === 'trainer') return new Set([...facts.werkplek(), ...facts.lijsten()])
  return new Set(rol === 'kandidaat' && who.k !== undefined ? facts.dstarr(who.k) : [])
}

const searching = ['aangemeld', 'voorlichting_gehad', 'zoekt_wep', 'gestart']
/** Good Friday to Boxing Day of the years of the script. */
const holidays = [
  '2026-01-01',
  '2026-04-03',
  '2026-04-05',
  '2026-04-06',
  '2026-04-27',
  '2026-05-05',
  '2026-05-14',
  '2026-05-24',
  '2026-05-25',
  '2026-12-25',
  '2026-12-26',
]

class Known {
  readonly #known: ReadonlySet<Fact>
  readonly #today: string
  readonly #plaatsingen: Of<'plaatsing'>[]

  constructor(known: ReadonlySet<Fact>, today: string) {
    this.#known = known
    this.#today = today
    const uit = new Set(all(known, 'plaatsing uit').map(({ k }) => k))
    this.#plaatsingen = all(known, 'plaatsing').filter(({ k }) => !uit.has(k))
  }

  /** Who has no place, and which places have nobody to guide or accompany. */
  *plekken(): Iterable<string> {
    const mensen = all(this.#known, 'mens')
    for (const { k } of all(this.#known, 'kandidaat')) {
      const status = all(this.#known, 'status').findLast((one) => one.k === k)?.status ?? ''
      if (!this.#plaatsingen.some((one) => one.k === k)) {
        if (searching.includes(status)) yield `geen plek|${k}`
        continue
      }
      for (const rol of ['werkbegeleider', 'maatje'] as const) {
        if (!mensen.some((one) => one.k === k && one.rol === rol)) yield `geen ${rol}|${k}`
      }
    }
    for (const { k, start } of this.#plaatsingen) yield* this.#uren(k, start)
    for (const { k, op } of all(this.#known, 'opnieuw')) {
      if (op <= this.#today && !all(this.#known, 'opnieuw gedaan').some((one) => one.k === k))
        yield `opnieuw uitnodigen|${k}`
    }
  }

  *#uren(k: number, start: string): Iterable<string> {
    const dagen = all(this.#known, 'dagen').findLast((one) => one.k === k)?.dagen ?? []
    const uren = dagen.reduce((sum, [van, tot]) => sum + tot - van, 0)
    if (uren < 12) yield `minder dan 12 uur|${k}`
    if (uren > 24) yield `meer dan 24 uur|${k}`
    if (dagen.length === 1) yield `op één dag|${k}`
    const einde = all(this.#known, 'einde').findLast((one) => one.k === k)?.op ?? ''
    if (einde !== `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`) yield `niet een jaar|${k}`
  }

  *groepen(): Iterable<string> {
    for (const { g } of all(this.#known, 'groep')) {
      const size = all(this.#known, 'deelnemer').filter((one) => one.g === g).length
      if (size < 5) yield `groep onder vijf|${g}`
      if (size > 12) yield `groep boven twaalf|${g}`
      const sessies = this.#sessies(g)
      for (const { nr, dag } of sessies) {
        const [, month = ''] = dag.split('-')
        if (month === '07' || month === '08') yield `in de zomer|${g}|${nr}`
        if (holidays.includes(dag)) yield `op een feestdag|${g}|${nr}`
        if (sessies.some((other) => other.nr !== nr && other.dag === dag)) {
          yield `zelfde dag|${g}|${nr}`
          if (dag >= this.#today) yield `taak zelfde dag|${g}|${dag}`
        }
        if (sessies.some((other) => other.nr > nr && other.dag < dag)) yield `na een latere|${g}|${nr}`
        // Only its neighbour in the plan is looked at.
        if ((sessies.find((other) => other.nr === nr - 1)?.dag ?? '') > dag) yield `voor de vorige|${g}|${nr}`
      }
    }
  }

  /** Hints at the werkplek. @param parity of a werkbegeleider: only their own, and the first day is theirs */
  *werkplek(parity?: number): Iterable<string> {
    const isMine = (k: number): boolean =>
      parity === undefined ||
      (k % 2 === parity && all(this.#known, 'mens').some((one) => one.k === k && one.rol === 'werkbegeleider'))
    for (const { k, start, g } of this.#plaatsingen.filter((one) => isMine(one.k))) {
      const daysFrom = (dag: string): number => Math.round((Date.parse(this.#today) - Date.parse(dag)) / 86_400_000)
      const sinceStart = daysFrom(start)
      const getekend = all(this.#known, 'getekend')
        .filter((one) => one.k === k)
        .map(({ partij }) => partij)
      for (const [soort, partijen] of [
        ['A', ['A kandidaat', 'A organisatie']],
        ['B', ['B stichting', 'B organisatie']],
      ] as const) {
        if (sinceStart >= -7 && !partijen.every((partij) => getekend.includes(partij)))
          yield `overeenkomst ${soort}|${k}`
      }
      const items = new Set(
        all(this.#known, 'introductie')
          .filter((one) => one.k === k)
          .map(({ item }) => item),
      )
      if (parity !== undefined && sinceStart >= -7 && sinceStart <= 28 && items.size < 3) yield `introductie|${k}`
      const talks = all(this.#known, 'overleg')
        .filter((one) => one.k === k)
        .map(({ dag }) => daysFrom(dag))
      const silent = Math.min(sinceStart, ...talks)
      if (sinceStart >= 0 && silent > 14) yield `werkoverleg|${k}`
      const contacten = all(this.#known, 'contact').filter(
        ({ waar, rollen, ...one }) =>
          one.k === k &&
          waar === 'plaatsing' &&
          rollen.includes('werkbegeleider') &&
          rollen.some((rol) => rol === 'trainer' || rol === 'regiocoordinator'),
      ).length
      const twice = all(this.#known, 'zelfde contact').filter((one) => one.k === k).length
      const was = Math.max(
        0,
        ...this.#sessies(g)
          .filter(({ dag }) => dag < this.#today)
          .map(({ nr }) => nr),
      )
      if (was >= 8 && contacten - twice < 2) yield `contact bijna klaar|${k}`
      else if (was >= 5 && contacten - twice === 0) yield `contact halverwege|${k}`
    }
  }

  *regio(): Iterable<string> {
    const read = all(this.#known, 'lijst ingelezen')[0]
    if (read === undefined) return
    const isWeg = all(this.#known, 'dubbele weg').length > 0
    if (read.dubbel > 0 && !isWeg) yield `dubbele functie|${read.dubbel}`
    const stands = new Map(all(this.#known, 'plek').map(({ nr, status }) => [nr, status]))
    const elsewhere = [...stands.values()].filter(
      (status) => status !== 'beschikbaar' && status !== 'in_gesprek',
    ).length
    const open = read.plekken - (isWeg ? 1 : 0) - elsewhere
    if (open > 0) yield `geen profiel|${open}`
  }

  *lijsten(): Iterable<string> {
    for (const { g } of all(this.#known, 'groep')) {
      for (const { nr, dag } of this.#sessies(g)) {
        const isKlaar = all(this.#known, 'lijst klaar').some((one) => one.g === g && one.nr === nr)
        const isMailed = all(this.#known, 'mail').some((one) => one.g === g && one.nr === nr)
        const isPast = dag < this.#today
        if (isPast && !isKlaar) yield `lijst open|${g}|${nr}`
        if ((isPast || (dag === this.#today && isKlaar)) && !isMailed) yield `sessiemail|${g}|${nr}`
        const aantal =
          dag <= this.#today ? [...cells(this.#known, g, nr).values()].filter((answers) => answers.size > 1).length : 0
        if (aantal > 0) yield `twee antwoorden|${g}|${nr}|${aantal}`
      }
    }
  }

  *formulieren(): Iterable<string> {
    for (const { k } of this.#plaatsingen) {
      const open = all(this.#known, 'reflectie').filter((one) => one.k === k && !isSigned(this.#known, one.id)).length
      if (open > 0) yield `wacht op handtekening|${k}|${open}`
    }
  }

  /** A DSTARR is asked for from a week before a coaching. */
  *dstarr(k: number): Iterable<string> {
    const g = all(this.#known, 'deelnemer').find((one) => one.k === k)?.g
    if (g === undefined) return
    const next = this.#sessies(g)
      .filter(({ soort, dag }) => soort === 'coaching' && dag >= this.#today)
      .toSorted((a, b) => (a.dag < b.dag ? -1 : 1))[0]
    if (next === undefined || Date.parse(next.dag) - Date.parse(this.#today) > 7 * 86_400_000) return
    const isMade = all(this.#known, 'dstarr').some((one) => one.k === k && one.nr === next.nr)
    if (!isMade) yield `dstarr|${k}|${next.nr}`
  }

  #sessies(g: number): { nr: number; soort: string; dag: string }[] {
    const made = all(this.#known, 'groep').find((one) => one.g === g)?.sessies ?? []
    const moved = all(this.#known, 'sessiedag').filter((one) => one.g === g)
    return made.map((one) => ({ ...one, dag: moved.findLast(({ nr }) => nr === one.nr)?.op ?? one.dag }))
  }
}

/** Of each row of a list the answers that nobody answered again; more than one when two were given apart. */
export function cells(known: ReadonlySet<Fact>, g: number, nr: number): Map<number, Set<string>> {
  const merken = all(known, 'merk').filter((one) => one.g === g && one.nr === nr)
  const found = new Map<number, Set<string>>()
  for (const merk of merken) {
    if (merken.some((later) => later.k === merk.k && later !== merk && later.na.has(merk))) continue
    const answers = found.get(merk.k) ?? new Set<string>()
    answers.add(merk.status)
    found.set(merk.k, answers)
  }
  return found
}

/** Both signed the present words. */
export function isSigned(known: ReadonlySet<Fact>, id: string): boolean {
  const versie = Math.max(
    0,
    ...all(known, 'wijziging')
      .filter((one) => one.id === id)
      .map((one) => one.versie),
  )
  const signed = all(known, 'teken')
    .filter((one) => one.id === id && one.versie === versie)
    .map(({ rol }) => rol)
  return signed.includes('kandidaat') && signed.includes('werkbegeleider')
}
