import { expect, test } from 'vitest'
import { rootsThatStay } from '#domain/ondertekening.ts'

test('what the werkbegeleider signed stays readable after Stop delen; what only the kandidaat signed does not', () => {
  const staying = rootsThatStay([
    { rol: 'kandidaat', wortel: 'a' },
    { rol: 'kandidaat', wortel: 'b' },
    { rol: 'werkbegeleider', wortel: 'b' },
    { rol: 'werkbegeleider', wortel: 'c' },
    { rol: 'jobcoach', wortel: 'd' },
    { rol: 'werkbegeleider' },
  ])

  expect([...staying].toSorted()).toEqual(['b', 'c'])
})
