import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import type { Phone } from './phone.ts'
import { openPhone } from './phone.ts'

// What a browser really stops: script that got into the page cannot make more of itself, nor send anything away; and
// another site can neither frame the app nor call its server.

let server: TestServer
let phone: Phone
/** another site: everything that reaches it was let out */
let other: Server
let otherUrl: string
const reached: string[] = []

beforeAll(async () => {
  server = await startTestServer()
  other = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' })
    response.end(`<!doctype html><title>Elders</title><iframe src="${server.url}/"></iframe>`)
  })
  other.on('upgrade', (request, stream) => {
    reached.push(request.url ?? '')
    stream.destroy()
  })
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  otherUrl = `http://localhost:${(other.address() as AddressInfo).port}` // listening on a port, so not a pipe's name
  phone = await openPhone()
})
afterAll(async () => {
  await phone.close()
  other.closeAllConnections()
  other.close()
  await server.stop()
})

async function openApp(): Promise<void> {
  await phone.page.goto(server.url)
  await phone.page.getByRole('heading', { name: 'Welkom' }).waitFor()
}

test('text cannot become script or markup: not by innerHTML, a script element, or a policy of one’s own', async () => {
  await openApp()

  const got = await phone.page.evaluate(() => {
    const attempt = (work: () => unknown): string => {
      try {
        work()
        return 'went through'
      } catch (error) {
        return error instanceof Error ? error.name : 'stopped'
      }
    }
    const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
    return {
      innerHtml: attempt(() => (document.createElement('div').innerHTML = '<img src=x>')),
      scriptText: attempt(() => (document.createElement('script').text = 'window.x = 1')),
      scriptAddress: attempt(() => (document.createElement('script').src = '/assets/x.js')),
      documentWrite: attempt(() => document.write('<b>x</b>')),
      timerText: attempt(() => (setTimeout as (text: string) => void)('window.x = 1')),
      ownPolicy: attempt(() => trustedTypes.createPolicy('mine', { createHTML: (text: string) => text })),
    }
  })

  expect(new Set(Object.values(got)), JSON.stringify(got)).toEqual(new Set(['TypeError']))
})

test('nothing goes to another site: no fetch, beacon, picture, socket, frame, form or style', async () => {
  await openApp()
  reached.length = 0

  const violations = await phone.page.evaluate(async (url) => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
    await fetch(`${url}/fetch`).catch(() => undefined)
    navigator.sendBeacon(`${url}/beacon`, 'x')
    const append = (name: 'img' | 'iframe' | 'link', rest: Record<string, string>): void => {
      const made = document.createElement(name)
      for (const [attribute, value] of Object.entries(rest)) made.setAttribute(attribute, value)
      document.body.append(made)
    }
    append('img', { src: `${url}/picture` })
    append('iframe', { src: `${url}/frame` })
    append('link', { rel: 'stylesheet', href: `${url}/style` })
    const form = document.createElement('form')
    form.action = `${url}/form`
    document.body.append(form)
    const socket = new WebSocket(url.replace('http', 'ws'))
    await new Promise((resolve) => socket.addEventListener('error', resolve))
    const stopped = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        if (event.effectiveDirective === 'form-action') resolve()
      })
    })
    form.submit()
    await stopped
    return seen
  }, otherUrl)

  expect(reached).toEqual([])
  for (const directive of ['connect-src', 'img-src', 'form-action']) expect(violations).toContain(directive)
})

test('another site cannot show the app in a frame, nor call its server with the person’s own browser', async () => {
  await phone.page.goto(otherUrl, { waitUntil: 'networkidle' })
  const frame = phone.page.frames()[1]
  const shown = await frame?.evaluate(() => document.body.textContent).catch(() => '')

  const called = await phone.page.evaluate(async (url) => {
    const call = async (path: string, init: RequestInit): Promise<string> =>
      fetch(url + path, { ...init, credentials: 'include', mode: 'no-cors' }).then(
        (answer) => answer.type,
        () => 'stopped',
      )
    return [await call('/api/me', {}), await call('/api/feed', { method: 'POST', body: '{"cursor":""}' })]
  }, server.url)

  expect(reached, 'what does reach it is seen').toContain('/')
  expect(shown ?? '').not.toContain('Welkom')
  expect(called).toEqual(['stopped', 'stopped'])
})
