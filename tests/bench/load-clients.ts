import { randomBytes } from 'node:crypto'
import { WebSocket } from 'ws'
import type { DocumentId } from '#domain/id.ts'
import { ALG_AES_256_GCM, encodeHeader, NO_PREV } from '#documents/record-header.ts'
import { decodePushAnswer, encodePush, FRAME_LIVE, FRAME_PUSH_ANSWER } from '#sync/frames.ts'
import type { MakeLinks } from '../seed/seed-links.ts'
import { aBirth, newId, newLane, RawDevice } from '../server/raw-client.ts'

/** Of a window of five keys, sealed. */
const BODY_BYTES = 60

/** Somebody with an open socket who writes in one document. */
export interface LoadClient {
  /** @returns ms until the server answered with a sequence number */
  push(): Promise<number>
  /** records of others that came over the socket */
  readonly heard: { count: number }
  close(): void
}

/** Pairs of people, each pair with a document of its own that both look at. Joined a few at a time. */
export async function joinPairs(url: string, pairs: number, makeLinks: MakeLinks): Promise<LoadClient[]> {
  const clients: LoadClient[] = []
  const links = makeLinks(Array.from({ length: pairs }, () => ({ role: 'regiocoordinator' as const })))
  const worker = async (): Promise<void> => {
    for (let link = links.pop(); link !== undefined; link = links.pop()) {
      clients.push(...(await joinPair(url, link, makeLinks)))
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  return clients
}

async function joinPair(url: string, link: string, makeLinks: MakeLinks): Promise<LoadClient[]> {
  const first = await RawDevice.join(url, link)
  const [role] = (await first.me()).roles
  if (role === undefined) throw new Error('A regiocoördinator without a region')
  const { regio } = role
  const person = newId('p')
  const granted = await first.post('/api/roles', { person, regio, rol: 'regiocoordinator' })
  if (granted.status !== 200) throw new Error(`The role was refused: ${granted.code}`)
  const [link2 = ''] = makeLinks([{ person, role: 'regiocoordinator', regio }])
  const second = await RawDevice.join(url, link2)
  const doc = await bear(first, regio, [first.person, person])
  return [await clientOf(first, doc), await clientOf(second, doc)]
}

/** A kaart of these people. @throws Error when it is refused */
export async function bear(device: RawDevice, regio: DocumentId, people: RawDevice['person'][]): Promise<DocumentId> {
  const members = people.map((person) => ({ person, role: 'regiocoordinator' as const }))
  const birth = aBirth('kaart', regio, members)
  const answer = await device.post('/api/births', birth)
  if (answer.status !== 200) throw new Error(`The birth was refused: ${answer.code}`)
  return birth.doc
}

async function clientOf(device: RawDevice, doc: DocumentId): Promise<LoadClient> {
  const ticket = await device.ticket()
  const socket = new WebSocket(`${device.url.replace('http', 'ws')}/ws?ticket=${ticket}`, {
    headers: { origin: device.url, cookie: device.cookie ?? '' },
    perMessageDeflate: false,
  })
  const waiting = new Map<number, (isKept: boolean) => void>()
  const heard = { count: 0 }
  socket.on('message', (data: Buffer, isBinary) => {
    if (!isBinary) return
    const bytes = new Uint8Array(data)
    if (bytes[0] === FRAME_LIVE) heard.count += 1
    if (bytes[0] !== FRAME_PUSH_ANSWER) return
    const { request, results } = decodePushAnswer(bytes)
    waiting.get(request)?.(results.every((result) => 'seq' in result))
    waiting.delete(request)
  })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  socket.send(JSON.stringify({ t: 'watch', docs: [doc] }))
  const lane = newLane()
  let counter = 0
  return {
    heard,
    async push() {
      const fields = { alg: ALG_AES_256_GCM, kind: 'record', epoch: 1, lane, counter, prev: NO_PREV } as const
      const record = { id: randomBytes(16), header: encodeHeader(fields), body: randomBytes(BODY_BYTES) }
      const request = counter++
      const beganMs = performance.now()
      const isKept = await new Promise<boolean>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('No answer to a push within 10 s')), 10_000)
        waiting.set(request, (kept) => {
          clearTimeout(late)
          resolve(kept)
        })
        socket.send(encodePush(request, [{ doc, ...record }]))
      })
      if (!isKept) throw new Error('The server refused a record')
      return performance.now() - beganMs
    },
    close: () => socket.terminate(),
  }
}

/** `perSecond` calls in all, spread over the callers in turn, for so long. @returns what each call gave */
export async function inTurn<T>(calls: readonly (() => Promise<T>)[], perSecond: number, ms: number): Promise<T[]> {
  const under: Promise<T>[] = []
  const beganMs = performance.now()
  for (let nr = 0; nr < (perSecond * ms) / 1000; nr++) {
    const dueMs = beganMs + (nr * 1000) / perSecond
    const wait = dueMs - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const called = calls[nr % calls.length]?.()
    if (called === undefined) continue
    called.catch(() => undefined) // told by the end of this function; until then nobody listens, and Node would end
    under.push(called)
  }
  return Promise.all(under)
}
