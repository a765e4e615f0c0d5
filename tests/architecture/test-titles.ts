import ts from 'typescript'
import { parse, placeOf, walk } from './source-files.ts'

export interface TestTitle {
  title: string
  /** `path:line` */
  place: string
  /** `test.skip`, `describe.todo` and the like: it proves nothing */
  isSkipped: boolean
  isOnly: boolean
}

const callers = new Set(['test', 'it', 'describe', 'bench'])

/** The titles of a test file, those of `test.each(…)('…')` too. */
export function listTitles(path: string, text: string): TestTitle[] {
  const source = parse(path, text)
  return [...walk(source)].flatMap((node) => {
    if (!ts.isCallExpression(node)) return []
    const words = chainOf(node.expression)
    const [title] = node.arguments
    if (!words || !title || !ts.isStringLiteralLike(title)) return []
    return [
      {
        title: title.text,
        place: placeOf(source, node),
        isSkipped: words.some((word) => ['skip', 'skipIf', 'runIf', 'todo', 'fails'].includes(word)),
        isOnly: words.includes('only'),
      },
    ]
  })
}

/** `test.skip.each(rows)` as `[test, skip, each]`; undefined when it does not begin with a caller. */
function chainOf(node: ts.Expression): string[] | undefined {
  if (ts.isIdentifier(node)) return callers.has(node.text) ? [node.text] : undefined
  if (ts.isCallExpression(node)) return chainOf(node.expression)
  if (ts.isTaggedTemplateExpression(node)) return chainOf(node.tag)
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const before = chainOf(node.expression)
  return before && [...before, node.name.text]
}

/**
 * The rules a title cites: `[D1][D4] a title` gives D1 and D4. In `tests/journeys` the first is a journey: `[R1]` there is
 * what a regiocoördinator comes to do.
 */
export function citedRules(title: string, path = ''): string[] {
  if (path.startsWith('tests/journeys/')) return citedRules(title.replace(/^\[[A-Z]\d+\]/, ''))
  return [...title.matchAll(/\[([A-Z]\d+)\]/g)].map(([, rule = '']) => rule)
}

/** The rules a page defines: the number opens a heading, a list item or a table row. */
export function definedRules(page: string): string[] {
  const rules = [...page.matchAll(/^\s*(?:#{1,6}|[-*|])\s*\**\[?([A-Z]\d+)\]?(?![\w-])/gm)].map(([, rule = '']) => rule)
  return [...new Set(rules)]
}
