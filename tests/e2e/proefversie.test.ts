import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rollen } from '#domain/rol.ts'
import { proefText } from '#i18n/nl/try-proefversie.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, beginMap, field, graceMs, openInMap, typeKeys } from './own-map.ts'
import type { Phone } from './phone.ts'
import { laptopSize, openPhone } from './phone.ts'
import { beginProef, lookAs } from './proef.ts'

let server: TestServer
let phone: Phone
let page: Page

/** One browser for all roles: the network is gone from the first load on, and nobody is known but made-up people. */
beforeAll(async () => {
  server = await startTestServer()
  phone = await openPhone()
  page = phone.page
  await page.goto(server.url)
  await appIsHere(page)
  await server.stop()
  await phone.goOffline()
  await beginProef(page)
})
afterAll(() => phone.close())

async function homeOf(rol: (typeof rollen)[number]): Promise<void> {
  await page.goto(server.url)
  await lookAs(page, rol)
}

test('a kandidaat makes a leerdoel without a network', async () => {
  await homeOf('kandidaat')
  await openInMap(page, 'Mijn leerdoelen')
  await page.getByRole('link', { name: 'Leerdoel maken' }).click()
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.getByRole('heading', { name: 'Wat wil je leren?' }).waitFor()
  await page.getByRole('textbox').fill('Op tijd pauze nemen')
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('heading', { name: 'Wat ga je precies doen?' }).waitFor()
  await page.getByRole('textbox').fill('Ik leg om tien uur mijn werk neer.')
  await page.goto(`${server.url}/leerdoelen`)

  await page.getByRole('link', { name: /^Op tijd pauze nemen/ }).click()
  await page.getByText('Ik leg om tien uur mijn werk neer.').waitFor()
  expect(phone.errors).toEqual([])
})

test('a werkbegeleider opens the waiting form and writes a reaction without a network', async () => {
  await homeOf('werkbegeleider')
  await page.getByRole('link', { name: 'Lezen en reageren' }).click()
  await page.getByRole('link', { name: 'Reactie schrijven' }).click()
  await typeKeys(field(page, 'Reactie begeleider'), 'Ik zag dat je hulp vroeg.')
  // The promise is about keys older than a write: leave one its time, on a slow disk too.
  await graceMs(page)
  await page.reload()

  expect(await field(page, 'Reactie begeleider').inputValue()).toBe('Ik zag dat je hulp vroeg.')
  expect(phone.errors).toEqual([])
})

test('[R1] a maatje sees days, dates and call buttons, and no text about the kandidaat', async () => {
  await homeOf('maatje')
  await page.getByRole('heading', { name: 'Jij bent het maatje van Noor' }).waitFor()
  await page.getByRole('link', { name: 'Noor bellen' }).waitFor()
  // Which days those are depends on today: the group takes one of them.
  await page
    .getByText(/^(maan|dins|woens|donder|vrij)dag van 09:00 tot 13:00/)
    .first()
    .waitFor()
  await page.getByText('De tien bijeenkomsten').click()
  await page.getByText('Coaching 1 · Buurthuis De Brug').waitFor()
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const shown = (await page.locator('main').textContent()) ?? ''

  expect(links.length).toBeGreaterThan(1)
  // To call somebody, or to what was agreed in the group for everybody.
  expect(links.filter((href) => !/^(?:tel:|\/afgesproken\/)/.test(href))).toEqual([])
  // Noor's last name, her leerdoelen, and what she and others wrote.
  for (const words of ['de Graaf', 'Hulp vragen', 'Mijn ochtend', 'reflectie', 'Afspraak'])
    expect(shown).not.toContain(words)
  expect(phone.errors).toEqual([])
})

test('a trainer takes the attendance of today in three taps without a network', async () => {
  await homeOf('trainer')
  await page.getByRole('link', { name: 'Aanwezigheid' }).click()
  await page.getByRole('button', { name: 'Iedereen is er' }).click()
  await page.getByText('10 van 10 mensen hebben een antwoord').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Klaar' }).click()

  await page.getByText('Aanwezigheid: 10 van 10. Klaar.').waitFor()
  expect(phone.errors).toEqual([])
})

test('a jobcoach writes a note without a network', async () => {
  await homeOf('jobcoach')
  await page.getByRole('link', { name: 'Notitie maken' }).click()
  await page.getByRole('textbox').fill('Łukasz wil graag een dag meer werken.')
  await page.getByRole('button', { name: 'Klaar' }).click()

  await page.getByText('Łukasz wil graag een dag meer werken.').waitFor()
  expect(phone.errors).toEqual([])
})

test('a regiocoördinator searches the register without a network', async () => {
  await page.setViewportSize(laptopSize)
  await homeOf('regiocoordinator')
  await page.getByRole('link', { name: 'Organisaties', exact: true }).click()
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('korenaar')

  await page.getByText('Kwekerij Zonneveld').first().waitFor({ state: 'detached' })
  const found = await page.locator('main a.list-row').allTextContents()
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((words) => !words.includes('Bakkerij De Korenaar'))).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(phone.errors).toEqual([])
})

test('a projectassistent sees the dates of a group without a network', async () => {
  await homeOf('projectassistent')
  await page.getByRole('link', { name: /^Groep Waalburg/ }).click()

  await page.getByRole('heading', { name: /Jaarplan/ }).waitFor()
  await expect
    .poll(() => page.getByText(/^(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag) \d/i).count())
    .toBe(10)
  expect(phone.errors).toEqual([])
})

test('every role has the band, and a reload stays with the role', async () => {
  for (const rol of rollen) {
    await lookAs(page, rol)
    await page.reload()
    await page.getByText('Dit is een voorbeeld. Niets is echt.').waitFor()
    expect(await page.getByLabel(proefText.switch).inputValue()).toBe(rol)
  }
  expect(phone.errors).toEqual([])
})

test('Stoppen met proberen leaves nothing of it in this browser', async () => {
  const before = await keptNames(page)
  await page.getByRole('button', { name: 'Stoppen met proberen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Welkom' }).waitFor()

  expect(before.filter((name) => name.includes('proef'))).not.toEqual([])
  expect((await keptNames(page)).filter((name) => name.includes('proef'))).toEqual([])
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Welkom' }).waitFor()
  expect(phone.errors).toEqual([])
})

test('the Proefversie never mixes with a map of one’s own', async () => {
  await beginMap(page, server.url, 'Wolkenveld')
  await openInMap(page, 'Dit ben ik')
  await typeKeys(field(page, 'Wie ben ik?'), 'Dit is van mij.')
  const own = await keptNames(page)
  await page.goto(`${server.url}/proef`)
  await page.getByRole('button', { name: /^Kandidaat/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor()
  await openInMap(page, 'Dit ben ik')
  const shown = await field(page, 'Wie ben ik?').inputValue()
  await field(page, 'Wie ben ik?').fill('Dit is een probeersel.')
  await page.getByRole('button', { name: 'Stoppen met proberen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hoi Wolkenveld' }).waitFor()
  await openInMap(page, 'Dit ben ik')

  expect(shown).not.toContain('Dit is van mij.')
  expect(await field(page, 'Wie ben ik?').inputValue()).toBe('Dit is van mij.')
  expect(await keptNames(page)).toEqual(own)
  expect(phone.errors).toEqual([])
})

/** Databases and small settings of this browser, by name. */
async function keptNames(from: Page): Promise<string[]> {
  return from.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
    return [...databases, ...Object.keys(localStorage)].toSorted()
  })
}
