import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'
import { appIsHere } from '#tests/e2e/own-map.ts'
import { laptopSize, openPhone, phoneSize } from '#tests/e2e/phone.ts'
import { beginProef, lookAs, screenIsQuiet } from '#tests/e2e/proef.ts'
import { showWhole } from '#tests/e2e/screen-checks.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import type { Shot } from './screens.ts'
import { shots } from './screens.ts'

const usage = `npm run screenshots              every role's main screens, as they are in dist (npm run build comes first)
  --to <folder>   where they go; node_modules/.cache/screenshots unless told
  --readme        only the six pictures of the README, into docs/screenshots
`

interface Look {
  name: string
  size: { width: number; height: number }
  dark: boolean
  text?: '200%'
}

const looks: readonly Look[] = [
  ...[320, 360].flatMap((width) => [false, true].map((dark) => lookOf({ width, height: phoneSize.height }, dark))),
  ...[false, true].map((dark) => lookOf(laptopSize, dark)),
  { name: '360-text-200', size: phoneSize, dark: false, text: '200%' },
]

function lookOf(size: Look['size'], dark: boolean): Look {
  return { name: `${size.width}${dark ? '-dark' : ''}`, size, dark }
}

const MAX_README_BYTES = 120 * 1000

/** `npm run screenshots`: looks at every role in the Proefversie. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      to: { type: 'string', default: join('node_modules', '.cache', 'screenshots') },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  const server = await startTestServer()
  const phone = await openPhone()
  try {
    const { page } = phone
    await page.goto(server.url)
    await appIsHere(page)
    await beginProef(page)
    for (const rol of rollen) {
      for (const shot of shots[rol]) {
        if (values.readme && shot.readme === undefined) continue
        await page.goto(server.url)
        await lookAs(page, rol)
        await follow(page, shot)
        if (!values.readme) await takeAll(page, values.to, rol, shot)
        if (shot.readme !== undefined) await takeForReadme(page, rol, shot.readme)
      }
    }
    if (!values.readme)
      process.stdout.write(`The pictures are in ${values.to}; those of the README in docs/screenshots.\n`)
  } finally {
    await phone.close()
    await server.stop()
  }
}

async function follow(page: Page, shot: Shot): Promise<void> {
  for (const words of shot.follow) {
    await page
      .getByRole('link', { name: new RegExp(`^${words}`) })
      .first()
      .click()
    await screenIsQuiet(page)
  }
  for (const words of shot.press ?? []) {
    await page
      .getByRole('button', { name: new RegExp(`^${words}`) })
      .first()
      .click()
  }
  await screenIsQuiet(page)
}

async function takeAll(page: Page, folder: string, rol: Rol, shot: Shot): Promise<void> {
  mkdirSync(join(folder, rol), { recursive: true })
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' })
    await setRootSize(page, look.text ?? '')
    await showWhole(page, look.size)
    await page.screenshot({ path: join(folder, rol, `${shot.name}-${look.name}.png`) })
  }
  await setRootSize(page, '')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(phoneSize)
}

/** As on a real device: one window high, and without the band that only the Proefversie has. */
async function takeForReadme(page: Page, rol: Rol, name: string): Promise<void> {
  mkdirSync(join('docs', 'screenshots'), { recursive: true })
  const path = join('docs', 'screenshots', `${name}.png`)
  await page.setViewportSize(rol === 'regiocoordinator' ? laptopSize : phoneSize)
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    ;(document.activeElement as HTMLElement | null)?.blur() // an element that has the focus is one of HTML here
    const band = document.querySelector<HTMLElement>('.bands')
    if (band !== null) band.style.display = 'none'
  })
  await page.screenshot({ path })
  await page.setViewportSize(phoneSize)
  const { size: bytes } = statSync(path)
  if (bytes > MAX_README_BYTES) throw new Error(`${path} has ${bytes} bytes; at most ${MAX_README_BYTES}`)
}

async function setRootSize(page: Page, size: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.style.fontSize = wanted
  }, size)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'Something went wrong'}\n`)
    process.exit(1)
  },
)
