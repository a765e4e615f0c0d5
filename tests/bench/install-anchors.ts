import { join } from 'node:path'
import { missingPackages, npm } from '../../server/prepare.mjs'

/** Where the code that uses what we compare with lives, and its packages: code outside cannot import them. */
export const anchorsFolder = join(import.meta.dirname, 'anchors')

/**
 * Brings the packages of tests/bench/anchors/package-lock.json when one is missing: 140 MB that `npm start` does not
 * install. yjs and dexie are not among them, those are the root's: see .npmrc there.
 *
 * @throws Error with one sentence when that fails, as without a network
 */
export function installAnchors(): void {
  const reason = missingPackages(anchorsFolder)
  if (reason === undefined) return
  process.stderr.write(`Installing what the bench compares with: ${reason}.\n`)
  try {
    npm(['ci', '--silent'], anchorsFolder)
  } catch {
    throw new Error(
      'The anchors could not be installed, that needs a network once: npm ci in tests/bench/anchors says why.',
    )
  }
}
