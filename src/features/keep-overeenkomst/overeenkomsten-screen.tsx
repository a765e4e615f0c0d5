import { overeenkomstSoorten } from '#domain/overeenkomst.ts'
import { keepOvereenkomstText as text, overeenkomstStandWoorden } from '#i18n/nl/keep-overeenkomst.ts'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { ontbrekendeOvereenkomsten, overeenkomstVan } from '#workspace/plaatsing/overeenkomsten.ts'
import { usePlaatsingKaart } from '#workspace/plaatsing/plek-afspraken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Both agreements of a werkplek with where they stand. */
export function OvereenkomstenScreen({ plaatsing }: { plaatsing: string }) {
  const card = usePlaatsingKaart(plaatsing)
  const { today } = useWorkspace()
  if (card === undefined) return <NotHerePage title={text.title} backHref="/" />
  const missing = ontbrekendeOvereenkomsten(card, today())
  return (
    <Page title={text.title} back={{ href: `/werk/${card.doc}` }} help={text.help}>
      <PageHead title={text.title} />
      {missing.length > 0 && (
        <Melding icon="info" title={text.missing}>
          {text.missingText}
        </Melding>
      )}
      <RowList label={text.title}>
        {overeenkomstSoorten.map((soort) => {
          const { stand } = overeenkomstVan(card, soort)
          return (
            <ListRow
              key={soort}
              icon={stand === 'getekend' ? 'check-circle' : 'file'}
              title={`${text.kinds[soort].title}: ${text.kinds[soort].below.toLowerCase()}`}
              below={overeenkomstStandWoorden[stand]}
              href={`/werk/${card.doc}/overeenkomst/${soort}`}
            />
          )
        })}
      </RowList>
      <p class="quiet">{text.honest}</p>
    </Page>
  )
}
