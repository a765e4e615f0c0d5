import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { ToestelId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { randomBytes } from '#documents/bytes.ts'
import type { SignBytes } from '#documents/snapshot-signature.ts'
import type { DevicePublic } from '#sync/protocol.ts'

/** PKCS #8 around the 32 bytes of an Ed25519 key */
const KEY_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A device as others know it, with its key in hand: out of the seeded chance, which WebCrypto's own is not. */
export function newKeys(): { device: ToestelId; public: DevicePublic; sign: SignBytes } {
  const device = idFromBytes('t', randomBytes(16))
  const key = createPrivateKey({ key: Buffer.concat([KEY_PREFIX, randomBytes(32)]), format: 'der', type: 'pkcs8' })
  const sigPub = createPublicKey(key).export({ format: 'jwk' }).x ?? ''
  return {
    device,
    public: { id: device, suite: 1, sigPub, encPub: sigPub, label: 'sim' },
    sign: async (bytes) => new Uint8Array(sign(null, bytes, key)),
  }
}
