import { afterAll, beforeAll, expect, test } from 'vitest'
import { field } from '#tests/e2e/own-map.ts'
import { Finger } from '#tests/e2e/steps-invite.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { beginReflectie, openForm, openRow, rowWords, showReflectie, sign } from '#tests/e2e/steps-reflectie.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { openPlek, plekOf, shot } from './steps-plek.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

test('[W2] a werkoverleg on two phones without a signal, up to the form that both signed', async () => {
  const plek = plekOf(region)
  const noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  const ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  await beginReflectie(noor.page, 'Rustig om hulp vragen')
  await noor.page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(noor.page, rowWords.actie).fill('Ik vroeg Truus om hulp.')
  const form = await showReflectie(noor.page, 'Ron Bakels')
  await goTo(ron.page, '/')
  await ron.page.getByText('Noor laat je een zelfreflectie zien').first().waitFor({ timeout: 45_000 })

  // They sit down: one of them begins, the other sees it, and then the signal is gone.
  await ron.page
    .getByRole('link', { name: /^Werkoverleg/ })
    .first()
    .click()
  await ron.page.getByRole('button', { name: 'Werkoverleg beginnen' }).click()
  await ron.page.getByRole('heading', { level: 1, name: 'Werkoverleg met Noor' }).waitFor()
  await ron.page.getByText('Wat ga je nu oefenen?').waitFor()
  const talk = new URL(ron.page.url()).pathname
  await openPlek(noor.page, `/werk/${plek}/overleg`, 'Mijn werkoverleg')
  await noor.page.getByRole('link', { name: 'Verder met werkoverleg' }).click({ timeout: 45_000 })
  await field(noor.page, 'Wat hebben jullie besproken?').waitFor()
  await Promise.all([noor.goOffline(), ron.goOffline()])

  await field(ron.page, 'Wat hebben jullie besproken?').fill('De ochtendlijst gaat goed.')
  await field(ron.page, 'Nog een afspraak').fill('Ron hangt de lijst op.')
  await field(ron.page, 'Nog een afspraak').waitFor()
  await ron.page.getByRole('button', { name: 'Goed', exact: true }).click()
  await ron.page.getByRole('group', { name: 'Wanneer praten jullie weer?' }).getByRole('button').first().click()
  await ron.page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').first().waitFor()
  await shot(ron.page, 'w2-overleg-ron')
  await field(noor.page, 'Wat hebben jullie besproken?').pressSequentially('Ik vroeg twee keer hulp. ')
  await shot(noor.page, 'w2-overleg-noor')

  // The reaction, and the signature of the werkbegeleider, still without a signal.
  await openForm(ron.page, form)
  const box = await openRow(ron.page, 'reactie')
  await box.fill('Je vroeg het rustig. Mooi gedaan.')
  await sign(ron.page, form, new Finger())
  await openPlek(ron.page, talk, 'Werkoverleg met Noor')
  await ron.page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await ron.page.getByText('Het werkoverleg is klaar.').waitFor()

  await Promise.all([noor.goOnline(), ron.goOnline()])
  const besproken = field(noor.page, 'Wat hebben jullie besproken?')
  await expect.poll(() => besproken.inputValue(), { timeout: 45_000 }).toContain('De ochtendlijst gaat goed.')
  expect(await besproken.inputValue()).toContain('Ik vroeg twee keer hulp.')
  await openForm(noor.page, form)
  await noor.page.getByText('Je vroeg het rustig. Mooi gedaan.').first().waitFor({ timeout: 45_000 })
  await sign(noor.page, form, new Finger())
  await openForm(noor.page, form)
  await noor.page.getByText('Jullie tekenden allebei deze tekst.').waitFor({ timeout: 45_000 })

  // The artefact: the form on paper, with the reaction and both names.
  await goTo(noor.page, `${form}/afdrukken`)
  const sheet = noor.page.locator('.print-sheet')
  await sheet.waitFor()
  expect(await sheet.textContent()).toContain('Je vroeg het rustig. Mooi gedaan.')
  const boxes = await sheet.locator('.paper-box').allTextContents()
  expect(boxes).toHaveLength(2)
  expect(boxes[0]).toContain('Noor')
  expect(boxes[1]).toContain('Ron Bakels')
  await goTo(noor.page, '/mijn-bijeenkomsten')
  await noor.page.getByText('Ron hangt de lijst op.').first().waitFor({ timeout: 45_000 })
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})
