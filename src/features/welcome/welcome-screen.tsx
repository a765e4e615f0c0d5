import { welcomeText } from '#i18n/nl/welcome.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { Door } from '#ui/list-row.tsx'
import { StairScene } from '#ui/mark.tsx'
import { Page, PageEnd } from '#ui/page.tsx'

/** Three equal doors for who is not known on this device. Each is a link; no door asks for an account. */
export function WelcomeScreen() {
  const { invitation, example, alone } = welcomeText
  return (
    <Page title={uiWords.appName} help={welcomeText.help} hero={<StairScene />}>
      <div class="welcome-words">
        <h1>{welcomeText.title}</h1>
        <p>{welcomeText.question}</p>
      </div>
      <nav class="doors" aria-label={welcomeText.question}>
        <Door href="/uitnodiging" icon="qr" {...invitation} />
        <Door href="/proef" icon="eye" {...example} />
        <Door href="/begin" icon="phone" {...alone} />
      </nav>
      <PageEnd>
        <p class="quiet small">{welcomeText.noAccount}</p>
      </PageEnd>
    </Page>
  )
}
