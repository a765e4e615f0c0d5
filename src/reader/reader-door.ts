import { openBox } from '#identity/key-box.ts'
import { base64FromBytes } from '#identity/bytes.ts'
import { leeslinkBewijs, leeslinkMac } from '#identity/leeslink.ts'
import type { Leesblad } from '#domain/leeslink.ts'
import { leesbladVan, leeslinkPlaats } from '#domain/leeslink.ts'
import type { ReaderKey } from './reader-key.ts'
import { tokenHash } from './reader-key.ts'

/** `atMs`: what the server's clock said; this device's own is not asked. */
export type Answered =
  | { state: 'ok' | 'wacht' | 'offline' }
  | { state: 'dicht'; atMs: number | undefined }
  | { state: 'blad'; blad: Leesblad }

async function ask(path: string, body: object): Promise<Response | undefined> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit', // who has an account here reads as nobody too
      cache: 'no-store',
    })
  } catch {
    return undefined // no network is an outcome
  }
}

function refusedBy(answer: Response | undefined): Answered {
  if (answer?.status !== 404) return { state: 'offline' }
  const atMs = Date.parse(answer.headers.get('date') ?? '')
  return { state: 'dicht', atMs: Number.isNaN(atMs) ? undefined : atMs }
}

/** *Openen op dit toestel*. The same key may ask again. */
export async function bindLink({ id, secret = '', sleutel, token }: ReaderKey): Promise<Answered> {
  const [bewijs, mac] = [await leeslinkBewijs(secret), await leeslinkMac(secret, id, sleutel)]
  if (bewijs === undefined || mac === undefined) return { state: 'dicht', atMs: undefined }
  const answer = await ask('/api/lees/open', { id, bewijs, sleutel, mac, teken: await tokenHash(token) })
  return answer?.ok === true ? { state: 'ok' } : refusedBy(answer)
}

/** The page, opened with the key of this device. */
export async function fetchBlad({ id, encKey, sleutel, token }: ReaderKey): Promise<Answered> {
  const answer = await ask('/api/lees/blad', { id, teken: token })
  if (answer?.status === 204) return { state: 'wacht' }
  if (answer?.ok !== true) return refusedBy(answer)
  const bytes = await answer.arrayBuffer().catch(() => undefined)
  if (bytes === undefined) return { state: 'offline' }
  const device = { encKey, public: { encPub: sleutel } }
  const plain = await openBox(device, leeslinkPlaats(id), base64FromBytes(new Uint8Array(bytes)))
  const blad = plain === undefined ? undefined : leesbladVan(new TextDecoder().decode(plain))
  return blad === undefined ? { state: 'dicht', atMs: undefined } : { state: 'blad', blad }
}
