import type { Documentvorm } from '#domain/documentvorm.ts'
import type { EigenSoort, EigenVerzameling } from '#domain/meeneembestand.ts'
import type { afspraak, notitie, reflectie, spoor, woordmerk } from '#domain/veldlijst.ts'
import { formatZelfreflectie } from '#domain/zelfreflectie.ts'
import { certificaatNamen, evaluatieNamen, uitkomstNamen } from './mee-velden-afronden.ts'
import { groepNamen } from './mee-velden-groep.ts'
import { intakeCriteriaNamen, intakeNamen, kaartIntakeNamen, startNamen, voorstelNamen } from './mee-velden-intake.ts'
import {
  dstarrNamen,
  eigenOpdrachtNamen,
  leerdoelNamen,
  oordeelNamen,
  opbrengstNamen,
  subdoelNamen,
  tipNamen,
  versieNamen,
} from './mee-velden-leren.ts'
import {
  contactNamen,
  plaatsingAfsprakenNamen,
  plaatsingWerkNamen,
  tevredenheidNamen,
  werkplekWerkNamen,
} from './mee-werk.ts'
import { eigenNamen } from './mee-velden-eigen.ts'
import { evenNietNamen, pauzeNamen } from './mee-velden-even-niet.ts'
import { gesprekInMapNamen, gesprekNamen } from './mee-velden-gesprek.ts'
import { mensNamen, overdrachtNamen, vervangingNamen, werkdagNamen } from './mee-velden-mensen.ts'
import { netwerkNamen } from './keep-netwerk.ts'
import { droomNamen } from './write-droom.ts'
import { terugblikText } from './write-terugblik.ts'

/**
 * What each field is called on the page of *Neem alles mee*; `null` for what only the program needs (it is in the data).
 * A field that is added to a document and not here does not compile.
 */
type Namen<L> = { readonly [F in keyof L]: string | null }
type VeldNamen = { readonly [S in EigenSoort]: { readonly [V in EigenVerzameling<S>]: Namen<Documentvorm[S][V]> } }

const rijNamen = Object.fromEntries(
  [formatZelfreflectie.kop, ...formatZelfreflectie.blokken].flat().map(({ veld, label }) => [veld, label]),
) as Record<Exclude<keyof typeof reflectie, 'leerdoelId1' | 'leerdoelId2' | 'gemaaktOpMs' | 'weg'>, string>

const reflectieNamen: Namen<typeof reflectie> = {
  ...rijNamen,
  leerdoelId1: null,
  leerdoelId2: null,
  gemaaktOpMs: 'Gemaakt',
  weg: null,
}

const notitieNamen: Namen<typeof notitie> = {
  tekst: 'Notitie',
  label: 'Soort',
  door: 'Van wie',
  opMs: 'Wanneer',
  klaar: null,
  weg: null,
}

const afspraakNamen: Namen<typeof afspraak> = {
  tekst: 'Afspraak',
  dag: 'Dag',
  tijd: 'Tijd',
  notitieId: null,
  door: 'Van wie',
  opMs: 'Opgeschreven',
  gedaanOp: 'Gedaan op',
  weg: null,
}

const spoorNamen: Namen<typeof spoor> = {
  titel: 'Titel',
  status: 'Hoe staat het ermee?',
  dag: 'Dag',
  getekendDoor: 'Getekend door',
  weg: null,
}

const woordmerkNamen: Namen<typeof woordmerk> = {
  bij: null,
  veld: null,
  door: 'Dit gaat over het werk, zegt',
  opMs: 'Wanneer',
  weg: null,
}

