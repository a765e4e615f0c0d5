import { useState } from 'preact/hooks'
import { joinNames } from '#i18n/format.ts'
import { actieText as text, mijlpaalText, routekaartText } from '#i18n/nl/write-droom.ts'
import { useGoTo } from '#ui/go-to.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { useMijnLeerdoelen } from '#workspace/leren/leerdoelen.ts'
import type { Actie } from '#workspace/map/routekaart.ts'
import { makeStap } from '#workspace/map/routekaart.ts'
import { lezersVan } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { actieHref } from './routekaart-paginas.ts'

/** Which leerdoel an action becomes a step of; each says who reads it before it is chosen. */
export function StapVanLeerdoelScreen({ actie }: { actie: Actie }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const readers = useReaders()
  const doelen = useMijnLeerdoelen().filter(
    ({ status }) => status !== 'behaald' && status !== 'deels_behaald' && status !== 'losgelaten',
  )
  const [id, setId] = useState('')
  const doel = doelen.find((one) => one.id === id)
  const back = actieHref(actie.id)
  const make = async () => {
    if (doel !== undefined && showDone(await makeStap(workspace, actie, doel), text.made)) goTo(back, true)
  }
  return (
    <Page title={text.title} back={{ href: back }} help={routekaartText.help}>
      <PageHead title={text.makeTitle} above={actie.tekst.trim()} below={text.makeHint} />
      {doelen.length === 0 ? (
        <>
          <p class="quiet">{mijlpaalText.noGoals}</p>
          <Acties>
            <Knop icon="plus" href="/leerdoel/nieuw">
              {mijlpaalText.makeGoal}
            </Knop>
          </Acties>
        </>
      ) : (
        <Keuzes
          label={text.makeTitle}
          isLabelHidden
          options={doelen.map((one) => ({
            value: one.id,
            text: one.naam || routekaartText.noName,
            hint: readers(one),
          }))}
          value={doel?.id}
          onValue={setId}
        />
      )}
      <PageEnd>
        <Acties>
          {doel !== undefined && (
            <Knop look="main" onClick={() => void make()}>
              {text.make}
            </Knop>
          )}
          <Knop href={back}>{text.dont}</Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

function useReaders(): (doel: Leerdoel) => string {
  const { ik } = useWorkspace()
  const people = usePeople()
  return ({ kind, card }) => {
    if (kind === 'map') return text.onlyYou
    const names = lezersVan(card, people, ik.value.persoon)
      .map(({ naam }) => naam)
      .filter(Boolean)
    if (names.length === 0) return text.onlyYou
    return names.length === 1 ? text.readByOne(names[0] ?? '') : text.readBy(joinNames(names))
  }
}
