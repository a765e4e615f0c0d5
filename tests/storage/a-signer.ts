import type { SignBytes } from '#documents/snapshot-signature.ts'

/** The signing key of one device. */
export interface TestSigner {
  sign: SignBytes
  /** 32 bytes */
  sigPub(): Promise<Uint8Array>
}

/** A key pair that is made at its first use. */
export function aSigner(): TestSigner {
  let made: Promise<CryptoKeyPair> | undefined
  const pair = async (): Promise<CryptoKeyPair> => {
    made ??= crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']) as Promise<CryptoKeyPair> // of two halves
    return made
  }
  return {
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', (await pair()).privateKey, new Uint8Array(bytes))),
    sigPub: async () => new Uint8Array(await crypto.subtle.exportKey('raw', (await pair()).publicKey)),
  }
}
