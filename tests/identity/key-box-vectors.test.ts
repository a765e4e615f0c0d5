import { createCipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { base64FromBytes } from '#identity/bytes.ts'
import { openBox, sealTo } from '#identity/key-box.ts'

// The box is no HPKE (RFC 9180): it has the same three pieces (X25519, HKDF-SHA-256, AES-256-GCM) in an order of its own,
// without the suite ids, labels and key schedule of that RFC, so the vectors of the RFC say nothing about it. What says
// something: that the engine's three pieces, asked as the box asks them, give what their own documents print; and that a
// box which Node puts together out of those pieces opens.

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const hexOf = (made: ArrayBuffer | Uint8Array) => Buffer.from(new Uint8Array(made)).toString('hex')

// RFC 7748, 6.1
const alice = {
  secret: '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
  open: '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
}
const bob = {
  secret: '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb',
  open: 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
}
const SHARED = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'

const derOf = (secret: string) => Buffer.from(`302e020100300506032b656e04220420${secret}`, 'hex')
const privateKey = (secret: string) => crypto.subtle.importKey('pkcs8', derOf(secret), 'X25519', false, ['deriveBits'])

test.each([
  ['Alice', alice.secret, bob.open],
  ['Bob', bob.secret, alice.open],
])('RFC 7748, 6.1: %s comes to the shared secret', async (_who, secret, other) => {
  const open = await crypto.subtle.importKey('raw', bytes(other), 'X25519', false, [])

  const shared = await crypto.subtle.deriveBits({ name: 'X25519', public: open }, await privateKey(secret), 256)

  expect(hexOf(shared)).toBe(SHARED)
})

/** 80 bytes in a row. */
const eighty = (from: number) => hexOf(Uint8Array.from({ length: 80 }, (_, at) => from + at))

// RFC 5869, A.1 to A.3: input, salt, info, output
test.each([
  [
    '0b'.repeat(22),
    '000102030405060708090a0b0c',
    'f0f1f2f3f4f5f6f7f8f9',
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  ],
  [
    eighty(0x00),
    eighty(0x60),
    eighty(0xb0),
    'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
  ],
  ['0b'.repeat(22), '', '', '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'],
])('RFC 5869: HKDF-SHA-256 of %s with %s and %s', async (input, salt, info, output) => {
  const base = await crypto.subtle.importKey('raw', bytes(input), 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: bytes(salt), info: bytes(info) }

  const made = await crypto.subtle.deriveBits(how, base, output.length * 4)

  expect(hexOf(made)).toBe(output)
})

// The GCM specification that NIST took over in SP 800-38D, test cases 13 to 15: key, nonce, plain, sealed, tag
test.each([
  ['13', '00'.repeat(32), '00'.repeat(12), '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
  [
    '14',
    '00'.repeat(32),
    '00'.repeat(12),
    '00'.repeat(16),
    'cea7403d4d606b6e074ec5d3baf39d18',
    'd0d1c8a799996bf0265b98b5d48ab919',
  ],
  [
    '15',
    'feffe9928665731c6d6a8f9467308308'.repeat(2),
    'cafebabefacedbaddecaf888',
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255',
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad',
    'b094dac5d93471bdec1a502270e3cc6c',
  ],
])('AES-256-GCM, test case %s', async (_case, key, iv, plain, sealed, tag) => {
  const cipher = await crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const how = { name: 'AES-GCM', iv: bytes(iv) }

  expect(hexOf(await crypto.subtle.encrypt(how, cipher, bytes(plain)))).toBe(sealed + tag)
  expect(hexOf(await crypto.subtle.decrypt(how, cipher, bytes(sealed + tag)))).toBe(plain)
})

/** The box as it is written down, in Node's own words: the public half, then AES-256-GCM under HKDF of the shared secret. */
function boxByNode(place: string, plain: string): Uint8Array {
  const own = createPrivateKey({ key: derOf(alice.secret), format: 'der', type: 'pkcs8' })
  const x = Buffer.from(bob.open, 'hex').toString('base64url')
  const other = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })
  const shared = diffieHellman({ privateKey: own, publicKey: other })
  const salt = Buffer.from(alice.open + bob.open, 'hex')
  const key = hkdfSync('sha256', shared, salt, `opstap/keybox/v1\0${place}`, 32)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key), Buffer.alloc(12))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return Buffer.concat([Buffer.from(alice.open, 'hex'), sealed])
}

test('a box that Node puts together out of those pieces opens, at its place only, and is the one it always was', async () => {
  const device = {
    encKey: await privateKey(bob.secret),
    public: { encPub: base64FromBytes(bytes(bob.open)) },
  }
  const box = boxByNode('mijn map', 'Een sleutel.')

  const opened = await openBox(device, 'mijn map', base64FromBytes(box))

  expect(opened && new TextDecoder().decode(opened)).toBe('Een sleutel.')
  expect(await openBox(device, 'andere map', base64FromBytes(box))).toBeUndefined()
  const own = (await sealTo(device.public.encPub, 'mijn map', new TextEncoder().encode('Een sleutel.'))) ?? ''
  expect(Buffer.from(own, 'base64url')).toHaveLength(box.length)
})
