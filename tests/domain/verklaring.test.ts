import { createHash, createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import type { CertificaatInhoud } from '#domain/certificaat.ts'
import { openBadgeOf, readCertificaat, staandeCertificaten } from '#domain/certificaat.ts'
import { bytesFromMultibase, didFromKey, keyFromDid, multibaseFromBytes } from '#domain/multibase.ts'
import { bytesToSign, proofOptions, verifyVerklaring, withProof } from '#domain/verklaring.ts'
import { hexFromBytes, utf8Bytes } from '#domain/text-bytes.ts'

const sha256 = async (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
/** Node's own Ed25519: the product's code has no part in it. */
const verifyEd = async (key: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => {
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key])
  return verify(null, bytes, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}
const platform = { sha256, verify: verifyEd }

/** W3C Data Integrity EdDSA Cryptosuites 1.0, test vectors of eddsa-jcs-2022. */
const did = 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'
const w3c = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
}
const w3cProof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  created: '2023-02-24T23:36:38Z',
  verificationMethod: `${did}#${did.slice(8)}`,
  proofPurpose: 'assertionMethod',
  '@context': w3c['@context'],
}
const w3cValue = 'z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX'

test('the bytes to sign are those of the published example, to the letter', async () => {
  const bytes = await bytesToSign(w3c, w3cProof, sha256)

  expect(hexFromBytes(bytes)).toBe(
    '66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19',
  )
})

test('the published signed example verifies, and not with one letter changed anywhere', async () => {
  const signed = { ...w3c, proof: { ...w3cProof, proofValue: w3cValue } }

  expect(await verifyVerklaring(signed, platform)).toMatchObject({ document: w3c })
  for (const wrong of [
    { ...signed, name: 'Alumni credential' },
    { ...signed, extra: 1 },
    { ...signed, proof: { ...signed.proof, created: '2023-02-24T23:36:39Z' } },
    { ...signed, proof: { ...signed.proof, proofPurpose: 'authentication' } },
    { ...signed, proof: { ...signed.proof, '@context': [] } },
    { ...signed, proof: { ...signed.proof, proofValue: `${w3cValue.slice(0, -1)}Y` } },
    { ...signed, '@context': [...w3c['@context'], 'https://example.org/'] },
    w3c,
    'text',
    undefined,
  ]) {
    expect(await verifyVerklaring(wrong, platform)).toBeUndefined()
  }
})

test('a key and its did:key name each other; another kind of key is none', () => {
  const key = keyFromDid(did)

  expect(key?.length).toBe(32)
  expect(didFromKey(key ?? new Uint8Array())).toBe(did)
  expect(hexFromBytes(bytesFromMultibase(w3cValue) ?? new Uint8Array())).toBe(
    '407cd12654b33d718ecbb99179a1506daaa849450bf3fc523cce3e1c96f8b80351da3f253d725c6f00b07c9e5448d50b3ef78012b9ab54255116d069c6dd2808',
  )
  expect(multibaseFromBytes(Uint8Array.of(0, 0, 1))).toBe('z112')
  expect(bytesFromMultibase('z112')).toEqual(Uint8Array.of(0, 0, 1))
  for (const wrong of ['did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme', 'did:web:x', `${did}#other`, '']) {
    expect(keyFromDid(wrong)).toBeUndefined()
  }
  expect(bytesFromMultibase('z0OIl')).toBeUndefined()
})

const inhoud: CertificaatInhoud = {
  naam: 'Noor de Wit',
  programma: 'Kansen op werk',
  groep: 'Dinsdag A, De Kade',
  bijeenkomsten: [
    { titel: 'Werken met leerdoelen', dag: '2026-02-10' },
    { titel: 'Coaching 1', dag: '2026-03-10' },
  ],
  van: '2026-01-13',
  tot: '2026-12-08',
  gever: 'Marijn Oosterhof',
  namens: 'Regio Voorbeeld',
}

async function given() {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair // of this algorithm
  const key = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const woorden = { titel: (programma: string) => `Certificaat ${programma}`, voorwaarde: 'Wie meedoet.' }
  const at = '2026-12-08T14:00:00Z'
  const document = openBadgeOf(inhoud, { key, id: 'urn:uuid:0b3aef56-d8ba-41ed-83dd-58172aac0000', at, woorden })
  const options = proofOptions(document, key, at, 't_device.00ff')
  const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, await bytesToSign(document, options, sha256))
  return { key, signed: withProof(document, options, new Uint8Array(signature)) }
}

test('a certificaat has what Open Badges 3.0 asks, and reads back as it was given', async () => {
  const { key, signed } = await given()

  expect(signed).toMatchObject({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: didFromKey(key), type: ['Profile'] },
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: { type: ['Achievement'], name: 'Kansen op werk', criteria: { narrative: 'Wie meedoet.' } },
    },
  })
  expect(JSON.stringify(signed)).not.toMatch(/%|score|result/i)
  expect(await readCertificaat(JSON.stringify(signed), platform)).toMatchObject({
    inhoud,
    toestel: 't_device',
    ketenkop: '00ff',
    opMs: Date.parse('2026-12-08T14:00:00Z'),
  })
})

test('a certificaat with another name, another day or another giver is none', async () => {
  const { signed } = await given()
  const text = JSON.stringify(signed)
  const other = didFromKey(utf8Bytes('x'.repeat(32)))

  expect(await readCertificaat(text.replace('Noor de Wit', 'Noor de Vries'), platform)).toBeUndefined()
  expect(await readCertificaat(text.replace('2026-03-10', '2026-03-11'), platform)).toBeUndefined()
  expect(await readCertificaat(JSON.stringify({ ...signed, issuer: { id: other } }), platform)).toBeUndefined()
  expect(await readCertificaat('{', platform)).toBeUndefined()
})

test('one that was replaced does not stand; of two that stand the newest is first', () => {
  const all = [
    { id: 'a', opMs: 1 },
    { id: 'b', opMs: 2, vervangt: 'a' },
    { id: 'c', opMs: 3, vervangt: 'a' },
  ]

  expect(staandeCertificaten(all).map(({ id }) => id)).toEqual(['c', 'b'])
})
