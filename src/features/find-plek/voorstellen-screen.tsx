import { useMemo } from 'preact/hooks'
import { everyPlek } from '#domain/plekzoeker.ts'
import { isId } from '#domain/id.ts'
import { joinNames } from '#i18n/format.ts'
import { findPlekText, stelVoorText as text } from '#i18n/nl/find-plek.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { useDraft } from '#workspace/draft.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { kaartOf, useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { gekozenVan, stelVoor, voorstellenVan } from '#workspace/mensen/voorstellen.ts'
import type { Plek } from '#workspace/regio/register.ts'
import { useRegister } from '#workspace/regio/register.ts'
import { usePeople, useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { GevondenPlekken, plekRegel } from './gevonden-plekken.tsx'
import { PlekFilter } from './plek-filter.tsx'
import { VoorstelKaart } from './voorstel-kaart.tsx'

/** Proposing plekken to a kandidaat, beside each other or by phone. */
export function VoorstellenScreen({ kaart }: { kaart: string }) {
  const kandidaat = useKandidaten().find((one) => isId('d', kaart) && one.doc === kaart)
  if (kandidaat?.card.role !== 'regiocoordinator') return <NotHerePage title={text.title} backHref="/" />
  return <Voorstellen key={kandidaat.doc} kandidaat={kandidaat} />
}

function Voorstellen({ kandidaat }: { kandidaat: Kandidaat }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const state = useSaveState(kandidaat.doc)
  const kaart = kaartOf(kandidaat.card)
  const voorstellen = voorstellenVan(kandidaat.card)
  const gekozen = gekozenVan(kandidaat.card)
  const wensen = [kaart?.wensFunctie, kaart?.wensSector, kaart?.wensOrganisatie].flatMap((wens) => wens || [])
  const readers = kandidaat.card.members.flatMap(({ person }) =>
    person === workspace.ik.value.persoon ? [] : (people.get(person)?.naam ?? []),
  )
  return (
    <Page title={text.title} back={{ href: `/kandidaat/${kandidaat.doc}` }} help={text.help}>
      <PageHead
        title={text.headline(kandidaat.kort)}
        below={wensen.length === 0 ? text.noWish : text.wish(joinNames(wensen))}
      />
      <Block title={text.proposed}>
        <p class="quiet">{voorstellen.length === 0 ? text.none : text.proposedBelow}</p>
        <div class="stack">
          {voorstellen.map((voorstel) => (
            <VoorstelKaart key={voorstel.id} kandidaat={kandidaat} voorstel={voorstel} />
          ))}
        </div>
      </Block>
      {voorstellen.length > 0 && <SaveLine state={{ ...state, with: readers }} />}
      {gekozen.length > 0 && (
        <Block title={text.became}>
          {gekozen.map(({ id, wensFunctie = '', functie = '', organisatie = '' }) => (
            <p key={id}>{text.becameLine(wensFunctie, text.at(functie, organisatie))}</p>
          ))}
        </Block>
      )}
      <Erbij kandidaat={kandidaat} gevraagd={voorstellen.flatMap(({ plekId }) => plekId ?? [])} />
      <WhoSees>{text.who}</WhoSees>
    </Page>
  )
}

/** What may be proposed: plekken that are free and do not stand there yet. */
function Erbij({ kandidaat, gevraagd }: { kandidaat: Kandidaat; gevraagd: readonly string[] }) {
  const workspace = useWorkspace()
  const register = useRegister()
  const draft = useDraft(`voorstellen-${kandidaat.doc}`, () => ({ ...everyPlek }))
  const known = gevraagd.join('|')
  const free = useMemo(
    () =>
      (register?.plekken ?? []).filter(
        ({ id, status }) => (status === 'beschikbaar' || status === 'in_gesprek') && !known.split('|').includes(id),
      ),
    [register, known],
  )
  const row = useMemo(() => {
    const propose = async (plek: Plek) => showDone(await stelVoor(workspace, kandidaat, plek), text.done(plek.functie))
    return (plek: Plek) => (
      <ListRow
        icon="plus"
        title={text.propose(plek.functie)}
        below={plekRegel(plek)}
        onClick={() => void propose(plek)}
      />
    )
  }, [workspace, kandidaat])
  return (
    <Block title={text.choose}>
      {free.length === 0 ? (
        <EmptyState title={text.noneFree} action={<Knop href="/organisaties">{findPlekText.toOrganisaties}</Knop>}>
          {text.noneFreeText}
        </EmptyState>
      ) : (
        <>
          <PlekFilter plekken={free} vraag={draft.value} onVraag={draft.set} />
          <GevondenPlekken plekken={free} vraag={draft.value} row={row} onAll={draft.clear} />
        </>
      )}
    </Block>
  )
}
