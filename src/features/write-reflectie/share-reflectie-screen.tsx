import type { DocumentId } from '#domain/id.ts'
import { formatDayYear, joinNames } from '#i18n/format.ts'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { roleText } from '#i18n/nl/app.ts'
import { Answers } from '#ui/answers.tsx'
import { Block, Card } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showDone } from '#ui/show-done.ts'
import { publiekVanReflectie, showReflectie } from '#workspace/leren/reflectie-acties.ts'
import { formulierDelen } from '#workspace/leren/reflectie-rijen.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useReflectie } from '#workspace/leren/reflecties.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { ReflectieGone } from './reflectie-gone.tsx'
import { hrefOf } from './reflectie-paginas.ts'

const text = writeReflectieText.share

/** Exactly what the werkbegeleider will see, every reader by name, and then *Laten zien*. */
export function ShareReflectieScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const reflectie = useReflectie(doc, id)
  if (reflectie === undefined || reflectie.verhuisd !== undefined || reflectie.kind !== 'map') {
    return <ReflectieGone doc={doc} id={id} reflectie={reflectie} />
  }
  return <Share reflectie={reflectie} />
}

function Share({ reflectie }: { reflectie: ReflectieZicht }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const goTo = useGoTo()
  const publiek = publiekVanReflectie(workspace, reflectie, people)
  const base = hrefOf(reflectie)
  if (!publiek.ok) {
    const words = text.notYet[publiek.reden]
    return (
      <Page title={text.show('')} back={{ href: base }} help={text.help}>
        <PageHead title={text.show('')} />
        <Melding icon="clock" title={words.title}>
          {words.text}
        </Melding>
        <Knop href={base}>{writeReflectieText.vraag.ready}</Knop>
      </Page>
    )
  }
  const names = publiek.lezers.map((lezer) => lezer.naam).filter(Boolean)
  const name = joinNames(names)

  const show = async () => {
    const shown = await showReflectie(workspace, reflectie, people)
    if (!shown.ok) {
      showDone(shown, '')
      return
    }
    showDone(shown, text.shown(name), () => goTo(base))
    goTo(hrefOf(shown), true)
  }

  return (
    <Page
      title={text.title(name)}
      back={{ href: base }}
      help={text.help}
      foot={
        <Acties isStacked>
          <Knop look="main" isWide onClick={() => void show()}>
            {text.show(name)}
          </Knop>
          <Knop isWide href={base}>
            {text.dont}
          </Knop>
        </Acties>
      }
    >
      <PageHead title={text.title(name)} />
      <Block title={text.readers}>
        {publiek.lezers.map((lezer) => (
          <PersonRow key={lezer.persoon} name={lezer.naam || text.noName} role={roleText[lezer.rol]} />
        ))}
      </Block>
      {publiek.alleenDatum.length > 0 && (
        <p class="quiet">
          {text.dateOnly(
            joinNames(publiek.alleenDatum.map((lezer) => `${lezer.naam || text.noName} (${roleText[lezer.rol]})`)),
          )}
        </p>
      )}
      {formulierDelen(reflectie.velden).map(({ code, rijen }) => (
        <Card key={code} look="outlined" label={code === 'kop' ? writeReflectieText.form.header : rijen[0]?.label}>
          <Answers
            answers={rijen.map(({ veld, label }) => {
              const value = reflectie.velden[veld]?.trim() ?? ''
              return { question: label, answer: veld === 'datum' && value !== '' ? formatDayYear(value) : value }
            })}
          />
        </Card>
      ))}
      <p class="quiet">
        <strong>{writeReflectieText.form.whatNext}</strong> {text.next}
      </p>
      <PageEnd>{null}</PageEnd>
    </Page>
  )
}
