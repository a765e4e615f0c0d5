import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { startTestServer } from '#tests/server/start-server.ts'
import type { Anchor } from '../bench/line.ts'
import { anchor } from '../bench/line.ts'
import { openPhone } from '../e2e/phone.ts'
import { withRoom } from './room.ts'
import { patient } from './scene.ts'

/** What the page in `plain-page/` offers. */
export interface PlainPage {
  /** Opens the text. @returns what is in it */
  open(): Promise<string>
  /** Writes at the end, and waits as long as a person between two sentences. */
  write(words: string): Promise<void>
  /** what was said of a failure: events, exceptions, rejections */
  told(): number
}

/** y-indexeddb on a disk that fills up halfway: edits that are gone after a kill, and of which nothing was said. */
export async function fillPlainDisk(edits: number): Promise<Anchor> {
  const outDir = mkdtempSync(join(tmpdir(), 'opstap-plain-page-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'plain-page'),
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  })
  const server = await startTestServer({ distDir: outDir })
  const phone = await patient(openPhone())
  try {
    await phone.page.goto(server.url)
    await openPlain(phone.page)
    // Each takes about this much, so half of them find room.
    const page = await withRoom(phone, server.url, edits * 5000)
    await page.goto(server.url)
    await openPlain(page)
    const words = Array.from({ length: edits }, (_, nr) => `w${nr}.`)
    for (const word of words) {
      await page.evaluate(
        ({ text }) => (window as unknown as { plain: PlainPage }).plain.write(text), // set by the page
        { text: `${word}${randomBytes(7500).toString('base64')}` },
      )
    }
    const told = await page.evaluate(() => (window as unknown as { plain: PlainPage }).plain.told())
    await phone.killAndReopen(server.url)
    const kept = await openPlain(phone.page)
    const lost = words.filter((word) => !kept.includes(word)).length
    const name = `y-indexeddb, of ${edits} edits${told > 0 ? `, ${told} said` : ', silently'}`
    return anchor(name, lost)
  } finally {
    await phone.close()
    await server.stop()
    rmSync(outDir, { recursive: true, force: true })
  }
}

async function openPlain(page: Awaited<ReturnType<typeof openPhone>>['page']): Promise<string> {
  await page.waitForFunction(() => 'plain' in window)
  return page.evaluate(() => (window as unknown as { plain: PlainPage }).plain.open()) // set by the page
}
