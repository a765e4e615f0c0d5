import { gewistText, uitgezetText, welcomeText } from '#i18n/nl/welcome.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { Door } from '#ui/list-row.tsx'
import { StairScene } from '#ui/mark.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd } from '#ui/page.tsx'
import { deviceKeeping, WIPED } from '#workspace/device/keeping.ts'
import { started } from '#workspace/start.ts'

/** Three equal doors for who is not known on this device. Each is a link; no door asks for an account. */
export function WelcomeScreen() {
  const { invitation, example, alone, emptied } = welcomeText
  const now = started.value
  const isEmptied = now.state === 'doors' && now.isEmptied
  return (
    <Page title={uiWords.appName} help={welcomeText.help} {...(isEmptied ? {} : { hero: <StairScene /> })}>
      {deviceKeeping.get(WIPED) === 'ja' && (
        <Melding
          tone="amber"
          icon="info"
          title={uitgezetText.title}
          action={<TekstKnop href="/uitgezet">{uitgezetText.look}</TekstKnop>}
        />
      )}
      {deviceKeeping.get(WIPED) === 'gewist' && (
        <Melding tone="ok" title={gewistText.title}>
          {gewistText.text}
        </Melding>
      )}
      {isEmptied && (
        <Melding
          tone="amber"
          icon="info"
          title={emptied.title}
          action={
            <TekstKnop icon="file" href="/kopie/terugzetten">
              {emptied.restore}
            </TekstKnop>
          }
        >
          <p>{emptied.what}</p>
          <p>{emptied.shared}</p>
          <p>{emptied.todo}</p>
        </Melding>
      )}
      <div class="welcome-words">
        <h1>{welcomeText.title}</h1>
        <p>{welcomeText.question}</p>
      </div>
      <nav class="doors" aria-label={welcomeText.question}>
        <Door href="/uitnodiging" icon="qr" {...invitation} />
        <Door href="/proef" icon="eye" {...example} />
        <Door href="/begin" icon="phone" {...alone} />
      </nav>
      <TekstKnop icon="phone-arrow" href="/toestel">
        {welcomeText.otherDevice}
      </TekstKnop>
      <TekstKnop icon="file" href="/herstelkaart/gebruiken">
        {welcomeText.card}
      </TekstKnop>
      <TekstKnop icon="people" href="/tablet">
        {welcomeText.tablet}
      </TekstKnop>
      <PageEnd>
        <p class="quiet small">{welcomeText.noAccount}</p>
      </PageEnd>
    </Page>
  )
}
