import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completed, lockFiles, type LockPackages } from './lock-file.ts'
import { readText, root } from './source-files.ts'

// `npm run lock`, after adding a package: see lock-file.ts.

for (const path of lockFiles) {
  const lock: { packages: LockPackages } = JSON.parse(readText(path))
  const packages = completed(lock.packages)
  const count = Object.keys(packages).length - Object.keys(lock.packages).length
  if (count > 0) writeFileSync(join(root, path), `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  process.stdout.write(`${count} builds for other machines added to ${path}\n`)
}
