import { Component, type ComponentChildren } from 'preact'
import { appText } from '#i18n/nl/app.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Mark } from '#ui/mark.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import type { HelpPerson } from './help.tsx'

interface ErrorText {
  title: string
  safe: string
  todo: string
}

/** Shows what is safe and what to do; `text` says it of something else than a screen. It stands on its own: it may not need anything that can be broken. */
export function ErrorScreen({
  code,
  helper,
  text = appText.error,
}: {
  code: string
  helper?: HelpPerson
  text?: ErrorText
}) {
  const { again, home, code: codeText } = appText.error
  return (
    <div class="page">
      <div class="page-frame">
        <header class="top">
          <span class="top-title">
            <Mark />
            <span>{uiWords.appName}</span>
          </span>
        </header>
        <main class="main page-body" id="inhoud">
          <h1>{text.title}</h1>
          <div class="stack-tight" role="alert">
            <p>{text.safe}</p>
            <p>{text.todo}</p>
          </div>
          <Acties>
            <Knop look="main" onClick={() => location.reload()}>
              {again}
            </Knop>
            <Knop look="quiet" href="/">
              {home}
            </Knop>
          </Acties>
          {helper && <PersonRow name={helper.name} role={helper.role} phone={helper.phone} />}
          <p class="quiet small">{codeText(code)}</p>
        </main>
      </div>
    </div>
  )
}

/** Catches what a screen throws. It keeps only the kind of error: a message may hold what someone wrote. */
export class ErrorCatcher extends Component<{ children: ComponentChildren; helper?: HelpPerson }, { code?: string }> {
  override state: { code?: string } = {}

  override componentDidCatch(error: unknown): void {
    this.setState({ code: error instanceof Error ? error.name : 'onbekend' })
  }

  override render() {
    const { code } = this.state
    return code === undefined ? this.props.children : <ErrorScreen code={code} helper={this.props.helper} />
  }
}
