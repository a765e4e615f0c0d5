import type { PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Card } from '#workspace/engine.ts'

/** What this device knows of a person, gathered from every document it may read. */
export interface KnownPerson {
  persoon: PersoonId
  naam: string
  rol?: Rol
  telefoon?: string
  email?: string
}

/** Persons by id, from the people lists in all cards and the names on kaarten. */
export function gatherPeople(cards: Iterable<Card>): ReadonlyMap<string, KnownPerson> {
  const people = new Map<string, KnownPerson>()
  for (const card of cards) {
    for (const collection of ['mensen', 'team']) {
      for (const item of Object.values(card.items[collection] ?? {})) {
        if (typeof item['persoonId'] === 'string' && item['weg'] !== true) addPerson(people, item['persoonId'], item)
      }
    }
    if (card.kind === 'kaart') {
      const kaart = card.items['kaart']?.['kaart']
      if (kaart !== undefined && typeof kaart['persoonId'] === 'string') {
        addPerson(people, kaart['persoonId'], { ...kaart, naam: kaart['roepnaam'], rol: 'kandidaat' })
      }
    }
  }
  return people
}

function addPerson(people: Map<string, KnownPerson>, id: string, from: Record<string, unknown>): void {
  const known = people.get(id) ?? { persoon: id as PersoonId, naam: '' }
  if (known.naam === '' && typeof from['naam'] === 'string') known.naam = from['naam']
  if (typeof from['rol'] === 'string') known.rol ??= from['rol'] as Rol
  if (typeof from['telefoon'] === 'string' && from['telefoon'] !== '') known.telefoon ??= from['telefoon']
  if (typeof from['email'] === 'string' && from['email'] !== '') known.email ??= from['email']
  people.set(id, known)
}
