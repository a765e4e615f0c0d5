import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Items } from '#documents/project.ts'
import type { BatchBuilder, CommitResult, Workspace } from '#workspace/workspace.ts'

/** Somebody as a list of people names them. */
export interface Mens {
  persoon: PersoonId
  naam: string
  rol: Rol
  telefoon?: string
}

interface Change {
  person: PersoonId
  role: Rol
}

/** Collects who comes and who goes, per document, so that each document is asked once. */
export interface Leden {
  add(doc: DocumentId | undefined, person: PersoonId | undefined, role: Rol): void
  /** @param role the role that is given back when this is undone */
  remove(doc: DocumentId | undefined, person: PersoonId | undefined, role: Rol): void
}

/** A person nobody knows yet: 128 random bits. */
export function newPersoonId(): PersoonId {
  return idFromBytes('p', crypto.getRandomValues(new Uint8Array(16)))
}

/**
 * One user action that also changes who belongs to documents. Undo takes both back; who belongs is asked of the
 * server, so that part follows when there is a connection.
 */
export async function commitWithLeden(
  workspace: Workspace,
  build: (batch: BatchBuilder, leden: Leden) => void,
): Promise<CommitResult> {
  const changes = new Map<DocumentId, { add: Change[]; remove: Change[] }>()
  const forDoc = (doc: DocumentId): { add: Change[]; remove: Change[] } => {
    const known = changes.get(doc) ?? { add: [], remove: [] }
    changes.set(doc, known)
    return known
  }
  const leden: Leden = {
    add(doc, person, role) {
      if (doc === undefined || person === undefined) return
      // Also who seems to be in already: that they go may still wait here, and asked twice it is done once.
      const { add } = forDoc(doc)
      if (!add.some((one) => one.person === person)) add.push({ person, role })
    },
    remove(doc, person, role) {
      if (doc === undefined || person === undefined) return
      const { remove } = forDoc(doc)
      if (!remove.some((one) => one.person === person)) remove.push({ person, role })
    },
  }
  const back = new Map<DocumentId, { add: Change[]; remove: Change[] }>()
  const result = await workspace.commit((batch) => {
    changes.clear()
    build(batch, leden)
    for (const [doc, { add, remove }] of changes) {
      batch.members(doc, add, personsOf(remove))
      back.set(doc, { add: remove, remove: came(workspace, doc, add) })
    }
  })
  if (!result.ok || changes.size === 0) return result
  noteAsked(workspace, changes)
  return {
    ok: true,
    undo: async () => {
      const undone = await workspace.commit((batch) => {
        for (const [doc, { add, remove }] of back) batch.members(doc, add, personsOf(remove))
      })
      if (undone.ok) noteAsked(workspace, back)
      return undone.ok ? result.undo() : undone
    },
  }
}

type Changes = ReadonlyMap<DocumentId, { add: readonly Change[]; remove: readonly Change[] }>

/** Who was asked to go since the app opened: the heads name them until the server has done it. */
const askedToGo = new WeakMap<Workspace, Set<string>>()

/** Those of `add` who were not in before, so that undoing takes nobody out who was. */
function came(workspace: Workspace, doc: DocumentId, add: readonly Change[]): Change[] {
  const members = workspace.cards.value.get(doc)?.members ?? []
  const gone = askedToGo.get(workspace)
  return add.filter(
    ({ person, role }) =>
      gone?.has(`${doc} ${person}`) === true || !members.some((one) => one.person === person && one.role === role),
  )
}

function noteAsked(workspace: Workspace, changes: Changes): void {
  const gone = askedToGo.get(workspace) ?? new Set()
  askedToGo.set(workspace, gone)
  for (const [doc, { add, remove }] of changes) {
    for (const { person } of remove) gone.add(`${doc} ${person}`)
    for (const { person } of add) gone.delete(`${doc} ${person}`)
  }
}

function personsOf(changes: readonly Change[]): PersoonId[] {
  return changes.map(({ person }) => person)
}

type MensenSoort = 'kaart' | 'plaatsing' | 'maatje' | 'groep'

/** Puts people in the list of people of a document; who stands there already keeps their line. */
export function putMensen(
  workspace: Workspace,
  batch: BatchBuilder,
  place: { kind: MensenSoort; doc: DocumentId; items?: Items },
  mensen: readonly (Mens | undefined)[],
): void {
  const seen = new Set<string>()
  for (const mens of mensen) {
    if (mens === undefined || seen.has(mens.persoon)) continue
    seen.add(mens.persoon)
    const known = lineOf(place.items, mens.persoon)
    batch.put(place.kind, place.doc, 'mensen', known ?? workspace.newId(), {
      persoonId: mens.persoon,
      naam: mens.naam,
      rol: mens.rol,
      ...(mens.telefoon === undefined ? {} : { telefoon: mens.telefoon }),
      ...(known === undefined ? {} : { weg: false }),
    })
  }
}

/** Takes somebody out of the list of people of a document. */
export function dropMens(
  batch: BatchBuilder,
  place: { kind: MensenSoort; doc: DocumentId; items: Items },
  persoon: PersoonId,
): void {
  const known = lineOf(place.items, persoon)
  if (known !== undefined) batch.put(place.kind, place.doc, 'mensen', known, { weg: true })
}

/** The people in the list of a document, in the order of roles asked for. */
export function mensenIn(items: Items | undefined, rol?: Rol): Mens[] {
  return Object.values(items?.['mensen'] ?? {}).flatMap((item) => {
    if (item['weg'] === true || typeof item['persoonId'] !== 'string') return []
    // Written through the same shape that this reads; anything else was set apart as unreadable.
    const {
      persoonId,
      naam,
      rol: role,
      telefoon,
    } = item as unknown as {
      persoonId: PersoonId
      naam?: string
      rol?: Rol
      telefoon?: string
    }
    if (role === undefined || (rol !== undefined && role !== rol)) return []
    return [{ persoon: persoonId, naam: naam ?? '', rol: role, ...(telefoon ? { telefoon } : {}) }]
  })
}

function lineOf(items: Items | undefined, persoon: PersoonId): string | undefined {
  return Object.values(items?.['mensen'] ?? {}).find((item) => item['persoonId'] === persoon)?.id
}
