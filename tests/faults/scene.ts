import type { Locator, Page } from 'playwright-core'
import { until } from '#tests/sync/until.ts'
import { field, openInMap } from '../e2e/own-map.ts'
import type { Phone } from '../e2e/phone.ts'
import type { Phones, Region } from '../e2e/steps-region.ts'
import { enter } from '../e2e/steps-region.ts'

/** The question of a leerdoel that Noor and Ron Bakels both write. */
export const QUESTION = 'Op welke manier pak je het aan?'
export const UNREADABLE = /konden we niet lezen$/

/** A phone of somebody around Noor's leerdoel, with that leerdoel open at one question, and its address. */
export async function atQuestion(
  people: Phones,
  region: Region,
  naam: 'Noor' | 'Ron Bakels',
): Promise<Phone & { address: string }> {
  const phone = await patient(enter(people, region, naam))
  const box = await openQuestion(phone.page)
  return Object.assign(phone, { address: box.page().url() })
}

export async function patient<P extends Phone>(opening: Promise<P>): Promise<P> {
  const phone = await opening
  phone.context.setDefaultTimeout(PATIENCE_MS)
  return phone
}

/** From the first screen to the question, for whichever of the two is here. */
export async function openQuestion(page: Page): Promise<Locator> {
  const own = page.getByRole('link', { name: /^Leren en terugkijken/ })
  const leerdoel = page.getByRole('link', { name: /^Hulp vragen/ })
  await own.or(leerdoel).first().waitFor({ timeout: PATIENCE_MS })
  if ((await own.count()) > 0) await openInMap(page, 'Mijn leerdoelen')
  await leerdoel.click()
  await page.getByRole('link', { name: 'Wijzigen: Op welke manier?' }).click()
  const box = field(page, QUESTION)
  await box.waitFor()
  return box
}

/** Writes at the end, as a keyboard that gives whole words does: two people's words are never mixed letter by letter. */
export async function writeAtEnd(box: Locator, words: string): Promise<void> {
  await box.press('Control+End')
  await box.page().keyboard.insertText(words)
}

/** A machine may be busy with other things: that is no fault. */
export const PATIENCE_MS = 60_000

/** Waits until all of these boxes show one text that `isWhole`. @returns whether they did, and what each shows */
export async function sameText(
  boxes: readonly Locator[],
  isWhole: (text: string) => boolean,
  withinMs = PATIENCE_MS,
): Promise<{ isSame: boolean; texts: string[] }> {
  let texts: string[] = []
  const isSame = await until(
    'the same text',
    async () => {
      texts = await Promise.all(boxes.map((box) => box.inputValue().catch(() => '')))
      return texts.every((text) => text === texts[0]) && isWhole(texts[0] ?? '')
    },
    withinMs,
  ).then(
    () => true,
    () => false,
  )
  return { isSame, texts }
}

/** What the errors of pages come to: none is right. */
export function errorsOf(...phones: readonly Phone[]): string[] {
  return phones.flatMap(({ errors }) => errors)
}

/** Why a step did not work, on one line. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, 300)
}
