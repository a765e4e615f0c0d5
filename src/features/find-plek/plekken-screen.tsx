import { everyPlek } from '#domain/plekzoeker.ts'
import { findPlekText as text } from '#i18n/nl/find-plek.ts'
import { plekStatusText } from '#i18n/nl/see-organisaties.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { useDraft } from '#workspace/draft.ts'
import { zonderProfiel } from '#workspace/regio/functieprofiel.ts'
import type { Plek } from '#workspace/regio/register.ts'
import { useRegister } from '#workspace/regio/register.ts'
import { GevondenPlekken, plekRegel } from './gevonden-plekken.tsx'
import { PlekFilter } from './plek-filter.tsx'

const back = { href: '/organisaties' }

/** Every plek of the region; `aanvullen` are those of which nobody knows the work yet. */
export function PlekkenScreen({ welke }: { welke?: string }) {
  const isAanvullen = welke === 'aanvullen'
  const register = useRegister()
  // Kept: whoever comes back from a plek finds the list as it was.
  const draft = useDraft(isAanvullen ? 'plekken-aanvullen' : 'plekken', () => ({ ...everyPlek }))
  if (register === undefined) return <NotHerePage title={text.title} backHref="/" />
  const plekken = isAanvullen ? zonderProfiel(register.plekken) : register.plekken
  const title = isAanvullen ? text.aanvullen : text.title
  const isEmpty = plekken.length === 0
  return (
    <Page title={title} back={back} help={text.help}>
      <PageHead
        title={title}
        below={isEmpty ? undefined : isAanvullen ? text.aanvullenBelow : text.below(plekken.length)}
      />
      {isEmpty && isAanvullen && (
        <EmptyState
          isCertain
          title={text.doneAanvullen}
          action={<Knop href="/organisaties">{text.toOrganisaties}</Knop>}
        >
          {text.doneAanvullenText}
        </EmptyState>
      )}
      {isEmpty && !isAanvullen && (
        <EmptyState title={text.empty} action={<Knop href="/organisaties/import">{text.emptyAction}</Knop>}>
          {text.emptyText}
        </EmptyState>
      )}
      {!isEmpty && (
        <>
          <PlekFilter plekken={plekken} vraag={draft.value} onVraag={draft.set} />
          <GevondenPlekken plekken={plekken} vraag={draft.value} row={plekRow} onAll={draft.clear} />
        </>
      )}
    </Page>
  )
}

const plekRow = (plek: Plek) => (
  <ListRow
    icon="building"
    title={plek.functie}
    below={[plekRegel(plek), plekStatusText[plek.status], plek.profiel.profielOp === undefined ? text.notFilled : '']
      .filter((one) => one !== '')
      .join(' · ')}
    href={`/plek/${plek.id}`}
  />
)
