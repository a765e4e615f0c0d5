import { foldName } from './zoeken.ts'

/** A person's name as it is kept; only one of the two needs to be there. */
export interface PersoonNaam {
  readonly id: string
  readonly roepnaam?: string
  readonly achternaam?: string
}

/** How a person is named among others. */
export interface Aanduiding {
  /** short, and different from the others' wherever their names allow it */
  readonly kort: string
  /** one to three letters for a round picture */
  readonly initialen: string
  /** somebody else here has exactly the same name: only a person can say what tells them apart */
  readonly hasTwin: boolean
}

/** Longest name a stored field takes, in UTF-16 units. */
export const MAX_NAAM = 400

export type NaamCode = 'empty' | 'too-long'

/** What is wrong with a typed name; nothing else is: people have one-letter names, and names with digits. */
export function checkNaam(typed: string): NaamCode | undefined {
  if (typed.trim() === '') return 'empty'
  return typed.trim().length > MAX_NAAM ? 'too-long' : undefined
}

/** First and last name with one space, or what there is of them; an empty text when there is none. */
export function fullName(naam: Omit<PersoonNaam, 'id'>): string {
  return [naam.roepnaam, naam.achternaam].map(clean).filter(Boolean).join(' ')
}

/**
 * How somebody is greeted: the first word of a name. A title or a letter ("J. Jansen") is no name to greet with; then it
 * is the whole.
 */
export function firstName(naam: string): string {
  const whole = clean(naam)
  const first = whole.split(' ')[0] ?? ''
  return first.endsWith('.') || [...first].length < 2 ? whole : first
}

/** The first letters of the first and the last part of a name, capitals; tussenvoegsels ("van der") do not count. */
export function initials(naam: Omit<PersoonNaam, 'id'>): string {
  const words = fullName(naam).split(' ').filter(Boolean)
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  return `${firstLetters(first, 1)}${words.length > 1 ? firstLetters(last, 1) : ''}`.toLocaleUpperCase('nl')
}

/**
 * Short names for people who appear together: the roepnaam, and only where two share it an initial of the last name
 * ("Noor B."), or the whole last name when the initials are equal as well.
 *
 * @returns per id; two with exactly the same name keep it and have `hasTwin`
 */
export function tellApart(mensen: readonly PersoonNaam[]): Map<string, Aanduiding> {
  const forms: readonly ((naam: PersoonNaam) => string)[] = [
    (naam) => clean(naam.roepnaam) || clean(naam.achternaam),
    (naam) => [clean(naam.roepnaam), lastInitial(naam)].filter(Boolean).join(' '),
    fullName,
  ]
  // Counted once, and only where it is asked: comparing everybody with everybody took most of the time of a list of
  // hundreds, and then counting initials that no list shows.
  const counted = new Map<(naam: PersoonNaam) => string, ReturnType<typeof bearersOf>>()
  const isAlone = (form: (naam: PersoonNaam) => string, mens: PersoonNaam): boolean => {
    const bearers = counted.get(form) ?? bearersOf(mensen, form)
    counted.set(form, bearers)
    return bearers.get(form(mens))?.size === 1
  }
  return new Map(
    mensen.map((mens): [string, Aanduiding] => [
      mens.id,
      {
        kort: (forms.find((form) => isAlone(form, mens)) ?? fullName)(mens),
        hasTwin: !isAlone(fullName, mens),
        get initialen() {
          return isAlone(initials, mens) ? initials(mens) : longerInitials(mens)
        },
      },
    ]),
  )
}

/**
 * A name cut to fit, on whole letters (a family emoji or an accent typed apart is one letter).
 *
 * @param max letters, the dots included
 */
export function shortenName(naam: string, max: number): string {
  const letters = graphemes(naam)
  return letters.length <= max
    ? naam
    : `${letters
        .slice(0, Math.max(max - 1, 0))
        .join('')
        .trimEnd()}…`
}

/**
 * The link behind a call button. What was typed is kept and shown; this is only for the phone.
 *
 * @param typed "06-12 34 56 78", "+31 (0)6 12345678 (werk)", "14 010"
 * @returns `tel:` with digits; of two numbers the first; `undefined` when there is no number to call
 */
export function telHref(typed: string): string | undefined {
  // "(0)" is for people at home only; words before and after the number are an explanation.
  const runs =
    typed
      .normalize('NFKC')
      .replace(/\(0\)/g, ' ')
      .match(/\+?[\d\s().\-–]+/g) ?? []
  const first = runs.find((run) => run.replace(/\D/g, '').length >= 3) ?? ''
  const digits = first.replace(/\D/g, '')
  if (digits === '' || digits.length > 15) return undefined
  if (first.trimStart().startsWith('+')) return `tel:+${digits}`
  if (digits.startsWith('00')) return `tel:+${digits.slice(2)}`
  // Ten digits is a whole Dutch number; 0800 and 0900 numbers do not exist from abroad, 112 and 14… stay as they are.
  const isDutch = digits.length === 10 && digits.startsWith('0') && !/^0(800|90[069])/.test(digits)
  return isDutch ? `tel:+31${digits.slice(1)}` : `tel:${digits}`
}

/**
 * Who is called what: per way of writing it, the ids of everybody whose name differs from it in capitals and accents at
 * most. A name of nothing is nobody's.
 */
function bearersOf(
  mensen: readonly PersoonNaam[],
  form: (naam: PersoonNaam) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byFold = new Map<string, Set<string>>()
  const byWritten = new Map<string, Set<string>>()
  for (const mens of mensen) {
    const written = form(mens)
    const fold = foldName(written)
    if (fold === '') continue
    const ids = byFold.get(fold) ?? new Set()
    byFold.set(fold, ids.add(mens.id))
    byWritten.set(written, ids)
  }
  return byWritten
}

function lastInitial(naam: PersoonNaam): string {
  const last = clean(naam.achternaam).split(' ').at(-1) ?? ''
  return last === '' ? '' : `${firstLetters(last, 1).toLocaleUpperCase('nl')}.`
}

function longerInitials(naam: PersoonNaam): string {
  const last = clean(naam.achternaam).split(' ').at(-1) ?? ''
  const [start = '', ...more] = graphemes(firstLetters(last, 2))
  const roepnaam = firstLetters(clean(naam.roepnaam), last === '' ? 2 : 1)
  const [first = '', ...rest] = graphemes(roepnaam)
  return `${first.toLocaleUpperCase('nl')}${rest.join('')}${start.toLocaleUpperCase('nl')}${more.join('')}`
}

function firstLetters(word: string, count: number): string {
  return graphemes(word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .slice(0, count)
    .join('')
}

/** Made at the first use: making one takes longer than all that it is used for on a screen. */
let segmenter: Intl.Segmenter | undefined

function graphemes(text: string): string[] {
  // Nothing in the Latin blocks joins what is before it ("Zoë" typed as four letters): asking ICU for the names of a
  // long list, and only making a segmenter, took a tenth of its start.
  if (/^[ -~\u00a0-\u02ff]*$/.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('nl', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

function clean(text: string | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim()
}
