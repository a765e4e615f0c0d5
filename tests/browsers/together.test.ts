import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { filesWith } from '../e2e/bytes-on-disk.ts'
import type { ChildRegion } from '../e2e/steps-region.ts'
import { startChildRegion } from '../e2e/steps-region.ts'
import type { Engine } from './engine.ts'
import { firefox } from './firefox.ts'
import type { Person } from './person.ts'
import { acceptInvitation, engines, grace, errorsOf, people } from './person.ts'
import { goTo, hasText, pasteInto, press, saveLineSays, sees, seesWords } from './screen.ts'
import { webkit } from './webkit.ts'

const all = people()
const question = 'Op welke manier pak je het aan?'
const waits = 'Opgeslagen op dit toestel. Wordt gedeeld als er internet is.'
let region: ChildRegion

beforeAll(async () => {
  region = await startChildRegion()
})
afterEach(() => all.leave())
afterAll(() => region.stop())

/** Somebody of the region on a device of this engine. */
async function enter(engine: Engine, naam: string): Promise<Person> {
  const person = await all.arrive(engine, region.linkFor(naam))
  await acceptInvitation(person)
  return person
}

/** The leerdoel that kandidaat and workplace write together, open at one question. */
async function atQuestion(engine: Engine, naam: 'Noor' | 'Ron Bakels'): Promise<Person> {
  const person = await enter(engine, naam)
  const { tab } = person
  if (naam === 'Noor') {
    await sees(tab, 'heading', 'Mijn mensen')
    await press(tab, 'link', 'Leren en terugkijken')
    await press(tab, 'link', 'Mijn leerdoelen')
  } else await sees(tab, 'heading', 'Leerdoelen van Noor')
  await press(tab, 'link', 'Hulp vragen')
  await press(tab, 'link', 'Wijzigen: Op welke manier?')
  await sees(tab, 'textbox', question)
  return person
}

/** Each engine beside the other one. */
const pairs = engines.map((engine, at) => ({ engine, other: engines[1 - at] ?? engine, name: engine.name }))

describe.each(pairs)('werkbegeleider in $name', ({ engine, other }) => {
  test('[S2] [S4] writes with a kandidaat in the other engine, also while there is no server', async () => {
    const ron = await atQuestion(engine, 'Ron Bakels')
    const noor = await atQuestion(other, 'Noor')

    await pasteInto(ron.tab, question, `Ron in ${engine.name}.`)
    await hasText(noor.tab, question, `Ron in ${engine.name}.`)
    await pasteInto(noor.tab, question, `Noor in ${other.name}.`)
    await hasText(ron.tab, question, `Noor in ${other.name}.`)
    await saveLineSays(noor.tab, 'Gedeeld met')

    await region.kill()
    await pasteInto(ron.tab, question, 'Geschreven zonder server.')
    await saveLineSays(ron.tab, waits)
    await grace(ron.tab)
    await ron.tab.reload()
    await hasText(ron.tab, question, 'Geschreven zonder server.')
    await region.start()

    await hasText(noor.tab, question, 'Geschreven zonder server.', 90_000)
    await saveLineSays(ron.tab, 'Gedeeld met', 90_000)
    expect(errorsOf(ron, noor)).toEqual([])
  })

  test('[R5] is let in by an office in the other engine, by a real invitation, and nothing is readable on disk', async () => {
    const hanneke = await enter(other, 'Hanneke Verbeek')
    await press(hanneke.tab, 'link', 'Overzicht', true)
    await press(hanneke.tab, 'link', 'Uitnodigen')
    await press(hanneke.tab, 'link', 'Ron Bakels')
    await press(hanneke.tab, 'radio', 'Ergens anders')
    await press(hanneke.tab, 'button', 'Uitnodiging maken')
    await seesWords(hanneke.tab, 'De link')
    const link = await hanneke.tab.run(() => {
      const alone = [...document.querySelectorAll('*')].filter((element) => element.childElementCount === 0)
      return alone.map((element) => element.textContent.trim()).find((words) => /^http\S+#s=u_\S+$/.test(words)) ?? ''
    })
    expect(link).toContain('#s=u_')

    const ron = await all.arrive(engine, link)
    await acceptInvitation(ron)
    await press(hanneke.tab, 'button', 'Ja, dezelfde woorden')
    await sees(ron.tab, 'heading', 'Leerdoelen van Noor')
    await seesWords(hanneke.tab, ' doet mee')
    await goTo(ron.tab, '/bewaard')
    await seesWords(ron.tab, 'Ja, alles is bewaard')
    expect(errorsOf(ron, hanneke)).toEqual([])
    await ron.kill()

    // Only the database: the browser itself keeps titles and addresses, and those are without words.
    expect(
      filesWith(`${ron.profile}/${ron.engine.storage}`, 'Hulp vragen').filter((file) => ron.engine.isDatabase(file)),
    ).toEqual([])
  })
})

test('[S4] a trainer in Firefox sees the people and marks them, and it is there after a kill and in WebKitGTK', async () => {
  const marijn = await enter(firefox, 'Marijn Oosterhof')
  await press(marijn.tab, 'link', 'Aanwezigheid', true)
  await seesWords(marijn.tab, 'Noor')
  await press(marijn.tab, 'button', 'Iedereen is er')
  await press(marijn.tab, 'button', 'Klaar', true)
  await seesWords(marijn.tab, 'Aanwezigheid: 10 van 10. Klaar.')
  await grace(marijn.tab)
  await marijn.kill()
  await marijn.open(region.url)
  await seesWords(marijn.tab, 'Aanwezigheid: 10 van 10. Klaar.')

  const desi = await enter(webkit, 'Desi Kolman')
  await seesWords(desi.tab, 'Aanwezigheid: 10 van 10. Klaar.')
  expect(errorsOf(marijn, desi)).toEqual([])
})
