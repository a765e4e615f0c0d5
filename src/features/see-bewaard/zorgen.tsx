import { bewaardText as text } from '#i18n/nl/see-bewaard.ts'
import { Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { useZorg } from '#workspace/bewaren/opslag.ts'

/** What is not kept, not readable, not taken or gone: each with what is safe and what to do. */
export function Zorgen({ unsaved }: { unsaved: number }) {
  const { zorg, seenErrand, seenGone, settle } = useZorg()
  return (
    <>
      {unsaved > 0 && (
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
      {zorg?.geweigerd.map(({ n, code }) => (
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
          {text.refusedText(code)}
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
