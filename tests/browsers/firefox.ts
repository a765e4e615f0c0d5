import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#tests/server/child-server.ts'
import { until } from '#tests/sync/until.ts'
import type { Browser, Engine, Tab } from './engine.ts'
import { callSource, killGroup } from './engine.ts'

/** Firefox stays off the network, asks nothing, and keeps what it keeps in an ordinary profile. */
const prefs: Record<string, boolean | number | string> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutConfig.showWarning': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.sessionstore.resume_from_crash': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'nl-NL',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 0,
  'remote.active-protocols': 1,
  'services.settings.server': 'data:,',
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.enabled': false,
}

/** Firefox ESR over WebDriver BiDi, which it speaks by itself: geckodriver is not in Debian. */
export const firefox: Engine = {
  name: 'Firefox',
  storage: 'storage',
  isDatabase: (path) => path.includes('/idb'),
  missing: () => (program() === undefined ? 'firefox-esr' : undefined),
  async launch(profile) {
    const path = program()
    if (path === undefined) throw new Error('No Firefox on this machine; npm run test:browsers installs it')
    mkdirSync(profile, { recursive: true })
    const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
    writeFileSync(join(profile, 'user.js'), lines.join('\n'))
    const port = await freePort()
    const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', String(port)]
    const child = spawn(path, args, {
      detached: true, // leads a group of its own, so that all of it can be ended
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', HOME: profile, TZ: 'Europe/Amsterdam' },
    })
    let words = ''
    child.stderr.on('data', (part: Buffer) => (words += part.toString()))
    try {
      await until('Firefox listens', () => words.includes('WebDriver BiDi listening'), 30_000)
      return await drive(`ws://127.0.0.1:${port}/session`, () => killGroup(child))
    } catch (error) {
      await killGroup(child)
      throw error
    }
  },
}

function program(): string | undefined {
  if (process.env['FIREFOX']) return process.env['FIREFOX']
  const found = spawnSync('sh', ['-c', 'command -v firefox-esr || command -v firefox'], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : undefined
}

type Answer = Record<string, unknown>

async function drive(url: string, kill: () => Promise<void>): Promise<Browser> {
  const errors: string[] = []
  let leaving = 0
  const waiting = new Map<number, PromiseWithResolvers<Answer>>()
  const socket = new WebSocket(url)
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Answer // as the standard says
    if (message['method'] === 'log.entryAdded') listen(message['params'] as Answer, errors, leaving > 0)
    const asked = waiting.get(Number(message['id']))
    waiting.delete(Number(message['id']))
    if (message['type'] === 'error')
      asked?.reject(new Error(`${String(message['error'])}: ${String(message['message'])}`))
    else asked?.resolve(message['result'] as Answer)
  })
  socket.addEventListener('close', () => {
    for (const asked of waiting.values()) asked.reject(new Error('Firefox is gone'))
    waiting.clear()
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error('Firefox does not answer')))
  })
  let last = 0
  const send = (method: string, params: object): Promise<Answer> => {
    const asked = Promise.withResolvers<Answer>()
    waiting.set(++last, asked)
    socket.send(JSON.stringify({ id: last, method, params }))
    if (!leaves.has(method)) return asked.promise
    leaving++
    return asked.promise.finally(() => leaving--)
  }
  await send('session.new', { capabilities: { alwaysMatch: {} } })
  await send('session.subscribe', { events: ['log.entryAdded'] })
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] }
  return {
    errors,
    kill,
    tab: tabOf(send, contexts[0]?.context ?? ''),
    async newTab() {
      const { context } = await send('browsingContext.create', { type: 'tab' })
      return tabOf(send, String(context))
    },
  }
}

function tabOf(send: (method: string, params: object) => Promise<Answer>, context: string): Tab {
  return {
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await send('browsingContext.reload', { context, wait: 'complete' })),
    back: async () => void (await send('browsingContext.traverseHistory', { context, delta: -1 })),
    perform: async (actions) => void (await send('input.performActions', { context, actions })),
    activate: async () => void (await send('browsingContext.activate', { context })),
    close: async () => void (await send('browsingContext.close', { context })),
    async run(inPage, ...args) {
      const functionDeclaration = `() => ${callSource(inPage, args)}`
      const answer = await send('script.callFunction', { functionDeclaration, awaitPromise: true, target: { context } })
      if (answer['type'] === 'exception') throw new Error((answer['exceptionDetails'] as { text: string }).text)
      return JSON.parse((answer['result'] as { value: string }).value) as never // what `inPage` returns
    },
  }
}

/** Commands that end the page that is there. */
const leaves = new Set(['browsingContext.navigate', 'browsingContext.reload'])

/**
 * A network that is gone is told as an error too; that is what the tests do on purpose. And a module that was on its way
 * when its page was left is called an error by Firefox alone.
 */
function listen({ level, text, type }: Answer, errors: string[], isLeaving: boolean): void {
  const words = String(text)
  if (isLeaving && words.includes('error loading dynamically imported module')) return
  if (type === 'javascript' ? level === 'error' : /Content-Security-Policy|Trusted/i.test(words)) errors.push(words)
}
