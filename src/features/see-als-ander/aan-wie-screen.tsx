import { formatDate, formatDateYear, formatDay, formatWhen, joinNames, startWithCapital } from '#i18n/format.ts'
import { aanWieText as text, alsAnderText } from '#i18n/nl/see-als-ander.ts'
import { leeslinkText } from '#i18n/nl/send-leeslink.ts'
import { stopDelenText as stopWords } from '#i18n/nl/stop-delen.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block, Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { useGekeken } from '#workspace/logboek/gekeken.ts'
import type { AanEen, Getoond } from '#workspace/map/aan-wie.ts'
import { aanWie } from '#workspace/map/aan-wie.ts'
import type { Gedeeld } from '#workspace/map/delen.ts'
import { stopDelen, useGedeeld } from '#workspace/map/delen.ts'
import type { Leeslink } from '#workspace/map/leeslinks.ts'
import { useLeeslinks } from '#workspace/map/leeslinks.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** *Aan wie liet ik wat zien, en wie keek?*: per person what, since when, until when, and the days on which they looked. */
export function AanWieScreen() {
  const { cards, today } = useWorkspace()
  const { logboek } = useGekeken()
  const links = useLeeslinks()
  const mensen = aanWie(useGedeeld(), cards.value, logboek?.entries ?? [])
  const fetchedMs = logboek?.fetchedMs ?? 0
  return (
    <Page title={text.title} back={{ href: '/delen' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {mensen.length === 0 && links.length === 0 && (
        <EmptyState title={text.none} action={<Knop href="/delen/nieuw">{text.show}</Knop>}>
          {text.noneText}
        </EmptyState>
      )}
      {mensen.length > 0 && fetchedMs > 0 && <p class="quiet small">{text.fetched(formatWhen(fetchedMs, today()))}</p>}
      {mensen.map((one) => (
        <Mens key={one.mens.persoon} aan={one} isKnown={fetchedMs > 0} />
      ))}
      {links.length > 0 && (
        <Block title={text.links}>
          <RowList label={text.links}>
            {links.map((link) => (
              <ListRow
                key={link.id}
                icon="share"
                href={`/link/${link.id}`}
                title={naamVan(link)}
                below={belowOf(link)}
              />
            ))}
          </RowList>
        </Block>
      )}
      <Block title={text.given}>
        <RowList>
          <ListRow icon="file" href="/portfolio" title={text.portfolio} below={text.givenBelow} />
        </RowList>
      </Block>
      <p class="quiet">{text.honest}</p>
    </Page>
  )
}

function naamVan({ aan }: Leeslink): string {
  return startWithCapital(aan === '' ? leeslinkText.someone : aan)
}

function belowOf({ stand, tot, gelezenOp }: Leeslink): string {
  const days = [...new Set(gelezenOp.map((atMs) => formatWhen(atMs, '')))]
  const read = days.length === 0 ? text.linkNone : lookedWords(days.toReversed())
  return `${leeslinkText.listBelow(leeslinkText.stand[stand], formatDay(tot))}. ${read}`
}

function Mens({ aan: { mens, dingen, keek, isAangekomen }, isKnown }: { aan: AanEen; isKnown: boolean }) {
  const naam = lezerNaam(mens)
  const read =
    keek.length > 0
      ? lookedWords(keek.map((day) => formatDate(day)))
      : !isKnown
        ? text.unknown
        : isAangekomen
          ? text.arrived
          : text.notYet
  return (
    <Block title={startWithCapital(naam)}>
      <p class="quiet">{startWithCapital(rolWoorden[mens.rol])}</p>
      <p>{read}</p>
      {dingen.map((one) => (
        <Ding key={`${one.ding.doc}.${one.ding.id}`} getoond={one} naam={naam} van={mens.persoon} />
      ))}
      <TekstKnop icon="eye" href={`/bekijk-als/${mens.persoon}`}>
        {text.as}
      </TekstKnop>
    </Block>
  )
}

function lezerNaam({ naam, rol }: Lezer): string {
  return naam === '' ? alsAnderText.someone(rolWoorden[rol]) : naam
}

const MOST = 3

function lookedWords(days: readonly string[]): string {
  const first = joinNames(days.slice(0, MOST))
  return days.length > MOST ? text.lookedMore(days.slice(0, MOST).join(', '), days.length - MOST) : text.looked(first)
}

function Ding({ getoond: { ding, sinds }, naam, van }: { getoond: Getoond; naam: string; van: string }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const title = titleOf(ding)
  // A document is one audience: what several read stops for all of them, and that is said before the tap.
  const others = ding.lezers.filter(({ persoon }) => persoon !== van).map((one) => lezerNaam(one))
  const all = joinNames([naam, ...others])
  const stop = async () => showDone(await stopDelen(workspace, ding, people), stopWords.stopped(all))
  return (
    <Card look="outlined" label={title}>
      <p>
        <strong>{title}</strong>
      </p>
      <p class="quiet small">{timeOf(ding, sinds)}</p>
      {others.length > 0 && <p class="quiet small">{text.others(joinNames(others))}</p>}
      {ding.getekend !== 'nee' && <p class="quiet small">{text.signed}</p>}
      {ding.getekend !== 'alleen_getekend' && ding.isVoorbij !== true && (
        <Knop size="small" label={text.stopLabel(title, all)} onClick={() => void stop()}>
          {text.stop}
        </Knop>
      )}
    </Card>
  )
}

function titleOf({ soort, naam, dag }: Gedeeld): string {
  if (soort === 'reflectie') return dag === undefined ? text.reflectionNoDay : text.reflection(formatDate(dag))
  return naam === '' ? text.noName : naam
}

function timeOf({ tot, isVoorbij }: Gedeeld, sinds: string | undefined): string {
  const since = sinds === undefined ? undefined : formatDateYear(sinds)
  if (tot !== undefined && isVoorbij === true) return text.over(formatDateYear(tot))
  if (tot === undefined) return since === undefined ? text.open : `${text.since(since)} · ${text.open}`
  return since === undefined ? text.until(formatDateYear(tot)) : text.sinceUntil(since, formatDateYear(tot))
}
