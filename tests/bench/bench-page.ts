import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { chromiumArgs, phoneSize } from '../e2e/phone.ts'
import { findChromium } from '../chromium.mjs'
import type { BenchInPage } from './page/page.ts'
import { PHONE, throttle } from './throttled.ts'

let building: Promise<string> | undefined
let folder: string | undefined

/** The page that holds our rooms and the anchors, built into a temporary folder, once a run. */
export function builtPage(): Promise<string> {
  building ??= buildPage()
  return building
}

/** For the end of a run. */
export function removeBuiltPage(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}

async function buildPage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'opstap-bench-page-'))
  folder = outDir
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'page'),
    // The anchors have packages of their own, but what two of them share with us is there once: two copies of Yjs or of
    // Dexie in one page do not know each other's documents and tables.
    resolve: { dedupe: ['yjs', 'dexie', 'lib0'] },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      minify: process.env.NOMIN ? false : undefined,
    },
  })
  return outDir
}

/** A browser of its own with its data on disk, as on a phone; a context in memory would flatter every store. */
export interface BenchBrowser {
  readonly context: BrowserContext
  /** A new page, with nothing loaded but the way in. @param rate 1 for this machine's own speed */
  fresh(rate?: number): Promise<BenchTab>
  /** Ends the browser and starts it again on the same data. */
  relaunch(): Promise<void>
  close(): Promise<void>
}

export interface BenchTab {
  readonly page: Page
  /** Calls a function of `page/page.ts` in the page. */
  call<K extends keyof BenchInPage>(
    name: K,
    ...args: Parameters<BenchInPage[K]>
  ): Promise<Awaited<ReturnType<BenchInPage[K]>>>
  close(): Promise<void>
}

/** @param url of a server that gives the built page */
export async function openBenchBrowser(url: string): Promise<BenchBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'opstap-bench-profile-'))
  const launch = async (): Promise<BrowserContext> => {
    const executablePath = findChromium()
    if (executablePath === undefined) throw new Error('No Chromium on this machine; npm test installs it')
    return chromium.launchPersistentContext(profile, {
      ...{ executablePath, args: chromiumArgs, headless: true, viewport: phoneSize },
      // The anchors make code from text, which our own page forbids.
      bypassCSP: true,
      serviceWorkers: 'block',
    })
  }
  let context = await launch()
  return {
    get context() {
      return context
    },
    async fresh(rate = PHONE) {
      const page = await context.newPage()
      page.setDefaultTimeout(120_000)
      await throttle(page, rate)
      await page.goto(url)
      await page.waitForFunction(() => 'bench' in window)
      return tabOf(page)
    },
    async relaunch() {
      await context.close()
      context = await launch()
    },
    async close() {
      await context.close().catch(() => undefined)
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

function tabOf(page: Page): BenchTab {
  return {
    page,
    call: (name, ...args) =>
      page.evaluate(
        ({ name: fn, args: given }) =>
          (window as unknown as { bench: Record<string, (...all: unknown[]) => never> }).bench[fn]?.(...given) as never,
        { name: name as string, args: args as unknown[] },
      ),
    close: () => page.close(),
  }
}
