import { useState } from 'preact/hooks'
import type { Kerncompetentie, Leerdoelthema } from '#domain/leerdoel.ts'
import { kerncompetenties, leerdoelthemas, readyThemas } from '#domain/leerdoel.ts'
import { kernWoorden, themaWoorden } from '#i18n/nl/leerdoel-woorden.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { WhoSees } from '#ui/bands.tsx'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { beginLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf } from './leerdoel-paginas.ts'

const text = writeLeerdoelText.begin

const OWN = 'eigen'
const OTHER = 'ander'
const otherThemas = leerdoelthemas.filter((thema) => !readyThemas.some((ready) => ready === thema))

/** What is coming and how long it takes; a theme may be chosen. The draft exists from Beginnen on. */
export function BeginLeerdoelScreen() {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const [thema, setThema] = useState<Leerdoelthema | undefined>(undefined)
  const [isOther, setOther] = useState(false)
  const [kern, setKern] = useState<Kerncompetentie | undefined>(undefined)
  const [isFailed, setFailed] = useState(false)

  const begin = async () => {
    const titel = thema === undefined || thema === 'anders' ? '' : themaWoorden[thema]
    const made = await beginLeerdoel(workspace, {
      titel,
      ...(thema === undefined ? {} : { thema }),
      ...(kern === undefined ? {} : { kerncompetentie: kern }),
    })
    if (made.ok) goTo(`${hrefOf(made)}/stap/titel`, true)
    else setFailed(true)
  }

  return (
    <Page title={text.title} back={{ href: '/leerdoelen' }} help={text.help}>
      <PageHead title={text.title} below={text.text} />
      {isFailed && <Melding tone="error">{uiWords.notAllowed}</Melding>}
      <Keuzes
        label={text.thema}
        isOptional
        options={[
          { value: OWN, text: text.own },
          ...readyThemas.map((value) => ({ value, text: themaWoorden[value] })),
          { value: OTHER, text: text.other },
        ]}
        value={isOther ? OTHER : (thema ?? OWN)}
        onValue={(value) => {
          setOther(value === OTHER)
          setThema(readyThemas.find((one) => one === value))
        }}
      />
      {isOther && (
        <SelectField
          label={text.other}
          options={[
            { value: '' as const, text: text.own },
            ...otherThemas.map((value) => ({ value, text: themaWoorden[value] })),
          ]}
          value={thema ?? ''}
          onValue={(value) => setThema(value === '' ? undefined : value)}
        />
      )}
      <p class="veld-label">{text.kern}</p>
      <ChipGroep label={text.kern}>
        {kerncompetenties.map((one) => (
          <ChipKnop key={one} isPressed={kern === one} onClick={() => setKern(kern === one ? undefined : one)}>
            {kernWoorden[one]}
          </ChipKnop>
        ))}
      </ChipGroep>
      <PageEnd>
        <WhoSees>{text.onlyYou}</WhoSees>
        <Acties isStacked>
          <Knop look="main" isWide onClick={() => void begin()}>
            {text.start}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}
