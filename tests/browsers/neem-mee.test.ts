import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { readFormulierbestand } from '#domain/formulierbestand.ts'
import { leavesIn } from '#domain/handtekening.ts'
import { idFromBytes } from '#domain/id.ts'
import { mapPagina } from '#features/make-meeneembestand/map-pagina.ts'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { tekenVerklaring } from '#workspace/toestellen/verklaring-tekenen.ts'
import { makeProefSigner } from '#workspace/voorbeeld/proef-signer.ts'
import { nodeSha256 } from '#tests/builders/getekend-formulier.ts'
import { until } from '#tests/sync/until.ts'
import { engines, people } from './person.ts'

// The page of *Neem alles mee* with a form that was signed in Chromium, opened from the disk.

const file = fileURLToPath(new URL('../data/signed-form-v1.json', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'opstap-neem-mee-'))
const all = people()

afterEach(() => all.leave())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const signer = { sign: makeProefSigner(() => idFromBytes('p', new Uint8Array(16))), nowMs: () => 0 }

/** A page that holds this form and nothing else, its parts signed by a device. */
async function aPage(): Promise<string> {
  const read = readFormulierbestand(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(read.error)
  const bladeren = await Promise.all(read.value.versies.map(({ inhoud }) => leavesIn(inhoud, nodeSha256)))
  const persoon = { id: 'p', naam: 'Noor', rollen: [] }
  const reflectie = { id: 'r', velden: {}, stand: { status: 'ondertekend' } }
  const alles = {
    bestand: { persoon, documenten: [], gemaaktOpMs: 0, isHeel: true, bijlagen: [], overMij: { lid: [] } },
    formulieren: [{ naam: 'formulieren/een.json', bestand: read.value, bladeren, reflectie }],
    certificaten: [],
    teken: (document: Readonly<Record<string, unknown>>) => tekenVerklaring(signer, () => document),
    lezers: [],
  } as unknown as Meegenomen // what this page reads of it
  let page = ''
  for await (const piece of mapPagina(alles)) page += piece
  return page
}

describe.each(engines)('$name', (engine) => {
  test('the page from the disk finds a form right that was signed in Chromium, and names a changed answer', async () => {
    const page = await aPage()
    const changed = page.replace(/(data-pad="actie1">)[^<]/, '$1X')
    expect(changed).not.toBe(page)
    const said: string[] = []

    for (const [name, words] of Object.entries({ goed: page, anders: changed })) {
      const path = join(folder, `${name}.html`)
      writeFileSync(path, words)
      const { tab } = await all.arrive(engine, pathToFileURL(path).href)
      const standOf = () => tab.run(() => document.querySelector('[data-formulier] .stand')?.textContent ?? '')
      await until('the page looked', async () => (await standOf()).startsWith('Klopt'), 30_000)
      const wholeOf = () => tab.run(() => document.querySelector('[data-controle]')?.textContent ?? '')
      await until('the page looked at itself', async () => !(await wholeOf()).startsWith('Nog niet'), 30_000)
      said.push(await standOf(), await wholeOf())
    }

    expect(said).toEqual([
      'Klopt. Allebei ondertekend, en er is niets veranderd.',
      'Klopt. Deze bladzijde is nog zoals hij gemaakt is, met alle foto’s.',
      expect.stringMatching(/^Klopt niet meer.*Veranderd: Wat heb je voor actie ondernomen\?$/),
      'Deze bladzijde is later veranderd.Veranderd in: Mijn zelfreflecties',
    ])
  })
})
