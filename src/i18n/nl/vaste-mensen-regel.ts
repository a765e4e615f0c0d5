import { formatDate } from '#i18n/format.ts'

/** Wie je het eerst belt, en wie invalt: een paar woorden bij een naam. */
export const vasteMensenRegel = {
  link: 'Vaste mensen',
  yourContact: 'je vaste contactpersoon',
  yourStandIn: 'vaste vervanger',
  standsIn: (voor: string, tot: string) => `valt in voor ${voor} tot en met ${formatDate(tot)}`,
  isBack: (van: string) => `er weer na ${formatDate(van)}`,
  soon: (door: string, van: string) => `vanaf ${formatDate(van)} valt ${door} in`,
} as const
