import type { StukWoorden } from './stuk-woorden-type.ts'

/** *Mijn verhaal en wat ik kan*: de vragen, in eigen woorden en in de ik-vorm. */
export const stukkenIk: StukWoorden<'verhaalversies' | 'krachtigeMomenten' | 'ontvangenFeedback' | 'vertelkeuzes'> = {
  verhaalversies: {
    naam: 'Mijn verhaal',
    onder: 'In mijn woorden, voor wie ik kies',
    begin: 'Een verhaal schrijven',
    vragen: {
      titel: {
        titel: 'Voor wie is dit verhaal?',
        hint: 'Je kunt voor iemand anders later een ander verhaal maken.',
        voorbeelden: ['Voor mezelf', 'Voor een werkgever', 'Voor mijn groep', 'Voor mijn begeleider'],
      },
      verhaal: {
        titel: 'Mijn verhaal',
        hint: 'Zoals je het zou vertellen. Inspreken mag ook: tik op het microfoontje van je toetsenbord.',
      },
    },
  },
  krachtigeMomenten: {
    naam: 'Krachtige momenten',
    onder: 'Toen het goed ging, en waardoor',
    begin: 'Een krachtig moment',
    vragen: {
      titel: { titel: 'Hoe noem ik dit moment?', hint: 'Een moment waarop het goed ging. Een paar woorden is genoeg.' },
      gebeurd: { titel: 'Wat gebeurde er?', hint: 'En wanneer en waar was dat?' },
      omstandigheden: { titel: 'Hoe was de situatie?' },
      wieErbij: { titel: 'Wie waren erbij?' },
      sterk: { titel: 'Wat maakte het sterk?' },
      waarom: { titel: 'Waarom was het voor mij een goed moment?', hint: 'Toen, of nu je eraan terugdenkt.' },
      anderenDeden: { titel: 'Wat deden anderen?' },
      ikDeed: { titel: 'Wat deed ik?' },
      samen: { titel: 'Wat ging er goed samen?' },
      kern: { titel: 'Wat is de kern?', hint: 'In één korte zin.' },
      meenemen: { titel: 'Wat neem ik hiervan mee?' },
      energie: {
        titel: 'Wat gaf mij energie?',
        hint: 'Tik aan wat past. Het mag ook niets zijn.',
        tikken: [
          {
            woorden: [
              'Iets maken',
              'Iets afmaken',
              'Mensen helpen',
              'Samenwerken',
              'Iets nieuws leren',
              'Rustig alleen werken',
              'Buiten zijn',
              'Iets uitleggen',
              'Een plan maken',
              'Waardering krijgen',
            ],
          },
        ],
      },
      energieEigen: { titel: 'Nog iets anders?' },
    },
  },
  ontvangenFeedback: {
    naam: 'Feedback van anderen',
    onder: 'Wat een ander mij teruggaf',
    begin: 'Feedback die ik kreeg',
    vragen: {
      vanWie: { titel: 'Van wie kreeg ik dit?' },
      dag: { titel: 'Wanneer was dat?' },
      gaatGoed: { titel: 'Wat gaat goed?', hint: 'Begin hiermee. Het mag lang zijn.' },
      gezien: { titel: 'Wat zag of hoorde de ander?', hint: 'Bijvoorbeeld: ik zag dat je wachtte met vragen.' },
      gedrag: { titel: 'Wat deed ik toen?', hint: 'Het gaat om wat je deed, niet om wie je bent.' },
      betekenis: { titel: 'Wat deed dat met de ander?', hint: 'Vraag het na als je het niet zeker weet.' },
      kanBeter: { titel: 'Wat kan beter, en hoe?', hint: 'Een andere manier om het te doen.' },
      ikVind: { titel: 'Wat vind ik ervan?', hint: 'Je hoeft het niet met de ander eens te zijn.' },
    },
  },
  vertelkeuzes: {
    naam: 'Wat vertel ik wel en niet',
    onder: 'Per persoon, in mijn woorden',
    begin: 'Kiezen wat ik vertel',
    vragen: {
      titel: {
        titel: 'Aan wie vertel ik het?',
        voorbeelden: ['Mijn werkgever', 'Mijn collega’s', 'Mijn maatje', 'Iemand van een loket'],
      },
      wel: { titel: 'Wat vertel ik wel?' },
      niet: { titel: 'Wat houd ik voor mezelf?', hint: 'Je hoeft niets uit te leggen.' },
      zin: { titel: 'Zo zeg ik het', hint: 'Een of twee zinnen die je zo kunt uitspreken.' },
      alsZeDoorvragen: {
        titel: 'En als iemand doorvraagt?',
        hint: 'Bijvoorbeeld: dat houd ik liever voor mezelf.',
      },
    },
  },
}
