import { isOpdrachtNu, vraagtLeerdoel } from '#domain/kompas.ts'
import { coachingVraagt } from '#domain/dstarr.ts'
import { wachtOpOordeel } from '#domain/voorstel.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import { useArrival } from '#workspace/arrival.ts'
import type { Card } from '#workspace/engine.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { groepenIn } from '#workspace/groep/groepen.ts'
import { mijnCoachingen } from '#workspace/leren/coaching-stand.ts'
import { dstarrsVan } from '#workspace/leren/dstarr.ts'
import { leerdoelenVan } from '#workspace/leren/leerdoelen.ts'
import { opdrachtenVan } from '#workspace/leren/opdrachten.ts'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { voorstellenVan } from '#workspace/mensen/voorstellen.ts'
import { ontbrekendeOvereenkomsten, overeenkomstVan } from '#workspace/plaatsing/overeenkomsten.ts'
import { plaatsingVan } from '#workspace/plaatsing/plaatsingen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Workspace } from '#workspace/workspace.ts'
import { gesprekRegels } from './gesprek-regels.ts'
import type { Kijk, KompasRegel } from './regels.ts'
import { afgesprokenRegels, overlegRegel, periodeRegels, sure } from './regels.ts'

/** What is now for a kandidaat, in the order in which it is shown. */
export function useKompasKandidaat(): KompasRegel[] {
  const workspace = useWorkspace()
  const people = usePeople()
  const { cards, ik, today } = workspace
  const day = today()
  const isHere = useArrival() === 'here'
  return useMemo(
    () => sure(kompasKandidaat(workspace, people), isHere),
    [workspace, people, cards.value, ik.value, day, isHere],
  )
}

/**
 * As the hook. A kandidaat is asked for what somebody else waits for, or what is near; never for what was missed: a quiet
 * week, a werkoverleg that was not held and a bijeenkomst without them show nothing.
 */
export function kompasKandidaat(workspace: Workspace, people: ReadonlyMap<string, KnownPerson>): KompasRegel[] {
  const cards = workspace.cards.value
  const { persoon } = workspace.ik.value
  const today = workspace.today()
  const kijk: Kijk = { cards, ik: persoon, people, today, naamVan: (one) => people.get(one ?? '')?.naam ?? '' }
  const groepen = groepenIn(workspace).filter(({ card }) => card.role === 'kandidaat')
  const plaatsing = plaatsingVan(cards.values(), persoon)
  const wie = plaatsing?.werkbegeleider?.naam ?? ''
  const overleg = plaatsing === undefined ? undefined : overlegRegel(kijk, plaatsing.card, wie)
  return [
    ...verhaalRegels(workspace, kijk),
    ...[...cards.values()].flatMap((card) => reactieRegels(card, kijk)),
    ...(overleg === undefined ? [] : [overleg]),
    ...gesprekRegels(kijk, 'kandidaat'),
    ...voorstelRegels(kijk),
    ...afgesprokenRegels(kijk, 'kandidaat'),
    ...opdrachtRegels(kijk, groepen),
    ...(plaatsing === undefined ? [] : overeenkomstRegels(plaatsing.card, kijk)),
    ...leerdoelRegels(kijk, groepen),
    ...periodeRegels(kijk, persoon, ['werkplek', 'leren'], wie),
  ]
}

function verhaalRegels(workspace: Workspace, { cards, ik, today }: Kijk): KompasRegel[] {
  const own = dstarrsVan(cards, ik, ['map', 'leren']).map((one) => one.velden)
  const vraagt = coachingVraagt(mijnCoachingen(workspace), own, today)
  if (vraagt?.dag === undefined) return []
  return [
    {
      sleutel: `verhaal.${vraagt.id}`,
      punt: { soort: 'verhaal', nr: vraagt.nr, dag: vraagt.dag },
      href: '/dstarrs',
    },
  ]
}

