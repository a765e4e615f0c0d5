import { dagVan } from '#domain/deeltermijn.ts'
import type { Bron } from '#domain/bewijsstuk.ts'
import { bewijsbronnen } from '#domain/bewijsstuk.ts'
import { formatDateYear } from '#i18n/format.ts'
import { bewijsText as text } from '#i18n/nl/keep-bewijs.ts'
import { portfolioText } from '#i18n/nl/show-portfolio.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TickBox } from '#ui/tick-box.tsx'
import { bewijsstukId, freezeBron, removeBewijsstuk, useBewijsstukken } from '#workspace/map/bewijsstukken.ts'
import { useMap } from '#workspace/map/map.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useBronnen } from './bronnen.ts'

const SHORT = 70

/** What is there already, put into the portfolio with one tap: frozen as it is, with what it rests on. */
export function BewijsScreen() {
  const workspace = useWorkspace()
  const doc = useMap()?.doc
  const bronnen = useBronnen()
  const stukken = useBewijsstukken()
  if (doc === undefined) return <NotHerePage title={text.title} backHref="/portfolio" />
  const choose = async (bron: Bron, isOn: boolean) => {
    const done = isOn
      ? await freezeBron(workspace, doc, bron)
      : await removeBewijsstuk(workspace, { doc, id: bewijsstukId(bron) })
    showDone(done, isOn ? text.added : text.removed)
  }
  return (
    <Page title={text.title} back={{ href: '/portfolio' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {bronnen.length === 0 && (
        <EmptyState title={text.none} isCertain>
          {text.noneText}
        </EmptyState>
      )}
      {bewijsbronnen.map((soort) => {
        const own = bronnen.filter(({ bron }) => bron === soort)
        if (own.length === 0) return null
        return (
          <Block key={soort} title={text.groups[soort]}>
            <div class="stack-tight" role="group" aria-label={text.groups[soort]}>
              {own.map((one) => {
                const stuk = stukken.find(({ id }) => id === bewijsstukId(one))
                return (
                  <TickBox
                    key={one.bronId}
                    isOn={stuk !== undefined}
                    hint={stuk === undefined ? short(one.hint) : text.frozen(formatDateYear(dagVan(stuk.opMs)))}
                    onChange={(isOn) => void choose(one, isOn)}
                  >
                    {naamVan(one)}
                  </TickBox>
                )
              })}
            </div>
          </Block>
        )
      })}
      <p class="quiet">{text.also}</p>
      <WhoSees>{portfolioText.who}</WhoSees>
    </Page>
  )
}

/** What is known by its own words in a list has those; the others have one name each. */
function naamVan({ bron, titel, hint }: Bron): string {
  if (bron === 'stuk' && hint !== '') return `${titel}: ${short(hint)}`
  return bron === 'dstarr' && hint !== '' ? short(hint) : titel
}

function short(words: string): string {
  return words.length <= SHORT ? words : `${words.slice(0, SHORT).trimEnd()}…`
}
