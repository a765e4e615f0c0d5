import { expect, test } from 'vitest'
import { z } from 'zod/mini'
import { Backoff } from '#sync/backoff.ts'
import { HttpCaller } from '#sync/http-caller.ts'
import { Runner } from '#sync/runner.ts'
import type { HttpAnswer, HttpCall, Timers, Transport } from '#sync/transport.ts'

const schema = z.object({ name: z.string() })

/** A network that gives these answers, one per call. */
function answering(...answers: (HttpAnswer | undefined)[]): Transport & { calls: HttpCall[] } {
  const calls: HttpCall[] = []
  return {
    calls,
    request(call) {
      calls.push(call)
      return Promise.resolve(answers.shift())
    },
    openSocket: () => ({ send: () => undefined, close: () => undefined }),
    onWake: () => () => undefined,
  }
}

const timers: Timers = { after: () => () => undefined }

function answer(status: number, body: unknown): HttpAnswer {
  return { status, body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)) }
}

test('only what our server says counts; anybody else who answers is no connection', async () => {
  const foreign: (HttpAnswer | undefined)[] = [
    undefined,
    answer(200, '<html>Welkom op de wifi van het hotel</html>'),
    answer(200, { other: 1 }),
    answer(502, '<html>Bad gateway</html>'),
    answer(403, { code: 'no code of ours' }),
    answer(302, ''),
  ]

  for (const one of foreign) {
    let heard = 0
    const caller = new HttpCaller(answering(one), timers, () => heard++)
    expect(await caller.json('GET', '/api/me', schema)).toEqual({ ok: false, code: 'offline' })
    expect(heard).toBe(0)
  }
})

test('a refusal keeps its code, also with an HTTP status that says something else', async () => {
  const caller = new HttpCaller(answering(answer(500, { ok: false, code: 'busy' })), timers)

  expect(await caller.json('GET', '/api/me', schema)).toEqual({ ok: false, code: 'busy' })
})

test('bytes that are no frame of ours are no connection', async () => {
  const caller = new HttpCaller(answering(answer(200, 'text')), timers)
  const decode = (): never => {
    throw new RangeError('Another kind of frame')
  }

  expect(await caller.binary('POST', '/api/pull', decode, '{}')).toEqual({ ok: false, code: 'offline' })
})

test('a call without a session is asked once more after proving, and not a third time', async () => {
  const over = answer(401, { ok: false, code: 'unauthenticated' })
  let logins = 0
  const proving = {
    login() {
      logins += 1
      return Promise.resolve({ ok: true as const, value: undefined })
    },
  }

  const good = new HttpCaller(answering(over, answer(200, { name: 'a' })), timers, undefined, proving)
  expect(await good.json('POST', '/api/x', schema, {})).toEqual({ ok: true, value: { name: 'a' } })
  const transport = answering(over, over, over)
  const bad = new HttpCaller(transport, timers, undefined, proving)
  expect(await bad.json('POST', '/api/x', schema, {})).toEqual({ ok: false, code: 'unauthenticated' })

  expect(logins).toBe(2)
  expect(transport.calls).toHaveLength(2)
})

test('a call that takes too long, and every call at the end of a contact, is broken off', async () => {
  const aborted: boolean[] = []
  const transport = answering()
  transport.request = ({ signal }) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        aborted.push(true)
        resolve(undefined)
      })
    })
  let timeOut = (): void => undefined
  const caller = new HttpCaller(transport, { after: (_ms, callback) => ((timeOut = callback), () => undefined) })

  const slow = caller.json('GET', '/api/me', schema)
  timeOut()
  expect(await slow).toEqual({ ok: false, code: 'offline' })
  const ended = caller.json('GET', '/api/me', schema)
  caller.abort()
  expect(await ended).toEqual({ ok: false, code: 'offline' })
  expect(aborted).toHaveLength(2)
})

test('pauses double up to a limit, are spread, and begin small again', () => {
  const low = new Backoff(1000, 60_000, () => 0)
  const high = new Backoff(1000, 60_000, () => 1)

  expect(Array.from({ length: 9 }, () => low.nextMs())).toEqual([
    500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ])
  expect(Array.from({ length: 8 }, () => high.nextMs()).at(-1)).toBe(60_000)
  high.reset()
  expect(high.nextMs()).toBe(1000)
})

test('any number of kicks during a run is one more run', async () => {
  let runs = 0
  let finish = (): void => undefined
  const ends: string[] = []
  const job = (): Promise<'done'> => {
    runs += 1
    return new Promise((resolve) => {
      finish = () => resolve('done')
    })
  }
  const runner = new Runner(
    job,
    (end) => ends.push(end),
    () => undefined,
  )

  for (let at = 0; at < 5; at++) runner.kick()
  finish()
  await Promise.resolve()
  await Promise.resolve()
  const stopped = runner.stop()
  finish()
  await stopped
  runner.kick()

  expect(runs).toBe(2)
  expect(ends).toEqual(['done'])
})

test('what a job throws is told, and the next kick runs it again', async () => {
  const told: unknown[] = []
  let runs = 0
  const runner = new Runner(
    async () => {
      runs += 1
      if (runs === 1) throw new Error('first')
      return 'done'
    },
    () => undefined,
    (error) => told.push(error),
  )

  runner.kick()
  await new Promise((resolve) => setImmediate(resolve))
  runner.kick()
  await runner.stop()

  expect(told).toEqual([new Error('first')])
  expect(runs).toBe(2)
})

test('[S5] what the clock of the server said is told with its answer, and only then', async () => {
  const heard: (number | undefined)[] = []
  const network = answering(
    { ...answer(200, { name: 'Noor' }), dateMs: 1000 },
    { ...answer(403, { ok: false, code: 'busy' }), dateMs: 2000 },
    { ...answer(200, '<html>wifi</html>'), dateMs: 3000 },
    answer(200, { name: 'Noor' }),
  )
  const caller = new HttpCaller(network, timers, (dateMs) => heard.push(dateMs))

  for (let call = 0; call < 4; call++) await caller.json('GET', '/api/me', schema)

  expect(heard).toEqual([1000, 2000, undefined])
})
