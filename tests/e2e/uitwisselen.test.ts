import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinSeedDevice } from '#tests/seed/seed-device.ts'
import { until } from '#tests/sync/until.ts'
import { field } from './own-map.ts'
import type { Phone } from './phone.ts'
import { laptopSize, phoneSize } from './phone.ts'
import { axeFinds, sticksOut } from './screen-checks.ts'
import { goTo } from './screens.ts'
import { beginReflectie, hasText, openForm, openRow, rowWords, showReflectie } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// Two phones at one table: each test goes on where the one before stopped.

const people = phones()
const shots = process.env['SHOTS_DIR']
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let ron: Phone
/** the address of the form, the same for both */
let form = ''

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  // The server's link says whose phone this is without anybody's word: only who met nobody of Ron yet believes it.
  await noor.page.evaluate(forgetInVault, `chain:${region.person('Ron Bakels').person}`)
  await noor.page.reload()
  await knows(noor.page, region.person('Ron Bakels').person)
  await knows(ron.page, region.person('Noor').person)
  await beginReflectie(noor.page, 'De toonbank vullen')
  await noor.page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(noor.page, rowWords.actie).fill('Ik vroeg het aan Ron.')
  form = await showReflectie(noor.page, 'Ron Bakels')
  await noor.page.getByText(/^Gedeeld met .*Ron Bakels/).waitFor({ timeout: 45_000 })
  await goTo(ron.page, '/')
  await ron.page.getByRole('heading', { name: 'Noor laat je een zelfreflectie zien' }).waitFor({ timeout: 45_000 })
  await openForm(ron.page, form)
  for (const phone of [noor, ron]) await phone.goOffline()
}, 180_000)

afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

/** In words that depend on how often it was tried. */
const waitsWords = /^(Opgeslagen op dit toestel\. Wordt gedeeld als er internet is\.|Nog niet gedeeld\.)/

