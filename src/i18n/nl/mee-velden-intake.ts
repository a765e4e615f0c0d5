import { intakeText } from './take-intake.ts'
import { profielPlekText } from './write-functieprofiel.ts'
import { startText } from './write-start.ts'

// What the fields of coming in and of finding a plek are called on the page of *Neem alles mee*.

export const startNamen = {
  start: {
    telefoon: 'Mijn telefoonnummer',
    wensFunctie: startText.wensFunctie,
    wensSector: startText.wensSector,
    wensOrganisatie: startText.wensOrganisatie,
    motivatie: startText.motivatieLabel,
    deelname: startText.deelname,
  },
  criteria: { antwoord: 'Mijn antwoord', vraag: 'Mijn vraag' },
  uitkeringsafspraken: {
    dag: 'Dag',
    tijd: 'Tijd',
    onderwerp: startText.afspraakOnderwerp,
    uitkomst: startText.afspraakUitkomst,
    opMs: 'Opgeschreven',
    weg: null,
  },
} as const

export const kaartIntakeNamen = {
  geboortejaar: 'Geboortejaar',
  deelname: startText.deelname,
  testWoorden: intakeText.ownTestWoorden,
  afstemmingNodig: intakeText.nodig,
  afstemmingGevraagdOp: `${intakeText.afstemming}: gevraagd op`,
  afstemmingGekregenOp: `${intakeText.afstemming}: gekregen op`,
} as const

export const voorstelNamen = {
  criteria: { antwoord: 'Mijn antwoord', vraag: 'Mijn vraag' },
  voorstellen: {
    plekId: null,
    organisatie: 'Organisatie',
    functie: 'Werk',
    plaats: 'Plaats',
    sector: profielPlekText.sector,
    taken: profielPlekText.taken,
    urenMin: profielPlekText.urenMin,
    urenMax: profielPlekText.urenMax,
    dagdelen: 'Deel van de dag',
    door: 'Voorgesteld door',
    opMs: 'Voorgesteld op',
    oordeel: 'Wat ik ervan vind',
    woorden: 'Wat ik erbij zeg',
    weg: null,
  },
  gekozen: {
    dag: 'Begin',
    wensFunctie: 'Mijn wens',
    wensSector: 'Mijn wens voor soort bedrijf',
    functie: 'Het werk dat het werd',
    organisatie: 'Organisatie',
    weg: null,
  },
} as const

export const intakeNamen = {
  hoeGevonden: intakeText.gevonden,
  motivatieGevraagdOp: `${intakeText.asked.motivatie} op`,
  motivatieGekregenOp: `${intakeText.received.motivatie} op`,
  cvGevraagdOp: `${intakeText.asked.cv} op`,
  cvGekregenOp: `${intakeText.received.cv} op`,
  neemtIemandMee: intakeText.mee,
  voorlichtingOp: 'Eerste bijeenkomst',
  voorlichtingVan: 'Hoe laat',
  voorlichtingPlaats: 'Waar',
  uitgenodigdOp: 'Uitgenodigd op',
  testGedaanOp: 'Test over werk gedaan op',
  keuzeOp: 'Gekozen op',
  moment: intakeText.moment,
  opnieuwUitgenodigdOp: 'Opnieuw uitgenodigd op',
} as const

export const intakeCriteriaNamen = { antwoord: 'Antwoord', toelichting: intakeText.sentence } as const
