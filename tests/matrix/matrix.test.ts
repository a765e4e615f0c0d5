import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { acts } from '#domain/documentsoort.ts'
import { bijNood } from '#domain/noodprocedure.ts'
import { rollen } from '#domain/rol.ts'
import type { TestServer } from '../server/start-server.ts'
import { startTestServer } from '../server/start-server.ts'
import { cellsOf } from './cells.ts'
import type { Expectation } from './expected.ts'
import { fromTable, strangers } from './expected.ts'
import type { World } from './world.ts'
import { makeWorld } from './world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
}, 20_000)
afterAll(() => server.stop())

/** Each a shape of its own; `npm run matrix` asks all kinds. */
const quick: readonly DocumentSoort[] = ['map', 'deel', 'kaart', 'werkplek', 'groep', 'regio']

test.each(quick)(
  '[R1][R2] %s: every role, outsider, stranger, waiting device and former member gets exactly the table',
  async (kind) => {
    const cells = await cellsOf(world, kind, fromTable)

    const people = [...rollen, ...strangers, ...(bijNood.includes(kind) ? ['nood'] : [])].filter(
      (role) => (kind !== 'map' || role !== 'removed') && (kind === 'deel' || role !== 'ended'),
    )
    expect(cells.filter(({ expected, got }) => expected !== got)).toEqual([])
    for (const action of acts) expect(cells.filter((cell) => cell.action === action)).toHaveLength(people.length)
  },
  20_000,
)

test('[R1] one wrong cell in the table is seen, whichever way it is wrong', async () => {
  const tooWide: Expectation = (kind, role, action) =>
    role === 'trainer' && action === 'write' ? 'allowed' : fromTable(kind, role, action)
  const tooNarrow: Expectation = (kind, role, action) =>
    role === 'werkbegeleider' && action === 'presence' ? 'refused' : fromTable(kind, role, action)

  const wide = await cellsOf(world, 'intake', tooWide)
  const narrow = await cellsOf(world, 'maatje', tooNarrow)

  expect(wide.filter(({ expected, got }) => expected !== got)).toEqual([
    { kind: 'intake', role: 'trainer', action: 'write', expected: 'allowed', got: 'refused' },
  ])
  expect(narrow.filter(({ expected, got }) => expected !== got)).toEqual([
    { kind: 'maatje', role: 'werkbegeleider', action: 'presence', expected: 'refused', got: 'allowed' },
  ])
}, 20_000)

test('[R1][R2] a server that lets one stranger in is seen, in every act and only there', async () => {
  const { documents } = server.store
  const honest = documents.membership.bind(documents)
  documents.membership = (doc, person) =>
    person === world.outsider.person ? { role: 'trainer', isGone: false } : honest(doc, person)
  try {
    const cells = await cellsOf(world, 'groepsbeheer', fromTable)

    const wrong = cells.filter(({ expected, got }) => expected !== got)
    expect(wrong.filter(({ role }) => role !== 'outsider')).toEqual([])
    expect(wrong.length).toBeGreaterThan(0)
    for (const action of acts) expect(wrong.map((cell) => cell.action)).toContain(action)
  } finally {
    documents.membership = honest
  }
}, 20_000)

test('[R1] a server that forgets when something ends is seen, in every act that reading allows and only there', async () => {
  const { documents } = server.store
  const honest = { membership: documents.membership.bind(documents), ended: documents.ended.bind(documents) }
  documents.ended = () => []
  documents.membership = (doc, person) => {
    const known = honest.membership(doc, person)
    const isEnded = known?.isGone === true && honest.ended(500, person).some((one) => one.doc === doc)
    return isEnded ? { ...known, isGone: false } : known
  }
  try {
    const cells = await cellsOf(world, 'deel', fromTable)

    const wrong = cells.filter(({ expected, got }) => expected !== got)
    expect(new Set(wrong.map(({ role }) => role))).toEqual(new Set(['ended']))
    expect(wrong.map(({ action }) => action)).toEqual(['read', 'presence'])
  } finally {
    Object.assign(documents, honest)
  }
}, 20_000)
