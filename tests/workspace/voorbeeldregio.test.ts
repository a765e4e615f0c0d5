import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addDays, isSummer, weekdagOf } from '#domain/dag.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { documentsoorten, rechten, rechtVan } from '#domain/documentsoort.ts'
import type { Item, Verzameling } from '#domain/documentvorm.ts'
import { isId } from '#domain/id.ts'
import { rollen } from '#domain/rol.ts'
import { applyOp, checkOp } from '#documents/apply-op.ts'
import type { Items } from '#documents/project.ts'
import { itemsOf, projectDocument } from '#documents/project.ts'
import type { VoorbeeldDocument, Voorbeeldregio } from '#workspace/voorbeeld/voorbeeldregio.ts'
import { makeVoorbeeldregio } from '#workspace/voorbeeld/voorbeeldregio.ts'
import { avoided, maxWords } from '#tests/architecture/plain-dutch.ts'

const TODAY = '2026-11-24'
const NOW_MS = Date.parse(`${TODAY}T09:00:00Z`)

/** Bytes that look random and are the same in every run. */
function seededBytes(seed: string): (n: number) => Uint8Array {
  let at = 0
  return (n) => createHash('sha256').update(`${seed}/${at++}`).digest().subarray(0, n)
}

interface Written extends VoorbeeldDocument {
  items: Items
}

function aRegion(today = TODAY): Voorbeeldregio {
  return makeVoorbeeldregio(today, Date.parse(`${today}T09:00:00Z`), seededBytes(today))
}

function writeAll({ documenten }: Voorbeeldregio, kinds: readonly DocumentSoort[] = documentsoorten): Written[] {
  return documenten
    .filter(({ kind }) => kinds.includes(kind))
    .map((document) => {
      const inner = new Y.Doc()
      for (const { by, ops } of document.writes) {
        for (const op of ops) checkOp(document.kind, op)
        inner.transact(() => {
          for (const op of ops) applyOp(inner, op, { person: by, nowMs: NOW_MS })
        })
      }
      return { ...document, items: projectDocument(inner, document.kind) }
    })
}

function all<S extends DocumentSoort, V extends Verzameling<S>>(
  written: Written[],
  kind: S,
  collection: V,
): Item<S, V>[] {
  return written.filter((one) => one.kind === kind).flatMap(({ items }) => itemsOf(items, kind, collection))
}

const region = aRegion()
const written = writeAll(region)

test('the same bytes give the same voorbeeldregio', () => {
  const again = makeVoorbeeldregio(TODAY, NOW_MS, seededBytes(TODAY))

  expect(again).toEqual(region)
})

test('every op of the voorbeeldregio fits its field, and everything written is readable', () => {
  const items = written.flatMap((one) => Object.values(one.items).flatMap((list) => Object.values(list)))

  expect(items.length).toBeGreaterThan(700)
  expect(items.filter((item) => item.$onleesbaar.length > 0)).toEqual([])
  expect(items.filter((item) => Object.keys(item.$antwoorden).length > 0)).toEqual([])
})

test('every member has a right in the kind, once, and only members that may write have written', () => {
  for (const { kind, members, writes } of region.documenten) {
    const people = members.map(({ person }) => person)
    expect(new Set(people).size).toBe(people.length)
    expect(members.filter(({ role }) => rechtVan(kind, role) === undefined)).toEqual([])
    for (const { by } of writes) {
      const role = members.find(({ person }) => person === by)?.role
      expect(role === undefined ? undefined : rechtVan(kind, role)).toBe('schrijven')
    }
  }
})

test('every member is a person of the voorbeeldregio, in the role of that person', () => {
  const roles = new Map(region.mensen.map(({ persoon, rol }) => [persoon, rol]))

  for (const { members } of region.documenten) {
    for (const { person, role } of members) expect(roles.get(person)).toBe(role)
  }
  expect(rollen.map((rol) => roles.get(region.hoofdrollen[rol]))).toEqual([...rollen])
})

