import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appIsHere, graceMs } from '../e2e/own-map.ts'
import type { Browser, Engine, Tab } from './engine.ts'
import { firefox } from './firefox.ts'
import { press, sees } from './screen.ts'
import { webkit } from './webkit.ts'

export const engines: readonly Engine[] = [firefox, webkit]

/** Somebody with a browser: it may die, the profile stays. */
export interface Person {
  readonly engine: Engine
  readonly profile: string
  /** the window in use */
  tab: Tab
  newTab(): Promise<Tab>
  /** @returns what pages threw and the browser stopped in the whole life of this person */
  errors(): readonly string[]
  kill(): Promise<void>
  /** Starts the browser anew on the same profile. */
  open(url: string): Promise<void>
}

/** Opens browsers and closes all of them after each test, also when it failed. */
export function people(): { arrive(engine: Engine, url: string): Promise<Person>; leave(): Promise<void> } {
  const all: Person[] = []
  return {
    async arrive(engine, url) {
      const person = await aPerson(engine)
      all.push(person)
      await person.open(url)
      return person
    },
    async leave() {
      for (const person of all.splice(0)) {
        await person.kill()
        rmSync(person.profile, { recursive: true, force: true, maxRetries: 3 })
      }
    },
  }
}

async function aPerson(engine: Engine): Promise<Person> {
  const profile = mkdtempSync(join(tmpdir(), 'opstap-browser-'))
  const before: string[] = []
  let running: Browser | undefined
  let tab: Tab | undefined
  const browser = (): Browser => {
    if (running === undefined) throw new Error('The browser is not running')
    return running
  }
  return {
    engine,
    profile,
    get tab() {
      if (tab === undefined) throw new Error('The browser is not running')
      return tab
    },
    set tab(other) {
      tab = other
    },
    newTab: () => browser().newTab(),
    errors: () => [...before, ...(running?.errors ?? [])],
    async kill() {
      await running?.kill()
      before.push(...(running?.errors ?? []))
      running = undefined
    },
    async open(url) {
      running = await engine.launch(profile)
      tab = running.tab
      await tab.goto(url)
    },
  }
}

/** *Ik begin voor mezelf*, up to the first screen of the map, with the whole app on the device. */
export async function beginMap({ tab }: Person): Promise<void> {
  await press(tab, 'link', 'Ik begin voor mezelf')
  await press(tab, 'button', 'Beginnen')
  await sees(tab, 'heading', 'Hoi', true)
  await appStays(tab)
}

/** By the link of an invitation, with the whole app on the device. */
export async function acceptInvitation({ tab }: Person): Promise<void> {
  await press(tab, 'button', 'Ja, dat klopt')
  await appStays(tab)
}

/** The app is on this device whole: from now on no network is needed. */
export function appStays(tab: Tab): Promise<void> {
  return appIsHere({ evaluate: (inPage) => tab.run(inPage) })
}

/** How old a key may be and still be on its way to the disk. */
export function grace(tab: Tab): Promise<number> {
  return graceMs({ evaluate: (inPage) => tab.run(inPage) })
}

/** What pages threw and browsers stopped; a test ends with none. */
export function errorsOf(...all: readonly Person[]): string[] {
  return all.flatMap((person) => person.errors())
}
