import { idTekst, waarde } from './veld.ts'
import { dstarr, eigenOpdracht, hulpmiddel, oordeel, opbrengst, tip, versie } from './veldlijst-leren.ts'
import { afspraak, leerdoel, notitie, subdoel } from './veldlijst.ts'
import { contact, tevredenheid } from './vorm-werk.ts'

/** What kandidaat, trainer and jobcoach write together. */
export const lerenVorm = {
  /** `verhuisd` names the one in `werkplek`, when a leerdoel of the trainer is shown to the werkplek as well */
  leerdoelen: { ...leerdoel, verhuisdNaar: waarde(idTekst), verhuisdId: waarde(idTekst) },
  subdoelen: subdoel,
  versies: versie,
  oordelen: oordeel,
  dstarrs: dstarr,
  tips: tip,
  /** agreed on in a coaching or werkoverleg; those of a bijeenkomst stand in `groep` */
  opdrachten: eigenOpdracht,
  opbrengsten: opbrengst,
  notities: notitie,
  afspraken: afspraak,
  /** of the trainer or jobcoach, while there is no plaatsing */
  contacten: contact,
  /** from before it was written in mijn map */
  tevredenheid,
  /** offered for the group; withdrawn: `weg`, and the words are gone */
  hulpmiddelen: hulpmiddel,
} as const
