import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Schakel, ToestelSleutels } from '#domain/toestel.ts'
import { instaanWords, isKaart, kaartId, lastOfBranch, schakelWords } from '#domain/toestel.ts'
import type { ChainLink, Keten } from '#domain/toestelketen.ts'
import { judgeKetens, judgeToestel, NO_PREVIOUS } from '#domain/toestelketen.ts'

const hashOf = (entry: Schakel): string => createHash('sha256').update(schakelWords(entry)).digest('hex')
const by = {
  hash: (entry: Schakel) => Promise.resolve(hashOf(entry)),
  verify: (x: string, bytes: Uint8Array, signature: string) => {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return Promise.resolve(verify(null, bytes, key, Buffer.from(signature, 'base64url')))
  },
}

interface Maker {
  keys: ToestelSleutels
  sign(text: string): string
}

/** A device, or a herstelkaart: then its id follows from its key. */
function aMaker(of: 'toestel' | 'kaart' = 'toestel'): Maker {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { x: sigPub = '' } = publicKey.export({ format: 'jwk' })
  const id = of === 'kaart' ? kaartId(sigPub) : idFromBytes('t', randomBytes(16))
  return {
    keys: { id, suite: 1, sigPub, encPub: 'A'.repeat(43), label: of },
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  }
}

const [noor, joke, marijn] = [1, 2, 3].map((n) => idFromBytes('p', new Uint8Array(16).fill(n))) as [
  PersoonId,
  PersoonId,
  PersoonId,
]

function entryOf(signer: Maker, device: Maker, prev: string, act: Schakel['act'] = 'add'): ChainLink {
  const entry = { act, device: device.keys, prev, by: signer.keys.id }
  return { ...entry, signature: signer.sign(schakelWords(entry)) }
}
const start = (device: Maker): ChainLink => entryOf(device, device, NO_PREVIOUS)

/** The next entry of the branch that `of` is in. */
function next(chain: readonly ChainLink[], signer: Maker, device: Maker, act: Schakel['act'] = 'add', of = signer) {
  const last = lastOfBranch(chain, of.keys.id)
  return entryOf(signer, device, last === undefined ? NO_PREVIOUS : hashOf(last), act)
}

function word(by_: { person: PersoonId; device: Maker }, person: PersoonId, entry: ChainLink, kind?: 'opnieuw') {
  const who = { person: by_.person, device: by_.device.keys.id }
  const signature = by_.device.sign(instaanWords(person, who, hashOf(entry), kind))
  return { ...who, signature, ...(kind === undefined ? {} : { kind }) }
}

async function believed(ketens: readonly Keten[], person = noor): Promise<ToestelId[] | undefined> {
  return (await judgeKetens(ketens, by)).get(person)?.entries.map(({ device }) => device.id)
}

test('[R5] chains in one file are checked against each other: a start counts by the word of a device that stands in another', async () => {
  const [phone, stranger, office] = [aMaker(), aMaker(), aMaker()]
  const first = start(phone)
  const stood = { ...first, vouch: word({ person: joke, device: office }, noor, first) }
  const jokes: Keten = { persoon: joke, schakels: [start(office)] }

  const judged = await judgeKetens([{ persoon: noor, schakels: [stood, start(stranger)] }, jokes], by)

  expect(judged.get(noor)).toMatchObject({ entries: [stood], isFirstUse: false, hasFaults: true })
  expect(judged.get(joke)).toMatchObject({ isFirstUse: true, hasFaults: false })
  // Without the chain of who stands in, the first device is taken at its word, and that is said.
  const alone = await judgeKetens([{ persoon: noor, schakels: [stood] }], by)
  expect(alone.get(noor)).toMatchObject({ isFirstUse: true, entries: [stood] })
  const forged = { ...first, vouch: { ...stood.vouch, signature: stranger.sign('anything') } }
  const told = await judgeKetens(
    [{ persoon: noor, schakels: [stood, { ...start(stranger), vouch: forged.vouch }] }, jokes],
    by,
  )
  expect(told.get(noor)?.entries).toEqual([stood])
})

test('two who stand in for each other are two that nobody stands in for', async () => {
  const [one, two] = [aMaker(), aMaker()]
  const [a, b] = [start(one), start(two)]
  const ketens = [
    { persoon: joke, schakels: [{ ...a, vouch: word({ person: marijn, device: two }, joke, a) }] },
    { persoon: marijn, schakels: [{ ...b, vouch: word({ person: joke, device: one }, marijn, b) }] },
  ]

  const judged = await judgeKetens(ketens, by)

  expect([...judged.values()].some(({ isFirstUse }) => isFirstUse)).toBe(true)
})

