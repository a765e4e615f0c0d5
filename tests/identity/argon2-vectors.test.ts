import { argon2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { argon2Here } from '#identity/argon2-here.ts'

// What the worker runs is `argon2Here`: one lane, no secret and no associated data. The one vector of RFC 9106 has four
// lanes and both, so it cannot go through it. It goes through Node's Argon2 instead, and that one judges ours; besides,
// the vectors with one lane of the reference implementation that the RFC describes go through ours.

const hexOf = (made: Uint8Array) => Buffer.from(made).toString('hex')
const text = (words: string) => new TextEncoder().encode(words)

const byNode = (message: Uint8Array, nonce: Uint8Array, memory: number, passes: number) =>
  hexOf(argon2Sync('argon2id', { message, nonce, parallelism: 1, tagLength: 32, memory, passes }))

test('RFC 9106, 5.3: the Argon2id that judges ours gives the tag of the RFC', () => {
  const tag = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    ...{ parallelism: 4, tagLength: 32, memory: 32, passes: 3 },
  })

  expect(hexOf(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
})

// passes, memory in KiB, password, salt, tag
test.each([
  [2, 256, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
  [2, 65_536, 'password', 'somesalt', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
  [2, 65_536, 'differentpassword', 'somesalt', '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde'],
  [2, 65_536, 'password', 'diffsalt', 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
])(
  'the reference implementation of Argon2id: %i passes over %i KiB of %s and %s',
  async (passes, memoryKiB, password, salt, tag) => {
    expect(hexOf(await argon2Here(text(password), text(salt), { memoryKiB, passes }))).toBe(tag)
  },
)

test('at the floor and at a cost that phones get, with digits and with accents, ours is what Node makes', async () => {
  const salt = new Uint8Array(16).map((_, at) => at * 7)

  for (const [pin, memoryKiB, passes] of [
    ['804213', 19 * 1024, 2],
    ['de kät drinkt thee', 32 * 1024, 3],
  ] as const) {
    const made = await argon2Here(text(pin), salt, { memoryKiB, passes })
    expect(hexOf(made)).toBe(byNode(text(pin), salt, memoryKiB, passes))
  }
})
