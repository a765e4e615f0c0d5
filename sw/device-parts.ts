/** One file of the app that not every device needs. */
export interface PartFile {
  url: string
  /** who need it; nobody: only where everything is shown */
  roles: readonly string[]
}

/** What a page says that this device needs: the roles of who is known here, or everything. */
export type Needs = readonly string[] | 'alles'

const CACHE = 'opstap-onderdelen'
/** In the same cache: what was asked for last. No file of the app has this address. */
const NEEDS = '/opstap-nodig'
/** "Nu openen" waits no longer than this for what a new version still lacks. */
const OPENING_MS = 5000

/**
 * The files of this version that depend on who works on this device. They carry a hash in their names, so that those of
 * two versions stand beside each other until the older version goes.
 */
export class DeviceParts {
  readonly #roles: ReadonlyMap<string, readonly string[]>
  readonly #scope: ServiceWorkerGlobalScope
  #asked = 0
  #last = Promise.resolve(false)

  constructor(files: readonly PartFile[], scope: ServiceWorkerGlobalScope) {
    this.#scope = scope
    this.#roles = new Map(files.map(({ url, roles }) => [new URL(url, scope.location.href).pathname, roles]))
  }

  has({ pathname }: URL): boolean {
    return this.#roles.has(pathname)
  }

  /** A new version is only installed with all that this device needs: an update takes no screen away. */
  async install(): Promise<void> {
    const kept = await this.#kept()
    // From now on it is known, also where nobody will be asked before the next version.
    if (kept === undefined) await this.#remember(this.#unasked())
    await this.#bring(kept ?? this.#unasked())
  }

  /**
   * Remembers what is needed and brings what is not here yet. What a later question makes needless is left.
   *
   * @param needs nothing: what was asked for before
   * @returns whether all of it is here now; else a later call goes on where this one stopped
   */
  async hold(needs?: Needs): Promise<boolean> {
    const turn = ++this.#asked
    const work = this.#holdNow(needs, () => turn === this.#asked).catch(() => false)
    this.#last = work
    const isWhole = await work
    return turn === this.#asked ? isWhole : this.#last
  }

  async #holdNow(needs: Needs | undefined, isAsked: () => boolean): Promise<boolean> {
    if (needs !== undefined) await this.#remember(needs)
    return this.#bring(needs ?? (await this.#kept()) ?? this.#unasked(), isAsked)
  }

  /** Before this version takes over at somebody's word: what was asked for after it was installed. */
  async beforeOpening(): Promise<void> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, OPENING_MS))
    await Promise.race([this.hold(), late])
  }

  /** What other versions left goes. */
  async clean(): Promise<void> {
    const cache = await this.#scope.caches.open(CACHE)
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url)
      if (pathname !== NEEDS && !this.#roles.has(pathname)) await cache.delete(url)
    }
  }

  /** From this device, else from the network; what somebody opened stays. */
  async answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    const cache = await this.#scope.caches.open(CACHE)
    const held = await cache.match(pathname)
    if (held !== undefined) return held
    const response = await fetch(request)
    // On a full disk it is shown all the same; whether everything is here is found out anew each time.
    if (response.ok) await cache.put(pathname, response.clone()).catch(() => undefined)
    return response
  }

  /** One after the other, as an old phone likes it. */
  async #bring(needs: Needs, isAsked = () => true): Promise<boolean> {
    const { caches } = this.#scope
    const cache = await caches.open(CACHE)
    const held = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
    for (const path of this.#neededBy(needs)) {
      if (held.has(path)) continue
      if (!isAsked()) return false
      // An earlier release kept every file for everybody: what is the same file is not fetched again.
      const response = (await caches.match(path)) ?? (await fetch(path))
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      await cache.put(path, response)
    }
    return true
  }

  /** A role of which nothing is known here is one of a newer page: it gets everything. */
  #neededBy(needs: Needs): string[] {
    const files = [...this.#roles]
    const known = new Set(files.flatMap(([, roles]) => roles))
    const isAll = needs === 'alles' || needs.some((role) => !known.has(role))
    return files.flatMap(([path, roles]) => (isAll || roles.some((role) => needs.includes(role)) ? [path] : []))
  }

  async #remember(needs: Needs): Promise<void> {
    const cache = await this.#scope.caches.open(CACHE)
    const words = JSON.stringify(needs)
    const kept = await cache.match(NEEDS)
    // Said again at every start: an old phone need not write it again.
    if ((await kept?.text()) !== words) await cache.put(NEEDS, new Response(words))
  }

  async #kept(): Promise<Needs | undefined> {
    const cache = await this.#scope.caches.open(CACHE)
    const kept = await cache.match(NEEDS)
    if (kept === undefined) return undefined
    return (await kept.json().then(needsIn, () => undefined)) ?? 'alles'
  }

  /** The release before had everything on every device. On a new one somebody may begin alone without internet. */
  #unasked(): Needs {
    return this.#scope.registration.active === null ? ['kandidaat'] : 'alles'
  }
}

/** What a message or the cache says of needs; `undefined` where it says nothing that is understood. */
export function needsIn(said: unknown): Needs | undefined {
  if (said === 'alles') return said
  if (!Array.isArray(said) || said.length === 0) return undefined
  return said.every((one) => typeof one === 'string') ? said : undefined
}
