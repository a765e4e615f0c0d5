import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A window as high as the page: a bar that stands at the bottom covers nothing then. */
export async function showWhole(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  await page.setViewportSize({ width, height })
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(height, whole) })
}

/** What axe finds on this screen, one line each: the rule and where. */
export async function axeFinds(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  // What stands half under the bar at the bottom is too small to tap only until somebody scrolls.
  if (size !== null) await showWhole(page, size)
  const found = await axeLooks(page)
  if (size !== null) await page.setViewportSize(size)
  return found
}

async function axeLooks(page: Page): Promise<string[]> {
  // Legacy mode: the other one opens a page of its own at every look.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** What sticks out sideways, or could be scrolled to sideways. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    if (wide <= 0) return []
    const out = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
    )
    return [`${wide} px`, ...out.slice(0, 3).map((one) => `${one.tagName.toLowerCase()}.${one.className}`)]
  })
}

/** Texts that their own box cuts off; a field to type in scrolls by itself. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body :not(.only-read, input, textarea, select)')]
      .filter((one) => {
        const { overflowX, display } = getComputedStyle(one)
        const canHide = overflowX === 'hidden' || overflowX === 'clip'
        return canHide && display !== 'none' && one.scrollWidth > one.clientWidth + 1
      })
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`),
  )
}

/** What has the focus, when a bar that stands above the page covers part of it; a bar's own buttons are not under it. */
export async function focusUnderBar(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const focused = document.activeElement
    const box = focused?.getBoundingClientRect()
    if (focused === null || box === undefined) return []
    const bars = [...document.querySelectorAll('.top, .bottom-nav, .foot, .acties')].filter((one) => {
      const { position } = getComputedStyle(one)
      return position === 'sticky' && !one.contains(focused)
    })
    const over = bars.filter((bar) => {
      const { top, bottom, height } = bar.getBoundingClientRect()
      return height > 0 && box.bottom > top + 1 && box.top < bottom - 1
    })
    return over.map((bar) => `${focused.tagName.toLowerCase()} "${focused.textContent}" is under ${bar.className}`)
  })
}

export interface MainButtons {
  count: number
  /** of the lowest one, in the window; what only the Proefversie puts on a screen does not count */
  bottom: number
  /** to the top of the bottom menu, or the bottom of the window */
  room: number
}

export async function mainButtons(page: Page): Promise<MainButtons> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('.knop-main')].filter((one) => one.checkVisibility())
    const band = document.querySelector('.bands')?.getBoundingClientRect().height ?? 0
    const menu = document.querySelector('.bottom-nav')
    const isMenuShown = menu?.checkVisibility() ?? false
    const stands = (one: Element | null): boolean => one !== null && getComputedStyle(one).position === 'sticky'
    const isStanding = shown.some((one) => stands(one.closest('.foot')) || stands(one.closest('.acties')))
    return {
      count: shown.length,
      bottom: Math.max(0, ...shown.map((one) => one.getBoundingClientRect().bottom)) - (isStanding ? 0 : band),
      room: isMenuShown ? (menu?.getBoundingClientRect().top ?? innerHeight) : innerHeight,
    }
  })
}

/** How a screen is built: which parts it has, and its headings. Screens of one make differ only in their words. */
export async function makeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const nameOf = (one: Element) =>
      `${one.tagName}.${one.getAttribute('class') ?? ''}.${one.getAttribute('role') ?? ''}`
    const parts = [...new Set([...document.querySelectorAll('body *')].map(nameOf))].toSorted()
    const headings = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => tagName)
    return [...parts, ...headings.filter((name, at) => name !== headings[at - 1])].join(' ')
  })
}
