import { useState } from 'preact/hooks'
import type { DocumentId } from '#domain/id.ts'
import { joinNames } from '#i18n/format.ts'
import { roleText } from '#i18n/nl/app.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { Answers } from '#ui/answers.tsx'
import { Block, Card } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showDone } from '#ui/show-done.ts'
import type { Bestemming, LeerdoelPubliek } from '#workspace/leren/leerdoel-acties.ts'
import { publiekVan, rememberWish, showLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { useLeerdoel } from '#workspace/leren/leerdoelen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { VersieKeuze } from './versie-keuze.tsx'
import { LeerdoelGone } from './leerdoel-gone.tsx'
import { shownAnswersOf } from './leerdoel-antwoorden.ts'
import { hrefOf } from './leerdoel-paginas.ts'

const text = writeLeerdoelText.share

/** Who may read this: a choice, then every name, and only then showing. */
export function ShareLeerdoelScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const doel = useLeerdoel(doc, id)
  if (doel === undefined || doel.verhuisd !== undefined || doel.kind === 'werkplek') {
    return <LeerdoelGone doc={doc} id={id} doel={doel} />
  }
  return <Share doel={doel} />
}

type Wish = 'alleen_ik' | Bestemming

function Share({ doel }: { doel: Leerdoel }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const goTo = useGoTo()
  const isWithTrainer = doel.kind === 'leren'
  const [wish, setWish] = useState<Wish | undefined>(isWithTrainer ? 'trainer_en_werkplek' : undefined)
  const [versies, setVersies] = useState<readonly string[]>([])
  const [error, setError] = useState<'al-verhuisd' | undefined>(undefined)
  const publiek = wish === undefined || wish === 'alleen_ik' ? undefined : publiekVan(workspace, wish, people)
  const options = Object.entries(text.options).map(([value, words]) => ({ value: value as Wish, ...words }))

  const choose = (next: Wish) => {
    setWish(next)
    if (doel.kind === 'map') void rememberWish(workspace, doel, next)
  }
  const show = async (bestemming: Bestemming) => {
    const shown = await showLeerdoel(workspace, doel, bestemming, people, versies)
    if (!shown.ok) {
      if (shown.error === 'al-verhuisd') setError(shown.error)
      else showDone(shown, '')
      return
    }
    const names = publiek?.ok === true ? publiek.lezers.map((lezer) => lezer.naam).filter(Boolean) : []
    showDone(shown, names.length > 0 ? text.shown(names) : text.shownAlone, () => goTo(hrefOf(doel)))
    goTo(hrefOf(shown), true)
  }

  return (
    <Page
      title={text.title}
      back={{ href: hrefOf(doel) }}
      help={text.help}
      foot={
        publiek?.ok === true &&
        wish !== undefined &&
        wish !== 'alleen_ik' && (
          <Acties isStacked>
            <Knop look="main" isWide onClick={() => void show(wish)}>
              {text.show}
            </Knop>
            <Knop isWide href={hrefOf(doel)}>
              {text.dont}
            </Knop>
          </Acties>
        )
      }
    >
      <PageHead title={text.title} above={doel.naam || writeLeerdoelText.overview.noName} />
      {error === 'al-verhuisd' && <Melding>{text.already}</Melding>}
      {!isWithTrainer && <Keuzes label={text.title} isLabelHidden options={options} value={wish} onValue={choose} />}
      {publiek !== undefined && <Publiek publiek={publiek} doel={doel} />}
      {publiek?.ok === true && <VersieKeuze doel={doel} chosen={versies} onChosen={setVersies} />}
      <PageEnd>
        {wish === 'alleen_ik' && (
          <>
            <p>{text.stays}</p>
            <Knop look="main" isWide href={hrefOf(doel)}>
              {text.ready}
            </Knop>
          </>
        )}
        {publiek?.ok === false && (
          <Knop isWide href={hrefOf(doel)}>
            {writeLeerdoelText.step.check}
          </Knop>
        )}
      </PageEnd>
    </Page>
  )
}

function Publiek({ publiek, doel }: { publiek: LeerdoelPubliek; doel: Leerdoel }) {
  if (!publiek.ok) {
    const words = text.notYet[publiek.reden]
    return (
      <Melding title={words.title} icon="clock">
        {words.text}
      </Melding>
    )
  }
  const names = (lezers: readonly Lezer[]) =>
    joinNames(lezers.map((lezer) => `${lezer.naam || text.noName} (${roleText[lezer.rol]})`))
  return (
    <>
      <Block title={text.readers}>
        {publiek.lezers.map((lezer) => (
          <PersonRow key={lezer.persoon} name={lezer.naam || text.noName} role={roleText[lezer.rol]} />
        ))}
      </Block>
      {publiek.alleenTitel.length > 0 && <p class="quiet">{text.titleOnly(names(publiek.alleenTitel))}</p>}
      <Card look="outlined" label={text.text}>
        <p class="above">{text.text}</p>
        <Answers answers={shownAnswersOf(doel)} />
      </Card>
      <p class="quiet">
        <strong>{text.whatNext}</strong> {text.next}
      </p>
    </>
  )
}
