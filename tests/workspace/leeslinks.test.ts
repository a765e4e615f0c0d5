import { expect, test } from 'vitest'
import { leeslinkPlaats } from '#domain/leeslink.ts'
import { ok } from '#domain/result.ts'
import { base64FromBytes } from '#identity/bytes.ts'
import { openBox } from '#identity/key-box.ts'
import { leeslinkMac } from '#identity/leeslink.ts'
import type { LeeslinksAnswer } from '#sync/protocol-leeslink.ts'
import type { Leeslinks } from '#workspace/engine.ts'
import { makeWorkspace } from '#workspace/make-workspace.ts'
import { werkLeeslinks } from '#workspace/map/leeslink-werk.ts'
import { leeslinksIn, makeLink, renewLink, stopLink } from '#workspace/map/leeslinks.ts'
import { aProefWorkspace, cardOfKind } from '#tests/builders/proef.ts'

type Told = LeeslinksAnswer['links'][number]

/** A kandidaat, and a server that says what a test wants. */
async function aKandidaat() {
  const { engine } = await aProefWorkspace('kandidaat')
  const there = new Map<string, Told>()
  const sealed = new Map<string, Uint8Array>()
  const stopped: string[] = []
  const leeslinks: Leeslinks = {
    make: ({ id }) => {
      if (!stopped.includes(id) && !there.has(id)) there.set(id, { id, heeftBlad: false, gelezen: [] })
      return Promise.resolve(ok(undefined))
    },
    list: () => Promise.resolve(ok({ links: [...there.values()] })),
    put: (id, bytes) => {
      sealed.set(id, bytes)
      return Promise.resolve(ok(undefined))
    },
    stop: (id) => {
      stopped.push(id)
      there.delete(id)
      return Promise.resolve(ok(undefined))
    },
  }
  const workspace = makeWorkspace({ ...engine, leeslinks })
  const map = cardOfKind(engine, 'map').doc
  const links = () =>
    leeslinksIn(
      [...engine.cards.value.values()].filter(({ kind }) => kind === 'map'),
      workspace.nowMs(),
    )
  const link = (id: string) => links().find((one) => one.id === id)
  const blad = { v: 1 as const, titel: 'Noor', vertel: 'Hallo.', delen: [], tot: '2026-12-03' }
  const made = await makeLink(workspace, { doc: map, id: 'one' }, { aan: 'Bakkerij', tot: '2026-12-03', blad, wat: [] })
  return { workspace, there, sealed, stopped, link, links, id: made.id, blad }
}

async function aReader() {
  const pair = await crypto.subtle.generateKey('X25519', false, ['deriveBits'])
  if (!('privateKey' in pair)) throw new Error('No key pair')
  const encPub = base64FromBytes(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  return { encKey: pair.privateKey, public: { encPub } }
}

test('the page is sealed to who holds the very link, and opens there and nowhere else', async () => {
  const { workspace, there, sealed, link, id, blad } = await aKandidaat()
  await werkLeeslinks(workspace)
  expect(link(id)?.stand).toBe('klaar')
  const [reader, other] = [await aReader(), await aReader()]
  const sleutel = reader.public.encPub
  const mac = (await leeslinkMac(link(id)?.item.geheim ?? '', id, sleutel)) ?? ''
  there.set(id, { id, heeftBlad: false, gelezen: [], lezer: { sleutel, mac } })

  await werkLeeslinks(workspace)

  expect(link(id)?.stand).toBe('leesbaar')
  const box = base64FromBytes(sealed.get(id) ?? new Uint8Array())
  const opened = await openBox(reader, leeslinkPlaats(id), box)
  expect(JSON.parse(new TextDecoder().decode(opened))).toEqual(blad)
  expect(await openBox(other, leeslinkPlaats(id), box)).toBeUndefined()
  expect(await openBox(reader, leeslinkPlaats('f'.repeat(32)), box)).toBeUndefined()
})

test('[R2] a server that puts a key of its own there gets nothing', async () => {
  const { workspace, there, sealed, link, id } = await aKandidaat()
  await werkLeeslinks(workspace)
  const sleutel = (await aReader()).public.encPub
  const guessed = (await leeslinkMac('A'.repeat(22), id, sleutel)) ?? ''

  for (const mac of [guessed, '0'.repeat(64)]) {
    there.set(id, { id, heeftBlad: false, gelezen: [], lezer: { sleutel, mac } })
    await werkLeeslinks(workspace)
  }

  expect(sealed.size).toBe(0)
  expect(link(id)?.stand).toBe('klaar')
})

test('stopping is told as under way until the server heard it; a fresh link for the same page stops the one before', async () => {
  const { workspace, there, stopped, link, id } = await aKandidaat()
  await werkLeeslinks(workspace)
  const before = link(id)
  if (before === undefined) throw new Error('The link is there')

  const next = await renewLink(workspace, before)

  expect(link(id)?.stand).toBe('stopt')
  expect(link(next.id)?.stand).toBe('hier')
  expect(link(next.id)?.item.blad).toBe(before.item.blad)
  await werkLeeslinks(workspace)
  expect([link(id)?.stand, link(next.id)?.stand, stopped]).toEqual(['gestopt', 'klaar', [id]])
  // Another own device that had not heard told of it again.
  there.set(id, { id, heeftBlad: false, gelezen: [] })
  const now = link(next.id)
  if (now !== undefined) await stopLink(workspace, now)
  await werkLeeslinks(workspace)
  expect(link(next.id)?.stand).toBe('gestopt')
})
