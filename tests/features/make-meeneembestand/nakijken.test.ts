import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Formulierbestand } from '#domain/formulierbestand.ts'
import { judgeFormulierbestand, readFormulierbestand } from '#domain/formulierbestand.ts'
import { eraseAnswer, leavesIn } from '#domain/handtekening.ts'
import { nakijkScript } from '#features/make-meeneembestand/nakijk-script.ts'
import { kijkNa } from '#features/make-meeneembestand/nakijken.ts'
import { aReceipt, aSignedForm, nodeSha256, nodeVerify } from '#tests/builders/getekend-formulier.ts'

const both = ['kandidaat', 'werkbegeleider'] as const
const first = { actie1: 'Hulp gevraagd in het café', goed1: 'Rustig "gebleven" <b>', reactie1: 'Klopt\nhelemaal' }
const twice = await aSignedForm(
  { answers: first, by: both },
  { answers: { ...first, beter1: 'Eerder vragen' }, by: both },
)

const leavesOf = (form: Formulierbestand) => Promise.all(form.versies.map(({ inhoud }) => leavesIn(inhoud, nodeSha256)))
const leaves = await leavesOf(twice)

/** What the checker of `npm run verify-form` says; what it cannot read is red here. */
async function programSays(form: unknown): Promise<string> {
  const read = readFormulierbestand(JSON.stringify(form))
  if (!read.ok) return 'rood'
  return (await judgeFormulierbestand(read.value, { sha256: nodeSha256, verify: nodeVerify })).kleur
}

test('the script of the page and verify-form say the same of what both, one or nobody signed', async () => {
  const answers = first
  const forms = [
    await aSignedForm({ answers, by: both }),
    await aSignedForm({ answers, by: ['kandidaat'] }),
    await aSignedForm({ answers, by: both }, { answers: { ...first, goed1: 'Anders' }, by: ['werkbegeleider'] }),
    await aSignedForm({ answers, by: [] }),
    twice,
  ]

  const said = await Promise.all(forms.map(async (form) => [(await kijkNa(form, [])).kleur, await programSays(form)]))

  expect(said.map(([page]) => page)).toEqual(['groen', 'amber', 'amber', 'rood', 'groen'])
  for (const [page, program] of said) expect(page).toBe(program)
})

test('a changed answer is named, in any version; another change is red without a name', async () => {
  const withText = (at: number, from: string, to: string) =>
    JSON.parse(JSON.stringify(twice), (key, value: unknown) =>
      key === 'versies' && Array.isArray(value)
        ? value.map((one: { inhoud: string }, nr) =>
            nr === at ? { ...one, inhoud: one.inhoud.replace(from, to) } : one,
          )
        : value,
    ) as unknown

  const late = await kijkNa(withText(1, 'Eerder vragen', 'Nooit vragen'), leaves)
  const early = await kijkNa(withText(0, 'café', 'cafe'), leaves)
  const frame = await kijkNa(withText(0, '2027-03-09', '2027-03-10'), leaves)

  expect(late).toMatchObject({ kleur: 'rood', versies: [{ anders: [] }, { anders: ['beter1'], isTekstGoed: false }] })
  expect(early).toMatchObject({ kleur: 'rood', versies: [{ anders: ['actie1'] }, { anders: [] }] })
  expect(frame).toMatchObject({ kleur: 'rood', versies: [{ anders: [], isTekstGoed: false }, {}] })
})

test('leaves that were changed along name nobody, and an answer that was rightly erased is no change', async () => {
  const [version] = twice.versies
  const changed = { ...twice, versies: [{ ...version, inhoud: version?.inhoud.replace('café', 'cafe') }] }
  const erased = await eraseAnswer(version?.inhoud ?? '', 'goed1', nodeSha256)
  if (!erased.ok) throw new Error(erased.error)

  const lied = await kijkNa(changed, [{ ...leaves[0], actie1: '0'.repeat(64) }])
  const without = await kijkNa({ ...twice, versies: [{ ...version, inhoud: erased.value }] }, leaves)

  expect(lied).toMatchObject({ kleur: 'rood', versies: [{ anders: [], isTekstGoed: false }] })
  expect(without).toMatchObject({ kleur: 'groen' })
})

test('one change anywhere in a form file: the page and verify-form agree', async () => {
  const places = placesIn(twice)

  await fc.assert(
    fc.asyncProperty(
      fc.nat(places.length - 1),
      fc.nat(),
      fc.constantFrom('other', 'case', 'gone', 'again'),
      async (at, letter, how) => {
        const form = changedAt(twice, places[at] ?? [], letter, how)

        expect((await kijkNa(form, leaves)).kleur).toBe(await programSays(form))
      },
    ),
    { numRuns: 400 },
  )
})

test('receipts that are each right and contradict one another are red, on the page and in verify-form', async () => {
  const [early, late] = twice.versies
  if (early === undefined || late === undefined) throw new Error('Two versions were made')
  const withReceipt = (opMs: number, nr: number) => {
    const handtekeningen = late.handtekeningen.map((one) => ({ ...one, ontvangst: aReceipt(late.wortel, opMs, nr) }))
    return { ...twice, versies: [early, { ...late, handtekeningen: handtekeningen.slice(0, 1) }] }
  }
  const { opMs = 0, nr = 0 } = early.handtekeningen[0]?.ontvangst ?? {}
  const forms = [withReceipt(opMs + 9000, nr + 9), withReceipt(opMs + 9000, nr), withReceipt(opMs - 9000, nr + 9)]

  const said = await Promise.all(
    forms.map(async (form) => [(await kijkNa(form, leaves)).kleur, await programSays(form)]),
  )

  expect(said).toEqual([
    ['amber', 'amber'],
    ['rood', 'rood'],
    ['rood', 'rood'],
  ])
})

test('the script needs nothing but what a browser has', async () => {
  const bare = { crypto, TextEncoder, atob }
  const alone = runInNewContext(`(${kijkNa.toString()})`, bare) as typeof kijkNa

  // As text, since what comes from another world is of other classes.
  expect(JSON.stringify(await alone(twice, leaves))).toBe(JSON.stringify(await kijkNa(twice, leaves)))
  expect(nakijkScript()).not.toMatch(/<\/script|<!--|__vi|import[ (_]/)
})

type Place = (string | number)[]

/** Every text and number in a value. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, one]) => placesIn(one, [...at, Array.isArray(value) ? Number(key) : key]))
}

function changedAt(form: unknown, at: Place, letter: number, how: string): unknown {
  const copy = structuredClone(form) as Record<string, unknown>
  let holder = copy
  for (const step of at.slice(0, -1)) holder = holder[step] as Record<string, unknown>
  const last = at.at(-1) ?? ''
  const before = holder[last]
  if (typeof before === 'number') holder[last] = before + (letter % 2 === 0 ? 1 : -1000)
  if (typeof before === 'string') {
    const place = before === '' ? 0 : letter % before.length
    const old = before[place] ?? ''
    const flipped = old === old.toUpperCase() ? old.toLowerCase() : old.toUpperCase()
    const now = { other: old === 'A' ? 'B' : 'A', case: flipped, gone: '', again: old + old }[how] ?? ''
    holder[last] = before.slice(0, place) + now + before.slice(place + 1)
  }
  return copy
}
