import { useState } from 'preact/hooks'
import { beginMapText as text } from '#i18n/nl/begin-map.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { TextField } from '#ui/text-field.tsx'
import { beginAlone } from '#workspace/start.ts'

/** One page, one question that may stay empty: then mijn map works. */
export function BeginMapScreen() {
  const goTo = useGoTo()
  const [naam, setNaam] = useState('')
  const [isFailed, setFailed] = useState(false)

  const begin = async () => {
    try {
      await beginAlone(naam.trim())
      goTo('/', true)
    } catch {
      // Nothing was typed but the name, which is still in the field.
      setFailed(true)
    }
  }

  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.text} />
      {isFailed && <Melding tone="error">{text.failed}</Melding>}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <TextField
          label={text.nameLabel}
          hint={text.nameHint}
          value={naam}
          onValue={setNaam}
          autocomplete="given-name"
        />
        <Melding tone="info">{text.onlyHere}</Melding>
        <Acties>
          <Knop look="main" type="submit">
            {text.begin}
          </Knop>
        </Acties>
      </form>
      <a class="tekst-knop" href="/kopie/terugzetten">
        {text.restore}
      </a>
    </Page>
  )
}
