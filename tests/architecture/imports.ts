import { posix } from 'node:path'
import { cruise, type ICruiseResult, type IDependency } from 'dependency-cruiser'
import { roomOf, rulesOf } from './rooms.ts'

/** A rule that an import breaks. Each name is broken on purpose somewhere in bad-example/. */
export type ImportRule =
  | 'direction'
  | 'package'
  | 'feature-part'
  | 'parent-path'
  | 'hash-inside-room'
  | 'unresolvable'
  | 'cycle'
  | 'server-reaches-yjs'

export interface Finding {
  file: string
  rule: ImportRule
  /** what was imported */
  target: string
}

/**
 * Reads all imports under `base` with dependency-cruiser and holds them against the table in rooms.ts.
 *
 * @param base  '' for the repository, or a folder that mirrors it, ending in `/`
 * @returns the files that were read and what is wrong, both with paths from `base`
 */
export async function checkImports(base: string, folders: readonly string[]) {
  const { output } = await cruise(
    folders.map((folder) => base + folder),
    {
      // type-only imports count: without this the compiler's view is read, in which they are gone
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: { forbidden: [{ name: 'cycle', severity: 'error', from: {}, to: { circular: true } }] },
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
    },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of its result')
  return judge(output, base)
}

function judge({ modules, summary }: ICruiseResult, base: string) {
  const strip = (path: string) => (path.startsWith(base) ? path.slice(base.length) : path)
  const own = modules.filter((module) => roomOf(strip(module.source)))
  const graph = new Map(own.map((module) => [strip(module.source), module.dependencies]))

  const findings: Finding[] = own.flatMap((module) =>
    module.dependencies.flatMap((dependency) => {
      const file = strip(module.source)
      return rulesBroken(file, dependency, strip).map((rule) => ({ file, rule, target: dependency.module }))
    }),
  )
  for (const { rule, from, to } of summary.violations) {
    if (rule.name === 'cycle') findings.push({ file: strip(from), rule: 'cycle', target: strip(to) })
  }
  for (const file of graph.keys()) {
    if (roomOf(file) === 'server' && reachesYjs(file, graph, strip)) {
      findings.push({ file, rule: 'server-reaches-yjs', target: 'yjs' })
    }
  }
  return { files: [...graph.keys()], findings }
}

function rulesBroken(file: string, dependency: IDependency, strip: (path: string) => string): ImportRule[] {
  const specifier = dependency.module
  const broken: ImportRule[] = specifier.startsWith('../') ? ['parent-path'] : []
  if (dependency.couldNotResolve) return [...broken, 'unresolvable']

  const room = roomOf(file) ?? ''
  const allowed = rulesOf(room)
  if (!allowed) return [...broken, 'direction'] // a new room starts with no permissions at all
  if (dependency.coreModule) return allowed.packages.includes('node:*') ? broken : [...broken, 'package']
  const isOwnFile = specifier.startsWith('.') || specifier.startsWith('#')
  if (!isOwnFile) return isAllowedPackage(specifier, allowed.packages) ? broken : [...broken, 'package']

  const target = strip(dependency.resolved)
  const targetRoom = roomOf(target)
  if (isInside(file, room, target, targetRoom)) {
    // a subfolder may use `#` to come back up: `../` is never written
    if (specifier.startsWith('#') && isBelow(posix.dirname(file), target)) broken.push('hash-inside-room')
    return broken
  }
  const isAllowed = allowed.rooms.some((one) => target === one || isBelow(`src/${one}`, target))
  if (!isAllowed) return [...broken, 'direction']
  if (room === 'app' && targetRoom?.startsWith('features/') && !target.endsWith('-screen.tsx'))
    broken.push('feature-part')
  return broken
}

/** Files of the wire live in `sync` and `documents`: those rooms may use them, but they may not use those rooms. */
function isInside(file: string, room: string, target: string, targetRoom: string | undefined): boolean {
  return targetRoom === room || (room === 'sync' && isBelow(posix.dirname(file), target))
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`)
}

function isAllowedPackage(specifier: string, allowed: readonly string[]): boolean {
  return allowed.some((one) =>
    one.endsWith('*') ? specifier.startsWith(one.slice(0, -1)) : specifier === one || isBelow(one, specifier),
  )
}

function reachesYjs(start: string, graph: Map<string, IDependency[]>, strip: (path: string) => string): boolean {
  const seen = new Set([start])
  for (const file of seen) {
    for (const dependency of graph.get(file) ?? []) {
      if (dependency.module === 'yjs' || dependency.module.startsWith('yjs/')) return true
      seen.add(strip(dependency.resolved)) // a Set goes on with what is added while it is walked
    }
  }
  return false
}
