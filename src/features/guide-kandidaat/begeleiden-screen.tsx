import type { BegeleidingTaak } from '#domain/begeleiding.ts'
import { introductieItems, leerdoelTaken, leerklimaatTaken } from '#domain/begeleiding.ts'
import { formatDate } from '#i18n/format.ts'
import { begeleidingWoorden, guideKandidaatText as text, introductieWoorden } from '#i18n/nl/guide-kandidaat.ts'
import { Block } from '#ui/card.tsx'
import { Fold } from '#ui/details.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { Card } from '#workspace/engine.ts'
import { begeleidingOp, introductieOp, setBegeleiding, setIntroductie } from '#workspace/plaatsing/begeleiding.ts'
import { usePlaatsingKaart } from '#workspace/plaatsing/plek-afspraken.ts'
import { cardOf, plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** The three things of the first day, and what helps to learn at a werkplek. */
export function BegeleidenScreen({ plaatsing }: { plaatsing: string }) {
  const card = usePlaatsingKaart(plaatsing)
  const { cards } = useWorkspace()
  if (card?.canWrite !== true) return <NotHerePage title={text.title} backHref="/" />
  return <Begeleiden card={card} werkplek={cardOf(cards.value, plaatsingOf(card)?.werkplek)} />
}

function Begeleiden({ card, werkplek }: { card: Card; werkplek: Card | undefined }) {
  const workspace = useWorkspace()
  const state = useBewaard(card.doc)
  const isGuide = card.role === 'werkbegeleider'
  return (
    <Page title={text.title} back={{ href: `/werk/${card.doc}` }} help={text.help}>
      <PageHead title={isGuide ? text.title : text.first} />
      <Block title={text.first}>
        <div>
          {introductieItems.map((item) => {
            const op = introductieOp(card, item)
            return (
              <TickBox
                key={item}
                look="round"
                isOn={op !== undefined}
                hint={op === undefined ? introductieWoorden[item].hint : text.firstDone(formatDate(op))}
                onChange={(isOn) => void setIntroductie(workspace, card, item, isOn ? workspace.today() : null)}
              >
                {introductieWoorden[item].text}
              </TickBox>
            )
          })}
        </div>
        <SaveLine state={state} />
      </Block>
      {isGuide && werkplek !== undefined && (
        <>
          <Fold title={text.goals}>
            <Taken werkplek={werkplek} taken={leerdoelTaken} />
          </Fold>
          <Fold title={text.climate} below={text.climateText}>
            <Taken werkplek={werkplek} taken={leerklimaatTaken} />
          </Fold>
          <p class="quiet small">{text.readBy}</p>
        </>
      )}
      {isGuide && (
        <RowList label={text.toMinute}>
          <ListRow icon="clock" title={text.toMinute} below={text.minute.below} href="/een-minuut" />
        </RowList>
      )}
    </Page>
  )
}

function Taken({ werkplek, taken }: { werkplek: Card; taken: readonly BegeleidingTaak[] }) {
  const workspace = useWorkspace()
  return (
    <div>
      {taken.map((taak) => (
        <TickBox
          key={taak}
          look="round"
          isOn={begeleidingOp(werkplek, taak) !== undefined}
          onChange={(isOn) => void setBegeleiding(workspace, werkplek, taak, isOn ? workspace.today() : null)}
        >
          {begeleidingWoorden[taak]}
        </TickBox>
      ))}
    </div>
  )
}
