import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { screenStands } from '../e2e/screens.ts'
import { appIsHere, beginMap, field, graceMs, openInMap, SAVED_HERE } from '../e2e/own-map.ts'
import { phones } from '../e2e/steps-region.ts'

const people = phones()
let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  await people.closeAll()
  await server.stop()
})

test('[E1] in flight mode from the first screen a krachtig moment and an ik statement are kept through a dead battery', async () => {
  const phone = await people.open()
  await beginMap(phone.page, server.url, 'Noor')
  await appIsHere(phone.page)
  await phone.goOffline()
  await phone.page.reload()
  const { page } = phone

  // a krachtig moment: a title, one answer, the rest skipped
  await page.getByRole('link', { name: 'Toevoegen', exact: true }).click()
  await page.getByRole('link', { name: /^Een krachtig moment/ }).click()
  await field(page, 'Hoe noem ik dit moment?').fill('De taart van de buurvrouw')
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(page, 'Wat gebeurde er?').pressSequentially('Ik bakte voor tachtig mensen.')
  await page.locator('.save-line', { hasText: SAVED_HERE }).waitFor()
  await graceMs(page)

  // the battery dies in the middle; it goes on where it was
  await phone.killAndReopen(`${server.url}/in-mijn-map/ik`)
  const again = phone.page
  await again.getByRole('link', { name: /^Krachtige momenten/ }).click()
  await again.getByText('Nog niet klaar').waitFor()
  await again.getByRole('link', { name: /^De taart van de buurvrouw/ }).click()
  await again.getByText('Ik bakte voor tachtig mensen.').waitFor()
  await again.getByRole('link', { name: 'Verder waar je was' }).click()
  await again.getByRole('heading', { level: 1, name: 'Hoe was de situatie?' }).waitFor()
  // every prompt can be skipped: straight to the energy words, and to the end
  while (await again.getByRole('heading', { level: 1, name: 'Nakijken' }).isHidden()) {
    const now = again.url()
    const chip = again.getByRole('button', { name: 'Iets maken' })
    if (await chip.isVisible()) {
      await chip.click()
      await again.getByRole('link', { name: 'Verder', exact: true }).click()
    } else await again.getByRole('link', { name: 'Overslaan' }).click()
    await again.waitForURL((url) => url.href !== now)
    await screenStands(again)
  }
  await again.getByText('Niet ingevuld').first().waitFor()
  await again.getByRole('button', { name: 'Klaar', exact: true }).click()
  await again.getByText('Staat in je map.').waitFor()

  // one ik statement
  await again.getByRole('link', { name: 'Terug', exact: true }).first().click()
  await openInMap(again, 'Wat ik kan en wil')
  await field(again, 'Ik kan dit goed').pressSequentially('Rustig blijven als het druk is.')
  await again.locator('.save-line', { hasText: SAVED_HERE }).waitFor()
  await graceMs(again)
  // back is where one came from
  await again.getByRole('link', { name: 'Terug', exact: true }).first().click()
  await again.getByRole('heading', { level: 1, name: 'Mijn verhaal en wat ik kan' }).waitFor()

  await phone.killAndReopen(server.url)
  const last = phone.page
  await openInMap(last, 'Krachtige momenten')
  await last.getByRole('link', { name: /^De taart van de buurvrouw/ }).click()
  for (const words of ['Ik bakte voor tachtig mensen.', 'Iets maken']) await last.getByText(words).waitFor()
  await last.goto(`${server.url}/wat-ik-kan`)
  await expect.poll(() => field(last, 'Ik kan dit goed').inputValue()).toBe('Rustig blijven als het druk is.')
  expect(phone.errors).toEqual([])
}, 240_000)
