// `npm ci` refuses a lock file in which an optional package is missing. npm itself writes such a file when the registry it
// asks does not carry the builds for other machines (Windows, macOS, musl): it leaves them out without a word.

/** Ours, and that of what the bench compares with. */
export const lockFiles = ['package-lock.json', 'tests/bench/anchors/package-lock.json'] as const

export interface LockEntry {
  version?: string
  integrity?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export type LockPackages = Record<string, LockEntry>

/** Optional packages that are named by another package but have no entry of their own. */
export function missingOptional(packages: LockPackages): { path: string; version: string; dev: boolean }[] {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${owner}/node_modules/${name}`])
      .map(([name, version]) => ({ path: `node_modules/${name}`, version, dev })),
  )
}

/**
 * The same packages with an entry for each missing one. It has no integrity, because the registry has nothing to take it
 * from; npm never loads it on a machine of another kind.
 *
 * @throws Error when a missing package is not a build for one kind of machine, or has no exact version
 */
export function completed(packages: LockPackages): LockPackages {
  const added = missingOptional(packages).map(({ path, version, dev }): [string, LockEntry] => {
    if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version))
      throw new Error(`${path} is missing, and ${version} is no exact version`)
    return [path, { version, ...machineOf(path), ...(dev ? { dev } : {}), optional: true }]
  })
  // npm sorts like this; the root comes first
  return Object.fromEntries([...Object.entries(packages), ...added].toSorted(([a], [b]) => a.localeCompare(b, 'en')))
}

const systems = 'android|darwin|freebsd|linux|openbsd|openharmony|win32'
const processors = 'arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64'
const machine = new RegExp(`(${systems})-(${processors})(?:-(\\w+))?$`)

/** Which machine a build is for, from the end of its name: `…-linux-arm64-musl`. */
function machineOf(path: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const [, system, processor, variant = ''] = machine.exec(path) ?? []
  if (!system || !processor) throw new Error(`${path} is missing from package-lock.json`)
  if (system !== 'linux') return { cpu: [processor], os: [system] }
  return { cpu: [processor], libc: [variant.startsWith('musl') ? 'musl' : 'glibc'], os: [system] }
}
