import { isDag } from './dag.ts'

/** @source docs/begrippen.md#leerdoel */
export const kerncompetenties = ['werknemersvaardigheden', 'persoonlijke_effectiviteit', 'arbeidsmarktpositie'] as const
export const leerdoelthemas = [
  'feedback_vragen',
  'hulp_vragen',
  'emoties_uiten',
  'werk_structureren',
  'tijd',
  'communicatie',
  'samenwerken',
  'solliciteren',
  'anders',
] as const
/** The four that prevent problems at work, ready to choose. @source docs/begrippen.md#leerdoel */
export const readyThemas = ['feedback_vragen', 'hulp_vragen', 'emoties_uiten', 'werk_structureren'] as const
export const leerdoelStatussen = ['concept', 'actief', 'bijgesteld', 'behaald', 'deels_behaald', 'losgelaten'] as const
export const haalbaarheden = ['ja', 'nee', 'bijstellen'] as const
export type Kerncompetentie = (typeof kerncompetenties)[number]
export type LeerdoelStatus = (typeof leerdoelStatussen)[number]
export type Leerdoelthema = (typeof leerdoelthemas)[number]
export type Haalbaarheid = (typeof haalbaarheden)[number]

/** A leerdoel by shape, as drafts and shared ones both have it: `documentvorm.ts` imports this file. */
export interface LeerdoelVelden {
  readonly titel?: string
  readonly wat?: string
  readonly wanneer?: string
  readonly waar?: string
  readonly waarom?: string
  readonly waartoe?: string
  readonly hoe?: string
  readonly uiterlijk?: string
  readonly maat?: string
  readonly haalbaar?: Haalbaarheid
  readonly toelichting?: string
  readonly status?: LeerdoelStatus
}

/** A step towards a leerdoel, by shape. `volgorde` is a number between those of its neighbours. */
export interface SubdoelVelden {
  readonly id: string
  readonly leerdoelId?: string
  readonly volgorde?: number
  readonly tekst?: string
  readonly uiterlijk?: string
  readonly aantal?: string
  readonly klaarOp?: string | null
  readonly weg?: boolean
}

/** The six questions of step 1, in the order of the method: field names of a stored leerdoel. */
export const leerdoelVragen = ['wat', 'wanneer', 'waar', 'waarom', 'waartoe', 'hoe'] as const
export type LeerdoelVraag = (typeof leerdoelVragen)[number]

/**
 * *Leerdoelen in vier stappen*. Step 2 is the list of subdoelen and has no fields of the leerdoel itself.
 *
 * @source docs/begrippen.md#leerdoel
 */
export const leerdoelStappen = [
  { nr: 1, code: 'concreet', velden: leerdoelVragen },
  { nr: 2, code: 'deelbaar', velden: [] },
  { nr: 3, code: 'meetbaar', velden: ['uiterlijk', 'maat'] },
  { nr: 4, code: 'haalbaar', velden: ['haalbaar', 'toelichting'] },
] as const satisfies readonly { nr: number; code: string; velden: readonly (keyof LeerdoelVelden)[] }[]
export type LeerdoelStap = (typeof leerdoelStappen)[number]['code']

/** How far a step is. It tells, and never closes the next step. */
export type StapStand = 'leeg' | 'begonnen' | 'ingevuld'

/**
 * How far each of the four steps is. A toelichting alone is a beginning of step 4; with an answer it is filled in.
 *
 * @param subdoelen those of this leerdoel
 */
export function stapStanden(
  leerdoel: LeerdoelVelden,
  subdoelen: readonly SubdoelVelden[],
): Record<LeerdoelStap, StapStand> {
  const present = sortSubdoelen(subdoelen)
  const written = present.filter((subdoel) => hasText(subdoel.tekst))
  return {
    concreet: stand(leerdoelVragen.map((vraag) => hasText(leerdoel[vraag]))),
    deelbaar: written.length > 0 ? 'ingevuld' : present.length > 0 ? 'begonnen' : 'leeg',
    meetbaar: stand([hasText(leerdoel.uiterlijk), hasText(leerdoel.maat)]),
    haalbaar: leerdoel.haalbaar ? 'ingevuld' : hasText(leerdoel.toelichting) ? 'begonnen' : 'leeg',
  }
}

