import { expect, test } from 'vitest'
import { gespreksjablonen } from '#domain/gesprek-sjabloon.ts'
import type { SjabloonNaam } from '#domain/gesprek-sjabloon.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { meeItems } from '#domain/meeneembestand.ts'
import {
  addDeelnemer,
  addPunt,
  beginGesprek,
  eigenRol,
  markGesprekKlaar,
  mogelijkeDeelnemers,
  noteLaatst,
  putGesprekAway,
  setLieverNiet,
  setPunt,
  setVinkje,
} from '#workspace/gesprek/gesprek-acties.ts'
import type { Gesprek } from '#workspace/gesprek/gesprekken.ts'
import { gesprekkenIn } from '#workspace/gesprek/gesprekken.ts'
import { gesprekRegels } from '#workspace/kompas/gesprek-regels.ts'
import { gezondheidsvraag, moveToMap } from '#workspace/leren/gezondheid.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { fatma, ilse, karin, marit, noor, openToestel, tom } from '#tests/builders/kring.ts'

const withTom = [{ persoon: tom, rol: 'werkbegeleider' }] as const

async function begin(toestel: Toestel, naam: SjabloonNaam, mensen: Parameters<typeof beginGesprek>[4] = []) {
  const vragen = gespreksjablonen[naam].vragen.map(({ id }) => ({ id, woorden: `Vraag ${id}` }))
  const made = await beginGesprek(toestel.workspace, naam, vragen, noor, mensen)
  if (!made.ok) throw new Error(made.error)
  await refresh(toestel)
  return made
}

/** A document that was just born is on the list from here on. */
async function refresh(toestel: Toestel): Promise<void> {
  toestel.store.fill([])
  await new Promise((resolve) => setTimeout(resolve, 0))
}

function on(toestel: Toestel, { doc, id }: { doc: DocumentId; id: string }): Gesprek {
  const { cards, ik } = toestel.workspace
  const card = cards.value.get(doc)
  const found = card && gesprekkenIn(card, ik.value.persoon).find((one) => one.id === id)
  if (found === undefined) throw new Error('This form is not here')
  return found
}

function answerOf(gesprek: Gesprek, vraag: string, van?: string) {
  const found = gesprek.antwoorden.find((one) => one.vraag === vraag && (van === undefined || one.van === van))
  if (found === undefined) throw new Error(`No answer at ${vraag}`)
  return found
}

async function write(toestel: Toestel, gesprek: Gesprek, vraag: string, antwoord: string, van?: string) {
  const { id } = answerOf(gesprek, vraag, van)
  await toestel.workspace.commit((batch) => batch.put('gesprek', gesprek.doc, 'antwoorden', id, { antwoord }))
}

/** Each gets what the other wrote in one document. */
async function exchange(a: Toestel, b: Toestel, doc: DocumentId): Promise<void> {
  const members = (a.workspace.cards.value.get(doc) ?? b.workspace.cards.value.get(doc))?.members ?? []
  const [mine, theirs] = [await a.updates(doc), await b.updates(doc)]
  const give = (updates: Uint8Array[], to: Toestel) =>
    to.store.fill(updates.map((update) => ({ doc, kind: 'gesprek' as const, members: [...members], update })))
  give(mine, b)
  give(theirs, a)
  await Promise.all([refresh(a), refresh(b)])
}

test('[D2] two devices write in one form offline: both lines and both texts are there', async () => {
  const [kandidaat, begeleider] = [await openToestel(noor), await openToestel(tom)]
  const made = await begin(kandidaat, 'gedeelde_doelen', withTom)
  await exchange(kandidaat, begeleider, made.doc)

  await write(kandidaat, on(kandidaat, made), 'toezegging', 'Ik kom op tijd.', noor)
  await write(begeleider, on(begeleider, made), 'toezegging', 'Ik maak het rooster.', tom)
  await write(kandidaat, on(kandidaat, made), 'droom', 'Zelf brood bakken. ')
  await write(begeleider, on(begeleider, made), 'droom', 'Een vaste plek.')
  await exchange(kandidaat, begeleider, made.doc)

  for (const toestel of [kandidaat, begeleider]) {
    const gesprek = on(toestel, made)
    expect(answerOf(gesprek, 'toezegging', noor)).toMatchObject({ tekst: 'Ik kom op tijd.', door: noor })
    expect(answerOf(gesprek, 'toezegging', tom)).toMatchObject({ tekst: 'Ik maak het rooster.', door: tom })
    expect(answerOf(gesprek, 'droom').tekst).toContain('Zelf brood bakken.')
    expect(answerOf(gesprek, 'droom').tekst).toContain('Een vaste plek.')
    expect(gesprek.nodig).toEqual([])
  }
})

