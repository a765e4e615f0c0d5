import type { KeyObject } from 'node:crypto'
import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Formulierbestand, FormulierVersie } from '#domain/formulierbestand.ts'
import { judgeFormulierbestand, readFormulierbestand, writeFormulierbestand } from '#domain/formulierbestand.ts'
import type { Sha256, VerifySignature } from '#domain/handtekening.ts'
import { deriveSalts, eraseAnswer, makeInhoud, parseInhoud, rootOf, signedBytes } from '#domain/handtekening.ts'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { ontvangstBytes } from '#domain/ontvangstbewijs.ts'
import { schakelWords } from '#domain/toestel.ts'
import type { Keten } from '#domain/toestelketen.ts'
import { NO_PREVIOUS } from '#domain/toestelketen.ts'

const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest()
const verifySignature: VerifySignature = async (x, bytes, signature) => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, bytes, key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

interface Signer {
  device: string
  public: string
  key: KeyObject
}
const aSigner = (): Signer => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return { device: idFromBytes('t', randomBytes(16)), public: x, key: privateKey }
}
const [noor, tom, server] = [aSigner(), aSigner(), aSigner()]
const chainHead = Buffer.alloc(32, 9)
const answers = { actie1: 'Hulp gevraagd in het café', goed1: 'Rustig gebleven', reactie1: 'Klopt' }
const paths = Object.keys(answers)
const salts = await deriveSalts(Uint8Array.of(1, 2, 3), paths, sha256)
const frame = { schema: 'format-zelfreflectie', version: 1, case: 'r1', workplace: 'd_1', period: '2027-03-09' }

type Teken = FormulierVersie['handtekeningen'][number]

let numbers = 0
async function aVersion(
  values = answers,
  signers: readonly ('kandidaat' | 'werkbegeleider')[] = ['kandidaat', 'werkbegeleider'],
  kader = frame,
) {
  const inhoud = makeInhoud(kader, values, salts)
  const parsed = parseInhoud(inhoud)
  const root = parsed.ok ? await rootOf(parsed.value, sha256) : parsed
  if (!root.ok) throw new Error(root.error)
  const wortel = root.value
  const handtekeningen = signers.map((rol): Teken => {
    const who = rol === 'kandidaat' ? noor : tom
    numbers += 1
    const opMs = 1_800_000_000_000 + numbers
    return {
      ...{ rol, naam: rol, opMs, toestel: who.device, ketenkop: chainHead.toString('hex'), sleutel: who.public },
      handtekening: sign(null, signedBytes(wortel, rol, who.device, chainHead), who.key).toString('base64url'),
      ontvangst: aReceipt(wortel, opMs, numbers),
    }
  })
  return { wortel, inhoud, handtekeningen }
}

function aReceipt(wortel: string, opMs: number, nr: number) {
  const handtekening = sign(null, ontvangstBytes(wortel, opMs, nr), server.key).toString('base64url')
  return { opMs, nr, sleutel: server.public, handtekening }
}

function aFile(...versies: FormulierVersie[]): Formulierbestand {
  return { soort: 'opstap-formulier', versie: 1, titel: 'Format zelfreflectie', gemaaktOpMs: 0, versies }
}

const judge = (bestand: Formulierbestand, known = [server.public]) =>
  judgeFormulierbestand(bestand, { sha256, verify: verifySignature, known })

/** The file with something else in it, as somebody would change it in an editor. */
function changed(bestand: Formulierbestand, change: (copy: Formulierbestand) => void): Formulierbestand {
  const copy = structuredClone(bestand)
  change(copy)
  return copy
}

const firstVersion = (bestand: Formulierbestand): FormulierVersie =>
  bestand.versies[0] ?? { wortel: '', inhoud: '', handtekeningen: [] }
const firstTeken = (bestand: Formulierbestand): Teken => {
  const [teken] = firstVersion(bestand).handtekeningen
  if (teken === undefined) throw new Error('Nobody signed')
  return teken
}

