import { makeUitnodigingText } from '#i18n/nl/make-uitnodiging.ts'
import type { BrowserContext, Locator, Page } from 'playwright-core'

export interface Invitation {
  link: string
  /** as it is read from the screen */
  code: string
  /** the part of the link that no server may ever see */
  secret: string
}

/** *Uitnodigen* on the coordinator's screen, up to the link and the code. */
export async function makeInvitation(page: Page, naam: string, where = 'Ergens anders'): Promise<Invitation> {
  await page.getByRole('link', { name: 'Overzicht', exact: true }).click()
  await page.getByRole('link', { name: /^Uitnodigen Een code/ }).click()
  await page
    .getByRole('link', { name: new RegExp(`^${naam}`) })
    .first()
    .click()
  await page.getByRole('radio', { name: where }).check()
  await page.getByRole('button', { name: 'Uitnodiging maken' }).click()
  await page.getByText('De link', { exact: true }).click()
  await page.getByText(makeUitnodigingText.sending).waitFor({ state: 'hidden' })
  const link = (await page.getByText(/^http.*#s=u_/).textContent()) ?? ''
  const code = (await page.locator('.typed-code').textContent()) ?? ''
  return { link, code, secret: link.split('.').at(-1) ?? '' }
}

/** Counts what a finger does. */
export class Finger {
  taps = 0

  async tap(where: Locator): Promise<void> {
    this.taps += 1
    await where.click()
  }
}

/** By the link: from the message on the phone to the own first screen. */
export async function joinByLink(page: Page, link: string, finger = new Finger()): Promise<Finger> {
  await page.goto(link)
  await finger.tap(page.getByRole('button', { name: 'Ja, dat klopt' }))
  return finger
}

/** By the typed code, from the three doors on. */
export async function joinByCode(page: Page, url: string, code: string, finger = new Finger()): Promise<Finger> {
  await page.goto(url)
  await lookAtCode(page, code, finger)
  await finger.tap(page.getByRole('button', { name: 'Ja, dat klopt' }))
  return finger
}

export async function lookAtCode(page: Page, code: string, finger = new Finger()): Promise<void> {
  await finger.tap(page.getByRole('link', { name: 'Ik heb een uitnodiging' }))
  await page.getByRole('textbox', { name: 'Plak de link of typ de code' }).fill(code)
  await finger.tap(page.getByRole('button', { name: 'Verder' }))
}

/** Everything a browser sends from now on: addresses, headers, bodies and what goes over sockets. */
export function watchTraffic(context: BrowserContext): () => Promise<string> {
  const sent: Promise<string>[] = []
  context.on('request', (request) => {
    const headers = request.allHeaders().catch(() => ({}))
    // What stands behind # stays in the browser; it is in the address that is asked of the browser only.
    const address = request.url().replace(/#.*/, '')
    sent.push(headers.then((all) => [address, JSON.stringify(all), request.postData() ?? ''].join('\n')))
  })
  const listen = (page: Page): void => {
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => sent.push(Promise.resolve(payload.toString('latin1' as 'utf8'))))
    })
  }
  for (const page of context.pages()) listen(page)
  context.on('page', listen)
  return async () => (await Promise.all(sent)).join('\n')
}

/** On the screen of who invited from afar, once the other came in: the words are the same. */
export async function sameWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ja, dezelfde woorden' }).click({ timeout: 45_000 })
}

/** The same from any other screen of who invited: the line at the top leads there. */
export async function sameWordsByBand(page: Page): Promise<void> {
  await page
    .locator('.band', { hasText: 'Vergelijk eerst drie woorden.' })
    .getByRole('link', { name: 'Bekijken' })
    .click({ timeout: 45_000 })
  await sameWords(page)
}
