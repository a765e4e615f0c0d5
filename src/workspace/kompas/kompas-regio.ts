import { useMemo } from 'preact/hooks'
import { isVoorStart, vraagtKeuze } from '#domain/kompas.ts'
import { useArrival } from '#workspace/arrival.ts'
import type { Card } from '#workspace/engine.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useGroepen } from '#workspace/groep/groepen.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { intakeCard, intakeOf, useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { voorstellenVan } from '#workspace/mensen/voorstellen.ts'
import type { Plaatsing } from '#workspace/plaatsing/plaatsingen.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import { openVereisten } from '#workspace/regio/functieprofiel.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import type { Plek } from '#workspace/regio/register.ts'
import { useRegister } from '#workspace/regio/register.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useKijk } from './kijk.ts'
import type { Kijk, KompasRegel } from './regels.ts'
import { belRegels, plaatsRegels, sure, werkplekRegels } from './regels.ts'

/** What a region asks for, beside the tasks of the overview. */
export function useKompasRegio(): KompasRegel[] {
  const kijk = useKijk()
  const groepen = useGroepen()
  const kandidaten = useKandidaten()
  const plaatsingen = usePlaatsingen()
  const register = useRegister()
  const regio = useRegio()
  const isHere = useArrival() === 'here'
  return useMemo(() => {
    const all = [
      ...belRegels(kijk, ['regiocoordinator']),
      ...keuzeRegels(kijk, kandidaten, groepen),
      ...jaRegels(kandidaten, plaatsingen),
      ...(regio?.card === undefined ? [] : vereistenRegels(kijk, plaatsingen, register?.plekken ?? [], regio.card)),
      ...plaatsRegels(groepen, kijk.today),
      ...samen(werkplekRegels(kijk, ['regiocoordinator'])),
    ]
    return sure(all, isHere)
  }, [kijk, groepen, kandidaten, plaatsingen, register, regio, isHere])
}

/** In a region one line says it for several werkplekken; the board has each of them. */
export function samen(regels: readonly KompasRegel[]): KompasRegel[] {
  return (['overeenkomst', 'werkoverleg', 'contact'] as const).flatMap((wat): KompasRegel[] => {
    const own = regels.filter(({ punt }) => punt.soort === 'werkplek' && punt.punt.soort === wat)
    if (own.length < 2) return own
    // Another werkplek makes it another line: what was put off does not hide it.
    const sleutel = `werkplekken.${own.map((one) => one.sleutel).join(' ')}`
    return [{ sleutel, punt: { soort: 'werkplekken', wat, aantal: own.length }, href: '/bord' }]
  })
}

/** What is now for a projectassistent, beside two bijeenkomsten on one day. */
export function useKompasPlanning(groepen: readonly Groep[]): KompasRegel[] {
  const { today } = useWorkspace()
  const day = today()
  return useMemo(() => plaatsRegels(groepen, day), [groepen, day])
}

/** Who was at the voorlichting and whose choice is to be noted. */
export function keuzeRegels(
  { cards, today }: Pick<Kijk, 'cards' | 'today'>,
  kandidaten: readonly Kandidaat[],
  groepen: readonly Groep[],
): KompasRegel[] {
  return kandidaten.flatMap((kandidaat): KompasRegel[] => {
    const groep = groepen.find(({ doc }) => doc === kandidaat.groep)
    const first = groep?.bijeenkomsten.find(({ soort }) => soort === 'voorlichting')
    const card = intakeCard(cards.values(), kandidaat.persoon)
    if (card?.canWrite !== true) return []
    if (!vraagtKeuze(intakeOf(card) ?? {}, kandidaat.status, first?.dag, today)) return []
    const punt = { soort: 'keuze', wie: kandidaat.kort } as const
    return [{ sleutel: `keuze.${kandidaat.doc}`, punt, href: `/intake/${kandidaat.doc}` }]
  })
}

/** Who said yes to a plek that was proposed and has none yet. */
export function jaRegels(kandidaten: readonly Kandidaat[], plaatsingen: readonly Plaatsing[]): KompasRegel[] {
  const placed = new Set(plaatsingen.map(({ velden }) => velden.kandidaat))
  return kandidaten.flatMap((kandidaat): KompasRegel[] => {
    const wanted = voorstellenVan(kandidaat.card).find(({ oordeel }) => oordeel === 'ja')
    if (wanted?.plekId === undefined || placed.has(kandidaat.persoon)) return []
    const plek = [wanted.functie, wanted.organisatie].filter(Boolean).join(', ')
    const href = `/plaatsen/${kandidaat.doc}/${wanted.plekId}`
    return [{ sleutel: `wil_plek.${wanted.id}`, punt: { soort: 'wil_plek', wie: kandidaat.kort, plek }, href }]
  })
}

/** Plekken where somebody begins soon and not all of the requirements were talked about. */
export function vereistenRegels(
  { naamVan, today }: Pick<Kijk, 'naamVan' | 'today'>,
  plaatsingen: readonly Plaatsing[],
  plekken: readonly Plek[],
  regio: Card,
): KompasRegel[] {
  return plaatsingen.flatMap(({ doc, velden }): KompasRegel[] => {
    const plek = plekken.find(({ id }) => id === velden.plekId)
    if (plek === undefined || !isVoorStart(velden.start, today)) return []
    const { niet, onbekend } = openVereisten(regio, plek)
    const aantal = niet.length + onbekend.length
    if (aantal === 0) return []
    const punt = { soort: 'vereisten', wie: naamVan(velden.kandidaat), aantal } as const
    return [{ sleutel: `vereisten.${doc}`, punt, href: `/plek/${plek.id}` }]
  })
}
