import { useState } from 'preact/hooks'
import type { DubbelPaar, RegisterImport, RegisterNews } from '#domain/register-import.ts'
import { importText as text, skipReasons } from '#i18n/nl/import-organisaties.ts'
import { Card, CardHead } from '#ui/card.tsx'
import { ChipKnop } from '#ui/chip.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { Table } from '#ui/table.tsx'
import type { DubbelKeuze } from '#workspace/regio/register.ts'
import { addImport, newsOf } from '#workspace/regio/register.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Card as RegioCard } from '#workspace/workspace.ts'

/** What was read, before anything changes: counts, what is double, what was left out. */
export function ImportPreview({
  card,
  list: { parsed, from },
  onOther,
  onDone,
}: {
  card: RegioCard
  list: { parsed: RegisterImport; from: string }
  onOther: () => void
  onDone: () => void
}) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const [keuzes, setKeuzes] = useState<ReadonlyMap<number, DubbelKeuze>>(new Map())
  const [isFailed, setFailed] = useState(false)
  const news = newsOf(card, parsed)
  const dubbelen = parsed.dubbelen.filter(({ second }) => news.plekken.some((plek) => plek.line === second.line))
  const adding = news.plekken.length - dubbelen.filter(({ second }) => keuzes.get(second.line) === 'een').length
  const hasNews = news.organisaties.length + news.plekken.length > 0

  const add = async () => {
    const result = await addImport(workspace, card, parsed, keuzes)
    if (showDone(result, text.added(result.organisaties, result.plekken))) {
      onDone()
      goTo('/organisaties')
    } else setFailed(true)
  }

  return (
    <>
      <PageHead title={text.found(parsed.organisaties.length, parsed.plekken.length)} below={from} />
      {isFailed && <Melding tone="error">{text.notKept}</Melding>}
      {hasNews ? (
        <>
          <p>
            {text.news(news.organisaties.length, adding)}
            {news.known > 0 && ` ${text.known(news.known)}`}
          </p>
          <Acties>
            <Knop look="main" icon="plus" onClick={() => void add()}>
              {text.add}
            </Knop>
            <Knop look="quiet" onClick={onOther}>
              {text.other}
            </Knop>
          </Acties>
        </>
      ) : (
        <NothingNew onOther={onOther} />
      )}
      {dubbelen.map((dubbel) => (
        <DubbelCard
          key={dubbel.second.line}
          dubbel={dubbel}
          keuze={keuzes.get(dubbel.second.line)}
          onKeuze={(keuze) => setKeuzes(new Map(keuzes).set(dubbel.second.line, keuze))}
        />
      ))}
      <LeftOut parsed={parsed} news={news} />
      <Details title={text.wholeList}>
        <Table
          caption={text.table}
          rows={parsed.plekken}
          rowKey={(plek) => String(plek.line)}
          columns={[
            { head: text.columns.organisatie, isRowHead: true, cell: (plek) => plek.organisatie },
            { head: text.columns.functie, cell: (plek) => plek.functie },
            { head: text.columns.opmerking, cell: (plek) => plek.opmerking },
          ]}
        />
      </Details>
    </>
  )
}

function NothingNew({ onOther }: { onOther: () => void }) {
  return (
    <EmptyState
      title={text.nothingNewTitle}
      action={
        <Acties>
          <Knop look="main" href="/organisaties" onClick={onOther}>
            {text.toList}
          </Knop>
          <Knop look="quiet" onClick={onOther}>
            {text.other}
          </Knop>
        </Acties>
      }
    >
      {text.nothingNew}
    </EmptyState>
  )
}

function DubbelCard({
  dubbel: { first, second },
  keuze,
  onKeuze,
}: {
  dubbel: DubbelPaar
  keuze: DubbelKeuze | undefined
  onKeuze: (keuze: DubbelKeuze) => void
}) {
  return (
    <Card look="warm" label={text.dubbelTitle}>
      <CardHead
        title={text.dubbelTitle}
        below={text.dubbelText(second.functie, second.organisatie, first.line, second.line)}
      />
      <div class="chip-groep">
        <ChipKnop isPressed={keuze === 'een'} onClick={() => onKeuze('een')}>
          {text.keepOne}
        </ChipKnop>
        <ChipKnop isPressed={keuze === 'allebei'} onClick={() => onKeuze('allebei')}>
          {text.keepBoth}
        </ChipKnop>
      </div>
      {keuze === undefined && <p class="quiet small">{text.dubbelAsk}</p>}
    </Card>
  )
}

function LeftOut({ parsed, news }: { parsed: RegisterImport; news: RegisterNews }) {
  const { overgeslagen } = parsed
  return (
    <>
      {overgeslagen.length > 0 && (
        <Details title={text.skippedTitle(overgeslagen.length)} isOpen={overgeslagen.length <= 5}>
          <p class="quiet">{text.skippedText}</p>
          <RowList>
            {overgeslagen.map(({ line, reason, text: row }) => (
              <ListRow key={line} title={row} below={`${text.line(line)}. ${skipReasons[reason]}`} />
            ))}
          </RowList>
        </Details>
      )}
      {news.plekkenAtRemoved.length > 0 && (
        <Details title={text.removedTitle}>
          <RowList>
            {news.plekkenAtRemoved.map(({ line, organisatie, functie }) => (
              <ListRow key={line} title={functie} below={organisatie} />
            ))}
          </RowList>
        </Details>
      )}
    </>
  )
}
