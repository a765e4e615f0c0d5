import type { DstarrVraag } from '#domain/dstarr.ts'
import { dstarrVragen } from '#domain/dstarr.ts'
import type { DocumentId } from '#domain/id.ts'
import { dstarrWoorden, writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { Details } from '#ui/details.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import { useDstarr } from '#workspace/leren/dstarr.ts'
import { useOpenDocument } from '#workspace/use-workspace.tsx'
import { DstarrText, KeptAndSeen } from './dstarr-delen.tsx'
import { DstarrGone } from './dstarr-gone.tsx'
import { hrefAfter, hrefBefore, hrefOf, isVraag } from './dstarr-paginas.ts'

const text = writeDstarrText.step

/** One of the six questions on one page; only the kandidaat writes here. */
export function DstarrVraagScreen({ doc, id, vraag }: { doc: DocumentId; id: string; vraag: string }) {
  const dstarr = useDstarr(doc, id)
  if (dstarr === undefined || dstarr.verhuisd !== undefined || dstarr.card.role !== 'kandidaat' || !isVraag(vraag)) {
    return <DstarrGone doc={doc} id={id} dstarr={dstarr} />
  }
  return <Vraag key={vraag} dstarr={dstarr} vraag={vraag} />
}

function Vraag({ dstarr, vraag }: { dstarr: Dstarr; vraag: DstarrVraag }) {
  const open = useOpenDocument(dstarr.doc)
  const words = dstarrWoorden[vraag]
  const base = hrefOf(dstarr)
  const next = hrefAfter(base, vraag)
  const nr = dstarrVragen.indexOf(vraag) + 1
  return (
    <Page title={writeDstarrText.check.titleReady} back={{ href: hrefBefore(base, vraag) }} help={text.help}>
      <PageHead title={words.title} above={text.above(nr, words.letter)} below={words.hint} />
      <DstarrText
        open={open}
        collection="dstarrs"
        item={dstarr.id}
        field={vraag}
        label={words.title}
        isLabelHidden
        rows={5}
      />
      <KeptAndSeen dstarr={dstarr} />
      <Acties>
        <Knop look="main" href={next}>
          {nr === dstarrVragen.length ? text.check : text.next}
        </Knop>
        {nr < dstarrVragen.length && (
          <Knop look="quiet" href={next}>
            {text.skip}
          </Knop>
        )}
      </Acties>
      <PageEnd hasLine>
        <Details title={text.example}>
          <p>{words.voorbeeld}</p>
        </Details>
        <TekstKnop href={base}>{text.later}</TekstKnop>
      </PageEnd>
    </Page>
  )
}
