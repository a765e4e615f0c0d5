import type { Bijgewoond } from '#domain/aanwezigheid.ts'
import { wasThere } from '#domain/aanwezigheid.ts'
import type { BewijsRegel, Bron } from '#domain/bewijsstuk.ts'
import type { CertificaatInhoud } from '#domain/certificaat.ts'
import { dagVan } from '#domain/deeltermijn.ts'
import type { Antwoorden, Stuksoort } from '#domain/stuk.ts'
import { paginasVan } from '#domain/stuk.ts'
import { formatDateYear, formatDay } from '#i18n/format.ts'
import { bijeenkomstNaam } from './bijeenkomst-woorden.ts'
import { bewijsText as text } from './keep-bewijs.ts'
import { antwoordWoorden, stukTitel, stukWoorden } from './stuk-woorden.ts'
import { dstarrWoorden } from './write-dstarr.ts'

// What can become a bewijsstuk, in the words in which it is frozen: on its own screen and in the list of all.

const vragen = ['doel', 'situatie', 'taak', 'actie', 'resultaat', 'reflectie'] as const

/** A story, as far as it is written. @param today `YYYY-MM-DD` */
export function dstarrBron(
  dstarr: { id: string; naam: string; velden: Readonly<Partial<Record<(typeof vragen)[number], string>>> },
  today: string,
): Bron | undefined {
  const regels = vragen.flatMap((vraag) => regel(dstarrWoorden[vraag].title, dstarr.velden[vraag]))
  if (regels.length === 0) return undefined
  return {
    ...{ bron: 'dstarr', bronId: dstarr.id, titel: text.titles.dstarr, hint: dstarr.naam, regels },
    bewijs: text.proof.dstarr(formatDateYear(today)),
  }
}

/** A tip that came with a story. */
export function feedbackBron(tip: { id: string; tekst: string; van: string; opMs: number }): Bron | undefined {
  if (tip.tekst.trim() === '') return undefined
  return {
    ...{ bron: 'feedback', bronId: tip.id, titel: text.titles.feedback, hint: tip.tekst },
    regels: [{ label: text.labels.feedback, tekst: tip.tekst }, ...regel(text.labels.from, tip.van)],
    bewijs: text.proof.feedback(formatDateYear(dagVan(tip.opMs))),
  }
}

/** A thing of a section, as far as it is filled in. A paper is named and does not come along. */
export function stukBron(
  stuk: { id: string; soort: Stuksoort; antwoorden: Antwoorden },
  today: string,
  naamVan?: (papier: string) => string,
): Bron | undefined {
  const { id, soort, antwoorden } = stuk
  const { naam, vragen: woorden } = stukWoorden[soort]
  const regels = paginasVan(soort)
    .flatMap((pagina) => pagina.vragen)
    .flatMap(({ veld }) => regel(woorden[veld]?.titel ?? veld, antwoordWoorden(soort, veld, antwoorden, naamVan)))
  if (regels.length === 0) return undefined
  const hint = stukTitel(soort, antwoorden)
  return {
    ...{ bron: 'stuk', bronId: id, titel: naam, hint, regels },
    bewijs: text.proof.stuk(formatDateYear(today)),
  }
}

/** A certificaat, with the signed file itself. */
export function certificaatBron(certificaat: {
  id: string
  inhoud: CertificaatInhoud
  opMs: number
  verklaring: string
}): Bron {
  const { programma, van, tot, gever, namens, groep } = certificaat.inhoud
  return {
    ...{ bron: 'certificaat', bronId: certificaat.id, titel: text.titles.certificaat(programma), hint: groep },
    regels: [
      { label: text.labels.period, tekst: text.period(formatDay(van), formatDateYear(tot)) },
      { label: text.labels.given, tekst: text.given(gever, namens) },
    ],
    bewijs: text.proof.certificaat(gever, formatDateYear(dagVan(certificaat.opMs))),
    getekend: certificaat.verklaring,
  }
}

/** The bijeenkomsten of one group where somebody was, by the list of the trainer. */
export function trainingBron(
  groep: {
    doc: string
    naam: string
    bijeenkomsten: readonly (Parameters<typeof bijeenkomstNaam>[0] & { id: string })[]
  },
  geweest: readonly Bijgewoond[],
  today: string,
): Bron | undefined {
  const regels = geweest.flatMap(({ bijeenkomst, status, dag }) => {
    const found = groep.bijeenkomsten.find(({ id }) => id === bijeenkomst)
    if (found === undefined || !wasThere(status)) return []
    return [{ label: dag === undefined ? text.labels.days : formatDateYear(dag), tekst: bijeenkomstNaam(found) }]
  })
  if (regels.length === 0) return undefined
  return {
    ...{ bron: 'training', bronId: groep.doc, titel: text.titles.training, hint: groep.naam, regels },
    bewijs: text.proof.training(formatDateYear(today)),
  }
}

function regel(label: string, tekst: string | undefined): BewijsRegel[] {
  const words = tekst?.trim() ?? ''
  return words === '' ? [] : [{ label, tekst: words }]
}