test('what both signed is green, read back from its own text and without knowing the server as well', async () => {
  const bestand = aFile(await aVersion())
  const read = readFormulierbestand(writeFormulierbestand(bestand))

  expect(read).toEqual({ ok: true, value: bestand })
  const verdict = await judge(bestand)
  expect(verdict.kleur).toBe('groen')
  expect(verdict.versies[0]?.handtekeningen.map(({ isRight, ontvangst }) => [isRight, ontvangst])).toEqual([
    [true, 'goed'],
    [true, 'goed'],
  ])
  const elsewhere = await judge(bestand, [])
  expect(elsewhere.kleur).toBe('groen')
  expect(elsewhere.versies[0]?.handtekeningen[0]?.ontvangst).toBe('onbekende_server')
})

test('a changed answer, order, spelling of an accent, salt or part of the frame is red', async () => {
  const version = await aVersion()
  const bestand = aFile(version)
  const content = JSON.parse(version.inhoud) as { answers: { path: string; salt: string; value: string }[] }
  const withAnswers = (list: unknown[]) => JSON.stringify({ ...content, answers: list })
  const texts = [
    ...content.answers.map(({ value }) => version.inhoud.replace(JSON.stringify(value), '"anders"')),
    ...content.answers.map(({ salt }) => version.inhoud.replace(salt, '0'.repeat(32))),
    ...Object.values(frame).map((part) =>
      version.inhoud.replace(JSON.stringify(part), typeof part === 'number' ? '2' : '"x"'),
    ),
    ...content.answers.map((_, at) => withAnswers(content.answers.filter((__, index) => index !== at))),
    withAnswers(content.answers.toReversed()),
    version.inhoud.normalize('NFD'),
    makeInhoud(frame, { ...answers, actie1: answers.goed1, goed1: answers.actie1 }, salts),
    '',
  ]

  for (const inhoud of texts) {
    expect(inhoud).not.toBe(version.inhoud)
    expect((await judge(changed(bestand, (copy) => (firstVersion(copy).inhoud = inhoud)))).kleur).toBe('rood')
  }
})

test('another root, role, device, chain head, key or signature is red', async () => {
  const bestand = aFile(await aVersion())
  const other = await aVersion({ ...answers, goed1: 'anders' })
  const changes: ((copy: Formulierbestand) => void)[] = [
    (copy) => (firstVersion(copy).wortel = other.wortel),
    (copy) => (firstTeken(copy).rol = 'werkbegeleider'),
    (copy) => (firstTeken(copy).toestel = tom.device),
    (copy) => (firstTeken(copy).toestel = 'iets'),
    (copy) => (firstTeken(copy).ketenkop = '0'.repeat(64)),
    (copy) => (firstTeken(copy).ketenkop = ''),
    (copy) => (firstTeken(copy).sleutel = tom.public),
    (copy) => (firstTeken(copy).sleutel = ''),
    (copy) => (firstTeken(copy).handtekening = other.handtekeningen[0]?.handtekening ?? ''),
    (copy) => (firstTeken(copy).handtekening = ''),
    (copy) => (firstVersion(copy).handtekeningen = []),
  ]

  for (const change of changes) expect((await judge(changed(bestand, change))).kleur).toBe('rood')
})

test('a wrong receipt is red, one that is absent is not', async () => {
  const bestand = aFile(await aVersion())
  const wrong: ((copy: Formulierbestand) => void)[] = [
    (copy) => (firstTeken(copy).ontvangst = { ...aReceipt('0'.repeat(64), 5, 5) }),
    (copy) => Object.assign(firstTeken(copy).ontvangst ?? {}, { opMs: 5 }),
    (copy) => Object.assign(firstTeken(copy).ontvangst ?? {}, { nr: 99 }),
    (copy) => Object.assign(firstTeken(copy).ontvangst ?? {}, { nr: -1 }),
    (copy) => Object.assign(firstTeken(copy).ontvangst ?? {}, { opMs: 0.5 }),
    (copy) => Object.assign(firstTeken(copy).ontvangst ?? {}, { sleutel: tom.public }),
  ]

  for (const change of wrong) {
    const verdict = await judge(changed(bestand, change))
    expect(verdict.kleur).toBe('rood')
    expect(verdict.versies[0]?.handtekeningen[0]?.ontvangst).toBe('vals')
  }
  const absent = await judge(changed(bestand, (copy) => delete firstTeken(copy).ontvangst))
  expect([absent.kleur, absent.versies[0]?.handtekeningen[0]?.ontvangst]).toEqual(['groen', 'geen'])
})

