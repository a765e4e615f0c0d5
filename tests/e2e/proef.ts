import { goTo } from './screens.ts'
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Rol } from '#domain/rol.ts'
import { proefText } from '#i18n/nl/try-proefversie.ts'

/** *Ik wil eerst even kijken*, from the doors to the home of a role. */
export async function beginProef(page: Page, rol: Rol = 'kandidaat'): Promise<void> {
  await page.getByRole('link', { name: 'Ik wil eerst even kijken' }).click()
  await page.getByRole('button', { name: new RegExp(`^${proefText.roles[rol]}`) }).click()
  await page.getByText(proefText.band).waitFor()
}

/** *Bekijk als …*: the home of that role. */
export async function lookAs(page: Page, rol: Rol): Promise<void> {
  await page.getByLabel(proefText.switch).selectOption(rol)
  await screenIsQuiet(page)
}

/** The screen stands: it has a heading, and nothing has changed for a moment. */
export async function screenIsQuiet(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, 120)
        new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(resolve, 120)
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
  )
}

export interface Screen {
  rol: Rol
  /** the address with its ids left out: screens with the same one are the same screen */
  pattern: string
  path: string
}

/** The words in the addresses of the app: what stands there and is no word is the id of an item. */
const words = new Set(
  readdirSync('src/app')
    .filter((name) => name.startsWith('routes'))
    .flatMap((name) => [...readFileSync(`src/app/${name}`, 'utf8').matchAll(/path: '(?<path>[^']+)'/g)])
    .flatMap((found) => found.groups?.['path']?.split('/') ?? []),
)

function patternOf(path: string): string {
  return path
    .replaceAll(/\/d_[a-z0-9]+/g, '/:doc')
    .replaceAll(/\/p_[a-z0-9]+/g, '/:persoon')
    .replaceAll(/\/([a-z0-9]{10})(?:\.[\w.]+)?(?=\/|$)/g, (all, id: string) => (words.has(id) ? all : '/:id'))
    .replaceAll(/\/stukken\/\w+/g, '/stukken/:soort')
    .replaceAll(/(?<=\/:soort\/:id\/)(?!nakijken|afdrukken|dag|past|aanpassingen|bewijs)\w+/g, ':vraag')
    .replaceAll(/(?<=\/(?:terugvalplan|droom)\/vraag\/)(?!mensen)\w+/g, ':vraag')
}

/**
 * Walks over every screen that a role can reach by links, each once, and lets `look` see it.
 *
 * @param leaveOut patterns that need no visit
 * @returns the screens, in the order they were found
 */
export async function walkScreens(
  page: Page,
  origin: string,
  rol: Rol,
  look: (screen: Screen) => Promise<void>,
  leaveOut: readonly string[] = [],
): Promise<Screen[]> {
  await page.goto(origin)
  await lookAs(page, rol)
  const found = new Map<string, Screen>([['/', { rol, pattern: '/', path: '/' }]])
  for (const screen of found.values()) {
    await goTo(page, screen.path)
    await screenIsQuiet(page).catch((error: unknown) => {
      throw new Error(`${rol} ${screen.pattern} does not stand`, { cause: error })
    })
    await look(screen)
    for (const path of await linksOn(page)) {
      const pattern = patternOf(path)
      if (!found.has(pattern) && !leaveOut.includes(pattern)) found.set(pattern, { rol, pattern, path })
    }
  }
  return [...found.values()]
}

async function linksOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]:not([download])')].map((link) => link.pathname),
  )
}