test('a shared vision is complete only with the answer of the person, or when the person says rather not to', async () => {
  const [kandidaat, begeleider] = [await openToestel(noor), await openToestel(tom)]
  const made = await begin(begeleider, 'gedeelde_visie')
  await exchange(begeleider, kandidaat, made.doc)

  await write(begeleider, on(begeleider, made), 'eigen', 'Noor vindt het goed.')
  expect(await markGesprekKlaar(begeleider.workspace, on(begeleider, made), true)).toMatchObject({ error: 'nog-nodig' })
  expect(on(begeleider, made).isKlaar).toBe(false)
  await write(begeleider, on(begeleider, made), 'eigen', '')
  // Somebody else cannot decline for the person either.
  await setLieverNiet(begeleider.workspace, on(begeleider, made), answerOf(on(begeleider, made), 'eigen'), true)
  expect(on(begeleider, made).nodig).toHaveLength(1)
  await exchange(begeleider, kandidaat, made.doc)

  const own = () => on(kandidaat, made)
  await setLieverNiet(kandidaat.workspace, own(), answerOf(own(), 'eigen'), false)
  await setLieverNiet(kandidaat.workspace, own(), answerOf(own(), 'eigen'), true)
  expect((await markGesprekKlaar(kandidaat.workspace, own(), true)).ok).toBe(true)
  expect(own().isKlaar).toBe(true)
  await setLieverNiet(kandidaat.workspace, own(), answerOf(own(), 'eigen'), false)
  expect(own().isKlaar).toBe(false)
})

test('a form is about the kandidaat of the membership, and only those who were asked are in it', async () => {
  const coach = await openToestel(ilse)
  const made = await begin(coach, 'driegesprek', withTom)

  expect(on(coach, made).card.members).toEqual([
    { person: noor, role: 'kandidaat' },
    { person: ilse, role: 'jobcoach' },
    { person: tom, role: 'werkbegeleider' },
  ])
  expect(on(coach, made)).toMatchObject({ kandidaat: noor, isEigen: false })
})

test('who can take part follows from the form and from who is around; a maatje is never asked', async () => {
  const kandidaat = await openToestel(noor)
  const { workspace } = kandidaat
  const people = gatherPeople(workspace.cards.value.values())
  const who = (naam: SjabloonNaam) => mogelijkeDeelnemers(workspace, people, naam, noor).map(({ persoon }) => persoon)

  expect(who('driegesprek').toSorted()).toEqual([tom, karin, ilse].toSorted())
  expect(who('gedeelde_visie')).toContain(marit)
  expect(who('gedeelde_visie')).not.toContain(fatma)
  const maatje = await openToestel(fatma)
  expect(eigenRol(maatje.workspace, 'gedeelde_visie', noor)).toBeUndefined()
  expect(eigenRol((await openToestel(tom)).workspace, 'driegesprek', noor)?.rol).toBe('werkbegeleider')
})

test('the interview is in mijn map, is gone on with where one stopped, and keeps what is vulnerable apart', async () => {
  const kandidaat = await openToestel(noor)
  const { workspace } = kandidaat
  const made = await begin(kandidaat, 'interview')
  const own = () => on(kandidaat, made)
  const { id } = answerOf(own(), 'kwetsbaar')
  const canary = 'Kanarie63 veel geluid'

  await workspace.commit((batch) => batch.put('map', made.doc, 'gesprekapart', id, { woorden: canary }))
  noteLaatst(workspace, own(), 'hinder')
  await new Promise((resolve) => setTimeout(resolve, 0))
  await setVinkje(workspace, own(), answerOf(own(), 'volhouden'), { id: 'rust', woorden: 'Momenten van rust' }, true)
  await refresh(kandidaat)

  expect(own()).toMatchObject({ kind: 'map', isEigen: true, laatst: 'hinder' })
  expect(answerOf(own(), 'kwetsbaar').tekst).toBe(canary)
  expect(answerOf(own(), 'volhouden').aan).toEqual(['rust'])
  const items = workspace.cards.value.get(made.doc)?.items ?? {}
  expect(JSON.stringify(items['gesprekapart'])).toContain(canary)
  expect(JSON.stringify(items['antwoorden'])).not.toContain(canary)
  const mee = meeItems('map', items, noor)
  expect(mee['gesprekapart']?.some(({ velden }) => velden['woorden'] === canary)).toBe(true)
  await putGesprekAway(workspace, own())
  expect(() => own()).toThrow()
  const left = meeItems('map', workspace.cards.value.get(made.doc)?.items ?? {}, noor)
  expect(left['gesprekapart']).toBeUndefined()
  expect(left['antwoorden']).toBeUndefined()
})

