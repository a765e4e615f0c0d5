import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { eigenSoorten, gaatMee } from '#domain/meeneembestand.ts'
import { meeBestanden } from '#features/make-meeneembestand/neem-mee.ts'
import { geefCertificaten, ontvangersVan } from '#workspace/groep/certificaten.ts'
import { groepVan } from '#workspace/groep/groepen.ts'
import { reflectiesVan } from '#workspace/leren/reflecties.ts'
import { signReflectie } from '#workspace/leren/tekenen.ts'
import { zipMee } from '#workspace/meenemen/meenemen.ts'
import { sha256InPieces } from '#workspace/meenemen/sha256.ts'
import { verzamelAlles } from '#workspace/meenemen/verzamelen.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { ProefEngine } from '#workspace/voorbeeld/proef-engine.ts'
import { memoryAttachments } from '#workspace/voorbeeld/memory-attachments.ts'
import type { Workspace } from '#workspace/workspace.ts'
import { aProefWorkspace, cardOfKind } from '#tests/builders/proef.ts'
import { textIn } from '#tests/builders/zip-reader.ts'
import { readZip } from '#tests/builders/zip-reader.ts'
import { leesZip } from '#tests/lezer/lezer.ts'

async function zipOf(workspace: Workspace): Promise<Uint8Array> {
  const alles = await verzamelAlles(workspace, gatherPeople(workspace.cards.value.values()))
  const zip = await zipMee(meeBestanden(alles), workspace.nowMs())
  if (!zip.ok) throw new Error(zip.error)
  return new Uint8Array(await zip.value.arrayBuffer())
}

/** The made-up kandidaat with a photo, a form that both signed, a certificaat, and what they would take along. */
async function aKandidaat() {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  const me = workspace.ik.value.persoon
  const form = reflectiesVan(workspace.cards.value.values(), me, me).find(({ kind }) => kind === 'reflectie')
  const other = workspace.cards.value
    .get(form?.doc as DocumentId)
    ?.members.find(({ role }) => role === 'werkbegeleider')
  if (form === undefined || other === undefined) throw new Error('No form of two')
  for (const tekenaar of [
    { persoon: me, rol: 'kandidaat', naam: 'Noor' },
    { persoon: other.person, rol: 'werkbegeleider', naam: 'Ron Bakels', bevestigdBij: me },
  ] as const) {
    const signed = await signReflectie(workspace, form, tekenaar, form.velden)
    if (!signed.ok) throw new Error(signed.error)
  }
  await giveCertificaat(engine, workspace)
  const map = cardOfKind(engine, 'map').doc
  const attachments = memoryAttachments()
  const photo = Uint8Array.from({ length: 50_000 }, (_, at) => (at * 11) % 253)
  const bijlage = await attachments.put(photo)
  const made = {
    naam: 'Mijn taart',
    soort: 'foto',
    omschrijving: 'Appeltaart',
    bijlage,
    mime: 'image/jpeg',
    opMs: 1,
  } as const
  await workspace.commit((batch) => batch.put('map', map, 'papieren', 'taart', made))
  return { workspace: { ...workspace, attachments }, photo }
}

async function giveCertificaat(engine: ProefEngine, workspace: Workspace): Promise<void> {
  const me = workspace.ik.value.persoon
  engine.switchTo('trainer')
  const groepen = [...workspace.cards.value.values()].filter(({ kind }) => kind === 'groep')
  for (const { doc } of groepen) {
    const groep = groepVan(workspace, doc)
    if (groep === undefined) continue
    const all = ontvangersVan(workspace, groep, [], { programma: 'Kansen op werk', titelOf: ({ titel = '' }) => titel })
    const own = all.filter(({ persoon }) => persoon === me)
    const woorden = { titel: (programma: string) => `Certificaat ${programma}`, voorwaarde: 'Wie meedoet.' }
    if (own.length > 0) await geefCertificaten(workspace, groep, own, woorden)
  }
  engine.switchTo('kandidaat')
}

