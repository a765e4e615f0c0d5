import { formatDay, formatWhen } from '#i18n/format.ts'
import { bewaardText as text, dingWoorden } from '#i18n/nl/see-bewaard.ts'
import { saveWords } from '#i18n/nl/ui.ts'
import type { IconName } from '#ui/icon.tsx'
import { ListRow } from '#ui/list-row.tsx'
import type { Bewaarregel } from '#workspace/bewaren/opslag.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const icons: Record<Bewaarregel['state']['kind'], IconName> = {
  toestel: 'phone',
  eigen: 'lock',
  'eigen-hier': 'lock',
  wacht: 'phone-clock',
  gedeeld: 'people',
  vast: 'phone-arrow',
  'niet-bewaard': 'alert',
}

/** One thing and where it is, in the same words as under the thing itself. */
export function BewaardRij({ regel }: { regel: Bewaarregel }) {
  const { today } = useWorkspace()
  return <ListRow icon={icons[regel.state.kind]} title={titleOf(regel)} below={stateOf(regel, today())} />
}

function titleOf({ kind, collection, count, dag, over, naam }: Bewaarregel): string {
  const what = dingWoorden[collection] ?? text.soorten[kind]
  if (naam !== undefined) return text.named(what, naam)
  if (count > 1) return over === undefined ? text.more(what, count) : text.more(text.about(what, over), count)
  const whom = over === undefined ? what : text.about(what, over)
  return dag === undefined ? whom : text.about(whom, formatDay(dag))
}

function stateOf({ state }: Bewaarregel, today: string): string {
  if (state.kind === 'niet-bewaard') return saveWords.nietBewaard
  if (state.kind !== 'gedeeld') return saveWords[state.kind]
  const words = saveWords.gedeeld(state.with)
  return state.atMs === undefined || state.atMs === 0 ? words : `${words} · ${formatWhen(state.atMs, today)}`
}
