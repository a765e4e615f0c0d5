import { KOMPAS_SHOWN } from '#domain/kompas.ts'
import { formatDay, startWithCapital } from '#i18n/format.ts'
import { uitkomstText } from '#i18n/nl/keep-uitkomst.ts'
import { logContactText } from '#i18n/nl/log-contact.ts'
import { taakText as text } from '#i18n/nl/see-regio.ts'
import { ListRow, RowList } from '#ui/list-row.tsx'
import type { NowRow } from '#ui/now-list.tsx'
import { NowList } from '#ui/now-list.tsx'
import { kompasRow } from '#ui/now-rows.ts'
import { useArrival } from '#workspace/arrival.ts'
import { useKompasRegio } from '#workspace/kompas/kompas-regio.ts'
import { useLater, useNoteSeen } from '#workspace/kompas/later.ts'
import { useMaatjeVolgt } from '#workspace/plaatsing/plek-afspraken.ts'
import type { Taak } from '#workspace/regio/overzicht.ts'
import { teamMet, useRegio } from '#workspace/regio/regio.ts'
import { useRegister } from '#workspace/regio/register.ts'

/** "Wat is er nu": what a region needs first, then people, plekken and invitations; the board has all of it. */
export function RegioNu({ taken }: { taken: readonly Taak[] }) {
  useMaatjeVolgt()
  const noteSeen = useNoteSeen()
  const regels = useKompasRegio()
  const register = useRegister()
  const regio = useRegio()
  // What is still on its way is not missing.
  const isHere = useArrival() === 'here'
  const isAlone = teamMet(regio, 'regiocoordinator').length < 2
  const rows = [
    ...(isHere && register !== undefined && register.organisaties.length === 0
      ? [row('register', 'building', text.geenRegister, '/organisaties/import')]
      : []),
    ...(isHere && teamMet(regio, 'trainer').length === 0 ? [row('team', 'people', text.geenTeam, '/team')] : []),
    ...taken.flatMap(firstRow),
    ...regels.map((regel) => kompasRow(regel, noteSeen)),
    ...peopleRows(taken),
    ...taken.flatMap(lastRow),
    ...inviteRows(taken, isAlone),
  ]
  return (
    <NowList later={useLater(rows)} shown={KOMPAS_SHOWN}>
      <RowList label={logContactText.make}>
        <ListRow icon="phone" title={logContactText.make} href="/contact" />
      </RowList>
    </NowList>
  )
}

/** What has a day comes before all else. */
function firstRow(taak: Taak): NowRow[] {
  if (taak.soort === 'opnieuw-uitnodigen') {
    const { kandidaat, dag } = taak.opnieuw
    const { title, below, action } = text.opnieuw
    const words = { title: title(kandidaat.kort), below: below(formatDay(dag)), action }
    return [row(`opnieuw.${kandidaat.doc}.${dag}`, 'calendar', words, `/intake/${kandidaat.doc}`)]
  }
  if (taak.soort === 'nazorg') {
    const { kandidaat, nazorg } = taak
    const { title, below, action } = uitkomstText.task
    const words = { title: title(kandidaat.kort), below: below(formatDay(nazorg.dag ?? '')), action }
    return [row(`nazorg.${nazorg.id}`, 'calendar', words, `/uitkomst/${kandidaat.doc}`)]
  }
  if (taak.soort === 'zelfde-dag') {
    const below = `${taak.groep.naam} · ${startWithCapital(formatDay(taak.dag))}`
    const href = `/groep/${taak.groep.doc}/jaarplan`
    return [row(`dag.${taak.bijeenkomst.id}.${taak.dag}`, 'calendar', { ...text.zelfdeDag, below }, href)]
  }
  return []
}

/** One person by name, several in one line: the board has each of them. */
function peopleRows(taken: readonly Taak[]): NowRow[] {
  const without = taken.flatMap((taak) => (taak.soort === 'geen-plek' ? [taak.kandidaat] : []))
  const [only] = without
  if (only === undefined) return []
  if (without.length === 1) {
    const words = { title: text.geenPlek.title(only.kort), action: text.geenPlek.action }
    return [row(`plek.${only.doc}`, 'building', words, `/plaatsen/${only.doc}`)]
  }
  const words = { title: text.zonderPlek.title(without.length), action: text.zonderPlek.action }
  return [row(`plek.${without.map(({ doc }) => doc).join(' ')}`, 'building', words, '/bord')]
}

function lastRow(taak: Taak): NowRow[] {
  switch (taak.soort) {
    case 'geen-werkbegeleider':
    case 'geen-maatje': {
      const { kandidaat, plaatsing } = taak
      const { title, action } = taak.soort === 'geen-maatje' ? text.geenMaatje : text.geenWerkbegeleider
      const words = { title: title(kandidaat.kort), below: plaatsing.velden.organisatie, action }
      const icon = taak.soort === 'geen-maatje' ? 'people' : 'person'
      return [row(`${taak.soort}.${kandidaat.doc}`, icon, words, `/plaatsen/${kandidaat.doc}`)]
    }
    case 'geen-profiel': {
      const { title, action } = text.geenProfiel
      return [row('profiel', 'file', { title: title(taak.plekken.length), action }, '/plekken/aanvullen')]
    }
    case 'dubbele-functie': {
      const { first } = taak.dubbel
      const below = `${first.functie} · ${first.organisatie}`
      return [row(`dubbel.${first.id}`, 'file', { ...text.dubbel, below }, '/organisaties')]
    }
    default:
      return []
  }
}

function inviteRows(taken: readonly Taak[], isAlone: boolean): NowRow[] {
  const without = taken.filter((one) => one.soort === 'niet-uitgenodigd').length
  const unused = taken.filter((one) => one.soort === 'niet-gebruikt').length
  const { nietUitgenodigd, nietGebruikt } = text
  // Of what a colleague made only its result can be known.
  const title = (isAlone ? nietUitgenodigd.title : nietUitgenodigd.titleByYou)(without)
  return [
    ...(unused === 0
      ? []
      : [
          row(
            `ongebruikt.${unused}`,
            'qr',
            { title: nietGebruikt.title(unused), action: nietGebruikt.action },
            '/uitnodigen',
          ),
        ]),
    ...(without === 0
      ? []
      : [row(`zonder.${without}`, 'qr', { title, action: nietUitgenodigd.action }, '/uitnodigen')]),
  ]
}

function row(
  sleutel: string,
  icon: NowRow['icon'],
  { title, below, action }: { title: string; below?: string | undefined; action: string },
  href: string,
): NowRow {
  return { ...{ sleutel, icon, title, below, href, open: action }, say: `${action}: ${title}` }
}
