// The table "Who may import whom" of the style guide, §2. A new permission is a line here and a line there.

export interface RoomRules {
  /** rooms, or single files, that may be imported besides the room itself */
  rooms: readonly string[]
  /** packages; `zod` includes `zod/mini`, `zod/mini` is only itself, `workbox-*` is a family, `node:*` is Node's own */
  packages: readonly string[]
}

/** What the server shares with the app: the words of the wire, and nothing else. */
const wire = [
  ...['src/sync/protocol.ts', 'src/sync/protocol-devices.ts', 'src/sync/protocol-erasure.ts'],
  ...[
    'src/sync/protocol-logboek.ts',
    'src/sync/protocol-passkey.ts',
    'src/sync/protocol-recovery.ts',
    'src/sync/protocol-tablet.ts',
    'src/sync/protocol-evaluatie.ts',
    'src/sync/protocol-leeslink.ts',
    'src/sync/frames.ts',
  ],
  'src/documents/record-header.ts',
]

export const rooms: Readonly<Record<string, RoomRules>> = {
  domain: { rooms: [], packages: ['zod', 'date-fns'] },
  i18n: { rooms: ['domain'], packages: ['date-fns'] },
  ui: { rooms: ['i18n'], packages: ['preact', '@preact/signals', 'qr'] },
  documents: { rooms: ['domain'], packages: ['yjs', '@noble/ciphers', 'fflate', 'zod/mini'] },
  storage: { rooms: ['domain', 'documents'], packages: ['dexie', 'yjs', 'y-indexeddb', 'zod/mini', 'fflate'] },
  identity: { rooms: ['domain'], packages: ['@hpke/core', 'hash-wasm', '@simplewebauthn/browser', 'zod/mini'] },
  sync: { rooms: ['domain', 'documents'], packages: ['zod'] },
  'sync/protocol.ts': { rooms: ['domain', ...wire], packages: ['zod'] },
  workspace: {
    rooms: ['domain', 'documents', 'storage', 'sync', 'identity'],
    packages: ['preact', '@preact/signals'],
  },
  features: { rooms: ['domain', 'workspace', 'ui', 'i18n'], packages: ['preact', '@preact/signals', 'qr'] },
  app: {
    rooms: ['features', 'workspace', 'ui', 'i18n', 'domain'],
    packages: ['preact', 'preact-iso', 'workbox-window'],
  },
  reader: {
    rooms: ['domain', 'i18n', 'src/identity/leeslink.ts', 'src/identity/key-box.ts', 'src/identity/bytes.ts'],
    packages: [],
  },
  'main.tsx': { rooms: ['app', 'workspace'], packages: ['preact'] },
  sw: { rooms: [], packages: ['workbox-*'] },
  server: {
    rooms: ['domain', ...wire],
    packages: ['hono', '@hono/node-server', 'ws', 'zod', '@simplewebauthn/server', 'pg', 'node:*'],
  },
  // one build script that happens to live beside what it builds
  'sw/build.ts': { rooms: ['sw/divide.ts', 'sw/parts.ts'], packages: ['vite', 'workbox-build', 'node:*'] },
}

/** The folders that are rooms: each has a README. */
export const roomFolders = [
  ...['app', 'features', 'workspace', 'identity', 'documents', 'storage', 'sync', 'domain', 'ui', 'i18n', 'reader'].map(
    (name) => `src/${name}`,
  ),
  'sw',
  'server',
  'tests',
]

/**
 * The room a file lives in: a key of `rooms`, `features/<name>` for a feature, undefined for what is no room at all.
 *
 * @param path  from the root, with `/`
 */
export function roomOf(path: string): string | undefined {
  if (path === 'src/main.tsx') return 'main.tsx'
  if (path === 'sw/build.ts') return path
  if (path !== 'src/documents/record-header.ts' && wire.includes(path)) return 'sync/protocol.ts'
  const [top, room, inside, ...deeper] = path.split('/')
  if (top === 'sw' || top === 'server') return top
  if (top !== 'src' || !room || !inside) return undefined
  if (room === 'features') return deeper.length > 0 ? `features/${inside}` : undefined
  return room
}

/** The line of the table for a room. */
export function rulesOf(room: string): RoomRules | undefined {
  return room.startsWith('features/') ? rooms.features : rooms[room]
}
