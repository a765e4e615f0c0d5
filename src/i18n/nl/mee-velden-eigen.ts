import { bewijsstukNamen } from './keep-bewijs.ts'
import { tevredenheidNamen } from './mee-werk.ts'
import { portfolioNamen } from './portfolio-woorden.ts'
import { hulpmiddelNamen } from './share-hulpmiddel.ts'
import { stukNamen } from './stuk-woorden.ts'
import { profielText } from './write-profiel.ts'

const { ditBenIk, watIkKan, pitchEnCv } = profielText

/** What the fields of the own words, the portfolio and what helps are called; see mee-velden.ts. */
export const eigenNamen = {
  profiel: {
    roepnaam: 'Naam',
    ditBenIk: ditBenIk.fields.ditBenIk.label,
    ditWilIk: ditBenIk.fields.ditWilIk.label,
    zoWerkIkHetBest: ditBenIk.fields.zoWerkIkHetBest.label,
    ikKanDitGoed: watIkKan.fields.ikKanDitGoed.label,
    ikDoeDitGraag: watIkKan.fields.ikDoeDitGraag.label,
    ditHebIkNodig: watIkKan.fields.ditHebIkNodig.label,
    hierGeloofIkIn: watIkKan.fields.hierGeloofIkIn.label,
    hierinWilIkGroeien: watIkKan.fields.hierinWilIkGroeien.label,
    vanuitDieOvertuiging: watIkKan.fields.vanuitDieOvertuiging.label,
    pitch: pitchEnCv.fields.pitch.label,
    cv: pitchEnCv.fields.cv.label,
  },
  ...portfolioNamen,
  bewijsstukken: bewijsstukNamen,
  ...stukNamen,
  hulpmiddelen: hulpmiddelNamen,
  tevredenheid: tevredenheidNamen,
  hulpmiddelmerken: { titel: 'Hulpmiddel', helptMij: 'Helpt mij' },
} as const
