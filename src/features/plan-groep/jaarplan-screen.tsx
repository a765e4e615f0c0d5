import { useState } from 'preact/hooks'
import type { JaarplanWarning } from '#domain/jaarplan.ts'
import { isVervallen, verzetVanOp } from '#domain/bijeenkomst.ts'
import { checkJaarplan } from '#domain/jaarplan.ts'
import { isId } from '#domain/id.ts'
import { bijeenkomstWoorden } from '#i18n/nl/bijeenkomst-woorden.ts'
import { formatDay, formatDayYear } from '#i18n/format.ts'
import { jaarplanText as text, jaarplanWarnings, soortText } from '#i18n/nl/plan-groep.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Chip } from '#ui/chip.tsx'
import { Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { setGroepPlaats } from '#workspace/groep/groep-acties.ts'
import type { Bijeenkomst, Groep } from '#workspace/groep/groepen.ts'
import { useGroepen } from '#workspace/groep/groepen.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { ExtraBijeenkomst } from './extra-bijeenkomst.tsx'
import { MoveBijeenkomst } from './move-bijeenkomst.tsx'

/** The ten bijeenkomsten of a group, each to be moved in its place. */
export function JaarplanScreen({ doc }: { doc: string }) {
  const groep = useGroepen().find((one) => isId('d', doc) && one.doc === doc)
  return groep === undefined ? (
    <NotHerePage title={text.title} backHref="/" />
  ) : (
    <Jaarplan key={groep.doc} groep={groep} />
  )
}

function Jaarplan({ groep }: { groep: Groep }) {
  const [open, setOpen] = useState<string | undefined>(undefined)
  const state = useSaveState(groep.doc)
  const { canWrite } = groep.card
  const warnings = checkJaarplan(groep.bijeenkomsten)
  return (
    <Page title={text.title} back={{ href: backOf(groep) }} help={text.help}>
      <PageHead title={text.headline(groep.naam)} below={canWrite ? text.below : text.belowRead} />
      <div>
        {groep.beheer?.role === 'regiocoordinator' && (
          <TekstKnop icon="people" href={`/groep/${groep.doc}/mensen`}>
            {text.people}
          </TekstKnop>
        )}
        <TekstKnop icon="print" href={`/groep/${groep.doc}/afdrukken`}>
          {text.print}
        </TekstKnop>
      </div>
      <ol class="plan">
        {groep.bijeenkomsten.map((one) => (
          <li key={one.id} class="plan-item">
            <Row
              groep={groep}
              bijeenkomst={one}
              warnings={warnings.filter((warning) => warning.bijeenkomst === one.id)}
              onOpen={canWrite && open !== one.id ? () => setOpen(one.id) : undefined}
            />
            {open === one.id && <MoveBijeenkomst groep={groep} bijeenkomst={one} onClose={() => setOpen(undefined)} />}
          </li>
        ))}
      </ol>
      <SaveLine state={state} />
      {canWrite && <ExtraBijeenkomst groep={groep} />}
      {canWrite && <GroepPlaats groep={groep} />}
      <WhoSees>{text.whoReads}</WhoSees>
    </Page>
  )
}

function backOf({ beheer, doc }: Groep): string {
  if (beheer === undefined) return '/'
  return beheer.role === 'regiocoordinator' ? '/groepen' : `/groep/${doc}`
}

function Row({
  groep,
  bijeenkomst,
  warnings,
  onOpen,
}: {
  groep: Groep
  bijeenkomst: Bijeenkomst
  warnings: readonly JaarplanWarning[]
  onOpen: (() => void) | undefined
}) {
  const today = useWorkspace().today()
  const { nr, soort, titel, dag, van, tot, plaats, lunch } = bijeenkomst
  const verzetVan = verzetVanOp(bijeenkomst, today)
  const moved = verzetVan === undefined ? '' : bijeenkomstWoorden.verzet(formatDay(verzetVan))
  const changed = isVervallen(bijeenkomst) ? bijeenkomstWoorden.vervallen : moved
  const kind = soort === undefined ? '' : soortText[soort]
  const name = titel === undefined || titel === kind ? kind : titel.startsWith(kind) ? titel : `${kind}: ${titel}`
  const times = [van, tot].filter((one) => one !== undefined).join('–')
  const facts = [times, plaats ?? groep.plaats, lunch === true ? bijeenkomstWoorden.lunch : '']
  return (
    <>
      <div class="plan-row">
        <span class="plan-nr" aria-hidden="true">
          {nr ?? '+'}
        </span>
        <span class="row-words">
          <strong>{dag === undefined ? text.noDag : formatDayYear(dag)}</strong>
          <span>{name}</span>
          <span>{facts.filter((one) => one !== '').join(' · ')}</span>
          {changed !== '' && (
            <span>
              <Chip icon="calendar">{changed}</Chip>
            </span>
          )}
        </span>
        {onOpen && (
          <Knop size="small" onClick={onOpen} label={text.moveOf(name)}>
            {text.move}
          </Knop>
        )}
      </div>
      {warnings.map(({ code }) => (
        <Melding key={code} tone="amber" icon="calendar">
          {jaarplanWarnings[code]}
        </Melding>
      ))}
    </>
  )
}

/** Another place for all bijeenkomsten to come. */
function GroepPlaats({ groep }: { groep: Groep }) {
  const workspace = useWorkspace()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const plaats = typed ?? groep.plaats
  const keep = async () => {
    if (showDone(await setGroepPlaats(workspace, groep, plaats.trim()), text.plaatsChanged)) setTyped(undefined)
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField
        label={text.groepPlaats}
        hint={text.groepPlaatsHint}
        value={plaats}
        onValue={setTyped}
        maxLength={400}
      />
      {typed !== undefined && typed.trim() !== groep.plaats && (
        <div>
          <Knop type="submit">{text.groepPlaatsKeep}</Knop>
        </div>
      )}
    </form>
  )
}
