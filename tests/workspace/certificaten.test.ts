import { createHash, createPublicKey, verify } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { staandeCertificaten } from '#domain/certificaat.ts'
import { bytesFromMultibase } from '#domain/multibase.ts'
import { itemsOf } from '#documents/project.ts'
import { iedereenIsEr, kiesStatus, lijstVan } from '#workspace/groep/aanwezigheid.ts'
import type { Ontvanger } from '#workspace/groep/certificaten.ts'
import { certificatenIn, geefCertificaten, ontvangersVan } from '#workspace/groep/certificaten.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { groepVan } from '#workspace/groep/groepen.ts'
import { makeProefSigner } from '#workspace/voorbeeld/proef-signer.ts'
import type { Workspace } from '#workspace/workspace.ts'
import type { Toestel } from '#tests/builders/trainers.ts'
import { exchange, groepDoc, hanneke, marijn, namen, openToestel, persoonVan } from '#tests/builders/trainers.ts'

let marijns: Toestel
let workspace: Workspace
const woorden = { titel: (programma: string) => `Certificaat ${programma}`, voorwaarde: 'Wie meedoet.' }
const noor = persoonVan(namen.indexOf('Noor'))

beforeEach(async () => {
  marijns = await openToestel(marijn)
  workspace = { ...marijns.workspace, sign: makeProefSigner(() => marijn) }
})

function groep(one: Workspace = workspace): Groep {
  const found = groepVan(one, groepDoc)
  if (found === undefined) throw new Error('No group')
  return found
}

async function everybody(): Promise<Ontvanger[]> {
  const given = staandeCertificaten(await certificatenIn(workspace.cards.value.values()))
  return ontvangersVan(workspace, groep(), given, {
    programma: 'Kansen op werk',
    titelOf: ({ titel = '' }) => titel,
  })
}

async function give(...wishes: Ontvanger[]): Promise<void> {
  const result = await geefCertificaten(workspace, groep(), wishes, woorden)
  if (!result.ok) throw new Error(result.error)
}

/** The check somebody makes who has the file and the specification, and nothing of ours: Node's own hash and Ed25519. */
function isGenuine(text: string): boolean {
  const { proof, ...document } = JSON.parse(text) as Record<string, Record<string, unknown>> // its own text
  const { proofValue, ...options } = proof as Record<string, unknown> & {
    proofValue: string
    verificationMethod: string
  }
  // JCS of documents without numbers: the keys in order, no spaces.
  const jcs = (value: unknown): string =>
    Array.isArray(value)
      ? `[${value.map(jcs).join(',')}]`
      : typeof value === 'object' && value !== null
        ? `{${Object.keys(value)
            .sort()
            .map((key) => `${JSON.stringify(key)}:${jcs((value as Record<string, unknown>)[key])}`)
            .join(',')}}`
        : JSON.stringify(value)
  const hash = (value: unknown) => createHash('sha256').update(jcs(value)).digest()
  const key = bytesFromMultibase(options.verificationMethod.split('#')[1] ?? '')?.slice(2) ?? new Uint8Array()
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key])
  const signature = bytesFromMultibase(proofValue) ?? new Uint8Array()
  const bytes = Buffer.concat([hash(options), hash(document)])
  return verify(null, bytes, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}

test('everybody of the group gets a certificaat, also who came to nothing, and the file stands by itself', async () => {
  const lijst = lijstVan(groep(), 'b8')
  if (lijst === undefined) throw new Error('No list')
  await iedereenIsEr(workspace, lijst)
  const again = lijstVan(groep(), 'b8')
  const row = again?.rijen.find(({ naam }) => naam === 'Pieter')
  if (again === undefined || row === undefined) throw new Error('No row')
  await kiesStatus(workspace, again, row, 'afgemeld')

  await give(...(await everybody()))

  const given = await certificatenIn(workspace.cards.value.values())
  expect(given.map(({ inhoud }) => inhoud.naam).toSorted()).toEqual(namen.map((naam) => `${naam} de Vries`).toSorted())
  const daysOf = (naam: string) => given.find(({ inhoud }) => inhoud.naam.startsWith(naam))?.inhoud.bijeenkomsten
  expect(daysOf('Noor')).toEqual([{ titel: 'Samen zijn wij sterk', dag: '2026-10-13' }])
  expect(daysOf('Pieter')).toEqual([])
  for (const { verklaring } of given) {
    expect(isGenuine(verklaring)).toBe(true)
    expect(isGenuine(verklaring.replace('de Vries', 'de Wit'))).toBe(false)
    expect(verklaring).not.toMatch(/%|"results?"/)
  }
})

test('the training of each holds only the own certificaat, and the regiocoördinator reads it too', async () => {
  await give(...(await everybody()))
  const office = await openToestel(hanneke, 'regiocoordinator')
  await exchange(marijns, office)

  for (const card of marijns.workspace.cards.value.values()) {
    if (card.kind !== 'training') continue
    expect(itemsOf(card.items, 'training', 'certificaten')).toHaveLength(1)
    expect(card.members.filter(({ role }) => role === 'kandidaat')).toHaveLength(1)
  }
  expect(await certificatenIn(office.workspace.cards.value.values())).toHaveLength(namen.length)
})

test('a mistake is put right by a new one that takes its place; the first stays as it was', async () => {
  await give(...(await everybody()))
  const first = (await everybody()).find(({ persoon }) => persoon === noor)
  if (first?.gegeven === undefined) throw new Error('Nothing was given')

  await give({ ...first, inhoud: { ...first.inhoud, naam: 'Noor de Vries-Bakker' } })

  const all = (await certificatenIn(workspace.cards.value.values())).filter(({ persoon }) => persoon === noor)
  expect(all).toHaveLength(2)
  expect(staandeCertificaten(all).map(({ inhoud }) => inhoud.naam)).toEqual(['Noor de Vries-Bakker'])
  expect(all.find(({ id }) => id === first.gegeven?.id)?.verklaring).toBe(first.gegeven.verklaring)
})

test('[D4] giving to all is one action and taken back as one', async () => {
  const result = await geefCertificaten(workspace, groep(), await everybody(), woorden)
  if (!result.ok) throw new Error(result.error)

  await result.value.undo()

  expect(await certificatenIn(workspace.cards.value.values())).toEqual([])
})

test('a certificaat whose words were changed where they are kept is none', async () => {
  await give(...(await everybody()))
  const [one] = await certificatenIn(workspace.cards.value.values())
  if (one === undefined) throw new Error('Nothing was given')

  await workspace.commit((batch) =>
    batch.put('training', one.doc, 'certificaten', one.id, { verklaring: one.verklaring.replace('Kansen', 'Kanzen') }),
  )

  expect((await certificatenIn(workspace.cards.value.values())).some(({ id }) => id === one.id)).toBe(false)
})

test('without a key on this device nothing is given, and nothing is written', async () => {
  const { sign: _none, ...without } = workspace
  const result = await geefCertificaten(without, groep(), await everybody(), woorden)

  expect(result).toEqual({ ok: false, error: 'geen-sleutel' })
  expect([...workspace.cards.value.values()].some(({ kind }) => kind === 'training')).toBe(false)
})
