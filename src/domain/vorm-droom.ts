import { z } from 'zod/mini'
import { benaderingen, betrokkenheden, krachten, netwerkrollen, wetensonderwerpen } from './netwerk.ts'
import { mijlpaalTermijnen } from './routekaart.ts'
import { dag, idTekst, kort, ms, tekst, waarde } from './veld.ts'

/** Where a kandidaat wants to go, the way there, and who is around: in mijn map. */
export const droomVorm = {
  /** one item, id `droom` */
  droom: {
    doe: tekst(),
    metWie: tekst(),
    anderen: tekst(),
    trots: tekst(),
    kracht: tekst(),
    waarvoor: tekst(),
    statement: tekst(),
    nagekekenOp: waarde(dag),
  },
  mijlpalen: {
    resultaat: tekst(),
    wanneer: waarde(z.enum(mijlpaalTermijnen)),
    dag: waarde(dag),
    /** a time in own words: "in de lente" */
    periode: waarde(kort),
    /** how one wants to celebrate */
    vieren: tekst(),
    /** one sentence for when it was reached, and the id of a photo among the papers */
    gevierd: tekst(),
    papier: waarde(idTekst),
    gevierdOp: waarde(dag),
    /** the leerdoel that it belongs to */
    leerdoelId: waarde(idTekst),
    volgorde: waarde(z.number()),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  acties: {
    tekst: tekst(),
    /** id of the mijlpaal that it leads to */
    bij: waarde(idTekst),
    /** a name; absent: the kandidaat */
    eigenaar: waarde(kort),
    begin: waarde(dag),
    eind: waarde(dag),
    hulp: tekst(),
    steun: tekst(),
    tegenwind: tekst(),
    klaarOp: waarde(dag),
    /** from the moment that it is a step of a leerdoel: which one, and which step */
    leerdoelId: waarde(idTekst),
    subdoelId: waarde(idTekst),
    volgorde: waarde(z.number()),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  netwerk: {
    naam: waarde(kort),
    rol: waarde(z.enum(netwerkrollen)),
    /** what they are, where none of the words fits */
    rolWoord: waarde(kort),
    telefoon: waarde(kort),
    bijdrage: tekst(),
    magWeten: waarde(z.array(z.enum(wetensonderwerpen))),
    magBenaderd: waarde(z.enum(benaderingen)),
    doorWie: waarde(kort),
    betrokken: waarde(z.enum(betrokkenheden)),
    kracht: waarde(z.enum(krachten)),
    isVast: waarde(z.boolean()),
    opMs: waarde(ms),
    weg: waarde(z.boolean()),
  },
  /** one item, id `gemis` */
  netwerkgemis: { wie: tekst() },
} as const
