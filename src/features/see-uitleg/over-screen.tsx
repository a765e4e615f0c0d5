import { uitlegText } from '#i18n/nl/see-uitleg.ts'
import { Answers } from '#ui/answers.tsx'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { appVersion } from '#workspace/device/app-version.ts'

const text = uitlegText.over

/** *Over deze app*: version and licences. */
export function OverScreen() {
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={uitlegText.help}>
      <PageHead title={text.title} below={text.below} />
      <Answers
        answers={[
          { question: text.version, answer: appVersion },
          { question: text.licence, answer: text.licenceName },
          { question: text.font, answer: text.fontName },
          { question: text.method, answer: text.methodName },
        ]}
      />
      <Knop icon="file" href="/licenses/atkinson-hyperlegible-next-ofl.txt" download="ofl.txt">
        {text.fontLink}
      </Knop>
    </Page>
  )
}
