import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isId } from '#domain/id.ts'
import { projectUpdates } from '#documents/scratch.ts'
import { joinSeedDevice } from '#tests/seed/seed-device.ts'
import { until } from '#tests/sync/until.ts'
import { field, graceMs, openInMap } from './own-map.ts'
import type { Phone } from './phone.ts'
import { Finger } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { beginReflectie, hasText, openForm, openRow, rowWords, showReflectie, sign } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// A kandidaat shows, and stops showing: each test goes on where the one before stopped.

const people = phones()
const goal = 'Zonnebloemplan71: rustig vragen'
const action = 'Roodborstje82: ik vroeg het aan Ron.'
const reaction = 'Merelzang93: je bleef rustig.'
const changed = 'Koolmees55: dit schreef ik na het tekenen.'
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let ron: Phone
let form = ''

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })
const arrivesMs = { timeout: 45_000 }

test('[R1] [D4] a leerdoel is stopped offline in one tap, taken back, stopped again, and goes away when there is internet', async () => {
  const { page } = noor
  await showGoal(page)
  await ron.page.getByRole('link', { name: new RegExp(goal) }).click(arrivesMs)
  await heading(ron.page, goal).waitFor()

  await noor.goOffline()
  await page.getByRole('button', { name: 'Stop delen' }).click()
  await page.getByText('Leerdoel in mijn map').waitFor()
  await page.getByText(/^Gestopt\. .*Wat gelezen is, blijft bekend\.$/).waitFor()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  await page.getByRole('button', { name: 'Stop delen' }).click()
  await page.getByText('Leerdoel in mijn map').waitFor()
  expect(await heading(ron.page, goal).count()).toBe(1)
  await graceMs(page)
  await noor.killAndReopen(region.url)
  await openInMap(noor.page, 'Mijn leerdoelen')
  await noor.page.getByRole('link', { name: new RegExp(`${goal}.*Alleen jij leest dit`) }).waitFor()

  await noor.goOnline()
  await ron.page.getByText('Noor laat dit niet meer zien').waitFor(arrivesMs)
  await goTo(ron.page, '/')
  await heading(ron.page, 'Leerdoelen van Noor').waitFor()
  expect(await ron.page.getByText(goal).count()).toBe(0)

  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

async function showGoal(page: Page): Promise<void> {
  await openInMap(page, 'Mijn leerdoelen')
  await page.getByRole('link', { name: 'Leerdoel maken' }).click()
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await field(page, 'Wat wil je leren?').fill(goal)
  await page.getByRole('link', { name: 'Later verder' }).click()
  await page.getByRole('link', { name: 'Wie mag dit lezen?' }).click()
  await page.getByRole('radio', { name: /^Mijn trainer en mijn werkplek/ }).check()
  await page.getByRole('button', { name: 'Laten zien', exact: true }).click()
  await page.getByText(/^Gedeeld met .*Ron Bakels/).waitFor(arrivesMs)
}

test('[S4] what the werkbegeleider types while the kandidaat stops is told to both, and reaches the kandidaat', async () => {
  const { page } = noor
  await beginReflectie(page, 'Rustig vragen')
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(page, rowWords.actie).fill(action)
  form = await showReflectie(page, 'Ron Bakels')
  await goTo(ron.page, '/')
  await heading(ron.page, 'Noor laat je een zelfreflectie zien').waitFor(arrivesMs)
  await openForm(ron.page, form)
  await ron.page.getByRole('link', { name: 'Reactie schrijven' }).click()
  const box = field(ron.page, rowWords.reactie)
  await box.waitFor()
  await ron.goOffline()
  await box.pressSequentially(reaction)

  await goTo(page, '/delen')
  await page
    .getByRole('button', { name: /^Stop delen: Zelfreflectie van/ })
    .first()
    .click()
  await page.getByText(/^Gestopt\. /).waitFor()
  await hasText(box, reaction)
  await ron.goOnline()
  await ron.page.getByText('Noor laat dit niet meer zien').waitFor(arrivesMs)
  await ron.page.getByText('Wat jij hier schreef, is niet weg. Noor kan het lezen.').waitFor()

  await goTo(page, '/reflecties')
  await page
    .getByRole('link', { name: /In mijn map/ })
    .first()
    .click()
  await heading(page, 'Wat anderen hierbij schreven').waitFor(arrivesMs)
  await page.getByText(reaction).waitFor()
  await page.getByText(action).waitFor()
  await ron.page.getByText('Dit schreef je nog').waitFor({ state: 'detached', ...arrivesMs })
  expect(await ron.page.getByText(/Merelzang93|Roodborstje82/).count()).toBe(0)

  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('what both signed stays readable for both after Stop delen, and the live form does not', async () => {
  const { page } = noor
  await page.getByRole('link', { name: 'Laten zien aan Ron Bakels' }).click()
  await page.getByRole('button', { name: 'Laten zien aan Ron Bakels' }).click()
  await heading(page, 'Zelfreflectie van Noor').waitFor()
  form = new URL(page.url()).pathname
  await goTo(ron.page, '/')
  await heading(ron.page, 'Noor laat je een zelfreflectie zien').waitFor(arrivesMs)
  await openForm(ron.page, form)
  await ron.page.getByRole('link', { name: 'Reactie schrijven' }).click()
  await field(ron.page, rowWords.reactie).fill('Goed gedaan.')
  await openForm(page, form)
  await page.getByText('Goed gedaan.').waitFor(arrivesMs)
  for (const phone of [noor, ron]) await sign(phone.page, form, new Finger())
  await openForm(page, form)
  await page.getByText('Jullie tekenden allebei deze tekst.').waitFor(arrivesMs)
  await (await openRow(page, 'verbeteractie')).fill(changed)
  await openForm(ron.page, form)
  await ron.page.getByText(changed).first().waitFor(arrivesMs)

  await openForm(page, form)
  await page.getByText('De getekende tekst blijft leesbaar voor wie tekende.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Stop delen' }).click()
  await heading(page, 'Nakijken').waitFor()
  await page.getByText(changed).waitFor()

  await ron.page.getByText('De tekst die je tekende, blijf je hier lezen.').waitFor(arrivesMs)
  await ron.page.getByText(action).waitFor()
  expect(await ron.page.getByText(changed).count()).toBe(0)
  expect(await ron.page.getByRole('link', { name: /Wijzigen|ndertekenen/ }).count()).toBe(0)
  await goTo(ron.page, '/')
  await ron.page.getByText('Alleen de getekende tekst').waitFor()
  // One row to read it, and nothing that waits.
  await expect.poll(() => ron.page.locator(`a[href^="${form}"]`).count()).toBe(1)
  await openForm(page, form)
  await page.getByText('Dit is de getekende tekst. Die blijft leesbaar voor wie tekende.').waitFor()

  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('[R1] a device of somebody who joins afterwards shows no word of it', async () => {
  await goTo(noor.page, '/delen')
  await noor.page.getByText('De getekende tekst leest ook', { exact: false }).waitFor()
  const added = region.seeded.documents.filter(({ kind }) => ['plaatsing', 'werkplek', 'reflectie'].includes(kind))
  const coordinator = region.seeded.users.find(({ rol }) => rol === 'regiocoordinator')?.naam ?? ''
  const later = region.seeded.users.findLast(({ rol }) => rol === 'trainer')?.naam ?? ''
  const desk = await joinSeedDevice(region.url, region.linkFor(coordinator), Date.now)
  const device = await joinSeedDevice(region.url, region.linkFor(later), Date.now)
  try {
    const member = { person: device.persoon, role: 'werkbegeleider' as const }
    await desk.ask(added.map(({ doc }) => ({ kind: 'members', doc, add: [member], remove: [] })))
    await desk.shared()
    await device.knows(added.map(({ doc }) => doc))
    await until(
      'everything is here',
      async () => (await device.store.database.heads.toArray()).every(({ have, there }) => have >= there),
      30_000,
    )

    const shown = await Promise.all(
      added.map(async ({ doc, kind }) => projectUpdates(kind, (await device.store.load(doc)).updates)),
    )

    // What was signed stays for who signed it; that it is on nobody else's screen has its own test.
    const words = JSON.stringify(shown, (key, value: unknown) => (key === 'handtekeningen' ? undefined : value))
    expect(words).toContain('Bakkerij') // the placement itself is there to read
    for (const canary of ['Zonnebloemplan71', 'Roodborstje82', 'Merelzang93', 'Koolmees55']) {
      expect(words).not.toContain(canary)
    }
    expect(JSON.stringify(shown)).not.toContain('Koolmees55')
    const [, , doc = '', id = ''] = form.split('/')
    expect(isId('d', doc) && added.some((one) => one.doc === doc) && id !== '').toBe(true)
  } finally {
    await desk.close()
    await device.close()
  }
})
