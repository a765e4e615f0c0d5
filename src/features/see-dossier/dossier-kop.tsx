import { formatDate, joinNames } from '#i18n/format.ts'
import { pauzeRegelText } from '#i18n/nl/pauze-regel.ts'
import { seeDossierText } from '#i18n/nl/see-dossier.ts'
import { vasteMensenRegel } from '#i18n/nl/vaste-mensen-regel.ts'
import { naamloos, plaatsingStatusWoorden, rolWoorden, weekdagWoorden } from '#i18n/nl/veldwoorden.ts'
import type { Answer } from '#ui/answers.tsx'
import { Answers } from '#ui/answers.tsx'
import { Fold } from '#ui/details.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { callHref, Initials, PersonRow } from '#ui/person-row.tsx'
import type { Dossier } from '#workspace/mensen/dossier.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { useRol } from '#workspace/rol.ts'
import { statusVan } from '#workspace/plaatsing/pauzes.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = seeDossierText

/** The left side of a dossier: who, how to reach them, where they work and who is around; and the one main action. */
export function DossierKop({ dossier, isOwn, status }: { dossier: Dossier; isOwn: boolean; status: string }) {
  const { ik, today } = useWorkspace()
  const { kandidaat, email, mensen } = dossier
  return (
    <>
      <div class="fact">
        <Initials name={kandidaat.naam} size="large" />
        <div class="row-words">
          <h1>{isOwn ? text.own : kandidaat.naam}</h1>
          {status !== '' && <p class="below">{status}</p>}
        </div>
      </div>
      {!isOwn && (kandidaat.telefoon !== '' || email !== '') && (
        <Acties>
          {kandidaat.telefoon !== '' && (
            <Knop size="small" icon="call" href={callHref(kandidaat.telefoon)} label={text.callName(kandidaat.kort)}>
              {text.call}
            </Knop>
          )}
          {email !== '' && (
            <Knop size="small" icon="mail" href={`mailto:${email}`} label={text.mailName(kandidaat.kort)}>
              {text.mail}
            </Knop>
          )}
        </Acties>
      )}
      <MainAction dossier={dossier} isOwn={isOwn} />
      <Answers answers={factsOf(dossier, today())} />
      {mensen.length > 0 && (
        <Fold title={isOwn ? text.peopleOwn : text.people2(kandidaat.kort)}>
          {mensen.map((mens) => (
            <PersonRow
              key={mens.persoon}
              name={mens.naam || naamloos.iemand}
              role={mens.persoon === ik.value.persoon ? text.thatIsYou : roleOf(mens, dossier)}
              {...(mens.telefoon === undefined || mens.persoon === ik.value.persoon ? {} : { phone: mens.telefoon })}
            />
          ))}
        </Fold>
      )}
    </>
  )
}

/** One filled button, by what this role comes to do here. */
function MainAction({ dossier, isOwn }: { dossier: Dossier; isOwn: boolean }) {
  const { rol } = useRol()
  const { kandidaat, plaatsing, groep } = dossier
  const address = plaatsing?.doc ?? kandidaat.doc
  if (isOwn) {
    return (
      <Acties isStacked>
        <Knop isWide href={`/notities/${address}`}>
          {text.actions.notes}
        </Knop>
      </Acties>
    )
  }
  if (rol === 'regiocoordinator') {
    return (
      <Acties isStacked>
        <Knop isWide look="main" href={`/plaatsen/${kandidaat.doc}`}>
          {plaatsing === undefined ? text.actions.choosePlace : text.actions.changePlace}
        </Knop>
        <PauzeKnop plaatsing={plaatsing?.doc} />
        <Knop isWide href={`/uitnodigen/${kandidaat.persoon}`}>
          {text.actions.invite}
        </Knop>
        <Knop isWide href={`/vast/${kandidaat.doc}`}>
          {vasteMensenRegel.link}
        </Knop>
        <Knop isWide href={`/wissen/van/${kandidaat.doc}`}>
          {text.actions.erase}
        </Knop>
      </Acties>
    )
  }
  const isTrainer = rol === 'trainer'
  return (
    <Acties isStacked>
      {isTrainer && groep !== undefined && (
        <Knop isWide look="main" href={`/groep/${groep.doc}`}>
          {text.actions.group}
        </Knop>
      )}
      <Knop isWide look={isTrainer && groep !== undefined ? 'second' : 'main'} icon="pen" href={`/notitie/${address}`}>
        {text.actions.note}
      </Knop>
      {!isTrainer && plaatsing !== undefined && (
        <Knop isWide icon="calendar" href={`/bezoek/${plaatsing.doc}`}>
          {text.actions.visit}
        </Knop>
      )}
      <Knop isWide href={`/notities/${address}`}>
        {text.actions.notes}
      </Knop>
      <PauzeKnop plaatsing={plaatsing?.doc} />
    </Acties>
  )
}

function PauzeKnop({ plaatsing }: { plaatsing: string | undefined }) {
  if (plaatsing === undefined) return null
  return (
    <Knop isWide href={`/pauze/${plaatsing}`}>
      {pauzeRegelText.title}
    </Knop>
  )
}

function factsOf({ kandidaat, plaatsing, groep, wensen, email }: Dossier, today: string): Answer[] {
  const { velden, dagen = [] } = plaatsing ?? {}
  const days = dagen.map((one) =>
    [weekdagWoorden[one.weekdag], one.van && one.tot && `${one.van}–${one.tot}`].filter(Boolean).join(' '),
  )
  const { start, eindePlan, werkoverleg } = velden ?? {}
  const period =
    start === undefined
      ? ''
      : eindePlan === undefined
        ? text.since(dateYear(start))
        : text.from(dateYear(start), dateYear(eindePlan))
  const place = [velden?.organisatie, velden?.functie].filter(Boolean).join(', ')
  const now = plaatsing === undefined ? undefined : statusVan(plaatsing.card, today)
  const status = now === undefined || now === 'loopt' ? '' : plaatsingStatusWoorden[now]
  const facts: [question: string, answer: string][] = [
    [text.place, plaatsing === undefined ? text.noPlace : [place, status].filter(Boolean).join('\n')],
    [text.days, days.join('\n')],
    [text.period, period],
    [text.overleg, werkoverleg ?? ''],
    [text.group, groep?.naam ?? text.noGroup],
    [text.wishes, plaatsing === undefined ? joinNames(wensen) : ''],
    [text.phone, kandidaat.telefoon],
    [text.email, email],
    [text.town, kandidaat.woonplaats],
  ]
  return facts.filter(([, answer]) => answer !== '').map(([question, answer]) => ({ question, answer }))
}

/** "28 mei 2026": a period runs over two years. */
function dateYear(day: string): string {
  return `${formatDate(day)} ${day.slice(0, 4)}`
}

function roleOf({ rol, persoon }: Mens, { contactpersoon, vervanger }: Dossier): string {
  const extra = persoon === contactpersoon ? text.firstContact : persoon === vervanger ? text.standIn : ''
  return [rolWoorden[rol], extra].filter(Boolean).join(', ')
}
