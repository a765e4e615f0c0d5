import { useEffect } from 'preact/hooks'
import { formatDate, formatDay } from '#i18n/format.ts'
import { doOpdrachtText } from '#i18n/nl/do-opdracht.ts'
import { WhoSees } from '#ui/bands.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { Opbrengst, Opdracht } from '#workspace/leren/opdrachten.ts'
import {
  beginOpbrengst,
  showOpbrengst,
  stopOpbrengst,
  tickOpdracht,
  useLezersVanOpbrengst,
  useOpdracht,
} from '#workspace/leren/opdrachten.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

const text = doOpdrachtText.one

/** One opdracht: a tick, and *Wat leverde dit op?* */
export function OpdrachtScreen({ id }: { id: string }) {
  const opdracht = useOpdracht(id)
  if (opdracht === undefined) {
    return (
      <Page title={text.title} back={{ href: '/opdrachten' }} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState title={text.gone.title} action={<Knop href="/opdrachten">{text.gone.back}</Knop>} />
      </Page>
    )
  }
  return <One opdracht={opdracht} />
}

function One({ opdracht }: { opdracht: Opdracht }) {
  const workspace = useWorkspace()
  const { gedaanOp, dag, van, opbrengst } = opdracht
  const names = useLezersVanOpbrengst().map((lezer) => lezer.naam || text.someone)
  const isAsked = gedaanOp !== undefined && opbrengst === undefined
  useEffect(() => {
    // Its line in mijn map is there before the first letter, so that no key goes astray.
    if (isAsked) void beginOpbrengst(workspace, opdracht)
  }, [workspace, opdracht.id, isAsked])

  const tick = async (isDone: boolean) => {
    showDone(await tickOpdracht(workspace, opdracht, isDone), isDone ? text.ticked : text.unticked)
  }
  const words = doOpdrachtText.list
  const when = dag === undefined ? words.noDay : words.before(formatDay(dag))
  return (
    <Page title={text.title} back={{ href: '/opdrachten' }} help={text.help}>
      <PageHead title={opdracht.tekst} above={van === 'groep' ? words.fromGroup : words.agreed} below={when} />
      <TickBox
        look="round"
        isOn={gedaanOp !== undefined}
        hint={gedaanOp === undefined ? undefined : words.doneOn(formatDate(gedaanOp))}
        onChange={(isOn) => void tick(isOn)}
      >
        {text.isDone}
      </TickBox>
      {van === 'leren' && <p class="quiet small">{text.onlyTick(names)}</p>}
      {opbrengst !== undefined && <Answer opdracht={opdracht} opbrengst={opbrengst} names={names} />}
      <Acties>
        <Knop look="main" href="/opdrachten">
          {text.done}
        </Knop>
      </Acties>
      {opbrengst !== undefined && names.length > 0 && (
        <Readers opdracht={opdracht} opbrengst={opbrengst} names={names} />
      )}
    </Page>
  )
}

function Answer({
  opdracht,
  opbrengst,
  names,
}: {
  opdracht: Opdracht
  opbrengst: Opbrengst
  names: readonly string[]
}) {
  const open = useOpenDocument(opbrengst.doc)
  const binding = useTextBinding(open, 'opbrengsten', opdracht.id, 'opbrengst')
  const state = useBewaard(opbrengst.doc, opdracht.id)
  return (
    <>
      {binding !== undefined && (
        <TextArea key={opbrengst.doc} label={text.question} hint={text.hint} isOptional rows={4} binding={binding} />
      )}
      <SaveLine state={state} />
      <WhoSees>{opbrengst.kind === 'map' ? text.nowOnlyYou : text.readBy(names)}</WhoSees>
    </>
  )
}

/** Showing the answer, by name; or not any more. */
function Readers({
  opdracht,
  opbrengst,
  names,
}: {
  opdracht: Opdracht
  opbrengst: Opbrengst
  names: readonly string[]
}) {
  const workspace = useWorkspace()
  const show = async () => {
    showDone(await showOpbrengst(workspace, opdracht), text.shown)
  }
  const stop = async () => {
    showDone(await stopOpbrengst(workspace, opdracht), text.stopped)
  }
  if (opbrengst.kind === 'leren') {
    return (
      <>
        <Acties>
          <Knop size="small" onClick={() => void stop()}>
            {text.stop}
          </Knop>
        </Acties>
        <p class="quiet small">{text.honest}</p>
      </>
    )
  }
  if (opbrengst.tekst.trim() === '') return null
  const [first = ''] = names
  return (
    <PageEnd hasLine>
      <p class="quiet small">{names.length === 1 ? text.previewOne(first) : text.preview(names)}</p>
      <Knop size="small" icon="eye" onClick={() => void show()}>
        {text.show}
      </Knop>
    </PageEnd>
  )
}
