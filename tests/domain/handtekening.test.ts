import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#domain/canonical-json.ts'
import type { Kader, Sha256 } from '#domain/handtekening.ts'
import {
  deriveSalts,
  eraseAnswer,
  handtekeningId,
  listVerschillen,
  makeInhoud,
  parseInhoud,
  rootOf,
  signedBytes,
  verifyInhoud,
} from '#domain/handtekening.ts'
import { idFromBytes } from '#domain/id.ts'

const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest()
const kader: Kader = { schema: 'format-zelfreflectie', version: 1, case: 'r1', workplace: 'd_1', period: '2027-03-09' }
const answers = { actie1: 'Ik heb hulp gevraagd in het café', goed1: 'Rustig gebleven', reactie1: 'Klopt', beter1: '' }
const paths = Object.keys(answers)
const salts = await deriveSalts(Uint8Array.of(1, 2, 3), paths, sha256)
const toestel = idFromBytes('t', new Uint8Array(16).fill(7))
const chainHead = new Uint8Array(32).fill(9)

test('canonical JSON sorts keys, has no spaces and one spelling of a letter', () => {
  expect(canonicalJson({ b: 1, a: ['x', null, true], '10': 'e\u0301' })).toBe('{"10":"é","a":["x",null,true],"b":1}')
  expect(canonicalJson({ a: undefined })).toBe('{"a":null}')
  expect(() => canonicalJson(Number.NaN)).toThrow(RangeError)
})

test('what is signed is found again under its root', async () => {
  const text = makeInhoud(kader, answers, salts)
  const root = await signedRoot(text)

  const verified = await verifyInhoud(text, root, sha256)

  expect(root).toMatch(/^[0-9a-f]{64}$/)
  expect(verified.ok && verified.value.answers).toHaveLength(4)
})

test('the root is the one the design describes, leaf by leaf', async () => {
  const hash = (...parts: (string | Uint8Array)[]) => {
    const sum = createHash('sha256')
    for (const part of parts) sum.update(part)
    return sum.digest('hex')
  }
  const leaves = Object.entries(answers)
    .map(([path, value]) => hash('leaf\0', salts[path] ?? '', JSON.stringify({ path, value })))
    .toSorted()
  const frame = JSON.stringify({
    case: 'r1',
    leaves,
    period: '2027-03-09',
    schema: 'format-zelfreflectie',
    version: 1,
    workplace: 'd_1',
  })

  expect(await signedRoot(makeInhoud(kader, answers, salts))).toBe(hash(frame))
})

test('the same text in another spelling of accents, or in another order, has the same root', async () => {
  const root = await signedRoot(makeInhoud(kader, answers, salts))
  const decomposed = Object.fromEntries(Object.entries(answers).map(([path, value]) => [path, value.normalize('NFD')]))
  const reversed = Object.fromEntries(Object.entries(answers).toReversed())

  expect(decomposed.actie1).not.toBe(answers.actie1)
  expect(await signedRoot(makeInhoud(kader, decomposed, salts))).toBe(root)
  expect(await signedRoot(makeInhoud(kader, reversed, salts))).toBe(root)
})

test('kept text in another spelling of accents or another order is not what was hashed', async () => {
  const text = makeInhoud(kader, answers, salts)
  const root = await signedRoot(text)
  const inhoud = JSON.parse(text) as { answers: unknown[] }
  const reordered = canonicalJson({ ...inhoud, answers: inhoud.answers.toReversed() })
  const twice = canonicalJson({ ...inhoud, answers: [...inhoud.answers, inhoud.answers.at(-1)] })

  for (const other of [text.normalize('NFD'), reordered, twice, JSON.stringify(inhoud, undefined, 1)]) {
    expect(await verifyInhoud(other, root, sha256)).toEqual({ ok: false, error: 'not-canonical' })
  }
})

test('a change in any answer, any salt or any part of the frame breaks the root', async () => {
  const root = await signedRoot(makeInhoud(kader, answers, salts))
  const changed = [
    ...paths.map((path) => makeInhoud(kader, { ...answers, [path]: 'anders' }, salts)),
    ...paths.map((path) => makeInhoud(kader, answers, { ...salts, [path]: new Uint8Array(16) })),
    ...(Object.keys(kader) as (keyof Kader)[]).map((key) => {
      return makeInhoud({ ...kader, [key]: key === 'version' ? 2 : 'anders' }, answers, salts)
    }),
    makeInhoud(kader, { actie1: answers.actie1 }, salts),
  ]

  for (const text of changed) {
    expect(await verifyInhoud(text, root, sha256)).toEqual({ ok: false, error: 'root-differs' })
  }
})

test('two answers that change places break the root', async () => {
  const root = await signedRoot(makeInhoud(kader, answers, salts))
  const swapped = makeInhoud(kader, { ...answers, actie1: answers.goed1, goed1: answers.actie1 }, salts)

  expect(await verifyInhoud(swapped, root, sha256)).toEqual({ ok: false, error: 'root-differs' })
})

test('an erased answer is gone, and the others still verify under the same root', async () => {
  const text = makeInhoud(kader, answers, salts)
  const root = await signedRoot(text)

  const erased = await eraseAnswer(text, 'reactie1', sha256)

  if (!erased.ok) throw new Error(erased.error)
  expect(erased.value).not.toContain('Klopt')
  const verified = await verifyInhoud(erased.value, root, sha256)
  expect(verified.ok && verified.value.answers.map(({ path }) => path)).toEqual(paths.toSorted())
  expect(await verifyInhoud(erased.value.replace('Rustig', 'Onrustig'), root, sha256)).toMatchObject({ ok: false })
  expect(await eraseAnswer(erased.value, 'reactie1', sha256)).toEqual({ ok: false, error: 'unreadable' })
})