/** The same ZIP with these words instead of those: another length moves what follows, so it has to stay. */
function changed(zip: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  expect(from.length).toBe(to.length)
  const at = Buffer.from(zip).indexOf(from)
  expect(at).toBeGreaterThan(-1)
  const copy = zip.slice()
  copy.set(to, at)
  return copy
}
const bytes = (words: string) => new TextEncoder().encode(words)

test('a reader that was made apart finds everything of the made-up kandidaat, and every signature right', async () => {
  const { workspace } = await aKandidaat()

  const read = await leesZip(await zipOf(workspace))

  expect(read.klachten).toEqual([])
  expect(read.goed).toMatchObject({ fotos: 1, certificaten: 1, handtekeningen: 2 })
  expect(read.goed.delen).toBeGreaterThan(8)
  const missing: string[] = []
  for (const { kind, role, items } of workspace.cards.value.values()) {
    const soort = eigenSoorten.find((one) => one === kind)
    if (role !== 'kandidaat' || soort === undefined) continue
    for (const [verzameling, all] of Object.entries(items)) {
      for (const item of Object.values(all)) {
        if (item['weg'] === true) continue
        for (const [veld, value] of Object.entries(item)) {
          if (veld === 'id' || veld.startsWith('$') || value === undefined || value === '') continue
          if (!gaatMee(soort, verzameling, veld)) continue
          const name = `${soort}.${verzameling}.${item.id}.${veld}`
          if (JSON.stringify(read.velden[name]) !== JSON.stringify(value)) missing.push(name)
        }
      }
    }
  }
  expect(missing).toEqual([])
  expect(Object.keys(read.velden).length).toBeGreaterThan(150)
})

test('a changed letter anywhere is told: in the page, in the data, in a form, and so is another photo', async () => {
  const { workspace, photo } = await aKandidaat()
  const zip = await zipOf(workspace)
  const files = readZip(zip)
  const form = [...files.keys()].find((name) => name.startsWith('formulieren/')) ?? ''
  const answer = /\\"value\\":\\"([A-Z][a-z]+ [a-z]+)/.exec(textIn(files, form))?.[1] ?? ''
  expect(answer).not.toBe('')
  const page = Buffer.from(photo).toString('base64').slice(30, 90)

  const said = await Promise.all(
    [
      changed(zip, bytes('alt="Foto: Appeltaart"'), bytes('alt="Foto: Peren-tart"')),
      changed(zip, bytes(page), bytes(page.replace(/^./, page.startsWith('A') ? 'B' : 'A'))),
      changed(zip, photo.slice(100, 140), photo.slice(101, 141)),
      changed(zip, bytes(`<dd>Appeltaart`), bytes('<dd>Perentaart')),
      changed(zip, files.get(form)?.slice(0, 400) ?? photo, bytes(textIn(files, form).slice(0, 399) + '}')),
    ].map(async (one) => (await leesZip(one)).klachten.join('\n')),
  )

  expect(said[0]).toContain('mijn-map.html: changed')
  expect(said[1]).toMatch(/mijn-map\.html: changed[^]*papieren was changed/)
  expect(said[2]).toMatch(/bijlagen\/01-mijn-taart\.jpg: changed[^]*another photo or paper/)
  expect(said[3]).toMatch(/mijn-map\.html: changed[^]*papieren was changed/)
  expect(said[4]).toContain(`${form}: changed`)
  for (const one of said) expect(one).toContain('damaged in the ZIP')
})

test('where no key is there is no list of sums, and all the rest', async () => {
  const { workspace } = await aKandidaat()
  const { sign: _none, ...without } = workspace

  const files = readZip(await zipOf(without as Workspace))

  expect(files.has('controle.json')).toBe(false)
  expect(textIn(files, 'mijn-map.html')).toContain('Appeltaart')
  expect(textIn(files, 'mijn-map.html')).not.toContain(' data-controle data-kwijt')
})

test('the sum of a file in pieces is that of the whole, at every length around a block', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 5000]) {
    const whole = Uint8Array.from({ length }, (_, at) => (at * 31) % 256)
    const sum = sha256InPieces()
    for (let at = 0; at < length; at += 37) sum.add(whole.subarray(at, at + 37))

    expect(sum.end(), String(length)).toBe(createHash('sha256').update(whole).digest('hex'))
  }
})