export const veldNamen: VeldNamen = {
  map: {
    evaluaties: evaluatieNamen,
    papieren: {
      naam: 'Naam',
      soort: 'Soort',
      omschrijving: 'Wat staat erop?',
      bijlage: null,
      mime: null,
      bytes: null,
      opMs: 'Toegevoegd',
      weg: null,
    },
    leerdoelen: {
      ...leerdoelNamen,
      delenMet: 'Wie leest het?',
      verhuisdNaar: null,
      verhuisdId: null,
      teruggehaaldVan: null,
    },
    subdoelen: subdoelNamen,
    versies: versieNamen,
    oordelen: oordeelNamen,
    dstarrs: {
      ...dstarrNamen,
      verhaal: 'Voor een sollicitatie',
      verhuisdNaar: null,
      verhuisdId: null,
      teruggehaaldVan: null,
    },
    tips: tipNamen,
    opbrengsten: { ...opbrengstNamen, verhuisdNaar: null },
    reflecties: {
      ...reflectieNamen,
      plaatsing: null,
      verhuisdNaar: null,
      verhuisdId: null,
      teruggehaaldVan: null,
    },
    reacties: {
      bij: null,
      veld: null,
      tekst: 'Wat een ander erbij schreef',
      door: null,
      naam: 'Van wie',
      opMs: 'Wanneer',
    },
    terugblikken: {
      dag: 'Dag',
      hoe: terugblikText.check.hoe,
      onthouden: terugblikText.check.onthouden,
      gebruikt: terugblikText.check.gebruikt,
      klaarOpMs: 'Bewaard',
      weg: null,
    },
    ...startNamen,
    ...evenNietNamen,
    ...eigenNamen,
    ...droomNamen,
    ...netwerkNamen,
    ...gesprekInMapNamen,
  },
  deel: {
    delen: {
      titel: 'Wat',
      tekst: 'Tekst',
      tot: 'Tot en met',
      aan: 'Aan wie',
      alsRol: 'Rol',
      opMs: 'Sinds',
      vorm: 'Soort',
      stappen: 'Afspraken over het werk',
      weg: null,
    },
  },
  kaart: {
    kaart: {
      roepnaam: 'Voornaam',
      achternaam: 'Achternaam',
      telefoon: 'Telefoon',
      email: 'E-mail',
      woonplaats: 'Woonplaats',
      status: 'Status',
      contactpersoon: 'Vaste contactpersoon',
      vervanger: 'Vervanger',
      wensFunctie: 'Wens voor werk',
      wensSector: 'Wens voor soort bedrijf',
      wensOrganisatie: 'Wens voor organisatie',
      motivatie: 'Motivatie',
      ...kaartIntakeNamen,
      persoonId: null,
      groep: null,
      leren: null,
      verwijderdOpMs: 'Weggehaald',
    },
    mensen: mensNamen,
    vervangingen: vervangingNamen,
    ...voorstelNamen,
    ...uitkomstNamen,
  },
  intake: {
    intake: {
      eersteContactOp: 'Eerste contact',
      kanaal: 'Hoe',
      opmerking: 'Opmerking',
      keuzeDeelname: 'Meedoen?',
      opnieuwUitnodigenOp: 'Opnieuw uitnodigen op',
      ...intakeNamen,
    },
    criteria: intakeCriteriaNamen,
    contacten: contactNamen,
  },
  plaatsing: {
    plaatsing: {
      kandidaat: null,
      plekId: null,
      organisatie: 'Organisatie',
      functie: 'Werk',
      adres: 'Adres',
      start: 'Begin',
      eindePlan: 'Einde volgens plan',
      status: 'Status',
      werkoverleg: 'Werkoverleg',
      groep: null,
      werkplek: null,
      reflectie: null,
      maatje: null,
      vervolg: null,
      vervolgVan: null,
      vervolgSinds: 'Andere werkbegeleider sinds',
      ...plaatsingAfsprakenNamen,
    },
    mensen: mensNamen,
    dagen: werkdagNamen,
    leerdoelsporen: spoorNamen,
    reflectiesporen: spoorNamen,
    bezoeken: {
      dag: 'Bezoek op',
      tijd: 'Tijd',
      door: 'Van wie',
      plaats: 'Plaats',
      gedaanOpMs: 'Geweest',
      weg: null,
    },
    ...plaatsingWerkNamen,
    pauzes: pauzeNamen,
  },
  werkplek: {
    leerdoelen: leerdoelNamen,
    subdoelen: subdoelNamen,
    versies: versieNamen,
    oordelen: oordeelNamen,
    notities: notitieNamen,
    ...overdrachtNamen,
    ...werkplekWerkNamen,
    afspraken: { ...afspraakNamen, overleg: null },
    woordmerken: woordmerkNamen,
  },
  maatje: {
    maatje: { roepnaam: 'Voornaam', telefoon: 'Telefoon', organisatie: 'Organisatie', groep: null },
    dagen: werkdagNamen,
    mensen: mensNamen,
  },
  reflectie: {
    reflecties: { ...reflectieNamen, plaatsing: null, zaad: null },
    handtekeningen: {
      reflectieId: null,
      wortel: null,
      inhoud: null,
      rol: 'Rol',
      persoonId: null,
      naam: 'Naam',
      toestel: null,
      ketenkop: null,
      opMs: 'Wanneer',
      handtekening: null,
      sleutel: null,
      bevestigdBij: 'Bevestigd op de telefoon van',
      ontvangstOpMs: 'Door de server genoteerd',
      ontvangstNr: null,
      ontvangstSleutel: null,
      ontvangstTeken: null,
    },
    zienswijzen: {
      reflectieId: null,
      wortel: null,
      tekst: 'Ik zie dit anders',
      rol: 'Rol',
      persoonId: null,
      naam: 'Naam',
      toestel: null,
      ketenkop: null,
      opMs: 'Wanneer',
      handtekening: null,
      sleutel: null,
      vervangt: null,
    },
    opmerkingen: { reflectieId: null, tekst: 'Opmerking', door: 'Van wie', opMs: 'Wanneer' },
    woordmerken: woordmerkNamen,
  },
  leren: {
    leerdoelen: { ...leerdoelNamen, verhuisdNaar: null, verhuisdId: null },
    subdoelen: subdoelNamen,
    versies: versieNamen,
    oordelen: oordeelNamen,
    dstarrs: dstarrNamen,
    tips: tipNamen,
    opdrachten: eigenOpdrachtNamen,
    opbrengsten: opbrengstNamen,
    notities: notitieNamen,
    afspraken: afspraakNamen,
    contacten: contactNamen,
    tevredenheid: tevredenheidNamen,
    hulpmiddelen: eigenNamen.hulpmiddelen,
  },
  gesprek: { ...gesprekNamen, woordmerken: woordmerkNamen },
  groep: { ...groepNamen, mensen: mensNamen },
  training: { aanwezigheid: { groep: null, status: 'Aanwezigheid', tijd: 'Tijd' }, certificaten: certificaatNamen },
}
