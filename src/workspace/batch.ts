import { rechtVan } from '#domain/documentsoort.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { DocumentBirth, Errand } from '#documents/document-store.ts'
import type { Op } from '#documents/op.ts'
import { fieldShape } from '#documents/op.ts'
import type { Ik } from './engine.ts'
import type { BatchBuilder } from './workspace.ts'

/** What one user action asks for, before it is done. */
export interface Asked {
  ops: Map<DocumentId, { kind: DocumentSoort; ops: Op[] }>
  births: DocumentBirth[]
  errands: Errand[]
}

/** 128 random bits as a document id. */
export function newDocumentId(): DocumentId {
  return idFromBytes('d', crypto.getRandomValues(new Uint8Array(16)))
}

/** Collects one user action. */
export function collect(ik: Ik, build: (batch: BatchBuilder) => void): Asked {
  const asked: Asked = { ops: new Map(), births: [], errands: [] }
  const opsFor = (doc: DocumentId, kind: DocumentSoort): Op[] => {
    let entry = asked.ops.get(doc)
    if (entry === undefined) {
      entry = { kind, ops: [] }
      asked.ops.set(doc, entry)
    }
    return entry.ops
  }
  build({
    create(kind, birth) {
      const doc = birth.doc ?? newDocumentId()
      const own = birth.members.find((member) => member.person === ik.persoon)
      const role = own !== undefined && rechtVan(kind, own.role) !== undefined ? own.role : undefined
      asked.births.push({
        doc,
        kind,
        members: birth.members,
        ...(birth.regio === undefined ? {} : { regio: birth.regio }),
        ...(role === undefined ? {} : { role }),
      })
      return doc
    },
    put(kind, doc, collection, item, fields) {
      const ops = opsFor(doc, kind)
      for (const [field, value] of Object.entries(fields)) {
        const shape = fieldShape(kind, collection, field)
        if (shape === undefined) throw new RangeError(`${kind}.${collection}.${field} does not exist`)
        if (shape.soort === 'tekst') {
          ops.push({ op: 'text', collection, item, field, text: typeof value === 'string' ? value : '' })
        } else {
          ops.push({ op: shape.soort === 'keuze' ? 'choose' : 'set', collection, item, field, value })
        }
      }
    },
    takeOut(kind, doc, collection, item, seen) {
      for (const [field, words] of Object.entries(seen)) {
        opsFor(doc, kind).push({ op: 'take-out', collection, item, field, seen: words })
      }
    },
    members(doc, add, remove = []) {
      asked.errands.push({ kind: 'members', doc, add, remove })
    },
    role(person, regio, rol) {
      asked.errands.push({ kind: 'role', person, regio, rol })
    },
    unrole(person, regio, rol) {
      asked.errands.push({ kind: 'unrole', person, regio, rol })
    },
    invite(body) {
      asked.errands.push({ kind: 'invite', body })
    },
  })
  return asked
}
