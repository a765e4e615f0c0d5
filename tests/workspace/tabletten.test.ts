import { beforeEach, expect, test } from 'vitest'
import { ok } from '#domain/result.ts'
import { newMeldingId, tabletKeys, tabletPlaces } from '#identity/tablet-code.ts'
import { tabletBoxSchema } from '#domain/tablet.ts'
import type { Tabletten } from '#workspace/engine.ts'
import type { Lijst, Rij } from '#workspace/groep/aanwezigheid.ts'
import { kiesStatus, lijstVan } from '#workspace/groep/aanwezigheid.ts'
import { groepVan } from '#workspace/groep/groepen.ts'
import type { TabletCode } from '#workspace/tablet/tabletten.ts'
import { maakTablet, neemMeldingenOver, nieuweTablet, tablettenVan } from '#workspace/tablet/tabletten.ts'
import type { Workspace } from '#workspace/workspace.ts'
import type { Toestel } from '#tests/builders/trainers.ts'
import { beheerDoc, desi, exchange, groepDoc, marijn, openToestel } from '#tests/builders/trainers.ts'

const AT_MS = Date.UTC(2026, 10, 10, 9, 30)

/** The box on the server, for both trainers. */
class Server {
  made: Parameters<Tabletten['make']>[0][] = []
  meldingen: { tablet: `t_${string}`; id: string; sealed: string; atMs: number }[] = []

  readonly tabletten: Tabletten = {
    make: async (made) => {
      this.made.push(made)
      return ok(AT_MS)
    },
    end: async () => ok(undefined),
    list: async () => ok({ tablets: [], meldingen: this.meldingen }),
  }

  async says({ id: tablet, code }: TabletCode, deelnemer: string): Promise<void> {
    const id = newMeldingId()
    const keys = await tabletKeys(code)
    const sealed = (await keys?.seal(tabletPlaces.melding(tablet, id), { v: 1, deelnemer })) ?? ''
    this.meldingen.push({ tablet, id, sealed, atMs: AT_MS })
  }
}

let server: Server
let marijns: Toestel
let desis: Toestel
const wish = nieuweTablet()

beforeEach(async () => {
  server = new Server()
  marijns = await openToestel(marijn)
  desis = await openToestel(desi)
})

const on = ({ workspace }: Toestel): Workspace => ({ ...workspace, tabletten: server.tabletten })

function listOn({ workspace }: Toestel): Lijst {
  const groep = groepVan(workspace, groepDoc)
  const lijst = groep === undefined ? undefined : lijstVan(groep, 'b9')
  if (lijst === undefined) throw new Error('No list')
  return lijst
}

function row(one: Toestel, naam: string): Rij {
  const rij = listOn(one).rijen.find((other) => other.naam === naam)
  if (rij === undefined) throw new Error(`${naam} is not on the list`)
  return rij
}

test('what a tablet is told has names to pick and nothing of who is there, nor anybody’s id', async () => {
  await kiesStatus(marijns.workspace, listOn(marijns), row(marijns, 'Bo'), 'afgemeld')

  expect((await maakTablet(on(marijns), listOn(marijns), wish)).ok).toBe(true)

  const [made] = server.made
  const keys = await tabletKeys(wish.code)
  const box = tabletBoxSchema.parse(await keys?.open(tabletPlaces.box(wish.id), made?.box ?? ''))
  expect(box.mensen.map(({ naam }) => naam)).toEqual(listOn(marijns).rijen.map(({ naam }) => naam))
  expect(JSON.stringify(box)).not.toMatch(/afgemeld|status|p_[0-9a-z]{26}/)
  expect(JSON.stringify(made)).not.toContain(wish.code)
})

test('[S6] a lost answer: asked again it is the same tablet, and the list has its code once', async () => {
  for (const _ of [1, 2]) await maakTablet(on(marijns), listOn(marijns), wish)

  expect(new Set(server.made.map(({ id, door }) => `${id} ${door}`)).size).toBe(1)
  expect(tablettenVan(listOn(marijns), marijns.workspace.today())).toEqual([wish])
  expect(tablettenVan(listOn(marijns), '2099-01-01')).toEqual([])
})

test('[D3] what was said on it comes into the list once, on two devices too, and what a trainer wrote since stays', async () => {
  await maakTablet(on(marijns), listOn(marijns), wish)
  await exchange(marijns, desis)
  await server.says(wish, row(marijns, 'Noor').id)
  await server.says(wish, row(marijns, 'Zoë').id)

  expect(await neemMeldingenOver(on(marijns), beheerDoc)).toBe(2)
  expect(await neemMeldingenOver(on(desis), beheerDoc)).toBe(2)
  await exchange(marijns, desis)
  await kiesStatus(desis.workspace, listOn(desis), row(desis, 'Zoë'), 'niet_gezien')
  await exchange(marijns, desis)
  expect(await neemMeldingenOver(on(marijns), beheerDoc)).toBe(0)
  expect(await neemMeldingenOver(on(desis), beheerDoc)).toBe(0)

  for (const one of [marijns, desis]) {
    expect([row(one, 'Noor').status, row(one, 'Zoë').status]).toEqual(['aanwezig', 'niet_gezien'])
    expect(row(one, 'Noor').antwoorden.length).toBeLessThan(2)
  }
})

test('who was marked as away came later, at the time the server heard it; who came stays as they were', async () => {
  await maakTablet(on(marijns), listOn(marijns), wish)
  await kiesStatus(marijns.workspace, listOn(marijns), row(marijns, 'Bo'), 'niet_gezien')
  await kiesStatus(marijns.workspace, listOn(marijns), row(marijns, 'Lina'), 'eerder_weg')
  for (const naam of ['Bo', 'Lina']) await server.says(wish, row(marijns, naam).id)

  await neemMeldingenOver(on(marijns), beheerDoc)

  const at = new Date(AT_MS)
  const tijd = `${String(at.getHours()).padStart(2, '0')}:30`
  expect(row(marijns, 'Bo')).toMatchObject({ status: 'later_gekomen', tijd })
  expect(row(marijns, 'Lina').status).toBe('eerder_weg')
})

test('what does not open with a code of this list changes nothing, and waits for who has the code', async () => {
  await server.says(wish, row(marijns, 'Noor').id)
  await server.says(nieuweTablet(), row(marijns, 'Bo').id)

  expect(await neemMeldingenOver(on(marijns), beheerDoc)).toBe(0)
  await maakTablet(on(marijns), listOn(marijns), wish)
  expect(await neemMeldingenOver(on(marijns), beheerDoc)).toBe(1)

  expect([row(marijns, 'Noor').status, row(marijns, 'Bo').status]).toEqual(['aanwezig', undefined])
})
