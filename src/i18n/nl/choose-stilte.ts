import type { Stilte } from '#domain/stilte.ts'

/** *Stilte*: even geen vragen van de app. Niemand hoort ervan. */
export const stilteText = {
  title: 'Stilte',
  link: { title: 'Stilte', below: 'Even geen vragen van Opstap' },
  below: 'Opstap vraagt je even niets. Niemand krijgt dat te horen.',
  choose: 'Hoe lang wil je rust?',
  choices: {
    dag: 'Een dag',
    week: 'Een week',
    tot_ik_het_zeg: 'Tot ik het zeg',
  } satisfies Record<Stilte, string>,
  begun: (day: string) => `Goed. We laten je met rust tot ${day}. Je map blijft gewoon open.`,
  begunOpen: 'Goed. We laten je met rust tot jij het zegt. Je map blijft gewoon open.',
  stop: 'Stilte stoppen',
  stopped: 'Fijn dat je er bent.',
  same: 'Wat je deelt en afspreekt, blijft zoals het is. Bellen kan altijd.',
  still: 'Wat je echt moet weten zeggen we wel, bijvoorbeeld als iets niet is opgeslagen.',
  help: {
    about: [
      'Stilte geldt alleen op dit toestel.',
      'Er verandert niets aan je plek of je programma.',
      'Je kunt het op elk moment stoppen.',
    ],
  },
} as const
