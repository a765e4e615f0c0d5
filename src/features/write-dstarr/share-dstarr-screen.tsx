import { useState } from 'preact/hooks'
import { dstarrVragen } from '#domain/dstarr.ts'
import type { DocumentId } from '#domain/id.ts'
import { roleText } from '#i18n/nl/app.ts'
import { dstarrWoorden, writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { Answers } from '#ui/answers.tsx'
import { Block, Card } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showDone } from '#ui/show-done.ts'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import { useDstarr } from '#workspace/leren/dstarr.ts'
import { publiekVanDstarr, showDstarr } from '#workspace/leren/dstarr-acties.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { DstarrGone } from './dstarr-gone.tsx'
import { hrefOf } from './dstarr-paginas.ts'

const text = writeDstarrText.share

/** Every name, exactly what they read, and only then showing. */
export function ShareDstarrScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const dstarr = useDstarr(doc, id)
  if (dstarr === undefined || dstarr.verhuisd !== undefined || dstarr.kind !== 'map') {
    return <DstarrGone doc={doc} id={id} dstarr={dstarr} />
  }
  return <Share dstarr={dstarr} />
}

function Share({ dstarr }: { dstarr: Dstarr }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const goTo = useGoTo()
  const [isAlready, setAlready] = useState(false)
  const publiek = publiekVanDstarr(workspace, people)

  const show = async () => {
    const shown = await showDstarr(workspace, dstarr, people)
    if (!shown.ok) {
      if (shown.error === 'al-verhuisd') setAlready(true)
      else showDone(shown, '')
      return
    }
    const names = publiek.ok ? publiek.lezers.map((lezer) => lezer.naam).filter(Boolean) : []
    showDone(shown, text.shown(names), () => goTo(hrefOf(dstarr)))
    goTo(hrefOf(shown), true)
  }

  return (
    <Page
      title={text.title}
      back={{ href: hrefOf(dstarr) }}
      help={text.help}
      foot={
        publiek.ok && (
          <Acties isStacked>
            <Knop look="main" isWide onClick={() => void show()}>
              {text.show}
            </Knop>
            <Knop isWide href={hrefOf(dstarr)}>
              {text.dont}
            </Knop>
          </Acties>
        )
      }
    >
      <PageHead title={text.title} below={publiek.ok ? text.below : undefined} />
      {isAlready && <Melding>{text.already}</Melding>}
      {publiek.ok ? (
        <>
          <Block title={text.readers}>
            {publiek.lezers.map((lezer) => (
              <PersonRow key={lezer.persoon} name={lezer.naam || text.noName} role={roleText[lezer.rol]} />
            ))}
          </Block>
          <Card look="outlined" label={text.text}>
            <p class="above">{text.text}</p>
            <Answers answers={shownOf(dstarr)} />
          </Card>
          <p class="quiet">
            <strong>{writeLeerdoelText.share.whatNext}</strong> {text.next}
          </p>
        </>
      ) : (
        <>
          <Melding title={text.noTrainer.title} icon="clock">
            {text.noTrainer.text}
          </Melding>
          <PageEnd>
            <Knop isWide href={hrefOf(dstarr)}>
              {writeDstarrText.step.check}
            </Knop>
          </PageEnd>
        </>
      )}
    </Page>
  )
}

/** Exactly what goes along: the answers that are there, and the tips. */
function shownOf(dstarr: Dstarr): { question: string; answer: string }[] {
  const answers = dstarrVragen.flatMap((vraag) => {
    const answer = dstarr.velden[vraag]?.trim() ?? ''
    return answer === '' ? [] : [{ question: dstarrWoorden[vraag].title, answer }]
  })
  const tips = dstarr.tips
    .filter((tip) => tip.tekst.trim() !== '')
    .map(({ tekst, van }) => (van === '' ? tekst : `${tekst} (${van})`))
  return tips.length === 0 ? answers : [...answers, { question: writeDstarrText.check.tips, answer: tips.join('\n') }]
}
