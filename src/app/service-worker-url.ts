const path = '/sw.js'

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string
  }
}

/**
 * The address of the service worker, trusted where the browser asks for that. Under Trusted Types
 * `serviceWorker.register('…')` with a plain string is blocked; the policy `app-sw` lets through this one address.
 */
export function serviceWorkerUrl(): string {
  address ??= makeAddress()
  return address
}

/** A policy of one name may be made once in the life of a page. */
let address: string | undefined

function makeAddress(): string {
  // The DOM types of TypeScript do not know trustedTypes yet; only the two names used here are assumed.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory }
  const policy = trustedTypes?.createPolicy('app-sw', {
    createScriptURL: (url) => {
      if (url !== path) throw new TypeError('Only the service worker of this app is a trusted script')
      return url
    },
  })
  return policy ? policy.createScriptURL(path) : path
}
