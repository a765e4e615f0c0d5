import { afterAll, beforeAll, expect, test } from 'vitest'
import { rollen } from '#domain/rol.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere } from './own-map.ts'
import type { Phone } from './phone.ts'
import { laptopSize, openPhone, phoneSize } from './phone.ts'
import type { Screen } from './proef.ts'
import { beginProef, lookAs, screenIsQuiet, walkScreens } from './proef.ts'
import { axeFinds, cutOff, focusUnderBar, mainButtons, makeOf, showWhole, sticksOut } from './screen-checks.ts'

/** The same for whoever looks, so they are looked at once. */
const forEveryRole = [
  'bewaard',
  'kopie',
  'neem-mee',
  'kopie/terugzetten',
  'wie-ziet-wat',
  'instellingen',
  'wat-we-bewaren',
]
  .concat('toegankelijkheid', 'over')
  .map((name) => `/${name}`)

let server: TestServer
let phone: Phone
/** Makes of screens that axe has seen, over all roles. */
const seen = new Set<string>()

beforeAll(async () => {
  server = await startTestServer()
  phone = await openPhone()
  await phone.page.goto(server.url)
  await appIsHere(phone.page)
})
afterAll(async () => {
  await phone.close()
  await server.stop()
})

test('axe finds nothing on the three doors and what is behind them', async () => {
  const found: string[] = []
  for (const path of [
    '/',
    '/begin',
    '/uitnodiging',
    '/proef',
    '/kopie/terugzetten',
    '/kopie/redding',
    '/toegankelijkheid',
    '/wat-we-bewaren',
  ]) {
    await phone.page.goto(server.url + path)
    await screenIsQuiet(phone.page)
    found.push(...(await look({ rol: 'kandidaat', pattern: `door ${path}`, path })))
  }

  expect(found).toEqual([])
})

test.each(rollen)(
  'axe finds nothing, nothing sticks out and the main button is in view on every screen: %s',
  async (rol) => {
    const { page } = phone
    await page.goto(server.url)
    // The doors come when the store has been asked.
    await screenIsQuiet(page)
    if (await page.getByRole('link', { name: 'Ik wil eerst even kijken' }).isVisible()) await beginProef(page)
    const found: string[] = []

    const known = rol === 'kandidaat' ? [] : forEveryRole
    const screens = await walkScreens(
      page,
      server.url,
      rol,
      async (screen) => void found.push(...(await look(screen))),
      known,
    )

    expect(screens.length).toBeGreaterThan(1)
    expect(found).toEqual([])
    expect(phone.errors).toEqual([])
  },
  400_000,
)

test('axe finds nothing on the subgroepen and the mail of a coaching that was held', async () => {
  const { page } = phone
  await page.goto(server.url)
  await screenIsQuiet(page)
  if (await page.getByRole('link', { name: 'Ik wil eerst even kijken' }).isVisible()) await beginProef(page)
  await lookAs(page, 'trainer')
  const found: string[] = []

  await page.getByRole('link', { name: 'Groepen', exact: true }).click()
  await page
    .getByRole('link', { name: /^Bijeenkomst 5/ })
    .first()
    .click()
  await page.getByRole('link', { name: /^Subgroepen/ }).click()
  await page
    .getByRole('button', { name: /^Begin met/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /is aan de beurt$/ }).waitFor()
  await screenIsQuiet(page)
  found.push(...(await look({ rol: 'trainer', pattern: '/groep/:doc/subgroepen/:id', path: '' })))
  await page.goBack()
  await page.getByRole('link', { name: /^Bijeenkomst afronden/ }).click()
  await page.getByRole('link', { name: 'Naar de mail' }).click()
  await screenIsQuiet(page)
  found.push(...(await look({ rol: 'trainer', pattern: '/groep/:doc/sessie/:id/mail', path: '' })))

  expect(found).toEqual([])
})

