import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { z } from 'zod/mini'
import { documentsoorten, rechtVan } from '#domain/documentsoort.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import { eigenSoorten, gaatMee, hoortBij } from '#domain/meeneembestand.ts'
import type { VeldLijst } from '#domain/veld.ts'
import { secties } from '#features/make-meeneembestand/map-blad.ts'
import { meeBestanden } from '#features/make-meeneembestand/neem-mee.ts'
import { waardeWoorden } from '#features/make-meeneembestand/waarde-woorden.ts'
import { keuzeNamen } from '#i18n/nl/mee-keuzes.ts'
import { veldNamen } from '#i18n/nl/mee-velden.ts'
import type { Card } from '#workspace/engine.ts'
import { zipMee } from '#workspace/meenemen/meenemen.ts'
import { noteMeegenomen, verzamelAlles } from '#workspace/meenemen/verzamelen.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { memoryAttachments } from '#workspace/voorbeeld/memory-attachments.ts'
import type { Workspace } from '#workspace/workspace.ts'
import { exchange, karin, noor, openToestel, tom } from '#tests/builders/kring.ts'
import { docs } from '#tests/builders/kring.ts'
import { aProefWorkspace, monday } from '#tests/builders/proef.ts'
import { volleMap } from '#tests/builders/volle-map.ts'
import { readZip, textIn } from '#tests/builders/zip-reader.ts'
import { complaintsOf } from './schema-reader.ts'

/** *Neem alles mee* of this workspace, opened again. */
async function takenFrom(workspace: Workspace): Promise<Map<string, Uint8Array>> {
  const alles = await verzamelAlles(workspace, gatherPeople(workspace.cards.value.values()))
  const zip = await zipMee(meeBestanden(alles), workspace.nowMs())
  if (!zip.ok) throw new Error(zip.error)
  return readZip(new Uint8Array(await zip.value.arrayBuffer()))
}

/** A kandidaat whose every field of every own document holds something. */
async function aFullMap() {
  const { workspace } = await aProefWorkspace('kandidaat')
  const attachments = memoryAttachments()
  const photo = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256)
  const hash = await attachments.put(photo)
  const { cards, gevuld } = volleMap(noor, hash)
  const ik = signal({ ...workspace.ik.value, persoon: noor, naam: 'Noor' })
  const full: Workspace = { ...workspace, ik, attachments, cards: signal<ReadonlyMap<DocumentId, Card>>(cards) }
  return { full, gevuld, photo, cards }
}

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

const allFields = eigenSoorten.flatMap((soort) =>
  Object.entries<VeldLijst>(documentvorm[soort]).flatMap(([verzameling, lijst]) =>
    Object.entries(lijst).map(([veld, { schema }]) => ({ soort, verzameling, veld, schema })),
  ),
)

test('own documents are of exactly the kinds that a kandidaat reads', () => {
  const read = documentsoorten.filter((soort) => rechtVan(soort, 'kandidaat') !== undefined)

  expect([...eigenSoorten].toSorted()).toEqual(read.toSorted())
})

test('every field of every own document is in the data and, but for what only the program needs, on the page', async () => {
  const { full, gevuld } = await aFullMap()

  const files = await takenFrom(full)

  const data = JSON.parse(textIn(files, 'opstap.json')) as {
    documenten: { soort: string; verzamelingen: Record<string, { velden: Record<string, unknown> }[]> }[]
  }
  const page = textIn(files, 'mijn-map.html')
  const left: string[] = []
  for (const one of gevuld) {
    const { soort, verzameling, veld, waarde } = one
    const name = `${soort}.${verzameling}.${veld}`
    const kept = data.documenten.find((doc) => doc.soort === soort)?.verzamelingen[verzameling]?.[0]?.velden[veld]
    if (!gaatMee(soort, verzameling, veld)) {
      expect(kept, name).toBeUndefined()
      left.push(name)
      continue
    }
    expect(kept, name).toEqual(waarde)
    const names: Readonly<Record<string, Readonly<Record<string, string | null>>>> = veldNamen[soort]
    // Signatures stand on the page with the form that they are under, and these are none.
    if (names[verzameling]?.[veld] === null || verzameling === 'handtekeningen') continue
    const words = waardeWoorden(one, waarde, () => '')
    expect(words, name).not.toBe('')
    expect(page, name).toContain(escaped(words))
  }
  expect(gevuld.length).toBeGreaterThan(180)
  expect(left.filter((name) => !name.startsWith('groep.mensen.'))).toEqual([
    'map.evaluaties.biljet',
    'map.evaluaties.teken',
    'map.leeslinks.geheim',
    'reflectie.reflecties.zaad',
  ])
})

