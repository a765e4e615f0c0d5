import * as Y from 'yjs'
import { documentvorm } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { EigenSoort } from '#domain/meeneembestand.ts'
import { eigenSoorten, hoortBij } from '#domain/meeneembestand.ts'
import type { Veld, VeldLijst } from '#domain/veld.ts'
import { dag, tijd } from '#domain/veld.ts'
import { applyOp, checkOp } from '#documents/apply-op.ts'
import type { Op } from '#documents/op.ts'
import { projectDocument } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'

/** A field that was filled, and with what. */
export interface Gevuld {
  soort: EigenSoort
  verzameling: string
  veld: string
  item: string
  waarde: unknown
}

/** Every own document with every field of every collection filled, made of the field definitions themselves. */
export function volleMap(ik: PersoonId, bijlage: string): { cards: Map<DocumentId, Card>; gevuld: Gevuld[] } {
  const cards = new Map<DocumentId, Card>()
  const gevuld: Gevuld[] = []
  let number = 0
  for (const [at, soort] of eigenSoorten.entries()) {
    const doc = idFromBytes('d', new Uint8Array(16).fill(100 + at))
    const inner = new Y.Doc()
    const vorm: Readonly<Record<string, VeldLijst>> = documentvorm[soort]
    for (const [verzameling, lijst] of Object.entries(vorm)) {
      const item = `${verzameling}1`
      for (const [veld, field] of Object.entries(lijst)) {
        number += 1
        const waarde = valueOf(verzameling, veld, field, number, { bijlage, vorm })
        const op = opOf(field, { collection: verzameling, item, field: veld }, waarde)
        checkOp(soort, op)
        inner.transact(() => void applyOp(inner, op, { person: ik, nowMs: 1_700_000_000_000 + number * 60_000 }))
        gevuld.push({ soort, verzameling, veld, item, waarde })
      }
    }
    const members = [{ person: ik, role: 'kandidaat' as const }]
    cards.set(doc, {
      doc,
      kind: soort,
      role: 'kandidaat',
      canWrite: true,
      members,
      items: projectDocument(inner, soort),
    })
  }
  return { cards, gevuld }
}

function opOf(field: Veld<unknown>, place: { collection: string; item: string; field: string }, value: unknown): Op {
  if (field.soort === 'tekst') return { op: 'text', ...place, text: String(value) }
  return { op: field.soort === 'keuze' ? 'choose' : 'set', ...place, value }
}

/** Words that stand nowhere else, or another value that the shape of the field takes. */
function valueOf(
  verzameling: string,
  veld: string,
  { schema }: Veld<unknown>,
  number: number,
  { bijlage, vorm }: { bijlage: string; vorm: Readonly<Record<string, VeldLijst>> },
): unknown {
  if (veld === 'weg') return false
  if (veld === 'bijlage') return bijlage
  if (veld === 'mime') return 'image/jpeg'
  if (veld === 'klaar') return true
  const parent = hoortBij[verzameling]
  if (parent?.veld === veld) return `${parent.in.find((name) => name in vorm) ?? ''}1`
  return ofShape(schema, `woord${number}<&"é`, number)
}

function ofShape(schema: unknown, words: string, number: number): unknown {
  if (schema === dag) return `20${String(10 + (number % 80))}-0${1 + (number % 9)}-1${number % 10}`
  if (schema === tijd) return `1${number % 10}:0${number % 7}`
  // Read from zod, as the JSON Schema is.
  const { def } = (schema as { _zod: { def: Record<string, unknown> } })._zod
  switch (def['type']) {
    case 'string':
      return words
    case 'number':
      return 1_600_000_000_000 + number * 86_400_000
    case 'boolean':
      return true
    case 'enum':
      return Object.values(def['entries'] as object)[0]
    case 'array':
      return [ofShape(def['element'], words, number)]
    case 'nullable':
      return ofShape(def['innerType'], words, number)
    default:
      throw new Error(`No value for a ${String(def['type'])}`)
  }
}