test('a server that was put back and says something else of a number or a time is found out', async () => {
  const version = await aVersion()
  const [one, two] = version.handtekeningen
  if (one?.ontvangst === undefined || two?.ontvangst === undefined) throw new Error('No receipts')
  const later = await aVersion({ ...answers, goed1: 'beter' })
  const sameNumber = changed(aFile(version, later), (copy) => {
    const teken = copy.versies[1]?.handtekeningen[0]
    if (teken !== undefined) teken.ontvangst = aReceipt(later.wortel, one.opMs + 10, one.ontvangst?.nr ?? 0)
  })
  const earlierTime = changed(aFile(version), (copy) => {
    const teken = copy.versies[0]?.handtekeningen[1]
    if (teken !== undefined) teken.ontvangst = aReceipt(version.wortel, one.opMs - 5, 1000)
  })

  for (const bestand of [sameNumber, earlierTime]) {
    const verdict = await judge(bestand)
    expect(verdict.kleur).toBe('rood')
    expect(verdict.versies.flatMap(({ handtekeningen }) => handtekeningen.map(({ ontvangst }) => ontvangst))).toContain(
      'teruggedraaid',
    )
  }
})

test('a later version that both signed replaces the first; one that only one signed is amber', async () => {
  const first = await aVersion()
  const second = await aVersion({ ...answers, goed1: 'Nog rustiger' })
  const half = await aVersion({ ...answers, goed1: 'Heel rustig' }, ['kandidaat'])

  const both = await judge(aFile(second, first))
  expect(both.kleur).toBe('groen')
  expect(both.versies.map(({ wortel }) => wortel)).toEqual([first.wortel, second.wortel])
  expect((await judge(aFile(first, half))).kleur).toBe('amber')
  expect((await judge(aFile(half))).kleur).toBe('amber')
})

test('a rightly signed version of another form has no place in the file', async () => {
  const other = await aVersion(answers, ['kandidaat', 'werkbegeleider'], { ...frame, case: 'r2' })

  const verdict = await judge(aFile(await aVersion(), other))

  expect(verdict.kleur).toBe('rood')
  expect(verdict.versies[1]?.inhoud).toEqual({ ok: false, error: 'other-form' })
})

test('an answer that was erased is gone from the file, named by its path, and both signatures still hold', async () => {
  const version = await aVersion()
  const erased = await eraseAnswer(version.inhoud, 'reactie1', sha256)
  if (!erased.ok) throw new Error(erased.error)

  const bestand = aFile({ ...version, inhoud: erased.value })

  expect(writeFormulierbestand(bestand)).not.toContain('Klopt')
  const verdict = await judge(bestand)
  expect(verdict.kleur).toBe('groen')
  expect(verdict.versies[0]).toMatchObject({ gewist: ['reactie1'], isByBoth: true })
})

test('whatever one part of the file is replaced by, it is never green with other words in it', async () => {
  const bestand = aFile(await aVersion())
  const text = writeFormulierbestand(bestand)
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 3 }), async (at, planted) => {
      const read = readFormulierbestand(text.slice(0, at) + planted + text.slice(at + planted.length))
      if (!read.ok) return
      const verdict = await judge(read.value)
      const [now] = read.value.versies
      if (verdict.kleur === 'groen')
        expect([now?.wortel, now?.inhoud]).toEqual([bestand.versies[0]?.wortel, bestand.versies[0]?.inhoud])
    }),
    { verbose: 1, numRuns: 300 },
  )
})

test('a form that the app of November 2026 signed in Chromium is still right, with both its receipts', async () => {
  const path = fileURLToPath(new URL('../data/signed-form-v1.json', import.meta.url))
  const read = readFormulierbestand(readFileSync(path, 'utf8'))
  if (!read.ok) throw new Error(read.error)

  const key = read.value.versies[0]?.handtekeningen[0]?.ontvangst?.sleutel ?? ''
  const { kleur, versies } = await judge(read.value, [key])

  expect(kleur).toBe('groen')
  expect(versies[0]?.handtekeningen.map(({ rol, ontvangst }) => [rol, ontvangst]).toSorted()).toEqual([
    ['kandidaat', 'goed'],
    ['werkbegeleider', 'goed'],
  ])
})

test('a file that is none is unreadable, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constantFrom('{}', 'null', '[]')), (text) => {
      expect(readFormulierbestand(text)).toEqual({ ok: false, error: 'unreadable' })
    }),
    { verbose: 1 },
  )
})

