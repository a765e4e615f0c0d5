import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { goTo } from './screens.ts'
import { enter, phones, startRegion } from './steps-region.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

const kaart = (): string => region.seeded.documents.find(({ kind }) => kind === 'kaart')?.doc ?? ''

/** What somebody does who has the database in hand: the same log, but not of this person. */
function hideFromLog(persoon: string): void {
  const db = new DatabaseSync(join(region.dataDir, 'opstap.db'), { timeout: 5000 })
  db.exec('DROP TRIGGER audit_stays')
  db.prepare('UPDATE audit SET actor = NULL WHERE actor = ?').run(persoon)
  db.close()
}

test('[R7] the kandidaat sees who opened what and why, also what was opened offline, and is told of a log that changed', async () => {
  const noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  const marijn = await enter(people, region, 'Marijn Oosterhof')
  await marijn.page
    .getByRole('link', { name: /^Mensen/ })
    .first()
    .waitFor()
  await marijn.goOffline()
  await goTo(marijn.page, '/mensen')
  await marijn.page.getByRole('link', { name: /^Noor/ }).waitFor()
  await goTo(marijn.page, `/dossier/${kaart()}`)
  await marijn.page.getByRole('heading', { level: 1, name: /^Noor/ }).waitFor()
  await marijn.goOnline()
  await expect
    .poll(() => region.server.store.audit.rows(0, 10_000).some(({ act }) => act === 'doc.open'), { timeout: 45_000 })
    .toBe(true)
  const listed = () => region.server.store.audit.rows(0, 10_000).filter(({ act }) => act === 'list.view')
  await expect.poll(() => listed().length, { timeout: 45_000 }).toBeGreaterThan(0)
  await goTo(marijn.page, '/mensen')
  await marijn.page.getByRole('link', { name: /^Noor/ }).waitFor()

  await goTo(noor.page, '/meer')
  await noor.page.getByRole('link', { name: /^Wie ziet wat/ }).click()
  await noor.page.getByRole('link', { name: /^Wie heeft gekeken/ }).click()
  await noor.page.getByText('Marijn Oosterhof, trainer').first().waitFor()
  const words = await noor.page.locator('main').innerText()
  expect(words).toMatch(/Opende .*je kaart.* om \d\d:\d\d\./)
  expect(words).toMatch(/Kreeg .* op het toestel om \d\d:\d\d\. Of het gelezen is, weten we niet\./)
  expect(words).toMatch(/Zag je naam in een lijst met mensen om \d\d:\d\d\./)
  expect(words).toContain('Waarom: hoort bij jou als trainer.')
  expect(listed().filter(({ link }) => link?.zaak === noor.persoon)).toHaveLength(1)

  await noor.goOffline()
  await noor.page.reload()
  await noor.page.getByText(/^Geen internet\. Dit is de lijst van/).waitFor()
  await noor.page.getByText('Marijn Oosterhof, trainer').first().waitFor()
  hideFromLog(marijn.persoon)
  await noor.goOnline()
  await noor.page.reload()
  await noor.page.getByText('Deze lijst klopt niet met eerder').waitFor({ timeout: 45_000 })

  for (const phone of [noor, marijn]) expect(phone.errors).toEqual([])
}, 180_000)
