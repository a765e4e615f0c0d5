import { isDag } from '#domain/dag.ts'
import type { IntakeFields, KaartFields } from '#workspace/mensen/kandidaten.ts'

/** Everything on the page, as typed. */
export interface KandidaatDraft {
  roepnaam: string
  achternaam: string
  telefoon: string
  email: string
  woonplaats: string
  jobcoach: string
  wensFunctie: string
  wensSector: string
  wensOrganisatie: string
  eersteContactOp: string
  kanaal: string
  opmerking: string
}

/** @param today `YYYY-MM-DD`: most people are written down on the day they call */
export function emptyDraft(today: string): KandidaatDraft {
  return {
    roepnaam: '',
    achternaam: '',
    telefoon: '',
    email: '',
    woonplaats: '',
    jobcoach: '',
    wensFunctie: '',
    wensSector: '',
    wensOrganisatie: '',
    eersteContactOp: today,
    kanaal: '',
    opmerking: '',
  }
}

/** One of the two names is enough. */
export function isNamed({ roepnaam, achternaam }: KandidaatDraft): boolean {
  return roepnaam.trim() !== '' || achternaam.trim() !== ''
}

/** What goes on the kaart: only what was filled in. */
export function kaartFields(draft: KandidaatDraft): KaartFields {
  const { roepnaam, achternaam, telefoon, email, woonplaats, wensFunctie, wensSector, wensOrganisatie } = draft
  return filled({ roepnaam, achternaam, telefoon, email, woonplaats, wensFunctie, wensSector, wensOrganisatie })
}

/** What goes in the intake; a day that does not exist is left out. */
export function intakeFields({ eersteContactOp, kanaal, opmerking }: KandidaatDraft): IntakeFields {
  return {
    ...(isDag(eersteContactOp) ? { eersteContactOp } : {}),
    ...filled({ kanaal, opmerking }),
  }
}

function filled<K extends string>(fields: Record<K, string>): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {}
  for (const name in fields) {
    const value = fields[name].trim()
    if (value !== '') kept[name] = value
  }
  return kept
}