test('the words of a field are never only its code: every choice has its own, and only ids and marks have no name', () => {
  const withoutWords = allFields.flatMap(({ soort, verzameling, veld, schema }) => {
    const text = JSON.stringify(z.toJSONSchema(schema))
    const codes = [...text.matchAll(/"enum":\[([^\]]*)\]/g)].flatMap(
      ([, list = '']) => JSON.parse(`[${list}]`) as string[],
    )
    const words = keuzeNamen[`${verzameling}.${veld}`]
    return codes.filter((code) => words?.[code] === undefined).map((code) => `${soort}.${verzameling}.${veld} ${code}`)
  })
  const unnamed = allFields.filter(({ soort, verzameling, veld }) => {
    const names: Readonly<Record<string, Readonly<Record<string, string | null>>>> = veldNamen[soort]
    return names[verzameling]?.[veld] === null
  })

  expect(withoutWords).toEqual([])
  // A new field without a name on the page has to be written down here too.
  expect([...new Set(unnamed.map(({ veld }) => veld))].toSorted()).toEqual(
    [
      ...['aanleidingId', 'bewijs', 'coaching'],
      ...'bij bijeenkomst bijlage biljet bytes door gedeeldDoor groep groepsbeheer handtekening inhoud kandidaat ketenkop'.split(
        ' ',
      ),
      ...['isErbij', 'laatst', 'onderdeel', 'portfolio', 'papier', 'subdoelId'],
      ...'blad bron bronId daarOpMs geheim gelezenOp getekend leesbaarOpMs regels wegDaarOpMs'.split(' '),
      ...['klaar', 'leerdoelId', 'leerdoelId1', 'leerdoelId2', 'leren', 'maatje', 'mime', 'notitieId', 'ontvangstNr'],
      ...[
        'ontvangstSleutel',
        'ontvangstTeken',
        'persoonId',
        'plaatsing',
        'plekId',
        'reflectie',
        'reflectieId',
        'sleutel',
      ],
      ...[
        'teken',
        'teruggehaaldVan',
        'toestel',
        'veld',
        'verklaring',
        'verhuisdId',
        'verhuisdNaar',
        'vervangt',
        'verzetOpMs',
        'volgorde',
        'weg',
        'werkplek',
        'wortel',
        'zaad',
      ],
      ...['ander', 'bijlageBytes', 'bijlageMime', 'een', 'isBesproken', 'overleg', 'overlegWeekdag', 'zelfde'],
      ...['vervolg', 'vervolgVan'],
    ].toSorted(),
  )
})

test('every collection has its place on the page, once', () => {
  const placed = secties.flatMap(({ groepen }) => groepen.map(([soort, verzameling]) => `${soort}.${verzameling}`))
  const asked = eigenSoorten.flatMap((soort) =>
    Object.keys(documentvorm[soort])
      .filter((verzameling) => gaatMee(soort, verzameling) && hoortBij[verzameling] === undefined)
      .map((verzameling) => `${soort}.${verzameling}`),
  )

  expect(placed.toSorted()).toEqual(asked.toSorted())
})

test('the data is as its schema says, and the schema sees what is not', async () => {
  const { full } = await aFullMap()

  const files = await takenFrom(full)

  const schema = JSON.parse(textIn(files, 'schema.json')) as object
  const data = JSON.parse(textIn(files, 'opstap.json')) as { versie: unknown; documenten: { verzamelingen: object }[] }
  expect(complaintsOf(schema, data)).toEqual([])
  expect(complaintsOf(schema, { ...data, versie: 2 })).not.toEqual([])
  expect(complaintsOf(schema, { ...data, extra: true })).not.toEqual([])
  const [first, ...rest] = data.documenten
  const wrong = { ...first, verzamelingen: { profiel: [{ id: 'ik', velden: { roepnaam: 3 }, wie: {} }] } }
  expect(complaintsOf(schema, { ...data, documenten: [wrong, ...rest] })).not.toEqual([])
})

