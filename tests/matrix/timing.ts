import type { DocumentId } from '#domain/id.ts'
import type { RawDevice } from '../server/raw-client.ts'
import { newId } from '../server/raw-client.ts'
import type { Cell } from './cells.ts'
import type { FilledDocument } from './world.ts'

/** What counts as the same time: the slower of the two takes at most this many times as long. */
const SAME_WITHIN = 1.25

/** As many ids as one call takes: a difference that hides in the noise of one shows in five hundred. */
const MANY = 500

type Asked = (device: RawDevice, doc: DocumentId) => Promise<unknown>

const calls: Record<string, Asked> = {
  pull: (device, doc) => device.post('/api/pull', { docs: [{ doc, since: 0 }] }),
  'pull, one id many times': (device, doc) =>
    device.post('/api/pull', { docs: Array.from({ length: MANY }, () => ({ doc, since: 0 })) }),
  keys: (device, doc) => device.post('/api/keys', { docs: [doc] }),
  members: (device, doc) => device.post('/api/members', { doc, add: [], remove: [] }),
  blob: (device, doc) => device.call('GET', `/api/blobs/${doc}/${'0'.repeat(64)}`),
}

/** The first calls warm everything up and do not count. */
const WARMING_UP = 20

/**
 * A cell with its figures: median times as a ratio, how many samples of each, and the same ratio between two ids that
 * both do not exist, which is what this machine cannot tell apart.
 */
export type TimingCell = Cell & { ratio: number; floor: number; samples: number }

/**
 * How long answers about what one may not see take, beside answers about what is not there. The samples are taken in
 * turn, so that whatever else the machine does falls on both.
 */
export async function compareTimes(
  device: RawDevice,
  role: Cell['role'],
  target: FilledDocument,
  samples: number,
): Promise<TimingCell[]> {
  const cells: TimingCell[] = []
  for (const [name, ask] of Object.entries(calls)) {
    const [theirs, nobodys, others]: [number[], number[], number[]] = [[], [], []]
    for (let at = 0; at < samples + WARMING_UP; at++) {
      const turn: [number[], DocumentId][] = [
        [theirs, target.doc],
        [nobodys, newId('d')],
        [others, newId('d')],
      ]
      // Each of them as often first as second and last.
      for (let nr = 0; nr < turn.length; nr++) {
        const [times, doc] = turn[(at + nr) % turn.length] ?? [theirs, target.doc]
        const beganMs = performance.now()
        await ask(device, doc)
        if (at >= WARMING_UP) times.push(performance.now() - beganMs)
      }
    }
    const [ratio, floor] = [ratioOf(theirs, nobodys), ratioOf(others, nobodys)]
    const expected = `as long as an unknown id: ${name}`
    const got = ratio <= SAME_WITHIN * floor ? expected : `${ratio} times as long: ${name}`
    cells.push({ kind: target.kind, role, action: 'timing', expected, got, ratio, floor, samples })
  }
  return cells
}

/** 1 and up, whichever is the slower. */
function ratioOf(one: readonly number[], other: readonly number[]): number {
  const quotient = middleOf(one) / middleOf(other)
  return Math.round(Math.max(quotient, 1 / quotient) * 1000) / 1000
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}
