import { stukkenVorm } from './vorm-stukken.ts'

type Vormen = typeof stukkenVorm

/** A section of mijn map: things of one kind. @source docs/begrippen.md#stuk */
export type Stuksoort = keyof Vormen
// The keys of an object literal are exactly these.
export const stuksoorten = Object.keys(stukkenVorm) as Stuksoort[]

/** The fields of a section that are asked. */
export type Stukveld<S extends Stuksoort> = Exclude<keyof Vormen[S], 'opMs' | 'klaarOpMs' | 'weg'> & string

/** How a field is asked. */
export type Vraagvorm = 'regel' | 'lang' | 'naam' | 'dag' | 'tikken' | 'papier' | 'keus'

/** One field as it is asked. */
export interface Vraag {
  readonly veld: string
  readonly vorm: Vraagvorm
  /** of a `keus` */
  readonly keuzes?: readonly string[]
}

/** What somebody wrote, by field: text and words as they are, a choice by its code, a paper by its id. */
export type Antwoorden = Readonly<Record<string, string | readonly string[] | undefined>>

/** One question, or a few that belong together, on a page of its own. `id` is its first field. */
export interface Vragenpagina {
  readonly id: string
  readonly vragen: readonly Vraag[]
}

export function isStuksoort(text: string): text is Stuksoort {
  return stuksoorten.some((soort) => soort === text)
}

/** The pages of a section, in order; the same ones each time. */
export function paginasVan(soort: Stuksoort): readonly Vragenpagina[] {
  const made = gemaakt.get(soort) ?? maakPaginas(soort)
  gemaakt.set(soort, made)
  return made
}

const gemaakt = new Map<Stuksoort, readonly Vragenpagina[]>()

function maakPaginas(soort: Stuksoort): readonly Vragenpagina[] {
  const paginas: { id: string; vragen: Vraag[] }[] = []
  for (const [veld, vorm] of Object.entries(stukkenVorm[soort])) {
    if (!('vraag' in vorm)) continue
    const vraag = { veld, vorm: vorm.vraag, ...('keuzes' in vorm ? { keuzes: vorm.keuzes } : {}) }
    const last = paginas.at(-1)
    if ('isErbij' in vorm && last !== undefined) last.vragen.push(vraag)
    else paginas.push({ id: veld, vragen: [vraag] })
  }
  return paginas
}

/** Whether a field has something in it; spaces are nothing. */
export function isIngevuld(antwoorden: Antwoorden, veld: string): boolean {
  const antwoord = antwoorden[veld]
  return typeof antwoord === 'string' ? antwoord.trim() !== '' : (antwoord?.length ?? 0) > 0
}

export function isPaginaIngevuld(antwoorden: Antwoorden, pagina: Vragenpagina): boolean {
  return pagina.vragen.some(({ veld }) => isIngevuld(antwoorden, veld))
}

/** Set by beginning, not by the person: says nothing by itself. */
const vanzelf: ReadonlySet<string> = new Set(['dag'])

/** Whether the person put anything in it. */
export function isBegonnen(soort: Stuksoort, antwoorden: Antwoorden): boolean {
  return Object.keys(stukkenVorm[soort]).some((veld) => !vanzelf.has(veld) && isIngevuld(antwoorden, veld))
}

/**
 * Where somebody goes on, after months too: the first page after the last one with an answer.
 *
 * @returns `undefined` when the last page has one
 */
export function paginaVerder(soort: Stuksoort, antwoorden: Antwoorden): string | undefined {
  const paginas = paginasVan(soort)
  const last = paginas.findLastIndex((pagina) => isPaginaIngevuld(antwoorden, pagina))
  return paginas[last + 1]?.id
}

/** Sections of which an item is about a day: a new one begins with today. */
export function heeftDag(soort: Stuksoort): boolean {
  return 'dag' in stukkenVorm[soort]
}

/** A page of mijn map: sections that belong together. */
export const hoofdstukken = ['ik', 'helpt', 'leren', 'werk'] as const
export type Hoofdstuk = (typeof hoofdstukken)[number]

/** Where each section stands. */
export const hoofdstukVan: Readonly<Record<Stuksoort, Hoofdstuk>> = {
  verhaalversies: 'ik',
  krachtigeMomenten: 'ik',
  ontvangenFeedback: 'ik',
  vertelkeuzes: 'ik',
  behoeften: 'helpt',
  signaalkaarten: 'helpt',
  dagchecks: 'leren',
  werkervaringen: 'werk',
  sollicitaties: 'werk',
  inkomensvragen: 'werk',
  voortgangen: 'leren',
}

export function isHoofdstuk(text: string): text is Hoofdstuk {
  return hoofdstukken.some((one) => one === text)
}
