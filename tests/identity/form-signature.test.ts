import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { base64FromBytes } from '#identity/bytes.ts'
import { verifyBytes } from '#identity/form-signature.ts'

// RFC 8032, 7.1: secret key, public key, message, signature.
const vectors: readonly (readonly [name: string, secret: string, open: string, message: string, signature: string])[] =
  [
    [
      'TEST 1',
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      'TEST 2',
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'TEST 3',
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
    [
      'TEST SHA(abc)',
      '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
      'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
    ],
  ]
const b64 = (hex: string) => base64FromBytes(Buffer.from(hex, 'hex'))

test.each(vectors)(
  'RFC 8032 %s: the key makes this signature, and it verifies',
  async (_, secret, open, text, signature) => {
    const message = Buffer.from(text, 'hex')
    const der = Buffer.from(`302e020100300506032b657004220420${secret}`, 'hex')
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })

    expect(createPublicKey(key).export({ format: 'jwk' }).x).toBe(b64(open))
    expect(sign(null, message, key).toString('hex')).toBe(signature)
    expect(await verifyBytes(b64(open), message, b64(signature))).toBe(true)
  },
)

test.each(vectors)('RFC 8032 %s: with one bit changed it does not', async (_, _secret, open, text, signature) => {
  const flip = (hex: string, at: number) => {
    const bytes = Buffer.from(hex, 'hex')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes.toString('hex')
  }
  const message = Buffer.from(text, 'hex')

  expect(await verifyBytes(b64(open), Buffer.concat([message, Buffer.of(0)]), b64(signature))).toBe(false)
  for (const at of [0, 31, 32, 63]) {
    expect(await verifyBytes(b64(open), message, b64(flip(signature, at)))).toBe(false)
  }
  expect(await verifyBytes(b64(flip(open, 0)), message, b64(signature))).toBe(false)
})

test('RFC 8032: a signature whose number is not below the order of the group is refused, so there is only one', async () => {
  const [, , open = '', , signature = ''] = vectors[0] ?? []
  const order = (1n << 252n) + 27_742_317_777_372_353_535_851_937_790_883_648_493n
  const s = BigInt(`0x${Buffer.from(signature, 'hex').subarray(32).reverse().toString('hex')}`) + order
  const other = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex')

  expect(await verifyBytes(b64(open), new Uint8Array(), b64(signature.slice(0, 64) + other))).toBe(false)
})

test('what is no key or no signature is simply not right', async () => {
  const [, , open = '', , signature = ''] = vectors[0] ?? []
  for (const [key, made] of [
    ['', signature],
    [b64(open).slice(1), b64(signature)],
    ['A'.repeat(43), b64(signature)],
    [b64(open), ''],
    [b64(open), '!'],
  ] as const) {
    expect(await verifyBytes(key, new Uint8Array(), made)).toBe(false)
  }
})
