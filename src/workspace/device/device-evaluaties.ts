import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { Api } from '#sync/api.ts'
import type { Outcome } from '#sync/outcome.ts'
import type { EvaluatieFout, Evaluaties } from '#workspace/engine.ts'

type Calls = Pick<Api, 'openEvaluatie' | 'signBiljet' | 'sendEvaluatie' | 'evaluatieUitslag'>

/** @param calls `undefined` in a tab that does not speak with the server */
export function keepEvaluaties(calls: () => Promise<Calls | undefined>): Evaluaties {
  const ask = async <T>(call: (api: Calls) => Promise<Outcome<T>>): Promise<Result<T, EvaluatieFout>> => {
    const api = await calls()
    const answer = await (api === undefined ? undefined : call(api))
    if (answer === undefined) return fail('offline')
    return answer.ok ? ok(answer.value) : fail(foutOf(answer.code))
  }
  return {
    zetKlaar: (groep) => ask((api) => api.openEvaluatie(groep)),
    teken: (doc, gevraagd) => ask((api) => api.signBiljet({ doc, gevraagd })),
    stuur: (antwoord) => ask((api) => api.sendEvaluatie(antwoord)),
    uitslag: (groep) => ask((api) => api.evaluatieUitslag(groep)),
  }
}

function foutOf(code: string): EvaluatieFout {
  if (code === 'conflict') return 'al-gehaald'
  return ['unknown', 'gone', 'not-allowed', 'bad-request'].includes(code) ? 'niet-klaar' : 'offline'
}
