import { guideKandidaatText } from '#i18n/nl/guide-kandidaat.ts'
import { Block } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'

const text = guideKandidaatText.minute

/** What a werkbegeleider does, in a minute. */
export function EenMinuutScreen() {
  return (
    <Page title={text.title} back={{ href: '/' }} help={guideKandidaatText.help}>
      <PageHead title={text.title} below={text.below} />
      {text.parts.map((part) => (
        <Block key={part.title} title={part.title}>
          <p>{part.text}</p>
        </Block>
      ))}
      <PageEnd>
        <Acties isStacked>
          <Knop look="main" isWide href="/">
            {text.done}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}
