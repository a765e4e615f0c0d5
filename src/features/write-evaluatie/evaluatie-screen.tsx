import { evaluatieOordelen, evaluatieVragen, MAX_EVALUATIE_TEKST } from '#domain/evaluatie.ts'
import { dayOfMoment, formatDate, joinNames, startWithCapital } from '#i18n/format.ts'
import { evaluatieText as text, evaluatieVraagWoorden, oordeelOverWoorden } from '#i18n/nl/write-evaluatie.ts'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { MijnEvaluatie } from '#workspace/groep/evaluatie-stand.ts'
import { setOordeel, stuurEvaluatie, useMijnEvaluaties, useStuurEvaluaties } from '#workspace/groep/evaluatie.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'

/** What one thought of the year: written in mijn map, and sent without a name. */
export function EvaluatieScreen({ doc }: { doc: string }) {
  const found = useMijnEvaluaties().find(({ groep }) => groep.doc === doc)
  useStuurEvaluaties(true)
  if (found === undefined) return <NotHerePage title={text.title} backHref="/mijn-bijeenkomsten" />
  return (
    <Page title={text.title} back={{ href: '/mijn-bijeenkomsten' }} help={text.help}>
      <PageHead title={text.title} below={found.stand === 'schrijven' ? text.below : undefined} />
      {found.stand !== 'schrijven' ? (
        <Weg mijn={found} />
      ) : found.aantal === undefined ? (
        <EmptyState title={text.notReady.title}>{text.notReady.text}</EmptyState>
      ) : (
        <Schrijf mijn={found} />
      )}
    </Page>
  )
}

function Schrijf({ mijn }: { mijn: MijnEvaluatie }) {
  const workspace = useWorkspace()
  const { map, groep, item, aantal = 0, isKlein } = mijn
  const open = useOpenDocument(map.doc)
  const bewaard = useBewaard(map.doc, groep.doc)
  const isEmpty = item?.oordeel === undefined && evaluatieVragen.every((vraag) => (item?.[vraag]?.trim() ?? '') === '')
  const send = async () => {
    if (isEmpty) showToast({ text: text.empty })
    else showDone(await stuurEvaluatie(workspace, mijn), text.sent)
  }
  const names = leadersOf(mijn)
  return (
    <>
      <WhoSees isWordless>{isKlein ? text.whoSmall(aantal, names) : text.who(names)}</WhoSees>
      <Keuzes
        label={text.oordeel}
        isOptional
        options={evaluatieOordelen.map((value) => ({ value, text: oordeelOverWoorden[value] }))}
        value={item?.oordeel}
        onValue={(oordeel) => void setOordeel(workspace, mijn, oordeel)}
      />
      {evaluatieVragen.map((vraag) => (
        <Vraag key={vraag} open={open} groep={groep.doc} vraag={vraag} />
      ))}
      {item !== undefined && <SaveLine state={bewaard} />}
      <p class="quiet small">{text.draft}</p>
      <Acties>
        <Knop look="main" icon="share" onClick={() => void send()}>
          {text.send}
        </Knop>
      </Acties>
    </>
  )
}

function Vraag({
  open,
  groep,
  vraag,
}: {
  open: OpenDocument | undefined
  groep: string
  vraag: (typeof evaluatieVragen)[number]
}) {
  const binding = useTextBinding(open, 'evaluaties', groep, vraag)
  return (
    <TextArea
      label={evaluatieVraagWoorden[vraag]}
      isOptional
      rows={3}
      maxLength={MAX_EVALUATIE_TEKST}
      {...(binding === undefined ? {} : { binding })}
    />
  )
}

/** What was written, and where it is now. */
function Weg({ mijn: { item, stand } }: { mijn: MijnEvaluatie }) {
  const { net } = useWorkspace()
  const state =
    stand === 'verstuurd'
      ? text.done(formatDate(dayOfMoment(item?.verstuurdOpMs ?? 0)))
      : net.value.state === 'online'
        ? text.waitsNow
        : text.waits
  return (
    <>
      <p role="status">{state}</p>
      <Answers
        answers={[
          { question: text.oordeel, answer: item?.oordeel === undefined ? '' : oordeelOverWoorden[item.oordeel] },
          ...evaluatieVragen.map((vraag) => ({ question: evaluatieVraagWoorden[vraag], answer: item?.[vraag] ?? '' })),
        ].map((one) => ({ ...one, answer: one.answer.trim() || text.skipped }))}
      />
      <p class="quiet small">{stand === 'verstuurd' ? text.own : text.draft}</p>
      <Acties>
        <Knop look="main" href="/mijn-bijeenkomsten">
          {text.ready}
        </Knop>
      </Acties>
    </>
  )
}

function leadersOf({ groep }: MijnEvaluatie): string {
  const names = groep.leiders.map(({ naam }) => naam).filter(Boolean)
  return names.length === 0 ? text.leaders : startWithCapital(joinNames(names))
}
