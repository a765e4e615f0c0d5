import { z } from 'zod/mini'
import { dagdeelStanden, dagdelen, groeiAntwoorden, pastWerkAntwoorden, waaromNietAntwoorden } from './begeleiding.ts'
import { contactTellingen } from './contact.ts'
import { redenenWijziging } from './opbouw.ts'
import { dag, idTekst, keuze, kort, ms, tekst, tijd, waarde } from './veld.ts'
import { afspraak } from './veldlijst.ts'
import { overlegRitmes, werkdrukken } from './werkoverleg.ts'

// What a year at a werkplek asks for besides the place itself: contacts, werkoverleg, agreements, presence.

/** A contact, of whoever wrote it down; the same in a plaatsing and before there is one. */
export const contact = {
  vorm: waarde(kort),
  dag: waarde(dag),
  onderwerp: tekst(),
  door: waarde(idTekst),
  /** persons who were in it, without who wrote it down */
  met: waarde(z.array(idTekst)),
  telt: waarde(z.enum(contactTellingen)),
  duurMin: waarde(z.number()),
  afspraken: tekst(),
  opMs: waarde(ms),
  klaar: waarde(z.boolean()),
  weg: waarde(z.boolean()),
} as const

/** What is arranged about a plaatsing, in the one item `plaatsing`. */
export const plaatsingAfspraken = {
  overlegRitme: keuze(z.enum(overlegRitmes)),
  overlegWeekdag: keuze(z.number()),
  overlegTijd: keuze(tijd),
  /** a word about few or many hours, or another period; may stay empty */
  redenUren: keuze(kort),
  redenPeriode: keuze(z.enum(redenenWijziging)),
  risicos: tekst(),
  vervanging: tekst(),
  eindeWerkelijk: keuze(dag),
  redenEinde: keuze(z.enum(redenenWijziging)),
} as const

/** Collections of a plaatsing: read by kandidaat, werkbegeleider, trainer, jobcoach and regiocoördinator. */
export const plaatsingWerk = {
  contacten: contact,
  /** id = both contacts, so that two phones write one line: whether they are one and the same */
  contactparen: { een: waarde(idTekst), ander: waarde(idTekst), zelfde: keuze(z.boolean()) },
  /** id = that of the werkoverleg; its day and nothing of what was said */
  overlegsporen: { dag: waarde(dag), weg: waarde(z.boolean()) },
  opbouw: { vanaf: keuze(dag), uren: keuze(z.number()), weg: waarde(z.boolean()) },
  /** id = the word of the list */
  aanpassingen: { geldt: keuze(z.boolean()), hoe: tekst() },
  /** id = `a` or `b`; headings only, the wording is that of the organisations */
  overeenkomsten: {
    werkzaamheden: tekst(),
    periode: tekst(),
    verantwoordelijkheden: tekst(),
    training: tekst(),
    contactpersonen: tekst(),
    geschillen: tekst(),
    verzekering: tekst(),
    overig: tekst(),
    mensen: tekst(),
    calamiteiten: tekst(),
    beeindiging: tekst(),
    datum: keuze(dag),
    /** hash of the copy; the file itself is on the device that made it */
    bijlage: waarde(kort),
    bijlageMime: waarde(kort),
    bijlageBytes: waarde(z.number()),
    bijlageDoor: waarde(idTekst),
    bijlageOpMs: waarde(ms),
  },
  /** id = `<a or b>.<partij>`; says that it was signed on paper, and when */
  overeenkomsttekens: { naam: waarde(kort), getekendOp: keuze(z.nullable(dag)), door: waarde(idTekst) },
  /** id = the item */
  introductie: { gedaanOp: keuze(z.nullable(dag)), door: waarde(idTekst) },
} as const

/** Collections of a werkplek: read by kandidaat, werkbegeleider, trainer and jobcoach. */
export const werkplekWerk = {
  afspraken: { ...afspraak, overleg: waarde(idTekst) },
  overleggen: {
    dag: keuze(dag),
    duurMin: keuze(z.number()),
    besproken: tekst(),
    werkdruk: keuze(z.nullable(z.enum(werkdrukken))),
    volgende: keuze(dag),
    gemaaktOpMs: waarde(ms),
    door: waarde(idTekst),
    klaarOpMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  /** id = `<overleg>.<leerdoel>` */
  overlegdoelen: { overleg: waarde(idTekst), leerdoelId: waarde(idTekst), isBesproken: keuze(z.boolean()) },
  /** id = the task */
  begeleiding: { gedaanOp: keuze(z.nullable(dag)), door: waarde(idTekst) },
  /** id = `<dag>.<dagdeel>`; a note for both, without a reason and without a total */
  werkdagdelen: {
    dag: waarde(dag),
    dagdeel: waarde(z.enum(dagdelen)),
    stand: keuze(z.nullable(z.enum(dagdeelStanden))),
  },
} as const

/** The kandidaat's own answer half-way: written in mijn map, and shown to whom the kandidaat chooses. */
export const tevredenheid = {
  pastWerk: waarde(z.enum(pastWerkAntwoorden)),
  waaromNiet: waarde(z.array(z.enum(waaromNietAntwoorden))),
  woorden: tekst(),
  groei: waarde(z.enum(groeiAntwoorden)),
  verder: tekst(),
  opMs: waarde(ms),
  weg: waarde(z.boolean()),
} as const
