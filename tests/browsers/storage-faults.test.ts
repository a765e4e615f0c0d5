import { randomBytes } from 'node:crypto'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { until } from '#tests/sync/until.ts'
import { filesIn, filesWith } from '../e2e/bytes-on-disk.ts'
import { NOT_SAVED, SAVED_HERE } from '../e2e/own-map.ts'
import type { Tab } from './engine.ts'
import type { Person } from './person.ts'
import { beginMap, engines, grace, errorsOf, people } from './person.ts'
import { hasText, saveLineSays, seesWords, textOf, typeInto, untilOn } from './screen.ts'

const box = 'Wie ben ik?'
const otherBox = 'Wat wil ik?'
const all = people()
let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterEach(() => all.leave())
afterAll(() => server.stop())

/** Puts words in a field and waits until they are on the disk. */
async function keep(tab: Tab, label: string, words: string): Promise<void> {
  await typeInto(tab, label, words)
  await saveLineSays(tab, SAVED_HERE)
  await grace(tab)
}

/** Somebody with a map, at its first page, with the first words in it. */
async function someoneWithMap(engine: (typeof engines)[number], words: string): Promise<Person> {
  const person = await all.arrive(engine, server.url)
  await beginMap(person)
  await person.tab.goto(`${server.url}/dit-ben-ik`)
  await keep(person.tab, box, words)
  return person
}

describe.each(engines)('$name', (engine) => {
  const say = (words: string): boolean => process.stderr.write(`${engine.name}: ${words}\n`)

  test('[D5] a damaged row is set apart and told, and the rest is there', async () => {
    const person = await someoneWithMap(engine, 'Dit blijft.')
    const { tab } = person
    await tab.reload() // a lane of its own, so that nothing else rests on the damaged one
    await keep(tab, otherBox, 'Dit gaat stuk.')
    await tab.goto('about:blank')
    await tab.goto(`${server.url}/bewaard`)
    await seesWords(tab, 'Ja, alles is bewaard')
    const damaged = await tab.run(damageLastLane)

    await tab.goto(`${server.url}/dit-ben-ik`)
    await hasText(tab, box, 'Dit blijft.')
    expect(await textOf(tab, otherBox)).toBe('')
    await tab.goto(`${server.url}/bewaard`)
    await seesWords(tab, 'konden we niet lezen')

    expect(damaged).toBeGreaterThan(0)
    expect(errorsOf(person)).toEqual([])
  })

  test('[S1] a database deleted under an open app is told, and nothing typed after it is called kept', async () => {
    const person = await someoneWithMap(engine, 'Van eerder.')
    const { tab } = person

    await tab.run(
      () =>
        new Promise((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('opstap')
          gone.onsuccess = () => resolve(true)
          gone.onerror = () => reject(gone.error ?? new Error('Not deleted'))
        }),
    )
    await typeInto(tab, otherBox, 'Na het wissen.')
    await saveLineSays(tab, NOT_SAVED)
    expect(await textOf(tab, otherBox)).toBe('Na het wissen.')
    await tab.goto(server.url)

    await seesWords(tab, 'Dit toestel is leeg')
    expect(errorsOf(person)).toEqual([])
  })

  test.each(['gone', 'noise'])('[S1] a database whose files are %s is told at the next start', async (damage) => {
    const person = await someoneWithMap(engine, 'Van eerder.')
    const storage = join(person.profile, engine.storage)
    // Browsers write localStorage late; that somebody is known here is what this is about.
    // The name alone stands in the kept files of the app too.
    const isKnown = (): boolean => filesWith(storage, 'opstap-bekend').some((file) => !/cache|worker/i.test(file))
    await until('the browser wrote who is known', isKnown, 30_000)
    await person.kill()
    const files = filesIn(storage).filter((file) => engine.isDatabase(file.slice(storage.length)))
    expect(files.length).toBeGreaterThan(0)

    for (const file of files) {
      if (damage === 'gone') rmSync(file)
      else writeFileSync(file, randomBytes(statSync(file).size))
    }
    await person.open(server.url)
    // Which of the two depends on the engine: one starts a damaged database anew, the other one refuses it.
    const told = ['Dit toestel is leeg', 'We kunnen je werk nu niet openen']
    await untilOn(person.tab, 'it is told', async () => {
      const words = await person.tab.run(() => document.body.innerText)
      return told.some((sentence) => words.includes(sentence))
    })
    say(
      `files ${damage}: ${await person.tab.run(() => document.querySelector('.page-body, main')?.textContent?.slice(0, 40))}`,
    )
    expect(errorsOf(person)).toEqual([])
  })
})

/** Takes bytes out of every row of the lane written last. */
async function damageLastLane(): Promise<number> {
  const opened = indexedDB.open('opstap')
  await new Promise((resolve) => (opened.onsuccess = resolve))
  const records = opened.result.transaction('records', 'readwrite').objectStore('records')
  const asked = records.getAll()
  await new Promise((resolve) => (asked.onsuccess = resolve))
  const rows = asked.result as { lane: string; body: Uint8Array }[]
  const lane = rows.at(-1)?.lane
  const damaged = rows.filter((row) => row.lane === lane)
  for (const row of damaged) records.put({ ...row, body: row.body.slice(1) })
  await new Promise((resolve) => (records.transaction.oncomplete = resolve))
  opened.result.close()
  return damaged.length
}
