import * as Y from 'yjs'
import type { PlantedBug } from '../simulation-result.ts'

/** A long text is made inside an item by whoever writes first ([D2]): two who are first each make one, and one goes. */
export function nestedText(): PlantedBug {
  return {
    type(session, lane, token) {
      const { inner } = session
      let update: Uint8Array | undefined
      const collect = (bytes: Uint8Array): void => {
        update = bytes
      }
      inner.on('updateV2', collect)
      inner.transact(() => {
        const items = inner.getMap<Y.Text>('planted')
        // One item per kind of thing: who opens it first makes its text.
        const item = `item-${token.charCodeAt(3) % 3}`
        const known = items.get(item)
        const text = known ?? new Y.Text()
        if (known === undefined) items.set(item, text)
        text.insert(text.length, ` ${token}`)
      }, 'local')
      inner.off('updateV2', collect)
      return update === undefined ? undefined : { lane, update, items: [token] }
    },
  }
}