test('[R5] a card lets devices in, and nothing else: it begins nothing, takes nothing out, makes no card and stands in for nobody', async () => {
  const [phone, tablet, card, other] = [aMaker(), aMaker(), aMaker('kaart'), aMaker('kaart')]
  const chain = [start(phone)]
  chain.push(next(chain, phone, card))
  chain.push(next(chain, card, tablet))
  const ids = [phone, card, tablet].map(({ keys }) => keys.id)

  expect([isKaart(card.keys), isKaart(phone.keys)]).toEqual([true, false])
  expect(await believed([{ persoon: noor, schakels: chain }])).toEqual(ids)
  const bad = [next(chain, card, other), next(chain, card, phone, 'revoke'), start(other)]
  for (const entry of bad) expect(await believed([{ persoon: noor, schakels: [...chain, entry] }])).toEqual(ids)
  const first = start(aMaker())
  const byCard = { ...first, vouch: word({ person: noor, device: card }, joke, first) }
  const judged = await judgeKetens(
    [
      { persoon: joke, schakels: [byCard] },
      { persoon: noor, schakels: chain },
    ],
    by,
  )
  expect(judged.get(joke)?.isFirstUse).toBe(true)
  // Once it is out, nobody comes in by it.
  const after = [...chain, next(chain, phone, card, 'revoke')]
  const late = next(after, card, aMaker())
  expect(await believed([{ persoon: noor, schakels: [...after, late] }])).toHaveLength(4)
})

test('[R5] to begin anew it takes the words of two, of two others, for the same entry', async () => {
  const [office, desk, fresh] = [aMaker(), aMaker(), aMaker()]
  const first = start(fresh)
  const [one, two] = [
    word({ person: joke, device: office }, noor, first, 'opnieuw'),
    word({ person: marijn, device: desk }, noor, first, 'opnieuw'),
  ]
  const others = [
    { persoon: joke, schakels: [start(office)] },
    { persoon: marijn, schakels: [start(desk)] },
  ]
  const old = aMaker()
  const before = start(old)
  const stood = { ...before, vouch: word({ person: joke, device: office }, noor, before) }
  const has = async (entry: ChainLink) =>
    (await believed([{ persoon: noor, schakels: [stood, entry] }, ...others]))?.includes(fresh.keys.id)

  expect(await has({ ...first, vouch: one, second: two })).toBe(true)
  const { kind: _kind, ...alone } = one
  const refused: ChainLink[] = [
    { ...first, vouch: one },
    { ...first, vouch: one, second: one },
    { ...first, vouch: alone },
    { ...first, vouch: one, second: word({ person: marijn, device: desk }, noor, first) },
    { ...first, vouch: one, second: word({ person: marijn, device: desk }, noor, start(aMaker()), 'opnieuw') },
    { ...first, vouch: one, second: word({ person: noor, device: old }, noor, first, 'opnieuw') },
  ]
  for (const entry of refused) expect(await has(entry)).toBe(false)
})

test('a signature is looked up in the chain: put out later it stays good when the server noted it before', async () => {
  const [phone, tablet, stranger] = [aMaker(), aMaker(), aMaker()]
  const chain = [start(phone)]
  chain.push(next(chain, phone, tablet))
  const head = hashOf(chain[1] as ChainLink)
  const out = [...chain, { ...next(chain, phone, tablet, 'revoke'), atMs: 1000 }]
  const on = (device: Maker, more: object = {}) => ({
    ...{ toestel: device.keys.id, sleutel: device.keys.sigPub, ketenkop: head },
    ...more,
  })
  const judge = (entries: readonly ChainLink[], what: ReturnType<typeof on>) => judgeToestel(entries, what, by.hash)

  expect(await judge(chain, on(tablet))).toBe('van')
  expect(await judge(chain, on(stranger))).toBe('niet')
  expect(await judge(chain, on(tablet, { sleutel: stranger.keys.sigPub }))).toBe('niet')
  expect(await judge([], on(tablet))).toBe('niet')
  expect(await judge(out, on(tablet, { ontvangenOpMs: 999 }))).toBe('van-uit')
  expect(await judge(out, on(tablet, { ontvangenOpMs: 1000 }))).toBe('twijfel')
  expect(await judge(out, on(tablet))).toBe('twijfel')
  // Nobody signs after being put out, nor before having come in; an unknown head is no place in the chain.
  expect(await judge(out, on(tablet, { ketenkop: hashOf(out[2] as ChainLink), ontvangenOpMs: 1 }))).toBe('niet')
  expect(await judge(chain, on(tablet, { ketenkop: hashOf(chain[0] as ChainLink) }))).toBe('niet')
  expect(await judge(chain, on(tablet, { ketenkop: '9'.repeat(64) }))).toBe('niet')
  // Releases before this named the own start, which stands in no chain for a device that another one took in.
  expect(await judge(chain, on(tablet, { ketenkop: hashOf(start(tablet)) }))).toBe('van')
})
