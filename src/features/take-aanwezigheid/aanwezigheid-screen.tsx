import { useState } from 'preact/hooks'
import { formatDay, formatMoment, joinNames } from '#i18n/format.ts'
import { openZaalText } from '#i18n/nl/open-zaal.ts'
import { takeAanwezigheidText } from '#i18n/nl/take-aanwezigheid.ts'
import { soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { Roster } from '#ui/roster-row.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import type { Lijst } from '#workspace/groep/aanwezigheid.ts'
import { iedereenIsEr, lijstKlaar, lijstVan, useWarmeLijst } from '#workspace/groep/aanwezigheid.ts'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { lijstHref, useGroep } from '#workspace/groep/bijeenkomsten.ts'
import { useAfgeleideTraining } from '#workspace/groep/training.ts'
import { usePeople, usePresent, useWorkspace } from '#workspace/use-workspace.tsx'
import { IemandAnders } from './iemand-anders.tsx'
import { LijstRij } from './lijst-rij.tsx'

const text = takeAanwezigheidText

/** The attendance list of one bijeenkomst: one tap per person, everything kept at each tap. */
export function AanwezigheidScreen({ groep, bijeenkomst }: { groep: string; bijeenkomst: string }) {
  const found = useGroep(groep)
  const lijst = found === undefined ? undefined : lijstVan(found, bijeenkomst)
  useWarmeLijst(lijst)
  useAfgeleideTraining()
  if (lijst === undefined) return <LijstGone />
  return <OpenLijst lijst={lijst} />
}

function OpenLijst({ lijst }: { lijst: Lijst }) {
  const { bijeenkomst, telling, rijen } = lijst
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const also = usePresent(lijst.beheer.doc)
  // A row closes when its answer is written; meanwhile the thumb may have opened the next one, which stays open.
  const openOrClose = (id: string, isOpen: boolean): void => {
    setOpen((now) => {
      const next = new Set(now)
      if (isOpen) next.add(id)
      else next.delete(id)
      return next
    })
  }
  const below = [
    soortWoorden[bijeenkomst.soort ?? 'training'],
    bijeenkomst.dag === undefined ? '' : formatDay(bijeenkomst.dag),
  ]
  return (
    <Page
      title={text.title}
      back={{ href: '/', text: text.back(bijeenkomst.nr) }}
      help={text.help}
      foot={<Foot lijst={lijst} />}
    >
      <PageHead
        title={text.question}
        below={below.filter(Boolean).join(', ')}
        end={
          <span role="status">
            <span aria-hidden="true">
              <strong>{telling.gemarkeerd}</strong> {text.count(telling.totaal)}
            </span>
            <span class="only-read">{text.countRead(telling.gemarkeerd, telling.totaal)}</span>
          </span>
        }
      />
      {also.length > 0 && <p class="quiet small">{text.also(joinNames(also))}</p>}
      {lijst.klaar !== undefined && <KlaarLine klaar={lijst.klaar} />}
      {/* Always there: a line that goes away after the first tap would move the names under the thumb. */}
      {rijen.length > 0 && <p class="quiet small">{text.how}</p>}
      {rijen.length === 0 && <EmptyState title={text.noPeople.title}>{text.noPeople.text}</EmptyState>}
      <Roster label={text.list}>
        {rijen.map((rij) => (
          <LijstRij
            key={rij.id}
            lijst={lijst}
            rij={rij}
            isOpen={open.has(rij.id)}
            onOpen={(isOpen) => openOrClose(rij.id, isOpen)}
          />
        ))}
        <IemandAnders lijst={lijst} />
      </Roster>
      {lijst.beheer.canWrite && (
        <RowList label={text.after}>
          <ListRow icon="pen" href={`/groep/${lijst.groep.doc}/sessie/${bijeenkomst.id}`} {...text.finish} />
          {bijeenkomst.soort === 'coaching' && (
            <ListRow icon="group" href={`/groep/${lijst.groep.doc}/subgroepen/${bijeenkomst.id}`} {...text.subgroups} />
          )}
          <ListRow icon="qr" href={`${lijstHref(lijst.groep.doc, bijeenkomst.id)}/zaal`} {...openZaalText.link} />
        </RowList>
      )}
    </Page>
  )
}

/** Where the list is, and the two buttons under the thumb. The filled one is what is still to be done. */
function Foot({ lijst }: { lijst: Lijst }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const state = useBewaard(lijst.beheer.doc)
  const open = lijst.telling.open.length
  const everybody = async (): Promise<void> => {
    const { aantal, result } = await iedereenIsEr(workspace, lijst)
    if (result === undefined) showToast({ text: text.nobodyOpen })
    else showDone(result, text.filled(aantal))
  }
  const done = async (): Promise<void> => {
    const result = await lijstKlaar(workspace, lijst)
    if (showDone(result, open > 0 ? text.completeOpen(open) : text.complete)) goTo('/')
  }
  return (
    <>
      <SaveLine state={state} />
      <Acties>
        <Knop look={open > 0 ? 'main' : 'second'} onClick={() => void everybody()}>
          {text.everybody}
        </Knop>
        <Knop look={open > 0 ? 'second' : 'main'} onClick={() => void done()}>
          {text.done}
        </Knop>
      </Acties>
    </>
  )
}

function KlaarLine({ klaar }: { klaar: NonNullable<Lijst['klaar']> }) {
  const people = usePeople()
  const { ik } = useWorkspace()
  const name = klaar.door === ik.value.persoon ? '' : (people.get(klaar.door ?? '')?.naam ?? '')
  const when = formatMoment(klaar.opMs)
  return <p class="quiet small">{name === '' ? text.wasDoneBy(when) : text.wasDone(name, when)}</p>
}

/** For an address that leads nowhere: not here yet, or not for this person. */
function LijstGone() {
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} />
      <EmptyState title={text.gone.title} action={<Knop href="/">{text.gone.back}</Knop>}>
        {text.gone.text}
      </EmptyState>
    </Page>
  )
}