test('points of the circle stand in a zone, and what was taken away is gone', async () => {
  const kandidaat = await openToestel(noor)
  const made = await begin(kandidaat, 'cirkel')
  const own = () => on(kandidaat, made)

  const first = await addPunt(kandidaat.workspace, own(), '')
  const second = await addPunt(kandidaat.workspace, own(), 'buiten')
  await setPunt(kandidaat.workspace, own(), first ?? '', { zone: 'invloed' })
  await setPunt(kandidaat.workspace, own(), second ?? '', { weg: true })
  await refresh(kandidaat)

  expect(own().punten).toEqual([{ id: first, tekst: '', zone: 'invloed', actie: '' }])
})

test('a text about health is asked about where the workplace takes part, and only there', async () => {
  const kandidaat = await openToestel(noor)
  const words = 'Door mijn medicatie begin ik later.'
  const ask = async (mensen: Parameters<typeof beginGesprek>[4]) => {
    const made = await begin(kandidaat, 'gedeelde_visie', mensen)
    await write(kandidaat, on(kandidaat, made), 'nodig', words)
    await refresh(kandidaat)
    const plaats = { doc: made.doc, collection: 'antwoorden', item: answerOf(on(kandidaat, made), 'nodig').id }
    return { made, plaats: { ...plaats, veld: 'antwoord' } }
  }
  const work = await ask(withTom)
  const coach = await ask([{ persoon: ilse, rol: 'jobcoach' }])
  const { cards } = kandidaat.workspace

  expect(gezondheidsvraag(cards.value, work.plaats)).toMatchObject({ wie: 'kandidaat', woorden: ['medicatie'] })
  expect(gezondheidsvraag(cards.value, coach.plaats)).toBeUndefined()
  await moveToMap(kandidaat.workspace, work.plaats)
  await refresh(kandidaat)
  expect(answerOf(on(kandidaat, work.made), 'nodig').tekst).toBe('')
  const map = [...cards.value.values()].find(({ kind }) => kind === 'map')
  expect(JSON.stringify(map?.items['terugblikken'])).toContain(words)
})

test('what somebody else began is told once, and not to who began it or wrote in it already', async () => {
  const [kandidaat, begeleider] = [await openToestel(noor), await openToestel(tom)]
  const made = await begin(begeleider, 'driegesprek')
  await exchange(begeleider, kandidaat, made.doc)
  const toldOn = (toestel: Toestel, rol: Rol) => {
    const { cards, ik, today } = toestel.workspace
    const people = gatherPeople(cards.value.values())
    const naamVan = (one: string | undefined) => people.get(one ?? '')?.naam ?? ''
    return gesprekRegels({ cards: cards.value, ik: ik.value.persoon, people, today: today(), naamVan }, rol)
  }

  expect(toldOn(kandidaat, 'kandidaat')).toEqual([
    {
      sleutel: `gesprek.${made.doc}.${made.id}`,
      punt: { soort: 'gesprek', wie: 'Tom' },
      href: `/gesprek/${made.doc}/${made.id}`,
      isLezen: true,
    },
  ])
  expect(toldOn(begeleider, 'werkbegeleider')).toEqual([])
  await write(kandidaat, on(kandidaat, made), 'goed', 'Alles op tijd af.', noor)
  await refresh(kandidaat)
  expect(toldOn(kandidaat, 'kandidaat')).toEqual([])
})

test('who is asked in later gets an own line under each question for all, in the words in which it was put', async () => {
  const toestel = await openToestel(noor)
  const made = await begin(toestel, 'rollen', withTom)
  const before = on(toestel, made)
  const shared = before.sjabloon.vragen.filter(({ perDeelnemer }) => perDeelnemer === true)
  expect(shared.length).toBeGreaterThan(0)

  const done = await addDeelnemer(toestel.workspace, before, { persoon: marit, rol: 'trainer' })

  expect(done.ok).toBe(true)
  const lines = Object.values(on(toestel, made).card.items['antwoorden'] ?? {}).filter((one) => one['van'] === marit)
  expect(lines).toHaveLength(shared.length)
  expect(new Set(lines.map((one) => one['vraag']))).toEqual(new Set(shared.map(({ id }) => `Vraag ${id}`)))
})
