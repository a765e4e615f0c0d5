import 'fake-indexeddb/auto'
import nodeCrypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { IDBFactory } from 'fake-indexeddb'
import { quickCrypto } from './quick-crypto.ts'
import type { Random } from './random.ts'
import { randomFrom } from './random.ts'
import type { World } from './virtual-world.ts'

type Restore = () => void

/**
 * While a simulation runs, chance, timers and the order of answers in this process are its own; the code under test is
 * as it is everywhere else. WebCrypto stays real: only the moment at which it answers is given out by the world. What is
 * asked most of it is done by the same library without threads.
 *
 * @param rejected gets the promises that were broken and that nobody waited for, with why
 * @returns puts everything back
 */
export function borrowGlobals(seed: number, world: World, rejected: Map<unknown, unknown>): Restore {
  const restores = [
    ...[borrowChance(randomFrom(seed ^ 0x5eed)), borrowWebCrypto(world), borrowTimers(world), fasterClones()],
    // Nothing of an earlier run is left.
    put(globalThis, 'indexedDB', new IDBFactory()),
    hearRejections(rejected),
  ]
  return () => {
    for (const restore of restores.toReversed()) restore()
  }
}

/** A mistake of what is simulated; whoever else listens must not take it for theirs. */
function hearRejections(rejected: Map<unknown, unknown>): Restore {
  const restores = [
    listenAlone('unhandledRejection', (error: unknown, promise: unknown) => rejected.set(promise, error)),
    // Somebody did, a moment later.
    listenAlone('rejectionHandled', (promise: unknown) => rejected.delete(promise)),
    listenAlone('warning', () => undefined),
  ]
  return () => {
    for (const restore of restores) restore()
  }
}

function listenAlone(event: string, listener: (...args: unknown[]) => void): Restore {
  const emitter: NodeJS.EventEmitter = process
  const others = emitter.listeners(event) as ((...args: unknown[]) => void)[] // how they were added
  emitter.removeAllListeners(event)
  emitter.on(event, listener)
  return () => {
    emitter.off(event, listener)
    for (const other of others) emitter.on(event, other)
  }
}

function put(target: object, name: string, value: unknown): Restore {
  const before = Object.getOwnPropertyDescriptor(target, name)
  Object.defineProperty(target, name, { value, configurable: true, writable: true })
  return () => {
    if (before === undefined) Reflect.deleteProperty(target, name)
    else Object.defineProperty(target, name, before)
  }
}

function borrowChance(random: Random): Restore {
  const fill = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; at++) bytes[at] = random.below(256)
  }
  const real = crypto.getRandomValues.bind(crypto)
  const restores = [
    put(crypto, 'getRandomValues', (array: Uint8Array | Uint32Array) => {
      // Yjs draws ids for scratch documents this way, or past this, depending on what was loaded first; nobody sees them.
      if (!(array instanceof Uint8Array)) return real(array as Uint32Array<ArrayBuffer>)
      fill(array)
      return array
    }),
    put(nodeCrypto, 'randomBytes', (length: number) => {
      const bytes = Buffer.alloc(length)
      fill(bytes)
      return bytes
    }),
    put(Math, 'random', () => random.below(2 ** 32) / 2 ** 32),
  ]
  syncBuiltinESMExports()
  return () => {
    for (const restore of restores) restore()
    syncBuiltinESMExports()
  }
}

function borrowWebCrypto(world: World): Restore {
  const real = crypto.subtle
  const quick = quickCrypto(real, world)
  const subtle = new Proxy(real, {
    get(target, name) {
      const atOnce = quick[name as keyof typeof quick]
      if (atOnce !== undefined) return atOnce
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => world.inOrder(Reflect.apply(method, target, args) as Promise<unknown>)
    },
  })
  return put(crypto, 'subtle', subtle)
}

function borrowTimers(world: World): Restore {
  const cancels = new Map<object, () => void>()
  const handle = (): object => {
    const timer = { unref: () => timer, ref: () => timer }
    return timer
  }
  const clear = (timer: object | undefined): void => {
    if (timer === undefined || timer === null) return
    cancels.get(timer)?.()
    cancels.delete(timer)
  }
  const start = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): object => {
    const timer = handle()
    const run = (): void => {
      if (cancels.delete(timer)) work(...args)
    }
    // "As soon as possible" takes no time.
    if (ms > 1) cancels.set(timer, world.after(ms, run))
    else {
      cancels.set(timer, () => undefined)
      world.task(run)
    }
    return timer
  }
  const restores = [
    put(globalThis, 'setTimeout', start),
    put(globalThis, 'setImmediate', (work: () => void, ...args: unknown[]) => start(work, 0, ...args)),
    put(globalThis, 'setInterval', (work: () => void, ms: number) => {
      const timer = handle()
      const again = (): void => {
        cancels.set(
          timer,
          world.after(ms, () => {
            again()
            work()
          }),
        )
      }
      again()
      return timer
    }),
    ...['clearTimeout', 'clearImmediate', 'clearInterval'].map((name) => put(globalThis, name, clear)),
  ]
  return () => {
    for (const restore of restores) restore()
  }
}

/** fake-indexeddb clones every row that goes in or out; these are plain values and bytes. */
function fasterClones(): Restore {
  const real = globalThis.structuredClone
  const clone = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Uint8Array) return new Uint8Array(value)
    if (Array.isArray(value)) return value.map(clone)
    const shape: unknown = Object.getPrototypeOf(value)
    if (shape !== Object.prototype && shape !== null) return real(value)
    const copy: Record<string, unknown> = {}
    for (const [name, inner] of Object.entries(value)) copy[name] = clone(inner)
    return copy
  }
  return put(globalThis, 'structuredClone', clone)
}
