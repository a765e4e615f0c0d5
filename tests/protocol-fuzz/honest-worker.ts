import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentId } from '#domain/id.ts'
import { aRecord, newLane, RawDevice } from '../server/raw-client.ts'

// Two people who go on working while others attack. In a thread of its own: what they wait for is the server.

const { url, links, doc } = workerData as { url: string; links: [string, string]; doc: DocumentId } // from `attack.ts`

const EVERY_MS = 50

const [left, right] = [await RawDevice.join(url, links[0]), await RawDevice.join(url, links[1])]
const [from, to] = [await left.socket(), await right.socket()]
to.watch(doc)
await to.next('present')
let times: number[] = []
let wrong = 0
let isOver = false

parentPort?.on('message', (word: 'figures' | 'stop') => {
  if (word === 'stop') isOver = true
  parentPort?.postMessage({ times, wrong })
  times = []
})
parentPort?.postMessage('ready')

let counter = 0
const lane = newLane()
while (!isOver) {
  const record = aRecord({ lane, counter })
  try {
    const beganMs = performance.now()
    const [result] = await from.push({ doc, ...record })
    times.push(performance.now() - beganMs)
    if (result === undefined || !('seq' in result)) throw new Error('Refused')
    counter += 1
    await to.next('live', (one) => Buffer.from(one.row.id).equals(record.id))
    times.push(performance.now() - beganMs)
    to.forget()
    from.forget()
    if (counter % 5 === 0) {
      const calledMs = performance.now()
      await right.feed()
      times.push(performance.now() - calledMs)
    }
  } catch {
    wrong += 1
    if (wrong > 20) isOver = true
  }
  await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
}
await Promise.all([from.close(), to.close()])
parentPort?.close()
