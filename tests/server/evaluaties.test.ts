import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { finishBiljet, makeBiljet } from '#identity/blind-biljet.ts'
import type { EvaluatieUitslag } from '#sync/protocol-evaluatie.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 }) // the machine of CI may be slow and shared

const DAY_MS = 24 * 60 * 60_000
let clock: ReturnType<typeof stillClock>
let server: TestServer
let region: Region
let tom: RawDevice

beforeEach(async () => {
  clock = stillClock()
  server = await startTestServer({ clock })
  region = await Region.start(server)
  tom = await region.join('trainer')
})
afterEach(() => server.stop())

async function groupOf(
  count: number,
): Promise<{ doc: DocumentId; group: RawDevice[]; sleutel: string; nodig: number }> {
  const group: RawDevice[] = []
  for (let nr = 0; nr < count; nr++) group.push(await region.join('kandidaat'))
  const { coordinator } = region
  const members = [as(coordinator, 'regiocoordinator'), as(tom, 'trainer'), ...group.map((one) => as(one, 'kandidaat'))]
  const doc = await region.bear(coordinator, 'groep', members)
  const { json } = await tom.post('/api/evaluatie/open', { doc })
  return { doc, group, ...(json as { sleutel: string; nodig: number }) }
}

async function biljet(one: RawDevice, doc: DocumentId, sleutel: string): Promise<{ bericht: string; teken: string }> {
  const made = await makeBiljet(sleutel)
  const { json } = await one.post('/api/evaluatie/biljet', { doc, gevraagd: made?.gevraagd })
  const teken = made && (await finishBiljet(sleutel, made.biljet, String((json as { getekend: unknown }).getekend)))
  if (made === undefined || teken === undefined) throw new Error('No biljet')
  return { bericht: made.biljet.bericht, teken }
}

/** As nobody: no cookie, no device. */
function send(doc: DocumentId, { bericht, teken }: { bericht: string; teken: string }, hielp: string) {
  return fetch(`${server.url}/api/evaluatie/antwoord`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ doc, bericht, teken, antwoorden: { hielp } }),
  })
}

async function uitslag(doc: DocumentId, by = tom): Promise<EvaluatieUitslag> {
  return (await by.post('/api/evaluatie/uitslag', { doc })).json as unknown as EvaluatieUitslag
}

test('four answers are read by nobody; with the fifth all five are, and the sixth waits for more', async () => {
  const { doc, group, sleutel, nodig } = await groupOf(7)
  const biljetten = await Promise.all(group.map((one) => biljet(one, doc, sleutel)))
  const read = async () => (await uitslag(doc)).antwoorden.map(({ hielp }) => hielp)

  expect(nodig).toBe(5)
  for (const [nr, one] of biljetten.entries()) {
    expect((await send(doc, one, `zin ${nr}`)).status).toBe(200)
    const expected = nr < 4 ? 0 : nr < 6 ? 5 : 7 // with the seventh everybody is done
    expect((await uitslag(doc)).aantal).toBe(nr + 1)
    expect(await read()).toHaveLength(expected)
  }
})

test('the last few are read when nobody waits for them any more', async () => {
  const { doc, group, sleutel } = await groupOf(8)
  for (const one of group.slice(0, 6)) await send(doc, await biljet(one, doc, sleutel), 'zin')

  expect((await uitslag(doc)).antwoorden).toHaveLength(5)
  clock.move(61 * DAY_MS)
  await tom.login()
  expect((await uitslag(doc)).antwoorden).toHaveLength(6)
})

test('a biljet counts once, whatever comes with it the second time, and one that nobody signed counts never', async () => {
  const { doc, group, sleutel } = await groupOf(5)
  const [noor, sam] = group
  if (noor === undefined || sam === undefined) throw new Error('A group')
  const one = await biljet(noor, doc, sleutel)
  const { teken } = await biljet(sam, doc, sleutel)

  expect((await send(doc, one, 'eerst')).status).toBe(200)
  expect((await send(doc, one, 'nog eens')).status).toBe(200)
  expect((await send(doc, { ...one, teken }, 'van een ander')).status).not.toBe(200)
  expect((await uitslag(doc)).aantal).toBe(1)
})

test('each kandidaat gets one biljet: the same asked again is signed again, another one is refused', async () => {
  const { doc, group, sleutel } = await groupOf(5)
  const [noor] = group
  const [first, second] = [await makeBiljet(sleutel), await makeBiljet(sleutel)]
  const ask = (gevraagd: string | undefined) => noor?.post('/api/evaluatie/biljet', { doc, gevraagd })

  const told = await ask(first?.gevraagd)
  expect((await ask(first?.gevraagd))?.json).toEqual(told?.json)
  expect((await ask(second?.gevraagd))?.code).toBe('conflict')
  expect((await tom.post('/api/evaluatie/biljet', { doc, gevraagd: second?.gevraagd })).code).toBe('not-allowed')
})

test('[R2] who is not of the group, and a kandidaat who wants to read, get nothing', async () => {
  const { doc, group } = await groupOf(5)
  const stranger = await region.join('trainer')

  expect((await stranger.post('/api/evaluatie/uitslag', { doc })).code).toBe('unknown')
  expect((await group[0]?.post('/api/evaluatie/uitslag', { doc }))?.code).toBe('not-allowed')
  expect((await group[0]?.post('/api/evaluatie/open', { doc }))?.code).toBe('not-allowed')
})

test('in a group of four every answer is read at once, and the server says so beforehand', async () => {
  const { doc, group, sleutel, nodig } = await groupOf(4)
  const [noor] = group
  if (noor === undefined) throw new Error('A group')

  expect(nodig).toBe(1)
  await send(doc, await biljet(noor, doc, sleutel), 'zin')
  expect((await uitslag(doc)).antwoorden).toEqual([{ hielp: 'zin' }])
})

test('nothing on the disk of the server ties answers to a person, nor says when or in which order they came', async () => {
  const { doc, group, sleutel } = await groupOf(5)
  const biljetten = []
  for (const one of group) biljetten.push(await biljet(one, doc, sleutel))
  for (const one of biljetten) await send(doc, one, 'een geheime zin')

  const db = new DatabaseSync(join(server.config.dataDir, 'opstap.db'), { readOnly: true })
  const given = db.prepare('SELECT * FROM evaluatie_biljetten').all()
  const answers = db.prepare('SELECT * FROM evaluatie_antwoorden').all()
  db.close()

  expect([given.length, answers.length]).toEqual([5, 5])
  expect(Object.keys(answers[0] ?? {})).toEqual(['doc', 'biljet', 'sealed', 'is_uit'])
  const sides = [given, answers].map((rows) => new Set(rows.flatMap((row) => Object.values(row).map(String))))
  const common = [...(sides[0] ?? [])].filter((value) => sides[1]?.has(value) === true)
  expect(common).toEqual([doc])
  const all = JSON.stringify([given, answers])
  for (const { person } of group) expect(all).not.toContain(person)
  expect(all).not.toContain('geheime')
  for (const { bericht, teken } of biljetten) {
    expect(all).not.toContain(bericht)
    expect(all).not.toContain(teken)
  }
})
