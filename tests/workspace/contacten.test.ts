import { expect, test } from 'vitest'
import type { ContactPlaats } from '#workspace/plaatsing/contacten.ts'
import {
  answerPaar,
  conceptContact,
  contactPlaats,
  contactlijstVan,
  finishContact,
  keepContact,
  likelyMet,
} from '#workspace/plaatsing/contacten.ts'
import { contactstandVan, countRegio } from '#workspace/plaatsing/contact-stand.ts'
import { openDinsdag } from '#tests/builders/dinsdag.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, exchange, karin, marit, noor, openToestel, tom } from '#tests/builders/kring.ts'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'

const today = '2026-11-17'

function placeOn(toestel: Toestel, doc: string = docs.plaatsing): ContactPlaats {
  const { workspace } = toestel
  const plaats = contactPlaats(workspace.cards.value, doc, workspace.ik.value.persoon)
  if (plaats === undefined) throw new Error('No place for a contact')
  return plaats
}

async function write(toestel: Toestel, words: string, met: readonly string[]): Promise<void> {
  const { workspace } = toestel
  const id = workspace.newId()
  await workspace.commit((batch) => batch.put('plaatsing', docs.plaatsing, 'contacten', id, { onderwerp: words }))
  await keepContact(workspace, placeOn(toestel), id, { met: [...met] })
  await finishContact(workspace, placeOn(toestel), id, { vorm: 'telefoon', dag: today, met })
}

const listOn = (toestel: Toestel) => {
  const { card, kandidaat } = placeOn(toestel)
  return contactlijstVan(card, kandidaat)
}

test('[D2] one call written down on two phones offline is asked about, counts once, and keeps the words of both', async () => {
  const [trainer, begeleider] = [await openToestel(karin), await openToestel(tom)]
  await write(trainer, 'Hoe het gaat met de lijst.', [tom])
  await write(begeleider, 'Karin belde over de lijst.', [karin])

  await exchange(trainer, begeleider)
  expect(listOn(begeleider).misschien).toHaveLength(1)
  expect(contactstandVan(begeleider.workspace.cards.value, placeOn(begeleider).card, today)?.aantal).toBe(2)

  const [pair] = listOn(begeleider).misschien
  if (pair === undefined) throw new Error('No pair')
  const done = await answerPaar(begeleider.workspace, ...pair, true)
  await exchange(trainer, begeleider)

  for (const toestel of [trainer, begeleider]) {
    expect(listOn(toestel).misschien).toEqual([])
    expect(listOn(toestel).groepen).toHaveLength(1)
    expect(
      listOn(toestel)
        .groepen.flat()
        .map(({ onderwerp }) => onderwerp)
        .toSorted(),
    ).toEqual(['Hoe het gaat met de lijst.', 'Karin belde over de lijst.'])
    expect(contactstandVan(toestel.workspace.cards.value, placeOn(toestel).card, today)?.aantal).toBe(1)
  }

  if (done.ok) await done.undo()
  expect(listOn(begeleider).groepen).toHaveLength(2)
})

test('[D3] two who answer differently apart are asked again', async () => {
  const [trainer, begeleider] = [await openToestel(karin), await openToestel(tom)]
  await write(trainer, 'Bellen.', [tom])
  await write(begeleider, 'Gebeld.', [karin])
  await exchange(trainer, begeleider)
  const pairOn = (toestel: Toestel) => {
    const [pair] = listOn(toestel).misschien
    if (pair === undefined) throw new Error('No pair')
    return pair
  }
  const [first, second] = [pairOn(trainer), pairOn(begeleider)]

  await answerPaar(trainer.workspace, ...first, true)
  await answerPaar(begeleider.workspace, ...second, false)
  await exchange(trainer, begeleider)

  expect(listOn(trainer).misschien).toHaveLength(1)
  expect(listOn(begeleider).misschien).toHaveLength(1)
})

test('a contact that was begun is found again, and is in no list until it is finished', async () => {
  const trainer = await openToestel(karin)
  const { workspace } = trainer
  const id = workspace.newId()
  await workspace.commit((batch) => batch.put('plaatsing', docs.plaatsing, 'contacten', id, { onderwerp: 'Ik bel' }))

  expect(conceptContact(placeOn(trainer), karin)?.id).toBe(id)
  expect(conceptContact(placeOn(trainer), tom)).toBeUndefined()
  expect(listOn(trainer).groepen).toEqual([])

  const done = await finishContact(workspace, placeOn(trainer), id, { vorm: 'telefoon', dag: today, met: [tom] })
  expect(conceptContact(placeOn(trainer), karin)).toBeUndefined()
  expect(listOn(trainer).groepen.flat()[0]).toMatchObject({ telt: 'werkbegeleider_trainer', onderwerp: 'Ik bel' })

  if (done.ok) await done.undo()
  expect(listOn(trainer).groepen).toEqual([])
})

test('the likely other one is chosen before: the werkbegeleider for a trainer, the trainer for a werkbegeleider', async () => {
  expect(likelyMet(placeOn(await openToestel(karin)))).toEqual([tom])
  expect(likelyMet(placeOn(await openToestel(tom)))).toEqual([karin])
})

test('before there is a plaatsing the office writes in the intake, a jobcoach in leren, and nobody is given a right', async () => {
  for (const [rol, kind] of [
    ['regiocoordinator', 'intake'],
    ['jobcoach', 'leren'],
  ] as const) {
    const proef = await openDinsdag(rol)
    const cards = proef.workspace.cards.value
    const renee = kandidatenIn(cards.values()).find((one) => one.roepnaam === 'Renée')
    const plaats = contactPlaats(cards, renee?.doc ?? '', proef.workspace.ik.value.persoon)

    expect(plaats?.kind).toBe(kind)
    expect(plaats?.card.canWrite).toBe(true)
    expect(plaats === undefined ? [] : likelyMet(plaats)).toEqual([renee?.persoon])
    await proef.engine.stop()
  }
})

test('an address that is no plaatsing and no kaart leads nowhere', async () => {
  const { workspace } = await openToestel(noor)

  expect(contactPlaats(workspace.cards.value, docs.groep, noor)).toBeUndefined()
  expect(contactPlaats(workspace.cards.value, 'd_bestaatniet', noor)).toBeUndefined()
})

test('a period of a region is counted by form and by person, one talk of two writers once', async () => {
  const [trainer, begeleider, office] = [await openToestel(karin), await openToestel(tom), await openToestel(marit)]
  await write(trainer, 'Bellen.', [tom])
  await write(begeleider, 'Gebeld.', [karin])
  await exchange(trainer, begeleider)
  const [pair] = listOn(trainer).misschien
  if (pair === undefined) throw new Error('No pair')
  await exchange(office, trainer)
  expect(countRegio(office.workspace.cards.value, '2026-11-01', '2026-11-30').totaal).toBe(2)

  await answerPaar(trainer.workspace, ...pair, true)
  await exchange(office, trainer)

  const counted = countRegio(office.workspace.cards.value, '2026-11-01', '2026-11-30')
  expect(counted).toMatchObject({ totaal: 1, personen: 1, perVorm: { telefoon: 1, mail: 0 } })
  expect(countRegio(office.workspace.cards.value, '2026-12-01', '2026-12-31').totaal).toBe(0)
})
