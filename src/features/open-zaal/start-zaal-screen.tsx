import { useEffect, useState } from 'preact/hooks'
import { openZaalText as text } from '#i18n/nl/open-zaal.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { hideToast } from '#ui/toast.tsx'
import { useSlot } from '#workspace/device/slot-choice.ts'
import type { Lijst } from '#workspace/groep/aanwezigheid.ts'
import { lijstVan, useWarmeLijst } from '#workspace/groep/aanwezigheid.ts'
import { lijstHref, useGroep } from '#workspace/groep/bijeenkomsten.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { dagcodeVan, makeDagcode } from '#workspace/zaal/inchecken.ts'
import { beginZaal, ZAAL_IDLE_MS } from '#workspace/zaal/zaalstand.ts'

/** Before the screen is put in the room: what happens, the code for the board, and a lock that only the owner opens. */
export function StartZaalScreen({ groep, bijeenkomst }: { groep: string; bijeenkomst: string }) {
  const found = useGroep(groep)
  const lijst = found === undefined ? undefined : lijstVan(found, bijeenkomst)
  useWarmeLijst(lijst)
  if (lijst === undefined || !lijst.beheer.canWrite) {
    return (
      <Page title={text.title} back={{ href: '/sessies' }} help={text.startHelp}>
        <EmptyState title={text.gone.title} />
      </Page>
    )
  }
  return <Start lijst={lijst} />
}

function Start({ lijst }: { lijst: Lijst }) {
  const workspace = useWorkspace()
  const slot = useSlot()
  const code = dagcodeVan(lijst, workspace.today())
  const [isRefused, setRefused] = useState(false)
  const isLockable = slot === undefined ? workspace.mode === 'proef' : !slot.kinds.value.includes('none')
  useEffect(() => {
    if (!isLockable) return
    void makeDagcode(workspace, lijst).then((made) => setRefused(made?.ok === false))
  }, [isLockable])

  const begin = async () => {
    const { lockOtherTabs } = await import('#workspace/device/locking.ts')
    const stand = { groep: lijst.groep.doc, bijeenkomst: lijst.bijeenkomst.id, dag: workspace.today() }
    // The last message may hold a name, and a way to take something back.
    hideToast()
    beginZaal(stand, lockOtherTabs)
  }
  return (
    <Page title={text.title} back={{ href: lijstHref(lijst.groep.doc, lijst.bijeenkomst.id) }} help={text.startHelp}>
      <PageHead title={text.title} below={text.start.below} />
      <ul class="bullets">
        {text.start.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {isRefused && <Melding tone="error">{text.start.noCode}</Melding>}
      {!isLockable && <Melding icon="lock">{text.start.lockFirst}</Melding>}
      {isLockable && code !== undefined && (
        <Card look="plain">
          <h2>{text.start.code}</h2>
          <p class="typed-code">
            <span aria-hidden="true">{code}</span>
            <span class="only-read">{text.start.codeRead(code)}</span>
          </p>
          <p class="quiet">{text.start.codeText}</p>
        </Card>
      )}
      <PageEnd>
        <p class="quiet small">{text.start.idle(ZAAL_IDLE_MS / 60_000)}</p>
        {workspace.tabletten !== undefined && (
          <TekstKnop icon="phone-arrow" href={`${lijstHref(lijst.groep.doc, lijst.bijeenkomst.id)}/tablet`}>
            {text.start.other}
          </TekstKnop>
        )}
        <Acties isStacked>
          {isLockable && code !== undefined && (
            <Knop look="main" icon="lock" isWide onClick={() => void begin()}>
              {text.start.go}
            </Knop>
          )}
          {!isLockable && (
            <Knop look="main" icon="lock" isWide href="/slot/pin">
              {text.start.lock}
            </Knop>
          )}
        </Acties>
      </PageEnd>
    </Page>
  )
}