test('all answers can be erased one after the other', async () => {
  const root = await signedRoot(makeInhoud(kader, answers, salts))
  let text = makeInhoud(kader, answers, salts)
  for (const path of paths) {
    const erased = await eraseAnswer(text, path, sha256)
    if (erased.ok) text = erased.value
  }

  expect((await verifyInhoud(text, root, sha256)).ok).toBe(true)
})

test('both phones make the same salts of one seed, and every answer has its own', async () => {
  const again = await deriveSalts(Uint8Array.of(1, 2, 3), paths, sha256)
  const other = await deriveSalts(Uint8Array.of(1, 2, 4), paths, sha256)

  expect(again).toEqual(salts)
  expect(new Set([...Object.values(salts), ...Object.values(other)].map(String)).size).toBe(8)
})

test('an answer without a salt is refused', () => {
  expect(() => makeInhoud(kader, { nieuw: 'x' }, salts)).toThrow(RangeError)
  expect(() => makeInhoud(kader, { actie1: 'x' }, { actie1: new Uint8Array(4) })).toThrow(RangeError)
})

test('kept text from outside that is no form is unreadable, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constantFrom('{}', 'null', '[]', '{"answers":[]}')), (text) => {
      expect(parseInhoud(text).ok).toBe(false)
    }),
    { verbose: 1 },
  )
})

test('a leaf or salt of the wrong length is unreadable', async () => {
  const inhoud = { ...kader, answers: [{ path: 'a', leaf: 'abcd' }] }
  const salted = { ...kader, answers: [{ path: 'a', salt: '00', value: '' }] }

  expect(await rootOf(inhoud, sha256)).toEqual({ ok: false, error: 'unreadable' })
  expect(await rootOf(salted, sha256)).toEqual({ ok: false, error: 'unreadable' })
})

test('any text that is signed verifies, and any other text does not', async () => {
  const texts = fc.record({ actie1: fc.string(), goed1: fc.constantFrom('é', 'e\u0301', '', '\uD800', '"') })
  await fc.assert(
    fc.asyncProperty(texts, texts, async (signed, other) => {
      const text = makeInhoud(kader, signed, salts)
      const root = await signedRoot(text)
      const isSame = canonicalJson(signed) === canonicalJson(other)

      expect((await verifyInhoud(text, root, sha256)).ok).toBe(true)
      expect((await verifyInhoud(makeInhoud(kader, other, salts), root, sha256)).ok).toBe(isSame)
    }),
    { verbose: 1 },
  )
})

test('the signed bytes are the prefix, root, role, device and chain head', async () => {
  const root = await signedRoot(makeInhoud(kader, answers, salts))

  const bytes = Buffer.from(signedBytes(root, 'kandidaat', toestel, chainHead))

  expect(bytes.subarray(0, 15).toString()).toBe('opstap/form/v1\0')
  expect(bytes.subarray(15, 47).toString('hex')).toBe(root)
  expect(bytes.subarray(47, 56).toString()).toBe('kandidaat')
  expect(bytes.subarray(56, 72)).toEqual(Buffer.alloc(16, 7))
  expect(bytes.subarray(72)).toEqual(Buffer.alloc(32, 9))
})

test('another role, device or chain head is another signature, and signing twice is one item', async () => {
  const root = await signedRoot(makeInhoud(kader, answers, salts))
  const id = (...rest: [Parameters<typeof signedBytes>[1], string, Uint8Array]) => {
    return handtekeningId(signedBytes(root, ...rest), sha256)
  }

  const ids = await Promise.all([
    id('kandidaat', toestel, chainHead),
    id('werkbegeleider', toestel, chainHead),
    id('kandidaat', idFromBytes('t', new Uint8Array(16)), chainHead),
    id('kandidaat', toestel, new Uint8Array(32)),
  ])

  expect(new Set(ids).size).toBe(4)
  expect(await id('kandidaat', toestel, chainHead)).toBe(ids[0])
})

test('parts of a wrong length are refused, so signed bytes can be read in one way only', () => {
  const root = '0'.repeat(64)

  expect(() => signedBytes('00', 'kandidaat', toestel, chainHead)).toThrow(RangeError)
  expect(() => signedBytes(root, 'kandidaat', 'mijn telefoon', chainHead)).toThrow(RangeError)
  expect(() => signedBytes(root, 'kandidaat', toestel, new Uint8Array(31))).toThrow(RangeError)
})

test('answers that changed after signing are listed with both texts, an accent typed apart is no change', () => {
  const parsed = parseInhoud(makeInhoud(kader, answers, salts))
  if (!parsed.ok) throw new Error(parsed.error)

  const verschillen = listVerschillen(parsed.value, {
    ...answers,
    actie1: answers.actie1.normalize('NFD'),
    goed1: 'Heel rustig gebleven',
    nieuw: 'x',
  })

  expect(verschillen).toEqual([
    { path: 'goed1', signed: 'Rustig gebleven', present: 'Heel rustig gebleven' },
    { path: 'nieuw', signed: undefined, present: 'x' },
  ])
})

test('an erased answer is never listed as changed', async () => {
  const erased = await eraseAnswer(makeInhoud(kader, answers, salts), 'goed1', sha256)
  const parsed = parseInhoud(erased.ok ? erased.value : '')

  expect(parsed.ok && listVerschillen(parsed.value, { ...answers, goed1: 'anders' })).toEqual([])
})

async function signedRoot(text: string): Promise<string> {
  const parsed = parseInhoud(text)
  const root = parsed.ok ? await rootOf(parsed.value, sha256) : parsed
  if (!root.ok) throw new Error(root.error)
  return root.value
}
