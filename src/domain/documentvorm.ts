import { z } from 'zod/mini'
import { aanwezigStatussen } from './aanwezigheid.ts'
import type { DocumentSoort } from './documentsoort.ts'
import { kandidaatStatussen } from './kandidaat.ts'
import { bijeenkomstSoorten } from './bijeenkomst.ts'
import { plaatsingStatussen, wepStatussen } from './plaatsing.ts'
import { rolSchema } from './rol.ts'
import type { ItemVan, VeldLijst } from './veld.ts'
import { dag, idTekst, keuze, kort, ms, tekst, tijd, waarde } from './veld.ts'
import { afspraak, leerdoel, mens, notitie, reflectie, spoor, subdoel, werkdag, woordmerk } from './veldlijst.ts'

/**
 * What each kind of document holds: collections of flat items with random ids.
 * Stored shapes only grow: tests/contracts/stored-shapes.json holds every field that was ever released.
 */
export const documentvorm = {
  map: {
    /** one item, id `ik` */
    profiel: {
      roepnaam: waarde(kort),
      ditBenIk: tekst(),
      ditWilIk: tekst(),
      zoWerkIkHetBest: tekst(),
      ikKanDitGoed: tekst(),
      ikDoeDitGraag: tekst(),
      ditHebIkNodig: tekst(),
      hierGeloofIkIn: tekst(),
      hierinWilIkGroeien: tekst(),
      vanuitDieOvertuiging: tekst(),
    },
    papieren: {
      naam: waarde(kort),
      soort: waarde(z.enum(['foto', 'papier'])),
      omschrijving: tekst(),
      bijlage: waarde(idTekst),
      mime: waarde(kort),
      bytes: waarde(z.number()),
      opMs: waarde(ms),
      weg: waarde(z.boolean()),
    },
    /** drafts; `verhuisd` names the shared one from the moment of showing, `teruggehaaldVan` those no longer shown */
    leerdoelen: {
      ...leerdoel,
      delenMet: waarde(z.enum(['alleen_ik', 'trainer', 'trainer_en_werkplek'])),
      verhuisdNaar: waarde(idTekst),
      verhuisdId: waarde(idTekst),
      teruggehaaldVan: waarde(z.array(idTekst)),
    },
    subdoelen: subdoel,
    reflecties: {
      ...reflectie,
      plaatsing: waarde(idTekst),
      verhuisdNaar: waarde(idTekst),
      verhuisdId: waarde(idTekst),
      teruggehaaldVan: waarde(z.array(idTekst)),
    },
    /** what others wrote at something that is no longer shown: to read only */
    reacties: {
      /** id of the draft */
      bij: waarde(idTekst),
      /** the field it stood in, or `subdoel`, or `opmerking` */
      veld: waarde(kort),
      tekst: waarde(z.string()),
      door: waarde(idTekst),
      /** as this device knew it then */
      naam: waarde(kort),
      opMs: waarde(ms),
    },
    terugblikken: {
      dag: waarde(dag),
      hoe: waarde(z.enum(['goed', 'gewoon', 'zwaar', 'zeg_ik_niet'])),
      onthouden: tekst(),
      gebruikt: waarde(z.array(kort)),
      klaarOpMs: waarde(ms),
      weg: waarde(z.boolean()),
    },
  },
  deel: {
    delen: {
      titel: waarde(kort),
      tekst: waarde(z.string()),
      /** the last day on which it is read; the end that counts is in the membership, for as long as that is later */
      tot: waarde(dag),
      /** to whom, and as what: known here also when it is over */
      aan: waarde(idTekst),
      alsRol: waarde(rolSchema),
      opMs: waarde(ms),
      weg: waarde(z.boolean()),
    },
  },
  kaart: {
    /** one item, id `kaart` */
    kaart: {
      roepnaam: waarde(kort),
      achternaam: waarde(kort),
      telefoon: waarde(kort),
      email: waarde(kort),
      woonplaats: waarde(kort),
      status: keuze(z.enum(kandidaatStatussen)),
      contactpersoon: waarde(idTekst),
      vervanger: waarde(idTekst),
      wensFunctie: waarde(kort),
      wensSector: waarde(kort),
      wensOrganisatie: waarde(kort),
      motivatie: tekst(),
      persoonId: waarde(idTekst),
      groep: waarde(idTekst),
      /** the regiocoördinator may not read it, and keeps who belongs to it */
      leren: waarde(idTekst),
      verwijderdOpMs: waarde(ms),
    },
    mensen: mens,
  },
  intake: {
    intake: {
      eersteContactOp: waarde(dag),
      kanaal: waarde(kort),
      opmerking: tekst(),
      keuzeDeelname: keuze(z.enum(['ja', 'nee', 'bedenktijd'])),
      opnieuwUitnodigenOp: keuze(dag),
    },
  },
  plaatsing: {
    /** one item, id `plaatsing` */
    plaatsing: {
      kandidaat: waarde(idTekst),
      plekId: waarde(idTekst),
      organisatie: waarde(kort),
      functie: waarde(kort),
      adres: waarde(kort),
      start: keuze(dag),
      eindePlan: keuze(dag),
      status: keuze(z.enum(plaatsingStatussen)),
      werkoverleg: keuze(kort),
      groep: waarde(idTekst),
      werkplek: waarde(idTekst),
      reflectie: waarde(idTekst),
      maatje: waarde(idTekst),
    },
    mensen: mens,
    dagen: werkdag,
    leerdoelsporen: spoor,
    reflectiesporen: spoor,
    /** visits: dates the jobcoach plans at the workplace */
    bezoeken: {
      dag: keuze(dag),
      tijd: keuze(tijd),
      door: waarde(idTekst),
      plaats: waarde(kort),
      gedaanOpMs: waarde(ms),
      weg: waarde(z.boolean()),
    },
    contacten: { vorm: waarde(kort), dag: waarde(dag), onderwerp: tekst(), door: waarde(idTekst) },
  },
  werkplek: {
    leerdoelen: leerdoel,
    subdoelen: subdoel,
    notities: notitie,
    afspraken: afspraak,
    /** id = `<item id>.<field>` */
    woordmerken: woordmerk,
  },
  maatje: {
    /** one item, id `maatje` */
    maatje: {
      roepnaam: waarde(kort),
      telefoon: waarde(kort),
      organisatie: waarde(kort),
      groep: waarde(idTekst),
    },
    dagen: werkdag,
    mensen: mens,
  },
  reflectie: {
    reflecties: {
      ...reflectie,
      plaatsing: waarde(idTekst),
      /** hex; the salts of what is signed come from it, equal on both phones */
      zaad: waarde(kort),
    },
    /** immutable: id is the hash of what was signed */
    handtekeningen: {
      reflectieId: waarde(idTekst),
      wortel: waarde(kort),
      /** canonical text with salts, JSON, exactly the bytes that were hashed */
      inhoud: waarde(z.string()),
      rol: waarde(rolSchema),
      persoonId: waarde(idTekst),
      naam: waarde(kort),
      toestel: waarde(idTekst),
      ketenkop: waarde(kort),
      opMs: waarde(ms),
      handtekening: waarde(kort),
      /** public key of the signing device, base64url */
      sleutel: waarde(kort),
      /** set when it was confirmed on somebody else's phone: the person whose phone it was */
      bevestigdBij: waarde(idTekst),
      /** what the server gave for it: its time, its number, its key and its own signature, both base64url */
      ontvangstOpMs: waarde(ms),
      ontvangstNr: waarde(z.number()),
      ontvangstSleutel: waarde(kort),
      ontvangstTeken: waarde(kort),
    },
    /** "Ik wil eerst iets zeggen" */
    opmerkingen: { reflectieId: waarde(idTekst), tekst: tekst(), door: waarde(idTekst), opMs: waarde(ms) },
    /** id = `<item id>.<field>` */
    woordmerken: woordmerk,
  },
  leren: {
    /** `verhuisd` names the one in `werkplek`, when a leerdoel of the trainer is shown to the werkplek as well */
    leerdoelen: { ...leerdoel, verhuisdNaar: waarde(idTekst), verhuisdId: waarde(idTekst) },
    subdoelen: subdoel,
    notities: notitie,
    afspraken: afspraak,
  },
  gesprek: { antwoorden: { vraag: waarde(kort), antwoord: tekst() } },
  groep: {
    /** one item, id `groep` */
    groep: {
      naam: waarde(kort),
      startMaand: waarde(kort),
      plaats: waarde(kort),
      weekdag: waarde(z.number()),
      groepsbeheer: waarde(idTekst),
    },
    bijeenkomsten: {
      nr: waarde(z.number()),
      soort: waarde(z.enum(bijeenkomstSoorten)),
      titel: waarde(kort),
      thema: waarde(kort),
      dag: keuze(dag),
      van: keuze(tijd),
      tot: keuze(tijd),
      plaats: keuze(kort),
      weg: waarde(z.boolean()),
    },
    mensen: mens,
  },
  groepsbeheer: {
    /** roster and walk-ins */
    deelnemers: {
      naam: waarde(kort),
      /** tells two people of one name apart: a last name, an initial, a place */
      achter: waarde(kort),
      kaart: waarde(idTekst),
      persoonId: waarde(idTekst),
      training: waarde(idTekst),
      /** walk-in at this bijeenkomst */
      inloopBij: waarde(idTekst),
      weg: waarde(z.boolean()),
    },
    /** id = `<bijeenkomstId>.<deelnemerId>`, so two trainers write one line */
    aanwezigheid: {
      bijeenkomst: waarde(idTekst),
      deelnemer: waarde(idTekst),
      status: keuze(z.nullable(z.enum(aanwezigStatussen))),
      tijd: keuze(tijd),
    },
    /** id = bijeenkomstId */
    lijsten: {
      klaarOpMs: waarde(ms),
      klaarDoor: waarde(idTekst),
      /** checking in on the screen in the room: four digits, and the one day they hold */
      dagcode: waarde(kort),
      dagcodeOp: waarde(dag),
    },
    notities: { bijeenkomst: waarde(idTekst), tekst: tekst(), opMs: waarde(ms) },
  },
  training: {
    /** id = bijeenkomst id; derived from the list, one way */
    aanwezigheid: {
      groep: waarde(idTekst),
      status: waarde(z.nullable(z.enum(aanwezigStatussen))),
      tijd: waarde(tijd),
    },
  },
  regio: {
    /** one item, id `regio` */
    regio: { naam: waarde(kort), telefoon: waarde(kort) },
    organisaties: { naam: waarde(kort), plaats: waarde(kort), telefoon: waarde(kort), weg: waarde(z.boolean()) },
    plekken: {
      organisatieId: waarde(idTekst),
      functie: waarde(kort),
      status: keuze(z.enum(wepStatussen)),
      opmerking: waarde(kort),
      /** the person looked at this double row and wants to keep both */
      dubbelGezien: waarde(z.boolean()),
      weg: waarde(z.boolean()),
    },
    team: mens,
  },
} as const satisfies Record<DocumentSoort, Readonly<Record<string, VeldLijst>>>

export type Documentvorm = typeof documentvorm
export type Verzameling<S extends DocumentSoort> = keyof Documentvorm[S] & string
export type Item<S extends DocumentSoort, V extends Verzameling<S>> = ItemVan<Documentvorm[S][V]>
