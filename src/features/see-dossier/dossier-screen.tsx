import { attendanceHistory } from '#domain/aanwezigheid.ts'
import { nextBijeenkomst } from '#domain/tijdlijn.ts'
import { dayOfMoment, formatDate, formatDay, formatDayTime, formatTime } from '#i18n/format.ts'
import { certificaatLink } from '#i18n/nl/certificaat-link.ts'
import { seeDossierText } from '#i18n/nl/see-dossier.ts'
import { aanwezigWoorden, kandidaatStatusWoorden } from '#i18n/nl/veldwoorden.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Fold } from '#ui/details.tsx'
import { EmptyLine, EmptyState } from '#ui/empty-state.tsx'
import { Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { useCertificaten } from '#workspace/groep/certificaten.ts'
import type { Dossier } from '#workspace/mensen/dossier.ts'
import { useDossier } from '#workspace/mensen/dossier.ts'
import { useInzage } from '#workspace/logboek/gekeken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { DelenTable } from './delen-table.tsx'
import { DossierCoaching } from './dossier-coaching.tsx'
import { DossierKop } from './dossier-kop.tsx'
import { DossierJaar } from './dossier-jaar.tsx'
import { DossierWerk } from './dossier-werk.tsx'

const text = seeDossierText

/** What is around one kandidaat, and of each part who sees it. */
export function DossierScreen({ kaart }: { kaart: string }) {
  const dossier = useDossier(kaart)
  if (dossier === undefined) {
    return (
      <Page title={text.title} back={{ href: '/' }} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState title={text.gone.title} action={<Knop href="/">{text.gone.back}</Knop>}>
          {text.gone.text}
        </EmptyState>
      </Page>
    )
  }
  return <Open dossier={dossier} />
}

function Open({ dossier }: { dossier: Dossier }) {
  const { ik, today } = useWorkspace()
  const { kandidaat, groep, plaatsing } = dossier
  useInzage(plaatsing === undefined ? [kandidaat.doc] : [kandidaat.doc, plaatsing.card.doc])
  const isOwn = kandidaat.persoon === ik.value.persoon
  const status = kandidaat.status === undefined ? '' : kandidaatStatusWoorden[kandidaat.status]
  return (
    <Page
      title={isOwn ? text.own : kandidaat.naam}
      back={isOwn ? { href: '/', text: text.backHome } : { href: '/mensen', text: text.back }}
      help={text.help}
      isWide
      side={<DossierKop dossier={dossier} isOwn={isOwn} status={status} />}
    >
      <DossierWerk dossier={dossier} isOwn={isOwn} />
      {groep !== undefined && groep.bijeenkomsten.length > 0 && (
        <Fold title={text.year} below={nextOne(dossier, today())}>
          <DossierJaar groep={groep} />
        </Fold>
      )}
      {!isOwn && <DossierCoaching dossier={dossier} />}
      <Fold title={text.parts}>
        <DelenTable dossier={dossier} isOwn={isOwn} />
        {dossier.delen.some(({ naam, stand }) => naam === 'intake' && stand !== 'bij_kandidaat') && (
          <TekstKnop icon="message" href={`/intake/${kandidaat.doc}`}>
            {text.readIntake}
          </TekstKnop>
        )}
        <WhoSees isWordless>{isOwn ? text.stripOwn : text.strip(kandidaat.kort)}</WhoSees>
      </Fold>
      <Fold title={text.attended}>
        <Attended dossier={dossier} />
        <Certificaten dossier={dossier} />
      </Fold>
      <Fresh />
    </Page>
  )
}

function nextOne(dossier: Dossier, today: string): string {
  const next = nextBijeenkomst(dossier.groep?.bijeenkomsten ?? [], today)
  if (next?.dag === undefined) return ''
  return text.nextOne(next.van === undefined ? formatDay(next.dag) : formatDayTime(next.dag, next.van))
}

function Certificaten({ dossier }: { dossier: Dossier }) {
  const given = useCertificaten(dossier.kandidaat.persoon) ?? []
  return (
    <>
      {given.map(({ id, doc, opMs }) => (
        <TekstKnop key={id} icon="check-circle" href={`/certificaat/${doc}/${id}`}>
          {certificaatLink.of(formatDate(dayOfMoment(opMs)))}
        </TekstKnop>
      ))}
    </>
  )
}

/** Dates and words; nothing is counted. */
function Attended({ dossier }: { dossier: Dossier }) {
  const history = attendanceHistory(dossier.groep?.bijeenkomsten ?? [], dossier.regels)
  if (history.length === 0) return <EmptyLine>{text.attendedNone}</EmptyLine>
  return (
    <ul class="bullets">
      {history.map(({ bijeenkomst, nr, dag, status, tijd }) => (
        <li key={bijeenkomst}>
          {[
            dag === undefined ? text.nr(nr) : formatDate(dag),
            [aanwezigWoorden[status].toLowerCase(), tijd].filter(Boolean).join(', '),
          ].join(': ')}
        </li>
      ))}
    </ul>
  )
}

/** How old what others wrote may be; nothing where there is no server to hear from. */
function Fresh() {
  const { net, today } = useWorkspace()
  const { state, lastContactMs } = net.value
  if (state === 'geen-server' || lastContactMs <= 0) return null
  const isToday = dayOfMoment(lastContactMs) === today()
  const time = formatTime(lastContactMs)
  const when = isToday ? text.today(time) : formatDayTime(dayOfMoment(lastContactMs), time)
  return <p class="quiet small">{text.fresh(when)}</p>
}
