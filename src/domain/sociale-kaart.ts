/** Under which law a provision falls. @source docs/begrippen.md#sociale-kaart */
export const voorzieningWetten = ['participatiewet', 'wmo', 'zvw', 'overig'] as const
export type VoorzieningWet = (typeof voorzieningWetten)[number]

/** What a provision asks of who comes. */
export const instapeisen = ['ochtend', 'elke_keer_komen', 'nuchter', 'eigen_gemeente', 'verwijzing'] as const
export type Instapeis = (typeof instapeisen)[number]
