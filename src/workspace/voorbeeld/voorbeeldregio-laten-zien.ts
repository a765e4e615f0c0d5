import type { Bouw } from './voorbeeldregio-bouw.ts'
import { put } from './voorbeeldregio-bouw.ts'

export const pitchEnCv = {
  pitch: 'Ik ben Noor. Ik bak graag brood en taart. Ik werk netjes en ik ben altijd op tijd.',
  cv: 'Bakkerij De Korenaar: brood vormen, taarten versieren, de toonbank vullen. Thuis: bakken voor de buurt.',
}

/** A page for an employer, what was given, what helps, and an answer half-way; in the map of the kandidaat to try. */
export function putLatenZien(bouw: Bouw): ReturnType<typeof put> {
  const page = bouw.newItem()
  const parts = ['pitch', 'ikKanDitGoed', 'hierinWilIkGroeien']
  return [
    ...put('map', 'portfolios', page, {
      ...{ publiek: 'werkgever', voor: 'Bakkerij Zonneveld', opMs: bouw.ms(-20) },
      watVertelIk: 'Ik zoek werk in een bakkerij, voor 16 uur in de week.',
    }),
    ...parts.flatMap((onderdeel) =>
      put('map', 'portfoliokeuzes', `${page}.${onderdeel}`, { portfolio: page, onderdeel, isErbij: true }),
    ),
    ...put('map', 'uitgiftes', bouw.newItem(), {
      ...{ portfolio: page, publiek: 'werkgever', aan: 'Bakkerij Zonneveld', wijze: 'getoond', opMs: bouw.ms(-18) },
      wat: ['Mijn pitch', 'Ik kan dit goed'],
    }),
    ...put('map', 'hulpmiddelen', bouw.newItem(), {
      ...{ titel: 'Kaart met mijn ochtend', waarvoor: 'Als er veel tegelijk moet.', opMs: bouw.ms(-25) },
      hoe: 'Ik schrijf vier dingen op. Wat klaar is, streep ik weg.',
    }),
    ...put('map', 'tevredenheid', 'halverwege', {
      ...{ pastWerk: 'grotendeels', waaromNiet: ['te_makkelijk'], groei: 'soms', opMs: bouw.ms(-14) },
      verder: 'Ik wil leren hoe je brooddeeg maakt.',
    }),
  ]
}
