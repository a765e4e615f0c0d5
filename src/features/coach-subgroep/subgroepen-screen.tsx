import { useState } from 'preact/hooks'
import { coachingMinutes } from '#domain/groep.ts'
import { isPassendeSubgroep } from '#domain/indeling.ts'
import { bijeenkomstNaam } from '#i18n/nl/bijeenkomst-woorden.ts'
import { formatDay } from '#i18n/format.ts'
import { coachSubgroepText as text } from '#i18n/nl/coach-subgroep.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { Card, CardHead } from '#ui/card.tsx'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { Lijst, Rij } from '#workspace/groep/aanwezigheid.ts'
import { lijstVan } from '#workspace/groep/aanwezigheid.ts'
import { lijstHref, useGroep } from '#workspace/groep/bijeenkomsten.ts'
import type { Subgroepen } from '#workspace/groep/subgroepen.ts'
import { subgroepenVan, zetInSubgroep } from '#workspace/groep/subgroepen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { BeurtKaart } from './beurt-kaart.tsx'
import { useCoachtijd } from './use-coachtijd.ts'
import type { Beurt } from './use-coachtijd.ts'

/** Who is with whom in a coaching, and half an hour for each. Only trainers open it. */
export function SubgroepenScreen({ doc, bijeenkomst }: { doc: string; bijeenkomst: string }) {
  const groep = useGroep(doc)
  const lijst = groep === undefined ? undefined : lijstVan(groep, bijeenkomst)
  if (lijst === undefined || !lijst.beheer.canWrite) return <NotHerePage title={text.title} backHref="/" />
  return <Indelen key={`${doc}.${bijeenkomst}`} lijst={lijst} />
}

function Indelen({ lijst }: { lijst: Lijst }) {
  const { bijeenkomst, groep } = lijst
  const beurt = useCoachtijd(`${groep.doc}-${bijeenkomst.id}`)
  const saved = useBewaard(lijst.beheer.doc)
  const division = subgroepenVan(lijst)
  const { indeling, subgroepen, isNaLijst } = division
  const turn = lijst.rijen.find((rij) => rij.id === beurt.tijd.deelnemer)
  const below = [bijeenkomstNaam(bijeenkomst), bijeenkomst.dag === undefined ? '' : formatDay(bijeenkomst.dag)]
  return (
    <Page title={text.title} back={{ href: lijstHref(groep.doc, bijeenkomst.id) }} help={text.help}>
      <PageHead title={text.question} below={below.filter(Boolean).join(' · ')} />
      {turn !== undefined && <BeurtKaart beurt={beurt} name={nameOf(turn)} />}
      {subgroepen.length === 0 && (
        <EmptyState
          title={text.none.title}
          action={<Knop href={lijstHref(groep.doc, bijeenkomst.id)}>{text.list}</Knop>}
        >
          {text.none.text}
        </EmptyState>
      )}
      {subgroepen.length > 0 && (
        <p class="quiet small">
          {indeling.isVoorstel ? text.proposal : text.byHand} {isNaLijst ? text.present : text.everybody}
        </p>
      )}
      {subgroepen.map((rijen, at) => (
        <Subgroep key={at} nr={at + 1} rijen={rijen} division={division} beurt={beurt} />
      ))}
      {subgroepen.length > 0 && <SaveLine state={saved} />}
    </Page>
  )
}

function Subgroep({
  nr,
  rijen,
  division,
  beurt,
}: {
  nr: number
  rijen: readonly Rij[]
  division: Subgroepen
  beurt: Beurt
}) {
  return (
    <Card look="outlined" label={text.group(nr)}>
      <CardHead title={text.group(nr)} below={text.size(rijen.length, coachingMinutes(rijen.length))} />
      {!isPassendeSubgroep(rijen.length) && <p class="quiet small">{text.odd}</p>}
      <ul class="step-list">
        {rijen.map((rij) => (
          <Mens key={rij.id} rij={rij} nr={nr} division={division} beurt={beurt} />
        ))}
      </ul>
    </Card>
  )
}

function Mens({ rij, nr, division, beurt }: { rij: Rij; nr: number; division: Subgroepen; beurt: Beurt }) {
  const workspace = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const name = nameOf(rij)
  const count = division.subgroepen.length
  const move = async (to: number) => {
    setOpen(false)
    showDone(await zetInSubgroep(workspace, division, rij.id, to), text.moved(name, to))
  }
  const others = Array.from({ length: count }, (_, at) => at + 1).filter((one) => one !== nr)
  return (
    <li>
      <div class="plan-row">
        <strong class="row-words">{name}</strong>
        {rij.deelnemer.kaart !== undefined && (
          <TekstKnop href={`/dossier/${rij.deelnemer.kaart}`} label={text.dossierOf(name)}>
            {text.dossier}
          </TekstKnop>
        )}
      </div>
      <Acties>
        {beurt.tijd.deelnemer !== rij.id && (
          <Knop size="small" icon="clock" label={text.beginOf(name)} onClick={() => beurt.begin(rij.id)}>
            {text.begin}
          </Knop>
        )}
        <Knop size="small" look="quiet" isExpanded={isOpen} label={text.moveOf(name)} onClick={() => setOpen(!isOpen)}>
          {text.move}
        </Knop>
      </Acties>
      {isOpen && (
        <ChipGroep label={text.moveTo(name)}>
          {others.map((to) => (
            <ChipKnop key={to} onClick={() => void move(to)}>
              {text.to(to)}
            </ChipKnop>
          ))}
          <ChipKnop icon="plus" onClick={() => void move(count + 1)}>
            {text.toNew}
          </ChipKnop>
        </ChipGroep>
      )}
    </li>
  )
}

function nameOf({ naam }: Rij): string {
  return naam || naamloos.zonderNaam
}
