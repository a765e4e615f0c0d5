import type { ChainLink } from '#identity/chain.ts'
import { branchHead, headHash, startChain } from '#identity/chain.ts'
import type { Device } from '#identity/device-keys.ts'
import { signBytes } from '#identity/form-signature.ts'
import type { DeviceSigner } from '#workspace/engine.ts'

/**
 * Signs forms with this device's own key. What is signed names how far the own chain goes as it is remembered here, so
 * that later everybody sees that the device stood in it; before this device saw its chain, its own start.
 */
export function makeSigner(device: Device, ownEntries: () => Promise<readonly ChainLink[]>): DeviceSigner {
  return async (bytesOf) => {
    const known = await branchHead(await ownEntries(), device.public.id)
    const chainHead = known ?? (await headHash([await startChain(device)]))
    const head = Uint8Array.from(chainHead.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    return {
      signature: await signBytes(device, await bytesOf(device.public.id, head, device.public.sigPub)),
      device: device.public.id,
      chainHead,
      publicKey: device.public.sigPub,
    }
  }
}
