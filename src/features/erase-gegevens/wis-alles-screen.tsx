import { formatMoment } from '#i18n/format.ts'
import { wisAllesText as text, wisText } from '#i18n/nl/erase-gegevens.ts'
import { Block } from '#ui/card.tsx'
import { HoldKnop } from '#ui/hold-knop.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Wissen } from '#workspace/wissen/wissen.ts'
import { NietsTeWissen } from './niets-te-wissen.tsx'

/** *Ik stop met Opstap*: take along what one wants, read what happens to what, one tap. A day to come back to it. */
export function WisAllesScreen() {
  const { wissen, ik } = useWorkspace()
  if (wissen === undefined) return <NietsTeWissen title={text.title} backHref="/meer" />
  const asked = wissen.stand.value.alles
  const isAlone = ik.value.status === 'alleen'
  const start = async () => {
    if (!(await wissen.wisAlles(false))) showToast({ text: wisText.full })
  }
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {asked?.fout !== undefined && <Melding tone="amber">{text.refused}</Melding>}
      {asked !== undefined && asked.fout === undefined && <Gevraagd wissen={wissen} vanafMs={asked.vanafMs} />}
      <Block title={text.firstTitle}>
        <p>{text.first}</p>
        <RowList label={text.firstTitle}>
          <ListRow icon="file" href="/neem-mee" {...text.take} />
          <ListRow icon="download" href="/kopie" {...text.copy} />
        </RowList>
      </Block>
      <Block title={text.goesTitle}>
        <Lines lines={isAlone ? text.goesAlone : text.goes} />
      </Block>
      <Block title={text.staysTitle}>
        <Lines lines={isAlone ? text.staysAlone : text.stays} />
      </Block>
      {asked === undefined && (
        <Block title={text.dayTitle}>
          <p>{text.day}</p>
          <p>{text.openHere}</p>
          <Acties isStacked>
            <Knop isWide icon="leave" onClick={() => void start()}>
              {text.start}
            </Knop>
            <Knop isWide href="/meer">
              {text.no}
            </Knop>
          </Acties>
        </Block>
      )}
    </Page>
  )
}

function Gevraagd({ wissen, vanafMs }: { wissen: Wissen; vanafMs: number }) {
  const { nowMs } = useWorkspace()
  const takeBack = async () => {
    showToast({ text: (await wissen.wisAllesTerug()) ? text.undone : wisText.tooLate })
  }
  const isDue = vanafMs <= nowMs()
  return (
    <>
      <Melding tone="amber" icon="clock" title={isDue ? text.due : text.set(formatMoment(vanafMs))}>
        {text.openHere}
      </Melding>
      <Acties isStacked>
        <Knop look="main" isWide icon="undo" onClick={() => void takeBack()}>
          {text.undo}
        </Knop>
      </Acties>
      {!isDue && (
        <>
          <p>{text.dayNow}</p>
          <HoldKnop icon="trash" onHeld={() => void wissen.wisAlles(true)}>
            {text.now}
          </HoldKnop>
        </>
      )}
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="bullets">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
