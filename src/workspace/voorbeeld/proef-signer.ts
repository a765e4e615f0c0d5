import type { PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { hexFromBytes } from '#domain/text-bytes.ts'
import { base64FromBytes, randomBytes } from '#identity/bytes.ts'
import { signBytes } from '#identity/form-signature.ts'
import type { DeviceSigner } from '#workspace/engine.ts'

/**
 * Signs with keys that are made up on the spot and forgotten with the tab: for the Proefversie, where nobody is real.
 * Everybody one looks as has a device of their own.
 */
export function makeProefSigner(who: () => PersoonId): DeviceSigner {
  const signers = new Map<PersoonId, Promise<DeviceSigner>>()
  return async (bytesOf) => {
    const person = who()
    const known = signers.get(person) ?? makeSigner()
    signers.set(person, known)
    return (await known)(bytesOf)
  }
}

async function makeSigner(): Promise<DeviceSigner> {
  const device = idFromBytes('t', randomBytes(16))
  const chainHead = randomBytes(32)
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error('No key pair')
  const publicKey = base64FromBytes(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const signer = {
    sign: async (bytes: Uint8Array) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes.slice())),
  }
  return async (bytesOf) => ({
    signature: await signBytes(signer, await bytesOf(device, chainHead, publicKey)),
    device,
    chainHead: hexFromBytes(chainHead),
    publicKey,
  })
}
