import type { DocumentId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { DocumentSession } from '#documents/document-session.ts'
import type { Change, DocumentBirth, DocumentStore, Loaded } from '#documents/document-store.ts'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '#tests/eventually.ts'

/** One device whose documents are kept somewhere. */
export interface ContractDevice {
  /** A store as one tab has it; several may be open at once. */
  openTab(): Promise<ContractTab>
}

export interface ContractTab {
  store: DocumentStore
  /** The tab ends as a person ends it. */
  close(): Promise<void>
}

/** Every store of documents keeps this, the sealed one and the one of the Proefversie. */
export function documentStoreContract(makeDevice: () => Promise<ContractDevice>): void {
  const author = { person: 'p_00000000000000000000000001', nowMs: 1 } as const

  async function aTab(device: ContractDevice): Promise<DocumentStore> {
    const tab = await device.openTab()
    onTestFinished(() => tab.close())
    return tab.store
  }

  async function born(store: DocumentStore, doc: DocumentId, text: string): Promise<DocumentSession> {
    const session = await DocumentSession.open(doc, 'map', store)
    await session.ready()
    const change = session.type(place, '', text, author)
    await store.append({ id: doc, changes: change ? [change] : [], births: [birthOf(doc)] })
    return session
  }

  test('a document of which nothing is stored loads empty', async () => {
    const store = await aTab(await makeDevice())

    const loaded = await store.load(aDoc())

    expect(loaded).toMatchObject({ updates: [], quarantined: 0 })
  })

  test('[D4] what was appended is there after closing and opening again', async () => {
    const device = await makeDevice()
    const doc = aDoc()
    const first = await device.openTab()
    const session = await born(first.store, doc, 'Ik wil graag buiten werken.')
    await session.close()
    await first.close()

    const loaded = await (await aTab(device)).load(doc)

    expect(textOf(loaded)).toBe('Ik wil graag buiten werken.')
  })

  test('many small edits come back as they were, in order', async () => {
    const device = await makeDevice()
    const doc = aDoc()
    const first = await device.openTab()
    const session = await born(first.store, doc, '')
    let text = ''
    for (const letter of 'elke letter is een wijziging') {
      const change = session.type(place, text, text + letter, author)
      text += letter
      if (change) await first.store.append({ id: text, changes: [change] })
    }
    await session.close()
    await first.close()

    const loaded = await (await aTab(device)).load(doc)

    expect(textOf(loaded)).toBe('elke letter is een wijziging')
  })

  test('[D4] one action over two documents is kept in both', async () => {
    const device = await makeDevice()
    const [one, two] = [aDoc(), aDoc()]
    const first = await device.openTab()
    const sessions = await Promise.all([born(first.store, one, 'een'), born(first.store, two, 'twee')])
    const changes = sessions.map((session, at) => session.type(place, ['een', 'twee'][at] ?? '', 'samen', author))
    await first.store.append({
      id: 'both',
      changes: changes.filter((change): change is Change => change !== undefined),
    })
    await Promise.all(sessions.map((session) => session.close()))
    await first.close()

    const store = await aTab(device)

    expect(textOf(await store.load(one))).toBe('samen')
    expect(textOf(await store.load(two))).toBe('samen')
  })

  test('an open document hears of what another session wrote, and not of its own', async () => {
    const device = await makeDevice()
    const doc = aDoc()
    const here = await aTab(device)
    const mine = await born(here, doc, 'hier')
    const there = await DocumentSession.open(doc, 'map', here)
    await there.ready()
    let own = 0
    const lane = await here.beginLane(doc)
    const stop = here.watch(doc, (await here.load(doc)).place, lane, (arrived) => {
      own += arrived.updates.length
    })
    onTestFinished(stop)

    const change = there.type(place, 'hier', 'hier en daar', author)
    await here.append({ id: 'there', changes: change ? [change] : [] })

    await eventually(() => expect(mine.text('item', 'omschrijving').toString()).toBe('hier en daar'))
    await eventually(() => expect(own).toBeGreaterThan(0))
    await mine.close()
    await there.close()
    await here.endLane(lane)
  })

  test('two tabs that write at the same time keep both texts', async () => {
    const device = await makeDevice()
    const doc = aDoc()
    const [left, right] = [await aTab(device), await aTab(device)]
    const mine = await born(left, doc, 'midden')
    const yours = await DocumentSession.open(doc, 'map', right)
    await yours.ready()
    await eventually(() => expect(yours.text('item', 'omschrijving').toString()).toBe('midden'))

    const before = mine.type(place, 'midden', 'links midden', author)
    const after = yours.type(place, 'midden', 'midden rechts', author)
    await Promise.all([
      left.append({ id: 'left', changes: before ? [before] : [] }),
      right.append({ id: 'right', changes: after ? [after] : [] }),
    ])

    await eventually(() => expect(mine.text('item', 'omschrijving').toString()).toBe('links midden rechts'))
    await eventually(() => expect(yours.text('item', 'omschrijving').toString()).toBe('links midden rechts'))
    await mine.close()
    await yours.close()
  })

  test('a lane is fresh at every opening and names its client id', async () => {
    const store = await aTab(await makeDevice())
    const doc = aDoc()

    const lanes = [await store.beginLane(doc), await store.beginLane(doc)]

    expect(new Set(lanes.map(({ id }) => id)).size).toBe(2)
    expect(new Set(lanes.map(({ clientId }) => clientId)).size).toBe(2)
    for (const lane of lanes) {
      expect(lane.id).toMatch(/^[0-9a-f]{16}$/)
      expect(Number.isSafeInteger(lane.clientId)).toBe(true)
      await store.endLane(lane)
    }
  })

  test('a session that closed hears nothing any more', async () => {
    const device = await makeDevice()
    const doc = aDoc()
    const store = await aTab(device)
    const writer = await born(store, doc, 'een')
    const heard: Loaded[] = []
    const stop = store.watch(doc, (await store.load(doc)).place, undefined, (arrived) => heard.push(arrived))
    stop()

    const change = writer.type(place, 'een', 'een en twee', author)
    await store.append({ id: 'two', changes: change ? [change] : [] })
    await writer.close()

    expect(heard).toEqual([])
  })
}

const place = { collection: 'papieren', item: 'item', field: 'omschrijving' }

export function aDoc(): DocumentId {
  return idFromBytes('d', crypto.getRandomValues(new Uint8Array(16)))
}

export function birthOf(doc: DocumentId): DocumentBirth {
  const person = 'p_00000000000000000000000001'
  return { doc, kind: 'map', role: 'kandidaat', members: [{ person, role: 'kandidaat' }] }
}

function textOf(loaded: Loaded): string {
  const inner = new Y.Doc()
  for (const update of loaded.updates) Y.applyUpdateV2(inner, update)
  return inner.getText('item.omschrijving').toString()
}
