import { formatDay, startWithCapital } from '#i18n/format.ts'
import { holdWerkoverlegText as text } from '#i18n/nl/hold-werkoverleg.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { OverlegPlaats } from '#workspace/plaatsing/werkoverleggen.ts'
import {
  beginOverleg,
  openOverleg,
  overleggenIn,
  stilSindsDagen,
  useOverlegPlaats,
} from '#workspace/plaatsing/werkoverleggen.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Every werkoverleg of a werkplek, and the way into the next one. */
export function OverleggenScreen({ plaatsing }: { plaatsing: string }) {
  const plaats = useOverlegPlaats(plaatsing)
  if (plaats === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Lijst plaats={plaats} />
}

function Lijst({ plaats }: { plaats: OverlegPlaats }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const { plaatsing, werkplek, kandidaat } = plaats
  const isOwn = kandidaat === workspace.ik.value.persoon
  const naam = useKorteNaam()(kandidaat) || naamloos.iemand
  const all = overleggenIn(werkplek)
  const open = openOverleg(werkplek)
  const done = all.filter((one) => one !== open)
  const today = workspace.today()
  const quiet = isOwn ? undefined : stilSindsDagen(plaatsing, today)
  const next = all.find((one) => one.velden.volgende !== undefined)?.velden.volgende
  const fixed = plaatsingOf(plaatsing)?.werkoverleg ?? ''
  const href = (id: string) => `/werk/${plaatsing.doc}/overleg/${id}`
  const begin = async () => goTo(href(await beginOverleg(workspace, plaats, today)))
  const action = !werkplek.canWrite ? undefined : open === undefined ? (
    <Knop look="main" icon="message" onClick={() => void begin()}>
      {text.begin}
    </Knop>
  ) : (
    <Knop look="main" icon="pen" href={href(open.id)}>
      {text.goOn}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: `/werk/${plaatsing.doc}` }} help={text.help}>
      <PageHead
        title={isOwn ? text.headlineOwn : text.headline(naam)}
        below={[
          fixed === '' ? '' : text.fixed(fixed),
          next === undefined || next < today ? '' : text.nextOn(formatDay(next)),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {quiet !== undefined && (
        <Melding icon="info" title={text.quiet(quiet)}>
          {text.quietText}
        </Melding>
      )}
      {all.length === 0 && (
        <EmptyState title={text.empty.title} action={action}>
          {text.empty.text}
        </EmptyState>
      )}
      {all.length > 0 && <Acties>{action}</Acties>}
      {done.length > 0 && (
        <Block title={text.list}>
          <RowList label={text.list}>
            {done.map((one) => (
              <ListRow
                key={one.id}
                icon={one.isKlaar ? 'check-circle' : 'pen'}
                title={startWithCapital(formatDay(one.dag))}
                below={one.isKlaar ? firstWords(one.velden.besproken ?? '') : text.busy}
                href={href(one.id)}
              />
            ))}
          </RowList>
        </Block>
      )}
    </Page>
  )
}

function firstWords(words: string): string {
  const line = words.trim().split('\n')[0] ?? ''
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
