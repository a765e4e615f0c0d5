import { useState } from 'preact/hooks'
import { formatDay } from '#i18n/format.ts'
import { terugblikText as text } from '#i18n/nl/write-terugblik.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { Terugblik } from '#workspace/map/terugkijken.ts'
import { ownWords, setTerugblik, useTerugblik, useTerugblikken } from '#workspace/map/terugkijken.ts'
import { useOpenDocument, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Pagina } from './terugblik-paginas.ts'
import { hrefAfter, hrefBefore, isPagina, toggleWord } from './terugblik-paginas.ts'

/** One of the three questions on one page, in the lower half, for one thumb. */
export function TerugblikVraagScreen({ id, vraag }: { id: string; vraag: string }) {
  const terugblik = useTerugblik(id)
  if (terugblik === undefined || !isPagina(vraag))
    return <NotHerePage title={text.list.title} backHref="/terugkijken" />
  return <Vraag key={vraag} terugblik={terugblik} pagina={vraag} />
}

function Vraag({ terugblik, pagina }: { terugblik: Terugblik; pagina: Pagina }) {
  const { today } = useWorkspace()
  const state = useSaveState(terugblik.doc, terugblik.id)
  const hoeTitle = terugblik.dag === today() ? text.hoe.title : text.hoe.titleOn(formatDay(terugblik.dag))
  const words = {
    1: { title: hoeTitle, below: undefined },
    2: { title: text.onthouden.title, below: text.onthouden.hint },
    3: { title: text.gebruikt.title, below: text.gebruikt.hint },
  }[pagina]
  return (
    <Page title={text.list.title} back={{ href: hrefBefore(terugblik.id, pagina) }} help={text.help}>
      <PageHead title={words.title} above={text.step(Number(pagina))} below={words.below} />
      <PageEnd>
        {pagina === '1' && <Hoe terugblik={terugblik} title={words.title} />}
        {pagina === '2' && <Onthouden terugblik={terugblik} />}
        {pagina === '3' && <Gebruikt terugblik={terugblik} />}
        <SaveLine state={state} />
        <Acties>
          <Knop look="main" href={hrefAfter(terugblik.id, pagina)}>
            {text.next}
          </Knop>
          <Knop look="quiet" href="/">
            {text.later}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

function Hoe({ terugblik, title }: { terugblik: Terugblik; title: string }) {
  const workspace = useWorkspace()
  return (
    <>
      <Keuzes
        label={title}
        isLabelHidden
        options={(['goed', 'gewoon', 'zwaar'] as const).map((value) => ({ value, text: text.words[value] }))}
        value={terugblik.hoe === 'zeg_ik_niet' ? undefined : terugblik.hoe}
        onValue={(hoe) => void setTerugblik(workspace, terugblik, { hoe })}
      />
      <ChipGroep label={text.hoe.rather}>
        <ChipKnop
          isPressed={terugblik.hoe === 'zeg_ik_niet'}
          onClick={() => void setTerugblik(workspace, terugblik, { hoe: 'zeg_ik_niet' })}
        >
          {text.hoe.rather}
        </ChipKnop>
      </ChipGroep>
    </>
  )
}

function Onthouden({ terugblik }: { terugblik: Terugblik }) {
  const open = useOpenDocument(terugblik.doc)
  const binding = useTextBinding(open, 'terugblikken', terugblik.id, 'onthouden')
  if (binding === undefined) return null
  return <TextArea label={text.onthouden.title} isLabelHidden rows={4} binding={binding} />
}

function Gebruikt({ terugblik }: { terugblik: Terugblik }) {
  const workspace = useWorkspace()
  const all = useTerugblikken()
  const words = text.gebruikt
  const fixed: readonly string[] = words.choices
  const [own] = useState(() => ownWords(all, fixed))
  const offered = [...fixed, ...own]
  // Its own copy: what was typed last must not wait for the disk.
  const [typed, setTyped] = useState(() => terugblik.gebruikt.find((word) => !offered.includes(word)) ?? '')
  const [isTyping, setTyping] = useState(typed !== '')
  const put = (gebruikt: string[]) => void setTerugblik(workspace, terugblik, { gebruikt })
  const tapped = terugblik.gebruikt.filter((word) => offered.includes(word))
  return (
    <>
      <ChipGroep label={words.title}>
        {offered.map((word) => (
          <ChipKnop
            key={word}
            isPressed={terugblik.gebruikt.includes(word)}
            onClick={() => put(toggleWord(terugblik.gebruikt, word))}
          >
            {word}
          </ChipKnop>
        ))}
        <ChipKnop isPressed={isTyping} onClick={() => setTyping(!isTyping)}>
          {words.other}
        </ChipKnop>
      </ChipGroep>
      {isTyping && (
        <TextField
          label={words.otherLabel}
          value={typed}
          maxLength={120}
          autocapitalize="sentences"
          onValue={(value) => {
            setTyped(value)
            put(value.trim() === '' ? tapped : [...tapped, value])
          }}
        />
      )}
    </>
  )
}
