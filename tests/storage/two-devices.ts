import { SimulatedLog } from './simulated-log.ts'
import { aDevice } from './a-device.ts'
import { aDocument, introduce, push } from './a-document.ts'

/** A maker and a reader of one document; the maker wrote `words`, one record each, all on the server. */
export async function twoDevices(words: readonly string[]) {
  const [home, work] = [aDevice(), aDevice()]
  const [here, there] = [await home.open(), await work.open()]
  const log = new SimulatedLog()
  const writer = await aDocument(here, [home, work], '')
  const { doc } = writer.session
  await introduce(here, home, log)
  for (const word of words) {
    await writer.write(word)
    await here.flush()
    await push(here, home, log)
  }
  await introduce(there, work, log)
  return { home, work, here, there, log, writer, doc }
}
