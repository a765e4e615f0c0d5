import { expect, test } from 'vitest'
import type { PasskeyStand } from '#workspace/device/device-passkeys.ts'
import { passkeyAsk } from '#workspace/device/passkey-choice.ts'

const stand: PasskeyStand = { isRequired: false, count: 0, barred: undefined, isDoubted: false }
const who = { rol: 'trainer', isOnline: true, canMake: true, wasOffered: false, hasSigned: false } as const

test('without a connection nothing is asked, whatever the server said before', () => {
  expect(passkeyAsk({ ...stand, barred: 'due' }, { ...who, isOnline: false })).toBeUndefined()
  expect(passkeyAsk(stand, { ...who, isOnline: false })).toBeUndefined()
})

test('who is barred shows one, or makes one when there is none, also where this device cannot by itself', () => {
  expect(passkeyAsk({ ...stand, count: 1, barred: 'due' }, { ...who, canMake: false })).toBe('show')
  expect(passkeyAsk({ ...stand, barred: 'missing' }, { ...who, canMake: false, wasOffered: true })).toBe('make')
})

test('it is offered once to staff whose device can make one, and to a werkbegeleider after signing', () => {
  expect(passkeyAsk(stand, who)).toBe('offer')
  expect(passkeyAsk(stand, { ...who, wasOffered: true })).toBeUndefined()
  expect(passkeyAsk(stand, { ...who, canMake: false })).toBeUndefined()
  expect(passkeyAsk({ ...stand, count: 1 }, who)).toBeUndefined()
  expect(passkeyAsk({ ...stand, count: undefined }, who)).toBeUndefined()
  expect(passkeyAsk(stand, { ...who, rol: 'werkbegeleider' })).toBeUndefined()
  expect(passkeyAsk(stand, { ...who, rol: 'werkbegeleider', hasSigned: true })).toBe('offer')
  expect(passkeyAsk(stand, { ...who, rol: 'kandidaat', hasSigned: true })).toBeUndefined()
})
