import type { Argon2, PinCost } from './pin.ts'

/** What the worker is asked. */
export interface Asked {
  secret: Uint8Array
  salt: Uint8Array
  cost: PinCost
}

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string }
}

/**
 * Argon2id beside the page, so that the screen stays alive. Each call has a worker of its own: its memory, with the
 * PIN in it, goes with it.
 *
 * @throws Error where the browser has no WebAssembly, or lets none run
 */
export const argon2Beside: Argon2 = (secret, salt, cost) =>
  new Promise((resolve, reject) => {
    const worker = makeWorker(TrustedWorker)
    const end = (): void => worker.terminate()
    worker.onmessage = ({ data }: MessageEvent<Uint8Array | undefined>) => {
      end()
      if (data === undefined) reject(new Error('Argon2 does not run here'))
      else resolve(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      end()
      reject(new Error('Argon2 does not run here'))
    }
    const asked: Asked = { secret, salt, cost }
    worker.postMessage(asked)
  })

/** Whether a PIN can be set in this browser at all: some have WebAssembly switched off. */
export function canDerive(): boolean {
  return typeof WebAssembly === 'object' && typeof Worker === 'function'
}

// The bundler knows a worker by these very words; the parameter takes the place of the browser's own `Worker`.
function makeWorker(Worker: typeof TrustedWorker): Worker {
  return new Worker(new URL('./argon2-worker.ts', import.meta.url), { type: 'module' }).worker
}

/** Under Trusted Types a worker starts only from an address that a policy let through: this one lets through ours. */
class TrustedWorker {
  readonly worker: Worker

  constructor(url: URL, options: WorkerOptions) {
    this.worker = new Worker(trusted(url), options)
  }
}

/** A policy of one name may be made once in the life of a page. */
let policy: ReturnType<TrustedTypesFactory['createPolicy']> | undefined

function trusted(url: URL): string {
  // The DOM types of TypeScript do not know trustedTypes yet; only the two names used here are assumed.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory }
  if (trustedTypes === undefined) return url.href
  policy ??= trustedTypes.createPolicy('app-worker', {
    createScriptURL: (address) => {
      if (new URL(address).origin !== location.origin) throw new TypeError('Only our own worker is a trusted script')
      return address
    },
  })
  return policy.createScriptURL(url.href)
}
