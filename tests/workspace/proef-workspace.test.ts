import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import type { Keeping } from '#workspace/device/keeping.ts'
import { makeWorkspace } from '#workspace/make-workspace.ts'
import type { ProefEngine } from '#workspace/voorbeeld/proef-engine.ts'
import { openProefEngine } from '#workspace/voorbeeld/proef-engine.ts'

function memoryKeeping(): Keeping {
  const kept = new Map<string, string>()
  return {
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
  }
}

const monday = new Date(2026, 10, 23, 9, 0).getTime()
let engine: ProefEngine | undefined

afterEach(async () => {
  await engine?.stop()
  engine = undefined
})

describe('the Proefversie', () => {
  test('shows each role only what the rights table gives it', async () => {
    engine = await openProefEngine(memoryKeeping(), () => monday)

    const kindsOf = (rol: Parameters<ProefEngine['switchTo']>[0]) => {
      engine?.switchTo(rol)
      return new Set([...(engine?.cards.value.values() ?? [])].map((card) => card.kind))
    }

    expect(kindsOf('kandidaat')).toContain('map')
    expect(kindsOf('maatje')).toEqual(new Set(['maatje', 'groep']))
    expect(kindsOf('werkbegeleider')).not.toContain('kaart')
    expect(kindsOf('werkbegeleider')).not.toContain('leren')
    expect(kindsOf('regiocoordinator')).not.toContain('reflectie')
    expect(kindsOf('regiocoordinator')).not.toContain('map')
  })

  test('keeps what was done after the app was closed, and forgets all of it after stopping', async () => {
    const keeping = memoryKeeping()
    engine = await openProefEngine(keeping, () => monday)
    const workspace = makeWorkspace(engine)
    const map = [...engine.cards.value.values()].find((card) => card.kind === 'map')
    if (map === undefined) throw new Error('The kandidaat of the example has a map')

    const kept = await workspace.commit((batch) => {
      batch.put('map', map.doc, 'profiel', 'ik', { ditBenIk: 'Ik ben Noor en ik bak graag.' })
    })

    expect(kept.ok).toBe(true)
    const again = await openProefEngine(keeping, () => monday)
    expect(again.cards.value.get(map.doc)?.items['profiel']?.['ik']?.['ditBenIk']).toBe('Ik ben Noor en ik bak graag.')
    await again.stop()
    const fresh = await openProefEngine(memoryKeeping(), () => monday)
    expect(fresh.cards.value.get(map.doc)).toBeUndefined()
    await fresh.stop()
    engine = undefined
  })

  test('takes a whole action back', async () => {
    engine = await openProefEngine(memoryKeeping(), () => monday)
    engine.switchTo('regiocoordinator')
    const workspace = makeWorkspace(engine)
    const regio = [...engine.cards.value.values()].find((card) => card.kind === 'regio')
    if (regio === undefined) throw new Error('There is a region')
    const before = regio.items['regio']?.['regio']?.['naam']

    const kept = await workspace.commit((batch) => {
      batch.put('regio', regio.doc, 'regio', 'regio', { naam: 'Anders' })
      batch.put('regio', regio.doc, 'organisaties', 'nieuw', { naam: 'Bakkerij' })
    })
    if (!kept.ok) throw new Error('kept')
    expect(engine.cards.value.get(regio.doc)?.items['regio']?.['regio']?.['naam']).toBe('Anders')
    await kept.undo()

    expect(engine.cards.value.get(regio.doc)?.items['regio']?.['regio']?.['naam']).toBe(before)
    expect(engine.cards.value.get(regio.doc)?.items['organisaties']?.['nieuw']?.['naam']).toBeUndefined()
  })

  test('refuses to write what this role may only read', async () => {
    engine = await openProefEngine(memoryKeeping(), () => monday)
    engine.switchTo('maatje')
    const workspace = makeWorkspace(engine)
    const maatje = [...engine.cards.value.values()].find((card) => card.kind === 'maatje')
    if (maatje === undefined) throw new Error('The maatje has a document')

    const kept = await workspace.commit((batch) => {
      batch.put('maatje', maatje.doc, 'maatje', 'maatje', { roepnaam: 'Ander' })
    })

    expect(kept).toEqual({ ok: false, error: 'geen-recht' })
  })

  test('makes a document that its members can open at once', async () => {
    engine = await openProefEngine(memoryKeeping(), () => monday)
    engine.switchTo('regiocoordinator')
    const workspace = makeWorkspace(engine)
    const me = engine.ik.value.persoon
    const regio = [...engine.cards.value.values()].find((card) => card.kind === 'regio')?.doc
    let made: DocumentId | undefined

    await workspace.commit((batch) => {
      made = batch.create('kaart', {
        members: [{ person: me, role: 'regiocoordinator' }],
        ...(regio === undefined ? {} : { regio }),
      })
      batch.put('kaart', made, 'kaart', 'kaart', { roepnaam: 'Sami' })
    })

    if (made === undefined) throw new Error('made')
    expect(engine.cards.value.get(made)?.items['kaart']?.['kaart']?.['roepnaam']).toBe('Sami')
  })
})
