import type { Documentvorm } from '#domain/documentvorm.ts'
import type { EigenSoort, EigenVerzameling } from '#domain/meeneembestand.ts'
import type {
  afspraak,
  leerdoel,
  mens,
  notitie,
  reflectie,
  spoor,
  subdoel,
  werkdag,
  woordmerk,
} from '#domain/veldlijst.ts'
import { formatZelfreflectie } from '#domain/zelfreflectie.ts'
import { leerdoelPaginas } from './write-leerdoel.ts'
import { profielText } from './write-profiel.ts'
import { terugblikText } from './write-terugblik.ts'

/**
 * What each field is called on the page of *Neem alles mee*; `null` for what only the program needs (it is in the data).
 * A field that is added to a document and not here does not compile.
 */
type Namen<L> = { readonly [F in keyof L]: string | null }
type VeldNamen = { readonly [S in EigenSoort]: { readonly [V in EigenVerzameling<S>]: Namen<Documentvorm[S][V]> } }

const leerdoelNamen: Namen<typeof leerdoel> = {
  titel: leerdoelPaginas.titel.title,
  kerncompetentie: 'Soort',
  thema: leerdoelPaginas.onderwerp.title,
  wat: leerdoelPaginas.wat.title,
  wanneer: leerdoelPaginas.wanneer.title,
  waar: leerdoelPaginas.waar.title,
  waarom: leerdoelPaginas.waarom.title,
  waartoe: leerdoelPaginas.waartoe.title,
  hoe: leerdoelPaginas.hoe.title,
  uiterlijk: 'Uiterlijk',
  maat: leerdoelPaginas.meten.title,
  haalbaar: leerdoelPaginas.haalbaar.title,
  toelichting: 'Toelichting',
  status: 'Hoe staat het ermee?',
  gemaaktOpMs: 'Gemaakt',
  weg: null,
}

const subdoelNamen: Namen<typeof subdoel> = {
  leerdoelId: null,
  volgorde: null,
  tekst: 'Stap',
  uiterlijk: 'Uiterlijk',
  aantal: 'Hoeveel',
  klaarOp: 'Klaar op',
  weg: null,
}

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

const mensNamen: Namen<typeof mens> = {
  persoonId: null,
  naam: 'Naam',
  rol: 'Rol',
  telefoon: 'Telefoon',
  email: 'E-mail',
  weg: null,
}

const werkdagNamen: Namen<typeof werkdag> = { weekdag: 'Dag', van: 'Van', tot: 'Tot', weg: null }

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

const { ditBenIk, watIkKan } = profielText

export const veldNamen: VeldNamen = {
  map: {
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
    },
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
  },
  deel: {
    delen: {
      titel: 'Wat',
      tekst: 'Tekst',
      tot: 'Tot en met',
      aan: 'Aan wie',
      alsRol: 'Rol',
      opMs: 'Sinds',
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
      persoonId: null,
      groep: null,
      leren: null,
      verwijderdOpMs: 'Weggehaald',
    },
    mensen: mensNamen,
  },
  intake: {
    intake: {
      eersteContactOp: 'Eerste contact',
      kanaal: 'Hoe',
      opmerking: 'Opmerking',
      keuzeDeelname: 'Meedoen?',
      opnieuwUitnodigenOp: 'Opnieuw uitnodigen op',
    },
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
    contacten: { vorm: 'Hoe', dag: 'Dag', onderwerp: 'Waarover', door: 'Met wie' },
  },
  werkplek: {
    leerdoelen: leerdoelNamen,
    subdoelen: subdoelNamen,
    notities: notitieNamen,
    afspraken: afspraakNamen,
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
    opmerkingen: { reflectieId: null, tekst: 'Opmerking', door: 'Van wie', opMs: 'Wanneer' },
    woordmerken: woordmerkNamen,
  },
  leren: {
    leerdoelen: { ...leerdoelNamen, verhuisdNaar: null, verhuisdId: null },
    subdoelen: subdoelNamen,
    notities: notitieNamen,
    afspraken: afspraakNamen,
  },
  gesprek: { antwoorden: { vraag: 'Vraag', antwoord: 'Antwoord' } },
  groep: {
    groep: { naam: 'Groep', startMaand: 'Begonnen in', plaats: 'Plaats', weekdag: 'Dag', groepsbeheer: null },
    bijeenkomsten: {
      nr: 'Nummer',
      soort: 'Soort',
      titel: 'Titel',
      thema: 'Thema',
      dag: 'Dag',
      van: 'Van',
      tot: 'Tot',
      plaats: 'Plaats',
      weg: null,
    },
    mensen: mensNamen,
  },
  training: { aanwezigheid: { groep: null, status: 'Aanwezigheid', tijd: 'Tijd' } },
}
