import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bytesFromHex,
  hexFromBytes,
  joinBytes,
  textFromUtf16,
  textFromUtf8,
  textFromWindows1252,
  utf8Bytes,
} from '#domain/text-bytes.ts'

/** Any code units, lone surrogates too; fast-check's own `binary` takes seconds to set up. */
const binary = fc
  .array(fc.oneof(fc.nat(0xffff), fc.nat(0x7f), fc.integer({ min: 0xd800, max: 0xdfff })))
  .map((units) => {
    return String.fromCharCode(...units)
  })

test('text becomes the same UTF-8 as the platform makes, half surrogate pairs included', () => {
  fc.assert(
    fc.property(binary, (text) => {
      expect(hexFromBytes(utf8Bytes(text))).toBe(Buffer.from(new TextEncoder().encode(text)).toString('hex'))
    }),
    { verbose: 1 },
  )
  expect(utf8Bytes('a\uD800b')).toEqual(new Uint8Array(new TextEncoder().encode('a\uD800b')))
})

test('bytes are read as UTF-8 exactly when the platform reads them', () => {
  const strict = (bytes: Uint8Array) => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return undefined // what the platform refuses
    }
  }
  const nearUtf8 = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xa0, 0xef, 0xf0, 0x90, 0xf4, 0x8f, 0xf5)),
    binary.map((text) => new TextEncoder().encode(text)),
  )
  fc.assert(
    fc.property(nearUtf8, (numbers) => {
      const bytes = Uint8Array.from(numbers)

      expect(textFromUtf8(bytes)).toBe(strict(bytes))
    }),
    { verbose: 1, numRuns: 1000 },
  )
})

test('a long text comes back whole', () => {
  const text = 'cliënt 😀 '.repeat(5000)

  expect(textFromUtf8(utf8Bytes(text))).toBe(text)
  expect(textFromUtf16(Buffer.from(text, 'utf16le'), 'little')).toBe(text)
  expect(textFromUtf16(Buffer.from(text, 'utf16le').swap16(), 'big')).toBe(text)
})

test('Windows-1252 is read as the platform reads it, unused bytes aside', () => {
  const unused = [0x81, 0x8d, 0x8f, 0x90, 0x9d]
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !unused.includes(byte))

  expect(textFromWindows1252(bytes)).toBe(new TextDecoder('windows-1252').decode(bytes))
})

test('hexadecimal goes there and back, and only pairs of digits are read', () => {
  const bytes = Uint8Array.of(0, 15, 16, 255)

  expect(hexFromBytes(bytes)).toBe('000f10ff')
  expect(bytesFromHex('000f10ff')).toEqual(bytes)
  expect(['0', '0g', '0F', ' 00'].map((hex) => bytesFromHex(hex))).toEqual([undefined, undefined, undefined, undefined])
})

test('runs of bytes are joined in order', () => {
  expect(joinBytes(Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3))
})
