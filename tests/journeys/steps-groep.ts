import type { Page } from 'playwright-core'

/** What a mail program reads in a `mailto:`. */
export function readMailto(href: string): Record<string, string> & { to: string } {
  const [to = '', query = ''] = href.replace(/^mailto:/, '').split('?')
  const fields = query.split('&').map((one): [string, string] => {
    const [name = '', value = ''] = one.split('=')
    return [name, decodeURIComponent(value)]
  })
  return { to: decodeURIComponent(to), ...Object.fromEntries(fields) }
}

/** Where each of them finds what was agreed in the last bijeenkomst. */
export const sessieScreens: readonly { naam: string; open: (page: Page) => Promise<void> }[] = [
  {
    naam: 'Noor',
    async open(page) {
      await page.getByRole('link', { name: /^Afspraken en bijeenkomsten/ }).click()
      await page
        .getByRole('list', { name: 'Afgesproken in de groep' })
        .getByRole('link', { name: /^Bijeenkomst 6/ })
        .click({ timeout: 45_000 })
    },
  },
  { naam: 'Ron Bakels', open: fromHome },
  { naam: 'Truus', open: fromHome },
]

async function fromHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Afgesproken in de groep/ }).click({ timeout: 45_000 })
}
