import type { ComponentChildren } from 'preact'
import { uiWords } from '#i18n/nl/ui.ts'
import { WhoSees } from './bands.tsx'
import { Acties, Knop } from './knop.tsx'
import { Page, PageEnd, PageHead } from './page.tsx'
import type { ScreenHelp } from './page-chrome.ts'
import type { SaveState } from './save-line.tsx'
import { SaveLine } from './save-line.tsx'

/**
 * One question on a page, for things that are made of several: what is typed is kept at every key, every question may be
 * skipped, and one can go away at each of them.
 */
export function QuestionPage(props: {
  /** what this is a question of */
  title: string
  /** "Vraag 2 van 6" */
  step: string
  question: string
  hint?: string
  help?: ScreenHelp
  backHref: string
  nextHref: string
  laterHref: string
  /** nothing was filled in: the button says *Overslaan* */
  isEmpty: boolean
  state: SaveState
  /** who reads it */
  who: string
  children: ComponentChildren
}) {
  return (
    <Page title={props.title} back={{ href: props.backHref }} help={props.help}>
      <PageHead title={props.question} above={props.step} below={props.hint} />
      {props.children}
      <PageEnd>
        <SaveLine state={props.state} />
        <WhoSees>{props.who}</WhoSees>
        <Acties>
          <Knop look="main" href={props.nextHref}>
            {props.isEmpty ? uiWords.skip : uiWords.goOn}
          </Knop>
          <Knop look="quiet" href={props.laterHref}>
            {uiWords.later}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}
