import { useState } from 'preact/hooks'
import { dayOfMoment, formatDay, joinNames } from '#i18n/format.ts'
import { handOverText as text } from '#i18n/nl/hand-over.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { Block, Card } from '#ui/card.tsx'
import { GezondheidMelding } from '#ui/gezondheid-melding.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { Card as DocumentCard } from '#workspace/engine.ts'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { Overdracht } from '#workspace/plaatsing/overdracht.ts'
import {
  finishOverdracht,
  gekregenIn,
  hideOverdracht,
  OVERDRACHT,
  showOverdracht,
  useOverdracht,
} from '#workspace/plaatsing/overdracht.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { useOpenDocument, usePeople, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

/** What goes from one werkbegeleider to the next: written by who leaves or by the kandidaat, who alone says who reads it. */
export function HandOverScreen({ plaatsing }: { plaatsing: string }) {
  const overdracht = useOverdracht(plaatsing)
  if (overdracht === undefined) return <NotHerePage title={text.title} backHref="/" />
  const { role } = overdracht.plaatsing
  const isOwn = role === 'kandidaat'
  const mayWrite = isOwn || (role === 'werkbegeleider' && overdracht.naar === undefined)
  return (
    <Page title={text.title} back={{ href: isOwn ? '/' : `/werk/${plaatsing}` }} help={text.help}>
      {isOwn && overdracht.naar !== undefined ? (
        <Choose overdracht={overdracht} naar={overdracht.naar} />
      ) : (
        <Write overdracht={overdracht} mayWrite={mayWrite} />
      )}
    </Page>
  )
}

function Write({ overdracht, mayWrite }: { overdracht: Overdracht; mayWrite: boolean }) {
  const workspace = useWorkspace()
  const { bron, kandidaat, tekst, isKlaar, plaatsing } = overdracht
  const people = usePeople()
  const short = useKorteNaam()
  const state = useBewaard(bron.doc)
  const isOwn = plaatsing.role === 'kandidaat'
  const naam = short(kandidaat) || people.get(kandidaat)?.naam || naamloos.iemand
  const finish = async () => {
    showDone(await finishOverdracht(workspace, overdracht), text.isDone)
  }
  return (
    <>
      <PageHead title={isOwn ? text.ownHead : text.head(naam)} below={isOwn ? text.notNextOwn : text.notNext(naam)} />
      <Gekregen werkplek={bron} naam={naam} />
      {mayWrite && !isKlaar && (
        <>
          <Words bron={bron} />
          <Acties>
            <Knop look="main" onClick={() => void finish()}>
              {text.done}
            </Knop>
          </Acties>
        </>
      )}
      {(!mayWrite || isKlaar) && (
        <>
          <Read tekst={tekst} nothing={text.nothing} />
          {mayWrite && (
            <>
              <SaveLine state={state} />
              <Acties>
                <Knop onClick={() => void finish()}>{text.again}</Knop>
              </Acties>
            </>
          )}
        </>
      )}
    </>
  )
}

/** The words, kept while they are typed. */
function Words({ bron }: { bron: DocumentCard }) {
  const open = useOpenDocument(bron.doc)
  const binding = useTextBinding(open, 'overdracht', OVERDRACHT, 'tekst')
  const state = useBewaard(bron.doc)
  const readers = joinNames(useLezers(bron).flatMap(({ naam }) => naam || []))
  const tekst = bron.items['overdracht']?.[OVERDRACHT]?.['tekst']
  const vraag = useNotitieVraag(typeof tekst === 'string' ? tekst : '')
  const [isWork, setWork] = useState(false)
  if (binding === undefined) return null
  return (
    <div class="stack-tight">
      <TextArea label={text.what} hint={text.whatHint} binding={binding} rows={8} />
      <GezondheidMelding
        vraag={isWork ? undefined : vraag}
        onMove={() => Promise.resolve(undefined)}
        onWork={() => {
          setWork(true)
          return Promise.resolve(undefined)
        }}
      />
      {readers !== '' && <p class="quiet small">{text.whoNow(readers)}</p>}
      {typeof tekst === 'string' && tekst !== '' && <SaveLine state={state} />}
    </div>
  )
}

function Read({ tekst, nothing }: { tekst: string; nothing: string }) {
  if (tekst.trim() === '') return <p class="quiet">{nothing}</p>
  return (
    <Card look="outlined">
      <p class="as-typed">{tekst}</p>
    </Card>
  )
}

/** The kandidaat's choice, with the words and everybody who would read them in view. */
function Choose({ overdracht, naar }: { overdracht: Overdracht; naar: NonNullable<Overdracht['naar']> }) {
  const workspace = useWorkspace()
  const { bron, tekst, van } = overdracht
  const [isEditing, setEditing] = useState(false)
  const readers = joinNames(useLezers(naar.werkplek).flatMap(({ naam }) => naam || []))
  const state = useBewaard(naar.werkplek.doc)
  const words = text.change
  const show = async () => {
    if (showDone(await showOverdracht(workspace, overdracht), words.shown(naar.naam))) setEditing(false)
  }
  const hide = async () => showDone(await hideOverdracht(workspace, overdracht), words.hidden(naar.naam))
  const isShown = naar.sindsMs !== undefined
  return (
    <>
      <PageHead title={words.head(naar.naam)} below={isShown ? undefined : words.text(naar.naam, van)} />
      {isShown ? (
        <Block title={words.shownOn(naar.naam, formatDay(dayOfMoment(naar.sindsMs ?? 0)))}>
          <Read tekst={naar.getoond} nothing={text.nothingOwn} />
          <SaveLine state={state} />
          <p class="quiet small">{words.stopHint}</p>
          <Acties>
            <Knop onClick={() => void hide()}>{words.stop}</Knop>
          </Acties>
        </Block>
      ) : (
        <Block title={words.words}>
          {isEditing || tekst.trim() === '' ? <Words bron={bron} /> : <Read tekst={tekst} nothing={text.nothingOwn} />}
          {tekst.trim() === '' ? (
            <p class="quiet">{text.nothingOwn}</p>
          ) : (
            <>
              {!isEditing && (
                <div>
                  <TekstKnop onClick={() => setEditing(true)}>{words.edit}</TekstKnop>
                </div>
              )}
              <p class="quiet">{words.readers(readers)}</p>
            </>
          )}
          <Acties isStacked>
            {tekst.trim() !== '' && (
              <Knop look="main" isWide onClick={() => void show()}>
                {words.yes(naar.naam)}
              </Knop>
            )}
            {!naar.isGekozen && (
              <Knop isWide onClick={() => void hide()}>
                {words.no}
              </Knop>
            )}
          </Acties>
        </Block>
      )}
      <RowList label={words.more}>
        <ListRow icon="check-circle" title={words.more} below={words.moreText} href="/leerdoelen" />
        <ListRow icon="share" title={words.loose} below={words.looseBelow} href="/delen" />
      </RowList>
    </>
  )
}

/** What a werkbegeleider got to read of before. */
function Gekregen({ werkplek, naam }: { werkplek: DocumentCard; naam: string }) {
  const all = gekregenIn(werkplek)
  return (
    <>
      {all.map(({ id, van, tekst, opMs }) => (
        <Block key={id} title={text.got(van)}>
          <Read tekst={tekst} nothing={text.nothing} />
          <p class="quiet small">{text.gotBelow(naam, formatDay(dayOfMoment(opMs)))}</p>
        </Block>
      ))}
    </>
  )
}
