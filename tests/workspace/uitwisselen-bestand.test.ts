import { expect, test } from 'vitest'
import { bestandVan, bytesUitBestand, UITWISSEL_BESTAND } from '#workspace/uitwisselen/bestand.ts'

const bytes = Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 256)

test('a file is text that any phone hands on, and comes back as the same bytes', async () => {
  const file = bestandVan(bytes, 'Dit is een bestandje van Opstap.')

  expect(file).toMatch(/^Dit is een bestandje van Opstap\.\n\n[\w-]+\n$/)
  expect(await bytesUitBestand(new Blob([file]))).toEqual(bytes)
  expect(await bytesUitBestand(new Blob([`Groetjes\r\n${file}\r\nVerstuurd met mijn telefoon`]))).toEqual(bytes)
  expect(UITWISSEL_BESTAND).toBe('opstap-uitwisselen.txt')
})

test('a file that was cut gives fewer bytes, and one of something else none', async () => {
  const file = bestandVan(bytes, 'Opstap')
  for (const less of [2, 3, 4, 5, 200]) {
    const read = await bytesUitBestand(new Blob([file.slice(0, -less)]))
    expect(read).toEqual(bytes.slice(0, read?.length ?? -1))
  }
  expect(await bytesUitBestand(new Blob(['%PDF-1.7 ', Uint8Array.of(0, 255, 254)]))).toBeUndefined()
  expect(await bytesUitBestand(new Blob([]))).toBeUndefined()
  expect(await bytesUitBestand(undefined)).toBeUndefined()
})
