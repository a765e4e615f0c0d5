import { generateKeyPairSync, sign } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { ontvangstBytes } from '#domain/ontvangstbewijs.ts'
import type { Keeping } from '#workspace/device/keeping.ts'
import type { Receipts } from '#workspace/engine.ts'
import { erasableIn, eraseAntwoord } from '#workspace/leren/erase-antwoord.ts'
import type { Verdict } from '#workspace/leren/handtekeningen.ts'
import { verifyHandtekening } from '#workspace/leren/handtekeningen.ts'
import { knownServerKeys, noteSignatures, standenOf } from '#workspace/leren/ontvangst.ts'
import { beginReflectie, showReflectie } from '#workspace/leren/reflectie-acties.ts'
import type { Reflectie, ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { reflectieOf, zichtVan } from '#workspace/leren/reflecties.ts'
import type { Tekenaar } from '#workspace/leren/tekenen.ts'
import { signReflectie } from '#workspace/leren/tekenen.ts'
import type { Fields } from '#workspace/workspace.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, ilse, noor, openToestel, tom } from '#tests/builders/kring.ts'

let phone: Toestel
let work: Toestel
let id: string

const alsNoor: Tekenaar = { persoon: noor, rol: 'kandidaat', naam: 'Noor' }
const alsTom: Tekenaar = { persoon: tom, rol: 'werkbegeleider', naam: 'Tom' }

beforeEach(async () => {
  phone = await openToestel(noor)
  work = await openToestel(tom)
  const made = await beginReflectie(phone.workspace, [], new Map())
  if (!made.ok) throw new Error(made.error)
  await phone.workspace.commit((batch) =>
    batch.put('map', docs.map, 'reflecties', made.id, { actie1: 'Hulp gevraagd.', goed1: 'Rustig gebleven.' }),
  )
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

async function signAs(toestel: Toestel, who: Tekenaar): Promise<void> {
  const form = read(toestel, docs.reflectie, id)
  const signed = await signReflectie(toestel.workspace, form, who, form.velden)
  if (!signed.ok) throw new Error(signed.error)
}

async function change(toestel: Toestel, fields: Fields<'reflectie', 'handtekeningen'>): Promise<void> {
  const [item] = read(toestel, docs.reflectie, id).handtekeningen
  if (item === undefined) throw new Error('Nobody signed')
  await toestel.workspace.commit((batch) => batch.put('reflectie', docs.reflectie, 'handtekeningen', item.id, fields))
}

test('a werkbegeleider who signs in the name or the role of the kandidaat makes no signature', async () => {
  await signAs(work, { ...alsTom, rol: 'kandidaat' })
  await signAs(work, { ...alsNoor, bevestigdBij: tom })
  await exchange(phone, work)

  for (const toestel of [phone, work]) {
    expect(await zicht(toestel)).toMatchObject({ geldig: [], stand: { status: 'concept' } })
    expect((await zicht(toestel)).onleesbaar).toBeGreaterThan(0)
  }
})

test('a confirmation counts on the phone of the kandidaat only, and not for the kandidaat', async () => {
  await signAs(work, { ...alsTom, bevestigdBij: tom })
  expect((await zicht(work)).geldig).toEqual([])

  await signAs(phone, { ...alsTom, bevestigdBij: noor })
  expect((await zicht(phone)).geldig.map((one) => [one.rol, one.bevestigdBij])).toEqual([['werkbegeleider', noor]])
})

test.each<[string, Fields<'reflectie', 'handtekeningen'>]>([
  ['root', { wortel: '0'.repeat(64) }],
  ['role', { rol: 'werkbegeleider' }],
  ['person', { persoonId: ilse }],
  ['device', { toestel: 't_AAAAAAAAAAAAAAAAAAAAAA' }],
  ['chain head', { ketenkop: '0'.repeat(64) }],
  ['key', { sleutel: 'A'.repeat(43) }],
  ['no key', { sleutel: undefined }],
  ['signature', { handtekening: 'A'.repeat(86) }],
  ['text', { inhoud: '{}' }],
])('a stored signature with another %s does not count, and that is told', async (_, fields) => {
  await signAs(phone, alsNoor)
  await change(phone, fields)

  const { geldig, onleesbaar, stand } = await zicht(phone)

  expect([geldig.length, onleesbaar, stand.status]).toEqual([0, 1, 'concept'])
})

test('one answer is taken out of every signed version, and both signatures hold', async () => {
  await signAs(phone, alsNoor)
  await exchange(phone, work)
  await signAs(work, alsTom)
  await exchange(phone, work)
  const before = read(phone, docs.reflectie, id)
  expect(erasableIn(before)).toContain('actie1')
  expect(erasableIn(read(work, docs.reflectie, id))).not.toContain('actie1')
  expect(await eraseAntwoord(work.workspace, before, 'actie1')).toMatchObject({ ok: false })

  expect(await eraseAntwoord(phone.workspace, before, 'actie1')).toMatchObject({ ok: true })
  await exchange(phone, work)

  for (const toestel of [phone, work]) {
    const after = await zicht(toestel)
    expect(after.stand).toMatchObject({ status: 'ondertekend', signersOfPresent: ['kandidaat', 'werkbegeleider'] })
    expect(JSON.stringify(after.card.items)).not.toContain('Hulp gevraagd.')
    expect(after.velden.zaad).not.toBe(before.velden.zaad)
    expect(after.velden.goed1).toBe('Rustig gebleven.')
  }
})

/** A server for receipts, as honest as `numberOf` makes it. */
function aServer(numberOf: (asked: number) => number = (asked) => asked): Receipts & { asked: number; public: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ format: 'jwk' }).x ?? ''
  const server = {
    asked: 0,
    public: key,
    key: () => Promise.resolve(key),
    note({ root }: { root: string }) {
      server.asked += 1
      const [nr, opMs] = [numberOf(server.asked), 1_800_000_000_000 + server.asked]
      const handtekening = sign(null, ontvangstBytes(root, opMs, nr), privateKey).toString('base64url')
      return Promise.resolve({ wortel: root, opMs, nr, sleutel: key, handtekening })
    },
  }
  return server
}

function aKeeping(): Keeping {
  const kept = new Map<string, string>()
  return {
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
  }
}

test('a signature made offline is noted by the server later, once, and the receipt comes along to the other', async () => {
  await signAs(phone, alsNoor)
  const [server, mine, theirs] = [aServer(), aKeeping(), aKeeping()]
  const online = { ...phone.workspace, receipts: server }

  await noteSignatures(online, mine)
  await noteSignatures(online, mine)
  await exchange(phone, work)

  expect(server.asked).toBe(1)
  expect(knownServerKeys(mine)).toEqual([server.public])
  expect([...(await standenOf(phone.workspace, mine)).values()]).toEqual(['goed'])
  expect([...(await standenOf(work.workspace, theirs)).values()]).toEqual(['onbekende_server'])
  await noteSignatures({ ...work.workspace, receipts: server }, theirs)
  expect([...(await standenOf(work.workspace, theirs)).values()]).toEqual(['goed'])
  expect((await zicht(work)).geldig).toHaveLength(1)
})

test('[S6] a receipt whose answer was lost is asked for again at the next look, and one that was refused is not', async () => {
  await signAs(phone, alsNoor)
  const [server, keeping] = [aServer(), aKeeping()]
  let asked = 0
  const answering = (answer: 'later' | undefined): Receipts => ({
    key: () => server.key(),
    note() {
      asked += 1
      return Promise.resolve(answer)
    },
  })

  await noteSignatures(Object.assign(phone.workspace, { receipts: answering('later') }), keeping)
  await noteSignatures(Object.assign(phone.workspace, { receipts: answering(undefined) }), keeping)
  await noteSignatures(Object.assign(phone.workspace, { receipts: server }), keeping)

  expect(asked).toBe(2)
  expect(server.asked).toBe(0)
})

test('nobody has another one noted, and a key that only stands in a document is not believed', async () => {
  await signAs(phone, alsNoor)
  await exchange(phone, work)
  const [server, stranger, keeping] = [aServer(), aServer(), aKeeping()]

  await noteSignatures({ ...work.workspace, receipts: server }, keeping)
  expect(server.asked).toBe(0)
  await noteSignatures({ ...phone.workspace, receipts: stranger }, aKeeping())
  await exchange(phone, work)
  await noteSignatures({ ...work.workspace, receipts: server }, keeping)

  expect(knownServerKeys(keeping)).toEqual([server.public])
  expect([...(await standenOf(work.workspace, keeping)).values()]).toEqual(['onbekende_server'])
})

test('a server that gives out a number twice is found out, and a receipt that was changed too', async () => {
  const [server, keeping] = [aServer(() => 7), aKeeping()]
  await signAs(phone, alsNoor)
  await phone.workspace.commit((batch) =>
    batch.put('reflectie', docs.reflectie, 'reflecties', id, { beter1: 'Eerder.' }),
  )
  await signAs(phone, alsNoor)
  await noteSignatures({ ...phone.workspace, receipts: server }, keeping)

  expect([...(await standenOf(phone.workspace, keeping)).values()]).toEqual(['teruggedraaid', 'teruggedraaid'])
  await change(phone, { ontvangstOpMs: 5 })
  expect([...(await standenOf(phone.workspace, keeping)).values()]).toContain('vals')
  expect((await zicht(phone)).geldig).toHaveLength(2)
})
