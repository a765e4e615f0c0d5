import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { field } from '#tests/e2e/own-map.ts'
import { goTo } from '#tests/e2e/screens.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { openInMap } from '../e2e/own-map.ts'

let region: Awaited<ReturnType<typeof startRegion>>
const people = phones()

beforeAll(async () => {
  region = await startRegion()
}, 240_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

const next = (page: Page) => page.getByRole('link', { name: 'Verder', exact: true }).click()

/** One question of step 1: its words, and on. */
async function answer(page: Page, question: string, words: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
  await field(page, question).fill(words)
  await next(page)
}

test('[K2] a kandidaat makes a leerdoel in four steps without a network, shows it and ticks a step', async () => {
  const noor = await enter(people, region, 'Noor')
  const { page } = noor
  await page.getByRole('link', { name: /^Leren en terugkijken/ }).waitFor()
  await noor.goOffline()

  // 1, 2: a ready-made theme and what it helps with
  await openInMap(page, 'Mijn leerdoelen')
  await page.getByRole('link', { name: 'Leerdoel maken' }).click()
  await page.getByRole('radio', { name: 'Vragen hoe ik het doe' }).check()
  await page.getByRole('button', { name: 'Vertrouwen in wat ik kan' }).click()
  await shoot(noor, 'k2-begin')
  await page.getByRole('button', { name: 'Beginnen' }).click()

  // 3: the six questions, one of them left for later
  await page.getByRole('heading', { level: 1, name: 'Wat wil je leren?' }).waitFor()
  await next(page)
  await answer(page, 'Wat ga je precies doen?', 'Ik vraag Ron wat hij van mijn werk vindt.')
  await answer(page, 'Wanneer ga je dat doen?', 'Elke vrijdag voor de pauze.')
  await answer(page, 'Waar wil je dit leren?', 'In de bakkerij.')
  await page.getByRole('link', { name: 'Overslaan' }).click()
  await answer(page, 'Wat wil je ermee bereiken?', 'Ik weet dan waar ik sta.')
  await answer(page, 'Op welke manier pak je het aan?', 'Ik schrijf mijn vraag eerst op.')

  // 4: small steps, put in order with buttons
  await page.getByRole('button', { name: 'Eerste stap toevoegen' }).click()
  await field(page, 'Stap 1').fill('Ron vragen naar een broodje')
  await page.getByRole('button', { name: 'Nog een stap' }).click()
  await field(page, 'Stap 2').fill('Een vraag bedenken')
  await page.getByRole('button', { name: 'Omhoog: stap 2' }).click()
  await expect.poll(() => field(page, 'Stap 1').inputValue()).toBe('Een vraag bedenken')
  await next(page)

  // 5, 6: a date and a number, and whether it can be done
  await page.getByRole('button', { name: 'Over een maand' }).click()
  await field(page, 'Zo merk ik het').fill('Vier keer gevraagd.')
  await next(page)
  await page.getByRole('radio', { name: 'Ja', exact: true }).check()
  await page.getByRole('link', { name: 'Naar het overzicht' }).click()

  // 7: the whole goal in one sentence
  const sentence = page.getByRole('group', { name: 'In één zin' })
  await expect
    .poll(() => sentence.textContent())
    .toMatch(
      /Ik vraag Ron wat hij van mijn werk vindt, elke vrijdag voor de pauze, in de bakkerij, uiterlijk \S+ \d+ \S+\./,
    )
  await page.getByText('Nu alleen jij.').first().waitFor()
  await shoot(noor, 'k2-overzicht')

  // 8: showing it, after every name; still without a network
  await page.getByRole('link', { name: 'Wie mag dit lezen?' }).click()
  await page.getByRole('radio', { name: /^Mijn trainer en mijn werkplek/ }).check()
  await page.getByRole('button', { name: 'Laten zien', exact: true }).click()
  await page.getByRole('checkbox', { name: /Een vraag bedenken/ }).waitFor()

  // 9: a step during the week
  await page.getByRole('checkbox', { name: /Een vraag bedenken/ }).check()
  await page.getByText('Dit is gelukt.').first().waitFor()
  const path = new URL(page.url()).pathname
  await page.reload()
  await expect
    .poll(() => page.getByRole('checkbox', { name: /Een vraag bedenken/ }).isChecked(), { timeout: 30_000 })
    .toBe(true)

  // The artefact: the werkbegeleider reads the leerdoel, with the step that was ticked
  await noor.goOnline()
  const werkbegeleider = region.seeded.users.find(({ rol }) => rol === 'werkbegeleider')?.naam ?? ''
  const work = await enter(people, region, werkbegeleider)
  await work.page.waitForFunction(() => document.querySelector('main h1') !== null)
  await expect
    .poll(
      async () => {
        await goTo(work.page, path)
        return work.page
          .getByRole('checkbox', { name: /Een vraag bedenken/ })
          .isChecked()
          .catch(() => false)
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toBe(true)
  await goTo(page, '/leerdoelen')
  await page
    .getByText(new RegExp(`Mee bezig · Met .*${werkbegeleider}`))
    .first()
    .waitFor()
  expect(noor.errors).toEqual([])
  expect(work.errors).toEqual([])
}, 240_000)

/** For whoever looks at the screens; nothing when nobody asked. */
async function shoot(phone: Phone, name: string): Promise<void> {
  const folder = process.env['SHOTS_DIR']
  if (folder !== undefined) await phone.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
