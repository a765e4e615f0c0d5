import type { YearDevice } from './year-device.ts'

/** Something that one person will do: from this day on, as soon as their device has what it takes. */
export interface Task {
  readonly van: string
  readonly by: YearDevice
  readonly can?: () => boolean
  readonly run: () => Promise<void>
  readonly name: string
}

/** What is going to happen, in the order in which it was thought of. */
export class Agenda {
  #tasks: Task[] = []

  plan(name: string, van: string, by: YearDevice, run: () => Promise<void>, can?: () => boolean): void {
    this.#tasks.push({ name, van, by, run, ...(can === undefined ? {} : { can }) })
  }

  /** Before anything else of its day. */
  planFirst(name: string, van: string, by: YearDevice, run: () => Promise<void>): void {
    this.#tasks.unshift({ name, van, by, run })
  }

  /** Everything of today and of before for which somebody waited. @returns how many things were done */
  async day(today: string): Promise<number> {
    let done = 0
    for (;;) {
      const next = this.#tasks.find(({ van, can }) => van <= today && can?.() !== false)
      if (next === undefined) return done
      this.#tasks = this.#tasks.filter((one) => one !== next)
      await next.run()
      done += 1
    }
  }
}

/** `YYYY-MM-DD`, so many days later. */
export function later(dag: string, days: number): string {
  return new Date(Date.parse(`${dag}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
