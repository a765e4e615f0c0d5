import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, beginMap } from './own-map.ts'
import type { Phone } from './phone.ts'
import { openPhone } from './phone.ts'
import { beginProef, screenIsQuiet, walkScreens } from './proef.ts'

// The calm rules that need a screen (ux.md 3.4); the others are in tests/architecture/calm.test.ts, C8 in stilte.test.ts.

let server: TestServer
let phone: Phone

beforeAll(async () => {
  server = await startTestServer()
  phone = await openPhone()
  await phone.page.goto(server.url)
  await appIsHere(phone.page)
  await beginProef(phone.page)
}, 120_000)
afterAll(async () => {
  await phone.close()
  await server.stop()
})

/** What on this screen pushes: a timer, a bar, a score, a count on the menu, something red, something that moves. */
async function pushing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const nameOf = (one: Element) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`
    for (const one of document.querySelectorAll('[role=timer], [role=progressbar], [role=meter], progress, meter')) {
      found.push(`a bar or timer: ${nameOf(one)}`)
    }
    for (const one of document.querySelectorAll('nav a')) {
      if (/\d/.test(one.textContent ?? '')) found.push(`a count on the menu: ${one.textContent}`)
    }
    const main = document.querySelector<HTMLElement>('main')
    // What a person or the trainer wrote may say anything. The words as they stand, each on its own line: glued together
    // a word would not begin where it begins.
    let words = main?.innerText ?? ''
    for (const one of main?.querySelectorAll<HTMLElement>('.as-written') ?? []) words = words.replace(one.innerText, '')
    const said = /\d ?%|\bte laat\b|\bnog \d+ (dag|dagen|uur|minuten)\b|\bgemist\b|dagen op rij/i.exec(words)
    if (said !== null) found.push(`it says: ${said[0]}`)
    const isRed = (colour: string): boolean => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
      return alpha > 0.2 && red > 140 && green < 90 && blue < 90
    }
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      if (!one.checkVisibility()) continue
      const { backgroundColor, color } = getComputedStyle(one)
      if (isRed(backgroundColor) || (isRed(color) && one.textContent?.trim() !== '')) found.push(`red: ${nameOf(one)}`)
    }
    for (const one of document.getAnimations()) found.push(`it moves: ${one.playState}`)
    return found
  })
}

test('[C1] [C7] no screen of a kandidaat has a timer, a bar, a score, a count on the menu, a red mark or motion', async () => {
  const pushed: string[] = []
  const seen = await walkScreens(phone.page, server.url, 'kandidaat', async ({ pattern }) => {
    pushed.push(...(await pushing(phone.page)).map((one) => `${pattern} ${one}`))
  })

  expect(seen.length).toBeGreaterThan(60)
  expect(pushed).toEqual([])
}, 300_000)

test('[C1] the look sees a planted countdown, bar, count and red mark', async () => {
  const { page } = phone
  await page.goto(server.url)
  await screenIsQuiet(page)
  expect(await pushing(page)).toEqual([])
  await page.evaluate(() => {
    const plant = document.createElement('p')
    plant.textContent = 'Nog 2 dagen'
    plant.style.color = 'rgb(200, 0, 0)'
    document.querySelector('main')?.append(plant, document.createElement('progress'))
    document.querySelector('nav a')?.append('3')
    plant.animate({ opacity: [0, 1] }, 10_000)
  })

  const seen = (await pushing(page)).map((one) => one.split(':')[0])
  expect(seen).toEqual(['a bar or timer', 'a count on the menu', 'it says', 'red', 'it moves'])
})

test('[C2] after a hundred days the map says welcome and nothing of the time', async () => {
  const { page } = phone
  await page.goto(server.url)
  await screenIsQuiet(page)
  await page.evaluate(() => localStorage.setItem('opstap-laatst-gezien', '2026-01-01'))
  await page.reload()

  await page.getByText('Fijn dat je er bent. Alles staat er nog.').waitFor()
  expect(await page.locator('main').textContent()).not.toMatch(/dagen (weg|geleden)|weken geleden|lang niet/i)
})

test('[C3] how a day was is a question one may rather not answer, and nobody else sees it', async () => {
  const { page } = phone
  await page.goto(`${server.url}/terugkijken/nieuw`)
  await page.getByRole('heading', { level: 1, name: 'Hoe ging het vandaag?' }).waitFor()

  await page.getByRole('button', { name: 'Liever niet zeggen' }).click()
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByText('Niemand anders ziet het, tot jij het deelt.').waitFor()

  await expect.poll(() => page.getByText('Liever niet zeggen').count()).toBe(1)
})

test('[C6] nobody is chosen beforehand, and yes and no are of one size', async () => {
  const { page } = phone
  await page.goto(`${server.url}/delen/nieuw`)
  await screenIsQuiet(page)
  expect(
    await page
      .getByRole('radio', { name: /Bakels|Karin|Fatma/ })
      .first()
      .isChecked(),
  ).toBe(false)
  expect(await page.getByRole('button', { name: /^Laten zien|^Laat zien|^Delen met/ }).count()).toBe(0)

  for (const group of await page.getByRole('group').all()) {
    const choice = group.getByRole('radio').first()
    if ((await choice.count()) > 0) await choice.check()
  }
  const sizes = await page
    .locator('.foot .knop')
    .evaluateAll((all) =>
      all.map((one) =>
        [one.getBoundingClientRect().width, one.getBoundingClientRect().height, getComputedStyle(one).fontSize].join(
          ' ',
        ),
      ),
    )
  expect(sizes).toHaveLength(2)
  expect(new Set(sizes).size).toBe(1)
})

test('[C6] before everything is wiped, taking it along is offered; and it stands before the way out', async () => {
  const other = await openPhone()
  try {
    const { page } = other
    await beginMap(page, server.url, 'Noor')
    await page.goto(`${server.url}/wissen/alles`)
    await page.locator('main h1').waitFor()

    const order = await page.evaluate(() =>
      [...document.querySelectorAll('main a[href="/neem-mee"], main button')].map((one) =>
        one.matches('a') ? 'take along' : (one.textContent ?? ''),
      ),
    )
    expect(order[0]).toBe('take along')
    expect(order.length).toBeGreaterThan(1)
  } finally {
    await other.close()
  }
})

test('[C9] Hulp begins with a person with a name and a number, and ends with the quiet line as plain text', async () => {
  const { page } = phone
  for (const path of ['/', '/terugkijken/nieuw', '/routekaart', '/het-gaat-even-niet', '/meer']) {
    await page.goto(server.url + path)
    await screenIsQuiet(page)
    await page.getByRole('button', { name: 'Hulp' }).first().click()
    const help = page.getByRole('dialog')
    await help.waitFor()
    expect(await help.locator('a[href^="tel:"]').count(), path).toBeGreaterThan(0)
    const quiet = help.getByText('Heb je het nu heel zwaar? Bel 113 of 0800-0113.')
    expect(await quiet.count(), path).toBe(1)
    expect(await quiet.evaluate((one) => one.closest('a, button, [role=alert]') === null), path).toBe(true)
    await page.keyboard.press('Escape')
  }
  expect(phone.errors).toEqual([])
})
