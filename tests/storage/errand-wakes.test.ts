import { expect, test } from 'vitest'
import { idFromBytes } from '#domain/id.ts'
import { randomBytes } from '#documents/bytes.ts'
import { eventually } from '#tests/eventually.ts'
import { aBatch, aDevice, aPerson } from './a-device.ts'

test('[S3] a call to the server alone, without anything written, is heard of by who sends', async () => {
  const store = await aDevice().open()
  let heard = 0
  const stop = store.onUnsent(() => heard++)
  await store.append(aBatch([], { errands: [aRole()] }))
  await eventually(() => expect(heard).toBe(1))

  await store.append(aBatch([], { errands: [aRole()] }))

  await eventually(() => expect(heard).toBe(2))
  stop()
})

function aRole() {
  return { kind: 'role' as const, person: aPerson(), regio: idFromBytes('d', randomBytes(16)), rol: 'trainer' as const }
}
