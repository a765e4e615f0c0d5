import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Publiek, PortfolioTekst, Uitgiftewijze } from '#domain/portfolio.ts'
import { opBladzijde, portfolioTeksten } from '#domain/portfolio.ts'
import type { ReflectieVelden } from '#domain/zelfreflectie.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useReflecties } from '#workspace/leren/reflecties.ts'
import { useCard, useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import type { Bewijsstuk } from './bewijsstukken.ts'
import { useBewijsstukken } from './bewijsstukken.ts'
import { useMap } from './map.ts'
import type { Teken } from './portfolio-formulier.ts'
import { getekendeTekst } from './portfolio-formulier.ts'
import type { Papier } from './papieren.ts'
import { usePapieren } from './papieren.ts'

/** One thing of mijn map that can stand on a page. */
export type Onderdeel = { readonly id: string } & (
  | { readonly soort: 'tekst'; readonly veld: PortfolioTekst; readonly tekst: string }
  | { readonly soort: 'reflectie'; readonly velden: ReflectieVelden; readonly tekens: readonly Teken[] }
  | { readonly soort: 'papier'; readonly papier: Papier }
  | { readonly soort: 'bewijs'; readonly stuk: Bewijsstuk }
)

/** A page for one audience, in mijn map. */
export interface Portfolio {
  doc: DocumentId
  id: string
  publiek?: Publiek
  voor: string
  watVertelIk: string
  opMs: number
  /** ids of what was ticked */
  gekozen: ReadonlySet<string>
  /** per onderdeel what was typed for this page */
  woorden: ReadonlyMap<string, string>
}

/** A part as it comes on the page, or the words for which it does not. */
export type BladDeel = { readonly deel: Onderdeel; readonly tekst: string; readonly achtergebleven?: readonly string[] }

/** The words of a text that seem to be about health. */
export type Zoek = (tekst: string) => readonly string[]

export function usePortfolios(): Portfolio[] {
  const maps = useCards('map')
  return useMemo(
    () =>
      maps
        .flatMap((card) => itemsOf(card.items, 'map', 'portfolios').flatMap((item) => portfolioOf(card, item) ?? []))
        .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1)),
    [maps],
  )
}

export function usePortfolio(id: string): Portfolio | undefined {
  return usePortfolios().find((one) => one.id === id)
}

function portfolioOf(card: Card, item: Item<'map', 'portfolios'>): Portfolio | undefined {
  if (item.opMs === undefined || item.weg === true) return undefined
  const keuzes = itemsOf(card.items, 'map', 'portfoliokeuzes').filter((one) => one.id.startsWith(`${item.id}.`))
  return {
    doc: card.doc,
    id: item.id,
    voor: item.voor?.trim() ?? '',
    watVertelIk: item.watVertelIk?.trim() ?? '',
    opMs: item.opMs,
    gekozen: new Set(keuzes.flatMap((one) => (one.isErbij === true && one.onderdeel ? [one.onderdeel] : []))),
    woorden: new Map(keuzes.map((one) => [one.id.slice(item.id.length + 1), one.woorden ?? ''])),
    ...(item.publiek === undefined ? {} : { publiek: item.publiek }),
  }
}

/** The line of one part of one page: the same on two own devices. */
export function keuzeId(portfolio: string, onderdeel: string): string {
  return `${portfolio}.${onderdeel}`
}

/** Everything that can stand on a page: own texts, forms that both signed, photos and papers. */
export function useOnderdelen(): Onderdeel[] {
  const card = useCard(useMap()?.doc)
  const { ik } = useWorkspace()
  const reflecties = useReflecties(ik.value.persoon)
  const papieren = usePapieren()
  const stukken = useBewijsstukken()
  const profiel = card === undefined ? undefined : itemOf(card.items, 'map', 'profiel', 'ik')
  const teksten = portfolioTeksten.flatMap((veld): Onderdeel[] => {
    const tekst = profiel?.[veld]?.trim() ?? ''
    return tekst === '' ? [] : [{ id: veld, soort: 'tekst', veld, tekst }]
  })
  const forms = reflecties.flatMap((one): Onderdeel[] => {
    const signed = getekendeTekst(one)
    return signed === undefined ? [] : [{ id: one.id, soort: 'reflectie', ...signed }]
  })
  const papers = papieren
    .filter(({ bijlage }) => bijlage !== '')
    .map((papier): Onderdeel => ({ id: papier.id, soort: 'papier', papier }))
  const proofs = stukken.map((stuk): Onderdeel => ({ id: stuk.id, soort: 'bewijs', stuk }))
  return [...teksten, ...proofs, ...forms, ...papers]
}