test('[X1] [S4] without a network a form goes both ways by codes from screen to camera, within a minute', async () => {
  const hers = await openRow(noor.page, 'verbeteractie')
  await hers.fill('Noor aan tafel.')
  const his = await openRow(ron.page, 'verbeteractie')
  await his.fill('Ron aan tafel.')
  const beganMs = Date.now()

  await goToExchange(ron.page)
  await byCodes(
    noor.page,
    ron.page,
    'Gelukt. Je hebt nu wat Noor schreef. Geef nu ook wat jij hebt. Dan is het bij jullie gelijk.',
  )
  await ron.page.getByText(waitsWords).waitFor()
  await byCodes(ron.page, noor.page, /^Gelukt\. Je hebt nu wat Ron Bakels schreef\./)

  expect(Date.now() - beganMs).toBeLessThan(60_000)
  const texts = await bothTexts()
  expect(texts[0]).toContain('Noor aan tafel.')
  expect(texts[0]).toContain('Ron aan tafel.')
  expect(texts[1]).toBe(texts[0])
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('[X1] [S4] a form that only one phone has goes to the other as a file, and the answer comes back as one', async () => {
  const beganMs = Date.now()
  await beginReflectie(noor.page, 'De kassa')
  await noor.page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(noor.page, rowWords.actie).fill('Ik telde het geld na.')
  const second = await showReflectie(noor.page, 'Ron Bakels')
  const file = await fileOf(noor.page, second)

  await goTo(ron.page, '/meer')
  await ron.page.getByRole('link', { name: /^Krijgen zonder internet/ }).click()
  await readFile(ron.page, file)
  await ron.page.getByText('Gelukt. Je hebt nu wat Noor schreef. Je vindt het bij je formulieren.').waitFor()
  await openForm(ron.page, second)
  await ron.page.getByText('Ik telde het geld na.').waitFor()
  await ron.page.getByRole('link', { name: 'Reactie schrijven' }).click()
  await field(ron.page, rowWords.reactie).fill('Ik zag dat het klopte.')
  const answer = await fileOf(ron.page, second)
  await goToExchange(noor.page, second)
  await readFile(noor.page, answer)
  await noor.page.getByText(/^Gelukt\. Je hebt nu wat Ron Bakels schreef\./).waitFor()
  await readFile(noor.page, answer)
  await noor.page.getByText('Je had alles van Ron Bakels al.').waitFor()

  expect(Date.now() - beganMs).toBeLessThan(60_000)
  await openForm(noor.page, second)
  await noor.page.getByText('Ik zag dat het klopte.').waitFor()
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('[D5] a file that was cut, changed, or is something else is told in plain words, and nothing is lost', async () => {
  const before = await bothTexts()
  const file = await fileOf(noor.page, form)
  await goToExchange(ron.page)
  const middle = Math.floor(file.length * 0.7)
  const other = file[middle] === 'A' ? 'B' : 'A'
  for (const [words, said] of [
    [file.slice(0, -40), 'Dit bestandje is niet heel. Vraag het nog een keer.'],
    [file.slice(0, middle) + other + file.slice(middle + 1), 'Dit bestandje klopt niet. Vraag het nog een keer.'],
    ['Boodschappen: melk, brood', 'Dit is geen bestandje van Uitwisselen. Kies een ander bestand.'],
  ] as const) {
    await readFile(ron.page, words)
    await ron.page.getByText(said).waitFor()
  }
  const marijn = await enter(people, region, 'Marijn Oosterhof')
  await marijn.page.getByRole('link', { name: /^Meer/ }).first().click()
  await marijn.page.getByRole('link', { name: /^Krijgen zonder internet/ }).click()
  await readFile(marijn.page, file)
  await marijn.page.getByText('Dit toestel kent dit formulier niet. Er is niets gelezen.').waitFor()
  expect(file).not.toMatch(/Noor|Ron|tafel/)
  await marijn.close()

  expect(await bothTexts()).toEqual(before)
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('every step can be used by everybody, on a phone and on a laptop', async () => {
  const { page } = noor
  const finds: string[] = []
  const look = async (name: string): Promise<void> => {
    for (const size of [laptopSize, phoneSize]) {
      await page.setViewportSize(size)
      const found = [...(await axeFinds(page)), ...(await sticksOut(page))]
      finds.push(...found.map((find) => `${name} ${size.width}: ${find}`))
      if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}-${size.width}.png`, fullPage: true })
    }
  }
  await goTo(page, '/uitwisselen')
  await page.getByRole('heading', { level: 1, name: 'Uitwisselen' }).waitFor()
  await look('krijgen')
  await goToExchange(page)
  await look('begin')
  await page.getByRole('button', { name: 'Laat codes zien' }).click()
  await page.getByRole('button', { name: 'Even stil' }).click()
  const part = await page.getByText(/^Deel \d+ van \d+$/).textContent()
  await look('codes')
  expect(await page.getByText(/^Deel \d+ van \d+$/).textContent()).toBe(part)
  await page.getByRole('button', { name: 'De ander heeft alles' }).click()
  await page.getByRole('button', { name: 'Maak een bestandje' }).click()
  await page.getByRole('heading', { level: 1, name: 'Je bestandje is klaar' }).waitFor()
  await look('bestand')
  await page.getByRole('button', { name: 'Klaar' }).click()
  await page.evaluate(giveCamera)
  await page.getByRole('button', { name: 'Scan de codes van de ander' }).click()
  await page.getByText('We zoeken de eerste code.').waitFor()
  await look('scannen')
  await page.getByRole('button', { name: 'Stoppen' }).click()

  expect(finds).toEqual([])
  expect(noor.errors).toEqual([])
})

test('[X1] [S2] [S6] with the network back all of it is shared, and nothing is there twice', async () => {
  const before = await bothTexts()
  for (const phone of [noor, ron]) await phone.goOnline()
  for (const { page } of [ron, noor]) {
    await openForm(page, form)
    await page.getByText(/^Gedeeld met /).waitFor({ timeout: 60_000 })
  }

  expect(await bothTexts()).toEqual(before)
  expect(before[0]?.match(/Noor aan tafel\./g)).toHaveLength(1)
  expect(before[0]?.match(/Ron aan tafel\./g)).toHaveLength(1)
  const doc = form.split('/')[2]
  const device = await joinSeedDevice(region.url, region.linkFor('Ron Bakels'), Date.now)
  try {
    const rows = () =>
      device.store.database.records
        .where('doc')
        .equals(doc ?? '')
        .toArray()
    await until(
      'all rows are here',
      async () => {
        const head = await device.store.database.heads.get(doc ?? '')
        return head !== undefined && head.there > 0 && head.have >= head.there && (await rows()).length > 0
      },
      30_000,
    )
    const places = (await rows()).map(({ lane, counter }) => `${lane} ${counter}`)
    expect(new Set(places).size).toBe(places.length)
  } finally {
    await device.close()
  }
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

/** Waits until this phone remembers the chain of devices of somebody. */
async function knows(page: Page, persoon: string): Promise<void> {
  await until('the devices of the other are known', () => page.evaluate(isInVault, `chain:${persoon}`), 30_000)
}

/** In the page: whether something is kept under this name; what it says is sealed. */
async function isInVault(name: string): Promise<boolean> {
  const opening = indexedDB.open('opstap')
  const db = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result)
  })
  const asking = db.transaction('vault').objectStore('vault').getKey(name)
  const key = await new Promise<IDBValidKey | undefined>((resolve) => {
    asking.onsuccess = () => resolve(asking.result)
  })
  db.close()
  return key !== undefined
}

/** In the page: what is kept under this name goes. */
async function forgetInVault(name: string): Promise<void> {
  const opening = indexedDB.open('opstap')
  const db = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result)
  })
  const going = db.transaction('vault', 'readwrite')
  going.objectStore('vault').delete(name)
  await new Promise<void>((resolve) => {
    going.oncomplete = () => resolve()
  })
  db.close()
}

/** The text both wrote in, as each phone shows it. */
async function bothTexts(): Promise<(string | undefined)[]> {
  const texts: string[] = []
  for (const { page } of [noor, ron]) {
    await openForm(page, form)
    const box = await openRow(page, 'verbeteractie')
    await hasText(box, /./)
    texts.push(await box.inputValue())
  }
  return texts
}

async function goToExchange(page: Page, of = form): Promise<void> {
  await openForm(page, of)
  await page.getByRole('link', { name: 'Uitwisselen zonder internet' }).click()
  await page.getByRole('heading', { level: 1, name: 'Uitwisselen' }).waitFor()
}

/** One shows codes, the camera of the other one sees them until it has all. */
async function byCodes(from: Page, to: Page, said: string | RegExp): Promise<void> {
  await goToExchange(from)
  await from.getByRole('button', { name: 'Laat codes zien' }).click()
  await goToExchange(to)
  await to.evaluate(giveCamera)
  await to.getByRole('button', { name: 'Scan de codes van de ander' }).click()
  const code = from.locator('svg.qr-code')
  let last = ''
  await until(
    'all codes were seen',
    async () => {
      const picture = await code.evaluate((svg) => svg.outerHTML)
      if (picture !== last) await to.evaluate(showToCamera, picture)
      last = picture
      return (await to.getByText(said).count()) > 0
    },
    50_000,
  )
  await from.getByRole('button', { name: 'De ander heeft alles' }).click()
}

async function fileOf(page: Page, of: string): Promise<string> {
  await goToExchange(page, of)
  await page.getByRole('button', { name: 'Maak een bestandje' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaren op dit toestel' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('opstap-uitwisselen.txt')
  const path = await saved.path()
  await page.getByRole('button', { name: 'Klaar' }).click()
  return readFileSync(path, 'utf8')
}

async function readFile(page: Page, words: string): Promise<void> {
  const file = { name: 'opstap-uitwisselen.txt', mimeType: 'text/plain', buffer: Buffer.from(words) }
  await page.locator('input[type=file]').setInputFiles(file)
}

/** In the page: a camera that sees white until something is held before it. */
function giveCamera(): void {
  const canvas = document.createElement('canvas')
  canvas.id = 'camera'
  canvas.width = canvas.height = 480
  const context = canvas.getContext('2d')
  const still = new Image()
  const draw = (): void => {
    if (context !== null) {
      context.fillStyle = '#fff'
      context.fillRect(0, 0, 480, 480)
      if (still.complete && still.naturalWidth > 0) context.drawImage(still, 0, 0, 480, 480)
    }
    requestAnimationFrame(draw)
  }
  draw()
  Object.assign(window, { heldBeforeCamera: still })
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(20))
}

/** In the page: this picture is held before the camera. */
async function showToCamera(picture: string): Promise<void> {
  const { heldBeforeCamera } = window as unknown as { heldBeforeCamera: HTMLImageElement }
  heldBeforeCamera.src = `data:image/svg+xml;base64,${btoa(picture.replace('class="qr-code-paper"', 'fill="#fff"').replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '))}`
  await heldBeforeCamera.decode()
}
