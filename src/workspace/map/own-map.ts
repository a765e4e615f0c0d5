import type { DocumentId } from '#domain/id.ts'
import { newDocumentId } from '#workspace/batch.ts'
import type { Engine } from '#workspace/engine.ts'
import { makeWorkspace } from '#workspace/make-workspace.ts'

const making = new WeakMap<Engine, Promise<DocumentId>>()

/**
 * Makes mijn map on this device, once. Its key is made here and goes nowhere. Which person it belongs to is said to
 * the server at its birth there, which may be much later.
 */
export function ownMap(engine: Engine, naam: string): Promise<DocumentId> {
  const known = making.get(engine)
  if (known !== undefined) return known
  const made = makeMap(engine, naam)
  making.set(engine, made)
  return made
}

async function makeMap(engine: Engine, naam: string): Promise<DocumentId> {
  const doc = newDocumentId()
  await makeWorkspace(engine).commit((batch) => {
    batch.create('map', { doc, members: [{ person: engine.ik.value.persoon, role: 'kandidaat' }] })
    if (naam !== '') batch.put('map', doc, 'profiel', 'ik', { roepnaam: naam })
  })
  return doc
}
