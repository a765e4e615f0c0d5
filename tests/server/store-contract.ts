import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encodeHeader } from '#documents/record-header.ts'
import type { Invite, NewRecord, Store } from '#server/store.ts'
import { aRecord, newId, newLane } from './raw-client.ts'

/** What any store of the server must do, whatever it is made of. */
export function storeContract(
  name: string,
  open: () => { store: Store; reopen: () => Store; remove: () => void },
): void {
  describe(`the store on ${name}`, () => {
    let store: Store
    let reopen: () => Store
    let remove: () => void
    beforeEach(() => {
      ;({ store, reopen, remove } = open())
    })
    afterEach(() => remove())

    const [regio, person, device] = [newId('d'), newId('p'), newId('t')]

    function aDocument(): `d_${string}` {
      const id = newId('d')
      store.people.register(person, regio, 1)
      store.documents.create({ id, kind: 'kaart', regio, creator: person, epoch: 1 }, 1)
      store.documents.setMember(id, { person, role: 'kandidaat' })
      return id
    }

    function aNewRecord(lane = newLane(), counter = 0): NewRecord {
      return { ...aRecord({ lane, counter }), lane, counter, device, isHistory: false }
    }

    test('a transaction that throws leaves nothing behind', () => {
      const doc = aDocument()
      const before = store.documents.lastChange()

      expect(() =>
        store.transaction(() => {
          store.records.append(doc, aNewRecord(), 1)
          store.documents.setEpoch(doc, 9)
          store.transaction(() => store.records.append(doc, aNewRecord(), 1))
          throw new Error('halfway')
        }),
      ).toThrow('halfway')

      expect(store.documents.get(doc)).toMatchObject({ head: 0, epoch: 1 })
      expect(store.records.page(doc, 0, 10, 1000)).toEqual([])
      expect(store.documents.lastChange()).toBe(before)
    })

    test('what was committed is there after opening again, under the same log id', () => {
      const doc = aDocument()
      const record = aNewRecord()
      store.records.append(doc, record, 1)
      const { log } = store

      const again = reopen()

      expect(again.log).toBe(log)
      expect(again.documents.get(doc)).toEqual({
        id: doc,
        kind: 'kaart',
        regio,
        creator: person,
        epoch: 1,
        head: 1,
        covers: 0,
        withdrawals: 0,
        isErased: false,
        frozenMs: undefined,
      })
      expect(again.records.find(doc, record)).toEqual({ seq: 1, isSame: true })
      expect(again.records.find(doc, { ...record, header: encodeHeader(other) })).toEqual({ seq: 1, isSame: false })
    })
    const other = { alg: 1, kind: 'record', epoch: 2, lane: newLane(), counter: 0, prev: newLane() } as const

    test('another store has another log id', () => {
      const second = open()

      expect(second.store.log).not.toBe(store.log)
      second.remove()
    })

    test('a document that was never made is not there and is not made by asking', () => {
      const doc = newId('d')

      expect(store.documents.get(doc)).toBeUndefined()
      expect(store.documents.membership(doc, person)).toBeUndefined()
      expect(store.documents.entryFor(person, doc)).toBeUndefined()
      expect(() => store.records.append(doc, aNewRecord(), 1)).toThrow(RangeError)
      expect(store.documents.get(doc)).toBeUndefined()
    })

    test('every change gets a higher number, and the order of change is that of the numbers', () => {
      const [first, second] = [aDocument(), aDocument()]
      const changes = () => store.documents.changedSince(person, 0, 10).map((entry) => entry.change)
      const docs = () => store.documents.changedSince(person, 0, 10).map((entry) => entry.document.id)
      expect(docs()).toEqual([first, second])

      store.records.append(first, aNewRecord(), 1)

      expect(docs()).toEqual([second, first])
      expect(changes().at(-1)).toBe(store.documents.lastChange())
      expect(store.documents.changedSince(person, store.documents.lastChange(), 10)).toEqual([])
      expect(store.documents.changedSince(person, 0, 1)).toHaveLength(1)
    })

    test('who left hears of the leaving and of nothing after it', () => {
      const doc = aDocument()
      const before = store.documents.lastChange()
      store.documents.removeMember(doc, person)
      const left = store.documents.lastChange()
      store.records.append(doc, aNewRecord(), 1)

      expect(store.documents.changedSince(person, before, 10)).toMatchObject([
        { membership: { isGone: true }, change: left },
      ])
      expect(store.documents.changedSince(person, left, 10)).toEqual([])
      expect(store.documents.members(doc)).toEqual([])
    })

    test('lanes know their device and counters, history apart from own records', () => {
      const doc = aDocument()
      const lane = newLane()
      expect(store.records.laneDevice(doc, lane)).toBeUndefined()

      store.records.bindLane(doc, lane, device)
      store.records.append(doc, aNewRecord(lane, 0), 1)
      store.records.append(doc, { ...aNewRecord(lane, 1), isHistory: true }, 1)

      expect(store.records.laneDevice(doc, lane)).toBe(device)
      expect([0, 1, 2].map((counter) => store.records.hasCounter(doc, lane, counter, true))).toEqual([
        true,
        false,
        false,
      ])
      expect([0, 1, 2].map((counter) => store.records.hasCounter(doc, lane, counter, false))).toEqual([
        true,
        true,
        false,
      ])
      expect(store.records.laneDevice(aDocument(), lane)).toBeUndefined()
    })

    test('a page is bounded in rows and bytes, and its first row always comes', () => {
      const doc = aDocument()
      for (let at = 0; at < 5; at++) store.records.append(doc, aNewRecord(), 1)
      const seqs = (since: number, rows: number, bytes: number) =>
        store.records.page(doc, since, rows, bytes).map((row) => row.seq)

      expect(seqs(0, 3, 1e6)).toEqual([1, 2, 3])
      expect(seqs(2, 9, 1)).toEqual([3])
      expect(seqs(0, 0, 1e6)).toEqual([])
      expect(seqs(5, 9, 1e6)).toEqual([])
    })

    test('an invitation counts its tries and keeps what was redeemed', () => {
      store.people.register(person, regio, 1)
      const id = newId('u')
      const invite: Invite = {
        ...{
          id,
          person,
          regio,
          role: 'maatje',
          secretHash: 'aa',
          kind: undefined,
          vouch: undefined,
          codeHash: 'bb',
          cardForSecret: 'c',
          cardForCode: 'd',
        },
        ...{ expiresAtMs: 9, maker: person, state: 'open', wrongTries: 0, redeemed: undefined },
      }
      expect(store.invites.hasAny()).toBe(false)

      store.invites.create(invite, 1)

      expect(store.invites.get(id)).toEqual(invite)
      expect(store.invites.byCode('bb')).toEqual(invite)
      expect([store.invites.countWrongTry(id), store.invites.countWrongTry(id)]).toEqual([1, 2])
      store.invites.setState(id, 'blocked')
      expect(store.invites.madeBy(person)).toEqual([{ ...invite, state: 'blocked', wrongTries: 2 }])
    })

    test('sessions are found by hash and end with their time', () => {
      store.sessions.put('hash', { device, startedAtMs: 5, seenAtMs: 5 })
      store.sessions.seen('hash', 8)

      expect(store.sessions.get('hash')).toMatchObject({ device, startedAtMs: 5, seenAtMs: 8 })
      store.sessions.dropStartedBefore(6)
      expect(store.sessions.get('hash')).toBeUndefined()
    })
  })
}
