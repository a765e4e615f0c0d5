import { dstarrVragen } from '#domain/dstarr.ts'
import type { DocumentId } from '#domain/id.ts'
import { dstarrWoorden, writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import { useDstarr } from '#workspace/leren/dstarr.ts'
import { useInzage } from '#workspace/logboek/gekeken.ts'
import { useNaamVan } from './dstarr-delen.tsx'
import { DstarrGone } from './dstarr-gone.tsx'
import { hrefOf } from './dstarr-paginas.ts'

const text = writeDstarrText.read

/** The story to tell: six short headings with the words under them, and nothing else to look at. */
export function LeesDstarrScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const dstarr = useDstarr(doc, id)
  if (dstarr === undefined || dstarr.verhuisd !== undefined) return <DstarrGone doc={doc} id={id} dstarr={dstarr} />
  return <Lees dstarr={dstarr} />
}

function Lees({ dstarr }: { dstarr: Dstarr }) {
  const name = useNaamVan(dstarr)
  useInzage(dstarr.card.role === 'kandidaat' ? [] : [dstarr.doc])
  const title = name === '' ? writeDstarrText.check.titleReady : writeDstarrText.check.titleOf(name)
  return (
    <Page title={text.title} back={{ href: hrefOf(dstarr) }} help={text.help}>
      <PageHead title={title} />
      {dstarrVragen.map((vraag) => {
        const words = dstarr.velden[vraag]?.trim() ?? ''
        return (
          <section key={vraag} class="stack-tight">
            <p class="above">{dstarrWoorden[vraag].letter}</p>
            <h2>{dstarrWoorden[vraag].title}</h2>
            {words === '' ? <p class="quiet">{text.notFilled}</p> : <p class="as-written">{words}</p>}
          </section>
        )
      })}
      <PageEnd>
        <Acties isStacked>
          <Knop look="main" isWide href={`${hrefOf(dstarr)}/tips`}>
            {text.tips}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}
