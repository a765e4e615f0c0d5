import { uitnodigingText as text } from '#i18n/nl/accept-uitnodiging.ts'
import { Answers } from '#ui/answers.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { PageHead } from '#ui/page.tsx'
import type { LookedAt } from '#workspace/mensen/joining.ts'

/** What the invitation is for, to be checked by the person it is for. */
export function ConfirmUitnodiging(props: { looked: LookedAt; onYes: () => void; onNo: () => void }) {
  const { card, role } = props.looked
  const facts =
    card === undefined
      ? []
      : [
          { question: text.named, answer: card.personName },
          { question: text.region, answer: card.regioName },
          ...(card.organisation === undefined ? [] : [{ question: text.place, answer: card.organisation }]),
          { question: text.invitedBy, answer: card.inviterName },
        ]
  return (
    <>
      <PageHead title={text.correct} below={text.youAre(role)} />
      {facts.length > 0 && <Answers answers={facts} />}
      {facts.length === 0 && role === 'regiocoordinator' && <p>{text.first}</p>}
      {role === 'kandidaat' && <Melding tone="info">{text.mapStays}</Melding>}
      <Acties isStacked>
        <Knop look="main" isWide onClick={props.onYes}>
          {text.yes}
        </Knop>
        <Knop isWide onClick={props.onNo}>
          {text.no}
        </Knop>
      </Acties>
    </>
  )
}