/** What could make a leerdoel sharper; each is an invitation and none is a fault. */
export const smartCodes = [
  'wat-missing',
  'wat-one-word',
  'hoe-missing',
  'maat-missing',
  'maat-without-number',
  'haalbaar-missing',
  'haalbaar-not-adjusted',
  'waarom-missing',
  'uiterlijk-missing',
  'uiterlijk-past',
  'subdoel-after-uiterlijk',
] as const
export type SmartCode = (typeof smartCodes)[number]

/**
 * Hints to make a leerdoel SMART, in the order of the letters.
 *
 * @param today `YYYY-MM-DD`; a leerdoel that is achieved or let go has no `uiterlijk-past`
 */
export function smartHints(leerdoel: LeerdoelVelden, subdoelen: readonly SubdoelVelden[], today: string): SmartCode[] {
  const { wat = '', maat = '', uiterlijk = '', haalbaar } = leerdoel
  const isOpen = !['behaald', 'deels_behaald', 'losgelaten'].includes(leerdoel.status ?? 'concept')
  const hasDag = isDag(uiterlijk)
  const isLate = (subdoel: SubdoelVelden) => hasDag && (subdoel.uiterlijk ?? '') > uiterlijk
  const hints: Record<SmartCode, boolean> = {
    'wat-missing': !hasText(wat),
    'wat-one-word': hasText(wat) && wat.trim().split(/\s+/u).length === 1,
    'hoe-missing': !hasText(leerdoel.hoe),
    'maat-missing': !hasText(maat),
    'maat-without-number': hasText(maat) && !/\p{N}/u.test(maat) && !numberWords.test(maat),
    'haalbaar-missing': haalbaar === undefined,
    'haalbaar-not-adjusted': haalbaar === 'nee' || haalbaar === 'bijstellen',
    'waarom-missing': !hasText(leerdoel.waarom) && !hasText(leerdoel.waartoe),
    'uiterlijk-missing': !hasDag,
    'uiterlijk-past': hasDag && isOpen && uiterlijk < today,
    'subdoel-after-uiterlijk': sortSubdoelen(subdoelen).some(isLate),
  }
  return smartCodes.filter((code) => hints[code])
}

/**
 * The whole goal in one sentence, in the person's own words: what, when, where and by which day. Empty while it would say
 * no more than one answer does.
 *
 * @param uiterlijk the last day in words; empty when there is none
 */
export function leerdoelZin(leerdoel: LeerdoelVelden, uiterlijk: string): string {
  const { titel = '', wat = '', wanneer = '', waar = '' } = leerdoel
  const what = asPart(wat) || asPart(titel)
  const all = [asInner(wanneer), asInner(waar), uiterlijk === '' ? '' : `uiterlijk ${uiterlijk}`]
  const rest = all.filter((part) => part !== '')
  return what === '' || rest.length === 0 ? '' : `${[what, ...rest].join(', ')}.`
}

/** One line without the full stop at its end. */
function asPart(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[.,;:]+$/u, '')
}

/** The same inside a sentence: a first letter that is a capital only because it was first becomes a small one. */
function asInner(text: string): string {
  const part = asPart(text)
  const [first = '', second = ''] = part
  return second === second.toLowerCase() ? first.toLowerCase() + part.slice(first.length) : part
}

/** A gap in an example of step 3 that the person fills in. */
export type MaatGat = 'datum' | 'aantal' | 'bedrag' | 'percentage' | 'wat'

/**
 * The four example patterns of step 3, with the words of the method. A string is fixed text, an object a gap.
 *
 * @source docs/begrippen.md#leerdoel
 */
