import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { shortenName } from '#domain/mensen.ts'
import type { Rol } from '#domain/rol.ts'
import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Card, MadeUitnodiging, UitnodigingState } from '#workspace/engine.ts'
import { useKandidaten } from './kandidaten.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Workspace } from '#workspace/workspace.ts'

export type { MadeUitnodiging, UitnodigingState }

/** Somebody who can be invited, and how far that is. */
export interface Genodigde {
  persoon: PersoonId
  naam: string
  rol: Rol
  /** where a werkbegeleider or maatje works */
  organisatie?: string
  /** of the last invitation made on this device; absent when there is none */
  uitnodiging?: UitnodigingState
  /** wrote something that this person reads: so they are in, whoever invited them */
  wroteHere?: true
}

const none: ReadonlySignal<readonly UitnodigingState[]> = signal([])

const MAX_CARD_NAME = 60

/** Here and now; and for who is somewhere else. */
export const VALID_HERE_MS = 15 * 60 * 1000
export const VALID_REMOTE_MS = 14 * 24 * 60 * 60 * 1000

/** Everybody of the region who can be invited, this person left out: team, kandidaten, then people at workplaces. */
export function useGenodigden(): Genodigde[] {
  const { ik, inviting, cards } = useWorkspace()
  const regio = useRegio()
  const kandidaten = useKandidaten()
  const plaatsingen = usePlaatsingen()
  const known = useMemo(() => inviting?.list() ?? none, [inviting]).value
  const self = ik.value.persoon
  const writers = useMemo(() => writersIn(cards.value.values()), [cards.value])
  return useMemo(() => {
    const team: Genodigde[] = (regio?.team ?? []).map(({ persoon, naam, rol }) => ({ persoon, naam, rol }))
    const own: Genodigde[] = kandidaten.map(({ persoon, naam }) => ({ persoon, naam, rol: 'kandidaat' }))
    const names = new Set(own.map((one) => one.persoon))
    const work = plaatsingen
      .filter(({ velden }) => isId('p', velden.kandidaat) && names.has(velden.kandidaat))
      .flatMap(({ velden, werkbegeleider, maatje }) =>
        [werkbegeleider, maatje].flatMap((one): Genodigde[] =>
          one === undefined
            ? []
            : [{ persoon: one.persoon, naam: one.naam, rol: one.rol, organisatie: velden.organisatie ?? '' }],
        ),
      )
    const all = new Map<PersoonId, Genodigde>()
    for (const one of [...team, ...own, ...work]) {
      if (one.persoon !== self && !all.has(one.persoon)) all.set(one.persoon, one)
    }
    return [...all.values()].map((one) => {
      const uitnodiging = lastOf(known, one.persoon)
      return {
        ...one,
        ...(uitnodiging === undefined ? {} : { uitnodiging }),
        ...(writers.has(one.persoon) ? { wroteHere: true as const } : {}),
      }
    })
  }, [regio, kandidaten, plaatsingen, known, self, writers])
}

/**
 * Everybody who wrote anything in these documents. Invitations are told only to who made them; what somebody wrote
 * tells a colleague as well that they are in.
 */
export function writersIn(cards: Iterable<Card>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { items } of cards) {
    for (const collection of Object.values(items)) {
      for (const item of Object.values(collection)) {
        for (const { persoon } of Object.values(item.$wie)) found.add(persoon)
      }
    }
  }
  return found
}

/** How far one invitation is; `undefined` when the server did not say yet. */
export function useUitnodiging(id: string | undefined): UitnodigingState | undefined {
  const { inviting } = useWorkspace()
  const known = useMemo(() => inviting?.list() ?? none, [inviting]).value
  return known.find((one) => one.id === id)
}

/** Whether invitations can be made here; in the Proefversie they are only shown. */
export function canInvite(workspace: Workspace): boolean {
  return workspace.inviting !== undefined
}

/** Makes an invitation. In the Proefversie it is one that leads nowhere, and `isExample` says so. */
export async function invite(
  workspace: Workspace,
  genodigde: Genodigde,
  regio: { doc: `d_${string}` },
  validMs: number,
  kind?: 'opnieuw',
): Promise<MadeUitnodiging & { isExample: boolean }> {
  const { inviting } = workspace
  if (inviting === undefined) {
    const expiresAtMs = workspace.nowMs() + validMs
    const code = 'V00R-BEE1-D000-0000'
    return { id: 'voorbeeld', link: 'voorbeeld:opstap', code, expiresAtMs, isSent: signal(true), isExample: true }
  }
  const { persoon, naam, rol, organisatie } = genodigde
  const made = await inviting.make({
    person: persoon,
    regio: regio.doc,
    role: rol,
    // The card of an invitation takes 200 characters; the name itself stays as it is.
    personName: shortenName(naam, MAX_CARD_NAME),
    ...(organisatie === undefined || organisatie === ''
      ? {}
      : { organisation: shortenName(organisatie, MAX_CARD_NAME) }),
    validMs,
    // Who begins anew always reads three words: to the first who stands in, and to the second.
    ...(validMs > VALID_HERE_MS || kind === 'opnieuw' ? { isRemote: true } : {}),
    ...(kind === undefined ? {} : { kind }),
  })
  return { ...made, isExample: false }
}

/** One that was used counts before a newer one that was not: this person is in. */
export function lastOf(known: readonly UitnodigingState[], persoon: PersoonId): UitnodigingState | undefined {
  const own = known.filter((one) => one.person === persoon)
  return (
    own.find((one) => one.state === 'used') ??
    own.find((one) => one.state === 'waiting') ??
    own.toSorted((a, b) => b.expiresAtMs - a.expiresAtMs)[0]
  )
}
