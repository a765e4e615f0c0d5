import type { PortfolioTekst, Publiek, Uitgiftewijze } from '#domain/portfolio.ts'
import { bewijsText } from './keep-bewijs.ts'
import { profielText } from './write-profiel.ts'

const { ditBenIk, watIkKan, pitchEnCv } = profielText
const fields = { ...ditBenIk.fields, ...watIkKan.fields, ...pitchEnCv.fields }

/** What an own text is called, also on the page. */
export const portfolioTekstWoorden: Record<PortfolioTekst, string> = {
  pitch: fields.pitch.label,
  cv: fields.cv.label,
  ditBenIk: fields.ditBenIk.label,
  ditWilIk: fields.ditWilIk.label,
  zoWerkIkHetBest: fields.zoWerkIkHetBest.label,
  ikKanDitGoed: fields.ikKanDitGoed.label,
  ikDoeDitGraag: fields.ikDoeDitGraag.label,
  ditHebIkNodig: fields.ditHebIkNodig.label,
  hierGeloofIkIn: fields.hierGeloofIkIn.label,
  hierinWilIkGroeien: fields.hierinWilIkGroeien.label,
  vanuitDieOvertuiging: fields.vanuitDieOvertuiging.label,
}

export const publiekWoorden: Record<Publiek, string> = {
  werkgever: 'Een werkgever',
  collegas: 'Collega’s',
  maatje: 'Mijn maatje',
  anders: 'Iemand anders',
}

export const uitgifteWoorden: Record<Uitgiftewijze, string> = {
  bestand: 'Bestand gemaakt',
  afgedrukt: 'Voor afdrukken gekozen',
  getoond: 'Op mijn telefoon laten zien',
}

/** What the fields are called on the page of *Neem alles mee*; see mee-velden.ts. */
export const portfolioNamen = {
  portfolios: {
    publiek: 'Voor wie',
    voor: 'Naam',
    watVertelIk: 'Wat vertel ik?',
    opMs: 'Gemaakt',
    weg: null,
  },
  portfoliokeuzes: { portfolio: null, onderdeel: null, isErbij: null, woorden: 'Woorden voor deze bladzijde' },
  uitgiftes: {
    portfolio: null,
    publiek: 'Voor wie',
    aan: 'Naam',
    wijze: 'Hoe',
    wat: 'Wat stond erop?',
    opMs: 'Wanneer',
    weg: null,
  },
  leeslinks: {
    portfolio: null,
    publiek: 'Voor wie',
    aan: 'Naam',
    tot: 'Te lezen tot en met',
    geheim: null,
    blad: null,
    wat: 'Wat stond erop?',
    opMs: 'Gemaakt',
    daarOpMs: null,
    geopendOpMs: 'Geopend',
    leesbaarOpMs: null,
    gelezenOp: null,
    gestoptOpMs: 'Gestopt',
    wegDaarOpMs: null,
    weg: null,
  },
} as const

export const portfolioKeuzes = {
  'portfolios.publiek': publiekWoorden,
  'uitgiftes.publiek': publiekWoorden,
  'uitgiftes.wijze': uitgifteWoorden,
  'leeslinks.publiek': publiekWoorden,
  'bewijsstukken.bron': bewijsText.groups,
}
