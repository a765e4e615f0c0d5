import { useState } from 'preact/hooks'
import { formatDay, formatMoment, startWithCapital } from '#i18n/format.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { writeNotitieText } from '#i18n/nl/write-notitie.ts'
import { Block, Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { GezondheidMelding, GezondheidMerk } from '#ui/gezondheid-melding.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { TekstPlaats } from '#workspace/leren/gezondheid.ts'
import { markAsWork, moveToMap, useGezondheidsvraag } from '#workspace/leren/gezondheid.ts'
import { useKaartVan, useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { Afspraak, Notitie } from '#workspace/plaatsing/notities.ts'
import {
  conceptVan,
  removeNotitie,
  setAfspraak,
  useAfsprakenVan,
  useNotitiePlaats,
  useNotitiesVan,
} from '#workspace/plaatsing/notities.ts'
import { useOpenDocument, usePeople, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { NotitieGone } from './notitie-gone.tsx'

const text = writeNotitieText.list

/** The notes and agreements with one kandidaat, each with who reads it. */
export function NotitiesScreen({ plaatsing }: { plaatsing: string }) {
  const plaats = useNotitiePlaats(plaatsing)
  const { ik } = useWorkspace()
  const kaartVan = useKaartVan()
  const naamVan = useKorteNaam()
  const notities = useNotitiesVan(plaats?.kandidaat)
  const afspraken = useAfsprakenVan(plaats?.kandidaat)
  if (plaats === undefined || (plaats.leren === undefined && plaats.werkplek === undefined)) return <NotitieGone />
  const { kandidaat, leren } = plaats
  const isOwn = kandidaat === ik.value.persoon
  const kaart = kaartVan(kandidaat)
  const open = afspraken.filter((one) => one.gedaanOp === undefined)
  const done = afspraken.filter((one) => one.gedaanOp !== undefined)
  const isBusy = leren !== undefined && conceptVan(leren, ik.value.persoon) !== undefined
  const canWrite = !isOwn && leren?.canWrite === true
  const write = (
    <Knop look="main" icon="pen" href={`/notitie/${plaatsing}`}>
      {isBusy ? text.goOn : writeNotitieText.list.make}
    </Knop>
  )
  const isEmpty = notities.length === 0 && afspraken.length === 0
  return (
    <Page
      title={text.title}
      back={{ href: isOwn || kaart === undefined ? '/' : `/dossier/${kaart}` }}
      help={text.help}
      foot={canWrite && !isEmpty ? write : undefined}
    >
      <PageHead title={text.title} above={isOwn ? undefined : text.above(naamVan(kandidaat))} />
      {isBusy && <p class="quiet small">{text.draft}</p>}
      {isEmpty && (
        <EmptyState title={isOwn ? text.emptyOwn.title : text.empty.title} action={canWrite ? write : undefined}>
          {isOwn ? text.emptyOwn.text : text.empty.text}
        </EmptyState>
      )}
      {open.length > 0 && <Afspraken title={text.agreements} afspraken={open} />}
      {notities.length > 0 && (
        <Block title={text.notes}>
          <div class="stack">
            {notities.map((notitie) => (
              <NotitieCard key={notitie.id} notitie={notitie} />
            ))}
          </div>
        </Block>
      )}
      {done.length > 0 && <Afspraken title={text.doneAgreements} afspraken={done} />}
    </Page>
  )
}

function Afspraken({ title, afspraken }: { title: string; afspraken: readonly Afspraak[] }) {
  return (
    <Block title={title}>
      {afspraken.map((afspraak) => (
        <AfspraakRow key={afspraak.id} afspraak={afspraak} />
      ))}
    </Block>
  )
}

function AfspraakRow({ afspraak }: { afspraak: Afspraak }) {
  const workspace = useWorkspace()
  const { dag, tijd, gedaanOp, tekst, card } = afspraak
  const tick = async (isOn: boolean): Promise<void> => {
    const result = await setAfspraak(workspace, afspraak, { gedaanOp: isOn ? workspace.today() : null })
    showDone(result, isOn ? text.ticked : text.unticked)
  }
  const day = dag === undefined ? text.noDay : [formatDay(dag), tijd].filter(Boolean).join(', ')
  const words = tekst.trim() || text.agreed
  const hint = gedaanOp === undefined ? day : text.doneOn(formatDay(gedaanOp))
  if (!card.canWrite) return <p class="as-typed">{[words, hint].join(' · ')}</p>
  return (
    <TickBox look="round" isOn={gedaanOp !== undefined} hint={hint} onChange={(isOn) => void tick(isOn)}>
      <span class="as-typed">{words}</span>
    </TickBox>
  )
}

function NotitieCard({ notitie }: { notitie: Notitie }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const [isChanging, setChanging] = useState(false)
  const { door, opMs, tekst, label, afspraak, card } = notitie
  const isMine = door === workspace.ik.value.persoon
  const author = isMine ? text.you : people.get(door)?.naam || naamloos.iemand
  const readers = useLezers(card)
    .map((lezer) => lezer.naam)
    .filter(Boolean)
  const remove = async (): Promise<void> => {
    showDone(await removeNotitie(workspace, notitie), text.removed)
  }
  return (
    <Card look="outlined">
      <div class="card-head">
        <p class="above">{startWithCapital(text.by(author, formatMoment(opMs)))}</p>
        {label !== undefined && (
          <div>
            <Chip>{writeNotitieText.labels[label]}</Chip>
          </div>
        )}
      </div>
      {isChanging ? <Wijzig notitie={notitie} /> : <p class="as-typed">{tekst}</p>}
      <Merk notitie={notitie} />
      {afspraak?.dag !== undefined && <p class="quiet small">{text.agreedFor(formatDay(afspraak.dag))}</p>}
      {readers.length > 0 && <p class="quiet small">{text.readBy([text.you, ...readers])}</p>}
      {isMine && card.canWrite && (
        <Acties>
          <TekstKnop icon="pen" onClick={() => setChanging(!isChanging)}>
            {isChanging ? text.changeDone : text.change}
          </TekstKnop>
          <TekstKnop onClick={() => void remove()}>{text.remove}</TekstKnop>
        </Acties>
      )}
    </Card>
  )
}

function Wijzig({ notitie }: { notitie: Notitie }) {
  const workspace = useWorkspace()
  const plaats = placeOf(notitie)
  const open = useOpenDocument(notitie.doc)
  const binding = useTextBinding(open, 'notities', notitie.id, 'tekst')
  const state = useBewaard(notitie.doc, notitie.id)
  return (
    <div class="stack-tight">
      {binding !== undefined && (
        <TextArea label={writeNotitieText.field} isLabelHidden binding={binding} rows={4} autoFocus />
      )}
      <GezondheidMelding
        vraag={useGezondheidsvraag(plaats)}
        onMove={() => moveToMap(workspace, plaats)}
        onWork={() => markAsWork(workspace, plaats)}
      />
      <SaveLine state={state} />
    </div>
  )
}

/** Who chose at a note that it is about the work. */
function Merk({ notitie }: { notitie: Notitie }) {
  const { ik } = useWorkspace()
  const people = usePeople()
  const merk = useGezondheidsvraag(placeOf(notitie))?.merk
  if (merk === undefined) return null
  return <GezondheidMerk name={people.get(merk.door)?.naam ?? ''} isMine={merk.door === ik.value.persoon} />
}

function placeOf({ doc, id }: Notitie): TekstPlaats {
  return { doc, collection: 'notities', item: id, veld: 'tekst' }
}
