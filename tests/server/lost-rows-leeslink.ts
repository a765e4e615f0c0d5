import { randomBytes } from 'node:crypto'
import type { Outcome } from '#sync/outcome.ts'
import type { BareClient } from '#tests/sync/bare-client.ts'
import type { Row } from './lost-row.ts'
import type { LostWorld } from './lost-world.ts'
import { byHand, must } from './lost-world.ts'
import { sha256 } from './raw-client.ts'

interface Made {
  noor: BareClient
  id: string
  bewijs: string
}

/** A link as a kandidaat's device makes it: hashes go to the server, and nothing else. */
async function made(world: LostWorld, before: (noor: BareClient) => void = () => undefined): Promise<Made> {
  const noor = await world.enter('kandidaat')
  before(noor)
  const [id, bewijs] = [randomBytes(16).toString('hex'), sha256(randomBytes(16))]
  const untilMs = Date.now() + 7 * 86_400_000
  await byHand(() => noor.connection.api.makeLeeslink({ id, bewijs, untilMs }))
  return { noor, id, bewijs }
}

/** What a page without the app asks. */
async function asNobody({ transport }: BareClient, path: string, body: object): Promise<Outcome<number>> {
  const { signal } = new AbortController()
  const answer = await transport.request({
    method: 'POST',
    path,
    signal,
    body: JSON.stringify(body),
    isAnonymous: true,
  })
  if (answer === undefined) return { ok: false, code: 'offline' }
  return answer.status < 300 ? { ok: true, value: answer.status } : { ok: false, code: 'unknown' }
}

async function opened(world: LostWorld): Promise<Made & { token: string }> {
  const link = await made(world)
  const token = randomBytes(32).toString('hex')
  await byHand(() => asNobody(link.noor, '/api/lees/open', openingOf(link, token)))
  return { ...link, token }
}

function openingOf({ id, bewijs }: Made, token: string) {
  const sleutel = Buffer.alloc(32, 7).toString('base64url')
  return { id, bewijs, sleutel, mac: sha256('mac'), teken: sha256(Buffer.from(token, 'hex')) }
}

/** A link for who has no account. */
export const leeslinkRows: readonly Row[] = [
  {
    ...{ call: 'POST /api/leeslinks', method: 'makeLeeslink', what: 'there is one link' },
    async work(world) {
      const { noor, id } = await made(world, (one) => world.lose(one, '/api/leeslinks'))
      must(world.server.store.leeslinks.of(noor.person, Date.now()).length === 1, 'There is one')
      must(world.server.store.leeslinks.get(id, Date.now())?.lezer === undefined, 'Nobody opened it')
    },
  },
  {
    ...{ call: 'POST /api/leeslinks/list', method: 'leeslinks', what: 'is read again' },
    async work(world) {
      const { noor, id } = await made(world)
      world.lose(noor, '/api/leeslinks/list')
      const { links } = await byHand(() => noor.connection.api.leeslinks())
      must(links.length === 1 && links[0]?.id === id, 'It is told')
    },
  },
  {
    ...{ call: 'POST /api/lees/open', what: 'the same device opens it once' },
    async work(world) {
      const link = await made(world)
      const token = randomBytes(32).toString('hex')
      world.lose(link.noor, '/api/lees/open')
      await byHand(() => asNobody(link.noor, '/api/lees/open', openingOf(link, token)))
      must(world.server.store.leeslinks.get(link.id, Date.now())?.lezer !== undefined, 'It is bound')
    },
  },
  {
    ...{
      call: 'PUT /api/leeslinks/:id/blad',
      method: 'putLeesblad',
      what: 'sealed with other bytes, the first page stays',
    },
    async work(world) {
      const { noor, id } = await opened(world)
      world.lose(noor, `/api/leeslinks/${id}/blad`)
      await byHand(() => noor.connection.api.putLeesblad(id, randomBytes(80)))
      must(world.server.store.leeslinks.blad(id)?.length === 80, 'It is there')
    },
  },
  {
    ...{ call: 'POST /api/lees/blad', what: 'reading once and again is one reading' },
    async work(world) {
      const { noor, id, token } = await opened(world)
      await byHand(() => noor.connection.api.putLeesblad(id, randomBytes(80)))
      world.lose(noor, '/api/lees/blad')
      await byHand(() => asNobody(noor, '/api/lees/blad', { id, teken: token }))
      must(world.server.store.leeslinks.gelezen(id).length === 1, 'It was read once')
    },
  },
  {
    ...{ call: 'POST /api/leeslinks/stop', method: 'stopLeeslink', what: 'what is stopped stays stopped' },
    async work(world) {
      const { noor, id } = await opened(world)
      await byHand(() => noor.connection.api.putLeesblad(id, randomBytes(80)))
      world.lose(noor, '/api/leeslinks/stop')
      await byHand(() => noor.connection.api.stopLeeslink(id))
      must(world.server.store.leeslinks.blad(id) === undefined, 'Its bytes are gone')
    },
  },
]
