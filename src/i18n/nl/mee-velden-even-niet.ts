import { planPauzeText } from './plan-pauze.ts'
import { sendBerichtText } from './send-bericht.ts'
import { planPaginas } from './write-terugvalplan.ts'

/** What the fields of the plan are called on the page of *Neem alles mee*; see mee-velden.ts. */
export const evenNietNamen = {
  terugvalplan: {
    signalen: planPaginas.signalen.title,
    watHelpt: planPaginas.watHelpt.title,
    watNiet: planPaginas.watNiet.title,
    uren: planPaginas.uren.title,
    taken: planPaginas.taken.title,
    contact: planPaginas.contact.title,
    planB: planPaginas.planB.title,
    herstart: planPaginas.herstart.title,
    nagekekenOp: 'Nagekeken op',
  },
  terugvalmensen: {
    persoonId: null,
    naam: 'Wie mag het weten',
    telefoon: 'Telefoon',
    bericht: 'Bericht',
    metAfspraken: 'Met de afspraken over werk',
    opMs: 'Opgeschreven',
    weg: null,
  },
  terugvalperiodes: {
    van: 'Vanaf',
    tot: 'Tot',
    hielp: sendBerichtText.after.helped,
    hielpNiet: sendBerichtText.after.notHelped,
    weg: null,
  },
} as const

export const pauzeNamen = {
  van: 'Pauze vanaf',
  tot: 'Weer beginnen op',
  contactritme: planPauzeText.ritme,
  wieBelt: planPauzeText.who,
  eerstvolgende: planPauzeText.first,
  contactTot: planPauzeText.until,
  urenBegin: planPauzeText.hoursFirst,
  urenErbij: planPauzeText.hoursMore,
  door: 'Van wie',
  opMs: 'Opgeschreven',
  weg: null,
} as const
