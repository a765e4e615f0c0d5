import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatDayYear } from '#i18n/format.ts'
import { field } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { Finger } from '#tests/e2e/steps-invite.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { openForm, sign } from '#tests/e2e/steps-reflectie.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { shot } from './steps-plek.ts'

// K3: looking back at the workplace, once with a phone each and once on the one phone of the kandidaat.

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let ron: Phone
let goals: string[] = []

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

/** The paper *Format zelfreflectie*: what is asked, in the order of the sheet, as the method's own page draws it. */
const paper = {
  title: 'Format zelfreflectie',
  head: ['Naam:', 'Werkervaringsplaats:', 'Naam begeleider:', 'Datum:'],
  rows: [
    'Wat heb je voor actie ondernomen?',
    'Wat ging goed?',
    'Wat kan beter?',
    'Reactie begeleider',
    'Verbeteractie',
  ],
  boxes: ['Handtekening kandidaat', 'Handtekening begeleider'],
} as const
const arrives = { timeout: 45_000 }
const next = (page: Page) => page.getByRole('link', { name: 'Verder', exact: true }).click()
const words = {
  actie: 'Ik vroeg Truus of ik even mee mocht kijken bij de oven.',
  goed: 'Ik bleef rustig en zei wat ik nodig had.',
  beter: 'Eerder vragen, niet pas na de pauze.',
  actie2: 'Ik schreef op wat ik eerst wilde doen.',
  reactie: 'Je vroeg het goed. Kom gerust eerder.',
} as const

/** *Zelfreflectie maken* with the first goals of the own list, up to the first question. */
async function begin(page: Page, count: number): Promise<void> {
  await goTo(page, '/reflecties')
  await page.getByRole('link', { name: 'Zelfreflectie maken' }).click()
  const list = page.getByRole('group', { name: 'Op welk leerdoel kijk je terug?' })
  const boxes = list.getByRole('checkbox')
  await boxes.first().waitFor()
  goals = (await list.locator('label').allTextContents()).slice(0, count)
  for (let at = 0; at < (await boxes.count()); at++) await boxes.nth(at).setChecked(at < count)
  await page.getByRole('button', { name: 'Beginnen' }).click()
}

/** One row, in a field that any keyboard and its microphone write in. */
async function answer(page: Page, question: string, text: string): Promise<void> {
  const box = field(page, question)
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
  await box.waitFor()
  expect(await box.evaluate(isPlainField)).toBe(true)
  await box.fill(text)
  await next(page)
}

/** No editor of our own: dictation, correction and reading aloud are those of the phone. */
function isPlainField(box: Element): boolean {
  const refused = ['readonly', 'disabled', 'maxlength'].some((name) => box.hasAttribute(name))
  return box.tagName === 'TEXTAREA' && !refused && box.getAttribute('inputmode') !== 'none'
}

async function cells(sheet: Locator): Promise<string[][]> {
  const tables = await sheet.getByRole('table').all()
  return Promise.all(tables.map((table) => table.getByRole('rowheader').allTextContents()))
}

/** One sheet of A4, laid out as on paper. @returns what stands in the two boxes */
async function comparePaper(page: Page, name: string): Promise<string[]> {
  const sheet = page.locator('.print-sheet')
  await sheet.waitFor()
  expect(await sheet.getByRole('heading', { level: 1 }).textContent()).toBe(paper.title)
  await expect.poll(() => sheet.locator('.paper-lines dt').allTextContents()).toEqual(paper.head)
  expect(await cells(sheet)).toEqual([
    ['Leerdoel 1', ...paper.rows],
    ['Leerdoel 2', ...paper.rows],
  ])
  await expect.poll(() => sheet.locator('.paper-box-label').allTextContents()).toEqual(paper.boxes)
  const lines = await sheet.locator('.paper-lines dd').allTextContents()
  expect(lines.slice(0, 3)).toEqual(['Noor', expect.stringContaining('Bakkerij'), 'Ron Bakels'])
  await shot(page, name)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]\S*\]/)
  return sheet.locator('.paper-box').allTextContents()
}

