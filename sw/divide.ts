import type { Part } from './parts.ts'

/** One file of a build, as Vite writes it down in `.vite/manifest.json`. */
export interface Chunk {
  file: string
  isEntry?: boolean
  isDynamicEntry?: boolean
  imports?: readonly string[]
  dynamicImports?: readonly string[]
  css?: readonly string[]
  assets?: readonly string[]
}

/**
 * Which files of a build not every device needs: those that are reached through the entries of parts alone.
 *
 * @returns per file the roles that need it; a file that is not in it belongs to every device
 * @throws Error when a part names what the app does not load by itself: it would be on every device, and nobody the wiser
 */
export function rolesOfFiles(
  manifest: Readonly<Record<string, Chunk>>,
  parts: Readonly<Record<string, Part>>,
): Map<string, readonly string[]> {
  const named = new Map(Object.entries(parts).flatMap(([name, part]) => part.entries.map((entry) => [entry, name])))
  for (const [entry, name] of named) {
    if (manifest[entry]?.isDynamicEntry !== true)
      throw new Error(`${name} names ${entry}, which is not loaded by itself`)
  }
  const starts = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true)
  const everybodys = reachedFrom(starts, manifest, named)

  const roles = new Map<string, readonly string[]>()
  for (const part of Object.values(parts)) {
    for (const file of reachedFrom(part.entries, manifest, named)) {
      if (!everybodys.has(file)) roles.set(file, [...new Set([...(roles.get(file) ?? []), ...part.roles])])
    }
  }
  return roles
}

/** The files that come along, up to where another part begins. */
function reachedFrom(
  starts: readonly string[],
  manifest: Readonly<Record<string, Chunk>>,
  named: ReadonlyMap<string, string>,
): Set<string> {
  const files = new Set<string>()
  const seen = new Set(starts)
  for (const key of seen) {
    const chunk = manifest[key]
    if (chunk === undefined) continue
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) seen.add(next) // a Set goes on with what is added while it is walked
    for (const next of chunk.dynamicImports ?? []) if (!named.has(next)) seen.add(next)
  }
  return files
}
