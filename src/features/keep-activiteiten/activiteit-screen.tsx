import { useState } from 'preact/hooks'
import type { ActiviteitSoort } from '#domain/activiteit.ts'
import { activiteitSoorten } from '#domain/activiteit.ts'
import type { DocumentId } from '#domain/id.ts'
import { activiteitSoortWoorden, activiteitText as text } from '#i18n/nl/keep-activiteiten.ts'
import { useGoTo } from '#ui/go-to.ts'
import { Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import type { Activiteit } from '#workspace/regio/activiteiten.ts'
import { removeActiviteit, saveActiviteit, useActiviteiten } from '#workspace/regio/activiteiten.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

interface Typed {
  soort: ActiviteitSoort | undefined
  titel: string | undefined
  dag: string | undefined
  plaats: string | undefined
  partner: string | undefined
  deelnemers: string | undefined
}

const untouched: Typed = {
  soort: undefined,
  titel: undefined,
  dag: undefined,
  plaats: undefined,
  partner: undefined,
  deelnemers: undefined,
}

/** One activity; `nieuw` makes one. */
export function ActiviteitScreen({ id }: { id: string }) {
  const found = useActiviteiten()
  const activiteit = found?.activiteiten.find((one) => one.id === id)
  if (found === undefined || !found.canWrite || (id !== 'nieuw' && activiteit === undefined)) {
    return <NotHerePage title={text.title} backHref="/activiteiten" />
  }
  return <Form key={id} doc={found.doc} activiteit={activiteit} titles={found.activiteiten.map((one) => one.titel)} />
}

function Form({
  doc,
  activiteit,
  titles,
}: {
  doc: DocumentId
  activiteit: Activiteit | undefined
  titles: readonly string[]
}) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const draft = useDraft<Typed>(`activiteit-${activiteit?.id ?? 'nieuw'}`, () => untouched)
  const { soort = activiteit?.soort ?? 'workshop', titel = activiteit?.titel ?? '' } = draft.value
  const { dag = activiteit?.dag ?? workspace.today(), plaats = activiteit?.plaats ?? '' } = draft.value
  const { partner = activiteit?.partner ?? '', deelnemers = String(activiteit?.deelnemers ?? '') } = draft.value
  const [isChecked, setChecked] = useState(false)
  const count = countOf(deelnemers)
  const needsTitel = soort === 'workshop' && titel.trim() === ''

  const keep = async () => {
    setChecked(true)
    if (needsTitel || dag === '' || count === 'wrong') return
    const wish = {
      ...(activiteit === undefined ? {} : { id: activiteit.id }),
      ...{ soort, titel: titel.trim(), dag, plaats: plaats.trim(), partner: partner.trim(), deelnemers: count },
    }
    const done = await saveActiviteit(workspace, doc, wish)
    if (showDone(done, activiteit === undefined ? text.added : text.saved, () => goTo('/activiteiten'))) {
      goTo('/activiteiten', true)
      draft.clear()
    }
  }
  const remove = async () => {
    if (activiteit === undefined) return
    if (showDone(await removeActiviteit(workspace, doc, activiteit.id), text.removed)) goTo('/activiteiten', true)
  }
  const title = activiteit === undefined ? text.newTitle : text.title
  return (
    <Page
      title={title}
      back={{ href: '/activiteiten' }}
      help={text.help}
      foot={
        <Knop look="main" isWide onClick={() => void keep()}>
          {text.keep}
        </Knop>
      }
    >
      <PageHead title={title} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <SelectField
          label={text.soort}
          options={activiteitSoorten.map((value) => ({ value, text: activiteitSoortWoorden[value] }))}
          value={soort}
          onValue={(value) => draft.set({ soort: value })}
        />
        <TextField
          label={text.titel}
          hint={text.titelHint}
          isOptional={soort !== 'workshop'}
          error={isChecked && needsTitel ? text.titelEmpty : undefined}
          value={titel}
          onValue={(value) => draft.set({ titel: value })}
          suggestions={[...new Set(titles)].filter((one) => one !== '')}
          maxLength={400}
        />
        <TextField
          label={text.dag}
          type="date"
          size="short"
          error={isChecked && dag === '' ? text.dagEmpty : undefined}
          value={dag}
          onValue={(value) => draft.set({ dag: value })}
        />
        <TextField
          label={text.deelnemers}
          hint={text.deelnemersHint}
          isOptional
          inputMode="numeric"
          size="short"
          error={isChecked && count === 'wrong' ? text.deelnemersWrong : undefined}
          value={deelnemers}
          onValue={(value) => draft.set({ deelnemers: value })}
          maxLength={5}
        />
        <TextField
          label={text.plaats}
          isOptional
          value={plaats}
          onValue={(value) => draft.set({ plaats: value })}
          maxLength={400}
        />
        <TextField
          label={text.partner}
          hint={text.partnerHint}
          isOptional
          value={partner}
          onValue={(value) => draft.set({ partner: value })}
          maxLength={400}
        />
        {activiteit !== undefined && (
          <TekstKnop icon="trash" onClick={() => void remove()}>
            {text.remove}
          </TekstKnop>
        )}
      </form>
    </Page>
  )
}

/** A whole number of people; `undefined` while nobody counted. */
function countOf(typed: string): number | undefined | 'wrong' {
  const bare = typed.trim()
  if (bare === '') return undefined
  return /^\d{1,5}$/.test(bare) ? Number(bare) : 'wrong'
}
