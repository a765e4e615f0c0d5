import { expect, test } from 'vitest'
import type { ZipEntry } from '#storage/zip-file.ts'
import { makeZip } from '#storage/zip-file.ts'
import { readZip, textIn } from '#tests/builders/zip-reader.ts'

const atMs = Date.parse('2026-11-22T12:00:00Z')
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

test('a ZIP made in pieces holds every file as it was', async () => {
  const large = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) % 251)
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { name: 'LEESMIJ.txt', pieces: [new TextEncoder().encode('Wat er is: '), new TextEncoder().encode('é')] }
    yield { name: 'bijlagen/01-taart.jpg', pieces: [large] }
    yield { name: 'leeg.txt', pieces: [] }
  }

  const files = readZip(await bytesOf(await makeZip(entries(), atMs)))

  expect([...files.keys()]).toEqual(['LEESMIJ.txt', 'bijlagen/01-taart.jpg', 'leeg.txt'])
  expect(textIn(files, 'LEESMIJ.txt')).toBe('Wat er is: é')
  expect(files.get('bijlagen/01-taart.jpg')).toEqual(large)
  expect(files.get('leeg.txt')).toHaveLength(0)
})

test('fifty photos are asked for one at a time, each after the one before went into the ZIP', async () => {
  const photo = new Uint8Array(400 * 1024)
  let open = 0
  let most = 0
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (let nr = 0; nr < 50; nr++) {
      most = Math.max(most, ++open)
      yield { name: `bijlagen/${nr}.jpg`, pieces: [photo] }
      open--
    }
  }

  const zip = await makeZip(entries(), atMs)

  expect(most).toBe(1)
  expect(readZip(await bytesOf(zip)).size).toBe(50)
})

test('what fails while it is made is told, and there is no ZIP', async () => {
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { name: 'a.txt', pieces: [new Uint8Array(3)] }
    throw new RangeError('Array buffer allocation failed')
  }

  await expect(makeZip(entries(), atMs)).rejects.toThrow('allocation failed')
})

test('the reader of these tests sees a damaged file', async () => {
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { name: 'a.txt', pieces: [Uint8Array.of(1, 2, 3)] }
  }
  const zip = await bytesOf(await makeZip(entries(), atMs))
  const at = zip.findIndex((byte, index) => byte === 1 && zip[index + 1] === 2 && zip[index + 2] === 3)

  zip[at] = 9

  expect(() => readZip(zip)).toThrow('damaged')
})
