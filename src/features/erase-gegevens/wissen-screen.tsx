import { useState } from 'preact/hooks'
import { dayOfMoment, formatDate, startWithCapital } from '#i18n/format.ts'
import { wisText as text } from '#i18n/nl/erase-gegevens.ts'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { HoldKnop } from '#ui/hold-knop.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Wisbaar } from '#workspace/wissen/wisbaar.ts'
import { useWisbaar } from '#workspace/wissen/wisbaar.ts'
import type { Wissen, WisVraag } from '#workspace/wissen/wissen.ts'
import { BewaartijdVoorbij } from './bewaartijd-voorbij.tsx'
import { NietsTeWissen } from './niets-te-wissen.tsx'

/** *Wissen en stilzetten*: one thing for ever, everything standing still, or stopping with Opstap. */
export function WissenScreen() {
  const { wissen, ik } = useWorkspace()
  const things = useWisbaar()
  if (wissen === undefined) return <NietsTeWissen title={text.title} backHref="/meer" />
  const isActive = ik.value.status === 'actief'
  return (
    <Page title={text.title} back={{ href: '/meer' }}>
      <PageHead title={text.title} below={text.below} />
      <BewaartijdVoorbij />
      {isActive && (
        <Block title={text.one}>
          {things.map((thing) => (
            <Ding key={thing.doc} thing={thing} wissen={wissen} />
          ))}
        </Block>
      )}
      {isActive && <Stil wissen={wissen} />}
      <RowList label={text.all.title}>
        <ListRow icon="leave" href="/wissen/alles" {...text.all} />
      </RowList>
    </Page>
  )
}

function nameOf({ soort, titel, aan }: Wisbaar): string {
  if (soort === 'map') return text.what.map
  return soort === 'deel' ? text.what.deel(titel || text.noTitle, aan) : text.what.reflectie(titel)
}

function Ding({ thing, wissen }: { thing: Wisbaar; wissen: Wissen }) {
  const [isAsking, setAsking] = useState(false)
  const { doc, soort, medeGetekendDoor } = thing
  const asked = wissen.gevraagd({ soort: 'document', doc })
  const name = nameOf(thing)
  const erase = async () => {
    setAsking(false)
    await ask(wissen, { soort: 'document', doc })
  }
  return (
    <Card look="outlined" label={startWithCapital(name)}>
      <CardHead title={startWithCapital(name)} />
      {asked?.fout !== undefined && <Melding tone="amber">{text.refused}</Melding>}
      {asked !== undefined && asked.fout === undefined && (
        <Melding
          icon="clock"
          action={<TekstKnop onClick={() => void takeBack(wissen, asked, text.undone)}>{text.undo}</TekstKnop>}
        >
          {text.asked}
        </Melding>
      )}
      {medeGetekendDoor !== undefined && <p class="quiet">{text.signed(medeGetekendDoor || text.someone)}</p>}
      {asked === undefined && medeGetekendDoor === undefined && !isAsking && (
        <Acties>
          <Knop size="small" icon="trash" label={text.forEverWhat(name)} onClick={() => setAsking(true)}>
            {text.forEver}
          </Knop>
        </Acties>
      )}
      {asked === undefined && isAsking && (
        <>
          <h3>{text.question(name)}</h3>
          <p>{text.goes[soort]}</p>
          <p>{text.where}</p>
          <p>{text.keep}</p>
          <HoldKnop icon="trash" onHeld={() => void erase()}>
            {text.forEver}
          </HoldKnop>
          <Knop isWide onClick={() => setAsking(false)}>
            {text.no}
          </Knop>
        </>
      )}
    </Card>
  )
}

/** The person's own documents stand still, or go on again. */
function Stil({ wissen }: { wissen: Wissen }) {
  const { ik } = useWorkspace()
  const { persoon, staatStil } = ik.value
  const asked = wissen.gevraagd({ soort: 'stil', persoon, aan: true })
  const { stil } = text
  const change = (aan: boolean) => ask(wissen, { soort: 'stil', persoon, aan })
  if (asked !== undefined) {
    return (
      <Block title={stil.title}>
        <Melding
          {...(asked.fout === undefined ? { icon: 'clock' as const } : { tone: 'amber' as const })}
          action={<TekstKnop onClick={() => void takeBack(wissen, asked, text.undoneStil)}>{text.undo}</TekstKnop>}
        >
          {asked.fout !== undefined ? text.refused : asked.soort === 'stil' && asked.aan ? stil.waits : stil.waitsOff}
        </Melding>
      </Block>
    )
  }
  return (
    <Block title={stil.title}>
      {staatStil !== undefined && <Melding icon="lock">{stil.is(dayWords(staatStil.sindsMs))}</Melding>}
      <p>{staatStil !== undefined && !staatStil.isEigen ? stil.byOther : stil.text}</p>
      {(staatStil === undefined || staatStil.isEigen) && (
        <Acties>
          <Knop icon="lock" onClick={() => void change(staatStil === undefined)}>
            {staatStil === undefined ? stil.on : stil.off}
          </Knop>
        </Acties>
      )}
    </Block>
  )
}

function dayWords(atMs: number): string {
  return formatDate(dayOfMoment(atMs))
}

async function ask(wissen: Wissen, vraag: WisVraag): Promise<void> {
  if (!(await wissen.vraag(vraag))) showToast({ text: text.full })
}

async function takeBack(wissen: Wissen, vraag: WisVraag, words: string): Promise<void> {
  showToast({ text: (await wissen.terug(vraag)) ? words : text.tooLate })
}
