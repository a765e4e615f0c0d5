import { KOMPAS_SHOWN } from '#domain/kompas.ts'
import { formatDate, formatDay } from '#i18n/format.ts'
import { seeVandaagText } from '#i18n/nl/see-vandaag.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import type { NowRow } from '#ui/now-list.tsx'
import { NowList } from '#ui/now-list.tsx'
import { kompasRow } from '#ui/now-rows.ts'
import { useKompasJobcoach } from '#workspace/kompas/kompas-jobcoach.ts'
import { useLater, useNoteSeen } from '#workspace/kompas/later.ts'
import { useLijstInzage } from '#workspace/logboek/lijst-inzage.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { JobcoachTaak } from '#workspace/vandaag/wacht-op-jobcoach.ts'
import { useWachtOpJobcoach } from '#workspace/vandaag/wacht-op-jobcoach.ts'
import { ContactRow } from './contact-row.tsx'
import { messageHref } from './links.ts'

const text = seeVandaagText.jobcoach

/** "Wat is er nu": notes, signatures and visits first, then what the werkplekken ask for. */
export function JobcoachNu() {
  const noteSeen = useNoteSeen()
  const naamVan = useKorteNaam()
  const taken = useWachtOpJobcoach()
  const regels = useKompasJobcoach()
  useLijstInzage(taken.slice(0, KOMPAS_SHOWN).map(({ plaatsing }) => plaatsing))
  const rowOf = (taak: JobcoachTaak) => taakRow(taak, naamVan(taak.kandidaat) || naamloos.iemand)
  const rows = [
    ...taken.filter(({ soort }) => soort !== 'geen_bezoek').map(rowOf),
    ...regels.map((regel) => kompasRow(regel, noteSeen)),
    // A visit to come can wait for what is open now.
    ...taken.filter(({ soort }) => soort === 'geen_bezoek').map(rowOf),
  ]
  return (
    <NowList later={useLater(rows)} shown={KOMPAS_SHOWN}>
      <ContactRow />
    </NowList>
  )
}

function taakRow(taak: JobcoachTaak, name: string): NowRow {
  const { soort, plaatsing } = taak
  const sleutel = `${soort}.${plaatsing}`
  switch (soort) {
    case 'notitie_bezig':
      return {
        ...{ sleutel, icon: 'pen', title: text.conceptTitle(name) },
        ...{ href: `/notitie/${plaatsing}`, open: text.conceptOpen },
      }
    case 'ondertekenen': {
      const link = new URL(taak.href, location.origin).href
      return {
        ...{ sleutel: `${soort}.${taak.href}`, icon: 'pen', title: text.sign(taak.wie.naam || naamloos.iemand) },
        below: text.signBelow(name, formatDate(taak.dag)),
        ...{ href: messageHref(taak.wie.telefoon, text.message(name, link)), open: text.sendLink },
      }
    }
    case 'afspraak':
      return {
        ...{ sleutel: `${soort}.${taak.afspraak.id}`, icon: 'check', title: text.agreement(name) },
        ...{ below: taak.afspraak.tekst, href: `/notities/${plaatsing}`, open: text.agreementOpen },
      }
    case 'zonder_notitie':
      return {
        ...{ sleutel: `${soort}.${taak.bezoek.id}`, icon: 'pen', title: text.missedNote(name) },
        below: text.missedNoteBelow(formatDay(taak.bezoek.dag)),
        ...{ href: `/notitie/${plaatsing}`, open: text.note },
      }
    case 'geen_bezoek':
      return {
        ...{ sleutel, icon: 'calendar', title: text.noVisit(name) },
        ...{ href: `/bezoek/${plaatsing}`, open: text.plan },
      }
  }
}
