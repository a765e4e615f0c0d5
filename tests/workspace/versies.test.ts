import { beforeEach, expect, test } from 'vitest'
import { beginAanpassing, finishAanpassing, setAanleiding, versieOf } from '#workspace/leren/aanpassen.ts'
import { beginLeerdoel, showLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel, LeerdoelSoort } from '#workspace/leren/leerdoelen.ts'
import { leerdoelOf, sporenVan } from '#workspace/leren/leerdoelen.ts'
import { stopLeerdoel } from '#workspace/leren/stop-leerdoel.ts'
import { aanpassingenBij, versiesBij } from '#workspace/leren/versies.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, noor, openToestel, tom } from '#tests/builders/kring.ts'

let phone: Toestel
let work: Toestel
let nowMs: number

beforeEach(async () => {
  nowMs = Date.parse('2026-11-17T10:00:00Z')
  const clock = () => (nowMs += 1000)
  phone = await openToestel(noor, { nowMs: clock })
  work = await openToestel(tom, { nowMs: clock })
})

const people = (toestel: Toestel) => gatherPeople(toestel.workspace.cards.value.values())

function at(toestel: Toestel, kind: LeerdoelSoort, id: string): Leerdoel {
  const card = toestel.workspace.cards.value.get(docs[kind])
  const found = card === undefined ? undefined : leerdoelOf(card, id)
  if (found === undefined) throw new Error(`No leerdoel in ${kind}`)
  return found
}

async function write(toestel: Toestel, doel: Leerdoel, fields: Record<string, string>): Promise<void> {
  const result = await toestel.workspace.commit((batch) =>
    batch.put(doel.kind as 'werkplek', doel.doc, 'leerdoelen', doel.id, fields),
  )
  expect(result.ok).toBe(true)
}

async function aDraft(): Promise<Leerdoel> {
  const made = await beginLeerdoel(phone.workspace, { titel: 'Hulp vragen' })
  if (!made.ok) throw new Error(made.error)
  await write(phone, at(phone, 'map', made.id), { wat: 'Ik vraag om hulp.' })
  return at(phone, 'map', made.id)
}

async function show(doel: Leerdoel, versies?: readonly string[]): Promise<Leerdoel> {
  const shown = await showLeerdoel(phone.workspace, doel, 'trainer_en_werkplek', people(phone), versies)
  if (!shown.ok) throw new Error(shown.error)
  await exchange(phone, work)
  return at(phone, 'werkplek', shown.id)
}

/** Adapts a leerdoel in one move: keeps how it was, changes a word, says why, Klaar. */
async function adapt(toestel: Toestel, doel: Leerdoel, wat: string, reden: string) {
  const begun = await beginAanpassing(toestel.workspace, doel, { soort: 'dstarr', id: 'dstarr1' })
  if (!begun.ok) throw new Error(begun.error)
  await write(toestel, doel, { wat })
  await setAanleiding(toestel.workspace, doel, begun.id, { soort: 'tip', id: 'tip1', reden })
  const finished = await finishAanpassing(toestel.workspace, doel, begun.id)
  if (!finished.ok) throw new Error(finished.error)
  return { ...finished, versie: begun.id }
}

const line = (toestel: Toestel, doel: Leerdoel) =>
  aanpassingenBij(toestel.workspace.cards.value, at(toestel, doel.kind, doel.id)).map(({ versie, daarna }) => [
    versie.wat,
    daarna.wat,
    versie.reden,
  ])

test('adapting keeps what it was, when, by whom and what caused it, beside what it became', async () => {
  const doel = await show(await aDraft())

  await adapt(phone, doel, 'Ik vraag Tom om hulp.', 'Karin vroeg: aan wie?')
  await exchange(phone, work)

  expect(line(work, doel)).toEqual([['Ik vraag om hulp.', 'Ik vraag Tom om hulp.', 'Karin vroeg: aan wie?']])
  const [versie] = versiesBij(work.workspace.cards.value, at(work, 'werkplek', doel.id))
  expect(versie).toMatchObject({ door: noor, dag: '2026-11-17', aanleiding: 'tip', aanleidingId: 'tip1' })
  expect(at(work, 'werkplek', doel.id).status).toBe('bijgesteld')
  expect(sporenVan(work.workspace.cards.value, noor, 'leerdoelsporen')[0]?.status).toBe('bijgesteld')
})

