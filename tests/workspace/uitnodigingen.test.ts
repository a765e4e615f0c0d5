import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { InviteWish, UitnodigingState } from '#workspace/engine.ts'
import { newPersoonId } from '#workspace/mensen/leden.ts'
import { invite, lastOf, VALID_HERE_MS } from '#workspace/mensen/uitnodigingen.ts'
import { openLegeRegio, regioId } from '#tests/builders/lege-regio.ts'

const noor = newPersoonId()
const genodigde = { persoon: noor, naam: 'Noor', rol: 'kandidaat' } as const

test('an invitation is asked for with the person, the role and how long it may be used', async () => {
  const wishes: InviteWish[] = []
  const { workspace } = await openLegeRegio({
    inviting: {
      make: (wish) => {
        wishes.push(wish)
        const link = 'https://opstap.example/#s=1'
        return Promise.resolve({ id: 'u_1', link, code: 'AAAA', expiresAtMs: 1, isSent: signal(true) })
      },
      list: () => signal([]),
    },
  })

  const made = await invite(workspace, { ...genodigde, naam: 'N'.repeat(400) }, { doc: regioId }, VALID_HERE_MS)

  expect(made).toMatchObject({ code: 'AAAA', isExample: false })
  expect(wishes).toMatchObject([{ person: noor, regio: regioId, role: 'kandidaat', validMs: 15 * 60 * 1000 }])
  expect(wishes[0]?.personName.length).toBeLessThanOrEqual(200)
})

test('the Proefversie shows an example that leads nowhere', async () => {
  const { workspace } = await openLegeRegio()

  const made = await invite(workspace, genodigde, { doc: regioId }, VALID_HERE_MS)

  expect(made.isExample).toBe(true)
  expect(made.link).not.toContain('#s=')
})

test('whoever is in stays in, whatever was made after', () => {
  const of = (state: UitnodigingState['state'], expiresAtMs: number): UitnodigingState => ({
    ...{ id: state, person: noor, role: 'kandidaat', state, expiresAtMs },
  })

  expect(lastOf([of('used', 1), of('open', 9)], noor)?.state).toBe('used')
  expect(lastOf([of('expired', 1), of('open', 9)], noor)?.state).toBe('open')
  expect(lastOf([of('open', 1)], newPersoonId())).toBeUndefined()
})
