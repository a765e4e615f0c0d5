import { expect, test } from 'vitest'
import { isEigenKaartUit, kaartenVanEerder } from '#domain/kaarten.ts'
import type { Schakel, ToestelSleutels } from '#domain/toestel.ts'
import { kaartId } from '#domain/toestel.ts'

const device = (id: string): ToestelSleutels => ({ id: `t_${id}`, suite: 1, sigPub: id, encPub: id, label: '' })
const kaart = (sigPub: string): ToestelSleutels => ({
  ...device('k'),
  id: kaartId(sigPub.padEnd(43, 'A')),
  sigPub: sigPub.padEnd(43, 'A'),
})
const add = (one: ToestelSleutels, by = one): Schakel => ({ act: 'add', device: one, prev: '', by: by.id })
const revoke = (one: ToestelSleutels, by: ToestelSleutels): Schakel => ({
  act: 'revoke',
  device: one,
  prev: '',
  by: by.id,
})

const [phone, tablet, anew] = [device('phone'), device('tablet'), device('anew')]
const [one, two] = [kaart('een'), kaart('twee')]

test('a card goes back to the beginning of whoever made it, over devices and other cards', () => {
  const byCard = device('bycard')
  const entries = [add(phone), add(tablet, phone), add(one, tablet), add(byCard, one)]

  for (const from of [phone, tablet, byCard]) expect(kaartenVanEerder(entries, from.id)).toEqual([])
  const later = [...entries, revoke(phone, device('office')), revoke(tablet, device('office')), add(anew)]
  expect(kaartenVanEerder(later, anew.id)).toEqual([one])
  expect(kaartenVanEerder([...later, revoke(one, anew), add(two, anew)], anew.id)).toEqual([])
  // A device that is not in the chain knows nothing of it.
  expect(kaartenVanEerder(entries, anew.id)).toEqual([])
})

test('an entry that goes round in circles ends', () => {
  const [left, right] = [device('left'), device('right')]
  expect(kaartenVanEerder([add(left, right), add(right, left), add(one, left)], left.id)).toEqual([])
})

test('only the last card of this device counts, and only when it was taken out', () => {
  const begun = [add(phone), add(tablet, phone), add(one, phone)]
  expect(isEigenKaartUit(begun, phone.id)).toBe(false)
  const replaced = [...begun, revoke(one, tablet), add(two, tablet)]
  expect(isEigenKaartUit(replaced, phone.id)).toBe(true)
  expect(isEigenKaartUit(replaced, tablet.id)).toBe(false)
  const third = kaart('drie')
  expect(isEigenKaartUit([...replaced, revoke(two, phone), add(third, phone)], phone.id)).toBe(false)
})
