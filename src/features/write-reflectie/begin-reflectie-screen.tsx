import { useState } from 'preact/hooks'
import { uiWords } from '#i18n/nl/ui.ts'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { useMijnLeerdoelen } from '#workspace/leren/leerdoelen.ts'
import { beginReflectie } from '#workspace/leren/reflectie-acties.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { LeerdoelKeuze, onForm } from './leerdoel-keuze.tsx'
import { hrefOf } from './reflectie-paginas.ts'

const text = writeReflectieText.begin

/** One or two leerdoelen to look back on; the draft exists from Beginnen on, its header is filled in. */
export function BeginReflectieScreen() {
  const workspace = useWorkspace()
  const people = usePeople()
  const goTo = useGoTo()
  const doelen = onForm(useMijnLeerdoelen())
  const [chosen, setChosen] = useState<Leerdoel[]>(doelen.length === 1 ? doelen : [])
  const [isFailed, setFailed] = useState(false)

  const begin = async () => {
    const made = await beginReflectie(workspace, chosen, people)
    if (!made.ok) setFailed(true)
    else goTo(`${hrefOf(made)}/invullen/${chosen.length === 0 ? 'leerdoel1' : 'actie1'}`, true)
  }

  return (
    <Page title={text.title} back={{ href: '/reflecties' }} help={text.help}>
      <PageHead title={text.title} below={text.text} />
      {isFailed && <Melding tone="error">{uiWords.notAllowed}</Melding>}
      <Block title={text.pick} end={doelen.length > 1 ? <p class="quiet small">{text.pickHint}</p> : undefined}>
        <LeerdoelKeuze doelen={doelen} chosen={chosen} onChosen={setChosen} />
      </Block>
      <PageEnd>
        <WhoSees>{text.onlyYou}</WhoSees>
        <Knop look="main" isWide onClick={() => void begin()}>
          {text.start}
        </Knop>
      </PageEnd>
    </Page>
  )
}
