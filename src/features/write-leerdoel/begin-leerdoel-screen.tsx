import { useState } from 'preact/hooks'
import type { Leerdoelthema } from '#domain/leerdoel.ts'
import { leerdoelthemas } from '#domain/leerdoel.ts'
import { themaWoorden } from '#i18n/nl/leerdoel-woorden.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { WhoSees } from '#ui/bands.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { beginLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf } from './leerdoel-paginas.ts'

const text = writeLeerdoelText.begin

/** What is coming and how long it takes; a theme may be chosen. The draft exists from Beginnen on. */
export function BeginLeerdoelScreen() {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const [thema, setThema] = useState<Leerdoelthema | undefined>(undefined)
  const [isFailed, setFailed] = useState(false)

  const begin = async () => {
    const titel = thema === undefined || thema === 'anders' ? '' : themaWoorden[thema]
    const made = await beginLeerdoel(workspace, { titel, ...(thema === undefined ? {} : { thema }) })
    if (made.ok) goTo(`${hrefOf(made)}/stap/titel`, true)
    else setFailed(true)
  }

  return (
    <Page title={text.title} back={{ href: '/leerdoelen' }} help={text.help}>
      <PageHead title={text.title} below={text.text} />
      {isFailed && <Melding tone="error">{uiWords.notAllowed}</Melding>}
      <SelectField
        label={text.thema}
        isOptional
        options={[
          { value: '' as const, text: text.own },
          ...leerdoelthemas.map((value) => ({ value, text: themaWoorden[value] })),
        ]}
        value={thema ?? ''}
        onValue={(value) => setThema(value === '' ? undefined : value)}
      />
      <PageEnd>
        <WhoSees>{text.onlyYou}</WhoSees>
        <Knop look="main" isWide onClick={() => void begin()}>
          {text.start}
        </Knop>
      </PageEnd>
    </Page>
  )
}
