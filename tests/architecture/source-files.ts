import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

// Reading the repository itself; every check in this folder looks through here.

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A file that is broken on purpose: no check but its own may see it. */
export const badExample = 'tests/architecture/bad-example'

const codeNames = /\.(ts|tsx|mjs)$/

/**
 * All files under some folders, the broken example, builds and packages left out.
 *
 * @param folders  from the root
 * @returns paths from the root with `/`, sorted; a folder that does not exist gives nothing
 */
export function listFiles(folders: readonly string[], names: RegExp = /./): string[] {
  const found: string[] = []
  const visit = (path: string) => {
    if (path === badExample || path.endsWith('/node_modules') || !existsSync(join(root, path))) return
    if (!statSync(join(root, path)).isDirectory()) {
      if (names.test(path)) found.push(path)
      return
    }
    for (const name of readdirSync(join(root, path))) visit(`${path}/${name}`)
  }
  for (const folder of folders) visit(folder)
  return found.toSorted()
}

export function listCode(folders: readonly string[]): string[] {
  return listFiles(folders, codeNames)
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export function isOnDisk(path: string): boolean {
  return existsSync(join(root, path))
}

/** The folders directly in a folder. */
export function listFolders(path: string): string[] {
  if (!isOnDisk(path)) return []
  return readdirSync(join(root, path)).filter((name) => statSync(join(root, path, name)).isDirectory())
}

export function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
}

/** Every node of a file, parents before children. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* walk(child)
}

/** `path:line`, as editors and terminals understand it. */
export function placeOf(source: ts.SourceFile, node: ts.Node): string {
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
