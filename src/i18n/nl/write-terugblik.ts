import type { Item } from '#domain/documentvorm.ts'

type Hoe = NonNullable<Item<'map', 'terugblikken'>['hoe']>

/** *Terugkijken*: drie kleine vragen, alleen voor jezelf. */
export const terugblikText = {
  list: {
    title: 'Terugkijken',
    begin: 'Terugkijken op vandaag',
    goOn: 'Verder met vandaag',
    empty: 'Nog niets om op terug te kijken',
    emptyText: 'Na een werkdag kun je hier drie korte vragen beantwoorden.',
    emptyDo: 'Toch nu beginnen',
    notReady: 'Nog niet klaar',
    help: {
      about: [
        'Hier staan de dagen waarop je terugkeek.',
        'Alleen jij ziet dit. Niemand telt hoe vaak je het doet.',
        'Een dag overslaan is heel gewoon.',
      ],
    },
  },
  step: (nr: number) => `Terugkijken: vraag ${nr} van 3`,
  hoe: {
    title: 'Hoe ging het vandaag?',
    titleOn: (day: string) => `Hoe ging het op ${day}?`,
    rather: 'Liever niet zeggen',
  },
  onthouden: {
    title: 'Wat wil je onthouden?',
    hint: 'Een paar woorden is genoeg. Praten mag ook: tik op het microfoontje van je toetsenbord.',
  },
  gebruikt: {
    title: 'Wat heb je gebruikt?',
    hint: 'Tik aan wat hielp. Het mag ook niets zijn.',
    choices: ['Hulp vragen', 'Pauze nemen', 'Doorzetten'],
    other: 'Iets anders',
    otherLabel: 'Wat hielp je nog meer?',
  },
  next: 'Verder',
  skip: 'Overslaan',
  later: 'Later verder',
  check: {
    title: 'Nakijken',
    below: (day: string) => `Terugkijken op ${day}`,
    hoe: 'Hoe ging het?',
    onthouden: 'Wat wil je onthouden?',
    gebruikt: 'Wat heb je gebruikt?',
    nowTitle: 'Wat gebeurt er nu?',
    now: 'Dit staat in je map. Niemand anders ziet het, tot jij het deelt.',
    talk: (name: string, phone: string) =>
      phone === '' ? `Wil je erover praten? Je kunt ${name} vragen.` : `Wil je erover praten? Bel ${name}, ${phone}.`,
    keep: 'Bewaren in mijn map',
    kept: 'Staat in je map.',
    reflect: 'Zelfreflectie beginnen hiermee',
    remove: 'Wegdoen',
    removed: 'Weggedaan.',
  },
  words: {
    goed: 'Goed',
    gewoon: 'Gewoon',
    zwaar: 'Zwaar',
    zeg_ik_niet: 'Liever niet zeggen',
  } satisfies Record<Hoe, string>,
  help: {
    about: [
      'Drie kleine vragen over je dag. Je mag alles overslaan.',
      'Elk antwoord wordt meteen bewaard. Je kunt altijd stoppen.',
      'Alleen jij ziet dit.',
    ],
  },
} as const
