import type { Coaching } from '#domain/dstarr.ts'
import { coachingenVan, coachingVraagt, isKlaarVoor, lastCoaching, nextCoaching } from '#domain/dstarr.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { isBijgesteldSinds } from '#domain/leerdoelversie.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { groepenIn } from '#workspace/groep/groepen.ts'
import { localDay } from '#workspace/make-workspace.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Workspace } from '#workspace/workspace.ts'
import type { Dstarr } from './dstarr.ts'
import { dstarrsVan } from './dstarr.ts'
import type { Leerdoel } from './leerdoelen.ts'
import { leerdoelenVan } from './leerdoelen.ts'
import { aanpassingenBij } from './versies.ts'

/** What a trainer wants to know before a coaching of one person: about work, from what that person shows. */
export interface CoachingStand {
  /** the one to come */
  volgende?: Coaching
  /** the one before today */
  vorige?: Coaching
  /** ready for the one to come, newest first */
  klaar: Dstarr[]
  /** shown leerdoelen at work that nobody looked at again since the last coaching */
  zonderVersie: Leerdoel[]
}

type Cards = ReadonlyMap<DocumentId, Card>

/**
 * How one kandidaat stands before the next coaching of a group, as far as the person who looks may read. A leerdoel that
 * is over asks for nothing, and neither does one that was shown since.
 *
 * @param today `YYYY-MM-DD`
 */
export function coachingStandVan(
  cards: Cards,
  persoon: PersoonId,
  coachingen: readonly Coaching[],
  today: string,
): CoachingStand {
  const volgende = nextCoaching(coachingen, today)
  const vorige = lastCoaching(coachingen, today)
  const dag = vorige?.dag
  const atWork = leerdoelenVan(cards, persoon, ['leren', 'werkplek']).filter(
    (doel) => doel.status === 'actief' || doel.status === 'bijgesteld',
  )
  return {
    ...(volgende === undefined ? {} : { volgende }),
    ...(vorige === undefined ? {} : { vorige }),
    klaar:
      volgende === undefined
        ? []
        : dstarrsVan(cards, persoon, ['leren']).filter((dstarr) => isKlaarVoor(dstarr.velden, volgende)),
    zonderVersie:
      dag === undefined
        ? []
        : atWork.filter(
            (doel) => !isBijgesteldSinds(aanpassingenBij(cards, doel), dag, localDay(doel.velden.gemaaktOpMs ?? 0)),
          ),
  }
}

/** One person of a group before the next coaching. */
export interface CoachingMens extends CoachingStand {
  deelnemer: string
  persoon: PersoonId
}

/** Everybody of a group that this person may read of, in the order of the list. */
export function coachingStandIn(cards: Cards, groep: Groep, today: string): CoachingMens[] {
  const coachingen = coachingenVan(groep.bijeenkomsten)
  return groep.deelnemers.flatMap(({ id, persoonId }) => {
    if (!isId('p', persoonId) || !hasLeren(cards, persoonId)) return []
    return [{ deelnemer: id, persoon: persoonId, ...coachingStandVan(cards, persoonId, coachingen, today) }]
  })
}

export function useCoachingStand(groep: Groep): CoachingMens[] {
  const { cards, today } = useWorkspace()
  const day = today()
  return useMemo(() => coachingStandIn(cards.value, groep, day), [cards.value, groep, day])
}

/** Of one kandidaat, for the dossier; `undefined` for who does not read what is between kandidaat and trainer. */
export function useCoachingStandVan(persoon: PersoonId, groep: Groep | undefined): CoachingStand | undefined {
  const { cards, today } = useWorkspace()
  const day = today()
  return useMemo(
    () =>
      hasLeren(cards.value, persoon)
        ? coachingStandVan(cards.value, persoon, coachingenVan(groep?.bijeenkomsten ?? []), day)
        : undefined,
    [cards.value, persoon, groep, day],
  )
}

/** The coachings of the kandidaat's own groups. */
export function mijnCoachingen(workspace: Workspace): Coaching[] {
  return groepenIn(workspace)
    .filter((groep) => groep.card.role === 'kandidaat')
    .flatMap((groep) => coachingenVan(groep.bijeenkomsten))
}

/** Those, the next of them, and whether a DSTARR is asked for it now. */
export function useMijnCoachingen(): {
  coachingen: Coaching[]
  volgende: Coaching | undefined
  vraagt: Coaching | undefined
} {
  const workspace = useWorkspace()
  const { cards, ik } = workspace
  const { persoon } = ik.value
  const today = workspace.today()
  return useMemo(() => {
    const coachingen = mijnCoachingen(workspace)
    const own = dstarrsVan(cards.value, persoon, ['map', 'leren']).map((one) => one.velden)
    return {
      coachingen,
      volgende: nextCoaching(coachingen, today),
      vraagt: coachingVraagt(coachingen, own, today),
    }
  }, [workspace, cards.value, persoon, today])
}

function hasLeren(cards: Cards, persoon: PersoonId): boolean {
  return [...cards.values()].some(
    (card) =>
      card.kind === 'leren' && card.members.some((member) => member.person === persoon && member.role === 'kandidaat'),
  )
}

/** The coaching that a DSTARR names, in whatever group it is; `undefined` when that group is not here. */
export function useCoaching(id: string | undefined): Coaching | undefined {
  const workspace = useWorkspace()
  const { cards } = workspace
  return useMemo(
    () =>
      id === undefined
        ? undefined
        : groepenIn(workspace)
            .flatMap((groep) => coachingenVan(groep.bijeenkomsten))
            .find((coaching) => coaching.id === id),
    [workspace, cards.value, id],
  )
}
