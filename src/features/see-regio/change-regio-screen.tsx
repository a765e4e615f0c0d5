import { changeRegioText as text, nameRegioText } from '#i18n/nl/see-regio.ts'
import { useState } from 'preact/hooks'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import { changeRegio, useRegio } from '#workspace/regio/regio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const untouched = { naam: undefined, telefoon: undefined, eigenNaam: undefined, eigenTelefoon: undefined }

/** The name and number of the region, and one's own. */
export function ChangeRegioScreen() {
  const regio = useRegio()
  return regio?.card?.role === 'regiocoordinator' ? <Form /> : <NotHerePage title={text.title} backHref="/" />
}

function Form() {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const regio = useRegio()
  const own = regio?.team.find((one) => one.persoon === workspace.ik.value.persoon)
  // Only what was typed here: a field that was left alone shows, and keeps, what a colleague made of it meanwhile.
  const draft = useDraft<Record<keyof typeof untouched, string | undefined>>('change-regio', () => untouched)
  const present = {
    naam: regio?.naam ?? '',
    telefoon: regio?.telefoon ?? '',
    eigenNaam: own?.naam ?? workspace.ik.value.naam,
    eigenTelefoon: own?.telefoon ?? '',
  }
  const naam = draft.value.naam ?? present.naam
  const telefoon = draft.value.telefoon ?? present.telefoon
  const eigenNaam = draft.value.eigenNaam ?? present.eigenNaam
  const eigenTelefoon = draft.value.eigenTelefoon ?? present.eigenTelefoon
  const [isChecked, setChecked] = useState(false)

  const keep = async () => {
    setChecked(true)
    if (naam.trim() === '' || eigenNaam.trim() === '') return
    if (showDone(await changeRegio(workspace, { naam, telefoon, eigenNaam, eigenTelefoon }), text.done, draft.clear)) {
      goTo('/')
      draft.clear()
    }
  }

  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField
          label={text.naam}
          error={isChecked && naam.trim() === '' ? nameRegioText.naamEmpty : undefined}
          value={naam}
          onValue={(value) => draft.set({ naam: value })}
          maxLength={200}
        />
        <TextField
          label={text.telefoon}
          isOptional
          type="tel"
          value={telefoon}
          onValue={(value) => draft.set({ telefoon: value })}
          maxLength={100}
        />
        <TextField
          label={text.eigenNaam}
          error={isChecked && eigenNaam.trim() === '' ? nameRegioText.eigenNaamEmpty : undefined}
          value={eigenNaam}
          onValue={(value) => draft.set({ eigenNaam: value })}
          autocomplete="name"
          maxLength={200}
        />
        <TextField
          label={text.eigenTelefoon}
          isOptional
          type="tel"
          autocomplete="tel"
          value={eigenTelefoon}
          onValue={(value) => draft.set({ eigenTelefoon: value })}
          maxLength={100}
        />
        <Acties>
          <Knop look="main" type="submit">
            {text.keep}
          </Knop>
        </Acties>
      </form>
    </Page>
  )
}
