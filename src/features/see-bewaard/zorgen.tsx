import { bewaardText as text } from '#i18n/nl/see-bewaard.ts'
import { Details } from '#ui/details.tsx'
import { Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { saveFile } from '#ui/save-file.ts'
import type { useZorg, Zorg } from '#workspace/bewaren/zorg.ts'
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
      {zorg?.weg.map((weg) => (
        <Weg key={weg.doc} weg={weg} onSeen={() => void seenGone(weg.doc)} />
      ))}
    </>
  )
}

/** Taken out of something: what went with it, and the own words that had not been shared. */
function Weg({ weg: { soort, aantal, woorden, isTerug }, onSeen }: { weg: Zorg['weg'][number]; onSeen: () => void }) {
  const isKept = woorden.length > 0
  return (
    <Melding
      tone="amber"
      icon="info"
      title={isTerug ? text.back(text.soorten[soort]) : text.gone(text.soorten[soort])}
      action={
        <>
          {isKept && (
            <Knop size="small" onClick={() => saveFile(woorden.join('\n\n'), text.goneFile, 'text/plain')}>
              {text.goneSave}
            </Knop>
          )}
          <Knop size="small" onClick={onSeen}>
            {isKept ? text.goneSeen : text.seen}
          </Knop>
        </>
      }
    >
      <p>{isTerug ? text.backText : isKept ? text.goneKept(aantal) : text.goneText(aantal)}</p>
      {isKept && (
        <Details title={text.goneWords}>
          {woorden.map((words, at) => (
            <p key={at} class="as-written">
              {words}
            </p>
          ))}
        </Details>
      )}
    </Melding>
  )
}
