import { describe, expect, test } from 'vitest'
import { sizeWithin } from '#workspace/map/image-shrinking.ts'
import type { ImageShrinking } from '#workspace/map/image-shrinking.ts'
import { addPapier, MAX_BYTES, namePapier, readPapier, removePapier, safeMime } from '#workspace/map/papieren.ts'
import { aProefWorkspace, cardOfKind } from '#tests/builders/proef.ts'

const photo = new File([Uint8Array.of(0xff, 0xd8, 1, 2, 3)], 'IMG_1.jpg', { type: 'image/jpeg' })
const small: ImageShrinking = () => Promise.resolve({ mime: 'image/jpeg', bytes: Uint8Array.of(9, 9) })
const unreadable: ImageShrinking = () => Promise.resolve(undefined)

async function aMap() {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  const { doc } = cardOfKind(engine, 'map')
  const item = (id: string) => engine.cards.value.get(doc)?.items['papieren']?.[id]
  return { workspace, doc, item }
}

describe('addPapier', () => {
  test('keeps the photo as it was drawn anew, never the file of the camera', async () => {
    const { workspace, doc, item } = await aMap()

    const added = await addPapier(workspace, doc, photo, undefined, small)

    if (!added.ok) throw new Error(added.error)
    const kept = item(added.value)
    expect(kept).toMatchObject({ soort: 'foto', mime: 'image/jpeg', bytes: 2 })
    expect(await workspace.attachments?.get(String(kept?.['bijlage']))).toEqual(Uint8Array.of(9, 9))
  })

  test('keeps a PDF byte for byte', async () => {
    const { workspace, doc, item } = await aMap()
    const bytes = new TextEncoder().encode('%PDF-1.7 een diploma')

    const added = await addPapier(workspace, doc, new File([bytes], 'd.pdf', { type: 'application/pdf' }))

    if (!added.ok) throw new Error(added.error)
    expect(await workspace.attachments?.get(String(item(added.value)?.['bijlage']))).toEqual(bytes)
    expect(item(added.value)).toMatchObject({ soort: 'papier', mime: 'application/pdf' })
  })

  test('another file under the same words: name and text stay, also when the new file is refused', async () => {
    const { workspace, doc, item } = await aMap()
    const added = await addPapier(workspace, doc, photo, undefined, small)
    if (!added.ok) throw new Error(added.error)
    const id = added.value
    await namePapier(workspace, { doc, id }, 'Taart')
    await workspace.commit((batch) => batch.put('map', doc, 'papieren', id, { omschrijving: 'Met aardbeien' }))

    const refused = await addPapier(workspace, doc, photo, id, unreadable)
    const replaced = await addPapier(workspace, doc, new File(['%PDF'], 'd.pdf', { type: 'application/pdf' }), id)

    expect(refused).toEqual({ ok: false, error: 'onleesbaar' })
    expect(replaced).toEqual({ ok: true, value: id })
    expect(item(id)).toMatchObject({ naam: 'Taart', omschrijving: 'Met aardbeien', soort: 'papier' })
  })

  test('put away and taken back, it is there as it was', async () => {
    const { workspace, doc, item } = await aMap()
    const added = await addPapier(workspace, doc, photo, undefined, small)
    if (!added.ok) throw new Error(added.error)
    const before = item(added.value)?.['bijlage']

    const removed = await removePapier(workspace, { doc, id: added.value })
    expect(item(added.value)?.['weg']).toBe(true)
    if (removed.ok) await removed.undo()

    expect(item(added.value)?.['weg']).not.toBe(true)
    expect(item(added.value)?.['bijlage']).toBe(before)
  })

  test('without a map, or with a full disk, it says so and keeps no line', async () => {
    const { workspace, doc } = await aMap()
    const full: typeof workspace = {
      ...workspace,
      attachments: {
        put: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
        get: async () => undefined,
      },
    }

    expect(await addPapier(workspace, undefined, photo, undefined, small)).toEqual({ ok: false, error: 'geen-plek' })
    expect(await addPapier(full, doc, photo, undefined, small)).toEqual({ ok: false, error: 'vol' })
  })
})

describe('readPapier', () => {
  test('a paper of more than 5 MB, an empty one and a photo that is none are refused by name', async () => {
    const large = new File([new Uint8Array(MAX_BYTES + 1)], 'groot.pdf', { type: 'application/pdf' })

    expect(await readPapier(large, small)).toEqual({ ok: false, error: 'te-groot' })
    expect(await readPapier(new File([], 'leeg.pdf'), small)).toEqual({ ok: false, error: 'leeg' })
    expect(await readPapier(photo, unreadable)).toEqual({ ok: false, error: 'onleesbaar' })
  })

  test('a photo without a type is known by its name, and may be large: it is made smaller', async () => {
    const heic = new File([new Uint8Array(MAX_BYTES + 1)], 'IMG_2.HEIC')

    expect(await readPapier(heic, small)).toMatchObject({ ok: true, value: { soort: 'foto' } })
  })
})

test('a picture keeps its shape within 1600 pixels and is never made larger', () => {
  expect(sizeWithin(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 })
  expect(sizeWithin(800, 600, 1600)).toEqual({ width: 800, height: 600 })
  expect(sizeWithin(20_000, 2, 1600)).toEqual({ width: 1600, height: 1 })
})

test('only pictures and PDFs open as what they say they are', () => {
  expect(['image/jpeg', 'application/pdf', 'text/html', 'image/svg+xml'].map(safeMime)).toEqual([
    'image/jpeg',
    'application/pdf',
    'application/octet-stream',
    'application/octet-stream',
  ])
})
