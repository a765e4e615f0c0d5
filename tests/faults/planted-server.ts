import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// Loaded before a server process: changes words of its source as it is read (see planted.ts, which wrote them here).

interface Patch {
  file: string
  from: string
  to: string
}

const root = join(import.meta.dirname, '..', '..')
const patches = JSON.parse(process.env['PLANTED'] ?? '[]') as Patch[] // written by planted.ts
const byUrl = new Map(patches.map((patch) => [pathToFileURL(join(root, patch.file)).href, patch.file]))

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const file = byUrl.get(url)
    if (file === undefined || loaded.source === undefined || loaded.source === null) return loaded
    const source = patches
      .filter((patch) => patch.file === file)
      .reduce((text, { from, to }) => text.replace(from, () => to), textOf(loaded.source))
    return { ...loaded, source }
  },
})

function textOf(source: string | ArrayBuffer | NodeJS.TypedArray): string {
  return typeof source === 'string' ? source : Buffer.from(source as Uint8Array).toString('utf8')
}
