/**
 * Words that are nearly always about somebody's health, for a nudge on the device while somebody writes. A list is
 * never complete and never blocks: it asks. Places where people work (ziekenhuis, verzorgingshuis, GGZ) are no health
 * words, and neither is a word that is part of the name of an organisation.
 */

/** Anywhere in a word, so that compounds and inflections count: gedragstherapie, hoofddiagnose, medicatielijst. */
const within: readonly string[] = [
  ...['antidepress', 'antipsycho', 'arbeidsongeschikt', 'autis', 'burnout', 'chemokuur', 'depressi', 'diagnos'],
  ...['fobie', 'hersenletsel', 'huisarts', 'hyperventil', 'medicatie', 'medicament', 'medicijn', 'overprikkel'],
  ...['paniekaanval', 'psychiat', 'psychisch', 'psychos', 'psychot', 'schizo', 'stoornis', 'suicid', 'therap'],
  ...['verslaaf', 'verslaving', 'zelfbeschadig', 'zelfmoord', 'ziekmeld', 'ziekgemeld'],
]

/** At the beginning of a word: traumaverwerking, epileptisch, ziekteverlof. */
const beginnings: readonly string[] = [
  ...['angstaanval', 'angstklacht', 'behandelaar', 'behandelplan', 'bipolair', 'borderline', 'diabet', 'dwanggedacht'],
  ...['dwanghandeling', 'dwangneuro', 'epilep', 'griep', 'hartinfarct', 'kalmeringsmiddel', 'kanker', 'kliniek'],
  ...['klinisch', 'manisch', 'migraine', 'miskraam', 'oxazepam', 'psycholog', 'psycholoog', 'ritalin', 'slaapmiddel'],
  ...['slaappil', 'symptoom', 'symptomen', 'trauma', 'wajong', 'ziekte', 'zwanger'],
]

/** The whole word. */
const whole: ReadonlySet<string> = new Set([
  ...['adhd', 'asperger', 'bedrijfsarts', 'beroerte', 'geopereerd', 'hallucinaties', 'crisisopname', 'dwangopname'],
  ...[
    'ziekenhuisopname',
    'heropname',
    'opname',
    'opnames',
    'overspannen',
    'ocd',
    'pillen',
    'ptss',
    'stemmingswisselingen',
  ],
  ...['terugval', 'wanen', 'hoofdpijn', 'rugpijn', 'buikpijn', 'kiespijn', 'nekpijn', 'keelpijn', 'zenuwpijn'],
  ...['rugklachten', 'nekklachten', 'hartklachten', 'maagklachten', 'slaapklachten', 'vermoeidheidsklachten'],
  ...['getraumatiseerd', 'medicinaal'],
])

/** Also last names: with a capital inside a sentence they are taken for one. */
const names: ReadonlySet<string> = new Set(['arts', 'dokter', 'koorts', 'pijn', 'pil', 'ziek', 'zieke'])

/** Two words that mean something together only. */
const together: readonly RegExp[] = [
  /\bburn out\b/gu,
  /\bstemmen (?:ge)?ho(?:or|ren|ord)\w*/gu,
  /\bhoor(?:t|de|den)? stemmen\b/gu,
  /\bopgenomen (?:in|bij) (?:een|de|het) \w*(?:kliniek|ziekenhuis|instelling|ggz)\b/gu,
]

/** What an organisation is called: a health word before or inside such a word is a name, not a complaint. */
const organisation =
  /(?:academie|bond|centrum|fonds|museum|netwerk|organisatie|platform|praktijk|stichting|vereniging)$/u

/** Machines have a diagnosis too. */
const technical = /^(?:storings?|motor|auto|fout|netwerk|systeem)s?diagnos|^diagnose(?:apparaat|stekker|software)/u

/**
 * The health words in a text, as they were typed, each once, in their order. Accents and capitals do not count.
 *
 * @param known names that this device knows (organisations, functions, people): inside them nothing is a health word
 * @source docs/begrippen.md#gezondheidswoord
 */
export function findGezondheidswoorden(text: string, known: readonly string[] = []): string[] {
  const masked = maskNames(text.normalize('NFC').replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, ''), known)
  const words = [...masked.matchAll(/[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*/gu)]
  const found = words.flatMap(({ 0: typed, index }, at) => {
    const after = words[at + 1]
    const isBeside = after !== undefined && /^ +$/.test(masked.slice(index + typed.length, after.index))
    const next = isBeside ? simplify(after[0]) : undefined
    const isName = isCapital(typed) && !isStart(masked, index)
    return isHealth(simplify(typed), isName, next) || typed === 'ADD' ? [{ typed, index }] : []
  })
  const plain = simplifyKeepingLength(masked)
  const phrases = together.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(({ 0: hit, index }) => ({
      typed: masked.slice(index, index + hit.length),
      index,
    })),
  )
  const ordered = [...found, ...phrases].toSorted((a, b) => a.index - b.index).map(({ typed }) => typed)
  return ordered.filter((typed, at) => ordered.findIndex((one) => simplify(one) === simplify(typed)) === at)
}

function isHealth(word: string, isName: boolean, next: string | undefined): boolean {
  const isKnown =
    whole.has(word) ||
    (!isName && names.has(word)) ||
    within.some((part) => word.includes(part)) ||
    beginnings.some((part) => word.startsWith(part))
  if (!isKnown || technical.test(word)) return false
  // Depressievereniging, Fobie stichting: a name, unless it only begins with one (verenigingsarts).
  return !organisation.test(word) && (next === undefined || !organisation.test(next))
}

/** Lower case, without accents, apostrophes and hyphens. */
function simplify(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\p{M}'’-]/gu, '')
    .toLowerCase()
}

/** As `simplify`, letter for letter: a place in it is the same place in the text. */
function simplifyKeepingLength(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text[at] ?? ''
    if (/[-\s]/u.test(letter)) return ' '
    return letter.normalize('NFD')[0]?.toLowerCase()[0] ?? letter
  }).join('')
}

function isCapital(word: string): boolean {
  const first = word[0] ?? ''
  // A word in capitals only is somebody who shouts, not a name.
  return first !== first.toLowerCase() && (word.length === 1 || word !== word.toUpperCase())
}

/** Whether a sentence or a line begins at this place. */
function isStart(text: string, index: number): boolean {
  // A few letters are enough to see, and a long text stays quick.
  return /(?:^|[.!?:;\n\r"“(•-])\s*$/u.test(text.slice(Math.max(0, index - 8), index))
}

/** Puts a line where a known name stands, as a whole word; the length stays. */
function maskNames(text: string, known: readonly string[]): string {
  const plain = simplifyKeepingLength(text)
  let masked = text
  for (const name of known) {
    const sought = simplifyKeepingLength(name.normalize('NFC').trim())
    if (sought.length < 2) continue
    for (let at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
      const isWhole = !/[\p{L}\d]/u.test(plain[at - 1] ?? '') && !/[\p{L}\d]/u.test(plain[at + sought.length] ?? '')
      if (isWhole) masked = masked.slice(0, at) + '_'.repeat(sought.length) + masked.slice(at + sought.length)
    }
  }
  return masked
}
