import type { Dexie } from 'dexie'

/** What a device's disk does to whoever writes: nothing, refuse for want of room, break off now and then, or be gone. */
export type DiskTrouble = 'none' | 'full' | 'aborts' | 'lost'

/** As a browser whose quota is used up: writing aborts the transaction, deleting still goes. */
export function failWhenFull(database: Dexie, isFull: () => boolean): void {
  troubleWriting(database, () => (isFull() ? 'full' : 'none'))
}

/** Makes writing fail as browsers do. */
export function troubleWriting(database: Dexie, trouble: () => DiskTrouble): void {
  database.use({
    stack: 'dbcore',
    name: 'disk-trouble',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name)
        return {
          ...table,
          mutate(request) {
            const isWrite = request.type === 'add' || request.type === 'put'
            const error = isWrite ? errorOf(trouble()) : undefined
            return error === undefined ? table.mutate(request) : Promise.reject(error)
          },
        }
      },
    }),
  })
}

function errorOf(trouble: DiskTrouble): DOMException | undefined {
  if (trouble === 'full') return new DOMException('The disk is full', 'QuotaExceededError')
  if (trouble === 'aborts') return new DOMException('The transaction was aborted', 'AbortError')
  if (trouble === 'lost') return new DOMException('Connection to Indexed Database server lost', 'UnknownError')
  return undefined
}
