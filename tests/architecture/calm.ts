import ts from 'typescript'
import { parse, placeOf, walk } from './source-files.ts'

// The nine calm rules, as far as words and style sheets can be looked at. What needs a browser is in tests/e2e/calm.test.ts.

/** What would push, count down or keep score, in words. */
export const pressing: readonly RegExp[] = [
  /\bnog (maar )?(\d+|…|één|een paar) (dag|dagen|uur|uren|minuten)\b/i,
  /\b(te laat|achterstand|gemist|deadline|aftellen|tijd is om)\b/i,
  /\b(streak|reeks dagen|dagen op rij|punten verdiend|niveau gehaald|ranglijst)\b/i,
  /\b(\d+|…) ?(%|procent)/i,
  /\bje was (\d+|…|al) ?(dag|dagen|weken|maanden)/i,
  /\b(\d+|…) (nieuwe|ongelezen) (berichten|meldingen)\b/i,
  /\b(waar blijf je|we missen je|je bent het vergeten)/i,
]

/** Words that make a person into a lack. Nothing about somebody is written otherwise than they may read it. */
export const belittling: readonly RegExp[] = [
  /\b(onwillig|ongemotiveerd|zorgmijder|kansarm|zwakbegaafd|moeilijk(e)? doelgroep)/i,
  /\b(patiënt|cliënt)(en)?\b/i,
  /\b(probleemgedrag|probleemgeval|lastig(e)? kandidaat)\b/i,
]

/** Every sentence of one catalogue that one of these patterns is in. */
export function wordsWith(path: string, text: string, patterns: readonly RegExp[]): string[] {
  const source = parse(path, text)
  return [...walk(source)].flatMap((node) => {
    const words = wordsOf(node)
    return words !== undefined && patterns.some((pattern) => pattern.test(words))
      ? [`${placeOf(source, node)} ${words}`]
      : []
  })
}

/** A text, or a template with every `${…}` as `…`; imports, types and keys are code. */
function wordsOf(node: ts.Node): string | undefined {
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('')
  }
  if (!ts.isStringLiteralLike(node)) return undefined
  const { parent } = node
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return undefined
  return ts.isPropertyAssignment(parent) && parent.name === node ? undefined : node.text
}

const MOST_MS = 150

/**
 * Motion in a style sheet that would also be there for who asked for none, or that lasts longer than 150 ms.
 *
 * @param tokens custom properties with a duration, by name
 */
export function restless(path: string, css: string, tokens: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  const open: string[] = []
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  for (const [, head, , declaration] of plain.matchAll(/([^{};]+)\{|(\})|([^{};]+);/g)) {
    if (head !== undefined) open.push(head.trim())
    else if (declaration === undefined) open.pop()
    else if (isMotion(declaration)) {
      const line = `${path} ${declaration.trim().replaceAll(/\s+/g, ' ')}`
      if (!open.some((one) => /prefers-reduced-motion:\s*no-preference/.test(one))) found.push(`${line}: not asked`)
      if (durations(declaration, tokens).some((ms) => !(ms <= MOST_MS))) found.push(`${line}: too long`)
    }
  }
  return found
}

function isMotion(declaration: string): boolean {
  const [name = '', value = ''] = declaration.split(/:(.*)/s)
  const isMoving = /^\s*(-webkit-)?(animation|transition)(-duration)?\s*$/.test(name)
  return (isMoving && value.trim() !== 'none') || (/^\s*scroll-behavior\s*$/.test(name) && value.trim() === 'smooth')
}

/** In ms; a custom property that is not known is NaN, and so too long. */
function durations(declaration: string, tokens: ReadonlyMap<string, string>): number[] {
  const value = declaration.replaceAll(/var\((--[\w-]+)\)/g, (_all, name: string) => tokens.get(name) ?? 'NaNms')
  return [...value.matchAll(/(NaN|\d*\.?\d+)(ms|s)\b/g)].map(
    ([, amount, unit]) => Number(amount) * (unit === 's' ? 1000 : 1),
  )
}

/** The custom properties of a style sheet that are a duration. */
export function durationTokens(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*(\d*\.?\d+m?s)\s*;/g)].map(([, name = '', value = '']) => [name, value]),
  )
}
