import type { Page } from 'playwright-core'
import { appIsHere, field } from '../e2e/own-map.ts'
import type { Phone } from '../e2e/phone.ts'
import { laptopSize } from '../e2e/phone.ts'
import { Finger, joinByLink, makeInvitation, sameWords } from '../e2e/steps-invite.ts'
import { beginReflectie, openForm, rowWords, showReflectie, sign } from '../e2e/steps-reflectie.ts'
import type { Phones, Region } from '../e2e/steps-region.ts'
import { phones, startRegion } from '../e2e/steps-region.ts'
import { atQuestion, errorsOf, openQuestion, PATIENCE_MS, patient, reasonOf, sameText, writeAtEnd } from './scene.ts'

const YEAR_MS = 365 * 86_400_000

export interface WrongClock {
  direction: 'ahead' | 'behind'
  words: number
  /** words that are not on both screens, or stand in another order than they were written; must be 0 */
  lost: string[]
  /** what did not work; must be none */
  broken: string[]
  errors: string[]
}

/**
 * A kandidaat and a regiocoördinator whose clocks are a year off, beside people whose clocks are right: coming in,
 * writing by turns and apart, signing together, inviting. The page's clock is moved; that of the service worker and of
 * the browser's own network is not, and neither asks what time it is for anything of ours.
 *
 * @param rounds how often each of two writes a word, by turns
 */
export async function clockOff(
  direction: WrongClock['direction'],
  rounds: number,
  distDir: string,
): Promise<WrongClock> {
  const people = phones()
  const region = await startRegion({ distDir })
  const offMs = direction === 'ahead' ? YEAR_MS : -YEAR_MS
  const broken: string[] = []
  const works = async <T>(what: string, step: () => Promise<T>): Promise<T | undefined> =>
    step().catch((error: unknown) => {
      broken.push(`${what}: ${reasonOf(error)}`)
      return undefined
    })
  try {
    const noor = await enterWithClock(people, region, 'Noor', offMs)
    const mine = await openQuestion(noor.page)
    const ron = await atQuestion(people, region, 'Ron Bakels')
    const theirs = ron.page.getByRole('textbox')
    const before = await mine.inputValue()
    const words: string[] = []
    const isIn = (text: string): boolean => words.every((word) => text.includes(word))
    for (let round = 0; round < rounds; round++) {
      for (const box of [mine, theirs]) {
        words.push(`beurt${words.length}.`)
        await writeAtEnd(box, ` ${words.at(-1)}`)
        await sameText([mine, theirs], isIn)
      }
    }
    const inOrder = before + words.map((word) => ` ${word}`).join('')
    const byTurns = await sameText([mine, theirs], (text) => text === inOrder, 5000)
    if (!byTurns.isSame) broken.push('the words stand in another order than they were written')

    for (const phone of [noor, ron]) await phone.goOffline()
    for (const [box, word] of [
      [mine, 'apart-noor.'],
      [theirs, 'apart-ron.'],
    ] as const) {
      words.push(word)
      await writeAtEnd(box, ` ${word}`)
    }
    for (const phone of [noor, ron]) await phone.goOnline()
    const apart = await sameText([mine, theirs], isIn)
    if (!apart.isSame) broken.push('two texts after writing apart')
    const lost = words.filter((word) => !apart.texts.every((text) => text.includes(word)))

    await works('the clock is told', () => clockIsTold(noor.page, region.url, direction))
    await works('signing', () => signTogether(noor, ron))
    await works('inviting', () => inviteWithClock(people, region, offMs))
    return { direction, words: words.length, lost, broken, errors: errorsOf(noor, ron) }
  } finally {
    await people.closeAll()
    await region.server.stop()
  }
}

/** Somebody who comes in on a device whose clock is off from the first moment on. */
async function enterWithClock(people: Phones, region: Region, naam: string, offMs: number): Promise<Phone> {
  const phone = await patient(people.open(naam === 'Hanneke Verbeek' ? { size: laptopSize } : {}))
  await phone.context.addInitScript((ms) => {
    window.Date = new Proxy(Date, {
      construct: (real, given) => (given.length === 0 ? new real(real.now() + ms) : Reflect.construct(real, given)),
      apply: (real) => new real(real.now() + ms).toString(),
      get: (real, name) => (name === 'now' ? () => real.now() + ms : Reflect.get(real, name)),
    })
  }, offMs)
  await joinByLink(phone.page, region.linkFor(naam))
  await appIsHere(phone.page)
  return phone
}

/** *Is alles bewaard?* says so, and that it does not matter. */
async function clockIsTold(page: Page, url: string, direction: WrongClock['direction']): Promise<void> {
  await page.goto(`${url}/bewaard`)
  await page.getByText('Over dit toestel').click()
  await page
    .getByText(new RegExp(`klok van dit toestel loopt .* ${direction === 'ahead' ? 'voor' : 'achter'}\\.`))
    .waitFor()
}

async function signTogether(noor: Phone, ron: Phone): Promise<void> {
  await beginReflectie(noor.page, 'De toonbank vullen')
  await noor.page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(noor.page, rowWords.actie).fill('Ik vroeg het aan Ron.')
  const form = await showReflectie(noor.page, 'Ron Bakels')
  await ron.page.goto(new URL('/', ron.page.url()).href)
  await ron.page.getByRole('heading', { name: 'Noor laat je een zelfreflectie zien' }).waitFor({ timeout: PATIENCE_MS })
  await openForm(ron.page, form)
  await ron.page.getByRole('link', { name: 'Reactie schrijven' }).click()
  await field(ron.page, rowWords.reactie).fill('Ik zag dat je rustig bleef.')
  await openForm(noor.page, form)
  await noor.page.getByText('Ik zag dat je rustig bleef.').waitFor()
  for (const { page } of [noor, ron]) await sign(page, form, new Finger())
  for (const { page } of [noor, ron]) {
    await openForm(page, form)
    await page.getByText('Jullie tekenden allebei deze tekst.').waitFor({ timeout: PATIENCE_MS })
  }
}

/** An invitation that is made by the wrong clock and used by a right one. */
async function inviteWithClock(people: Phones, region: Region, offMs: number): Promise<void> {
  const hanneke = await enterWithClock(people, region, 'Hanneke Verbeek', offMs)
  await hanneke.page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  const { link } = await makeInvitation(hanneke.page, 'Truus')
  const truus = await patient(people.open())
  await joinByLink(truus.page, link)
  await sameWords(hanneke.page)
  await truus.page.getByRole('heading', { name: 'Jij bent het maatje van Noor' }).waitFor()
  const errors = errorsOf(hanneke, truus)
  if (errors.length > 0) throw new Error(errors.join('; '))
}
