// Put before a server that is measured (`--require`): on a signal it drops what nobody uses any more, so that its memory
// can be compared with that of another. Not a flag at the start: compiled code is only found again under the same flags.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

process.on('SIGUSR2', () => {
  setFlagsFromString('--expose-gc')
  /** @type {() => void} */
  const collect = runInNewContext('gc')
  collect()
  collect()
})
