import { formatDate, formatDayYear, joinNames, startWithCapital } from '#i18n/format.ts'
import { delenText as text } from '#i18n/nl/see-delen.ts'
import { stopDelenText as words } from '#i18n/nl/stop-delen.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import type { Gedeeld } from '#workspace/map/delen.ts'
import { kleinerPubliek, stopBijWerkplek, stopDelen, useGedeeld } from '#workspace/map/delen.ts'
import { verlengDelen } from '#workspace/map/laten-zien.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** What the kandidaat shows now, and to whom; every single thing can be taken back here. */
export function DelenScreen() {
  const all = useGedeeld()
  if (all.length === 0) {
    return (
      <Page title={text.title} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState title={text.empty} action={<Knop href="/delen/nieuw">{text.show}</Knop>}>
          {text.emptyText}
        </EmptyState>
        <RowList label={text.alsoTitle}>
          <ListRow icon="eye" href="/bekijk-als" {...text.as} />
          <ListRow icon="list" href="/aan-wie" {...text.toWhom} />
          <ListRow icon="eye" href="/wie-ziet-wat" title={text.how} />
        </RowList>
      </Page>
    )
  }
  const blocks = [
    { title: text.goals, things: all.filter((one) => one.soort === 'leerdoel') },
    { title: text.reflections, things: all.filter((one) => one.soort === 'reflectie') },
    { title: text.copies, things: all.filter((one) => one.soort === 'kopie') },
  ].filter(({ things }) => things.length > 0)
  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <Acties>
        <Knop href="/delen/nieuw">{text.show}</Knop>
      </Acties>
      {blocks.map(({ title, things }) => (
        <Block key={title} title={title}>
          {things.map((one) => (
            <Ding key={`${one.doc}.${one.id}`} ding={one} />
          ))}
        </Block>
      ))}
      <p class="quiet">{text.honest}</p>
      <RowList label={text.alsoTitle}>
        <ListRow icon="eye" href="/bekijk-als" {...text.as} />
        <ListRow icon="list" href="/aan-wie" {...text.toWhom} />
        <ListRow icon="info" href="/wie-ziet-wat" {...text.also} />
      </RowList>
    </Page>
  )
}

function titleOf({ soort, naam, dag }: Gedeeld): string {
  if (soort === 'reflectie') return dag === undefined ? text.reflectionNoDay : text.reflection(formatDate(dag))
  return naam === '' ? text.noName : naam
}

/** Every reader is named; who has no name on this device is called by role, never left out. */
function readersOf({ lezers }: Pick<Gedeeld, 'lezers'>): string {
  return joinNames(
    lezers.map(({ naam, rol }) => (naam === '' ? text.someone(rolWoorden[rol]) : text.person(naam, rolWoorden[rol]))),
  )
}

function Ding({ ding }: { ding: Gedeeld }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const names = readersOf(ding)
  const title = titleOf(ding)
  const stop = async () => {
    const stopped = await stopDelen(workspace, ding, people)
    sayAlready(stopped)
    const said = ding.getekend === 'blijft' ? words.stoppedSigned : stoppedWords(ding, names)
    showDone(stopped, ding.isVoorbij === true ? text.puttenAway : said)
  }
  const makeLonger = async () => {
    const longer = await verlengDelen(workspace, ding)
    // No way back beside it: the server is asked, and Stop delen is one tap away.
    if (longer.ok) showToast({ text: text.lasts(startWithCapital(names), formatDayYear(longer.tot)) })
    else showDone(longer, '')
  }
  const narrow = async () => {
    const losers = readersOf({ lezers: kleinerPubliek(workspace, ding.doc, people)?.nietMeer ?? [] })
    const moved = await stopBijWerkplek(workspace, ding)
    sayAlready(moved)
    showDone(moved, words.narrowed(losers))
  }
  return (
    <Card look="outlined" label={title}>
      <CardHead title={title} below={seenWords(ding, names)} />
      {ding.soort === 'kopie' && (
        <Details title={text.exactly}>
          <p class="as-written">{ding.tekst}</p>
        </Details>
      )}
      {ding.getekend === 'blijft' && <p class="quiet small">{words.honestSigned}</p>}
      <Acties>
        {ding.soort !== 'kopie' && (
          <Knop size="small" label={text.openLabel(title)} href={`/${ding.soort}/${ding.doc}/${ding.id}`}>
            {text.open}
          </Knop>
        )}
        {ding.getekend !== 'alleen_getekend' && (
          <Knop
            size="small"
            label={ding.isVoorbij === true ? text.putAwayLabel(title) : words.stopLabel(title)}
            onClick={() => void stop()}
          >
            {ding.isVoorbij === true ? text.putAway : words.stop}
          </Knop>
        )}
        {ding.tot !== undefined && (
          <Knop
            size="small"
            label={ding.isVoorbij === true ? text.againLabel(title) : text.longerLabel(title)}
            onClick={() => void makeLonger()}
          >
            {ding.isVoorbij === true ? text.again : text.longer}
          </Knop>
        )}
        {ding.kanAlleenTrainer && (
          <Knop size="small" label={words.onlyTrainerLabel(title)} onClick={() => void narrow()}>
            {words.onlyTrainer}
          </Knop>
        )}
      </Acties>
    </Card>
  )
}

function seenWords({ getekend, tot, isVoorbij }: Gedeeld, names: string): string {
  if (getekend === 'alleen_getekend') return text.signedBy(names)
  if (tot === undefined) return text.seenBy(names)
  return isVoorbij === true ? text.over(names, formatDayYear(tot)) : text.seenUntil(names, formatDayYear(tot))
}

function stoppedWords({ soort }: Gedeeld, names: string): string {
  return soort === 'kopie' ? text.stopped(names) : words.stopped(names)
}

function sayAlready(outcome: { ok: boolean; error?: string }): void {
  if (outcome.error === 'al-gestopt') showToast({ text: words.already })
  if (outcome.error === 'geen-trainer') showToast({ text: words.noTrainer })
}
