import { formatBytes } from '#i18n/format.ts'
import { bewaardText as text } from '#i18n/nl/see-bewaard.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import type { Bewaard } from '#workspace/bewaren/opslag.ts'
import { useBewaardOverzicht, useOpslag } from '#workspace/bewaren/opslag.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { BewaardRij } from './bewaard-rij.tsx'
import { Zorgen } from './zorgen.tsx'

/** *Is alles bewaard?*: an answer first, then what waits, then what one can do. */
export function BewaardScreen() {
  const workspace = useWorkspace()
  const { mode, net } = workspace
  const bewaard = useBewaardOverzicht()
  const waits = bewaard.wachtend.length > 0
  const canTry = waits && workspace.tryNow !== undefined && net.value.state !== 'geen-server'
  const again = () => {
    workspace.tryNow?.()
    showToast({ text: text.tried })
  }
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} />
      <Verdict bewaard={bewaard} />
      <Zorgen unsaved={bewaard.nietBewaard} />
      {waits && (
        <RowList label={text.waits}>
          {bewaard.wachtend.map((regel) => (
            <BewaardRij key={`${regel.doc}.${regel.collection}`} regel={regel} />
          ))}
        </RowList>
      )}
      {bewaard.laatste.length > 0 && (
        <Block title={text.last}>
          <RowList label={text.last}>
            {bewaard.laatste.map((regel, at) => (
              <BewaardRij key={`${regel.doc}.${regel.collection}.${at}`} regel={regel} />
            ))}
          </RowList>
        </Block>
      )}
      <Details title={text.all}>
        <RowList label={text.all}>
          {bewaard.perSoort.map(({ soort, aantal }) => (
            <ListRow key={soort} title={text.soorten[soort]} below={text.count(aantal)} />
          ))}
        </RowList>
        <Room />
      </Details>
      <PageEnd>
        {canTry && <p class="quiet small">{text.open}</p>}
        <Acties isStacked>
          {canTry && (
            <Knop look="main" isWide onClick={again}>
              {text.tryNow}
            </Knop>
          )}
          {mode === 'echt' && (
            <Knop look={canTry ? 'second' : 'main'} isWide href="/kopie">
              {text.copy}
            </Knop>
          )}
        </Acties>
      </PageEnd>
    </Page>
  )
}

function Verdict({ bewaard }: { bewaard: Bewaard }) {
  const { mode, ik } = useWorkspace()
  if (mode === 'proef') return <Melding>{text.proef}</Melding>
  // What is not kept is told by Zorgen, loudly; here it must never be called kept.
  if (bewaard.nietBewaard > 0) return null
  const count = bewaard.wachtend.reduce((sum, one) => sum + one.count, 0)
  const rest = ik.value.status === 'alleen' ? text.onlyHere : count === 0 ? text.allShared : text.waiting(count)
  return (
    <Melding tone="ok" title={text.yes}>
      {rest}
    </Melding>
  )
}

function Room() {
  const { usedBytes, isKept } = useOpslag()
  return (
    <div class="prose">
      {usedBytes !== undefined && <p class="quiet small">{text.room(formatBytes(usedBytes))}</p>}
      {isKept !== undefined && <p class="quiet small">{isKept ? text.kept : text.notKept}</p>}
    </div>
  )
}
