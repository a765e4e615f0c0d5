import { appText, commonQuestions } from '#i18n/nl/app.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import type { ScreenHelp } from '#ui/page-chrome.ts'
import { callHref, PersonRow } from '#ui/person-row.tsx'
import { Sheet } from '#ui/sheet.tsx'

/** The person who helps: the first line of Hulp. */
export interface HelpPerson {
  name: string
  /** "jobcoach" */
  role: string
  phone?: string
  /** `sms:` or `mailto:` */
  messageHref?: string
}

/** Hulp, the same on every screen and without internet: first a person, then this screen, then questions. */
export function HelpSheet({
  isOpen,
  onClose,
  person,
  screen,
  savedHref,
}: {
  isOpen: boolean
  onClose: () => void
  person?: HelpPerson
  screen?: ScreenHelp
  savedHref?: string
}) {
  const text = appText.help
  const questions = [...(screen?.questions ?? []), ...commonQuestions].slice(0, 10)
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.title}>
      {person ? <AskPerson person={person} /> : <p>{text.askAnyone}</p>}
      {screen && (
        <Block title={text.aboutScreen}>
          <div class="prose">
            {screen.about.slice(0, 5).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </Block>
      )}
      <Block title={text.questions}>
        {questions.map((one) => (
          <Details key={one.question} title={one.question}>
            <p>{one.answer}</p>
          </Details>
        ))}
      </Block>
      <div onClick={onClose}>
        <RowList label={text.more}>
          {savedHref !== undefined && <ListRow icon="phone" title={text.saved} href={savedHref} />}
          <ListRow icon="eye" title={text.accessibility} href="/toegankelijkheid" />
          <ListRow icon="lock" title={text.privacy} href="/wat-we-bewaren" />
        </RowList>
      </div>
      <p class="quiet small">{text.heavy}</p>
    </Sheet>
  )
}

function AskPerson({ person }: { person: HelpPerson }) {
  const text = appText.help
  return (
    <div class="card card-plain">
      <PersonRow name={text.ask(person.name)} role={person.role} initialsOf={person.name} />
      <Acties>
        {person.phone !== undefined && (
          <Knop size="small" icon="call" href={callHref(person.phone)} label={uiWords.callName(person.name)}>
            {uiWords.call}
          </Knop>
        )}
        {person.messageHref !== undefined && (
          <Knop size="small" icon="message" href={person.messageHref} label={text.messageTo(person.name)}>
            {text.message}
          </Knop>
        )}
      </Acties>
    </div>
  )
}
