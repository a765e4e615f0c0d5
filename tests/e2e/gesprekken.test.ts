import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, field } from './own-map.ts'
import type { Phone } from './phone.ts'
import { laptopSize, openPhone, phoneSize } from './phone.ts'
import { beginProef, lookAs, screenIsQuiet } from './proef.ts'
import { axeFinds, mainButtons, sticksOut } from './screen-checks.ts'
import { goTo } from './screens.ts'

// The forms that no journey opens, in the Proefversie: a circle with points, a choice, and one that was held before.

let server: TestServer
let phone: Phone
const shots = process.env['SCREENSHOTS']

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

async function isWellMade(name: string): Promise<void> {
  const { page } = phone
  await screenIsQuiet(page)
  for (const size of [{ width: 320, height: 640 }, phoneSize]) {
    await page.setViewportSize(size)
    expect(await axeFinds(page), name).toEqual([])
    expect(await sticksOut(page), name).toEqual([])
    expect((await mainButtons(page)).count, name).toBeLessThanOrEqual(1)
  }
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

test('[D2] a point of the circle is sorted, what one can do something about becomes something to do, and undo works', async () => {
  const { page } = phone
  await goTo(page, '/gesprek/begin/cirkel')
  await isWellMade('proef-begin')
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Wat houdt me bezig?' }).waitFor()
  await page.getByRole('button', { name: 'Punt toevoegen' }).click()
  await field(page, 'Punt 1').fill('De bus is vaak te laat')
  await page.getByRole('radio', { name: 'Hier kan ik iets aan doen' }).check()
  await field(page, 'Wat ga ik doen?').fill('Een bus eerder nemen')
  await page.getByRole('button', { name: 'Punt toevoegen' }).click()
  await field(page, 'Punt 2').fill('Het weer')
  await isWellMade('proef-cirkel')
  await page.getByRole('button', { name: 'Weghalen: punt 2' }).click()
  await field(page, 'Punt 2').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await field(page, 'Punt 2').waitFor()
  expect(await field(page, 'Punt 2').inputValue()).toBe('Het weer')

  await page.getByRole('link', { name: 'Later verder' }).click()
  await page.getByText('De bus is vaak te laat: Hier kan ik iets aan doen (Een bus eerder nemen)').waitFor()
  await page.getByRole('button', { name: 'Leg dit gesprek weg' }).click()
  await page.getByRole('link', { name: /^Gesprek over werk/ }).waitFor()
  expect(await page.getByRole('link', { name: /^Waar heb ik invloed op/ }).count()).toBe(0)
  await isWellMade('proef-lijst')
})

test('where one is with learning is one of four friendly places', async () => {
  const { page } = phone
  await goTo(page, '/gesprek/begin/leerstap')
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.getByRole('link', { name: 'Overslaan' }).click()
  await page.getByRole('radio', { name: 'Het lukt als ik erop let' }).check()
  await isWellMade('proef-leerstap')
  await page.getByRole('link', { name: 'Later verder' }).click()
  await page.getByText('Het lukt als ik erop let').waitFor()
  expect(phone.errors).toEqual([])
})

test.each(['kandidaat', 'werkbegeleider', 'jobcoach'] as const)(
  'the driegesprek that was held is there to read for who took part: %s',
  async (rol) => {
    const { page } = phone
    await lookAs(page, rol)
    if (rol === 'kandidaat') await goTo(page, '/gesprekken')
    else if (rol === 'werkbegeleider') {
      // With more than one kandidaat each is folded on a phone.
      const plek = page
        .locator('details.fold')
        .filter({ has: page.getByRole('heading', { name: 'Noor', exact: true }) })
      await plek.locator('summary').first().click()
      await plek.getByRole('link', { name: /^Gesprekken/ }).click()
    } else {
      await page.getByRole('link', { name: 'Mensen', exact: true }).click()
      await page.getByRole('link', { name: /^Noor/ }).first().click()
      await page.getByRole('link', { name: /^Gesprekken/ }).click()
    }
    await page.getByRole('link', { name: /^Driegesprek/ }).click()
    await page.getByText('Ron Bakels: Noor vult de toonbank zelf.').waitFor()
    expect(await page.getByRole('link', { name: /^Gesprek over werk/ }).count()).toBe(0)
    await isWellMade(`proef-driegesprek-${rol}`)
    await page.setViewportSize(laptopSize)
    expect(await axeFinds(page)).toEqual([])
    await page.setViewportSize(phoneSize)
    expect(phone.errors).toEqual([])
  },
)
