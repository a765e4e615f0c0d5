import { useMemo, useState } from 'preact/hooks'
import type { Gespreksjabloon, SjabloonNaam } from '#domain/gesprek-sjabloon.ts'
import { gespreksjablonen, isSjabloon, sjabloonNamen } from '#domain/gesprek-sjabloon.ts'
import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { gesprekWoorden, sjabloonTitel, vraagWoorden } from '#i18n/nl/gesprek-woorden.ts'
import { holdGesprekText } from '#i18n/nl/hold-gesprek.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TickBox } from '#ui/tick-box.tsx'
import { showToast } from '#ui/toast.tsx'
import { useIsWide } from '#ui/use-is-wide.ts'
import { beginGesprek, eigenRol, mogelijkeDeelnemers } from '#workspace/gesprek/gesprek-acties.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf, lijstHref, useNaamVan } from './gesprek-namen.ts'

const text = holdGesprekText

/** Which form, of those that this person can begin about this kandidaat. */
export function KiesGesprekScreen({ persoon }: { persoon?: string }) {
  const { ik } = useWorkspace()
  const kandidaat = persoon ?? ik.value.persoon
  if (!isId('p', kandidaat)) return <NotHerePage title={text.title} backHref="/" />
  return <Kies kandidaat={kandidaat} />
}

function Kies({ kandidaat }: { kandidaat: PersoonId }) {
  const workspace = useWorkspace()
  const isEigen = kandidaat === workspace.ik.value.persoon
  const naam = useNaamVan({ isEigen, kandidaat })
  const isAlone = workspace.ik.value.status === 'alleen'
  const may = sjabloonNamen.filter((one) => magBeginnen(one, isEigen) && eigenRol(workspace, one, kandidaat))
  const groups = [
    { title: text.choose.alone, namen: may.filter((one) => gespreksjablonen[one].plek === 'map') },
    {
      title: naam === undefined ? text.choose.together : text.choose.togetherWith(naam),
      namen: isAlone ? [] : may.filter((one) => gespreksjablonen[one].plek === 'gesprek'),
    },
  ].filter(({ namen }) => namen.length > 0)
  return (
    <Page title={text.title} back={{ href: lijstHref({ isEigen, kandidaat }) }} help={text.help}>
      <PageHead title={text.choose.title} />
      {groups.map((group) => (
        <Block key={group.title} title={group.title}>
          <RowList label={group.title}>
            {group.namen.map((one) => (
              <ListRow
                key={one}
                icon={gespreksjablonen[one].plek === 'map' ? 'lock' : 'people'}
                title={sjabloonTitel(one, naam)}
                below={gesprekWoorden[one].kort}
                href={isEigen ? `/gesprek/begin/${one}` : `/gesprek/begin/${one}/${kandidaat}`}
              />
            ))}
          </RowList>
        </Block>
      ))}
    </Page>
  )
}

function magBeginnen(naam: SjabloonNaam, isEigen: boolean): boolean {
  const { plek, isVanHetTeam }: Gespreksjabloon = gespreksjablonen[naam]
  return isEigen ? isVanHetTeam !== true : plek === 'gesprek'
}

/** What a form is for, who takes part, and *Beginnen*. */
export function BeginGesprekScreen({ sjabloon, persoon }: { sjabloon: string; persoon?: string }) {
  const workspace = useWorkspace()
  const kandidaat = persoon ?? workspace.ik.value.persoon
  if (!isSjabloon(sjabloon) || !isId('p', kandidaat) || eigenRol(workspace, sjabloon, kandidaat) === undefined) {
    return <NotHerePage title={text.title} backHref="/" />
  }
  return <Begin key={sjabloon} naam={sjabloon} kandidaat={kandidaat} />
}

function Begin({ naam, kandidaat }: { naam: SjabloonNaam; kandidaat: PersoonId }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const goTo = useGoTo()
  const sjabloon: Gespreksjabloon = gespreksjablonen[naam]
  const isEigen = kandidaat === workspace.ik.value.persoon
  const isOnOnePage = useIsWide() && !isEigen
  const ander = useNaamVan({ isEigen, kandidaat })
  const [chosen, setChosen] = useState<readonly PersoonId[]>([])
  const isSamen = sjabloon.plek === 'gesprek'
  const mensen = useMemo(
    () => (isSamen ? mogelijkeDeelnemers(workspace, people, naam, kandidaat) : []),
    [workspace.cards.value, people, naam, kandidaat],
  )
  const met = mensen.filter(({ persoon }) => chosen.includes(persoon))
  const names = met.map((one) => one.naam || rolWoorden[one.rol])
  const title = sjabloonTitel(naam, ander)
  const begin = async () => {
    if (isEigen && isSamen && met.length === 0) {
      showToast({ text: text.begin.nobody })
      return
    }
    const vragen = sjabloon.vragen.map(({ id }) => ({ id, woorden: vraagWoorden(naam, id).vraag }))
    const made = await beginGesprek(workspace, naam, vragen, kandidaat, met)
    if (!made.ok && made.error === 'geen-regio') showToast({ text: text.begin.noRegion })
    else if (made.ok) goTo(hrefOf(made, isOnOnePage ? undefined : sjabloon.vragen[0]?.id), true)
    else showDone(made, '')
  }
  const back = isEigen ? '/gesprek/nieuw' : `/gesprek/nieuw/${kandidaat}`
  if (isEigen && isSamen && mensen.length === 0) {
    return (
      <Page title={title} back={{ href: back }} help={text.help}>
        <PageHead title={title} />
        <EmptyState title={text.begin.noPeople.title}>{text.begin.noPeople.text}</EmptyState>
      </Page>
    )
  }
  const delen = gesprekWoorden[naam].delen?.length
  const count = sjabloon.vragen.length
  return (
    <Page title={title} back={{ href: back }} help={text.help}>
      <PageHead title={title} below={gesprekWoorden[naam].uitleg} />
      <ul class="bullets">
        <li>{delen === undefined ? text.begin.count(count) : text.begin.parts(delen, count)}</li>
        <li>{text.begin.stop}</li>
        {sjabloon.sluit?.some(({ regel }) => regel === 'eigen_antwoord') && (
          <li>{ander === undefined ? text.begin.lastOwn : text.begin.lastOther(ander)}</li>
        )}
      </ul>
      {mensen.length > 0 && (
        <Block title={text.begin.who}>
          <p class="quiet">{text.begin.whoHint}</p>
          {mensen.map((one) => (
            <TickBox
              key={one.persoon}
              isOn={chosen.includes(one.persoon)}
              hint={one.naam === '' ? undefined : rolWoorden[one.rol]}
              onChange={(isOn) =>
                setChosen(isOn ? [...chosen, one.persoon] : chosen.filter((persoon) => persoon !== one.persoon))
              }
            >
              {one.naam || rolWoorden[one.rol]}
            </TickBox>
          ))}
        </Block>
      )}
      <WhoSees>{ander === undefined ? text.begin.seesOwn(names) : text.begin.seesOther(ander, names)}</WhoSees>
      <Acties>
        <Knop look="main" onClick={() => void begin()}>
          {text.begin.begin}
        </Knop>
      </Acties>
    </Page>
  )
}
