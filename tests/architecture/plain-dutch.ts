import ts from 'typescript'
import { parse, placeOf, walk } from './source-files.ts'

// How Opstap speaks: plain Dutch (B1), as `je`. The same words mean the same things on every screen.

export const maxWords = 20

/** Words we do not use, and what we say instead. */
export const avoided: readonly { pattern: RegExp; instead: string }[] = [
  { pattern: /synchronis/i, instead: 'bijwerken, gelijkmaken' },
  { pattern: /lokaal opgeslagen/i, instead: 'op dit toestel' },
  { pattern: /valide(er|ren|rt)|gevalideerd|validatie/i, instead: 'nakijken' },
  { pattern: /competentie/i, instead: 'wat je kunt' },
  { pattern: /reflectieverslag|evaluatie|evalue(er|ren)/i, instead: 'terugkijken' },
  { pattern: /verzuim|no-show/i, instead: 'niet gezien' },
  { pattern: /presentie/i, instead: 'aanwezigheid' },
  { pattern: /indien(en|t)\b|ingediend|submit/i, instead: 'versturen' },
  { pattern: /annule(er|ren|ert)|geannuleerd/i, instead: 'stoppen, terug' },
  { pattern: /verwijder.*\b(delen|gedeeld)|\b(delen|gedeeld).*verwijder/i, instead: 'stop delen' },
  { pattern: /authentic|autoris/i, instead: 'inloggen, toestemming geven' },
  { pattern: /bewijsstuk|upload/i, instead: 'foto of bestand toevoegen' },
  { pattern: /begeleidingsplan/i, instead: 'plan' },
  { pattern: /geen rechten/i, instead: 'dit kun je hier niet zien. Vraag het aan …' },
  { pattern: /ongeldig|\bfout(en|e)?\b|foutmelding/i, instead: 'wat er mis is en wat je kunt doen' },
  { pattern: /\b(u|uw)\b/i, instead: 'je, jouw' },
  { pattern: /!/, instead: 'een punt' },
]

/** Names as they stand on the programme's own paper; nothing else may break the rules above. Each is Dutch in full. */
export const names: readonly string[] = []

export interface Complaint {
  /** `path:line` */
  place: string
  problem: string
}

/** What is wrong with the sentences of one file of src/i18n/nl. */
export function complainAbout(path: string, text: string): Complaint[] {
  const source = parse(path, text)
  return [...walk(source)].flatMap((node) => {
    const words = isSentenceNode(node) ? textOf(node) : undefined
    if (!words) return []
    return problemsOf(words).map((problem) => ({ place: placeOf(source, node), problem }))
  })
}

function isSentenceNode(node: ts.Node): boolean {
  if (ts.isTemplateExpression(node)) return true
  if (!ts.isStringLiteralLike(node)) return false
  const { parent } = node
  // imports, types and keys are code; `status === 'concept'` compares a stored word
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return false
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false
  return !ts.isBinaryExpression(parent) || parent.operatorToken.kind === ts.SyntaxKind.PlusToken
}

/** The text with every `${…}` as one word. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('')
}

function problemsOf(text: string): string[] {
  const plain = names.reduce((rest, name) => rest.replaceAll(name, '…'), text)
  const sentences = plain.split(/(?<=[.?!:])\s+|\n+/)
  return sentences.flatMap((sentence) => {
    const count = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}…]/u.test(word)).length
    const tooLong = count > maxWords ? [`${count} words, at most ${maxWords}: ${sentence}`] : []
    const unwanted = avoided.filter(({ pattern }) => pattern.test(sentence))
    return [...tooLong, ...unwanted.map(({ instead }) => `say "${instead}": ${sentence}`)]
  })
}

/** Attributes that are read out or shown: what they say is a sentence too. */
const spoken =
  /^(aria-label|aria-description|aria-placeholder|aria-valuetext|title|alt|placeholder|label|hint|caption)$/

/** Sentences in the attributes of a screen, where the linter looks at children only. */
export function findSpokenLiterals(path: string, text: string): string[] {
  const source = parse(path, text)
  return [...walk(source)].flatMap((node) => {
    if (!ts.isJsxAttribute(node) || !spoken.test(node.name.getText())) return []
    const value =
      node.initializer && ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
    if (!value || !(ts.isStringLiteralLike(value) || ts.isTemplateExpression(value))) return []
    return /\p{L}/u.test(textOf(value) ?? '') ? [placeOf(source, node)] : []
  })
}