test('a photo is in the page as it is and in a folder of its own; one that is on another device is told', async () => {
  const { full, photo } = await aFullMap()

  const files = await takenFrom(full)
  const lost = await takenFrom({ ...full, attachments: memoryAttachments() })

  const [name = ''] = [...files.keys()].filter((one) => one.startsWith('bijlagen/'))
  expect(name).toMatch(/^bijlagen\/01-woord\d+-e\.jpg$/)
  expect(files.get(name)).toEqual(photo)
  expect(textIn(files, 'mijn-map.html')).toContain(`data:image/jpeg;base64,${Buffer.from(photo).toString('base64')}"`)
  expect([...lost.keys()].filter((one) => one.startsWith('bijlagen/'))).toEqual([])
  expect(textIn(lost, 'mijn-map.html')).toContain('Dit bestand stond niet op dit toestel.')
  expect(JSON.parse(textIn(lost, 'opstap.json'))).toMatchObject({ bijlagen: [{ mime: 'image/jpeg' }] })
})

test('the page asks for nothing and runs nothing but its own script, whatever somebody typed', async () => {
  const { full } = await aFullMap()

  const page = textIn(await takenFrom(full), 'mijn-map.html')

  expect(page).toContain("default-src 'none'; img-src data:; style-src 'sha256-")
  expect(page.match(/<script/g)).toHaveLength(2)
  expect(page.match(/<\/script>/g)).toHaveLength(2)
  expect(
    [...page.matchAll(/\b(?:src|href)="([^"]{0,20})/g)]
      .map(([, to]) => to)
      .filter((to) => !/^(data:image|#)/.test(to ?? '')),
  ).toEqual([])
  expect(page).not.toMatch(/https?:\/\//)
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size, ids.join()).toBe(ids.length)
  expect(page).not.toMatch(/woord\d+</)
})

test('what was put away, taken back or not finished by somebody else is in no file', async () => {
  const noors = await openToestel(noor)
  const toms = await openToestel(tom)
  const { workspace } = noors
  const put = (fields: { tekst: string; klaar?: boolean; door?: string; opMs?: number }, id: string) =>
    toms.workspace.commit((batch) => batch.put('werkplek', docs.werkplek, 'notities', id, fields as never)) // shape of a note
  await put({ tekst: 'KANARIE concept van Tom', door: tom, klaar: false }, 'concept')
  await put({ tekst: 'Ging goed vandaag.', door: tom, klaar: true, opMs: monday }, 'klaar')
  await exchange(noors, toms)
  await workspace.commit((batch) => {
    batch.put('map', docs.map, 'profiel', 'ik', { ditBenIk: 'KANARIE eerst dit. Ik ben Noor.' })
    batch.put('map', docs.map, 'leerdoelen', 'a', { titel: 'KANARIE weggedaan', gemaaktOpMs: monday, weg: true })
    batch.put('map', docs.map, 'subdoelen', 's', { leerdoelId: 'a', tekst: 'KANARIE stap', volgorde: 1 })
    batch.put('map', docs.map, 'leerdoelen', 'b', { titel: 'Nog van niemand gezien', gemaaktOpMs: monday })
    batch.put('map', docs.map, 'papieren', 'p', {
      naam: 'KANARIE foto',
      omschrijving: 'KANARIE',
      opMs: monday,
      weg: true,
    })
  })
  await workspace.commit((batch) => batch.put('map', docs.map, 'profiel', 'ik', { ditBenIk: 'Ik ben Noor.' }))
  const made = await workspace.commit((batch) =>
    batch.put('map', docs.map, 'terugblikken', 't', { dag: '2026-11-16', onthouden: 'KANARIE teruggenomen' }),
  )
  if (made.ok) await made.undo()

  const files = await takenFrom(workspace)

  const everything = [...files.values()].map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n')
  expect(everything).not.toContain('KANARIE')
  for (const words of ['Ik ben Noor.', 'Nog van niemand gezien', 'Ging goed vandaag.']) {
    expect(textIn(files, 'opstap.json')).toContain(words)
    expect(textIn(files, 'mijn-map.html')).toContain(words)
  }
})

