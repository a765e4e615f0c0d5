import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readZip, textIn } from '#tests/builders/zip-reader.ts'
import type { Gelezen } from '#tests/lezer/lezer.ts'
import { leesZip } from '#tests/lezer/lezer.ts'
import { appIsHere, beginMap, field, openInMap } from './own-map.ts'
import type { Phone } from './phone.ts'
import { laptopSize, phoneSize } from './phone.ts'
import { axeFinds, showWhole, sticksOut } from './screen-checks.ts'
import { Finger } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { beginReflectie, openForm, showReflectie, sign } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// *Neem alles mee*: the ZIP is opened without the app, from the disk, with the network away.

const people = phones()
const program = fileURLToPath(new URL('../../server/verify-form.ts', import.meta.url))
const picture = fileURLToPath(new URL('../../public/icons/icon-192.png', import.meta.url))
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 180_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

/** From *Meer* to the file, unpacked in a folder of its own. */
async function takeAll({
  page,
  profile,
}: Phone): Promise<{ folder: string; files: Map<string, Uint8Array>; zip: string }> {
  await goTo(page, '/meer')
  await page.getByRole('link', { name: /^Neem alles mee/ }).click()
  await page.getByText('Wie het bestand heeft, kan alles lezen.').waitFor()
  await page.getByRole('button', { name: 'Maak het bestand' }).click()
  await page.getByRole('heading', { level: 1, name: 'Je bestand is klaar' }).waitFor({ timeout: 45_000 })
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bestand bewaren' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^opstap-alles-\d{4}-\d\d-\d\d\.zip$/)
  const folder = join(profile, 'alles')
  const zip = join(profile, 'alles.zip')
  await download.saveAs(zip)
  const files = readZip(new Uint8Array(readFileSync(zip)))
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return { folder, files, zip }
}

const verify = (path: string) => spawnSync(process.execPath, [program, path], { encoding: 'utf8' })

/** Opens a page from the disk. @returns every address it asked for */
async function openFile(page: Page, path: string): Promise<string[]> {
  const asked: string[] = []
  const note = (request: { url(): string }): void => void asked.push(request.url())
  page.on('request', note)
  await page.goto(pathToFileURL(path).href)
  page.off('request', note)
  return asked.filter((url) => !url.startsWith('data:'))
}

/** The reader that knows nothing of the app, run inside a page that was opened from the disk. */
async function readIn(page: Page, zip: string): Promise<Gelezen> {
  const coded = readFileSync(zip).toString('base64')
  const run = `(${leesZip.toString()})(Uint8Array.from(atob('${coded}'), (one) => one.charCodeAt(0)))`
  return (await page.evaluate(run)) as Gelezen // what it says of itself
}

const controleOf = (page: Page) => page.locator('[data-controle]')
const standOf = (page: Page) => page.locator('[data-formulier="0"] .stand')

