import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'

// Tests make dates in Node that a browser in the Netherlands reads: after 23:00 UTC "today" would be two days.
process.env.TZ = 'Europe/Amsterdam'

// `npm run dev` shows the app; calls go to a sync server that runs beside it (`npm start`, or PORT=… for another port).
const syncServer = `http://127.0.0.1:${process.env.PORT ?? '8080'}`

// What opens this person's own work, up to the first screen.
const deviceStart =
  /\/src\/(identity\/(?!argon2|passkey|pin|slots|tries|recovery-card)|sync\/protocol|storage\/(first-look|card-opening|heads|rows|row-checks)|documents\/(sealed-value|bytes)|workspace\/(logboek|device\/(device-(?!connection|engine|joining|recovery|store)|persist)))/

// What only a kandidaat writes, and what only the office does: shared by screens of theirs, and by nobody else's.
const ofKandidaat =
  /\/src\/(i18n\/nl\/(keep-netwerk|send-bericht|stuk|write-droom|write-profiel|write-terug)|domain\/(meeneembestand|stuk\.))/
const ofOffice =
  /\/src\/(domain\/(delimited-text|feestdag|jaarplan|register-import)|workspace\/regio\/(functieprofiel|overzicht|register)\.)/

/** They say how long something may take, or kill at a moment that counts. */
const timedTests = ['full-disk', 'own-map', 'together', 'worst-moment'].map((name) => `tests/e2e/${name}.test.ts`)

/**
 * What seldom happens, at length: all is lost and begun anew, the network goes at every step of joining, a tablet of
 * nobody, builds of another day. Apart from `npm test` for the time they take (10 minutes).
 */
const longTests = [
  'app-parts-other-builds',
  'copy-cut',
  'joining-cut',
  'opnieuw-beginnen',
  'passkey',
  'region-cut',
  'tablet-van-niemand',
].map((name) => `tests/e2e/${name}.test.ts`)

/** Every screen of every role once more: apart from `npm test` for the time it takes. */
const partsWalk = 'tests/e2e/app-parts-walk.test.ts'

export default defineConfig({
  plugins: [preact({ devToolsEnabled: false })],
  build: {
    outDir: 'dist',
    target: 'es2022',
    manifest: true, // read by the size budget in tests/bench
    sourcemap: false,
    assetsInlineLimit: 0, // a data: URL is an exception in the content security policy; a file is not
    // Fewer, larger files where a screen waits for all of them anyway: each costs an old phone some milliseconds.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false, // or Yjs and Dexie come along with what is shared
          groups: [
            { name: 'start', tags: ['$initial'], priority: 4 },
            { name: 'device', test: deviceStart, priority: 3 },
            // Apart from `shared`: the doors show a message too, and would bring the words of every role with it.
            // The list of what is now has the words of every role, and stands on homes only.
            { name: 'ui', test: /\/src\/ui\/(?!now-)/, minShareCount: 6, priority: 2 },
            { name: 'of-kandidaat', test: ofKandidaat, minShareCount: 2, priority: 2 },
            { name: 'of-office', test: ofOffice, minShareCount: 2, priority: 2 },
            // Four, since the screens of one subject became one file: what two homes share stays one file too.
            {
              name: 'shared',
              test: /\/src\/((domain|documents|i18n|workspace)\/|ui\/now-)/,
              minShareCount: 4,
              priority: 1,
            },
          ],
        },
      },
    },
    modulePreload: { polyfill: false }, // it fetches by itself, and browsers that need it work without preloading
  },
  server: {
    proxy: {
      '/api': syncServer,
      '/ws': { target: syncServer.replace('http', 'ws'), ws: true },
    },
  },
  test: {
    allowOnly: false, // a forgotten `.only` must not make the rest disappear
    expect: { poll: { timeout: 20_000 } }, // by itself a second, which a busy machine needs for one screen
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node', // a test that renders names its own: `// @vitest-environment happy-dom`
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [
            '**/node_modules/**',
            ...['e2e', 'journeys', 'browsers', 'architecture/bad-example'].map((name) => `tests/${name}/**`),
          ],
          maxWorkers: 2, // by itself it leaves a core free, which on two cores is half of them
          testTimeout: 60_000, // ends what hangs; a busy machine is no reason to fail
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [...timedTests, ...longTests, partsWalk],
          maxWorkers: 3, // they mostly wait; each file has its own server and browsers
          testTimeout: 240_000, // ends what hangs; a busy machine is no reason to fail
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e-timed',
          environment: 'node',
          include: timedTests,
          fileParallelism: false, // how long something takes means nothing when two compete
          sequence: { groupOrder: 1 },
          testTimeout: 240_000, // ends what hangs; a busy machine is no reason to fail
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys', // npm run test:journeys
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          setupFiles: ['tests/journeys/note-offline.ts'],
          maxWorkers: 3,
          testTimeout: 240_000, // ends what hangs; a busy machine is no reason to fail
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long', // npm run test:long
          environment: 'node',
          include: longTests,
          maxWorkers: 3,
          testTimeout: 240_000, // ends what hangs; a busy machine is no reason to fail
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'walks', // npm run test:walks
          environment: 'node',
          include: [partsWalk, 'tests/e2e/accessibility.test.ts'],
          env: { LOOKS: 'all' },
          testTimeout: 400_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers', // npm run test:browsers
          environment: 'node',
          include: ['tests/browsers/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000, // each of them starts browsers anew, after killing them
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
