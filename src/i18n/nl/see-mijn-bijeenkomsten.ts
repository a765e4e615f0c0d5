import type { AanwezigStatus } from '#domain/aanwezigheid.ts'
import { countOf } from '#i18n/format.ts'

/** *Afspraken en bijeenkomsten* van de kandidaat. */
export const mijnBijeenkomstenText = {
  title: 'Afspraken en bijeenkomsten',
  year: (naam: string) => (naam === '' ? 'Het jaar: tien bijeenkomsten' : `Het jaar van ${naam}`),
  next: 'Wat komt er aan?',
  name: (nr: number, kind: string) => (nr === 0 ? kind : `Bijeenkomst ${nr}: ${kind}`),
  none: 'Alle bijeenkomsten zijn geweest.',
  agenda: 'Zet in mijn agenda',
  agreements: 'Afspraken',
  noAgreements: 'Geen afspraken',
  noAgreementsText: 'Je coach zet ze hier neer.',
  call: (naam: string) => `${naam} bellen`,
  notes: { title: 'Notities over jou', below: 'Wat je coach en je trainer opschreven' },
  noDay: 'Nog geen dag',
  done: 'Gedaan',
  doneList: 'Wat al gedaan is',
  shared: 'Afgesproken in de groep',
  sharedBelow: (agreements: number, assignments: number) =>
    [
      agreements === 0 ? '' : countOf(agreements, 'afspraak', 'afspraken'),
      assignments === 0 ? '' : countOf(assignments, 'opdracht', 'opdrachten'),
    ]
      .filter(Boolean)
      .join(' en '),
  sharedMore: 'Eerder afgesproken',
  group: { title: 'Afspraken en materiaal', below: 'Hoe de groep met elkaar werkt' },
  print: { title: 'Jaarplan afdrukken', below: 'Op papier, of bewaren als pdf' },
  been: 'Waar ik was',
  beenText: 'Dit heeft je trainer opgeschreven. Klopt het niet? Zeg het tegen je trainer.',
  noGroup: 'Nog geen groep',
  noGroupText: 'Hoor je bij een groep? Dan staan de data hier.',
  status: {
    aanwezig: 'Je was er',
    later_gekomen: 'Je kwam later',
    eerder_weg: 'Je ging eerder weg',
    afgemeld: 'Je had je afgemeld',
    niet_gezien: 'Niet gezien',
  } satisfies Record<AanwezigStatus, string>,
  help: {
    about: [
      'Hier staan je afspraken en de bijeenkomsten van je groep.',
      'Met Zet in mijn agenda komen de data in de agenda van je telefoon.',
      'Verandert er een datum? Doe het dan nog een keer. Je krijgt niets dubbel.',
    ],
  },
} as const
