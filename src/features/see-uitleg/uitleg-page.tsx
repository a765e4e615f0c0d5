import type { ComponentChildren } from 'preact'
import { uitlegText } from '#i18n/nl/see-uitleg.ts'
import { Block } from '#ui/card.tsx'
import { Page, PageHead } from '#ui/page.tsx'

export interface UitlegWords {
  title: string
  below: string
  parts: readonly { title: string; lines: readonly string[] }[]
}

/** A page to read. It needs no workspace, so it also opens for somebody who is not known here yet. */
export function UitlegPage({ words, children }: { words: UitlegWords; children?: ComponentChildren }) {
  return (
    <Page title={words.title} back={{ href: '/' }} help={uitlegText.help}>
      <PageHead title={words.title} below={words.below} />
      {words.parts.map(({ title, lines }) => (
        <Block key={title} title={title}>
          <div class="prose">
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Block>
      ))}
      {children}
    </Page>
  )
}
