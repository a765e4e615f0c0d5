import type { Page } from 'playwright-core'

/** What happens to a row of IndexedDB behind the app's back. */
export const damages = [
  'flipped bit',
  'truncated',
  'empty',
  'no bytes',
  'foreign document',
  'future header',
  'future kind',
  'swapped',
  'deleted',
  'unsent truncated',
  'head broken',
] as const
/** Of what is made from rows, and can be made again; a line of its own. */
export const CARDS = 'card broken'
export type Damage = (typeof damages)[number] | typeof CARDS

interface Row {
  n: number
  doc: string
  seq: number
  kind: string
  header: Uint8Array
  body: Uint8Array
}

/**
 * Changes the database of a closed app.
 *
 * @param page of the app's origin, without the app
 * @returns how many rows were changed
 */
export function damageDevice(page: Page, damage: Damage): Promise<number> {
  return page.evaluate(async (what) => {
    const wait = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('The database did not answer'))
      })
    const database = await wait(indexedDB.open('opstap'))
    const names = ['records', 'heads', 'cards', 'packs']
    const transaction = database.transaction(names, 'readwrite')
    const [records, heads, cards, packs] = names.map((name) => transaction.objectStore(name))
    if (!records || !heads || !cards || !packs) throw new Error('There are four')
    const head = (await wait<{ doc: string; kind: string }[]>(heads.getAll())).find(({ kind }) => kind === 'werkplek')
    const all = await wait<Row[]>(records.getAll())
    const here = all.filter(({ doc, kind }) => doc === head?.doc && kind !== 'snapshot')
    const shared = here.filter(({ seq }) => seq > 0).toSorted((a, b) => a.seq - b.seq)
    const [before, last] = shared.slice(-2)
    const waiting = here.filter(({ seq }) => seq === 0).at(-1)
    const other = all.find(({ doc, kind }) => doc !== head?.doc && kind === 'record')
    if (last === undefined || before === undefined || head === undefined) throw new Error('Nothing was shared')
    const bit = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === 5 ? byte ^ 4 : byte))
    const changed: unknown[] = []
    switch (what) {
      case 'flipped bit':
        changed.push({ ...last, body: bit(last.body) })
        break
      case 'truncated':
        changed.push({ ...last, body: last.body.slice(0, 10) })
        break
      case 'empty':
        changed.push({ ...last, body: new Uint8Array(0) })
        break
      case 'no bytes':
        changed.push({ ...last, body: 'tekst' })
        break
      case 'foreign document':
        changed.push({ ...last, header: other?.header, body: other?.body })
        break
      case 'future header':
        changed.push({ ...last, header: last.header.map((byte, at) => (at === 0 ? 9 : byte)) })
        break
      case 'future kind':
        changed.push({ ...last, kind: 'later', later: 'unknown here' })
        break
      case 'swapped':
        changed.push({ ...last, body: before.body }, { ...before, body: last.body })
        break
      case 'unsent truncated':
        if (waiting === undefined) throw new Error('Nothing waits')
        changed.push({ ...waiting, body: waiting.body.slice(1) })
        break
      case 'deleted':
        await wait(records.delete(last.n))
        break
      case 'card broken':
        for (const table of [cards, packs]) {
          for (const row of await wait<object[]>(table.getAll())) {
            await wait(table.put({ ...row, sealed: new Uint8Array(3) }))
          }
        }
        break
      case 'head broken':
        await wait(heads.put({ ...head, have: -1, members: 'weg' }))
    }
    for (const row of changed) await wait(records.put(row))
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    database.close()
    return Math.max(1, changed.length)
  }, damage)
}

/** How many rows this device has set apart. */
export function countApart(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('opstap')
        opening.onsuccess = () => {
          const counting = opening.result.transaction('quarantine').objectStore('quarantine').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
        opening.onerror = () => reject(opening.error ?? new Error('No database'))
      }),
  )
}
