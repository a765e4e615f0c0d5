import type { Blok } from '#domain/zelfreflectie.ts'
import { formatZelfreflectie } from '#domain/zelfreflectie.ts'
import { signReflectieText } from '#i18n/nl/sign-reflectie.ts'
import { Block } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { hasBlok2 } from '#workspace/leren/reflectie-rijen.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { useOpenDocument, useTextBinding } from '#workspace/use-workspace.tsx'

const text = signReflectieText.hand.reactie

/** On the phone of the kandidaat: the rows that a werkbegeleider writes, to be read and signed after it. */
export function WriteReactie({ reflectie, onReady }: { reflectie: ReflectieZicht; onReady: () => void }) {
  const open = useOpenDocument(reflectie.doc)
  const blokken: Blok[] = hasBlok2(reflectie.velden) ? [1, 2] : [1]
  return (
    <>
      <PageHead title={text.title} below={text.below} />
      {reflectie.stand.ondertekening.stand !== 'geen' && <Melding tone="amber">{text.signedBefore}</Melding>}
      {blokken.map((blok) => (
        <Block key={blok} title={reflectie.velden[`leerdoel${blok}`]?.trim() || signReflectieText.leerdoel(blok)}>
          <Row open={open} id={reflectie.id} veld={`reactie${blok}`} hint={text.hint} />
          <Row open={open} id={reflectie.id} veld={`verbeteractie${blok}`} hint={text.together} />
        </Block>
      ))}
      <PageEnd>
        <SaveLine state={useBewaard(reflectie.doc, reflectie.id)} />
        <Acties isStacked>
          <Knop look="main" isWide onClick={onReady}>
            {text.ready}
          </Knop>
        </Acties>
      </PageEnd>
    </>
  )
}

function Row(props: {
  open: OpenDocument | undefined
  id: string
  veld: `reactie${Blok}` | `verbeteractie${Blok}`
  hint: string
}) {
  const binding = useTextBinding(props.open, 'reflecties', props.id, props.veld)
  const label = formatZelfreflectie.blokken.flat().find(({ veld }) => veld === props.veld)?.label ?? ''
  return binding === undefined ? null : <TextArea label={label} hint={props.hint} rows={3} binding={binding} />
}
