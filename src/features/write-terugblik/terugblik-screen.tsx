import { useEffect } from 'preact/hooks'
import { formatDay, joinNames } from '#i18n/format.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { terugblikText as text } from '#i18n/nl/write-terugblik.ts'
import { Answers } from '#ui/answers.tsx'
import { Card, CardHead } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import { beginUitTerugblik } from '#workspace/leren/reflectie-uit-terugblik.ts'
import { useHelper } from '#workspace/mensen/contact-person.ts'
import { useMap } from '#workspace/map/map.ts'
import type { Terugblik } from '#workspace/map/terugkijken.ts'
import {
  beginTerugblik,
  finishTerugblik,
  removeTerugblik,
  useTerugblik,
  useTerugblikken,
} from '#workspace/map/terugkijken.ts'
import { usePeople, useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf } from './terugblik-paginas.ts'

/** The word in the address of one that is yet to begin. */
const NEW = 'nieuw'

/** The three answers, to check or to read again. `nieuw` begins one for today, or goes on with it. */
export function TerugblikScreen({ id }: { id: string }) {
  const terugblik = useTerugblik(id)
  if (id === NEW) return <Begin />
  if (terugblik === undefined) return <NotHerePage title={text.list.title} backHref="/terugkijken" />
  return <Nakijken terugblik={terugblik} />
}

function Begin() {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const doc = useMap()?.doc
  const present = useTerugblikken()
  useEffect(() => {
    if (doc === undefined) return
    void beginTerugblik(workspace, doc, present).then(({ id, isKlaar }) =>
      goTo(isKlaar ? hrefOf(id) : hrefOf(id, '1'), true),
    )
  }, [workspace, doc])
  // The first question follows at once; without a map there is nothing to write in yet.
  return doc === undefined ? <NotHerePage title={text.list.title} backHref="/" /> : null
}

function Nakijken({ terugblik }: { terugblik: Terugblik }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const people = usePeople()
  const state = useSaveState(terugblik.doc, terugblik.id)
  const { id, dag, hoe, onthouden, gebruikt, isKlaar } = terugblik
  const words = text.check

  const keep = async () => {
    if (showDone(await finishTerugblik(workspace, terugblik), words.kept)) goTo('/')
  }
  const remove = async () => {
    if (showDone(await removeTerugblik(workspace, terugblik), words.removed)) goTo('/terugkijken', true)
  }

  const reflect = async () => {
    const made = await beginUitTerugblik(workspace, terugblik, people)
    if (made.ok) goTo(`/reflectie/${made.doc}/${made.id}/invullen/leerdoel1`)
    else showToast({ text: uiWords.notAllowed })
  }

  const title = isKlaar ? words.below(formatDay(dag)) : words.title
  return (
    <Page title={text.list.title} back={{ href: isKlaar ? '/terugkijken' : hrefOf(id, '3') }} help={text.help}>
      <PageHead title={title} below={isKlaar ? undefined : words.below(formatDay(dag))} />
      <Answers
        answers={[
          { question: words.hoe, answer: hoe === undefined ? '' : text.words[hoe], changeHref: hrefOf(id, '1') },
          { question: words.onthouden, answer: onthouden.trim(), changeHref: hrefOf(id, '2') },
          { question: words.gebruikt, answer: joinNames(gebruikt), changeHref: hrefOf(id, '3') },
        ]}
      />
      <SaveLine state={state} />
      {hoe === 'zwaar' && <Talk />}
      {isKlaar ? (
        <Acties>
          {(onthouden.trim() !== '' || gebruikt.length > 0) && (
            <Knop icon="pen" onClick={() => void reflect()}>
              {words.reflect}
            </Knop>
          )}
          <Knop look="quiet" icon="trash" onClick={() => void remove()}>
            {words.remove}
          </Knop>
        </Acties>
      ) : (
        <>
          <Card>
            <CardHead title={words.nowTitle} />
            <p>{words.now}</p>
          </Card>
          <Acties>
            <Knop look="main" onClick={() => void keep()}>
              {words.keep}
            </Knop>
            <Knop look="quiet" href="/">
              {text.later}
            </Knop>
          </Acties>
        </>
      )}
    </Page>
  )
}

/** One quiet line; nothing else happens after a hard day. */
function Talk() {
  const helper = useHelper()
  if (helper === undefined) return null
  return <p>{text.check.talk(helper.naam, helper.telefoon ?? '')}</p>
}
