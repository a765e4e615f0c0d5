import { expect, test } from 'vitest'
import { nextOffer } from '#app/offers.tsx'

const none = { install: false, slot: false, kaart: false }

test('offers come one at a time: the start screen, then the lock, then the herstelkaart', () => {
  expect(nextOffer(undefined, { install: true, slot: true, kaart: true })).toBe('install')
  expect(nextOffer('install', { install: false, slot: true, kaart: true })).toBe('slot')
  expect(nextOffer('slot', { ...none, kaart: true })).toBe('kaart')
  expect(nextOffer('kaart', none)).toBeUndefined()
})

test('a browser that asks late for the start screen does not push away what stands there', () => {
  expect(nextOffer('kaart', { install: true, slot: false, kaart: true })).toBe('kaart')
  expect(nextOffer('slot', { install: true, slot: true, kaart: true })).toBe('slot')
})
