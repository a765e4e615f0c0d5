import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openAuditKey } from '#server/audit/key.ts'
import { AuditLog } from '#server/audit/log.ts'
import { beginNood, endNood } from '#server/noodprocedure.ts'
import { axeFinds, sticksOut } from './screen-checks.ts'
import { enter, phones, startRegion } from './steps-region.ts'
import { goTo } from './screens.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

const shots = process.env['SCREENSHOTS']

async function shot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png` })
}

test('[R7] the kandidaat is told on every screen, and in Wie heeft gekeken, who may read, until when and why', async () => {
  const noor = await enter(people, region, 'Noor')
  const { page } = noor
  const { store, config } = region.server
  const failed = (error: unknown): never => {
    throw error
  }
  const audit = new AuditLog({ store, key: openAuditKey(store, config.keyFile), nowMs: Date.now, failed })
  const { person: kandidaat } = region.person('Noor')
  // Somebody who is in nothing of hers: a colleague of her own jobcoach.
  const { person: voor } = region.person('Marijn Oosterhof')
  const reden = 'Je was weg en niemand wist waar je was.'

  beginNood(store, audit, { kandidaat, voor, reden, uren: 24 }, Date.now())

  const band = page.getByText(/mag nu lezen wat over jou bewaard is\. Dat stopt vanzelf op .+ Reden: Je was weg/)
  await band.waitFor()
  await shot(page, 'nood-band-telefoon')
  expect([...(await axeFinds(page)), ...(await sticksOut(page))]).toEqual([])
  await goTo(page, '/wie-heeft-gekeken')
  await page.getByText(/^Noodprocedure: .+, trainer mocht meelezen/).waitFor()
  await page.getByText(`Reden: ${reden}`, { exact: true }).waitFor()
  await shot(page, 'nood-logboek-telefoon')
  expect([...(await axeFinds(page)), ...(await sticksOut(page))]).toEqual([])

  endNood(store, audit, { kandidaat, voor }, Date.now())

  await page.getByText(/mocht tot .+ lezen wat over jou bewaard is/).waitFor()
  await noor.goOffline()
  await page.reload()
  await page.getByText(/mocht tot .+ lezen wat over jou bewaard is/).waitFor()
  expect(noor.errors).toEqual([])
})
