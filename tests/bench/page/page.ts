// What `npm run bench` calls inside Chromium. Each group loads by itself: nobody's code is in another's figure.

const bench = {
  listsFill: async (...args: Parameters<typeof import('./lists.ts').fill>) =>
    (await import('./lists.ts')).fill(...args),
  listsRead: async (...args: Parameters<typeof import('./lists.ts').read>) =>
    (await import('./lists.ts')).read(...args),
  ownFill: async (count: number) => (await import('./own-store.ts')).fillOwn(count),
  ownOpen: async (...args: Parameters<typeof import('./own-store.ts').openOwn>) =>
    (await import('./own-store.ts')).openOwn(...args),
  plainFill: async (...args: Parameters<typeof import('../anchors/plain-stores.ts').fillPlain>) =>
    (await import('../anchors/plain-stores.ts')).fillPlain(...args),
  plainOpen: async (...args: Parameters<typeof import('../anchors/plain-stores.ts').openPlain>) =>
    (await import('../anchors/plain-stores.ts')).openPlain(...args),
  join: async (link: string) => (await import('./own-sync.ts')).join(link),
  sync: async () => (await import('./own-sync.ts')).sync(),
  typeInto: async (...args: Parameters<typeof import('./typing.ts').typeInto>) =>
    (await import('./typing.ts')).typeInto(...args),
  typed: async () => (await import('./typing.ts')).typed(),
  shown: async () => (await import('./typing.ts')).shown(),
  plainWrites: async (count: number) => (await import('./typing.ts')).plainWrites(count),
  peerSync: async (...args: Parameters<typeof import('../anchors/peer-sync.ts').peerSync>) =>
    (await import('../anchors/peer-sync.ts')).peerSync(...args),
}

export type BenchInPage = typeof bench

Object.assign(window, { bench })