/** Forms with a reaction that came after the own signature, or before there was one. */
function reactieRegels(card: Card, { people }: Kijk): KompasRegel[] {
  if (card.kind !== 'reflectie' || card.role !== 'kandidaat') return []
  const wie = people.get(card.members.find(({ role }) => role === 'werkbegeleider')?.person ?? '')?.naam ?? ''
  const tekens = itemsOf(card.items, 'reflectie', 'handtekeningen').filter(({ rol }) => rol === 'kandidaat')
  return itemsOf(card.items, 'reflectie', 'reflecties').flatMap((item): KompasRegel[] => {
    if (item.gemaaktOpMs === undefined || item.weg === true) return []
    const written = ([1, 2] as const).filter((blok) => (item[`reactie${blok}`] ?? '').trim() !== '')
    const lastMs = Math.max(...written.map((blok) => item.$wie[`reactie${blok}`]?.opMs ?? 0))
    const isSigned = tekens.some(({ reflectieId, opMs = 0 }) => reflectieId === item.id && opMs >= lastMs)
    if (written.length === 0 || isSigned) return []
    const { datum: dag } = item
    return [
      {
        sleutel: `reactie.${item.id}.${tekens.length}`,
        punt: { soort: 'reactie', wie, ...(dag === undefined ? {} : { dag }) },
        href: `/reflectie/${card.doc}/${item.id}`,
      },
    ]
  })
}

function voorstelRegels({ cards, ik }: Kijk): KompasRegel[] {
  const kaart = kandidatenIn(cards.values()).find((one) => one.persoon === ik)
  const open = kaart === undefined ? [] : voorstellenVan(kaart.card).filter(wachtOpOordeel)
  const [newest] = open
  if (newest === undefined) return []
  return [
    {
      sleutel: `voorstellen.${newest.id}`,
      punt: { soort: 'voorstellen', aantal: open.length },
      href: '/mijn-voorstellen',
    },
  ]
}

/** One line for all of them: the first, and how many more there are. */
function opdrachtRegels({ cards, ik, today }: Kijk, groepen: readonly Groep[]): KompasRegel[] {
  const dagen = new Map(groepen.flatMap(({ bijeenkomsten }) => bijeenkomsten.map(({ id, dag }) => [id, dag] as const)))
  const open = opdrachtenVan(cards, ik).filter(
    ({ gedaanOp, dag, bijeenkomst = '' }) => gedaanOp === undefined && isOpdrachtNu(dag, dagen.get(bijeenkomst), today),
  )
  const [first] = open
  if (first === undefined) return []
  const { id, tekst, dag } = first
  return [
    {
      sleutel: `opdracht.${id}`,
      punt: { soort: 'opdracht', tekst, meer: open.length - 1, ...(dag === undefined ? {} : { dag }) },
      href: open.length === 1 ? `/opdracht/${id}` : '/opdrachten',
    },
  ]
}

/** Agreement A, as long as the own signature is not under it: the other one is between organisations. */
function overeenkomstRegels(card: Card, { today }: Kijk): KompasRegel[] {
  if (!ontbrekendeOvereenkomsten(card, today).includes('a')) return []
  const own = overeenkomstVan(card, 'a').partijen.find(({ partij }) => partij === 'kandidaat')
  if (own?.getekendOp !== undefined) return []
  const punt = { soort: 'overeenkomst', ontbreekt: ['a'] } as const
  return [
    {
      sleutel: `overeenkomst.${card.doc}`,
      punt: { soort: 'werkplek', punt, wie: '' },
      href: `/werk/${card.doc}/overeenkomst/a`,
    },
  ]
}

function leerdoelRegels({ cards, ik, today }: Kijk, groepen: readonly Groep[]): KompasRegel[] {
  const own = leerdoelenVan(cards, ik, ['map', 'leren', 'werkplek'])
  const vraag = groepen
    .map(({ bijeenkomsten }) => vraagtLeerdoel(bijeenkomsten, own, today))
    .find((one) => one !== undefined)
  if (vraag === undefined) return []
  const [newest] = own
  const href = newest === undefined ? '/leerdoel/nieuw' : `/leerdoel/${newest.doc}/${newest.id}`
  return [{ sleutel: `leerdoel.${vraag}`, punt: { soort: 'leerdoel', vraag }, href }]
}
