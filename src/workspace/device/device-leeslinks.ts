import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { Api } from '#sync/api.ts'
import type { Outcome } from '#sync/outcome.ts'
import type { LeeslinkFout, Leeslinks } from '#workspace/engine.ts'

type Calls = Pick<Api, 'makeLeeslink' | 'leeslinks' | 'putLeesblad' | 'stopLeeslink'>

/** @param calls `undefined` in a tab that does not speak with the server */
export function keepLeeslinks(calls: () => Promise<Calls | undefined>): Leeslinks {
  const ask = async <T>(call: (api: Calls) => Promise<Outcome<T>>): Promise<Result<T, LeeslinkFout>> => {
    const api = await calls()
    const answer = await (api === undefined ? undefined : call(api))
    if (answer === undefined) return fail('offline')
    return answer.ok ? ok(answer.value) : fail(foutOf(answer.code))
  }
  return {
    make: (made) => ask((api) => api.makeLeeslink(made)),
    list: () => ask((api) => api.leeslinks()),
    put: (id, sealed) => ask((api) => api.putLeesblad(id, sealed)),
    stop: (id) => ask((api) => api.stopLeeslink(id)),
  }
}

function foutOf(code: string): LeeslinkFout {
  return ['unknown', 'not-allowed', 'expired', 'too-big', 'bad-request'].includes(code) ? 'mag-niet' : 'offline'
}
