import { started } from '#workspace/start.ts'

/** Before a page may reload: everything typed is a row. */
export async function keepEverything(): Promise<void> {
  const now = started.value
  if (now.state === 'echt') await now.engine.flush()
}
