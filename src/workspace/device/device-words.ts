import { signal } from '@preact/signals'
import { threeWords } from '#identity/device-code.ts'
import type { DrieWoorden, WoordenVraag } from '#workspace/engine.ts'
import type { WordCheck } from './device-identity.ts'

/** The words of invitations that went far: which wait for an answer, and what was answered. Scope: moment. */
export interface DeviceWords {
  readonly asked: DrieWoorden
  /** for `vouchingOf` */
  compared(check: WordCheck): boolean | undefined
}

/**
 * @param own this device and the invitation it waits on, when that went far
 * @param serverNowMs words are of a moment, and both screens have to mean the same one
 */
export function compareWords(parts: {
  own: () => WordCheck | undefined
  serverNowMs: () => number
  tryNow: () => void
}): DeviceWords {
  const { own, serverNowMs, tryNow } = parts
  const waiting = signal<readonly WoordenVraag[]>([])
  const checks = new Map<string, WordCheck>()
  const verdicts = new Map<string, boolean>()
  return {
    compared(check) {
      // Of exactly these keys: what was answered about others counts for nothing.
      const id = JSON.stringify(check)
      const verdict = verdicts.get(id)
      const others = waiting.value.filter((one) => one.id !== id)
      if (verdict !== undefined) waiting.value = others
      else if (others.length === waiting.value.length) {
        checks.set(id, check)
        waiting.value = [...others, { id, uitnodiging: check.invite, persoon: check.person }]
      }
      return verdict
    },
    asked: {
      waiting,
      async own() {
        const check = own()
        return check === undefined ? undefined : threeWords(check.invite, check.device, serverNowMs())
      },
      async of(id) {
        const check = checks.get(id)
        return check === undefined ? undefined : threeWords(check.invite, check.device, serverNowMs())
      },
      async answer(id, isRight, shown) {
        const check = checks.get(id)
        if (check === undefined) return false
        const now = await threeWords(check.invite, check.device, serverNowMs())
        // They changed under the finger: the other screen shows others too by now.
        if (isRight && now.join() !== shown.join()) return false
        verdicts.set(id, isRight)
        tryNow()
        return true
      },
    },
  }
}
