import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { RegisterImport } from '#domain/register-import.ts'
import { parseRegister } from '#domain/register-import.ts'
import { makePlekSearch } from '#domain/zoeken.ts'
import type { Register } from '#workspace/regio/register.ts'
import {
  addImport,
  keepBoth,
  keepOne,
  newsOf,
  registerOf,
  removeOrganisatie,
  removePlek,
  saveOrganisatie,
  savePlek,
} from '#workspace/regio/register.ts'
import { regioVan } from '#workspace/regio/regio.ts'
import type { Card, Workspace } from '#workspace/workspace.ts'
import { openLegeRegio } from '#tests/builders/lege-regio.ts'

const file = fileURLToPath(new URL('../data/werkervaringsplaatsen.tsv', import.meta.url))

function theList(): RegisterImport {
  const parsed = parseRegister(new Uint8Array(readFileSync(file)))
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.value
}

function cardOf(workspace: Workspace): Card {
  const card = regioVan(workspace)?.card
  if (card === undefined) throw new Error('The region is here')
  return card
}

const registerIn = (workspace: Workspace): Register => registerOf(cardOf(workspace))

async function aFilledRegister(keuze?: 'een' | 'allebei') {
  const regio = await openLegeRegio()
  const parsed = theList()
  const line = parsed.dubbelen[0]?.second.line ?? 0
  const before = regio.batches.length
  const done = await addImport(
    regio.workspace,
    cardOf(regio.workspace),
    parsed,
    new Map(keuze === undefined ? [] : [[line, keuze]]),
  )
  return { ...regio, parsed, done, batches: regio.batches.slice(before) }
}

test('[D4] the real list comes in as 39 organisaties and 57 functies, in one action', async () => {
  const { workspace, done, batches } = await aFilledRegister()

  expect(done).toMatchObject({ ok: true, organisaties: 39, plekken: 57 })
  expect(batches).toHaveLength(1)
  const register = registerIn(workspace)
  expect([register.organisaties.length, register.plekken.length, register.dubbelen.length]).toEqual([39, 57, 1])
})

test('the whole list can be taken back, and read again', async () => {
  const { workspace, done, parsed } = await aFilledRegister()
  if (!done.ok) throw new Error('kept')

  await done.undo()
  expect(registerIn(workspace)).toMatchObject({ organisaties: [], plekken: [] })

  const again = await addImport(workspace, cardOf(workspace), parsed, new Map())
  expect([again.organisaties, again.plekken]).toEqual([39, 57])
})

test.each([undefined, 'een', 'allebei'] as const)(
  'a second import adds nothing, whatever was chosen about the double row (%s)',
  async (keuze) => {
    const { workspace, parsed } = await aFilledRegister(keuze)

    const news = newsOf(cardOf(workspace), parsed)

    expect([news.organisaties.length, news.plekken.length, news.known]).toEqual([0, 0, 57])
  },
)

test('the double row is asked about until somebody chose, before or after the import', async () => {
  const left = await aFilledRegister('een')
  const both = await aFilledRegister('allebei')
  const open = await aFilledRegister()

  expect([registerIn(left.workspace).plekken.length, registerIn(left.workspace).dubbelen.length]).toEqual([56, 0])
  expect([registerIn(both.workspace).plekken.length, registerIn(both.workspace).dubbelen.length]).toEqual([57, 0])
  const [dubbel] = registerIn(open.workspace).dubbelen
  if (dubbel === undefined) throw new Error('One pair')
  expect(dubbel.first.functie).toBe(dubbel.second.functie)
})

test('a second import adds nothing after one of the pair was removed or both were kept', async () => {
  for (const choose of [keepOne, keepBoth]) {
    const { workspace, parsed } = await aFilledRegister()
    const register = registerIn(workspace)
    const [dubbel] = register.dubbelen
    if (dubbel === undefined) throw new Error('One pair')

    await choose(workspace, register.doc, dubbel)

    expect(registerIn(workspace).dubbelen).toEqual([])
    expect(registerIn(workspace).plekken).toHaveLength(choose === keepOne ? 56 : 57)
    expect(newsOf(cardOf(workspace), parsed).plekken).toEqual([])
  }
})

test('a removed organisatie does not come back by a second import, and its functies are named', async () => {
  const { workspace, parsed } = await aFilledRegister()
  const register = registerIn(workspace)
  const netclients = register.organisaties.find((one) => one.naam === 'Netclients')
  if (netclients === undefined) throw new Error('In the list')

  const done = await removeOrganisatie(workspace, register, netclients.id)
  expect(registerIn(workspace).plekken).toHaveLength(52)
  const news = newsOf(cardOf(workspace), parsed)
  expect([news.organisaties, news.plekken]).toEqual([[], []])

  if (done.ok) await done.undo()
  expect(registerIn(workspace).plekken).toHaveLength(57)
})

test('"clienten" finds "cliënten" and "gastvr" finds five functies', async () => {
  const { workspace } = await aFilledRegister()
  const search = makePlekSearch(registerIn(workspace).plekken)

  expect(search('gastvr')).toHaveLength(5)
  expect(search('clienten').map((one) => one.organisatie)).toContain('GGz cliëntenplatform Groningen')
})

test('an organisatie is added with its first functie, changed, and a functie removed with a way back', async () => {
  const { workspace } = await openLegeRegio()
  const { doc } = registerIn(workspace)
  const { id } = await saveOrganisatie(workspace, doc, {
    naam: 'Bakkerij De Korenaar',
    plaats: 'Tiel',
    telefoon: '',
    functies: ['winkel'],
  })

  await saveOrganisatie(workspace, doc, { id, naam: 'Bakkerij De Korenaar', plaats: 'Buren', telefoon: '' })
  await savePlek(workspace, doc, { organisatieId: id, functie: 'bezorgen', status: 'in_gesprek', opmerking: '' })
  const plek = registerIn(workspace).plekken.find((one) => one.functie === 'winkel')
  const gone = await removePlek(workspace, doc, plek?.id ?? '')

  expect(registerIn(workspace).plekken).toMatchObject([{ functie: 'bezorgen', status: 'in_gesprek', plaats: 'Buren' }])
  if (gone.ok) await gone.undo()
  expect(registerIn(workspace).plekken).toHaveLength(2)
})
