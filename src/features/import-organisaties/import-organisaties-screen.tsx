import { useState } from 'preact/hooks'
import type { RegisterImport } from '#domain/register-import.ts'
import { parseRegister } from '#domain/register-import.ts'
import type { Result } from '#domain/result.ts'
import { importErrors, importText as text } from '#i18n/nl/import-organisaties.ts'
import { Details } from '#ui/details.tsx'
import { FileButton } from '#ui/file-button.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import { ImportPreview } from './import-preview.tsx'
import type { ReadError } from './read-list.ts'
import { readListFile } from './read-list.ts'

interface Draft {
  pasted: string
  error: ReadError | undefined
  /** what was read and waits for Toevoegen */
  list: { parsed: RegisterImport; from: string } | undefined
}

const back = { href: '/organisaties' }

/** A file or a pasted list; first shown, then added. */
export function ImportOrganisatiesScreen() {
  const card = useRegio()?.card
  const { value, set } = useDraft<Draft>('import', () => ({ pasted: '', error: undefined, list: undefined }))
  const [isReading, setReading] = useState(false)
  if (card?.canWrite !== true) return <NotHerePage title={text.title} backHref="/" />

  const take = (result: Result<RegisterImport, ReadError>, from: string) => {
    if (result.ok) set({ list: { parsed: result.value, from }, error: undefined })
    else set({ error: result.error })
  }
  const pick = async ([file]: File[]) => {
    if (file === undefined) return
    setReading(true)
    take(await readListFile(file), text.from(file.name))
    setReading(false)
  }

  if (value.list !== undefined) {
    return (
      <Page title={text.title} back={back} isWide help={text.help}>
        <ImportPreview
          card={card}
          list={value.list}
          onOther={() => set({ list: undefined })}
          onDone={() => set({ list: undefined, pasted: '', error: undefined })}
        />
      </Page>
    )
  }
  return (
    <Page title={text.title} back={back} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {value.error !== undefined && (
        <Melding tone="error" title={text.notRead}>
          {importErrors[value.error]}
        </Melding>
      )}
      <Acties>
        <FileButton look="main" accept=".csv,.tsv,.txt,text/csv,text/plain" onFiles={(files) => void pick(files)}>
          {text.pick}
        </FileButton>
      </Acties>
      <div role="status">{isReading && <p class="quiet">{text.reading}</p>}</div>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          take(parseRegister(value.pasted), text.fromPaste)
        }}
      >
        <TextArea
          label={text.paste}
          hint={text.pasteHint}
          value={value.pasted}
          onValue={(pasted) => set({ pasted })}
          autocapitalize="off"
          rows={5}
        />
        <Acties>
          <Knop type="submit">{text.check}</Knop>
        </Acties>
      </form>
      <Details title={text.shape}>
        <div class="prose">
          {text.shapeText.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Details>
    </Page>
  )
}
