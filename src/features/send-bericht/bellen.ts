import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'
import type { HelpingPerson } from '#workspace/mensen/contact-person.ts'
import type { MensRond, PlanMens } from '#workspace/map/terugvalplan.ts'

/** Somebody with a number. */
export interface Beller {
  naam: string
  telefoon: string
  /** absent: somebody who is not in Opstap */
  rol?: Rol
}

/**
 * Whom to call, each number once: first who stands in the plan, then the vaste contactpersoon, then everybody around.
 * This works without a plan, without internet and without anything being sent.
 */
export function wieBellen(
  plan: readonly PlanMens[],
  rond: readonly MensRond[],
  helper: HelpingPerson | undefined,
): Beller[] {
  const fromPlan = plan.flatMap(({ persoon, naam, telefoon }): Beller[] => {
    const known = rond.find((one) => one.persoon === persoon)
    const number = telefoon || known?.telefoon
    if (number === undefined || number.trim() === '') return []
    return [{ naam, telefoon: number, ...(known === undefined ? {} : { rol: known.rol }) }]
  })
  const rol = rollen.find((one) => one === helper?.rol)
  const contact: Beller[] =
    helper?.telefoon === undefined
      ? []
      : [{ naam: helper.naam, telefoon: helper.telefoon, ...(rol === undefined ? {} : { rol }) }]
  const others = rond.flatMap((mens): Beller[] =>
    mens.telefoon === undefined ? [] : [{ naam: mens.naam, telefoon: mens.telefoon, rol: mens.rol }],
  )
  const seen = new Set<string>()
  return [...fromPlan, ...contact, ...others].filter(({ telefoon }) => {
    const digits = telefoon.replaceAll(/[^\d+]/g, '')
    return digits !== '' && !seen.has(digits) && seen.add(digits)
  })
}

/** The phone's own messages, with the words in it; nothing is sent before its owner does. */
export function smsHref(telefoon: string, tekst: string): string {
  return `sms:${telefoon.replaceAll(/[^\d+]/g, '')}?body=${encodeURIComponent(tekst)}`
}
