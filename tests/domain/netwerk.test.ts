import { expect, test } from 'vitest'
import { netwerkgroepen, netwerkrollen, sortNetwerk } from '#domain/netwerk.ts'
import { wieIsWie } from '#i18n/nl/keep-netwerk.ts'

test('every role stands in one group, once', () => {
  expect([...netwerkrollen].toSorted()).toEqual(Object.values(netwerkgroepen).flat().toSorted())
  expect(new Set(netwerkrollen).size).toBe(netwerkrollen.length)
})

test('who is who says nothing of numbers of members or of registers', () => {
  expect(Object.values(wieIsWie).filter((words) => /\d{3}|register|vereniging/i.test(words))).toEqual([])
})

test('the network stands as near as the kandidaat wants: the fixed contact first, then nearness, then the name', () => {
  const mens = (naam: string, isVast: boolean, betrokken?: 'dichtbij' | 'soms' | 'op_afstand') => ({
    ...{ id: naam, naam, isVast },
    ...(betrokken === undefined ? {} : { betrokken }),
  })
  const all = [mens('Wim', false), mens('Bo', false, 'soms'), mens('Ada', false, 'dichtbij'), mens('Ron', true, 'soms')]

  expect(sortNetwerk(all).map(({ naam }) => naam)).toEqual(['Ron', 'Ada', 'Bo', 'Wim'])
})
