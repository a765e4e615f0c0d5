import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { until } from '#tests/sync/until.ts'
import { NOT_SAVED, SAVED_HERE } from '../e2e/own-map.ts'
import type { Tab } from './engine.ts'
import type { Person } from './person.ts'
import { beginMap, engines, grace, errorsOf, people } from './person.ts'
import { hasText, pasteInto, saveLineSays } from './screen.ts'

const box = 'Wie ben ik?'
const all = people()
const disks: string[] = []
let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterEach(async () => {
  for (const disk of disks.splice(0)) spawnSync('umount', ['-l', disk]) // or the profile cannot be removed
  await all.leave()
})
afterAll(() => server.stop())

/** What pages keep goes to a small disk of its own. Only root may do this. */
function smallDisk({ engine, profile }: Person): string {
  const disk = join(profile, engine.storage)
  mkdirSync(disk, { recursive: true })
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`A small disk needs root: ${stderr}`)
  disks.push(disk)
  return disk
}

/** Fills the disk up to its last block. @returns how to give the room back */
function fill(disk: string): () => void {
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, '')
  // The browser writes as well meanwhile: the last block is known only from the refusal.
  const isRoom = (): boolean => spawnSync('sh', ['-c', `head -c 65536 /dev/zero >> "$0"`, ballast]).status === 0
  while (isRoom());
  return () => rmSync(ballast)
}

/** When the page first said that something is not saved, after the last key; both by its own clock. */
async function followNotSaved(tab: Tab): Promise<() => Promise<number | null>> {
  await tab.run((notSaved) => {
    let editedAtMs = 0
    document.addEventListener('input', () => (editedAtMs = performance.now()), true)
    const look = (): void => {
      const says = document.querySelector('.save-line')?.textContent?.includes(notSaved) ?? false
      if (says && !('saidAfterMs' in window)) Object.assign(window, { saidAfterMs: performance.now() - editedAtMs })
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  }, NOT_SAVED)
  return () => tab.run(() => ('saidAfterMs' in window ? Number(window.saidAfterMs) : null))
}

describe.each(engines)('$name', (engine) => {
  test('[S1] on a full disk every edit is on it or shown as not saved, and saved when there is room', async () => {
    const person = await all.arrive(engine, 'about:blank')
    await person.kill()
    const disk = smallDisk(person)
    await person.open(server.url)
    await beginMap(person)
    await person.tab.goto(`${server.url}/dit-ben-ik`)
    await pasteInto(person.tab, box, 'Er was eens.')
    await saveLineSays(person.tab, SAVED_HERE)
    const saidAfterMs = await followNotSaved(person.tab)
    const makeRoom = fill(disk)

    let kept = ''
    let text = 'Er was eens.'
    for (let count = 0; count < 20 && (await saidAfterMs()) === null; count++) {
      kept = text
      text = `${count} ${'woorden '.repeat(8000)}`
      await pasteInto(person.tab, box, text)
      await until(
        'kept or not kept is said',
        async () => (await saidAfterMs()) !== null || (await isOnDisk(person.tab)),
      )
    }
    const afterMs = await saidAfterMs()
    process.stderr.write(`${engine.name}: a full disk was said after ${Math.round(afterMs ?? NaN)} ms\n`)
    expect(afterMs).not.toBeNull()
    expect(afterMs).toBeLessThan(1000)
    expect(kept).not.toBe(text)
    makeRoom()
    await saveLineSays(person.tab, SAVED_HERE)
    await grace(person.tab)
    await person.kill()
    await person.open(`${server.url}/dit-ben-ik`)

    await hasText(person.tab, box, text)
    expect(errorsOf(person)).toEqual([])
  })
})

/** A second has passed without a complaint: by the promise, what was typed is on the disk. */
function isOnDisk(tab: Tab): Promise<boolean> {
  return tab.run(() => new Promise((resolve) => setTimeout(() => resolve(true), 1000)))
}
