import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { filesIn, filesWith } from './bytes-on-disk.ts'
import { field, openInMap } from './own-map.ts'
import { goTo } from './screens.ts'
import { hasText } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

const people = phones()
const words = 'Pannenkoekenvlinder62 in mijn map'
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

async function putBack(page: Page, file: string, code: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  await field(page, 'De code van je kopie').fill(code)
  await page.getByRole('button', { name: 'Kopie terugzetten' }).click()
}

test('[R4] [S4] one sealed file brings everything back on an empty phone, mijn map included', async () => {
  const noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  await openInMap(noor.page, 'Dit ben ik')
  await field(noor.page, 'Wie ben ik?').fill(words)
  await noor.page
    .getByText('Opgeslagen, ook buiten dit toestel. Alleen jij kunt het lezen.')
    .waitFor({ timeout: 45_000 })
  await goTo(noor.page, '/kopie')
  await noor.page.getByRole('button', { name: 'Maak een kopie' }).click()
  const code = (await noor.page.locator('.kopie-code').textContent()) ?? ''
  const saved = noor.page.waitForEvent('download')
  await noor.page.getByRole('button', { name: 'Bestand bewaren' }).click()
  const file = join(noor.profile, 'kopie.opstap')
  await (await saved).saveAs(file)
  const copy = readFileSync(file)
  const half = join(noor.profile, 'half.opstap')
  writeFileSync(half, copy.subarray(0, Math.floor(copy.length / 2)))
  expect(filesIn(noor.profile)).toContain(file)
  expect(filesWith(noor.profile, words)).toEqual([])
  await noor.context.close()

  const fresh = await people.open()
  const { page } = fresh
  await page.goto(`${region.url}/kopie/terugzetten`)
  await putBack(page, file, 'AAAA BBBB CCCC DDDD EEEE FFFF')
  await page.getByText('Deze code past niet bij dit bestand. Er is niets veranderd.').waitFor()
  await putBack(page, half, code)
  await page.getByText('Een deel van het bestand ontbreekt. Er is niets veranderd.').waitFor()
  await putBack(page, join(import.meta.dirname, '..', 'data', 'werkervaringsplaatsen.tsv'), code)
  await page.getByText('Dit bestand is geen kopie van Opstap. Er is niets veranderd.').waitFor()
  await putBack(page, file, code)
  await page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor({ timeout: 45_000 })

  await page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  await openInMap(page, 'Dit ben ik')
  await hasText(field(page, 'Wie ben ik?'), new RegExp(`^${words}$`))
  await field(page, 'Wie ben ik?').fill(`${words}, en verder`)
  await page.getByText('Opgeslagen, ook buiten dit toestel. Alleen jij kunt het lezen.').waitFor({ timeout: 45_000 })
  for (const phone of [noor, fresh]) expect(phone.errors).toEqual([])
})