/** The chain of a signer whose first device signed; `more` goes on from it. */
function ketenOf(persoon: PersoonId, who: Signer, more: readonly ('revoke' | 'add')[] = []): Keten {
  const keys = { id: who.device as ToestelId, suite: 1 as const, sigPub: who.public, encPub: 'A'.repeat(43), label: '' }
  const schakels: Keten['schakels'] = []
  for (const act of ['add', ...more] as const) {
    const last = schakels.at(-1)
    const prev = last === undefined ? NO_PREVIOUS : createHash('sha256').update(schakelWords(last)).digest('hex')
    const entry = { act, device: keys, prev, by: keys.id }
    const signature = sign(null, Buffer.from(schakelWords(entry)), who.key).toString('base64url')
    schakels.push({ ...entry, signature, ...(act === 'revoke' ? { atMs: 2_000_000_000_000 } : {}) })
  }
  return { persoon, schakels }
}

const [noorId, tomId] = [idFromBytes('p', new Uint8Array(16).fill(1)), idFromBytes('p', new Uint8Array(16).fill(2))]

/** A file as this release writes it: signed under the own start, with the chains of both. */
async function aFileWithKetens(ketens = [ketenOf(noorId, noor), ketenOf(tomId, tom)]): Promise<Formulierbestand> {
  const version = await aVersion()
  const handtekeningen = version.handtekeningen.map((one) => {
    const [persoon, who] = one.rol === 'kandidaat' ? [noorId, noor] : [tomId, tom]
    const start = ketenOf(persoon, who).schakels[0]
    const ketenkop = createHash('sha256')
      .update(start === undefined ? '' : schakelWords(start))
      .digest()
    const bytes = signedBytes(version.wortel, one.rol, who.device, ketenkop)
    const handtekening = sign(null, bytes, who.key).toString('base64url')
    return { ...one, van: persoon, ketenkop: ketenkop.toString('hex'), handtekening }
  })
  return { ...aFile({ ...version, handtekeningen }), ketens }
}

const standen = async (bestand: Formulierbestand, known = [server.public]) => {
  const { kleur, versies } = await judge(bestand, known)
  return [kleur, ...(versies[0]?.handtekeningen.map(({ toestel }) => toestel) ?? [])]
}

test('a file with the chains of devices says whose devices signed, and on whose word that rests', async () => {
  const bestand = await aFileWithKetens()

  expect(readFormulierbestand(writeFormulierbestand(bestand))).toEqual({ ok: true, value: bestand })
  expect(await standen(bestand)).toEqual(['groen', 'van', 'van'])
  expect((await judge(bestand)).opHunWoord).toEqual([
    { persoon: noorId, sleutel: noor.public },
    { persoon: tomId, sleutel: tom.public },
  ])
  // One of an older release says that nothing could be looked up, and is as green as it was.
  expect(await standen(aFile(await aVersion()))).toEqual(['groen', 'geen-keten', 'geen-keten'])
})

test('a key that is not in the chain of its person, or a chain that was changed, is red', async () => {
  const swapped = await aFileWithKetens([ketenOf(noorId, aSigner()), ketenOf(tomId, tom)])
  const missing = await aFileWithKetens([ketenOf(tomId, tom)])
  const edited = changed(await aFileWithKetens(), (copy) => {
    const link = copy.ketens?.[0]?.schakels[0]
    if (link !== undefined) link.device.label = 'een ander'
  })

  for (const bad of [swapped, missing, edited]) expect(await standen(bad)).toEqual(['rood', 'niet', 'van'])
})

test('a device that was put out later leaves what the server noted before as good as it was; without that it is amber', async () => {
  const bestand = await aFileWithKetens([ketenOf(noorId, noor, ['revoke']), ketenOf(tomId, tom)])
  const without = changed(bestand, (copy) => {
    delete firstTeken(copy).ontvangst
  })

  expect(await standen(bestand)).toEqual(['groen', 'van-uit', 'van'])
  // Anybody makes a receipt with a key of their own: only that of a known server says when it was.
  expect(await standen(bestand, [])).toEqual(['amber', 'twijfel', 'van'])
  expect(await standen(without)).toEqual(['amber', 'twijfel', 'van'])
})
