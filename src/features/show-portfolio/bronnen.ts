import { dagVan } from '#domain/deeltermijn.ts'
import { wasThere } from '#domain/aanwezigheid.ts'
import { bijeenkomstNaam } from '#i18n/nl/bijeenkomst-woorden.ts'
import { formatDateYear, formatDay } from '#i18n/format.ts'
import { bewijsText as text } from '#i18n/nl/keep-bewijs.ts'
import { dstarrWoorden } from '#i18n/nl/write-dstarr.ts'
import { useCertificaten } from '#workspace/groep/certificaten.ts'
import { useMijnBijeenkomsten } from '#workspace/groep/mijn-bijeenkomsten.ts'
import { useMijnDstarrs } from '#workspace/leren/dstarr.ts'
import type { Bron } from '#workspace/map/bewijsstukken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const vragen = ['doel', 'situatie', 'taak', 'actie', 'resultaat', 'reflectie'] as const

/** Everything that can become a bewijsstuk now, with the words in which it is frozen. */
export function useBronnen(): Bron[] {
  const { ik, today } = useWorkspace()
  const dstarrs = useMijnDstarrs()
  const certificaten = useCertificaten(ik.value.persoon) ?? []
  const { groepen } = useMijnBijeenkomsten()
  const now = formatDateYear(today())
  return [
    ...dstarrs.flatMap(({ id, naam, velden, tips }): Bron[] => {
      const regels = vragen.flatMap((vraag) => {
        const tekst = velden[vraag]?.trim() ?? ''
        return tekst === '' ? [] : [{ label: dstarrWoorden[vraag].title, tekst }]
      })
      const story: Bron = {
        ...{ bron: 'dstarr', bronId: id, titel: text.titles.dstarr, hint: naam, regels },
        bewijs: text.proof.dstarr(now),
      }
      return [...(regels.length === 0 ? [] : [story]), ...tips.flatMap((tip) => feedbackOf(tip))]
    }),
    ...groepen.flatMap(({ groep, geweest }): Bron[] => {
      const regels = geweest.flatMap(({ bijeenkomst, status, dag }) => {
        const found = groep.bijeenkomsten.find(({ id }) => id === bijeenkomst)
        if (found === undefined || !wasThere(status)) return []
        return [{ label: dag === undefined ? text.labels.days : formatDateYear(dag), tekst: bijeenkomstNaam(found) }]
      })
      const own = {
        bron: 'training',
        bronId: groep.doc,
        titel: text.titles.training,
        hint: groep.naam,
        regels,
      } as const
      return regels.length === 0 ? [] : [{ ...own, bewijs: text.proof.training(now) }]
    }),
    ...certificaten.map(({ id, inhoud, opMs, verklaring }): Bron => {
      const { programma, van, tot, gever, namens, groep } = inhoud
      const regels = [
        { label: text.labels.period, tekst: text.period(formatDay(van), formatDateYear(tot)) },
        { label: text.labels.given, tekst: text.given(gever, namens) },
      ]
      const bewijs = text.proof.certificaat(gever, formatDateYear(dagVan(opMs)))
      const titel = text.titles.certificaat(programma)
      return { bron: 'certificaat', bronId: id, titel, hint: groep, regels, bewijs, getekend: verklaring }
    }),
  ]
}

function feedbackOf({ id, tekst, van, opMs }: { id: string; tekst: string; van: string; opMs: number }): Bron[] {
  if (tekst.trim() === '') return []
  const from = van.trim() === '' ? [] : [{ label: text.labels.from, tekst: van }]
  const regels = [{ label: text.labels.feedback, tekst }, ...from]
  const bewijs = text.proof.feedback(formatDateYear(dagVan(opMs)))
  return [{ bron: 'feedback', bronId: id, titel: text.titles.feedback, hint: tekst, regels, bewijs }]
}
