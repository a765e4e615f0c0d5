import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import type { PlainPage } from '../plain-disk.ts'

// y-indexeddb as its manual has it, and everything that it might say of a failure.

const doc = new Y.Doc()
const store = new IndexeddbPersistence('plain', doc)
let told = 0
const note = (): void => void told++
addEventListener('error', note)
addEventListener('unhandledrejection', note)
store.on('error', note)

const plain: PlainPage = {
  async open() {
    await store.whenSynced
    return doc.getText('tekst').toString()
  },
  async write(words) {
    const text = doc.getText('tekst')
    text.insert(text.length, words)
    await new Promise((resolve) => setTimeout(resolve, 50))
  },
  told: () => told,
}
Object.assign(window, { plain })
