import { expect, test } from 'vitest'
import type { Overdracht } from '#workspace/plaatsing/overdracht.ts'
import {
  finishOverdracht,
  gekregenIn,
  hideOverdracht,
  OVERDRACHT,
  overdrachtVan,
  showOverdracht,
} from '#workspace/plaatsing/overdracht.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, noor, openToestel, tom } from '#tests/builders/kring.ts'

function on(toestel: Toestel): Overdracht {
  const card = toestel.workspace.cards.value.get(docs.plaatsing)
  const found = card === undefined ? undefined : overdrachtVan(toestel.workspace.cards.value, card)
  if (found === undefined) throw new Error('No hand-over')
  return found
}

const write = (toestel: Toestel, tekst: string) =>
  toestel.workspace.commit((batch) => batch.put('werkplek', docs.werkplek, 'overdracht', OVERDRACHT, { tekst }))

test('[D2] two write the hand-over apart, offline, and both texts stay', async () => {
  const [kandidaat, begeleider] = [await openToestel(noor), await openToestel(tom)]
  await write(begeleider, 'Een lijst helpt.')
  await exchange(kandidaat, begeleider)
  await write(kandidaat, 'Een lijst helpt. Ook in de middag.')
  await write(begeleider, 'Rustig: Een lijst helpt.')
  await exchange(kandidaat, begeleider)

  expect(on(kandidaat).tekst).toBe(on(begeleider).tekst)
  expect(on(kandidaat).tekst).toContain('Ook in de middag.')
  expect(on(kandidaat).tekst).toContain('Rustig:')
  expect(on(kandidaat)).toMatchObject({ isKlaar: false, van: 'Tom' })

  const done = await finishOverdracht(begeleider.workspace, on(begeleider))
  expect(on(begeleider).isKlaar).toBe(true)
  if (done.ok) await done.undo()
  expect(on(begeleider).isKlaar).toBe(false)
})

test('[S3] nobody but the kandidaat says that a next werkbegeleider reads it, and nothing goes before there is one', async () => {
  const [kandidaat, begeleider] = [await openToestel(noor), await openToestel(tom)]
  await write(begeleider, 'Een lijst helpt.')
  for (const toestel of [kandidaat, begeleider]) {
    const { workspace } = toestel
    const { naar, ...rest } = on(toestel)
    expect(naar).toBeUndefined()
    expect(await showOverdracht(workspace, rest)).toEqual({ ok: false, error: 'geen-recht' })
  }
  const werkplek = begeleider.workspace.cards.value.get(docs.werkplek)
  if (werkplek === undefined) throw new Error('No werkplek')
  const naar = { werkplek, naam: 'Eva', persoon: tom, getoond: '', isGekozen: false }
  expect(await showOverdracht(begeleider.workspace, { ...on(begeleider), naar })).toMatchObject({ ok: false })
  expect(gekregenIn(werkplek)).toEqual([])
})

test('the yes copies the words as they stand; no longer takes them out, and undo brings them back', async () => {
  const { workspace } = await openToestel(noor)
  const werkplek = () => {
    const card = workspace.cards.value.get(docs.werkplek)
    if (card === undefined) throw new Error('No werkplek')
    return card
  }
  const naar = { werkplek: werkplek(), naam: 'Eva', persoon: tom, getoond: '', isGekozen: false }
  const { plaatsing, kandidaat } = on({ workspace } as Toestel)
  const overdracht = {
    plaatsing,
    kandidaat,
    bron: werkplek(),
    tekst: 'Een lijst helpt.',
    isKlaar: true,
    van: 'Tom',
    naar,
  }

  await showOverdracht(workspace, overdracht)
  expect(gekregenIn(werkplek())).toMatchObject([{ van: 'Tom', tekst: 'Een lijst helpt.' }])

  const hidden = await hideOverdracht(workspace, overdracht)
  expect(gekregenIn(werkplek())).toEqual([])
  expect(JSON.stringify(werkplek().items)).not.toContain('lijst')
  if (hidden.ok) await hidden.undo()
  expect(gekregenIn(werkplek())).toHaveLength(1)
})
