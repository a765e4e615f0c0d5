import { afterEach, beforeEach } from 'vitest'
import { cuts } from '../e2e/phone.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** a phone was without a network while this test ran */
    offline?: boolean
  }
}

// Noted by what takes the network away: a word in a title would only be a promise.
let before = { ...cuts }
beforeEach(() => {
  before = { ...cuts }
})
afterEach(({ task }) => {
  task.meta.offline = before.lasting > 0 || cuts.made > before.made
})
