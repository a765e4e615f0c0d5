import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { hoofdstukken, hoofdstukVan, stuksoorten } from '#domain/stuk.ts'
import { papierText } from '#i18n/nl/add-papier.ts'
import { hoofdstukWoorden } from '#i18n/nl/hoofdstuk-woorden.ts'
import { stukWoorden } from '#i18n/nl/stuk-woorden.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { FileButton } from '#ui/file-button.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import { useMap } from '#workspace/map/map.ts'
import type { Papier, PapierError } from '#workspace/map/papieren.ts'
import { addPapier, removePapier, usePapier } from '#workspace/map/papieren.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { PapierBeeld } from './papier-beeld.tsx'
import { OnlyYou, PapierFields } from './papier-fields.tsx'

const text = papierText.add
const anyFile = 'image/*,application/pdf,.doc,.docx,.odt,.txt'

/** A photo or paper into mijn map: choose, say what it is, done. It is kept from the moment it was chosen. */
export function ToevoegenScreen() {
  const workspace = useWorkspace()
  const map = useMap()
  const [id, setId] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<PapierError | undefined>(undefined)
  const papier = usePapier(id)

  const take = async ([file]: File[]) => {
    if (file === undefined) return
    setError(undefined)
    setBusy(true)
    const added = await addPapier(workspace, map?.doc, file, papier?.id)
    setBusy(false)
    if (added.ok) setId(added.value)
    else setError(added.error)
  }

  const problem = error !== undefined && <Melding tone="error">{papierText.errors[error]}</Melding>
  const status = <div role="status">{isBusy && <p>{text.busy}</p>}</div>
  if (papier !== undefined) {
    return (
      <PapierForm papier={papier} onFiles={(files) => void take(files)}>
        {problem}
        {status}
      </PapierForm>
    )
  }
  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {problem}
      {status}
      <Acties isStacked>
        <FileButton look="main" isCamera isWide accept="image/*" onFiles={(files) => void take(files)}>
          {text.camera}
        </FileButton>
        <FileButton icon="file" isWide accept={anyFile} onFiles={(files) => void take(files)}>
          {text.pick}
        </FileButton>
      </Acties>
      <div class="prose">
        <p class="quiet">{text.people}</p>
        <p class="quiet">{text.place}</p>
      </div>
      <Block title={text.or}>
        <RowList>
          <ListRow icon="clock" href="/terugkijken/nieuw" {...text.lookBack} />
          <ListRow icon="sun" href="/stukken/krachtigeMomenten/nieuw" {...text.moment} />
          <ListRow icon="pen" href="/wat-ik-kan" {...text.can} />
          <ListRow icon="check-circle" href="/leerdoel/nieuw" {...text.goal} />
        </RowList>
        <div class="stack-tight">
          {hoofdstukken.map((een) => (
            <Details key={een} title={hoofdstukWoorden[een].title}>
              <RowList label={hoofdstukWoorden[een].title}>
                {stuksoorten
                  .filter((soort) => hoofdstukVan[soort] === een)
                  .map((soort) => (
                    <ListRow
                      key={soort}
                      href={`/stukken/${soort}/nieuw`}
                      title={stukWoorden[soort].begin}
                      below={stukWoorden[soort].onder}
                    />
                  ))}
              </RowList>
            </Details>
          ))}
        </div>
      </Block>
    </Page>
  )
}

function PapierForm(props: { papier: Papier; onFiles: (files: File[]) => void; children: ComponentChildren }) {
  const { papier, onFiles, children } = props
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const words = papierText.form

  const ready = () => {
    showToast({ text: words.kept, onUndo: () => void removePapier(workspace, papier) })
    goTo('/papieren', true)
  }

  return (
    <Page title={words.title} back={{ href: '/papieren' }} help={text.help}>
      <PageHead title={words.title} />
      {children}
      <PapierBeeld papier={papier} isSmall />
      <PapierFields papier={papier} />
      <Acties>
        <Knop look="main" onClick={ready}>
          {words.keep}
        </Knop>
        <FileButton icon="undo" accept={anyFile} onFiles={onFiles}>
          {words.replace}
        </FileButton>
      </Acties>
      <OnlyYou />
    </Page>
  )
}
