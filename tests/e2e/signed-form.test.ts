import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { field } from './own-map.ts'
import type { Phone } from './phone.ts'
import { Finger } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { beginReflectie, openForm, showReflectie, sign } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// One phone: Noor signs, hands it over, and the werkbegeleider confirms on it. Then the file of it is checked elsewhere.

const people = phones()
const shots = process.env['SCREENSHOTS']

/** A picture to look at, where somebody asked for pictures. */
async function shot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

const program = fileURLToPath(new URL('../../server/verify-form.ts', import.meta.url))
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let form = ''

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

test('what seems to be about health goes to the own map before anybody reads it, and undo brings it back', async () => {
  const { page } = noor
  await beginReflectie(page, 'Rustig hulp vragen')
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  const box = field(page, 'Wat heb je voor actie ondernomen?')

  await box.fill('Ik vertelde Truus over mijn medicatie.')
  await page.getByText('Dit lijkt over je gezondheid te gaan').waitFor()
  await page.getByRole('button', { name: 'In mijn map bewaren' }).click()
  await page.getByText('Je tekst staat nu bij Terugkijken, in je map.').waitFor()
  expect(await box.inputValue()).toBe('')
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect.poll(() => box.inputValue()).toBe('Ik vertelde Truus over mijn medicatie.')

  await page.getByRole('button', { name: 'In mijn map bewaren' }).click()
  await expect.poll(() => box.inputValue()).toBe('')
  await box.fill('Ik vroeg Truus om hulp in het café.')
  form = await showReflectie(page, 'Ron Bakels')
  expect(await page.getByText('medicatie').count()).toBe(0)
  await goTo(page, '/terugkijken')
  await page.getByText('Ik vertelde Truus over mijn medicatie.').first().waitFor()
  expect(noor.errors).toEqual([])
})

test('a form signed in Chromium is a file that a program without app and server finds right, with its receipts', async () => {
  const { page } = noor
  await sign(page, form, new Finger())
  await openForm(page, form)
  await page.getByRole('link', { name: 'Laten tekenen op dit toestel' }).click()
  await field(page, 'Kies een code van 4 cijfers').fill('1234')
  await page.getByRole('button', { name: 'Laat ondertekenen' }).click()
  await page.getByRole('button', { name: 'Ik ben Ron Bakels' }).click()
  await page.getByRole('button', { name: 'Zet mijn naam' }).click()
  await page.getByRole('button', { name: 'Ondertekenen' }).click()
  await field(page, 'Code van Noor').fill('1234')
  await page.getByRole('button', { name: 'Terug naar de map' }).click()
  await openForm(page, form)
  await page.getByText('Jullie tekenden allebei deze tekst.').waitFor()
  await expect.poll(() => page.getByText(/de server noteerde dit/).count(), { timeout: 30_000 }).toBe(2)
  // Whose device it was is looked up in the chain: of Noor, also where Ron confirmed on it.
  await expect.poll(() => page.getByText(/gezet op een toestel van Noor/).count(), { timeout: 30_000 }).toBe(2)
  await shot(page, 'formulier-handtekeningen')

  await goTo(page, `${form}/afdrukken`)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Getekende tekst als bestand' }).click()
  const download = await waiting
  const path = await download.path()
  const key = await page.evaluate(
    async () => ((await (await fetch('/api/receipts/key')).json()) as { key: string }).key,
  )
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, path, '--key', key], { encoding: 'utf8' })

  expect(download.suggestedFilename()).toMatch(/^zelfreflectie-noor-\d{4}-\d\d-\d\d\.json$/)
  expect(stderr).toBe('')
  expect(stdout).toContain('GREEN')
  expect(stdout.match(/noted by the server on/g)).toHaveLength(2)
  expect(stdout).toContain('confirmed on the phone of Noor')
  expect(stdout.match(/on a device of that person/g)).toHaveLength(2)
  expect(stdout).toContain('actie1: Ik vroeg Truus om hulp in het café.')
  expect(status).toBe(0)
  expect(readFileSync(path, 'utf8')).not.toContain('medicatie')
  expect(noor.errors).toEqual([])
})
