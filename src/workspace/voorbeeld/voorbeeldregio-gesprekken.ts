import { antwoordId } from '#domain/gesprek.ts'
import type { Op } from '#documents/op.ts'
import type { Bouw, VoorbeeldDocument, VoorbeeldPersoon } from './voorbeeldregio-bouw.ts'
import { membersOf, put } from './voorbeeldregio-bouw.ts'

const interview: readonly (readonly [vraag: string, woorden: string, antwoord: string])[] = [
  ['overJou', 'Wil je kort iets over jezelf vertellen?', 'Ik woon in Waalburg, met mijn kat Pip.'],
  ['plezier', 'Waar heb je veel plezier in?', 'Bakken. En mensen die blij zijn met wat ik maakte.'],
  ['werk', 'Heb je nu werk? Wat voor werk?', ''],
]

/** A talk about work that was begun and stopped, in the map of the kandidaat to try. */
export function putInterview(bouw: Bouw): Op[] {
  const id = bouw.newItem()
  return [
    ...put('map', 'gesprekken', id, {
      ...{ sjabloon: 'interview', dag: bouw.dag(-8), gemaaktOpMs: bouw.ms(-8), laatst: 'werk' },
    }),
    ...interview.flatMap(([vraag, woorden, antwoord], volgorde) =>
      put('map', 'antwoorden', antwoordId(id, vraag), {
        ...{ bij: id, vraag: woorden, volgorde },
        ...(antwoord === '' ? {} : { antwoord }),
      }),
    ),
  ]
}

const regels = {
  goed: [
    'Wat gaat goed?',
    'Ik sta niet meer stil als het druk is.',
    'Noor vult de toonbank zelf.',
    'Jullie praten elke week.',
  ],
  beter: [
    'Waar loop ik tegenaan in het werk?',
    'De kassa vind ik nog lastig.',
    'Ik leg soms te veel tegelijk uit.',
    '',
  ],
  doen: ['Wat ga ik doen?', 'Ik vraag om één ding tegelijk.', 'Ik schrijf de kassa uit op een kaart.', ''],
} as const
const samen = {
  oplossing: ['Wat kan dat oplossen?', 'Eerst een week naast Ron staan bij de kassa.'],
  weer: ['Wanneer praten we weer, en waarover?', 'Over vier weken, over de kassa.'],
} as const

/** A driegesprek that was held and is complete: each wrote an own line. */
export function makeDriegesprek(
  bouw: Bouw,
  [kandidaat, werkbegeleider, jobcoach]: readonly [VoorbeeldPersoon, VoorbeeldPersoon, VoorbeeldPersoon],
): VoorbeeldDocument {
  const id = 'gesprek'
  const order = Object.keys({ goed: 0, beter: 1, oplossing: 2, doen: 3, weer: 4 })
  const regelsVan = ({ persoon }: VoorbeeldPersoon, at: 1 | 2 | 3): Op[] =>
    Object.entries(regels).flatMap(([vraag, woorden]) =>
      put('gesprek', 'antwoorden', antwoordId(id, vraag, persoon), {
        ...{ bij: id, van: persoon, vraag: woorden[0], volgorde: order.indexOf(vraag) },
        ...(woorden[at] === '' ? {} : { antwoord: woorden[at] }),
      }),
    )
  const first = [
    ...put('gesprek', 'gesprekken', id, {
      ...{ sjabloon: 'driegesprek', dag: bouw.dag(-20), door: jobcoach.persoon, gemaaktOpMs: bouw.ms(-20) },
      klaarOpMs: bouw.ms(-19),
    }),
    ...Object.entries(samen).flatMap(([vraag, [woorden, antwoord]]) =>
      put('gesprek', 'antwoorden', antwoordId(id, vraag), {
        ...{ bij: id, vraag: woorden, volgorde: order.indexOf(vraag), antwoord },
      }),
    ),
  ]
  return {
    doc: bouw.newDoc(),
    kind: 'gesprek',
    members: membersOf([kandidaat, werkbegeleider, jobcoach]),
    writes: [
      { by: jobcoach.persoon, ops: [...first, ...regelsVan(jobcoach, 3)] },
      { by: kandidaat.persoon, ops: regelsVan(kandidaat, 1) },
      { by: werkbegeleider.persoon, ops: regelsVan(werkbegeleider, 2) },
    ],
  }
}
