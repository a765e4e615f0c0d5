import { Fragment } from 'preact'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { formatDay, formatMoment, formatTime, formatWhen, joinNames, startWithCapital } from '#i18n/format.ts'
import { logboekText as text } from '#i18n/nl/see-logboek.ts'
import { wieZietWatText } from '#i18n/nl/see-wie-ziet-wat.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Melding } from '#ui/melding.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import type { Gekeken, Kijker, KijkDag, KijkRegel, NoodRegel, Wissel } from '#workspace/logboek/gekeken.ts'
import { useGekeken } from '#workspace/logboek/gekeken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** *Wie heeft gekeken?*: per day who opened what of the kandidaat, and why that was allowed. */
export function LogboekScreen() {
  const { logboek, ik } = useWorkspace()
  // Without an organisation there is no server to ask, and nobody who could look.
  const isAbsent = logboek === undefined || ik.value.status === 'alleen'
  return (
    <Page title={text.title} back={{ href: '/wie-ziet-wat', text: wieZietWatText.title }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {isAbsent ? (
        <EmptyState title={text.absent} isCertain>
          {text.absentText}
        </EmptyState>
      ) : (
        <Lijst />
      )}
    </Page>
  )
}

function Lijst() {
  const gekeken = useGekeken()
  const { dagen, logboek, stand } = gekeken
  const isEmpty = dagen.length === 0 && stand !== 'laden' && (logboek?.fetchedMs ?? 0) > 0
  return (
    <>
      <Alarm gekeken={gekeken} />
      <Versheid gekeken={gekeken} />
      {isEmpty && (
        <EmptyState title={text.none} isCertain>
          {text.noneText}
        </EmptyState>
      )}
      {dagen.map((dag) => (
        <Dag key={dag.dag} dag={dag} />
      ))}
      <p class="quiet">{text.honest}</p>
      <p class="quiet">{text.honestOffline}</p>
      <p class="quiet">{text.kept}</p>
    </>
  )
}

/** A log that does not go on from what this device remembers is told before anything that is in it. */
function Alarm({ gekeken }: { gekeken: Gekeken }) {
  const alarm = gekeken.logboek?.alarm
  if (alarm === undefined) return null
  const words = text.alarm[alarm.verdict]
  return (
    <Melding tone={alarm.verdict === 'veranderd' ? 'error' : 'amber'} icon="alert" title={words.title}>
      {words.text(formatMoment(alarm.atMs))}
    </Melding>
  )
}

function Versheid({ gekeken: { logboek, stand } }: { gekeken: Gekeken }) {
  const { today } = useWorkspace()
  const fetchedMs = logboek?.fetchedMs ?? 0
  const when = formatWhen(fetchedMs, today())
  if (stand === 'laden' && fetchedMs === 0) return <p role="status">{text.loading}</p>
  if (stand !== 'offline') return <p class="quiet small">{text.fetched(when)}</p>
  return <Melding icon="no-net">{fetchedMs === 0 ? text.never : text.offline(when)}</Melding>
}

function Dag({ dag: { dag, kijkers, wissels, eigen, nood } }: { dag: KijkDag }) {
  const { today } = useWorkspace()
  const title = dag === today() ? text.today : startWithCapital(formatDay(dag))
  return (
    <Block title={title}>
      {nood.map((regel) => (
        <Nood key={regel.vanMs} regel={regel} />
      ))}
      {kijkers.map((kijker) => (
        <KijkerRij key={kijker.persoon} kijker={kijker} />
      ))}
      {eigen !== undefined && (
        <RowList label={text.own.title}>
          <ListRow
            icon="file"
            title={text.own.title}
            below={text.own.text(thingsOf(eigen.delen), formatTime(eigen.opMs))}
          />
        </RowList>
      )}
      {wissels.length > 0 && (
        <Details title={text.changes}>
          <RowList label={text.changes}>
            {wissels.map((wissel, at) => (
              <ListRow
                key={`${wissel.opMs}.${at}`}
                icon={wissel.soort === 'erbij' ? 'people' : 'leave'}
                title={wisselWords(wissel)}
                below={wisselBelow(wissel)}
              />
            ))}
          </RowList>
        </Details>
      )}
    </Block>
  )
}

/** Who was let in by the noodprocedure, when, why and until when: whole sentences, and never folded away. */
function Nood({ regel: { naam, rol, vanMs, totMs, reden } }: { regel: NoodRegel }) {
  const who = text.person(naam === '' ? text.someone : naam, rol === undefined ? '' : rolWoorden[rol])
  return (
    <Melding tone="amber" icon="alert" title={text.nood.title(who)}>
      <p>{text.nood.from(formatMoment(vanMs), formatMoment(totMs))}</p>
      <p>{reden === undefined ? text.nood.noWhy : text.nood.why(reden)}</p>
      <p>{text.nood.what}</p>
    </Melding>
  )
}

function KijkerRij({ kijker: { naam, rollen, regels, isNood, isLid } }: { kijker: Kijker }) {
  const roles = joinNames(rollen.map((rol) => rolWoorden[rol]))
  const who = naam === '' ? text.someone : naam
  return (
    <PersonRow
      name={text.person(who, roles)}
      initialsOf={who}
      role={
        <>
          {regels.map((regel) => (
            <Fragment key={regel.soort}>
              {regelWords(regel)}
              <br />
            </Fragment>
          ))}
          {isNood && text.whyNood}
          {isNood && isLid && <br />}
          {isLid && (roles === '' ? text.whyNot : text.why(roles))}
        </>
      }
    />
  )
}

function regelWords({ soort, delen, opMs }: KijkRegel): string {
  return text.soorten[soort](thingsOf(delen), formatTime(opMs))
}

function wisselWords({ soort, naam, rol, delen }: Wissel): string {
  if (soort === 'gewist' || soort === 'stil' || soort === 'verder') return text.wissels[soort]
  const who = text.person(naam === '' ? text.someone : naam, rol === undefined ? '' : rolWoorden[rol])
  const things = thingsOf(delen)
  return soort === 'erbij' ? text.joined(who, things) : text.left(who, things)
}

function wisselBelow({ soort, door, opMs }: Wissel): string {
  if (soort === 'voorbij') return text.over(formatTime(opMs))
  if (soort === 'gewist' && door === '') return text.byTime(formatTime(opMs))
  return text.by(door === '' ? text.someone : door, formatTime(opMs))
}

function thingsOf(delen: readonly DocumentSoort[]): string {
  return delen.length === 0 ? text.something : joinNames(delen.map((deel) => text.delen[deel]))
}
