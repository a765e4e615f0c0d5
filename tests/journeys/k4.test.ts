import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { field } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, plainBytesOf, startRegion } from '#tests/e2e/steps-region.ts'
import { dstarrWoorden } from '#i18n/nl/write-dstarr.ts'
import { openInMap } from '../e2e/own-map.ts'

let region: Awaited<ReturnType<typeof startRegion>>
const people = phones()

beforeAll(async () => {
  region = await startRegion()
}, 240_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

const nameOf = (rol: string): string => region.seeded.users.find((user) => user.rol === rol)?.naam ?? ''

test('[K4] a kandidaat makes a story, tells it, writes tips down and adapts the goal, all without a network', async () => {
  const noor = await enter(people, region, 'Noor')
  const { page } = noor
  await page.getByRole('link', { name: /^Leren en terugkijken/ }).waitFor()
  await noor.goOffline()

  // 2: from a zelfreflectie, in small steps
  await openInMap(page, 'Verhalen voor de coaching')
  await page.getByRole('link', { name: 'Nieuw verhaal' }).click()
  const bron = page.getByRole('radio', { name: /^Zelfreflectie van/ }).first()
  await bron.check()
  await shoot(noor, 'k4-begin')
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.getByRole('heading', { level: 1, name: dstarrWoorden.situatie.title }).waitFor()
  await field(page, dstarrWoorden.situatie.title).fill('KANARIE-SITUATIE: vrijdagochtend, de oven was vol.')
  await shoot(noor, 'k4-vraag')
  await page.getByRole('link', { name: 'Later verder' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mijn verhaal nakijken' }).waitFor()
  const story = new URL(page.url()).pathname

  // Another day: it goes on at the first question without words; what the form said is there.
  await page.reload()
  // It goes on at the first question without words; what was written a moment before it went is laid over the list then.
  await page.getByText('KANARIE-SITUATIE').waitFor()
  await page.getByRole('link', { name: 'Verder schrijven' }).click()
  await page.getByRole('heading', { level: 1, name: dstarrWoorden.taak.title }).waitFor()
  await field(page, dstarrWoorden.taak.title).fill('De broodjes moesten om 9 uur klaar zijn.')
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: dstarrWoorden.actie.title }).waitFor()
  await expect.poll(() => field(page, dstarrWoorden.actie.title).inputValue()).not.toBe('')
  await page.getByRole('link', { name: 'Later verder' }).click()
  await page.getByRole('button', { name: 'Klaar om te vertellen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mijn verhaal', exact: true }).waitFor()
  await shoot(noor, 'k4-nakijken')

  // Showing it: every name first. The werkplek is not among them.
  await page.getByRole('link', { name: 'Wie mag dit lezen?' }).click()
  await page.getByText('Alleen je trainer en je jobcoach kunnen dit lezen.').waitFor()
  expect(await page.getByText(nameOf('werkbegeleider'), { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Laten zien', exact: true }).click()

  // 3: told from one calm page
  await page.getByRole('link', { name: 'Vertellen' }).click()
  await page.getByText('KANARIE-SITUATIE: vrijdagochtend, de oven was vol.').waitFor()
  await shoot(noor, 'k4-vertellen')

  // 4: the tips
  await page.getByRole('link', { name: 'Tips opschrijven' }).click()
  await page.getByRole('button', { name: 'Eerste tip' }).click()
  await field(page, 'Tip 1').fill('Spreek een kort teken af met Ron.')
  await field(page, 'Van wie?').fill('Guusje')
  await shoot(noor, 'k4-tips')
  await page.getByRole('link', { name: 'Klaar', exact: true }).click()
  await page.getByText('Van Guusje').waitFor()
  const shown = new URL(page.url()).pathname
  expect(shown).not.toBe(story)

  // 5: the goal adapted in one move, because of the tip
  await page.getByRole('button', { name: 'Doel aanpassen' }).click()
  await field(page, 'Wat ga je precies doen?').fill('Ik steek mijn hand op naar Ron zodra de oven vol is.')
  await page.getByRole('button', { name: /Guusje: Spreek een kort teken af/ }).click()
  await expect.poll(() => field(page, 'Waarom pas je het aan?').inputValue()).toContain('kort teken')
  await shoot(noor, 'k4-aanpassen')
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await page.getByText('Doel aangepast.').waitFor()
  await page.getByText(/^Doel aangepast op/).waitFor()
  await shoot(noor, 'k4-verhaal')

  // Its history shows why.
  const about = page.getByRole('link', { name: /^Hulp vragen/ }).or(page.locator('dd a[href^="/leerdoel/"]'))
  await about.first().click()
  await page.getByText('Zo werd je doel').click()
  await page.getByText('Na een tip').last().waitFor()
  await page.getByText('Ik steek mijn hand op naar Ron zodra de oven vol is.').first().waitFor()
  await shoot(noor, 'k4-zo-werd-je-doel')

  // Kept as a story for a job interview, only for oneself.
  await goTo(page, shown)
  await page.getByRole('checkbox', { name: /^Verhaal voor een sollicitatie/ }).check()
  await goTo(page, '/verhalen')
  await page.getByRole('heading', { level: 1, name: 'Voor een sollicitatie' }).waitFor()
  await expect.poll(() => page.getByRole('listitem').count()).toBeGreaterThan(0)

  // The artefact: the trainer finds the story in the dossier, with the tip, and adds one.
  await noor.goOnline()
  const trainer = await enter(people, region, nameOf('trainer'))
  await expect
    .poll(
      async () => {
        await goTo(trainer.page, shown)
        return trainer.page.getByText('Van Guusje').count()
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toBe(1)
  await trainer.page.getByRole('heading', { level: 1, name: 'Verhaal van Noor' }).waitFor()
  await shoot(trainer, 'k4-trainer')
  await trainer.page.getByRole('link', { name: 'Tips opschrijven' }).click()
  await trainer.page.getByRole('button', { name: 'Nog een tip' }).click()
  await field(trainer.page, 'Tip 2').fill('Je vertelde precies wat je zei.')
  await trainer.page.getByRole('link', { name: 'Klaar', exact: true }).click()
  await goTo(page, shown)
  await page.getByText('Je vertelde precies wat je zei.').waitFor({ timeout: 60_000 })

  // Nobody of the werkplek got a byte of it; a device of the trainer did.
  expect((await plainBytesOf(region, nameOf('trainer'))).includes('KANARIE-SITUATIE')).toBe(true)
  for (const naam of [nameOf('maatje'), nameOf('werkbegeleider'), nameOf('regiocoordinator')]) {
    expect((await plainBytesOf(region, naam)).includes('KANARIE-SITUATIE'), naam).toBe(false)
  }
  expect(noor.errors).toEqual([])
  expect(trainer.errors).toEqual([])
}, 300_000)

test('[K4] an opdracht is ticked and answered without a network, and only the kandidaat reads the answer', async () => {
  const noor = await enter(people, region, 'Noor')
  const { page } = noor
  await page.getByRole('link', { name: /^Leren en terugkijken/ }).waitFor()
  await noor.goOffline()

  await openInMap(page, 'Opdrachten')
  await page.getByRole('link', { name: /^Kies een hulpmiddel/ }).click()
  await page.getByRole('checkbox', { name: 'Dit heb ik gedaan' }).check()
  await field(page, 'Wat leverde dit op?').fill('KANARIE-OPBRENGST: ik kan goed uitleggen.')
  await shoot(noor, 'k4-opdracht')
  await page.getByRole('link', { name: 'Klaar', exact: true }).click()
  await page
    .getByText(/^Gedaan op/)
    .first()
    .waitFor()
  await shoot(noor, 'k4-opdrachten')
  await page.getByRole('link', { name: /^Wat het opleverde/ }).click()
  await page.getByText('KANARIE-OPBRENGST: ik kan goed uitleggen.').waitFor()
  await page.reload()
  await page.getByText('KANARIE-OPBRENGST: ik kan goed uitleggen.').waitFor()

  await noor.goOnline()
  await page.waitForFunction(() => !document.body.textContent?.includes('wachten op internet'))
  for (const rol of ['trainer', 'maatje', 'werkbegeleider']) {
    expect((await plainBytesOf(region, nameOf(rol))).includes('KANARIE-OPBRENGST'), rol).toBe(false)
  }
  expect(noor.errors).toEqual([])
}, 240_000)

/** For whoever looks at the screens; nothing when nobody asked. */
async function shoot(phone: Phone, name: string): Promise<void> {
  const folder = process.env['SHOTS_DIR']
  if (folder === undefined) return
  await phone.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
