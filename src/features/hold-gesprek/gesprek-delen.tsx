import { antwoordId } from '#domain/gesprek.ts'
import type { GesprekVraag } from '#domain/gesprek-sjabloon.ts'
import { holdGesprekText } from '#i18n/nl/hold-gesprek.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Icon } from '#ui/icon.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { Gesprek } from '#workspace/gesprek/gesprekken.ts'
import { useOpenDocument, usePresent, useWorkspace } from '#workspace/use-workspace.tsx'
import { useAnderen } from './gesprek-namen.ts'

const text = holdGesprekText

/** Where it is, and who reads it. @param vraag absent for the whole form */
export function BewaardEnGezien({ gesprek, vraag }: { gesprek: Gesprek; vraag?: GesprekVraag }) {
  const workspace = useWorkspace()
  const own = vraag?.perDeelnemer === true ? workspace.ik.value.persoon : undefined
  const item = vraag === undefined ? undefined : antwoordId(gesprek.id, vraag.id, own)
  const state = useBewaard(gesprek.doc, gesprek.kind === 'map' ? (item ?? gesprek.id) : item)
  const names = useAnderen(gesprek)
  return (
    <>
      <SaveLine state={{ ...state, with: names }} onRetry={() => workspace.tryNow?.()} />
      <WhoSees>
        {vraag?.apart === true
          ? text.step.apart
          : gesprek.kind === 'map'
            ? text.step.nowOnlyYou
            : text.step.readBy(names)}
      </WhoSees>
    </>
  )
}

/** "Ron kijkt ook mee." The place is always there, so that a screen reader says it when it comes. */
export function KijktMee({ gesprek }: { gesprek: Gesprek }) {
  const doc = gesprek.kind === 'gesprek' ? gesprek.doc : undefined
  // Who looks is known of what is open: also where the answers are only read.
  useOpenDocument(doc)
  const names = usePresent(doc)
  return (
    <div role="status">
      {names.length > 0 && (
        <p class="save-line">
          <Icon name="eye" size="small" />
          <span>{text.check.alsoHere(names)}</span>
        </p>
      )}
    </div>
  )
}
