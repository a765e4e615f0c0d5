import { expect, test } from 'vitest'
import { encodeQR } from 'qr'
import { MOST_PARTS, QrSeriesReader, toQrSeries } from '#ui/qr-series.ts'
import { readQr } from '#ui/read-qr.ts'

function someBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}

function seriesOf(bytes: Uint8Array): string[] {
  const texts = toQrSeries(bytes)
  if (texts === undefined) throw new Error('Too much')
  return texts
}

/** What a camera sees: so many pixels for each square. */
function pictureOf(text: string, pixels = 4): ImageData {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 })
  const width = rows.length * pixels
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (!isDark) return
      for (let at = 0; at < pixels * pixels; at++) {
        const pixel = (y * pixels + Math.floor(at / pixels)) * width + x * pixels + (at % pixels)
        data.set([0, 0, 0], pixel * 4)
      }
    }),
  )
  return { width, height: width, data, colorSpace: 'srgb' }
}

test('bytes of any length go through real codes and the real reader, in any order, some of them twice', () => {
  for (const length of [0, 1, 2, 299, 300, 301, 2401]) {
    const bytes = someBytes(length)
    const texts = seriesOf(bytes)
    const seen = texts.map((text) => readQr(pictureOf(text)))
    expect(seen).toEqual(texts)
    const reader = new QrSeriesReader()
    const shuffled = [...texts.slice(1), ...texts.slice(1), ...texts.slice(0, 1)]

    const read = shuffled.map((text) => reader.add(text))

    expect(read.at(-1)).toEqual(bytes)
    expect(read.slice(0, -1).every((one) => one === undefined)).toBe(true)
    expect([reader.seen, reader.count]).toEqual([texts.length, texts.length])
  }
})

test('a part that was missed comes in the next turn', () => {
  const bytes = someBytes(1000)
  const texts = seriesOf(bytes)
  const reader = new QrSeriesReader()
  for (const text of texts) if (text !== texts[1]) expect(reader.add(text)).toBeUndefined()
  expect([reader.seen, reader.count]).toEqual([texts.length - 1, texts.length])

  expect(texts.map((text) => reader.add(text)).find((one) => one !== undefined)).toEqual(bytes)
})

test('other codes are passed over, and another series begins anew', () => {
  const [one, other] = [someBytes(700), someBytes(700)]
  const reader = new QrSeriesReader()
  reader.add(seriesOf(one)[0] ?? '')

  for (const text of [
    '',
    'https://voorbeeld.nl',
    'OPSTAP-DEEL/1/',
    'OPSTAP-DEEL/1/A',
    'OPSTAP-DEEL/1/???',
    'OPSTAP-PAS/1/x',
  ])
    expect(reader.add(text)).toBeUndefined()
  expect([reader.seen, reader.count]).toEqual([1, 3])
  const read = seriesOf(other).map((text) => reader.add(text))

  expect(read.at(-1)).toEqual(other)
})

test('what would take longer than people hold up a phone is no series, and every text fits the dense alphabet', () => {
  expect(toQrSeries(someBytes(300 * MOST_PARTS))).toHaveLength(MOST_PARTS)
  expect(toQrSeries(someBytes(300 * MOST_PARTS + 1))).toBeUndefined()
  for (const text of seriesOf(someBytes(5000))) expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
})
