import type { Locator, Page } from 'playwright-core'

/** The words of the save line when what is typed is on this device, and nowhere else by choice. */
export const SAVED_HERE = 'Opgeslagen op dit toestel'
export const NOT_SAVED = 'Niet opgeslagen. Houd dit scherm open.'

/** *Ik begin voor mezelf*, up to the first screen of the map. */
export async function beginMap(page: Page, url: string, naam = ''): Promise<void> {
  await page.goto(url)
  await page.getByRole('link', { name: 'Ik begin voor mezelf' }).click()
  if (naam !== '') await page.getByLabel('Hoe heet je?').fill(naam)
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.getByRole('heading', { level: 1, name: naam === '' ? 'Hoi' : `Hoi ${naam}`, exact: true }).waitFor()
}

/** The page of mijn map under the home on which each row stands. */
const pages: Readonly<Record<string, string>> = {
  'Dit ben ik': 'Mijn verhaal en wat ik kan',
  'Wat ik kan en wil': 'Mijn verhaal en wat ik kan',
  'Krachtige momenten': 'Mijn verhaal en wat ik kan',
  'Feedback van anderen': 'Mijn verhaal en wat ik kan',
  'Als het even niet gaat': 'Wat mij helpt',
  Hulpmiddelen: 'Wat mij helpt',
  'Mijn netwerk': 'Wat mij helpt',
  'Mijn droom en routekaart': 'Leren en terugkijken',
  Terugkijken: 'Leren en terugkijken',
  'Mijn leerdoelen': 'Leren en terugkijken',
  Gesprekken: 'Leren en terugkijken',
  'Mijn voortgang': 'Leren en terugkijken',
  'Verhalen voor de coaching': 'Leren en terugkijken',
  Opdrachten: 'Leren en terugkijken',
  'Werk zoeken': 'Werk en sollicitaties',
  'Mijn werkplek': 'Werk en sollicitaties',
}

/** Opens something of mijn map from the home, or from the page it stands on. */
export async function openInMap(page: Page, row: string): Promise<void> {
  const link = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) })
  const group = pages[row]
  if (group === undefined) throw new Error(`Mijn map has no row ${row}`)
  await link(group).or(link(row)).first().waitFor()
  if (await link(group).isVisible()) await link(group).click()
  await link(row).click()
}

/** A page of whatever driver, as far as only its inside is asked. */
export interface InPage {
  evaluate<R>(inPage: () => R | Promise<R>): Promise<R>
}

/** Everything that whoever is known here opens is on this device: from now on no network is needed. */
export async function appIsHere(page: InPage): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller === null) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      )
    }
    const root = document.documentElement
    if (root.dataset['app'] !== undefined) return
    await new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (root.dataset['app'] === undefined) return
        watch.disconnect()
        resolve()
      })
      watch.observe(root, { attributes: true })
    })
  })
}

export function field(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label })
}

/** Between two keys of somebody who types fast. */
const BETWEEN_KEYS_MS = 40

/**
 * Types as a person does, and tells when the page had each key.
 *
 * @returns the text after every key, and when
 */
export async function typeKeys(into: Locator, text: string): Promise<{ text: string; atMs: number }[]> {
  const keys: { text: string; atMs: number }[] = []
  await into.focus()
  for (const letter of text) {
    // The pause is between key down and key up: the page has the letter from key down on.
    await into.page().keyboard.type(letter, { delay: BETWEEN_KEYS_MS })
    keys.push({ text: (keys.at(-1)?.text ?? '') + letter, atMs: Date.now() - BETWEEN_KEYS_MS })
  }
  return keys
}

/**
 * How old a key may be and still be on its way to the disk: 20 ms, or longer on a machine where a plain write of
 * IndexedDB itself takes long at this moment.
 */
export async function graceMs(page: InPage): Promise<number> {
  const slowestMs = await page.evaluate(async () => {
    const opened = indexedDB.open('a-plain-write')
    opened.onupgradeneeded = () => opened.result.createObjectStore('rows')
    await new Promise((resolve) => (opened.onsuccess = resolve))
    const took: number[] = []
    for (let count = 0; count < 10; count++) {
      const beganAt = performance.now()
      const transaction = opened.result.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').put(new Uint8Array(200), 1)
      await new Promise((resolve) => (transaction.oncomplete = resolve))
      took.push(performance.now() - beganAt)
    }
    opened.result.close()
    return Math.max(...took)
  })
  return Math.max(20, 3 * slowestMs)
}

/** Writes down every text the save line shows, from now on. */
export async function watchSaveLine(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = []
    const look = (): void => {
      const words = document.querySelector('.save-line')?.textContent ?? 'no save line'
      if (seen.at(-1) !== words) seen.push(words)
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { saveLineSeen: seen })
  })
  return () => page.evaluate(() => (window as unknown as { saveLineSeen: string[] }).saveLineSeen) // set above
}
