/** Whether this browser tells which databases it keeps. */
export function tellsDatabases(): boolean {
  return 'databases' in indexedDB
}

/**
 * Whether this browser keeps a database of this name. Opens nothing and makes nothing.
 *
 * @returns false too where the browser does not tell: Firefox before 126, and one that keeps nothing for this site
 */
export async function hasDatabase(name: string): Promise<boolean> {
  if (!tellsDatabases()) return false
  return indexedDB.databases().then(
    (all) => all.some((one) => one.name === name),
    () => false,
  )
}
