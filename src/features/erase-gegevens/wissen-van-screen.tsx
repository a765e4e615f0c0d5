import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { dayOfMoment, formatDate } from '#i18n/format.ts'
import { wisText, wisVanText as text } from '#i18n/nl/erase-gegevens.ts'
import { Block } from '#ui/card.tsx'
import { HoldKnop } from '#ui/hold-knop.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { showToast } from '#ui/toast.tsx'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useKaartVan } from '#workspace/wissen/wisbaar.ts'
import type { Wissen, WisVraag } from '#workspace/wissen/wissen.ts'
import { NietsTeWissen } from './niets-te-wissen.tsx'

/** What is held of one kandidaat, for a regiocoördinator who was asked: make it stand still, or erase it. */
export function WissenVanScreen({ kaart }: { kaart: string }) {
  const { wissen } = useWorkspace()
  const found = useKaartVan(kaart)
  if (wissen === undefined) return <NietsTeWissen title={wisText.title} backHref={`/dossier/${kaart}`} />
  if (found === undefined) return <NotHerePage title={wisText.title} backHref="/mensen" />
  const { persoon, naam, stilMs } = found
  return (
    <Page title={text.title(naam)} back={{ href: `/dossier/${kaart}` }} help={text.help}>
      <PageHead title={text.title(naam)} />
      <Block title={text.stilTitle}>
        <Stil wissen={wissen} persoon={persoon} stilMs={stilMs} />
      </Block>
      <Block title={text.wisTitle}>
        <Wis wissen={wissen} persoon={persoon} naam={naam} />
      </Block>
    </Page>
  )
}

function Stil({ wissen, persoon, stilMs }: { wissen: Wissen; persoon: `p_${string}`; stilMs: number | undefined }) {
  const vraag: WisVraag = { soort: 'stil', persoon, aan: stilMs === undefined }
  return (
    <>
      {stilMs !== undefined && <Melding icon="lock">{text.stilIs(formatDate(dayOfMoment(stilMs)))}</Melding>}
      <p>{text.stilText}</p>
      <Gevraagd wissen={wissen} vraag={vraag} words={vraag.aan ? text.stilAsked : text.stilAskedOff}>
        <Acties>
          <Knop icon="lock" onClick={() => void ask(wissen, vraag)}>
            {vraag.aan ? text.stilOn : text.stilOff}
          </Knop>
        </Acties>
      </Gevraagd>
    </>
  )
}

function Wis({ wissen, persoon, naam }: { wissen: Wissen; persoon: `p_${string}`; naam: string }) {
  const [isAsked, setAsked] = useState(false)
  const vraag: WisVraag = { soort: 'gehouden', persoon }
  const erase = () => {
    if (isAsked) void ask(wissen, vraag)
    else showToast({ text: text.tickFirst })
  }
  return (
    <>
      <p>{text.wisText}</p>
      <p>{text.wisSigned}</p>
      <p>{text.wisLijst}</p>
      <Gevraagd wissen={wissen} vraag={vraag} words={text.asked}>
        <TickBox isOn={isAsked} onChange={setAsked} hint={text.tickHint}>
          {text.tick(naam)}
        </TickBox>
        <HoldKnop icon="trash" onHeld={erase}>
          {text.wis}
        </HoldKnop>
      </Gevraagd>
    </>
  )
}

/** The buttons, or what was asked already with a way back. */
function Gevraagd({
  wissen,
  vraag,
  words,
  children,
}: {
  wissen: Wissen
  vraag: WisVraag
  words: string
  children: ComponentChildren
}) {
  const asked = wissen.gevraagd(vraag)
  if (asked === undefined) return <>{children}</>
  const takeBack = async () => {
    showToast({ text: (await wissen.terug(vraag)) ? wisText.undoneStil : wisText.tooLate })
  }
  return (
    <Melding
      {...(asked.fout === undefined ? { icon: 'clock' as const } : { tone: 'amber' as const })}
      action={<TekstKnop onClick={() => void takeBack()}>{wisText.undo}</TekstKnop>}
    >
      {asked.fout === undefined ? words : wisText.refused}
    </Melding>
  )
}

async function ask(wissen: Wissen, vraag: WisVraag): Promise<void> {
  if (!(await wissen.vraag(vraag))) showToast({ text: wisText.full })
}
