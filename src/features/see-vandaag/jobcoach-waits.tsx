import { formatDate, formatDay } from '#i18n/format.ts'
import { seeVandaagText } from '#i18n/nl/see-vandaag.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { EmptyLine } from '#ui/empty-state.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { RowList, TaskRow } from '#ui/list-row.tsx'
import { useLijstInzage } from '#workspace/logboek/lijst-inzage.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { JobcoachTaak } from '#workspace/vandaag/wacht-op-jobcoach.ts'
import { useWachtOpJobcoach } from '#workspace/vandaag/wacht-op-jobcoach.ts'
import { messageHref } from './links.ts'

const text = seeVandaagText.jobcoach
const SHOWN = 3

/** "Wacht op jou": at most three rows, each with the one thing that does it. */
export function JobcoachWaits() {
  const taken = useWachtOpJobcoach().slice(0, SHOWN)
  useLijstInzage(taken.map(({ plaatsing }) => plaatsing))
  return (
    <Block title={seeVandaagText.waits}>
      {taken.length === 0 ? (
        <EmptyLine>{seeVandaagText.nothingWaits}</EmptyLine>
      ) : (
        <RowList label={seeVandaagText.waits}>
          {taken.map((taak, index) => (
            <Taak key={`${taak.soort}.${taak.plaatsing}.${index}`} taak={taak} />
          ))}
        </RowList>
      )}
    </Block>
  )
}

function Taak({ taak }: { taak: JobcoachTaak }) {
  const name = useKorteNaam()(taak.kandidaat) || naamloos.iemand
  switch (taak.soort) {
    case 'notitie_bezig':
      return (
        <TaskRow
          icon="pen"
          title={text.conceptTitle(name)}
          action={<TekstKnop href={`/notitie/${taak.plaatsing}`}>{text.conceptOpen}</TekstKnop>}
        />
      )
    case 'ondertekenen': {
      const link = new URL(taak.href, location.origin).href
      return (
        <TaskRow
          icon="pen"
          title={text.sign(taak.wie.naam || naamloos.iemand)}
          below={text.signBelow(name, formatDate(taak.dag))}
          action={
            <TekstKnop href={messageHref(taak.wie.telefoon, text.message(name, link))}>{text.sendLink}</TekstKnop>
          }
        />
      )
    }
    case 'afspraak':
      return (
        <TaskRow
          icon="check"
          title={text.agreement(name)}
          below={taak.afspraak.tekst}
          action={<TekstKnop href={`/notities/${taak.plaatsing}`}>{text.agreementOpen}</TekstKnop>}
        />
      )
    case 'zonder_notitie':
      return (
        <TaskRow
          icon="pen"
          title={text.missedNote(name)}
          below={text.missedNoteBelow(formatDay(taak.bezoek.dag))}
          action={<TekstKnop href={`/notitie/${taak.plaatsing}`}>{text.note}</TekstKnop>}
        />
      )
    case 'geen_bezoek':
      return (
        <TaskRow
          icon="calendar"
          title={text.noVisit(name)}
          action={<TekstKnop href={`/bezoek/${taak.plaatsing}`}>{text.plan}</TekstKnop>}
        />
      )
  }
}
