import type { LogboekAct } from '#domain/logboek.ts'

/** What is logged once in a while, however often it happens. */
export type ToldAct = Extract<LogboekAct, 'doc.sync.read' | 'doc.write' | 'key.give' | 'log.view'>

/** So many are remembered; beyond it the oldest are forgotten, and told once more than needed. */
const MOST = 20_000

/** What was logged a moment ago, so that it is not logged again. A write says that somebody has it: that covers reading. */
export class Told {
  readonly #forMs: number
  readonly #at = new Map<string, number>()

  constructor(forMs: number) {
    this.#forMs = forMs
  }

  isTold(person: string, doc: string, act: ToldAct, nowMs: number): boolean {
    const acts = act === 'doc.sync.read' ? [act, 'doc.write' as const] : [act]
    return acts.some((one) => {
      const atMs = this.#at.get(`${person} ${doc} ${one}`)
      // A clock that was set back must not silence the log.
      return atMs !== undefined && nowMs >= atMs && nowMs - atMs < this.#forMs
    })
  }

  mark(person: string, doc: string, act: ToldAct, nowMs: number): void {
    const key = `${person} ${doc} ${act}`
    this.#at.delete(key)
    this.#at.set(key, nowMs)
    if (this.#at.size <= MOST) return
    for (const oldest of this.#at.keys()) {
      if (this.#at.size <= MOST / 2) break
      this.#at.delete(oldest)
    }
  }

  tidy(nowMs: number): void {
    for (const [key, atMs] of this.#at) {
      if (nowMs < atMs || nowMs - atMs >= this.#forMs) this.#at.delete(key)
    }
  }
}