test('everything in one ZIP: the page reads from the disk, checks what was signed, and names what somebody changed', async () => {
  const noor = await enter(people, region, 'Noor')
  const { page } = noor
  await page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  await openInMap(page, 'Dit ben ik')
  await field(page, 'Wie ben ik?').fill('Ik bak <b>graag</b> & lees veel.')
  await goTo(page, '/toevoegen')
  await page.locator('input[type=file]').last().setInputFiles(picture)
  await field(page, 'Wat zie je hier?').fill('Mijn eerste taart')
  await page.getByRole('button', { name: 'Zelf gemaakt' }).click()
  await page.getByRole('button', { name: 'Bewaren in mijn map' }).click()
  await beginReflectie(page, 'Rustig hulp vragen')
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(page, 'Wat heb je voor actie ondernomen?').fill('Ik vroeg Ron om hulp in het café.')
  const form = await showReflectie(page, 'Ron Bakels')
  await sign(page, form, new Finger())
  await openForm(page, form)
  await page.getByRole('link', { name: 'Laten tekenen op dit toestel' }).click()
  await field(page, 'Kies een code van 4 cijfers').fill('1234')
  await page.getByRole('button', { name: 'Laat ondertekenen' }).click()
  await page.getByRole('button', { name: 'Ik ben Ron Bakels' }).click()
  await page.getByRole('button', { name: 'Zet mijn naam' }).click()
  await page.getByRole('button', { name: 'Ondertekenen' }).click()
  await field(page, 'Code van Noor').fill('1234')
  await page.getByRole('button', { name: 'Terug naar de map' }).click()
  await openForm(page, form)
  await page.getByText('Jullie tekenden allebei deze tekst.').waitFor()
  await expect.poll(() => page.getByText(/de server noteerde dit/).count(), { timeout: 30_000 }).toBe(2)

  const { folder, files, zip } = await takeAll(noor)

  await expect
    .poll(() => region.server.store.audit.rows(0, 10_000).filter(({ act }) => act === 'export'), { timeout: 45_000 })
    .toMatchObject([{ actor: noor.persoon, role: 'kandidaat', source: 'device', result: 'ok' }])
  expect([...files.keys()].toSorted()).toEqual([
    'LEESMIJ.txt',
    expect.stringMatching(/^bijlagen\/01-zelf-gemaakt\.(jpg|webp|png)$/),
    'controle.json',
    'cv/europass-cv.xml',
    expect.stringMatching(/^formulieren\/zelfreflectie-\d{4}-\d\d-\d\d-1\.json$/),
    'mijn-map.html',
    'opstap.json',
    'schema.json',
  ])
  expect(spawnSync('python3', ['-m', 'zipfile', '-t', zip], { encoding: 'utf8' }).stdout).toMatch(/Done testing|^$/)
  expect(textIn(files, 'opstap.json')).toContain('Ik bak <b>graag</b> & lees veel.')
  const own = [...files.keys()].find((name) => name.startsWith('formulieren/')) ?? ''
  const right = verify(join(folder, own))
  expect(right.stdout).toContain('GREEN')
  expect(right.status).toBe(0)
  writeFileSync(join(folder, 'anders.json'), textIn(files, own).replace('café', 'cafetaria'))
  expect(verify(join(folder, 'anders.json')).status).toBe(1)

  await noor.goOffline()
  const { page: reader, path } = { page: await noor.context.newPage(), path: join(folder, 'mijn-map.html') }
  const asked = await openFile(reader, path)
  await standOf(reader).getByText('Klopt. Allebei ondertekend, en er is niets veranderd.').waitFor()
  expect(asked).toEqual([pathToFileURL(path).href])
  await controleOf(reader).getByText('Klopt. Deze bladzijde is nog zoals hij gemaakt is, met alle foto’s.').waitFor()
  const read = await readIn(reader, zip)
  expect(read.klachten).toEqual([])
  expect(read.goed).toMatchObject({ handtekeningen: 2, ontvangsten: 2, fotos: 1 })
  expect(Object.values(read.velden)).toContain('Ik bak <b>graag</b> & lees veel.')
  await reader.getByRole('heading', { level: 1, name: 'De map van Noor' }).waitFor()
  await reader.getByText('Ik bak <b>graag</b> & lees veel.').waitFor()
  const wide = await reader
    .getByRole('img', { name: 'Foto: Mijn eerste taart' })
    .evaluate((one) => (one as HTMLImageElement).naturalWidth)
  expect(wide).toBeGreaterThan(0)

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const size of [phoneSize, laptopSize]) {
      await reader.emulateMedia({ colorScheme })
      await showWhole(reader, size)
      expect(await axeFinds(reader), `${colorScheme} ${size.width}`).toEqual([])
      expect(await sticksOut(reader), `${colorScheme} ${size.width}`).toEqual([])
    }
  }
  await reader.emulateMedia({ media: 'print' })
  const cover = await reader.locator('.kaft').evaluate((one) => getComputedStyle(one).breakAfter)
  expect(cover).toBe('page')
  await reader.emulateMedia({ media: 'screen' })

  // Somebody with an editor: the words on the page, the data behind them, both, a name of a signer's key.
  const whole = textIn(files, 'mijn-map.html')
  const shown = 'data-pad="actie1">Ik vroeg Ron om hulp in het café.'
  expect(whole).toContain(shown)
  const cases: [what: string, html: string, said: string][] = [
    ['page', whole.replace(shown, shown.replace('Ron', 'niemand')), 'Veranderd: Wat heb je voor actie ondernomen?'],
    [
      'data',
      whole.replace('"value\\":\\"Ik vroeg Ron', '"value\\":\\"Ik vroeg niemand'),
      'Veranderd: Wat heb je voor actie ondernomen?',
    ],
    ['both', whole.replaceAll('Ik vroeg Ron', 'Ik vroeg niemand'), 'Veranderd: Wat heb je voor actie ondernomen?'],
    ['signature', whole.replace(/"handtekening":"..../, '"handtekening":"AAAA'), 'Deze handtekening klopt niet: '],
    [
      'gone',
      whole.replace('id="opstap-formulieren"', 'id="weg"'),
      'De gegevens om na te kijken zijn weg of veranderd.',
    ],
  ]
  for (const [what, text, said] of cases) {
    expect(text, what).not.toBe(whole)
    writeFileSync(path, text)
    await openFile(reader, path)
    await standOf(reader).getByText(said).waitFor()
    expect(await standOf(reader).getAttribute('class'), what).toContain('rood')
  }
  // The rest of the page: a letter of the map, the photo, words that were put in or taken out, another list.
  const picked = /base64,([A-Za-z0-9+/]{40})/.exec(whole)?.[1] ?? ''
  const onPage: [what: string, html: string, said: string][] = [
    ['letter', whole.replace('Ik bak &lt;b&gt;graag', 'Ik bak &lt;b&gt;nooit'), 'Veranderd in: Dit ben ik'],
    [
      'photo',
      whole.replace(picked, picked.replace(/.$/, picked.endsWith('A') ? 'B' : 'A')),
      'Dit is niet dezelfde foto',
    ],
    [
      'more',
      whole.replace('</main>', '<p>Dit stond er niet.</p></main>'),
      'Dit is er later bij gezet: Dit stond er niet.',
    ],
    ['less', whole.replace(/<section data-deel="papieren">[^]*?<\/section>/, ''), 'Er is een deel weggehaald.'],
    ['list', whole.replace(/"sha256":"../, '"sha256":"zz'), 'De lijst om mee na te kijken is weg of veranderd.'],
  ]
  for (const [what, text, said] of onPage) {
    expect(text, what).not.toBe(whole)
    writeFileSync(path, text)
    await openFile(reader, path)
    await controleOf(reader).getByText(said).waitFor()
    expect(await controleOf(reader).getAttribute('class'), what).toContain('rood')
  }
  // A line of script that somebody adds does not run.
  writeFileSync(path, whole.replace('</body>', '<script>document.title="KANARIE"</script></body>'))
  await openFile(reader, path)
  await standOf(reader).getByText('Klopt. Allebei ondertekend').waitFor()
  expect(await reader.title()).toBe('De map van Noor')
  expect(noor.errors.filter((error) => !error.includes('Content Security Policy'))).toEqual([])
}, 300_000)

test('[S1] a map for myself, without an organisation and without internet: the same file, and no log', async () => {
  const phone = await people.open()
  const { page } = phone
  await beginMap(page, region.url, 'Sem')
  await appIsHere(page)
  await phone.goOffline()
  await openInMap(page, 'Wat ik kan en wil')
  await field(page, 'Ik kan dit goed').fill('Rustig blijven.')
  await goTo(page, '/neem-mee')
  await page.getByRole('heading', { level: 1, name: 'Neem alles mee' }).waitFor()
  await showWhole(page, phoneSize)
  expect(await axeFinds(page)).toEqual([])

  const { folder, files } = await takeAll(phone)

  expect([...files.keys()]).toEqual([
    'LEESMIJ.txt',
    'mijn-map.html',
    'opstap.json',
    'schema.json',
    'cv/europass-cv.xml',
    'controle.json',
  ])
  const reader = await phone.context.newPage()
  await openFile(reader, join(folder, 'mijn-map.html'))
  await reader.getByRole('heading', { level: 1, name: 'De map van Sem' }).waitFor()
  await reader.getByText('Rustig blijven.').waitFor()
  expect(await reader.getByText('Wie heeft gekeken').count()).toBe(0)
  expect(phone.errors).toEqual([])
}, 180_000)
