import { isDag } from '#domain/dag.ts'
import type { Vraag } from '#domain/stuk.ts'
import { isIngevuld } from '#domain/stuk.ts'
import { startWithCapital } from '#i18n/format.ts'
import { papierText } from '#i18n/nl/add-papier.ts'
import { stukText as text } from '#i18n/nl/keep-stukken.ts'
import type { VraagWoorden } from '#i18n/nl/stuk-woorden-type.ts'
import { stukWoorden } from '#i18n/nl/stuk-woorden.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { Details } from '#ui/details.tsx'
import { FileButton } from '#ui/file-button.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Melding } from '#ui/melding.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { TypedField } from '#ui/typed-field.tsx'
import { useState } from 'preact/hooks'
import { useMijnMap } from '#workspace/map/map.ts'
import type { PapierError } from '#workspace/map/papieren.ts'
import { addPapier, usePapieren } from '#workspace/map/papieren.ts'
import type { Stuk } from '#workspace/map/stukken.ts'
import { setStuk } from '#workspace/map/stukken.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { usePapierNaam } from './papier-naam.ts'

interface VeldProps {
  stuk: Stuk
  vraag: Vraag
  /** the heading of the page is this question */
  isTitled: boolean
  /** nothing else is asked on this page */
  isOnly: boolean
}

/** A field as its kind asks it. */
export function StukVeld(props: VeldProps) {
  const words = stukWoorden[props.stuk.soort].vragen[props.vraag.veld] ?? { titel: props.vraag.veld }
  const { vorm } = props.vraag
  if (vorm === 'dag') return <Dag {...props} words={words} />
  if (vorm === 'keus') return <Keus {...props} words={words} />
  if (vorm === 'tikken') return <Tikken {...props} words={words} />
  if (vorm === 'papier') return <Papier {...props} words={words} />
  return <Tekst {...props} words={words} />
}

type Props = VeldProps & { words: VraagWoorden }

/** The heading says it already; only a second question on a page says its own. */
function around({ words, isTitled }: Props) {
  return { label: words.titel, isLabelHidden: isTitled, ...(isTitled || !words.hint ? {} : { hint: words.hint }) }
}

function Tekst(props: Props) {
  const { stuk, vraag, words, isOnly } = props
  const workspace = useWorkspace()
  const open = useOpenDocument(stuk.doc)
  const binding = useTextBinding(open, stuk.soort, stuk.id, vraag.veld)
  // Until the map is open there is nothing to type into.
  if (binding === undefined) return null
  const { voorbeelden = [] } = words
  return (
    <>
      {vraag.vorm === 'lang' ? (
        <TextArea {...around(props)} rows={isOnly ? 5 : 3} binding={binding} />
      ) : (
        <TextLine {...props} binding={binding} />
      )}
      {voorbeelden.length > 0 && !isIngevuld(stuk.antwoorden, vraag.veld) && (
        <Details title={text.examples}>
          <ChipGroep label={text.examples}>
            {voorbeelden.map((one) => (
              <ChipKnop key={one} onClick={() => void setStuk(workspace, stuk, vraag.veld, one)}>
                {one}
              </ChipKnop>
            ))}
          </ChipGroep>
        </Details>
      )}
    </>
  )
}

function TextLine(props: Props & { binding: NonNullable<ReturnType<typeof useTextBinding>> }) {
  const { mensen } = useMijnMap()
  const names = props.vraag.vorm === 'naam' ? { suggestions: mensen.map(({ naam }) => naam) } : {}
  return <TextField {...around(props)} {...names} binding={props.binding} autocapitalize="sentences" />
}

function Dag(props: Props) {
  const { stuk, vraag } = props
  const workspace = useWorkspace()
  const dag = stuk.antwoorden[vraag.veld]
  return (
    <TypedField
      {...around(props)}
      type="date"
      size="short"
      value={typeof dag === 'string' ? dag : ''}
      onValue={(value) => {
        // A year that is being typed begins with zeros.
        if (value === '' || (isDag(value) && value >= '1900')) {
          void setStuk(workspace, stuk, vraag.veld, value === '' ? undefined : value)
        }
      }}
    />
  )
}

function Keus(props: Props) {
  const { stuk, vraag, words } = props
  const workspace = useWorkspace()
  const keus = stuk.antwoorden[vraag.veld]
  return (
    <Keuzes
      {...around(props)}
      options={(vraag.keuzes ?? []).map((value) => ({ value, text: words.keuzes?.[value] ?? value }))}
      value={typeof keus === 'string' ? keus : undefined}
      onValue={(value) => void setStuk(workspace, stuk, vraag.veld, value)}
    />
  )
}

function Tikken({ stuk, vraag, words }: Props) {
  const workspace = useWorkspace()
  const value = stuk.antwoorden[vraag.veld]
  const chosen = typeof value === 'object' ? value : []
  // Only at first: a group does not close while somebody taps in it.
  const [atFirst] = useState(chosen)
  const toggle = (word: string) =>
    void setStuk(
      workspace,
      stuk,
      vraag.veld,
      chosen.includes(word) ? chosen.filter((one) => one !== word) : [...chosen, word],
    )
  return (
    <div class="stack-tight">
      {(words.tikken ?? []).map(({ naam, woorden }) => {
        const chips = (
          <ChipGroep key={naam} label={naam ?? words.titel}>
            {woorden.map((word) => (
              <ChipKnop key={word} isPressed={chosen.includes(word)} onClick={() => toggle(word)}>
                {word}
              </ChipKnop>
            ))}
          </ChipGroep>
        )
        if (naam === undefined) return chips
        const isOpen = atFirst.some((word) => woorden.includes(word))
        return (
          <Details key={naam} title={naam} isOpen={isOpen}>
            {chips}
          </Details>
        )
      })}
    </div>
  )
}

const anyFile = 'image/*,application/pdf,.doc,.docx,.odt,.txt'

function Papier(props: Props) {
  const { stuk, vraag } = props
  const workspace = useWorkspace()
  const papieren = usePapieren()
  const naamVan = usePapierNaam()
  const [error, setError] = useState<PapierError | undefined>(undefined)
  const value = stuk.antwoorden[vraag.veld]
  const choose = (id: string) => void setStuk(workspace, stuk, vraag.veld, id === '' ? undefined : id)
  const take = async ([file]: File[]) => {
    if (file === undefined) return
    const added = await addPapier(workspace, stuk.doc, file)
    setError(added.ok ? undefined : added.error)
    if (added.ok) choose(added.value)
  }
  return (
    <>
      {error !== undefined && <Melding tone="error">{papierText.errors[error]}</Melding>}
      {papieren.length > 0 && (
        <Keuzes
          {...around(props)}
          options={[
            { value: '', text: text.noPaper },
            ...papieren.map(({ id }) => ({ value: id, text: startWithCapital(naamVan(id)) })),
          ]}
          value={typeof value === 'string' ? value : ''}
          onValue={choose}
        />
      )}
      <FileButton accept={anyFile} onFiles={(files) => void take(files)}>
        {text.addPaper}
      </FileButton>
    </>
  )
}
