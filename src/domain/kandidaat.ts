/** @source docs/begrippen.md#kandidaat */
export const kandidaatStatussen = [
  'belangstelling',
  'aangemeld',
  'voorlichting_gehad',
  'zoekt_wep',
  'gestart',
  'pauze',
  'afgerond',
  'gestopt',
  'later_opnieuw_uitnodigen',
] as const
export type KandidaatStatus = (typeof kandidaatStatussen)[number]
