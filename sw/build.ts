import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { injectManifest } from 'workbox-build'
import type { Chunk } from './divide.ts'
import { rolesOfFiles } from './divide.ts'
import { parts } from './parts.ts'

// Second half of `npm run build`: bundles sw/sw.ts to dist/sw.js and writes into it the list of files of the build
// before it. It must run last: its output is also the sign that the build is whole (server/prepare.mjs).

const root = fileURLToPath(new URL('..', import.meta.url))
// Another folder than the one that is served now: a build that is tried beside it.
const dist = process.env['DIST_DIR'] ?? `${root}dist`

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' }, // workbox leaves out its debug texts
  build: {
    outDir: dist,
    emptyOutDir: false, // the app is in there already
    target: 'es2022',
    sourcemap: false,
    // one plain script: module service workers are too new for old phones
    lib: { entry: `${root}sw/sw.ts`, formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
  },
})

// The page behind a leeslink: a build of its own, or the app would come along. public/lees.html asks for it by this name.
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: dist,
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: false,
    lib: { entry: `${root}src/reader/reader.ts`, formats: ['iife'], name: 'lees', fileName: () => 'lees.js' },
  },
})

const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk> // by Vite
const roles = rolesOfFiles(manifest, parts)

const { count, size, warnings } = await injectManifest({
  swSrc: `${dist}/sw.js`,
  swDest: `${dist}/sw.js`,
  globDirectory: dist,
  globPatterns: ['**/*.{js,css,html,svg,png,ico,woff2,webmanifest,txt}'], // txt: the licence that Over links to
  // These icons are for the moment of installing, which needs the network; the phone keeps them itself from then on.
  // Nobody who has the app reads by a leeslink, and those who do have no app.
  globIgnores: ['sw.js', 'lees.*', 'icons/*512*', 'icons/icon-192.png', 'icons/apple-touch-icon.png'],
  dontCacheBustURLsMatching: /^assets\//, // these carry a hash in their name
  manifestTransforms: [
    (files) => ({
      manifest: files.map((file) => (roles.has(file.url) ? { ...file, roles: roles.get(file.url) } : file)),
      warnings: [],
    }),
  ],
})

// A file that is too large is only a warning to workbox, but without it the app does not start offline.
if (warnings.length > 0) throw new Error(`The precache is not whole:\n${warnings.join('\n')}`)
process.stdout.write(
  `${dist}/sw.js  precaches ${count} files, ${Math.round(size / 1024)} KB; ${roles.size} of them only for some roles\n`,
)
