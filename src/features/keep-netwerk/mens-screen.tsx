import { mensVragen } from '#domain/netwerk.ts'
import { joinNames } from '#i18n/format.ts'
import {
  benaderWoorden,
  betrokkenWoorden,
  krachtWoorden,
  netwerkText as text,
  wetenWoorden,
  wieIsWie,
} from '#i18n/nl/keep-netwerk.ts'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import type { NetwerkMens } from '#workspace/map/netwerk.ts'
import { setMens, useNetwerkMens } from '#workspace/map/netwerk.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { mensHref, NETWERK_HREF, rolVan } from './netwerk-paginas.ts'

/** One person of the network: everything the kandidaat wrote of them. */
export function MensScreen({ id }: { id: string }) {
  const mens = useNetwerkMens(id)
  if (mens === undefined) return <NotHerePage title={text.title} backHref={NETWERK_HREF} />
  return <Nakijken mens={mens} />
}

function Nakijken({ mens }: { mens: NetwerkMens }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const state = useSaveState(mens.doc, mens.id)
  const { id, naam, rol, telefoon, bijdrage, magWeten, magBenaderd, doorWie, betrokken, kracht, isVast } = mens
  const name = naam.trim() || rolVan(mens) || text.noName
  const who = rol === undefined ? undefined : wieIsWie[rol]
  const near = [
    betrokken === undefined ? '' : betrokkenWoorden[betrokken],
    kracht === undefined ? '' : krachtWoorden[kracht],
    isVast ? text.fixed : '',
  ]
  const answers = {
    wie: [naam.trim(), telefoon.trim()].filter(Boolean).join(', '),
    rol: rolVan(mens),
    bijdrage: bijdrage.trim() === '' ? '' : <span class="as-written">{bijdrage.trim()}</span>,
    weten: joinNames(magWeten.map((one) => wetenWoorden[one])),
    benaderen: [magBenaderd === undefined ? '' : benaderWoorden[magBenaderd], doorWie.trim()]
      .filter(Boolean)
      .join(': '),
    betrokken: near.filter(Boolean).join('. '),
  }
  const remove = async () => {
    if (showDone(await setMens(workspace, mens, { weg: true }), text.removed)) goTo(NETWERK_HREF, true)
  }
  return (
    <Page title={text.mens} back={{ href: NETWERK_HREF }} help={text.help}>
      <PageHead title={name} above={text.mens} below={who} />
      <Answers
        answers={mensVragen.map((vraag) => ({
          question: text.words[vraag],
          answer: answers[vraag],
          changeHref: mensHref(id, vraag),
        }))}
      />
      <SaveLine state={state} />
      <WhoSees>{text.who}</WhoSees>
      <Acties>
        {telefoon.trim() !== '' && (
          <Knop size="small" icon="call" href={`tel:${telefoon.replaceAll(/[^\d+]/g, '')}`}>
            {text.call(name)}
          </Knop>
        )}
        <Knop size="small" look="quiet" icon="trash" onClick={() => void remove()}>
          {text.remove}
        </Knop>
      </Acties>
      <Acties>
        <Knop look="main" href={NETWERK_HREF}>
          {text.ready}
        </Knop>
      </Acties>
    </Page>
  )
}