test('every document can be made by one of the people of the voorbeeldregio', () => {
  const orphans = region.documenten.filter(({ kind, members }) => {
    const { maakt, serverMaaktSleutel } = rechten[kind]
    return !serverMaaktSleutel && !members.some(({ role }) => maakt.includes(role))
  })

  expect(orphans).toEqual([])
  expect(region.documenten[0]).toMatchObject({ doc: region.regio, kind: 'regio' })
  expect(new Set(region.documenten.map(({ doc }) => doc)).size).toBe(region.documenten.length)
})

test('every kind is in the voorbeeldregio', () => {
  const kinds = new Set(region.documenten.map(({ kind }) => kind))

  expect(documentsoorten.filter((kind) => !kinds.has(kind))).toEqual([])
})

test('every person and document that an item names exists, with the kind that the field is for', () => {
  const people = new Set(region.mensen.map(({ persoon }): string => persoon))
  const kinds = new Map(region.documenten.map(({ doc, kind }): [string, DocumentSoort] => [doc, kind]))
  const values = written.flatMap(({ items }) =>
    Object.values(items).flatMap((list) => Object.values(list).flatMap((item) => Object.entries(item))),
  )

  const named = values.filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && /^[dp]_/.test(entry[1]),
  )
  expect(named.length).toBeGreaterThan(500)
  expect(named.filter(([, id]) => !(isId('p', id) ? people.has(id) : kinds.has(id)))).toEqual([])
  const others = named.filter(([field, id]) => isId('d', id) && field !== 'verhuisdNaar')
  expect(others.filter(([field, id]) => kinds.get(id) !== field)).toEqual([])
})

test('single items have their fixed ids', () => {
  const fixed = [
    ['kaart', 'kaart', 'kaart'],
    ['plaatsing', 'plaatsing', 'plaatsing'],
    ['maatje', 'maatje', 'maatje'],
    ['groep', 'groep', 'groep'],
    ['regio', 'regio', 'regio'],
    ['intake', 'intake', 'intake'],
    ['map', 'profiel', 'ik'],
  ] as const

  for (const [kind, collection, id] of fixed) {
    for (const { items } of written.filter((one) => one.kind === kind)) {
      expect(Object.keys(items[collection] ?? {})).toEqual([id])
    }
  }
})

test('one group has a bijeenkomst today whose list is open, with complete lists behind it', () => {
  const [groep, other] = written.filter((one) => one.kind === 'groep')
  const [beheer] = written.filter((one) => one.kind === 'groepsbeheer')
  if (!groep || !other || !beheer) throw new Error('There are two groups')
  const days = itemsOf(groep.items, 'groep', 'bijeenkomsten')
  const today = days.find(({ dag }) => dag === TODAY)
  const past = days.filter(({ dag = '' }) => dag < TODAY)
  const deelnemers = itemsOf(beheer.items, 'groepsbeheer', 'deelnemers')
  const aanwezigheid = itemsOf(beheer.items, 'groepsbeheer', 'aanwezigheid')

  expect(today).toMatchObject({ nr: 6, soort: 'training', van: '10:00', tot: '14:00' })
  expect(past).toHaveLength(5)
  expect(deelnemers).toHaveLength(10)
  expect(Object.keys(beheer.items['lijsten'] ?? {}).toSorted()).toEqual(past.map(({ id }) => id).toSorted())
  expect(aanwezigheid.map(({ id }) => id).toSorted()).toEqual(
    past.flatMap(({ id }) => deelnemers.map((deelnemer) => `${id}.${deelnemer.id}`)).toSorted(),
  )
  expect(new Set(aanwezigheid.map(({ status }) => status)).size).toBe(5)
  expect(itemsOf(other.items, 'groep', 'groep')[0]?.weekdag).not.toBe(weekdagOf(TODAY))
})

test('the training of a kandidaat says what the lists say', () => {
  const lines = new Map<string, string>()
  for (const { items } of written.filter((one) => one.kind === 'groepsbeheer')) {
    const training = new Map(itemsOf(items, 'groepsbeheer', 'deelnemers').map((one) => [one.id, one.training]))
    for (const one of itemsOf(items, 'groepsbeheer', 'aanwezigheid')) {
      lines.set(`${training.get(one.deelnemer ?? '')}/${one.bijeenkomst}`, `${one.status} ${one.tijd}`)
    }
  }
  const trainings = written.filter((one) => one.kind === 'training')
  const derived = trainings.flatMap(({ doc, items }) =>
    itemsOf(items, 'training', 'aanwezigheid').map((one): [string, string] => [
      `${doc}/${one.id}`,
      `${one.status} ${one.tijd}`,
    ]),
  )

  expect(trainings).toHaveLength(20)
  expect(new Map(derived)).toEqual(lines)
})

