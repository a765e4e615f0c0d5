import { bewaardText as text } from '#i18n/nl/see-bewaard.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import type { Bewaard } from '#workspace/bewaren/opslag.ts'
import { useBewaardeDocumenten } from '#workspace/bewaren/documenten.ts'
import { useBewaardOverzicht } from '#workspace/bewaren/opslag.ts'
import { useZorg } from '#workspace/bewaren/zorg.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { BewaardRij } from './bewaard-rij.tsx'
import { DocumentRij } from './document-rij.tsx'
import { Toestel } from './toestel.tsx'
import { Zorgen } from './zorgen.tsx'

/** *Is alles bewaard?*: an answer first, then what waits, then what one can do. */
export function BewaardScreen() {
  const workspace = useWorkspace()
  const { mode, net, today } = workspace
  const bewaard = useBewaardOverzicht()
  const documenten = useBewaardeDocumenten()
  const zorgen = useZorg()
  const waits = bewaard.wachtend.length > 0
  const { zorg } = zorgen
  // Everything that the lists know is from before it went: none of it may be called kept.
  const isLost = zorgen.disk === 'lost'
  const mustGo = waits || documenten.some(({ plaats }) => plaats === 'wacht')
  // Something is here and nowhere else, though it should be elsewhere too.
  const isOnlyHere =
    mustGo ||
    bewaard.nietBewaard > 0 ||
    isLost ||
    (zorg !== undefined && (zorg.onleesbaar > 0 || zorg.geweigerd.length > 0))
  const canTry = mustGo && !isLost && workspace.tryNow !== undefined && net.value.state !== 'geen-server'
  const again = () => {
    workspace.tryNow?.()
    showToast({ text: text.tried })
  }
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} />
      {!isLost && <Verdict bewaard={bewaard} />}
      <Zorgen unsaved={bewaard.nietBewaard} zorgen={zorgen} />
      {waits && !isLost && (
        <RowList label={text.waits}>
          {bewaard.wachtend.map((regel) => (
            <BewaardRij key={`${regel.doc}.${regel.collection}`} regel={regel} />
          ))}
        </RowList>
      )}
      {bewaard.laatste.length > 0 && !isLost && (
        <Block title={text.last}>
          <RowList label={text.last}>
            {bewaard.laatste.map((regel, at) => (
              <BewaardRij key={`${regel.doc}.${regel.collection}.${at}`} regel={regel} />
            ))}
          </RowList>
        </Block>
      )}
      {!isLost && (
        <Details title={text.all}>
          <RowList label={text.all}>
            {documenten.map((document) => (
              <DocumentRij
                key={document.doc}
                document={document}
                around={{ net: net.value.state, today: today(), apart: zorg?.onleesbaarIn.get(document.doc) ?? 0 }}
              />
            ))}
          </RowList>
        </Details>
      )}
      <Toestel />
      <PageEnd>
        {canTry && <p class="quiet small">{text.open}</p>}
        {mode === 'echt' && isOnlyHere && !isLost && (
          <>
            <p class="quiet small">{text.rescueWhy}</p>
            <TekstKnop icon="download" href="/kopie">
              {text.copyAll}
            </TekstKnop>
          </>
        )}
        <Acties isStacked>
          {canTry && (
            <Knop look="main" isWide onClick={again}>
              {text.tryNow}
            </Knop>
          )}
          {mode === 'echt' && (
            <Knop look={canTry ? 'second' : 'main'} isWide href={isOnlyHere ? '/kopie/redding' : '/kopie'}>
              {isOnlyHere ? text.rescue : text.copy}
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
