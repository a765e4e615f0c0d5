import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#tests/server/child-server.ts'
import { until } from '#tests/sync/until.ts'
import type { Browser, Engine, Tab } from './engine.ts'
import { callSource, killGroup } from './engine.ts'

/** WebKitGTK over WebDriver, in a window of our own: MiniBrowser keeps nothing on disk when it is driven. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  storage: 'data',
  isDatabase: (path) => /IndexedDB|indexeddb/.test(path),
  missing() {
    const packages = { WebKitWebDriver: 'webkit2gtk-driver', gjs: 'gjs gir1.2-webkit2-4.1', Xvfb: 'xvfb' }
    const absent = Object.entries(packages).flatMap(([name, from]) => (has(name) ? [] : [from]))
    return absent.length === 0 ? undefined : absent.join(' ')
  },
  async launch(profile) {
    mkdirSync(profile, { recursive: true })
    const port = await freePort()
    let words = ''
    let display = ''
    const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    xvfb.stdio[3]?.on('data', (part: Buffer) => (display += part.toString()))
    await until('a display is there', () => display.endsWith('\n'), 30_000)
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      detached: true, // leads a group of its own, so that the browser it starts can be ended with it
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DISPLAY: `:${display.trim()}`,
        GDK_BACKEND: 'x11',
        LANG: 'nl_NL.UTF-8',
        TZ: 'Europe/Amsterdam',
        HOME: profile,
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // as root there is no other way
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        OPSTAP_PROFILE: profile,
      },
    })
    for (const from of [driver.stdout, driver.stderr]) from.on('data', (part: Buffer) => (words += part.toString()))
    const kill = async (): Promise<void> => {
      await killGroup(driver)
      await killGroup(xvfb)
    }
    try {
      const url = `http://127.0.0.1:${port}`
      await until(
        'WebKitWebDriver listens',
        async () => (await fetch(`${url}/status`).catch(() => undefined))?.ok === true,
        30_000,
      )
      return await drive(url, kill, () => errorsIn(words))
    } catch (error) {
      await kill()
      throw new Error(`WebKitGTK did not start: ${words}`, { cause: error })
    }
  },
}

function has(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
}

async function drive(url: string, kill: () => Promise<void>, errors: () => string[]): Promise<Browser> {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | undefined } // the standard
    if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`)
    return value
  }
  const binary = join(import.meta.dirname, 'webkit-window.js')
  const alwaysMatch = {
    'webkitgtk:browserOptions': { binary, args: [] },
    timeouts: { script: 60_000, pageLoad: 60_000, implicit: 0 },
  }
  const { sessionId } = (await ask('POST', '/session', { capabilities: { alwaysMatch } })) as { sessionId: string }
  const session = `/session/${sessionId}`
  let front = String(await ask('GET', `${session}/window`))
  const tabOf = (handle: string): Tab => {
    const send = async (method: string, path: string, body?: object): Promise<unknown> => {
      // One conversation, in which a window is chosen before it is spoken to.
      if (front !== handle) await ask('POST', `${session}/window`, { handle })
      front = handle
      return ask(method, `${session}${path}`, body)
    }
    return {
      goto: async (to) => void (await send('POST', '/url', { url: to })),
      reload: async () => void (await send('POST', '/refresh', {})),
      back: async () => void (await send('POST', '/back', {})),
      perform: async (actions) => void (await send('POST', '/actions', { actions })),
      activate: async () => void (await send('GET', '/window')),
      close: async () => void (await send('DELETE', '/window')),
      async run(inPage, ...args) {
        const then = '.then((value) => arguments[0]({ value }), (error) => arguments[0]({ error: String(error) }))'
        const script = `${callSource(inPage, args)}${then}`
        const answer = (await send('POST', '/execute/async', { script, args: [] })) as {
          value?: string
          error?: string
        }
        if (answer.value === undefined) throw new Error(answer.error)
        return JSON.parse(answer.value) as never // what `inPage` returns
      },
    }
  }
  return {
    kill,
    tab: tabOf(front),
    get errors() {
      return errors()
    },
    async newTab() {
      const { handle } = (await ask('POST', `${session}/window/new`, { type: 'window' })) as { handle: string }
      return tabOf(handle)
    },
  }
}

/**
 * The window writes down what pages say. A network that is gone is what the tests do on purpose; WebKitGTK is built
 * without web app manifests and says so of the policy that names them.
 */
function errorsIn(words: string): string[] {
  return words
    .split('\n')
    .filter((line) => /^CONSOLE (JS|SECURITY) ERROR|Unhandled Promise Rejection/.test(line))
    .filter((line) => !/'manifest-src'|WebSocket|Could not connect|Failed to load resource/.test(line))
}