test('a groep names no kandidaten and no maatje is named by more than a first name', () => {
  const inGroep = all(written, 'groep', 'mensen').map(({ rol }) => rol)

  expect(new Set(inGroep)).toEqual(new Set(['trainer', 'regiocoordinator', 'jobcoach']))
  expect(region.mensen.filter(({ rol, naam }) => rol === 'maatje' && naam.includes(' '))).toEqual([])
})

test('leerdoelen and reflecties that are shown have a spoor of the same id, without text', () => {
  const ids = (kind: 'werkplek' | 'reflectie', collection: 'leerdoelen' | 'reflecties'): string[] =>
    written.filter((one) => one.kind === kind).flatMap(({ items }) => Object.keys(items[collection] ?? {}))
  const sporen = (collection: 'leerdoelsporen' | 'reflectiesporen'): string[] =>
    all(written, 'plaatsing', collection).map(({ id }) => id)

  expect(sporen('leerdoelsporen').toSorted()).toEqual(ids('werkplek', 'leerdoelen').toSorted())
  expect(sporen('reflectiesporen').toSorted()).toEqual(ids('reflectie', 'reflecties').toSorted())
})

test('the werkbegeleider to try has a reflectie of the kandidaat to try that waits, and nothing is signed', () => {
  const { kandidaat, werkbegeleider } = region.hoofdrollen
  const shown = written.filter(
    ({ kind, members }) =>
      kind === 'reflectie' && members.every(({ person }) => person === kandidaat || person === werkbegeleider),
  )

  expect(shown).toHaveLength(1)
  expect(all(shown, 'reflectie', 'reflecties').filter(({ reactie1 }) => reactie1 === undefined)).toHaveLength(1)
  expect(all(written, 'reflectie', 'handtekeningen')).toEqual([])
})

test('the map of the kandidaat to try holds a profile and drafts, and is of nobody else', () => {
  const map = written.find(({ kind }) => kind === 'map')
  if (!map) throw new Error('There is a map')
  const drafts = itemsOf(map.items, 'map', 'leerdoelen').filter(({ verhuisdNaar }) => verhuisdNaar === undefined)
  const reflecties = itemsOf(map.items, 'map', 'reflecties').filter(({ verhuisdNaar }) => verhuisdNaar === undefined)

  expect(map.members).toEqual([{ person: region.hoofdrollen.kandidaat, role: 'kandidaat' }])
  expect(itemsOf(map.items, 'map', 'profiel')[0]?.ditBenIk).toContain('Noor')
  expect([drafts.length, reflecties.length]).toEqual([1, 1])
})

test('the jobcoach has visits today at 10:00 and 13:30, on days those kandidaten work', () => {
  const plaatsingen = written.filter(({ kind }) => kind === 'plaatsing')
  const today = plaatsingen.flatMap(({ items }) =>
    itemsOf(items, 'plaatsing', 'bezoeken').map((bezoek) => ({
      ...bezoek,
      dagen: itemsOf(items, 'plaatsing', 'dagen'),
    })),
  )

  const visits = today.filter(({ dag }) => dag === TODAY).toSorted((a, b) => ((a.tijd ?? '') < (b.tijd ?? '') ? -1 : 1))
  expect(visits.map(({ tijd }) => tijd)).toEqual(['10:00', '13:30', '15:30'])
  for (const { dagen } of visits.slice(0, 2)) expect(dagen.map(({ weekdag }) => weekdag)).toContain(weekdagOf(TODAY))
})

