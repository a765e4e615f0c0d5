import { useState } from 'preact/hooks'
import { nameRegioText as text } from '#i18n/nl/see-regio.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import { nameRegio } from '#workspace/regio/regio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** The very first opening: the region gets a name, and its coordinator a name and a number. */
export function NameRegio() {
  const workspace = useWorkspace()
  const draft = useDraft('name-regio', () => ({ naam: '', eigenNaam: workspace.ik.value.naam, telefoon: '' }))
  const { naam, eigenNaam, telefoon } = draft.value
  const [isChecked, setChecked] = useState(false)

  const begin = async () => {
    setChecked(true)
    if (naam.trim() === '' || eigenNaam.trim() === '') return
    const wish = { naam: naam.trim(), eigenNaam: eigenNaam.trim(), telefoon: telefoon.trim() }
    showDone(await nameRegio(workspace, wish), text.done(wish.naam))
  }

  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <TextField
          label={text.naam}
          hint={text.naamHint}
          error={isChecked && naam.trim() === '' ? text.naamEmpty : undefined}
          value={naam}
          onValue={(value) => draft.set({ naam: value })}
          autocapitalize="words"
          maxLength={200}
        />
        <TextField
          label={text.eigenNaam}
          hint={text.eigenNaamHint}
          error={isChecked && eigenNaam.trim() === '' ? text.eigenNaamEmpty : undefined}
          value={eigenNaam}
          onValue={(value) => draft.set({ eigenNaam: value })}
          autocomplete="name"
          autocapitalize="words"
          maxLength={200}
        />
        <TextField
          label={text.telefoon}
          hint={text.telefoonHint}
          isOptional
          type="tel"
          inputMode="tel"
          autocomplete="tel"
          value={telefoon}
          onValue={(value) => draft.set({ telefoon: value })}
          maxLength={100}
        />
        <Acties>
          <Knop look="main" type="submit">
            {text.begin}
          </Knop>
        </Acties>
        <p class="quiet small">{text.next}</p>
      </form>
    </Page>
  )
}