test('who is no kandidaat takes along how they stand in it, and no word about anybody else', async () => {
  const toms = await openToestel(tom)
  await toms.workspace.commit((batch) => {
    batch.put('werkplek', docs.werkplek, 'notities', 'n', {
      tekst: 'KANARIE over Noor',
      door: tom,
      klaar: true,
      opMs: monday,
    })
  })

  const files = await takenFrom(toms.workspace)

  const data = JSON.parse(textIn(files, 'opstap.json')) as object
  expect(data).toMatchObject({
    persoon: { id: tom, naam: 'Tom', rollen: ['werkbegeleider'] },
    documenten: [],
    overMij: { lijsten: [{ naam: 'Tom', rol: 'werkbegeleider', telefoon: '06 00 00 00 02' }, { naam: 'Tom' }] },
  })
  expect(complaintsOf(JSON.parse(textIn(files, 'schema.json')) as object, data)).toEqual([])
  const everything = [...files.values()].map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n')
  for (const other of ['KANARIE', 'Noor', noor, 'Karin', karin, 'Korenaar']) expect(everything).not.toContain(other)
  expect(textIn(files, 'mijn-map.html')).toContain('Tom, werkbegeleider, 06 00 00 00 02')
})

test('of fifty photos one at a time is read, and each is in the file', async () => {
  const { full, cards } = await aFullMap()
  const kept = memoryAttachments()
  const papieren: Record<string, object> = {}
  const map = [...cards.values()].find(({ kind }) => kind === 'map')
  for (let nr = 0; nr < 50; nr++) {
    const bijlage = await kept.put(Uint8Array.from({ length: 60_000 }, (_, at) => (at * nr) % 251))
    const first = map?.items['papieren']?.['papieren1']
    papieren[`p${nr}`] = { ...first, id: `p${nr}`, bijlage, naam: `Taart ${nr}` }
  }
  if (map !== undefined) cards.set(map.doc, { ...map, items: { ...map.items, papieren: papieren as never } })
  let [open, most] = [0, 0]
  const get = async (hash: string) => {
    most = Math.max(most, ++open)
    const bytes = await kept.get(hash)
    open--
    return bytes
  }

  const files = await takenFrom({ ...full, attachments: { ...kept, get }, cards: signal(new Map(cards)) })

  expect(most).toBe(1)
  expect([...files.keys()].filter((name) => name.startsWith('bijlagen/'))).toHaveLength(50)
  expect(textIn(files, 'mijn-map.html').match(/<img /g)).toHaveLength(50)
})

test.each([
  ['no memory for one more piece', new RangeError('Array buffer allocation failed')],
  ['a disk that is full', new DOMException('', 'QuotaExceededError')],
  ['a file that the browser put on a full disk', new DOMException('', 'NotReadableError')],
])('%s is told as too little room', async (_what, error) => {
  const { full } = await aFullMap()
  const alles = await verzamelAlles(full, gatherPeople(full.cards.value.values()))
  async function* failing() {
    yield* meeBestanden(alles)
    throw error
  }

  expect(await zipMee(failing(), monday)).toEqual({ ok: false, error: 'vol' })
})

test('what went wrong otherwise is no lack of room', async () => {
  async function* failing(): AsyncGenerator<never> {
    yield* []
    throw new TypeError('a mistake of ours')
  }

  await expect(zipMee(failing(), monday)).rejects.toThrow('a mistake of ours')
})

test('the log hears once and without content, at the own map or at what is about nobody; who is alone has no log', async () => {
  const { full } = await aFullMap()
  const told: unknown[] = []
  const viewed: Workspace['viewed'] = (...what) => void told.push(what)
  const map = [...full.cards.value.values()].find(({ kind }) => kind === 'map')

  noteMeegenomen({ ...full, viewed, ik: signal({ ...full.ik.value, status: 'actief' as const }) })
  noteMeegenomen({ ...full, viewed, ik: signal({ ...full.ik.value, status: 'alleen' as const }) })

  expect(told).toEqual([[[map?.doc], 'export']])
  const toms = await openToestel(tom)
  noteMeegenomen({ ...toms.workspace, viewed })
  // For the log a group is about nobody: nothing stands in the log of a kandidaat that is not about them.
  expect(told.slice(1)).toEqual([[[docs.groep], 'export']])
})
