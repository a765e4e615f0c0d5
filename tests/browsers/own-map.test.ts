import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ChildServer } from '#tests/server/child-server.ts'
import { freePort, startChild } from '#tests/server/child-server.ts'
import { SAVED_HERE } from '../e2e/own-map.ts'
import { beginMap, engines, grace, errorsOf, people } from './person.ts'
import { hasText, pasteInto, press, saveLineSays, textOf, typeInto, typeKeys } from './screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'opstap-browsers-'))
const box = 'Wie ben ik?'
const letters = 'Ik vond het fijn om vandaag de planten water te geven. '
/** KILLS=50 for a long run */
const kills = Number(process.env['KILLS'] ?? 3)
const all = people()
let url = ''
let server: ChildServer
let start: () => Promise<ChildServer>

beforeAll(async () => {
  const port = await freePort()
  url = `http://localhost:${port}`
  const env = { PORT: String(port), DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key') }
  start = () => startChild({ ...env, DIST_DIR: process.env['DIST_DIR'] ?? 'dist' })
  server = await start()
})
afterEach(() => all.leave())
afterAll(async () => {
  await server.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** The server is away while `work` runs. */
async function withoutServer(work: () => Promise<void>): Promise<void> {
  await server.kill()
  try {
    await work()
  } finally {
    server = await start()
  }
}

describe.each(engines)('$name', (engine) => {
  const say = (words: string): boolean => process.stderr.write(`${engine.name}: ${words}\n`)

  test('[S1] a map for myself is there after a reload, and works with no server from the first minute', async () => {
    const person = await all.arrive(engine, url)
    await beginMap(person)
    await press(person.tab, 'link', 'Mijn verhaal en wat ik kan')
    await press(person.tab, 'link', 'Dit ben ik')
    await typeInto(person.tab, box, 'Ik werk graag buiten.')
    await saveLineSays(person.tab, SAVED_HERE)
    await grace(person.tab)
    await person.tab.reload()
    await hasText(person.tab, box, 'Ik werk graag buiten.')

    await withoutServer(async () => {
      await person.tab.reload()
      await typeInto(person.tab, box, ' En binnen.')
      await saveLineSays(person.tab, SAVED_HERE)
      await grace(person.tab)
      await person.tab.reload()
      await hasText(person.tab, box, 'Ik werk graag buiten. En binnen.')
      await person.tab.goto(`${url}/wat-ik-kan`)
      await typeInto(person.tab, 'Ik kan dit goed', 'Rustig blijven.')
      await grace(person.tab)
      await person.kill()
      await person.open(`${url}/wat-ik-kan`)
      await hasText(person.tab, 'Ik kan dit goed', 'Rustig blijven.')
    })

    expect(errorsOf(person)).toEqual([])
  })

  test('[S1] two tabs with no server show each other’s words, and both keep them', async () => {
    const person = await all.arrive(engine, url)
    await beginMap(person)
    const other = await person.newTab()
    await withoutServer(async () => {
      for (const tab of [person.tab, other]) await tab.goto(`${url}/dit-ben-ik`)

      await person.tab.activate()
      await typeInto(person.tab, box, 'Boven. ')
      await hasText(other, box, 'Boven. ')
      await other.activate()
      await typeInto(other, box, 'Onder.')
      await hasText(person.tab, box, 'Boven. Onder.')
      await other.close()
      await person.tab.reload()
      await hasText(person.tab, box, 'Boven. Onder.')
    })

    expect(errorsOf(person)).toEqual([])
  })

  test('[S1] [S4] killing the browser while typing loses no key older than a write takes', async () => {
    const person = await all.arrive(engine, url)
    await beginMap(person)
    await person.tab.goto(`${url}/dit-ben-ik`)
    const lostAgesMs: number[] = []
    const graces: number[] = []

    for (let run = 0; run < kills; run++) {
      await pasteInto(person.tab, box, '')
      const graceMs = await grace(person.tab)
      await press(person.tab, 'textbox', box)
      const keys = await typeKeys(person.tab, letters.slice(0, 8 + run))
      const leftMs = Date.now()
      await person.kill()
      await person.open(`${url}/dit-ben-ik`)
      const kept = await textOf(person.tab, box)

      const lost = keys.filter(({ text }) => !kept.startsWith(text))
      lostAgesMs.push(lost[0] === undefined ? 0 : leftMs - lost[0].atMs)
      graces.push(graceMs)
      const mustBeThere = keys.findLast(({ atMs }) => leftMs - atMs > graceMs)?.text ?? ''
      expect(kept.startsWith(mustBeThere), `"${mustBeThere}" was typed, "${kept}" was kept`).toBe(true)
      expect(letters.startsWith(kept)).toBe(true)
    }

    say(`${kills} kills: the oldest key that was lost was ${Math.max(...lostAgesMs)} ms old`)
    say(`a key may be on its way for ${Math.round(Math.min(...graces))} to ${Math.round(Math.max(...graces))} ms here`)
    expect(errorsOf(person)).toEqual([])
  })

  test('[S1] [S4] a browser killed right after the first words opens that map again, not the three doors', async () => {
    const person = await all.arrive(engine, url)
    await press(person.tab, 'link', 'Ik begin voor mezelf')
    await press(person.tab, 'button', 'Beginnen')
    await press(person.tab, 'link', 'Mijn verhaal en wat ik kan')
    await press(person.tab, 'link', 'Dit ben ik')
    await typeInto(person.tab, box, 'Net begonnen.')
    await saveLineSays(person.tab, SAVED_HERE)
    await grace(person.tab)

    // What a browser writes late may be gone after a kill: here all of it is.
    await person.tab.run(() => localStorage.clear())
    await person.kill()
    await person.open(url)

    await press(person.tab, 'link', 'Mijn verhaal en wat ik kan')
    await press(person.tab, 'link', 'Dit ben ik')
    await hasText(person.tab, box, 'Net begonnen.')
    expect(errorsOf(person)).toEqual([])
  })

  test('[S1] [S4] navigating away in the middle of a word and coming back keeps the word and goes on', async () => {
    const person = await all.arrive(engine, url)
    await beginMap(person)
    await person.tab.goto(`${url}/dit-ben-ik`)
    await typeInto(person.tab, box, 'Weg en ')
    await typeKeys(person.tab, 'w')

    // A page of ours: WebKit 2.50's driver loses any page that it goes back to out of another process (a site of its own,
    // or a page without our opener policy).
    await person.tab.goto(`${url}/lees.html`)
    await person.tab.back()
    await hasText(person.tab, box, /^Weg en w?$/) // the very last key may still be on its way to the disk
    await pasteInto(person.tab, box, 'Weg en weer terug.')
    await saveLineSays(person.tab, SAVED_HERE)
    await grace(person.tab)
    await person.tab.goto('about:blank')
    await person.tab.goto(`${url}/dit-ben-ik`)

    expect(await textOf(person.tab, box)).toBe('Weg en weer terug.')
    expect(errorsOf(person)).toEqual([])
  })
})
