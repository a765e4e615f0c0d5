import type { AanwezigStatus } from '#domain/aanwezigheid.ts'
import type { BijeenkomstSoort } from '#domain/bijeenkomst.ts'
import type { KandidaatStatus } from '#domain/kandidaat.ts'
import type { PlaatsingStatus } from '#domain/plaatsing.ts'
import type { Rol } from '#domain/rol.ts'

/** The words of the field as people say them, the same on every screen. */
export const soortWoorden: Record<BijeenkomstSoort, string> = {
  voorlichting: 'Voorlichting',
  training: 'Training',
  coaching: 'Coaching',
  extra: 'Extra',
}

/** The only five words about being there. */
export const aanwezigWoorden: Record<AanwezigStatus, string> = {
  aanwezig: 'Is er',
  later_gekomen: 'Later gekomen',
  eerder_weg: 'Eerder weg',
  afgemeld: 'Afgemeld',
  niet_gezien: 'Niet gezien',
}

export const kandidaatStatusWoorden: Record<KandidaatStatus, string> = {
  belangstelling: 'Heeft belangstelling',
  aangemeld: 'Aangemeld',
  voorlichting_gehad: 'Is naar de voorlichting geweest',
  zoekt_wep: 'Zoekt een plek',
  gestart: 'Werkt nu op een plek',
  pauze: 'Pauze',
  afgerond: 'Klaar met het programma',
  gestopt: 'Gestopt',
  later_opnieuw_uitnodigen: 'Later opnieuw uitnodigen',
}

export const plaatsingStatusWoorden: Record<PlaatsingStatus, string> = {
  voorbereiding: 'Begint nog',
  loopt: 'Loopt',
  opbouw: 'Bouwt uren op',
  pauze: 'Pauze',
  afgerond: 'Afgerond',
  voortijdig_gestopt: 'Eerder gestopt',
}

export const notitieLabelWoorden = { afspraak: 'Afspraak', vraag: 'Vraag', goed_nieuws: 'Goed nieuws' } as const

/** 0 (Sunday) – 6 */
export const weekdagWoorden = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const

export const rolWoorden: Record<Rol, string> = {
  kandidaat: 'kandidaat',
  werkbegeleider: 'werkbegeleider',
  maatje: 'maatje',
  trainer: 'trainer',
  jobcoach: 'jobcoach',
  regiocoordinator: 'regiocoördinator',
  projectassistent: 'projectassistent',
}

/** A person without a name on this device, and a name that nobody filled in. */
export const naamloos = { iemand: 'iemand', zonderNaam: 'Zonder naam' } as const
