import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Random } from '../fuzz/random.ts'
import { randomFrom } from '../fuzz/random.ts'
import { aRecord } from '../server/raw-client.ts'
import { callWith, httpAttack, rawCall, rawHttp } from './http-attacks.ts'
import type { Scene } from './scene.ts'
import { openScene } from './scene.ts'
import { holdSlow } from './slow.ts'
import { LineSocket, socketAttack } from './socket-attacks.ts'
import { changedTables, residentMiB, stateOf } from './state-hash.ts'

export interface AttackOptions {
  frames: number
  seed: number
  /** a fault that must be noticed: the attackers get in a record that is right */
  plant?: boolean
  /** whether to wait until the server ended everything slow (40 s) */
  isPatient: boolean
}

export interface AttackResult {
  seed: number
  frames: { socket: number; http: number; raw: number }
  isAlive: boolean
  memory: { beforeMiB: number; mostMiB: number; afterMiB: number }
  honest: { samples: number; calmP99Ms: number; p99Ms: number; mostMs: number; wrong: number }
  /** tables that are not what they were */
  changed: string[]
  /** how often each HTTP status was the answer; 0 is a connection that was ended without one */
  answers: Record<string, number>
  /** answers that say that we broke */
  serverErrors: number
  slow: { held: number; leftOpen: number; longestMs: number }
  holds: boolean
}

/** How much the process may grow while it is attacked: buffers of what is allowed to be on its way, and garbage. */
const GROWTH_MIB = 256
const P99_MS = 500
const CALM_MS = 2000

/**
 * Attacks a server of its own with random and grammar-made frames, over sockets, HTTP and bare connections, while two
 * honest people go on working and slow ones hold their connections.
 */
export async function runAttack(options: AttackOptions): Promise<AttackResult> {
  const scene = await openScene()
  const honest = new Worker(new URL('honest-worker.ts', import.meta.url), {
    workerData: { url: scene.url, links: scene.links, doc: scene.honest },
  })
  try {
    await once(honest, 'message')
    await pause(options.isPatient ? CALM_MS : CALM_MS / 4)
    const calm = await figuresOf(honest, 'figures')

    const before = stateOf(scene.database, scene.honest)
    const beforeMiB = residentMiB(scene.pid)
    const memory = watchMemory(scene.pid)
    const slow = await holdSlow(scene, options.isPatient ? 60 : 10)
    const attacked = await attack(scene, options)
    if (options.plant === true) await plant(scene)
    const held = await slow.end(options.isPatient)
    const busy = await figuresOf(honest, 'stop')
    const after = stateOf(scene.database, scene.honest)
    const mostMiB = memory.stop()

    const isAlive = scene.isAlive()
    const changed = changedTables(before, after)
    const p99Ms = p99Of(busy.times)
    return {
      seed: options.seed,
      ...attacked,
      isAlive,
      memory: { beforeMiB, mostMiB, afterMiB: residentMiB(scene.pid) },
      honest: {
        ...{ samples: busy.times.length, calmP99Ms: p99Of(calm.times), p99Ms },
        ...{ mostMs: Math.round(Math.max(0, ...busy.times)), wrong: busy.wrong },
      },
      changed,
      slow: held,
      holds:
        isAlive &&
        changed.length === 0 &&
        mostMiB - beforeMiB <= GROWTH_MIB &&
        busy.times.length > 0 &&
        busy.wrong === 0 &&
        p99Ms < P99_MS &&
        attacked.serverErrors === 0 &&
        held.leftOpen === 0,
    }
  } finally {
    await honest.terminate()
    await scene.end()
  }
}

async function attack(
  scene: Scene,
  { frames, seed }: AttackOptions,
): Promise<Pick<AttackResult, 'frames' | 'answers' | 'serverErrors'>> {
  const count = { socket: 0, http: 0, raw: 0 }
  const answers: Record<string, number> = {}
  const note = (status: number): void => void (answers[status] = (answers[status] ?? 0) + 1)
  const left = (): boolean => count.socket + count.http + count.raw < frames
  const { writer, reader, outsider, waiting } = scene.attackers

  const overSockets = async (random: Random): Promise<void> => {
    while (left()) {
      const isWriter = random.chance(0.2)
      const device = isWriter ? writer : random.pick([reader, outsider, waiting])
      const socket = await LineSocket.open(device)
      const size = 1 + random.below(60)
      for (let at = 0; at < size && socket.isOpen; at++) {
        socket.send(socketAttack(random, isWriter ? 'writer' : 'other', scene.target, scene.lanes))
        count.socket += 1
      }
      // Some are left to the server to end, some leave in the middle.
      await Promise.race([socket.ended, pause(random.below(20))])
      socket.end()
    }
  }
  const overHttp = async (random: Random): Promise<void> => {
    while (left()) {
      const device = random.chance(0.2) ? undefined : random.pick([reader, outsider, waiting])
      note(await callWith(device, httpAttack(random, scene.target), scene.url))
      count.http += 1
    }
  }
  const overLines = async (random: Random): Promise<void> => {
    while (left()) {
      note(await rawCall(scene.port, rawHttp(random)))
      count.raw += 1
    }
  }
  // Each with numbers of its own: which comes first does not change what they are.
  await Promise.all([
    ...[1, 2].map((nr) => overSockets(randomFrom(seed * 16 + nr))),
    ...[3, 4, 5].map((nr) => overHttp(randomFrom(seed * 16 + nr))),
    overLines(randomFrom(seed * 16 + 6)),
  ])
  return { frames: count, answers, serverErrors: answers[500] ?? 0 }
}

/** One record that is right, by somebody who may: so the state is not what it was. */
async function plant({ attackers, target }: Scene): Promise<void> {
  await attackers.writer.push({ doc: target, ...aRecord() })
}

async function figuresOf(honest: Worker, word: 'figures' | 'stop'): Promise<{ times: number[]; wrong: number }> {
  honest.postMessage(word)
  const [figures] = (await once(honest, 'message')) as [{ times: number[]; wrong: number }] // as the worker says
  return figures
}

function watchMemory(pid: number): { stop(): number } {
  let most = residentMiB(pid)
  const timer = setInterval(() => (most = Math.max(most, residentMiB(pid))), 100)
  return {
    stop() {
      clearInterval(timer)
      return most
    },
  }
}

function p99Of(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0)
}
