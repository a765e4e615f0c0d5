import type { VersieAanleiding, Wijziging } from '#domain/leerdoelversie.ts'
import { writeLeerdoelText } from './write-leerdoel.ts'

/** Wat iemand deed aanpassen, op de tijdlijn. */
export const aanleidingWoorden: Readonly<Record<VersieAanleiding, string>> = {
  dstarr: 'Na een verhaal bij de coaching',
  tip: 'Na een tip',
  reflectie: 'Na een zelfreflectie',
  werkoverleg: 'Na een werkoverleg',
  zelf: 'Aangepast',
}

export const wijzigingWoorden: Readonly<Record<Wijziging, string>> = {
  titel: writeLeerdoelText.overview.questions.titel,
  wat: writeLeerdoelText.overview.questions.wat,
  wanneer: writeLeerdoelText.overview.questions.wanneer,
  waar: writeLeerdoelText.overview.questions.waar,
  waarom: writeLeerdoelText.overview.questions.waarom,
  waartoe: writeLeerdoelText.overview.questions.waartoe,
  hoe: writeLeerdoelText.overview.questions.hoe,
  uiterlijk: writeLeerdoelText.overview.questions.uiterlijk,
  maat: writeLeerdoelText.overview.questions.maat,
  haalbaar: writeLeerdoelText.overview.questions.haalbaar,
  toelichting: writeLeerdoelText.haalbaar.why,
  stappen: writeLeerdoelText.overview.steps,
}

/** Een doel aanpassen in één beweging. */
export const adaptLeerdoelText = {
  title: 'Doel aanpassen',
  titel: 'Wat wil je leren?',
  wat: 'Wat ga je precies doen?',
  uiterlijk: 'Uiterlijk op',
  why: 'Waarom pas je het aan?',
  whyHint: 'Een paar woorden is genoeg. Dit staat straks bij Zo werd je doel.',
  tips: 'Door deze tip',
  because: 'Waardoor kwam het?',
  kept: 'Zoals het was, blijft bewaard. Je vindt het bij Zo werd je doel.',
  more: 'Iets anders aanpassen',
  done: 'Klaar',
  adapted: 'Doel aangepast.',
  same: 'Doel blijft zoals het was. Je reden is bewaard.',
  nothing: 'Er is niets veranderd.',
  gone: { title: 'Dit staat hier niet meer', back: 'Naar mijn leerdoelen' },
  help: {
    about: [
      'Schrijf op hoe je doel nu luidt.',
      'Zeg erbij waarom je het aanpast.',
      'Wat er eerst stond, raakt niet weg.',
    ],
  },
} as const