test('[D4] undo brings the old words and the old status back, and takes the version away', async () => {
  const doel = await show(await aDraft())

  const adapted = await adapt(phone, doel, 'Ik vraag Tom om hulp.', 'Karin vroeg: aan wie?')
  await adapted.undo()

  expect(at(phone, 'werkplek', doel.id)).toMatchObject({ status: 'actief' })
  expect(at(phone, 'werkplek', doel.id).velden.wat).toBe('Ik vraag om hulp.')
  expect(line(phone, doel)).toEqual([])
})

test('an adaptation in which nothing changed and no reason was given leaves no trace on the line', async () => {
  const doel = await show(await aDraft())
  const begun = await beginAanpassing(phone.workspace, doel, { soort: 'zelf' })
  if (!begun.ok) throw new Error(begun.error)

  const finished = await finishAanpassing(phone.workspace, doel, begun.id)

  expect(finished.wat).toBe('niets')
  expect(versieOf(at(phone, 'werkplek', doel.id), begun.id)).toBeUndefined()
  expect(at(phone, 'werkplek', doel.id).status).toBe('actief')
})

test('[D2] two people adapt apart, and both versions stand', async () => {
  const doel = await show(await aDraft())

  await adapt(phone, doel, 'Ik vraag Tom om hulp.', 'Van Noor')
  await adapt(work, at(work, 'werkplek', doel.id), 'Ik vraag om hulp, bij drie klanten.', 'Van Tom')
  await exchange(phone, work)

  expect(versiesBij(phone.workspace.cards.value, doel).map(({ reden }) => reden)).toEqual(['Van Noor', 'Van Tom'])
  expect(versiesBij(work.workspace.cards.value, doel).map(({ reden }) => reden)).toEqual(['Van Noor', 'Van Tom'])
})

test('[R3] showing takes no version along unless it was chosen; the kandidaat goes on seeing all of them', async () => {
  const draft = await aDraft()
  await adapt(phone, draft, 'Ik vraag Tom om hulp.', 'KANARIE-EEN')
  const kept = await adapt(phone, at(phone, 'map', draft.id), 'Ik vraag Tom om hulp bij de kassa.', 'Door een tip.')

  const none = await show(at(phone, 'map', draft.id))
  expect(versiesBij(work.workspace.cards.value, at(work, 'werkplek', none.id))).toEqual([])
  expect(line(phone, none).map(([, , reden]) => reden)).toEqual(['KANARIE-EEN', 'Door een tip.'])

  const other = await aDraft()
  await adapt(phone, other, 'Ik vraag Tom om hulp.', 'KANARIE-TWEE')
  const second = await adapt(phone, at(phone, 'map', other.id), 'Ik vraag het aan Tom.', 'Door een tip.')
  const one = await show(at(phone, 'map', other.id), [second.versie])

  expect(kept.wat).toBe('aangepast')
  expect(line(work, one).map(([, , reden]) => reden)).toEqual(['Door een tip.'])
  expect(line(phone, one).map(([, , reden]) => reden)).toEqual(['KANARIE-TWEE', 'Door een tip.'])
  // The cause goes along as a word, not as a link.
  expect(versiesBij(work.workspace.cards.value, one)[0]).toMatchObject({ aanleiding: 'tip' })
  expect(versiesBij(work.workspace.cards.value, one)[0]?.aanleidingId).toBeUndefined()
  const bytes = Buffer.concat((await work.updates(docs.werkplek)).map((update) => Buffer.from(update)))
  expect(bytes.toString('latin1')).toContain('Door een tip.')
  expect(bytes.toString('latin1')).not.toContain('KANARIE')
})

test('[D4] stopping brings every version home and empties what the werkplek read', async () => {
  const draft = await aDraft()
  const doel = await show(draft)
  await adapt(work, at(work, 'werkplek', doel.id), 'Ik vraag Tom om hulp.', 'Zegt Tom')
  await exchange(phone, work)

  const stopped = await stopLeerdoel(phone.workspace, at(phone, 'werkplek', doel.id))
  if (!stopped.ok) throw new Error(stopped.error)
  await exchange(phone, work)

  expect(line(phone, at(phone, 'map', stopped.id))).toEqual([
    ['Ik vraag om hulp.', 'Ik vraag Tom om hulp.', 'Zegt Tom'],
  ])
  expect(JSON.stringify(work.workspace.cards.value.get(docs.werkplek)?.items['versies'])).not.toMatch(/hulp|Zegt Tom/)
  await stopped.undo()
  await exchange(phone, work)
  expect(line(work, doel)).toEqual([['Ik vraag om hulp.', 'Ik vraag Tom om hulp.', 'Zegt Tom']])
})
