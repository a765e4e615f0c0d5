import type { Sessiepunt } from '#domain/sessiepunt.ts'
import { bijeenkomstNaam, bijeenkomstWanneer } from '#i18n/nl/bijeenkomst-woorden.ts'
import { formatDay } from '#i18n/format.ts'
import type { MailInhoud } from '#i18n/nl/finish-sessie.ts'
import { finishSessieText } from '#i18n/nl/finish-sessie.ts'
import type { Bijeenkomst } from '#workspace/groep/groepen.ts'
import type { Sessie } from '#workspace/groep/sessies.ts'

/** When and where the next one is, in one or two sentences. @param plaats of the group */
export function volgendeWoorden(bijeenkomst: Bijeenkomst, plaats: string): string {
  const where = bijeenkomst.plaats === undefined || bijeenkomst.plaats === '' ? plaats : bijeenkomst.plaats
  const when = [bijeenkomstWanneer(bijeenkomst), where].filter(Boolean).join(', ')
  return bijeenkomst.lunch === true ? `${when}. ${finishSessieText.next.lunch}` : when
}

/** What the mail says: the words that the group reads in the app, and nothing that is still being written. */
export function mailInhoudVan(sessie: Sessie, afzender: string): MailInhoud {
  const { bijeenkomst, gedeeld, materialen, volgende, groep } = sessie
  const lines = (soort: Sessiepunt['soort']): string[] =>
    gedeeld.filter((one) => one.soort === soort).map(({ tekst, dag }) => puntWoorden(tekst, dag))
  return {
    bijeenkomst: bijeenkomstNaam(bijeenkomst),
    dag: bijeenkomst.dag === undefined ? '' : formatDay(bijeenkomst.dag),
    afspraken: lines('afspraak'),
    opdrachten: lines('opdracht'),
    materialen,
    volgende: volgende === undefined ? '' : volgendeWoorden(volgende, groep.plaats),
    afzender,
  }
}

function puntWoorden(tekst: string, dag: string | undefined): string {
  const one = tekst.replaceAll(/\s*\n\s*/g, ' ')
  if (dag === undefined) return one
  return `${/[.?!…]$/.test(one) ? one : `${one}.`} ${finishSessieText.day.by(formatDay(dag))}.`
}
