import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { Api } from '#sync/api.ts'
import type { Outcome } from '#sync/outcome.ts'
import type { TabletFoutHier, Tabletten } from '#workspace/engine.ts'

type Calls = Pick<Api, 'makeTablet' | 'endTablet' | 'tablets'>

/** @param calls `undefined` in a tab that does not speak with the server */
export function keepTabletten(calls: () => Promise<Calls | undefined>): Tabletten {
  const ask = async <T>(call: (api: Calls) => Promise<Outcome<T>>): Promise<Result<T, TabletFoutHier>> => {
    const api = await calls()
    const answer = await (api === undefined ? undefined : call(api))
    if (answer === undefined) return fail('offline')
    return answer.ok ? ok(answer.value) : fail(foutOf(answer.code))
  }
  return {
    make: (made) => ask((api) => api.makeTablet(made)),
    end: (id, doc) => ask((api) => api.endTablet({ id, doc })),
    list: (doc) => ask((api) => api.tablets(doc)),
  }
}

function foutOf(code: string): TabletFoutHier {
  if (code === 'too-many') return 'te-veel'
  return ['unknown', 'gone', 'not-allowed', 'conflict', 'bad-request'].includes(code) ? 'mag-niet' : 'offline'
}
