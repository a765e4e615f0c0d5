import type { PlanVraag } from '#domain/terugvalplan.ts'
import { planVragen } from '#domain/terugvalplan.ts'

/** Where everything in the plan stands. */
export const PLAN_HREF = '/terugvalplan'

export function hrefOf(vraag: PlanVraag): string {
  return `${PLAN_HREF}/vraag/${vraag}`
}

/** Where *Verder* goes: the next question, and after the last one what was written. */
export function hrefAfter(vraag: PlanVraag): string {
  const next = planVragen[planVragen.indexOf(vraag) + 1]
  return next === undefined ? PLAN_HREF : hrefOf(next)
}

/** Where *Terug* goes: the question before, or what was written. */
export function hrefBefore(vraag: PlanVraag): string {
  const before = planVragen[planVragen.indexOf(vraag) - 1]
  return before === undefined ? PLAN_HREF : hrefOf(before)
}
