import { useState } from 'preact/hooks'
import type { Deeltermijn } from '#domain/deeltermijn.ts'
import type { PersoonId } from '#domain/id.ts'
import { formatDayYear } from '#i18n/format.ts'
import { showDeelText as text } from '#i18n/nl/show-deel.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonUntil } from '#ui/person-until.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import type { TeTonen } from '#workspace/map/laten-zien.ts'
import { laatZien, useTeTonen } from '#workspace/map/laten-zien.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import type { Toonbaar } from './toonbaar.ts'
import { useToonbareTeksten } from './toonbare-teksten.ts'

/** One thing of mijn map, one person, one last day; and exactly what that person is going to read. */
export function LatenZienScreen({ soort, id }: { soort?: string; id?: string }) {
  const { mensen, dagen, teksten: eigen } = useTeTonen()
  const teksten = useToonbareTeksten(eigen, soort, id)
  const back = soort === undefined ? '/delen' : `/stukken/${soort}/${id}`
  if (teksten.length > 0 && mensen.length > 0) {
    return <LatenZien teksten={teksten} mensen={mensen} dagen={dagen} back={back} isChosen={soort !== undefined} />
  }
  return (
    <Page title={text.title} back={{ href: back }} help={text.help}>
      <PageHead title={text.title} />
      {teksten.length === 0 ? (
        <EmptyState title={text.nothingYet} action={<Knop href="/dit-ben-ik">{text.write}</Knop>}>
          {text.nothingYetText}
        </EmptyState>
      ) : (
        <EmptyState title={text.nobody}>{text.nobodyText}</EmptyState>
      )}
    </Page>
  )
}

type Props = Pick<TeTonen, 'mensen' | 'dagen'> & {
  teksten: readonly Toonbaar[]
  back: string
  /** somebody comes from the thing itself */
  isChosen: boolean
}

function LatenZien({ teksten, mensen, dagen, back, isChosen }: Props) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const [veld, setVeld] = useState<string | undefined>(teksten.length === 1 ? teksten[0]?.id : undefined)
  const [persoon, setPersoon] = useState<PersoonId | undefined>(mensen.length === 1 ? mensen[0]?.persoon : undefined)
  const [termijn, setTermijn] = useState<Deeltermijn>('programma')
  const wat = teksten.find((one) => one.id === veld)
  const aan = mensen.find((one) => one.persoon === persoon)
  const tot = dagen.find((one) => one.termijn === termijn)?.tot
  const whole = wat === undefined || aan === undefined || tot === undefined ? undefined : { wat, aan, tot }

  const show = async () => {
    if (whole === undefined) return
    const { titel, tekst } = whole.wat
    const shown = await laatZien(workspace, { titel, tekst }, whole.aan, whole.tot)
    if (!shown.ok && shown.error === 'geen-regio') showToast({ text: text.noRegion })
    else if (showDone(shown, text.shown(nameOf(whole.aan), formatDayYear(whole.tot)))) goTo('/delen', true)
  }
  return (
    <Page
      title={text.title}
      back={{ href: back }}
      help={text.help}
      foot={
        whole !== undefined && (
          <Acties isStacked>
            <Knop look="main" isWide onClick={() => void show()}>
              {text.show(nameOf(whole.aan))}
            </Knop>
            <Knop isWide href={back}>
              {text.dont}
            </Knop>
          </Acties>
        )
      }
    >
      <PageHead title={text.title} below={text.below} />
      {!isChosen && (
        <Keuzes
          label={text.what}
          hint={text.whatHint}
          options={teksten.map((one) => ({ value: one.id, text: one.titel, hint: shortOf(one.tekst) }))}
          value={veld}
          onValue={setVeld}
        />
      )}
      <PersonUntil
        people={mensen.map((one) => ({ value: one.persoon, name: nameOf(one), role: rolWoorden[one.rol] }))}
        person={persoon}
        onPerson={setPersoon}
        days={dagen}
        choice={termijn}
        onChoice={setTermijn}
      />
      {whole !== undefined && (
        <Card look="outlined" label={text.preview(nameOf(whole.aan))}>
          <p class="above">{text.preview(nameOf(whole.aan))}</p>
          <h2>{whole.wat.titel}</h2>
          <p class="as-written">{whole.wat.tekst}</p>
          <p class="quiet">{text.untilDay(formatDayYear(whole.tot))}</p>
        </Card>
      )}
      <p class="quiet">{text.honest}</p>
    </Page>
  )
}

function nameOf({ naam, rol }: Lezer): string {
  return naam === '' ? text.someone(rolWoorden[rol]) : naam
}

const SHORT = 60

function shortOf(tekst: string): string {
  return tekst.length <= SHORT ? tekst : `${tekst.slice(0, SHORT).trimEnd()}…`
}
