import { writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { WhoSees } from '#ui/bands.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { useMijnDstarrs } from '#workspace/leren/dstarr.ts'
import { hrefOf } from './dstarr-paginas.ts'

const text = writeDstarrText.stories

/** Stories to tell once more, in a job interview. */
export function VerhalenScreen() {
  const verhalen = useMijnDstarrs().filter(({ isVerhaal }) => isVerhaal)
  return (
    <Page title={text.title} back={{ href: '/dstarrs' }} help={text.help}>
      <PageHead title={text.title} below={verhalen.length > 0 ? text.below : undefined} />
      {verhalen.length === 0 ? (
        <EmptyState
          isCertain
          title={text.empty.title}
          action={
            <Knop look="main" href="/dstarrs">
              {text.empty.open}
            </Knop>
          }
        >
          {text.empty.text}
        </EmptyState>
      ) : (
        <>
          <RowList label={text.title}>
            {verhalen.map((one) => (
              <ListRow
                key={one.id}
                icon="message"
                title={one.naam || writeDstarrText.list.noName}
                below={one.velden.resultaat?.trim() || undefined}
                href={`${hrefOf(one)}/lezen`}
              />
            ))}
          </RowList>
          <PageEnd>
            <WhoSees>{text.onlyYou}</WhoSees>
          </PageEnd>
        </>
      )}
    </Page>
  )
}
