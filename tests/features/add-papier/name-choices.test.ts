import { expect, test } from 'vitest'
import { nameChoices } from '#features/add-papier/name-choices.ts'

const fixed = ['Zelf gemaakt', 'Mijn werk']

test('own leerdoelen come first, at most two and each once', () => {
  expect(nameChoices(['Taart bakken', 'Taart bakken', 'Hulp vragen', 'Op tijd komen'], fixed)).toEqual([
    'Taart bakken',
    'Hulp vragen',
    'Zelf gemaakt',
    'Mijn werk',
  ])
})

test('a leerdoel without a name, or too long for a chip, is left out', () => {
  expect(nameChoices(['', 'Ik wil leren om hulp te vragen als het druk is bij de kassa'], fixed)).toEqual(fixed)
})
