import { useState } from 'preact/hooks'
import type { Deeltermijn } from '#domain/deeltermijn.ts'
import type { PersoonId } from '#domain/id.ts'
import { formatDayYear } from '#i18n/format.ts'
import { noteWerkdagenText, pastWerkTekst } from '#i18n/nl/note-werkdagen.ts'
import { showDeelText as words } from '#i18n/nl/show-deel.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonUntil } from '#ui/person-until.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'
import { laatZien, useTeTonen } from '#workspace/map/laten-zien.ts'
import { useMap } from '#workspace/map/map.ts'
import { tevredenheidVan } from '#workspace/map/tevredenheid.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { useCard, useWorkspace } from '#workspace/use-workspace.tsx'

const text = noteWerkdagenText.fits

/** A copy of the own answer for one person, exactly as that person is going to read it; stopped at *Delen*. */
export function ShowPastWerkScreen({ plaatsing }: { plaatsing: string }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const tekst = pastWerkTekst(tevredenheidVan(useCard(useMap()?.doc)) ?? {})
  const { mensen, dagen } = useTeTonen()
  const [persoon, setPersoon] = useState<PersoonId | undefined>(undefined)
  const [termijn, setTermijn] = useState<Deeltermijn>('programma')
  const hasHealth = useNotitieVraag(tekst) !== undefined
  const back = `/werk/${plaatsing}/past`
  const aan = mensen.find((one) => one.persoon === persoon)
  const tot = dagen.find((one) => one.termijn === termijn)?.tot
  const show = async () => {
    if (aan === undefined || tot === undefined) return
    const shown = await laatZien(workspace, { titel: text.title, tekst }, aan, tot)
    if (!shown.ok && shown.error === 'geen-regio') showToast({ text: words.noRegion })
    else if (showDone(shown, words.shown(nameOf(aan), formatDayYear(tot)))) goTo(back, true)
  }
  if (tekst === '' || mensen.length === 0) {
    return (
      <Page title={text.show} back={{ href: back }} help={noteWerkdagenText.fitsHelp}>
        <PageHead title={text.show} />
        <EmptyState title={tekst === '' ? text.nothing : words.nobody}>
          {tekst === '' ? text.nothingText : words.nobodyText}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page
      title={text.show}
      back={{ href: back }}
      help={noteWerkdagenText.fitsHelp}
      foot={
        aan !== undefined && (
          <Acties isStacked>
            <Knop look="main" isWide onClick={() => void show()}>
              {words.show(nameOf(aan))}
            </Knop>
            <Knop isWide href={back}>
              {words.dont}
            </Knop>
          </Acties>
        )
      }
    >
      <PageHead title={text.show} />
      <PersonUntil
        people={mensen.map((one) => ({ value: one.persoon, name: nameOf(one), role: rolWoorden[one.rol] }))}
        person={persoon}
        onPerson={setPersoon}
        days={dagen}
        choice={termijn}
        onChoice={setTermijn}
      />
      {hasHealth && <Melding tone="amber">{text.health}</Melding>}
      <Card look="outlined" label={text.title}>
        <h2>{text.title}</h2>
        <p class="as-written">{tekst}</p>
      </Card>
      <p class="quiet">{words.honest}</p>
    </Page>
  )
}

function nameOf({ naam, rol }: Lezer): string {
  return naam === '' ? words.someone(rolWoorden[rol]) : naam
}
