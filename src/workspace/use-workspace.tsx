import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { ReadonlySignal } from '@preact/signals'
import { useComputed, useSignal } from '@preact/signals'
import { createContext } from 'preact'
import type { ComponentChildren, VNode } from 'preact'
import { useContext, useEffect, useMemo } from 'preact/hooks'
import type { Card, OpenDocument, Workspace } from './workspace.ts'
import type { KnownPerson } from './mensen/people.ts'
import { gatherPeople } from './mensen/people.ts'
import type { SaveState } from './save-state.ts'
import { saveStateOf } from './save-state.ts'

interface Provided {
  workspace: Workspace
  people: ReadonlySignal<ReadonlyMap<string, KnownPerson>>
}

const WorkspaceContext = createContext<Provided | undefined>(undefined)

/** Gives the workspace to every screen below. */
export function WorkspaceProvider(props: { workspace: Workspace; children: ComponentChildren }): VNode {
  const { workspace } = props
  const people = useComputed(() => gatherPeople(workspace.cards.value.values()))
  const provided = useMemo(() => ({ workspace, people }), [workspace, people])
  return <WorkspaceContext.Provider value={provided}>{props.children}</WorkspaceContext.Provider>
}

function useProvided(): Provided {
  const provided = useContext(WorkspaceContext)
  if (provided === undefined) throw new Error('This screen is shown without a workspace')
  return provided
}

/** The workspace this screen is shown in. */
export function useWorkspace(): Workspace {
  return useProvided().workspace
}

/** Every card of a kind, in no particular order; the screen follows what changes. The same list for all who ask. */
export function useCards(kind: DocumentSoort): readonly Card[] {
  const { cards } = useWorkspace()
  return cardsOf(cards.value, kind)
}

/**
 * What is made of all cards of a kind: made once for every hook and row that asks it, and again when a card changes.
 *
 * @param make a function that stays the same, and that reads nothing but these cards
 */
export function useFromCards<T>(kind: DocumentSoort, make: (cards: readonly Card[]) => T): T {
  const cards = useCards(kind)
  const known = madeOf.get(cards) ?? new Map<unknown, unknown>()
  madeOf.set(cards, known)
  if (!known.has(make)) known.set(make, make(cards))
  return known.get(make) as T // put there one line above, by the same function
}

/** Per list of cards, what each function made of it. Scope: moment; what is no longer shown goes with its list. */
const madeOf = new WeakMap<readonly Card[], Map<unknown, unknown>>()
const byKind = new WeakMap<ReadonlyMap<DocumentId, Card>, Map<DocumentSoort, Card[]>>()

function cardsOf(all: ReadonlyMap<DocumentId, Card>, kind: DocumentSoort): readonly Card[] {
  const known = byKind.get(all) ?? new Map<DocumentSoort, Card[]>()
  byKind.set(all, known)
  const cards = known.get(kind) ?? [...all.values()].filter((card) => card.kind === kind)
  known.set(kind, cards)
  return cards
}

/** One card, or `undefined` while it is not on this device. */
export function useCard(doc: DocumentId | undefined): Card | undefined {
  const { cards } = useWorkspace()
  return doc === undefined ? undefined : cards.value.get(doc)
}

/** Persons this device knows, by id. */
export function usePeople(): ReadonlyMap<string, KnownPerson> {
  return useProvided().people.value
}

/** Opens a document for as long as the screen shows it; `undefined` until it is open. */
export function useOpenDocument(doc: DocumentId | undefined): OpenDocument | undefined {
  const workspace = useWorkspace()
  const opened = useSignal<OpenDocument | undefined>(undefined)
  const failure = useSignal<unknown>(undefined)
  // A document that arrives while the screen waits for it is opened then.
  const isHere = doc !== undefined && workspace.cards.value.has(doc)
  useEffect(() => {
    if (doc === undefined || !isHere) return undefined
    let mine: OpenDocument | undefined
    let left = false
    workspace.open(doc).then(
      (open) => {
        mine = open
        if (left) open.release()
        else opened.value = open
      },
      (error: unknown) => {
        failure.value = error
      },
    )
    return () => {
      left = true
      mine?.release()
      opened.value = undefined
    }
  }, [workspace, doc, isHere])
  if (failure.value !== undefined) throw failure.value
  return opened.value?.doc === doc ? opened.value : undefined
}

/** Where a document, or one item in it, is: for the line directly under it. */
export function useSaveState(doc: DocumentId | undefined, item?: string): SaveState {
  const workspace = useWorkspace()
  const card = useCard(doc)
  if (doc === undefined || card === undefined) return { kind: 'toestel' }
  if (card.birth === 'refused') return { kind: 'vast' }
  return saveStateOf(card.kind, workspace.whereabouts.value.get(doc), workspace.nowMs(), item)
}

/** What a text field needs to be bound to the shared text; the same object while the place is the same. */
export function useTextBinding(
  open: OpenDocument | undefined,
  collection: string,
  item: string,
  field: string,
): { attach(element: HTMLTextAreaElement | HTMLInputElement): () => void } | undefined {
  return useMemo(
    () =>
      open === undefined
        ? undefined
        : {
            attach: (element: HTMLTextAreaElement | HTMLInputElement) =>
              open.bindText({ collection, item, field }, element),
          },
    [open, collection, item, field],
  )
}

/** Names of other people who look at this document now. */
export function usePresent(doc: DocumentId | undefined): string[] {
  const workspace = useWorkspace()
  const people = usePeople()
  if (doc === undefined) return []
  const present = workspace.net.value.present.get(doc) ?? []
  return present.flatMap((person) => {
    const naam = people.get(person)?.naam
    return naam === undefined || naam === '' ? [] : [naam]
  })
}
