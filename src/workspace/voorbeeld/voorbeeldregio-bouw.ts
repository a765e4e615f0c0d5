import { addDays } from '#domain/dag.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { Verzameling } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { hexFromBytes } from '#domain/text-bytes.ts'
import type { Op } from '#documents/op.ts'
import { fieldShape } from '#documents/op.ts'
import type { Fields } from '#workspace/workspace.ts'

/** A document of the voorbeeldregio: who belongs to it and what each of them wrote, in order. */
export interface VoorbeeldDocument {
  doc: DocumentId
  kind: DocumentSoort
  members: { person: PersoonId; role: Rol }[]
  writes: { by: PersoonId; ops: Op[] }[]
}

/** A made-up person, as an invitation would name this person. */
export interface VoorbeeldPersoon {
  persoon: PersoonId
  naam: string
  rol: Rol
  telefoon?: string
  regio: DocumentId
}

/** Everything that differs from one voorbeeldregio to the next: the day, the moment and the random ids. */
export interface Bouw {
  /** `YYYY-MM-DD` */
  today: string
  nowMs: number
  regio: DocumentId
  /** every person made so far, in the order of making */
  mensen: VoorbeeldPersoon[]
  newDoc(): DocumentId
  newItem(): string
  /** what the salts of a form come from: 32 hex characters */
  newZaad(): string
  newMens(rol: Rol, naam: string): VoorbeeldPersoon
  /** the day `days` from today, as `YYYY-MM-DD` */
  dag(days: number): string
  /** the moment `days` from now; never later than now */
  ms(days: number): number
}

const DAY_MS = 86_400_000

/** Starts an empty voorbeeldregio; `newBytes` is the only source of chance. */
export function beginBouw(today: string, nowMs: number, newBytes: (n: number) => Uint8Array): Bouw {
  const mensen: VoorbeeldPersoon[] = []
  const regio = idFromBytes('d', newBytes(16))
  return {
    today,
    nowMs,
    regio,
    mensen,
    newDoc: () => idFromBytes('d', newBytes(16)),
    newItem: () => [...newBytes(10)].map((byte) => (byte % 36).toString(36)).join(''),
    newZaad: () => hexFromBytes(newBytes(16)),
    newMens(rol, naam) {
      // Four zeros after the area code: no Dutch mobile number begins like that.
      const telefoon = `06 00 00 00 ${String(mensen.length + 1).padStart(2, '0')}`
      const mens = { persoon: idFromBytes('p', newBytes(16)), naam, rol, telefoon, regio }
      mensen.push(mens)
      return mens
    },
    dag: (days) => addDays(today, days),
    ms: (days) => Math.min(nowMs, nowMs + days * DAY_MS),
  }
}

/**
 * The ops that set fields of one item, each as its field merges ([D2], [D3]); a field that is `undefined` is left out.
 *
 * @throws RangeError for a field that the kind does not have
 */
export function put<S extends DocumentSoort, V extends Verzameling<S>>(
  kind: S,
  collection: V,
  item: string,
  fields: Fields<S, V>,
): Op[] {
  const ops: Op[] = []
  for (const [field, value] of Object.entries<unknown>(fields)) {
    if (value === undefined) continue
    const shape = fieldShape(kind, collection, field)
    if (shape === undefined) throw new RangeError(`${kind}.${collection}.${field} does not exist`)
    if (shape.soort === 'tekst') {
      ops.push({ op: 'text', collection, item, field, text: typeof value === 'string' ? value : '' })
    } else {
      ops.push({ op: shape.soort === 'keuze' ? 'choose' : 'set', collection, item, field, value })
    }
  }
  return ops
}

/** The same people as an entry each in a list of people around somebody or something. */
export function putMensen(
  bouw: Bouw,
  kind: 'kaart' | 'plaatsing' | 'maatje' | 'groep',
  mensen: readonly VoorbeeldPersoon[],
): Op[] {
  return mensen.flatMap((mens) => put(kind, 'mensen', bouw.newItem(), mensFields(mens)))
}

/** What a list of people holds of one person. */
export function mensFields({ persoon, naam, rol, telefoon }: VoorbeeldPersoon): {
  persoonId: string
  naam: string
  rol: Rol
  telefoon?: string
} {
  return { persoonId: persoon, naam, rol, ...(telefoon === undefined ? {} : { telefoon }) }
}

/** A made-up address of a made-up person: nothing ends in `.example`. */
export function mailadresVan({ naam }: Pick<VoorbeeldPersoon, 'naam'>): string {
  const name = naam
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/ł/gi, 'l')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
  return `${name}@voorbeeld.example`
}

/** Members of a document, each person once, with the role each has by nature. */
export function membersOf(mensen: readonly VoorbeeldPersoon[]): VoorbeeldDocument['members'] {
  return [...new Set(mensen)].map(({ persoon, rol }) => ({ person: persoon, role: rol }))
}