/** What was ticked, in the order of the page, with the words that come on it. */
export function bladDelen(portfolio: Portfolio, onderdelen: readonly Onderdeel[], zoek: Zoek): BladDeel[] {
  return onderdelen.filter(({ id }) => portfolio.gekozen.has(id)).map((deel) => bladDeel(portfolio, deel, zoek))
}

/** One part as it would come on the page. */
export function bladDeel({ publiek, woorden }: Portfolio, deel: Onderdeel, zoek: Zoek): BladDeel {
  const eigen = woordenVan(deel)
  // What was signed cannot be said otherwise.
  const typed = kanKorter(deel) ? (woorden.get(deel.id) ?? '') : ''
  const found = opBladzijde(publiek, eigen, typed, zoek)
  // Said shorter for this page, of a bewijsstuk only that comes on it; else all of it, and no words beside it.
  if (deel.soort === 'bewijs' && 'tekst' in found) return { deel, tekst: typed.trim() }
  return 'tekst' in found ? { deel, tekst: found.tekst } : { deel, tekst: '', achtergebleven: found.achtergebleven }
}

/** Whether other words may stand on a page instead of its own. */
export function kanKorter({ soort }: Onderdeel): boolean {
  return soort === 'tekst' || soort === 'bewijs'
}

function woordenVan(deel: Onderdeel): string {
  if (deel.soort === 'tekst') return deel.tekst
  if (deel.soort === 'papier') return [deel.papier.naam, deel.papier.omschrijving].join('\n')
  if (deel.soort === 'reflectie') return Object.values(deel.velden).join('\n')
  return [deel.stuk.titel, deel.stuk.bewijs, ...deel.stuk.regels.map(({ tekst }) => tekst)].join('\n')
}

/** @returns the id of the new page */
export async function makePortfolio(workspace: Workspace, doc: DocumentId): Promise<CommitResult & { id: string }> {
  const id = workspace.newId()
  const opMs = workspace.nowMs()
  return { ...(await workspace.commit((batch) => batch.put('map', doc, 'portfolios', id, { opMs }))), id }
}

export function setPortfolio(
  workspace: Workspace,
  { doc, id }: Pick<Portfolio, 'doc' | 'id'>,
  fields: Pick<Fields<'map', 'portfolios'>, 'publiek' | 'weg'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'portfolios', id, fields))
}

export function chooseOnderdeel(
  workspace: Workspace,
  { doc, id }: Pick<Portfolio, 'doc' | 'id'>,
  onderdeel: string,
  isErbij: boolean,
): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put('map', doc, 'portfoliokeuzes', keuzeId(id, onderdeel), { portfolio: id, onderdeel, isErbij }),
  )
}

/** One line of *Wat gaf ik aan wie*. */
export interface Uitgifte {
  doc: DocumentId
  id: string
  publiek?: Publiek
  aan: string
  wijze: Uitgiftewijze
  wat: string[]
  opMs: number
}

/** Newest first. */
export function useUitgiftes(): Uitgifte[] {
  const maps = useCards('map')
  return maps
    .flatMap((card) =>
      itemsOf(card.items, 'map', 'uitgiftes').flatMap(({ id, opMs, weg, wijze, publiek, aan = '', wat = [] }) =>
        opMs === undefined || wijze === undefined || weg === true
          ? []
          : [{ doc: card.doc, id, opMs, wijze, aan, wat, ...(publiek === undefined ? {} : { publiek }) }],
      ),
    )
    .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
}

/** Writes down in mijn map what was given to whom; it goes nowhere. @param wat the names of what stood on the page */
export function noteUitgifte(
  workspace: Workspace,
  { doc, id, publiek, voor }: Portfolio,
  wijze: Uitgiftewijze,
  wat: readonly string[],
): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put('map', doc, 'uitgiftes', workspace.newId(), {
      ...{ portfolio: id, aan: voor.slice(0, 400), wijze, wat: wat.map((one) => one.slice(0, 400)) },
      ...(publiek === undefined ? {} : { publiek }),
      opMs: workspace.nowMs(),
    }),
  )
}

export function removeUitgifte(workspace: Workspace, { doc, id }: Uitgifte): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'uitgiftes', id, { weg: true }))
}
