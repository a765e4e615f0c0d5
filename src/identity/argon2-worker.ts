import { argon2Here } from './argon2-here.ts'
import type { Asked } from './argon2.ts'

/** What a worker has, of the names used here: the DOM types of this room are those of a page. */
const here = globalThis as unknown as {
  onmessage: (event: { data: Asked }) => void
  /** `undefined`: it does not run here */
  postMessage(message: Uint8Array | undefined): void
}

here.onmessage = ({ data: { secret, salt, cost } }) => {
  argon2Here(secret, salt, cost).then(
    (key) => here.postMessage(key),
    () => here.postMessage(undefined),
  )
}
