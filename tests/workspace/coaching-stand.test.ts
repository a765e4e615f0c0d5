import { beforeEach, expect, test } from 'vitest'
import type { Coaching } from '#domain/dstarr.ts'
import { beginAanpassing, finishAanpassing } from '#workspace/leren/aanpassen.ts'
import { coachingStandVan } from '#workspace/leren/coaching-stand.ts'
import { dstarrOf } from '#workspace/leren/dstarr.ts'
import { beginDstarr, markKlaar, showDstarr } from '#workspace/leren/dstarr-acties.ts'
import { beginLeerdoel, showLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import { leerdoelOf } from '#workspace/leren/leerdoelen.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, karin, noor, openToestel } from '#tests/builders/kring.ts'

const coachingen: Coaching[] = [
  { id: 'c1', nr: 1, dag: '2026-09-20' },
  { id: 'c2', nr: 2, dag: '2026-11-24' },
]

let phone: Toestel
let trainer: Toestel
let nowMs: number

beforeEach(async () => {
  nowMs = Date.parse('2026-09-01T10:00:00Z')
  const clock = () => (nowMs += 1000)
  phone = await openToestel(noor, { nowMs: clock })
  trainer = await openToestel(karin, { nowMs: clock })
})

const people = () => gatherPeople(phone.workspace.cards.value.values())
const stand = (today: string) => coachingStandVan(trainer.workspace.cards.value, noor, coachingen, today)

async function aShownDoel(): Promise<string> {
  const made = await beginLeerdoel(phone.workspace, { titel: 'Hulp vragen' })
  const card = phone.workspace.cards.value.get(docs.map)
  const draft = card === undefined || !made.ok ? undefined : leerdoelOf(card, made.id)
  if (draft === undefined) throw new Error('No draft')
  const shown = await showLeerdoel(phone.workspace, draft, 'trainer', people())
  if (!shown.ok) throw new Error(shown.error)
  await exchange(phone, trainer)
  return shown.id
}

test('a leerdoel that nobody looked at since the last coaching is named, until it is adapted', async () => {
  const id = await aShownDoel()
  expect(stand('2026-09-10').zonderVersie).toEqual([])
  expect(stand('2026-11-17')).toMatchObject({ vorige: { nr: 1 }, volgende: { nr: 2 }, zonderVersie: [{ id }] })

  nowMs = Date.parse('2026-11-18T10:00:00Z')
  const card = phone.workspace.cards.value.get(docs.leren)
  const doel = card === undefined ? undefined : leerdoelOf(card, id)
  if (doel === undefined) throw new Error('No leerdoel')
  const begun = await beginAanpassing(phone.workspace, doel, { soort: 'zelf' })
  if (!begun.ok) throw new Error(begun.error)
  await phone.workspace.commit((batch) => batch.put('leren', docs.leren, 'leerdoelen', id, { wat: 'Ik vraag Tom.' }))
  await finishAanpassing(phone.workspace, doel, begun.id)
  await exchange(phone, trainer)

  expect(stand('2026-11-19').zonderVersie).toEqual([])
})

test('a story counts as ready when the kandidaat says so and shows it; a draft is nobody’s to see', async () => {
  const made = await beginDstarr(phone.workspace, { doel: 'Hulp vragen', coaching: 'c2' })
  const card = () => phone.workspace.cards.value.get(docs.map)
  const draft = () => {
    const found = card()
    const dstarr = found === undefined || !made.ok ? undefined : dstarrOf(found, made.id)
    if (dstarr === undefined) throw new Error('No draft')
    return dstarr
  }
  await markKlaar(phone.workspace, draft(), true)
  await exchange(phone, trainer)
  expect(stand('2026-11-17').klaar).toEqual([])

  await showDstarr(phone.workspace, draft(), people())
  await exchange(phone, trainer)

  expect(stand('2026-11-17').klaar.map(({ naam }) => naam)).toEqual(['Hulp vragen'])
  expect(stand('2026-11-25').klaar).toEqual([])
})