test('[K3] in the break without a network: the header is there already, two goals, three questions each', async () => {
  const { page } = noor
  await noor.goOffline()
  await begin(page, 2)
  expect(goals).toHaveLength(2)

  await answer(page, paper.rows[0], words.actie)
  await answer(page, paper.rows[1], words.goed)
  await answer(page, paper.rows[2], words.beter)
  await answer(page, paper.rows[0], words.actie2)
  await page.getByRole('link', { name: 'Overslaan' }).click()
  await page.getByRole('link', { name: 'Later verder' }).click()

  await page.getByRole('heading', { level: 1, name: 'Nakijken' }).waitFor()
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }))
  const head = page.getByRole('group', { name: 'Bovenaan het formulier' })
  for (const known of ['Noor', 'Bakkerij', 'Ron Bakels', formatDayYear(today)]) {
    expect(await head.textContent()).toContain(known)
  }
  await shot(page, 'k3-nakijken')
  await page.getByText('Opgeslagen op dit toestel').first().waitFor()
  expect(noor.errors).toEqual([])
})

test('[K3] with a phone each: a reaction, an improvement of both, two signatures and one sheet as on paper', async () => {
  const { page } = noor
  await page.getByRole('link', { name: 'Laten zien aan Ron Bakels' }).click()
  await page.getByRole('button', { name: 'Laten zien aan Ron Bakels' }).click()
  await page.getByRole('heading', { level: 1, name: 'Zelfreflectie van Noor' }).waitFor()
  const form = new URL(page.url()).pathname
  await noor.goOnline()
  await goTo(ron.page, '/')
  await ron.page.getByText('Noor laat je een zelfreflectie zien').first().waitFor(arrives)

  // They sit down in the canteen, where neither has a signal.
  await openForm(ron.page, form)
  await Promise.all([noor.goOffline(), ron.goOffline()])
  await ron.page.getByRole('link', { name: 'Reactie schrijven' }).click()
  await field(ron.page, paper.rows[3]).waitFor()
  expect(await field(ron.page, paper.rows[3]).evaluate(isPlainField)).toBe(true)
  await field(ron.page, paper.rows[3]).fill(words.reactie)
  await next(ron.page)
  await field(ron.page, paper.rows[4]).fill('Ron loopt om tien uur langs.')
  await goTo(page, `${form}/invullen/verbeteractie1`)
  await field(page, paper.rows[4]).fill('Ik vraag het voor de pauze. ')
  await Promise.all([noor.goOnline(), ron.goOnline()])
  const both = field(page, paper.rows[4])
  await expect.poll(() => both.inputValue(), arrives).toContain('Ron loopt om tien uur langs.')
  expect(await both.inputValue()).toContain('Ik vraag het voor de pauze.')
  await expect.poll(() => field(ron.page, paper.rows[4]).inputValue(), arrives).toBe(await both.inputValue())

  for (const phone of [noor, ron]) await sign(phone.page, form, new Finger())
  await openForm(page, form)
  await page.getByText('Jullie tekenden allebei deze tekst.').waitFor(arrives)
  await goTo(page, `${form}/afdrukken`)
  const boxes = await comparePaper(page, 'k3-blad')
  expect(boxes[0]).toContain('Noor')
  expect(boxes[1]).toContain('Ron Bakels')
  const sheet = (await page.locator('.print-sheet').textContent()) ?? ''
  for (const one of [...goals, ...Object.values(words), 'Ron loopt om tien uur langs.']) expect(sheet).toContain(one)
  expect(sheet).toContain('getekende versie')

  // A later change, without a network: the signatures belong to what was there before, and that stays to be read.
  await noor.goOffline()
  await goTo(page, `${form}/invullen/beter1`)
  await page.getByText('Er is al getekend. Als je iets wijzigt, moeten jullie opnieuw tekenen.').waitFor()
  await field(page, paper.rows[2]).fill('Meteen vragen.')
  await openForm(page, form)
  await page.getByText('Gewijzigd na ondertekening', { exact: true }).first().waitFor()
  await page.getByText('De getekende tekst blijft staan.', { exact: false }).first().waitFor()
  await expect.poll(() => page.getByText('Tekende een eerdere tekst').count()).toBe(2)
  await shot(page, 'k3-gewijzigd')
  await goTo(page, `${form}/afdrukken`)
  await page.getByText('gewijzigd na ondertekening').first().waitFor()
  expect((await page.locator('.paper-box').allTextContents()).join('').trim()).toBe('')
  await page.getByRole('radio', { name: 'De getekende versie' }).check()
  expect((await comparePaper(page, 'k3-blad-getekend'))[1]).toContain('Ron Bakels')
  expect(await page.locator('.print-sheet').textContent()).toContain(words.beter)
  await noor.goOnline()
  await openForm(ron.page, form)
  await ron.page.getByText('Gewijzigd na ondertekening', { exact: true }).first().waitFor(arrives)
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('[K3] on one phone without a network: the reaction and the name of the werkbegeleider, confirmed there', async () => {
  const { page } = noor
  await noor.goOffline()
  await begin(page, 1)
  await answer(page, paper.rows[0], words.actie)
  await page.getByRole('link', { name: 'Later verder' }).click()
  await page.getByRole('link', { name: 'Laten zien aan Ron Bakels' }).click()
  await page.getByRole('button', { name: 'Laten zien aan Ron Bakels' }).click()
  await page.getByRole('heading', { level: 1, name: 'Zelfreflectie van Noor' }).waitFor()
  const form = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Laten tekenen op dit toestel' }).click()
  await field(page, 'Kies een code van 4 cijfers').fill('1234')
  await page.getByRole('button', { name: 'Laat ondertekenen' }).click()

  // In the hands of Ron: this form only, and nothing of what Noor did before can be taken back.
  await page.getByRole('heading', { level: 1, name: 'Geef je telefoon aan Ron Bakels' }).waitFor()
  expect(await page.getByRole('button', { name: 'Ongedaan maken' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Ik ben Ron Bakels' }).click()
  await page.getByRole('button', { name: 'Reactie schrijven' }).click()
  expect(await field(page, paper.rows[3]).evaluate(isPlainField)).toBe(true)
  await field(page, paper.rows[3]).fill(words.reactie)
  await field(page, paper.rows[4]).fill('Ron loopt om tien uur langs.')
  await shot(page, 'k3-reactie-doorgegeven')
  await page.reload()
  await page.getByRole('button', { name: 'Ik ben Ron Bakels' }).click()
  await page.getByText(words.reactie).waitFor()
  await shot(page, 'k3-doorgegeven')
  await page.getByRole('button', { name: 'Zet mijn naam' }).click()
  await page.getByRole('button', { name: 'Ondertekenen' }).click()
  await field(page, 'Code van Noor').fill('1234')
  await page.getByRole('button', { name: 'Terug naar de map' }).click()
  await sign(page, form, new Finger())
  await openForm(page, form)
  await page.getByText('Jullie tekenden allebei deze tekst.').waitFor()
  // Whoever typed it had the phone of Noor: nobody is told that Noor wrote it, nor that Ron's own phone did.
  await page.getByText(/^Op de telefoon van Noor, /).waitFor()

  await goTo(page, `${form}/afdrukken`)
  const boxes = await comparePaper(page, 'k3-blad-een-telefoon')
  expect(await page.locator('.print-sheet').textContent()).toContain(words.reactie)
  expect(boxes[1]).toContain('bevestigd op de telefoon van Noor')
  expect(noor.errors).toEqual([])
})

test('[K3] with one leerdoel, from the home to shown: at most twelve taps beside the text', async () => {
  const { page } = noor
  await noor.goOnline()
  await goTo(page, '/')
  const finger = new Finger()
  /** A field that has the focus already needs no tap. */
  const write = async (question: string, text: string): Promise<void> => {
    await page.getByRole('heading', { level: 1, name: question }).waitFor()
    const box = field(page, question)
    await box.waitFor()
    if (!(await box.evaluate((one) => one === document.activeElement))) await finger.tap(box)
    await page.keyboard.type(text)
    await finger.tap(page.getByRole('link', { name: /^(?:Verder|Naar het formulier)$/ }))
  }

  await finger.tap(page.getByRole('link', { name: /^Mijn reflecties/ }))
  await finger.tap(page.getByRole('link', { name: 'Zelfreflectie maken' }))
  const boxes = page.getByRole('group', { name: 'Op welk leerdoel kijk je terug?' }).getByRole('checkbox')
  await boxes.first().waitFor()
  for (let at = 0; at < (await boxes.count()); at++) {
    if ((await boxes.nth(at).isChecked()) !== (at === 0)) await finger.tap(boxes.nth(at))
  }
  await finger.tap(page.getByRole('button', { name: 'Beginnen' }))
  await write(paper.rows[0], words.actie)
  await write(paper.rows[1], words.goed)
  await write(paper.rows[2], words.beter)
  await finger.tap(page.getByRole('link', { name: 'Laten zien aan Ron Bakels' }))
  await finger.tap(page.getByRole('button', { name: 'Laten zien aan Ron Bakels' }))
  await page.getByRole('heading', { level: 1, name: 'Zelfreflectie van Noor' }).waitFor()

  expect(finger.taps).toBeLessThanOrEqual(12)
  expect(noor.errors).toEqual([])
})