test.each([
  { width: 360, height: 740 },
  { width: 320, height: 480 },
])('what has the focus in a long form is under no bar, at $width × $height', async (size) => {
  const { page } = phone
  await page.goto(server.url)
  await screenIsQuiet(page)
  if (await page.getByRole('link', { name: 'Ik wil eerst even kijken' }).isVisible()) await beginProef(page)
  await lookAs(page, 'regiocoordinator')
  await page.setViewportSize(size)
  await page.goto(`${server.url}/groep/nieuw`)
  await screenIsQuiet(page)
  const fields = await page.locator('form :is(input, select, textarea, button)').count()
  const hidden: string[] = []

  await page.locator('form input').first().focus()
  for (let step = 0; step < fields; step++) {
    hidden.push(...(await focusUnderBar(page)))
    await page.keyboard.press('Tab')
  }
  for (let step = 0; step < fields; step++) {
    await page.keyboard.press('Shift+Tab')
    hidden.push(...(await focusUnderBar(page)))
  }

  expect(fields).toBeGreaterThan(5)
  expect(hidden).toEqual([])
  await page.setViewportSize(phoneSize)
})

test('each of these checks sees what is wrong', async () => {
  const { page } = phone
  await page.goto(`${server.url}/meer`)
  await screenIsQuiet(page)
  await page.evaluate(() => {
    const planted = document.createElement('div')
    for (const name of ['wide', 'cut', 'pale']) {
      const part = planted.appendChild(document.createElement('p'))
      part.textContent = 'Geplant om gezien te worden'
      if (name === 'wide') part.style.cssText = 'width: 900px; max-width: none'
      if (name === 'cut') part.style.cssText = 'width: 40px; overflow: hidden; white-space: nowrap'
      if (name === 'pale') part.style.cssText = 'color: #ddd; background: #fff'
    }
    for (const name of ['Een', 'Twee']) {
      const button = planted.appendChild(document.createElement('button'))
      button.className = 'knop knop-main'
      button.textContent = name
    }
    planted.style.paddingBlockStart = '900px'
    document.querySelector('.main')?.append(planted)
  })

  const found = (await look({ rol: 'kandidaat', pattern: 'planted', path: '' })).join('\n')

  for (const what of ['main buttons: 2', 'main button: ends at', '320 px: p.', 'color-contrast', '200 % text: p.']) {
    expect(found).toContain(what)
  }
  expect(found).toMatch(/320 px: \d+ px/)
})

/** Everything that is not as it should be on this screen, one line each. */
async function look({ rol, pattern }: Screen): Promise<string[]> {
  const { page } = phone
  const found: string[] = []
  const note = (how: string, what: readonly string[]): void => {
    found.push(...what.map((one) => `${rol} ${pattern} ${how}: ${one}`))
  }

  const main = await mainButtons(page)
  if (main.count > 1) note('main buttons', [String(main.count)])
  if (main.bottom > main.room) note('main button', [`ends at ${main.bottom} of ${main.room}`])
  await page.setViewportSize({ width: 320, height: 740 })
  note('320 px', [...(await sticksOut(page)), ...(await cutOff(page))])
  await page.setViewportSize(phoneSize)
  await setRootSize('200%')
  note('200 % text', [...(await sticksOut(page)), ...(await cutOff(page))])
  await setRootSize('')

  const make = await makeOf(page)
  if (!seen.has(make)) {
    seen.add(make)
    for (const { size, on, colorScheme } of looks(seen.size)) {
      await page.emulateMedia({ colorScheme })
      await showWhole(page, size)
      note(`${on}, ${colorScheme}`, await axeFinds(page))
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(phoneSize)
  }
  return found
}

const allLooks = [
  { on: 'phone', size: phoneSize, colorScheme: 'light' },
  { on: 'laptop', size: laptopSize, colorScheme: 'dark' },
  { on: 'phone', size: phoneSize, colorScheme: 'dark' },
  { on: 'laptop', size: laptopSize, colorScheme: 'light' },
] as const

/** One look at each make, in turn, for the time it takes; `npm run test:walks` takes all four at each. */
function looks(turn: number): readonly (typeof allLooks)[number][] {
  return process.env['LOOKS'] === 'all' ? allLooks : allLooks.filter((_look, index) => index === turn % 4)
}

async function setRootSize(size: string): Promise<void> {
  await phone.page.evaluate((wanted) => {
    document.documentElement.style.fontSize = wanted
  }, size)
}