export const maatPatronen = [
  { code: 'by-date', delen: ['uiterlijk ', { gat: 'datum' }, ' ', { gat: 'wat' }] },
  {
    code: 'number-by-date',
    delen: ['uiterlijk ', { gat: 'datum' }, ' minstens ', { gat: 'aantal' }, ' ', { gat: 'wat' }],
  },
  { code: 'amount-per-month', delen: ['minstens € ', { gat: 'bedrag' }, ' per maand'] },
  { code: 'share-of-time', delen: ['minstens ', { gat: 'percentage' }, ' % van mijn tijd ', { gat: 'wat' }] },
] as const satisfies readonly { code: string; delen: readonly (string | { gat: MaatGat })[] }[]
export type MaatPatroon = (typeof maatPatronen)[number]['code']

/** The text of a pattern; a gap that is not filled in yet is three dots. */
export function fillMaatPatroon(code: MaatPatroon, filled: Partial<Record<MaatGat, string>>): string {
  const patroon = maatPatronen.find((one) => one.code === code)
  const delen: readonly (string | { gat: MaatGat })[] = patroon?.delen ?? []
  return delen.map((deel) => (typeof deel === 'string' ? deel : filled[deel.gat]?.trim() || '…')).join('')
}

/** The subdoelen that stand, in order. Two with the same place keep one order on every device. */
export function sortSubdoelen<S extends SubdoelVelden>(subdoelen: readonly S[]): S[] {
  return subdoelen
    .filter((subdoel) => subdoel.weg !== true)
    .toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The place for a new subdoel at the end of the list. */
export function volgordeAtEnd(subdoelen: readonly SubdoelVelden[]): number {
  const places = subdoelen.map(place).filter((one) => one < Number.MAX_SAFE_INTEGER)
  return places.length === 0 ? 1 : Math.floor(Math.max(...places)) + 1
}

/**
 * What to write to move a subdoel one place up or down: its own new place between its new neighbours. Only when
 * neighbours left no number between them (equal places from two devices) the whole list gets new numbers.
 *
 * @returns the items to write; empty when it cannot move
 */
export function moveSubdoel(
  subdoelen: readonly SubdoelVelden[],
  id: string,
  direction: 'up' | 'down',
): { readonly id: string; readonly volgorde: number }[] {
  const sorted = sortSubdoelen(subdoelen)
  const from = sorted.findIndex((subdoel) => subdoel.id === id)
  const to = from + (direction === 'up' ? -1 : 1)
  const moved = sorted[from]
  if (moved === undefined || sorted[to] === undefined) return []

  const order = sorted.toSpliced(from, 1).toSpliced(to, 0, moved)
  const volgorde = between(order[to - 1]?.volgorde, order[to + 1]?.volgorde)
  const isRoom = order.every((subdoel) => subdoel.volgorde !== undefined) && volgorde !== undefined
  return isRoom ? [{ id, volgorde }] : order.map((subdoel, index) => ({ id: subdoel.id, volgorde: index + 1 }))
}

/** A number between two places, `undefined` when there is none; an open end is one further. */
function between(before: number | undefined, after: number | undefined): number | undefined {
  const low = before ?? (after ?? 1) - 2
  const high = after ?? low + 2
  const middle = low + (high - low) / 2
  return middle > low && middle < high ? middle : undefined
}

/** Letters on both sides, not `\b`: that does not count é as a letter. */
const numberWords =
  /(?<!\p{L})(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elke|iedere|altijd|dagelijks|wekelijks)(?!\p{L})/iu

function place(subdoel: SubdoelVelden): number {
  return subdoel.volgorde ?? Number.MAX_SAFE_INTEGER
}

function stand(answered: readonly boolean[]): StapStand {
  if (answered.every(Boolean)) return 'ingevuld'
  return answered.some(Boolean) ? 'begonnen' : 'leeg'
}

function hasText(text: string | undefined): boolean {
  return (text ?? '').trim() !== ''
}