test('every plaatsing is 12 to 24 hours a week, spread over days, and not on the day of the group', () => {
  const groups = new Map(written.map(({ doc, items }) => [doc as string, itemsOf(items, 'groep', 'groep')[0]?.weekdag]))

  for (const { items } of written.filter(({ kind }) => kind === 'plaatsing')) {
    const dagen = itemsOf(items, 'plaatsing', 'dagen')
    const hours = dagen.reduce(
      (sum, { van = '', tot = '' }) => sum + Number(tot.slice(0, 2)) - Number(van.slice(0, 2)),
      0,
    )
    const groep = itemsOf(items, 'plaatsing', 'plaatsing')[0]?.groep
    expect(hours).toBeGreaterThanOrEqual(12)
    expect(hours).toBeLessThanOrEqual(24)
    expect(new Set(dagen.map(({ weekdag }) => weekdag)).size).toBe(dagen.length)
    expect(dagen.map(({ weekdag }) => weekdag)).not.toContain(groups.get(groep ?? ''))
  }
})

test('the kandidaten try the eyes: equal names told apart, a name of 35 characters, diacritics', () => {
  const names = all(written, 'groepsbeheer', 'deelnemers')
  const fatimas = names.filter(({ naam }) => naam === 'Fatima')

  expect(names).toHaveLength(20)
  expect(fatimas.map(({ achter }) => achter)).toEqual(['E.', 'Y.'])
  expect(Math.max(...names.map(({ naam = '' }) => naam.length))).toBe(35)
  expect(names.filter(({ naam = '' }) => /[^\p{ASCII}]/u.test(naam)).length).toBeGreaterThan(4)
})

test('telephone numbers are made up and nobody shares one', () => {
  const numbers = region.mensen.map(({ telefoon = '' }) => telefoon)

  expect(numbers.filter((number) => !/^06 00 00 \d\d \d\d$/.test(number))).toEqual([])
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('no text speaks of illness or treatment, and nobody is a client', () => {
  const forbidden =
    /cli[eë]nt|pati[eë]nt|diagnos|ziek|medic|therap|behandel|opname|psych|\bangst|depress|burn|klacht|stoornis|!/i
  const texts = (text: string): boolean => forbidden.test(text)

  expect(JSON.stringify(region.documenten.flatMap(({ writes }) => writes)).match(forbidden)).toBeNull()
  expect(['Hij is ziek.', 'Goed zo!', 'De cliënt'].map(texts)).toEqual([true, true, true])
})

test('the texts are plain Dutch: at most 20 words a sentence, none of the words we avoid', () => {
  const texts = region.documenten.flatMap(({ writes }) =>
    writes.flatMap(({ ops }) => ops.flatMap((op) => (op.op === 'text' ? op.text.split(/(?<=[.?:])\s+/) : []))),
  )

  expect(texts.length).toBeGreaterThan(150)
  expect(texts.filter((sentence) => sentence.split(/\s+/).length > maxWords)).toEqual([])
  expect(texts.filter((sentence) => avoided.some(({ pattern }) => pattern.test(sentence)))).toEqual([])
})

test('whatever day it is, the plans are in order and today has a bijeenkomst', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), (days) => {
      const today = addDays('2026-01-01', days)
      const other = writeAll(aRegion(today), ['groep', 'plaatsing'])
      const plans = other
        .filter(({ kind }) => kind === 'groep')
        .map(({ items }) => itemsOf(items, 'groep', 'bijeenkomsten').toSorted((a, b) => (a.nr ?? 0) - (b.nr ?? 0)))

      const [first = [], second = []] = plans.map((plan) => plan.map(({ dag = '' }) => dag))
      expect([first.length, second.length]).toEqual([10, 10])
      expect([first, second]).toEqual([first.toSorted(), second.toSorted()])
      expect(new Set([...first, ...second]).size).toBe(20)
      expect(first[5]).toBe(today)
      expect([...first, ...second].filter((dag) => dag !== today && isSummer(dag))).toEqual([])
      expect(second.filter((dag) => dag < today)).toHaveLength(3)
      expect([1, 2, 3, 4, 5]).toContain(weekdagOf(second[0] ?? today))
      for (const { start = '', status } of all(other, 'plaatsing', 'plaatsing')) {
        expect(start <= today).toBe(status !== 'voorbereiding')
      }
    }),
    { numRuns: 40 },
  )
})
