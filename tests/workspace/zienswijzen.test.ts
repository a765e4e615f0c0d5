import { spawnSync } from 'node:child_process'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, test } from 'vitest'
import { judgeFormulierbestand, readFormulierbestand, writeFormulierbestand } from '#domain/formulierbestand.ts'
import { staande } from '#domain/zienswijze.ts'
import { itemsOf } from '#documents/project.ts'
import { kijkNa } from '#features/make-meeneembestand/nakijken.ts'
import { formulierbestandMetKetens } from '#workspace/leren/formulier-bestand.ts'
import type { Verdict } from '#workspace/leren/handtekeningen.ts'
import { verifyHandtekening } from '#workspace/leren/handtekeningen.ts'
import { beginReflectie, showReflectie } from '#workspace/leren/reflectie-acties.ts'
import type { Reflectie, ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { reflectieOf, zichtVan } from '#workspace/leren/reflecties.ts'
import { signReflectie } from '#workspace/leren/tekenen.ts'
import { zetZienswijze, zienswijzenVan } from '#workspace/leren/zienswijzen.ts'
import type { Fields } from '#workspace/workspace.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, ilse, noor, openToestel, tom } from '#tests/builders/kring.ts'

let phone: Toestel
let work: Toestel
let id: string

const WORDS = 'Ik had die dag geen uitleg gekregen.\nDat stond er niet bij.'
const asNoor = { rol: 'kandidaat', naam: 'Noor' } as const
const asTom = { rol: 'werkbegeleider', naam: 'Tom' } as const

beforeEach(async () => {
  // Every look at the clock is a moment later, so that what came first is known.
  let at = Date.parse('2026-11-17T10:00:00Z')
  const nowMs = (): number => (at += 1000)
  phone = await openToestel(noor, { nowMs })
  work = await openToestel(tom, { nowMs })
  const made = await beginReflectie(phone.workspace, [], new Map())
  if (!made.ok) throw new Error(made.error)
  const shown = await showReflectie(phone.workspace, read(phone, docs.map, made.id), new Map())
  if (!shown.ok) throw new Error(shown.error)
  id = shown.id
  await exchange(phone, work)
})

function read(toestel: Toestel, doc: (typeof docs)['map'], item: string): Reflectie {
  const card = toestel.workspace.cards.value.get(doc)
  const found = card === undefined ? undefined : reflectieOf(card, item)
  if (found === undefined) throw new Error('No reflectie')
  return found
}

async function zicht(toestel: Toestel): Promise<ReflectieZicht> {
  const reflectie = read(toestel, docs.reflectie, id)
  const verdicts = new Map<string, Verdict>()
  for (const one of reflectie.handtekeningen) verdicts.set(one.id, await verifyHandtekening(one))
  return zichtVan(reflectie, (one) => verdicts.get(one.id))
}

async function bothSign(): Promise<void> {
  for (const [toestel, persoon, wie] of [
    [phone, noor, asNoor],
    [work, tom, asTom],
  ] as const) {
    const form = read(toestel, docs.reflectie, id)
    const signed = await signReflectie(toestel.workspace, form, { persoon, ...wie }, form.velden)
    if (!signed.ok) throw new Error(signed.error)
    await exchange(phone, work)
  }
}

const textsAt = async (toestel: Toestel) =>
  (await zienswijzenVan(read(toestel, docs.reflectie, id))).map(({ naam, tekst }) => [naam, tekst])

/** The file as somebody reads it later, and what both judges say of it. */
async function judged(change: (text: string) => string = (text) => text) {
  const bestand = await formulierbestandMetKetens(undefined, await zicht(phone), () => 'Noor', 5)
  if (bestand === undefined) throw new Error('Nothing was signed')
  const again = readFormulierbestand(change(writeFormulierbestand(bestand)))
  if (!again.ok) throw new Error(again.error)
  const verdict = await judgeFormulierbestand(again.value, {
    sha256: async (bytes) => createHash('sha256').update(bytes).digest(),
    verify: async (x, bytes, signature) => {
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
      return verify(null, bytes, key, Buffer.from(signature, 'base64url'))
    },
  })
  const second = await kijkNa(again.value, [])
  expect(second.kleur).toBe(verdict.kleur)
  expect(second.versies.flatMap(({ anderen }) => anderen)).toEqual(
    again.value.versies.flatMap((_, at) => verdict.versies[at]?.zienswijzen.map(({ isRight }) => isRight) ?? []),
  )
  return verdict
}

test('the kandidaat and the werkbegeleider put own words beside a signed form, and nothing of what was signed changes', async () => {
  await bothSign()
  const before = await zicht(phone)

  expect((await zetZienswijze(phone.workspace, before, asNoor, `  ${WORDS}  `)).ok).toBe(true)
  await exchange(phone, work)
  expect((await zetZienswijze(work.workspace, await zicht(work), asTom, 'Ik zag het wel zo.')).ok).toBe(true)
  await exchange(phone, work)

  for (const toestel of [phone, work]) {
    expect(await textsAt(toestel)).toEqual([
      ['Noor', WORDS],
      ['Tom', 'Ik zag het wel zo.'],
    ])
    const after = await zicht(toestel)
    expect(after.stand.status).toBe('ondertekend')
    expect(after.geldig.map(({ id: own, inhoud, handtekening }) => [own, inhoud, handtekening])).toEqual(
      before.geldig.map(({ id: own, inhoud, handtekening }) => [own, inhoud, handtekening]),
    )
  }
  const verdict = await judged()
  expect(verdict.kleur).toBe('groen')
  expect(verdict.versies[0]?.zienswijzen).toMatchObject([
    { rol: 'kandidaat', naam: 'Noor', tekst: WORDS, isRight: true, isVervangen: false },
    { rol: 'werkbegeleider', naam: 'Tom', isRight: true },
  ])
})

test('said otherwise later it takes the place of the one before, which stays readable in the file', async () => {
  await bothSign()
  await zetZienswijze(phone.workspace, await zicht(phone), asNoor, WORDS)
  const [first] = await zienswijzenVan(read(phone, docs.reflectie, id))
  await zetZienswijze(phone.workspace, await zicht(phone), asNoor, 'Ik kreeg de uitleg een dag later.', first?.id)

  const all = await zienswijzenVan(read(phone, docs.reflectie, id))
  expect(staande(all.map((one) => ({ ...one, vervangt: one.item.vervangt }))).map(({ tekst }) => tekst)).toEqual([
    'Ik kreeg de uitleg een dag later.',
  ])
  const [version] = (await judged()).versies
  expect(version?.zienswijzen.map(({ tekst, isVervangen }) => [tekst, isVervangen])).toEqual([
    [WORDS, true],
    ['Ik kreeg de uitleg een dag later.', false],
  ])
})

test('it can be taken back at once, and beside what nobody signed there is nothing to put', async () => {
  expect(await zetZienswijze(phone.workspace, await zicht(phone), asNoor, WORDS)).toEqual({
    ok: false,
    error: 'niets-getekend',
  })
  await bothSign()
  expect(await zetZienswijze(phone.workspace, await zicht(phone), asNoor, ' ')).toEqual({ ok: false, error: 'leeg' })
  const put = await zetZienswijze(phone.workspace, await zicht(phone), asNoor, WORDS)
  if (!put.ok) throw new Error(put.error)
  await put.value.undo()

  expect(await textsAt(phone)).toEqual([])
})

test.each<[string, Fields<'reflectie', 'zienswijzen'>]>([
  ['words', { tekst: 'Ik was het er helemaal mee eens.' }],
  ['version', { wortel: '0'.repeat(64) }],
  ['role', { rol: 'werkbegeleider' }],
  ['person', { persoonId: ilse }],
  ['device', { toestel: 't_00000000000000000000000000' }],
  ['chain head', { ketenkop: '0'.repeat(64) }],
  ['key', { sleutel: 'A'.repeat(43) }],
  ['signature', { handtekening: 'A'.repeat(86) }],
  ['one before it', { vervangt: '1'.repeat(64) }],
])('a stored statement with another %s is not shown', async (_, fields) => {
  await bothSign()
  await zetZienswijze(phone.workspace, await zicht(phone), asNoor, WORDS)
  const card = phone.workspace.cards.value.get(docs.reflectie)
  const [item] = itemsOf(card?.items ?? {}, 'reflectie', 'zienswijzen')
  await phone.workspace.commit((batch) => batch.put('reflectie', docs.reflectie, 'zienswijzen', item?.id ?? '', fields))

  expect(await textsAt(phone)).toEqual([])
})

test('nobody puts words in the mouth of another', async () => {
  await bothSign()
  await zetZienswijze(phone.workspace, await zicht(phone), asNoor, WORDS)
  await exchange(phone, work)
  const card = work.workspace.cards.value.get(docs.reflectie)
  const [item] = itemsOf(card?.items ?? {}, 'reflectie', 'zienswijzen')
  await work.workspace.commit((batch) =>
    batch.put('reflectie', docs.reflectie, 'zienswijzen', item?.id ?? '', { tekst: 'Tom heeft gelijk.' }),
  )
  await exchange(phone, work)

  for (const toestel of [phone, work]) expect(await textsAt(toestel)).toEqual([])
})

test.each([
  ['words', (text: string) => text.replace('geen uitleg', 'veel uitleg')],
  ['role', (text: string) => text.replace(/("zienswijzen"[^]*?"rol": )"kandidaat"/, '$1"werkbegeleider"')],
])('a file in which the %s of a statement changed is seen by both who judge it', async (_, change) => {
  await bothSign()
  await zetZienswijze(phone.workspace, await zicht(phone), asNoor, WORDS)

  expect((await judged(change)).kleur).toBe('rood')
})

test('verify-form prints the statement beside its version, and green stays green', async () => {
  await bothSign()
  await zetZienswijze(phone.workspace, await zicht(phone), asNoor, WORDS)
  const bestand = await formulierbestandMetKetens(undefined, await zicht(phone), () => 'Noor', 5)
  if (bestand === undefined) throw new Error('Nothing was signed')
  const folder = mkdtempSync(join(tmpdir(), 'opstap-anders-'))
  const program = fileURLToPath(new URL('../../server/verify-form.ts', import.meta.url))
  const run = (text: string) => {
    writeFileSync(join(folder, 'form.json'), text)
    return spawnSync(process.execPath, [program, join(folder, 'form.json')], { encoding: 'utf8' })
  }

  const good = run(writeFormulierbestand(bestand))
  const bad = run(writeFormulierbestand(bestand).replace('geen uitleg', 'veel uitleg'))

  expect([good.status, good.stdout]).toEqual([
    0,
    expect.stringContaining('right: kandidaat Noor sees this differently'),
  ])
  expect(good.stdout).toContain('    | Ik had die dag geen uitleg gekregen.\n    | Dat stond er niet bij.')
  expect([bad.status, bad.stdout]).toEqual([1, expect.stringContaining('WRONG: kandidaat Noor sees this differently')])
  rmSync(folder, { recursive: true })
})
