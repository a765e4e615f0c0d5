import { overeenkomstKoppen, overeenkomstPartijen, overeenkomstSoorten } from '#domain/overeenkomst.ts'
import { formatDayYear } from '#i18n/format.ts'
import { keepOvereenkomstText as text, overeenkomstKopWoorden } from '#i18n/nl/keep-overeenkomst.ts'
import { Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PaperLines, PaperSignatures, PaperTable } from '#ui/paper-form.tsx'
import { printPage } from '#ui/print-page.ts'
import { PrintSheet } from '#ui/print-sheet.tsx'
import { mensenIn } from '#workspace/mensen/leden.ts'
import { usePlaatsingKaart } from '#workspace/plaatsing/plek-afspraken.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** A sheet to fill in by hand: headings and what was agreed, and no text of law. */
export function PrintOvereenkomstScreen({ plaatsing, soort }: { plaatsing: string; soort: string }) {
  const card = usePlaatsingKaart(plaatsing)
  const { today } = useWorkspace()
  const known = overeenkomstSoorten.find((one) => one === soort)
  if (card === undefined || known === undefined) return <NotHerePage title={text.printTitle} backHref="/" />
  const { title, below } = text.kinds[known]
  const item = plaatsingOf(card)
  const own = mensenIn(card.items, 'kandidaat')[0]?.naam ?? ''
  const words = (kop: string): string => {
    const kept = card.items['overeenkomsten']?.[known]?.[kop]
    return typeof kept === 'string' ? kept : ''
  }
  const date = card.items['overeenkomsten']?.[known]?.['datum']
  return (
    <Page
      title={text.printTitle}
      back={{ href: `/werk/${card.doc}/overeenkomst/${known}` }}
      help={text.help}
      foot={
        <Knop look="main" icon="print" isWide onClick={printPage}>
          {text.doPrint}
        </Knop>
      }
    >
      <PageHead title={text.printTitle} below={text.printText} />
      <PrintSheet title={title} below={below} foot={text.sheet.foot(title, formatDayYear(today()))}>
        <PaperLines
          lines={[
            known === 'a' ? { label: text.sheet.kandidaat, text: own } : { label: text.sheet.stichting, text: '' },
            { label: text.sheet.organisatie, text: item?.organisatie ?? '' },
            { label: text.sheet.functie, text: item?.functie ?? '' },
            { label: text.sheet.date, text: typeof date === 'string' ? formatDayYear(date) : '' },
          ]}
        />
        <PaperTable
          rows={overeenkomstKoppen[known].map((kop) => ({ label: overeenkomstKopWoorden[kop], text: words(kop) }))}
        />
        <PaperSignatures
          boxes={overeenkomstPartijen[known].map((partij) => ({
            label: text.sheet.signature(text.parties[partij]),
          }))}
        />
      </PrintSheet>
    </Page>
  )
}
