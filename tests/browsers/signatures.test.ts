import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readFormulierbestand } from '#domain/formulierbestand.ts'
import { bytesOfGetekend } from '#domain/handtekening.ts'
import { ontvangstBytes } from '#domain/ontvangstbewijs.ts'
import { base64FromBytes } from '#identity/bytes.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { engines, people } from './person.ts'

// A form that was signed in Chromium, by the app, with the receipts of its server.
const file = fileURLToPath(new URL('../data/signed-form-v1.json', import.meta.url))
const all = people()
let page: Server
let url = ''

beforeAll(async () => {
  page = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!doctype html><title>-</title>'),
  )
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  url = `http://localhost:${(page.address() as AddressInfo).port}` // listening on a port, so not a pipe's name
})
afterEach(() => all.leave())
afterAll(() => page.close())

/** What was signed in the file, by whom: signatures of the device and receipts of the server. */
function signedInFile(): { sleutel: string; bytes: string; handtekening: string }[] {
  const read = readFormulierbestand(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(read.error)
  return read.value.versies.flatMap(({ wortel, handtekeningen }) =>
    handtekeningen.flatMap((one) => {
      const { rol, toestel, ketenkop, sleutel, handtekening, ontvangst } = one
      const bytes = bytesOfGetekend({ wortel, rol, toestel, ketenkop })
      if (bytes === undefined || ontvangst === undefined) throw new Error('Not a signature')
      const noted = ontvangstBytes(wortel, ontvangst.opMs, ontvangst.nr)
      return [
        { sleutel, bytes: base64FromBytes(bytes), handtekening },
        { sleutel: ontvangst.sleutel, bytes: base64FromBytes(noted), handtekening: ontvangst.handtekening },
      ]
    }),
  )
}

describe.each(engines)('$name', (engine) => {
  test('what Chromium and the server signed verifies here, and with one bit changed it does not', async () => {
    const { tab } = await all.arrive(engine, url)

    const verdicts = await tab.run(async (signed: { sleutel: string; bytes: string; handtekening: string }[]) => {
      const bytesOf = (text: string) =>
        Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
      const found: boolean[][] = []
      for (const { sleutel, bytes, handtekening } of signed) {
        const key = await crypto.subtle.importKey('raw', bytesOf(sleutel), 'Ed25519', false, ['verify'])
        const check = (text: Uint8Array<ArrayBuffer>) =>
          crypto.subtle.verify('Ed25519', key, bytesOf(handtekening), text)
        const other = bytesOf(bytes)
        other[20] = (other[20] ?? 0) ^ 1
        found.push([await check(bytesOf(bytes)), await check(other)])
      }
      return found
    }, signedInFile())

    expect(verdicts).toEqual(signedInFile().map(() => [true, false]))
    expect(verdicts).toHaveLength(4)
  })

  test('what is signed here verifies in Node', async () => {
    const { tab } = await all.arrive(engine, url)

    const made = await tab.run(async (text: string) => {
      const hexOf = (bytes: ArrayBuffer) =>
        Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0'))
      const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair
      const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text))
      const open = await crypto.subtle.exportKey('raw', pair.publicKey)
      return { open: hexOf(open).join(''), signature: hexOf(signature).join('') }
    }, 'opstap')

    const b64 = (hex: string) => base64FromBytes(Buffer.from(hex, 'hex'))
    expect(await verifyBytes(b64(made.open), Buffer.from('opstap'), b64(made.signature))).toBe(true)
    expect(await verifyBytes(b64(made.open), Buffer.from('Opstap'), b64(made.signature))).toBe(false)
  })
})
