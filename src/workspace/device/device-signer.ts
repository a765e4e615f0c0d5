import { startChain, headHash } from '#identity/chain.ts'
import type { Device } from '#identity/device-keys.ts'
import { signBytes } from '#identity/form-signature.ts'
import type { DeviceSigner } from '#workspace/engine.ts'

/** Signs forms with this device's own key. The chain of a person is one self-signed entry for now, so its head is known. */
export function makeSigner(device: Device): DeviceSigner {
  return async (bytesOf) => {
    const chainHead = await headHash([await startChain(device)])
    const head = Uint8Array.from(chainHead.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    return {
      signature: await signBytes(device, bytesOf(device.public.id, head)),
      device: device.public.id,
      chainHead,
      publicKey: device.public.sigPub,
    }
  }
}
