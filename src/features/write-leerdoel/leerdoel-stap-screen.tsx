import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Haalbaarheid } from '#domain/leerdoel.ts'
import { kerncompetenties, leerdoelthemas } from '#domain/leerdoel.ts'
import type { LeerdoelPagina } from '#i18n/nl/write-leerdoel.ts'
import { haalbaarWoorden, kernWoorden, themaWoorden } from '#i18n/nl/leerdoel-woorden.ts'
import { leerdoelPaginas, writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { Details } from '#ui/details.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { useVersieVooraf } from '#workspace/leren/aanpassen.ts'
import { followTitle, setLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { useLeerdoel } from '#workspace/leren/leerdoelen.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { useOpenDocument, useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefAfter, hrefBefore, hrefOf, isVraag, paginaOf } from './leerdoel-paginas.ts'
import { AlsoHere, BoundText, KeptAndSeen, LastBy } from './leerdoel-velden.tsx'
import { LeerdoelGone } from './leerdoel-gone.tsx'
import { MetenFields } from './meten-fields.tsx'
import { SubdoelList } from './subdoel-list.tsx'
import { TweeAntwoorden } from './twee-antwoorden.tsx'

const text = writeLeerdoelText.step

/** One question of a leerdoel on one page, in mijn map or shared. */
export function LeerdoelStapScreen({ doc, id, stap }: { doc: DocumentId; id: string; stap: string }) {
  const doel = useLeerdoel(doc, id)
  const pagina = paginaOf(stap)
  if (doel === undefined || pagina === undefined || doel.verhuisd !== undefined)
    return <LeerdoelGone doc={doc} id={id} doel={doel} />
  return <Stap key={pagina} doel={doel} pagina={pagina} />
}

function Stap({ doel, pagina }: { doel: Leerdoel; pagina: LeerdoelPagina }) {
  const workspace = useWorkspace()
  const open = useOpenDocument(isId('d', doel.doc) ? doel.doc : undefined)
  const words = leerdoelPaginas[pagina]
  const base = hrefOf(doel)
  const next = hrefAfter(base, pagina)
  useVersieVooraf(doel)

  useEffect(() => {
    if (pagina !== 'titel') return undefined
    // The line in the plaatsing names the leerdoel: it follows when the page is left.
    return () => void followTitle(workspace, doel.doc, doel.id)
  }, [workspace, pagina, doel.doc, doel.id])

  return (
    <Page title={words.title} back={{ href: hrefBefore(base, pagina) }} help={text.help}>
      <PageHead title={words.title} above={words.above} below={words.hint} />
      <AlsoHere doc={doel.doc} />
      <Velden doel={doel} pagina={pagina} open={open} />
      <KeptAndSeen doel={doel} />
      <Acties>
        <Knop look="main" href={next}>
          {pagina === 'haalbaar' || pagina === 'onderwerp' ? text.check : text.next}
        </Knop>
        {isVraag(pagina) && (
          <Knop look="quiet" href={next}>
            {text.skip}
          </Knop>
        )}
      </Acties>
      <PageEnd hasLine>
        {words.voorbeeld === undefined ? (
          <span />
        ) : (
          <Details title={text.example}>
            <p>{words.voorbeeld}</p>
          </Details>
        )}
        <TekstKnop href={base}>{text.later}</TekstKnop>
      </PageEnd>
    </Page>
  )
}

function Velden({
  doel,
  pagina,
  open,
}: {
  doel: Leerdoel
  pagina: LeerdoelPagina
  open: OpenDocument | undefined
}): ComponentChildren {
  if (isVraag(pagina)) {
    const label = leerdoelPaginas[pagina].title
    return (
      <>
        <BoundText
          open={open}
          collection="leerdoelen"
          item={doel.id}
          field={pagina}
          label={label}
          isLabelHidden
          rows={pagina === 'titel' ? 2 : 4}
        />
        <LastBy doel={doel} field={pagina} />
      </>
    )
  }
  if (pagina === 'tussenstappen') return <SubdoelList doel={doel} open={open} />
  if (pagina === 'meten') return <MetenFields doel={doel} open={open} />
  return pagina === 'haalbaar' ? <HaalbaarFields doel={doel} open={open} /> : <OnderwerpFields doel={doel} />
}

const kindestFirst: readonly Haalbaarheid[] = ['ja', 'bijstellen', 'nee']

function HaalbaarFields({ doel, open }: { doel: Leerdoel; open: OpenDocument | undefined }) {
  const workspace = useWorkspace()
  return (
    <>
      <TweeAntwoorden doel={doel} field="haalbaar" words={(value) => haalbaarWoorden[value].text} />
      <Keuzes
        label={leerdoelPaginas.haalbaar.title}
        isLabelHidden
        options={kindestFirst.map((value) => ({ value, ...haalbaarWoorden[value] }))}
        value={doel.velden.haalbaar}
        onValue={(haalbaar) => void setLeerdoel(workspace, doel, { haalbaar })}
      />
      <BoundText
        open={open}
        collection="leerdoelen"
        item={doel.id}
        field="toelichting"
        label={writeLeerdoelText.haalbaar.why}
        isOptional
        rows={3}
      />
    </>
  )
}

function OnderwerpFields({ doel }: { doel: Leerdoel }) {
  const workspace = useWorkspace()
  const words = writeLeerdoelText.onderwerp
  return (
    <>
      <TweeAntwoorden doel={doel} field="thema" words={(value) => themaWoorden[value]} />
      <Keuzes
        label={words.thema}
        isOptional
        options={leerdoelthemas.map((value) => ({ value, text: themaWoorden[value] }))}
        value={doel.velden.thema}
        onValue={(thema) => void setLeerdoel(workspace, doel, { thema })}
      />
      <TweeAntwoorden doel={doel} field="kerncompetentie" words={(value) => kernWoorden[value]} />
      <Keuzes
        label={words.kern}
        isOptional
        options={kerncompetenties.map((value) => ({ value, text: kernWoorden[value] }))}
        value={doel.velden.kerncompetentie}
        onValue={(kerncompetentie) => void setLeerdoel(workspace, doel, { kerncompetentie })}
      />
    </>
  )
}
