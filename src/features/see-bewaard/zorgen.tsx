import { bewaardText as text } from '#i18n/nl/see-bewaard.ts'
import { Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import type { useZorg } from '#workspace/bewaren/zorg.ts'
import { codeWords } from './document-words.ts'

/** What is not kept, not readable, not taken or gone: each with what is safe and what to do. */
export function Zorgen({ unsaved, zorgen }: { unsaved: number; zorgen: ReturnType<typeof useZorg> }) {
  const { zorg, disk, seenErrand, seenGone, settle } = zorgen
  return (
    <>
      {disk === 'lost' && (
        <Melding tone="error" title={text.lost}>
          {unsaved > 0 && <p>{text.noTextLost(unsaved)}</p>}
          <p>{text.lostText}</p>
          <p>{text.lostAfter}</p>
        </Melding>
      )}
      {unsaved > 0 && disk !== 'lost' && (
        <Melding
          tone="error"
          title={text.no}
          action={
            <Knop size="small" onClick={() => void settle()}>
              {text.again}
            </Knop>
          }
        >
          {text.noText(unsaved)}
        </Melding>
      )}
      {zorg !== undefined && zorg.onleesbaar > 0 && (
        <Melding tone="amber" icon="alert" title={text.unreadable(zorg.onleesbaar)}>
          {text.unreadableText}
        </Melding>
      )}
      {zorg?.geweigerd.map(({ n, code, kind }) => (
        <Melding
          key={n}
          tone="amber"
          icon="alert"
          title={text.refused}
          action={
            <Knop size="small" onClick={() => void seenErrand(n)}>
              {text.seen}
            </Knop>
          }
        >
          {kind !== undefined && <p>{text.refusedWhat[kind]}</p>}
          <p>{codeWords(code)}</p>
          <p>{text.refusedText(code)}</p>
        </Melding>
      ))}
      {zorg?.weg.map(({ doc, soort, aantal }) => (
        <Melding
          key={doc}
          tone="amber"
          icon="info"
          title={text.gone(text.soorten[soort])}
          action={
            <Knop size="small" onClick={() => void seenGone(doc)}>
              {text.seen}
            </Knop>
          }
        >
          {text.goneText(aantal)}
        </Melding>
      ))}
    </>
  )
}
