import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { World } from './virtual-world.ts'

const TAG_BYTES = 16

type Quick = Pick<SubtleCrypto, 'encrypt' | 'decrypt' | 'digest' | 'importKey'>

/**
 * AES-256-GCM and SHA-256, of which a run needs thousands: the same results, by the same library, without the way to
 * another thread and back. The answer comes in its turn all the same. Everything else is left to the real one.
 */
export function quickCrypto(real: SubtleCrypto, world: World): Quick {
  const raws = new WeakMap<object, Uint8Array>()
  const answer = <T>(work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      world.task(() => {
        try {
          resolve(work())
        } catch (error) {
          reject(error as Error)
        }
      })
    })

  const inTurn = <T>(name: keyof Quick, args: readonly unknown[]): Promise<T> => {
    const method = Reflect.get(real, name) as (...args: unknown[]) => Promise<T>
    return world.inOrder(Reflect.apply(method, real, args))
  }

  const importKey = async (...args: readonly unknown[]): Promise<CryptoKey> => {
    const [format, raw, algorithm] = args
    const key = await inTurn<CryptoKey>('importKey', args)
    const isAes = algorithm === 'AES-GCM' || (algorithm as Algorithm).name === 'AES-GCM'
    if (format === 'raw' && isAes && raw instanceof Uint8Array) raws.set(key, raw.slice())
    return key
  }
  const gcm =
    (name: 'encrypt' | 'decrypt', work: (key: Uint8Array, how: AesGcmParams, data: Uint8Array) => Uint8Array) =>
    (how: AesGcmParams, key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer> => {
      const raw = raws.get(key)
      const isQuick = raw?.length === 32 && how.name === 'AES-GCM' && data instanceof Uint8Array
      if (!isQuick) return inTurn(name, [how, key, data])
      return answer(() => bufferOf(work(raw, how, data)))
    }
  const encrypt = gcm('encrypt', (key, { iv, additionalData }, data) => {
    const cipher = createCipheriv('aes-256-gcm', key, iv as Uint8Array)
    if (additionalData !== undefined) cipher.setAAD(additionalData as Uint8Array)
    return Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()])
  })
  const decrypt = gcm('decrypt', (key, { iv, additionalData }, data) => {
    const split = data.length - TAG_BYTES
    if (split < 0) throw new DOMException('Too short', 'OperationError')
    const decipher = createDecipheriv('aes-256-gcm', key, iv as Uint8Array)
    if (additionalData !== undefined) decipher.setAAD(additionalData as Uint8Array)
    decipher.setAuthTag(data.subarray(split))
    const plain = decipher.update(data.subarray(0, split))
    try {
      decipher.final()
    } catch {
      throw new DOMException('It is not what was sealed', 'OperationError')
    }
    return plain
  })
  const digest = (algorithm: AlgorithmIdentifier, data: BufferSource): Promise<ArrayBuffer> =>
    algorithm === 'SHA-256' && data instanceof Uint8Array
      ? answer(() => bufferOf(createHash('sha256').update(data).digest()))
      : inTurn('digest', [algorithm, data])
  return { encrypt, decrypt, digest, importKey } as Quick // as they are called here
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
