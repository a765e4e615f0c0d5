import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** One page of a browser, driven over WebDriver. Nothing in here waits for what it does not say. */
export interface Tab {
  /** resolves when the page has loaded */
  goto(url: string): Promise<void>
  reload(): Promise<void>
  back(): Promise<void>
  /**
   * Runs a function in the page; it stands alone, and takes and returns what JSON can hold.
   *
   * @throws Error with the page's own words when it throws there
   */
  run<A extends unknown[], R>(inPage: (...args: A) => R | Promise<R>, ...args: A): Promise<R>
  /** Input of pointer and keyboard, as the standard of WebDriver writes it down. */
  perform(actions: readonly object[]): Promise<void>
  activate(): Promise<void>
  close(): Promise<void>
}

/** A browser of one person, with a profile on disk. */
export interface Browser {
  readonly tab: Tab
  newTab(): Promise<Tab>
  /** what pages threw and what the browser stopped (content security policy, trusted types) so far */
  readonly errors: readonly string[]
  /** ends every process of it at once, as a dead battery does */
  kill(): Promise<void>
}

export interface Engine {
  readonly name: 'Firefox' | 'WebKitGTK'
  /** `undefined` when it can start here, otherwise what is missing, as packages of Debian */
  missing(): string | undefined
  launch(profile: string): Promise<Browser>
  /** the folder below the profile in which what pages keep is stored */
  readonly storage: string
  /** whether a path below `storage` belongs to IndexedDB */
  isDatabase(path: string): boolean
}

/** Ends a process that leads its own group, and everything it started. */
export async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGKILL')
  await ended
}

/** The source of a call in the page; the answer comes back as JSON. */
export function callSource(inPage: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(async () => JSON.stringify((await (${inPage.toString()})(...${JSON.stringify(args)})) ?? null))()`
}
