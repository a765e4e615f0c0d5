import { dayOfMoment, formatBytes, formatDate } from '#i18n/format.ts'
import { papierText } from '#i18n/nl/add-papier.ts'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import type { Papier } from '#workspace/map/papieren.ts'
import { removePapier, usePapier } from '#workspace/map/papieren.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { PapierBeeld } from './papier-beeld.tsx'
import { OnlyYou, PapierFields } from './papier-fields.tsx'

const text = papierText.one

/** One photo or paper: look at it, call it something else, or put it away. */
export function PapierScreen({ id }: { id: string }) {
  const papier = usePapier(id)
  if (papier === undefined) return <NotHerePage title={papierText.list.title} backHref="/papieren" />
  return <Papierblad papier={papier} />
}

function Papierblad({ papier }: { papier: Papier }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const kind = papier.soort === 'foto' ? papierText.list.photo : papierText.list.paper

  const remove = async () => {
    const outcome = await removePapier(workspace, papier)
    if (showDone(outcome, text.removed, () => goTo(`/papieren/${papier.id}`))) goTo('/papieren', true)
  }

  const since = text.added(formatDate(dayOfMoment(papier.opMs)))
  const size = papier.soort === 'papier' ? ` · ${formatBytes(papier.bytes)}` : ''
  return (
    <Page title={kind} back={{ href: '/papieren' }} help={text.help}>
      <PageHead title={papier.naam || kind} below={`${since}${size}`} />
      <PapierBeeld papier={papier} />
      <PapierFields papier={papier} />
      <OnlyYou />
      <Acties>
        <Knop icon="trash" onClick={() => void remove()}>
          {text.remove}
        </Knop>
      </Acties>
    </Page>
  )
}
