import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page, WebSocketRoute } from 'playwright-core'
import { chromium } from 'playwright-core'
import { findChromium } from '../chromium.mjs'

/** The flags Debian's Chromium needs as root and without the internet. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Every network that a phone of this run was without: how often it was taken away, and how many phones lack it now. */
export const cuts = { made: 0, lasting: 0 }

export const phoneSize = { width: 360, height: 740 }
export const laptopSize = { width: 1280, height: 800 }

/** One person's browser, with a profile on disk: what is kept survives a kill, as on a phone. */
export interface Phone {
  readonly profile: string
  readonly context: BrowserContext
  page: Page
  /** Takes the network away: what is open is cut, nothing new opens. It stays away when the browser starts anew. */
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  /** Ends the browser as a dead battery does, and starts it again on the same profile. */
  killAndReopen(url: string): Promise<void>
  /** Page errors and console errors so far; a test ends with none. */
  readonly errors: string[]
  close(): Promise<void>
}

/** Opens a browser of a person. `size` is a phone unless told. */
export async function openPhone(
  options: { size?: { width: number; height: number }; dark?: boolean } = {},
): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), 'opstap-profile-'))
  const errors: string[] = []
  const sockets = new Set<WebSocketRoute>()
  let isOffline = false
  const launch = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const executablePath = findChromium()
    if (executablePath === undefined) throw new Error('No Chromium on this machine; npm test installs it')
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: chromiumArgs,
      headless: true,
      viewport: options.size ?? phoneSize,
      colorScheme: options.dark === true ? 'dark' : 'light',
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    context.setDefaultTimeout(60_000) // three files run at a time, with browsers each
    // Chromium's own offline mode leaves an open socket as it is: what is written "offline" would still get through.
    await context.routeWebSocket(/\/ws/, (socket) => {
      if (isOffline) return void socket.close()
      socket.connectToServer()
      sockets.add(socket)
    })
    await context.setOffline(isOffline)
    const page = context.pages()[0] ?? (await context.newPage())
    for (const one of [page]) listen(one, errors)
    context.on('page', (opened) => listen(opened, errors))
    if (slowdown > 1) {
      for (const one of [page]) await slowDown(one)
      context.on('page', (opened) => void slowDown(opened).catch(() => undefined))
    }
    return { context, page }
  }
  let running = await launch()
  return {
    profile,
    errors,
    get context() {
      return running.context
    },
    get page() {
      return running.page
    },
    set page(page) {
      running.page = page
    },
    async goOffline() {
      if (!isOffline) cuts.lasting += 1
      isOffline = true
      await running.context.setOffline(true)
      cuts.made += 1
      const open = [...sockets]
      sockets.clear()
      // One that closed by itself is no longer there to close.
      await Promise.all(open.map((socket) => socket.close().catch(() => undefined)))
      // The band that says so moves the page down: a tap at that very moment lands beside what it was meant for. Where
      // nothing was connected, or a lock is in front, there is none.
      const band = running.page.getByText(/^Geen internet\.|op internet\.$/).first()
      if (open.length > 0) await band.waitFor({ timeout: 3000 }).catch(() => undefined)
    },
    async goOnline() {
      if (isOffline) cuts.lasting -= 1
      isOffline = false
      await running.context.setOffline(false)
    },
    async killAndReopen(url) {
      const session = await running.context.newCDPSession(running.page)
      // Browser.crash ends the process at once: nothing is flushed on the way out.
      await session.send('Browser.crash').catch(() => undefined)
      await running.context.close().catch(() => undefined)
      sockets.clear()
      running = await launch()
      await running.page.goto(url)
    },
    async close() {
      if (isOffline) cuts.lasting -= 1
      isOffline = false
      await running.context.close().catch(() => undefined)
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** As on a phone with a slower processor: `SLOWDOWN=4 npm run test:journeys` finds what only goes well in a hurry. */
const slowdown = Number(process.env['SLOWDOWN'] ?? 1)

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

function listen(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    // A network that is gone is told by the browser as an error; that is what the tests do on purpose.
    if (
      message.type() === 'error' &&
      !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|WebSocket|Failed to load resource/.test(message.text())
    ) {
      errors.push(message.text())
    }
  })
}
