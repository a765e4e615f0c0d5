import { isDag } from '#domain/dag.ts'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { VersieAanleiding } from '#domain/leerdoelversie.ts'
import { versieAanleidingen } from '#domain/leerdoelversie.ts'
import { aanleidingWoorden, adaptLeerdoelText as text } from '#i18n/nl/adapt-leerdoel.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { WhoSees } from '#ui/bands.tsx'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { finishAanpassing, setAanleiding, versieOf } from '#workspace/leren/aanpassen.ts'
import type { Tip } from '#workspace/leren/dstarr.ts'
import { useDstarrMetTips } from '#workspace/leren/dstarr.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { useLeerdoel } from '#workspace/leren/leerdoelen.ts'
import { setLeerdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { VersieItem } from '#workspace/leren/versies.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

/** The goal in its new words and why, on one page. How it was has been kept before this page opened. */
export function AanpassenScreen({ doc, id, versie }: { doc: DocumentId; id: string; versie: string }) {
  const doel = useLeerdoel(doc, id)
  const kept = doel === undefined ? undefined : versieOf(doel, versie)
  if (doel === undefined || doel.verhuisd !== undefined || kept === undefined || !doel.card.canWrite) {
    return (
      <Page title={text.title} back={{ href: '/' }} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState title={text.gone.title} action={<Knop href="/leerdoelen">{text.gone.back}</Knop>} />
      </Page>
    )
  }
  return <Aanpassen doel={doel} versie={kept} />
}

function Aanpassen({ doel, versie }: { doel: Leerdoel; versie: VersieItem }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const open = useOpenDocument(isId('d', doel.doc) ? doel.doc : undefined)
  const dstarr = useDstarrMetTips(versie.aanleidingId)
  const names = useLezers(doel.card).map((lezer) => lezer.naam || writeLeerdoelText.step.someone)
  const base = `/leerdoel/${doel.doc}/${doel.id}`
  // From a story one goes back to the story: the next thing is the next step there.
  const back = dstarr === undefined ? base : `/dstarr/${dstarr.doc}/${dstarr.id}`
  const because = (soort: VersieAanleiding, id: string | undefined) =>
    void setAanleiding(workspace, doel, versie.id, { soort, ...(id === undefined ? {} : { id }) })
  const use = (tip: Tip) => {
    const reden = (versie.reden ?? '').trim()
    void setAanleiding(workspace, doel, versie.id, {
      soort: 'tip',
      id: tip.id,
      reden: reden === '' ? tip.tekst : reden.includes(tip.tekst) ? reden : `${reden}\n${tip.tekst}`,
    })
  }
  const finish = async () => {
    const done = await finishAanpassing(workspace, doel, versie.id)
    if (!done.ok) {
      showDone(done, '')
      return
    }
    if (done.wat === 'niets') showToast({ text: text.nothing })
    else showDone(done, done.wat === 'aangepast' ? text.adapted : text.same)
    goTo(back, true)
  }
  return (
    <Page title={text.title} back={{ href: back }} help={text.help}>
      <PageHead title={text.title} below={text.kept} />
      <Tekst open={open} collection="leerdoelen" item={doel.id} field="titel" label={text.titel} rows={2} />
      <Tekst open={open} collection="leerdoelen" item={doel.id} field="wat" label={text.wat} rows={3} />
      <TextField
        label={text.uiterlijk}
        type="date"
        size="short"
        isOptional
        value={doel.velden.uiterlijk ?? ''}
        onValue={(value) => void setLeerdoel(workspace, doel, { uiterlijk: isDag(value) ? value : undefined })}
      />
      <Tekst
        open={open}
        collection="versies"
        item={versie.id}
        field="reden"
        label={text.why}
        hint={text.whyHint}
        rows={3}
      />
      {dstarr !== undefined && dstarr.tips.length > 0 && (
        <>
          <p class="veld-label">{text.tips}</p>
          <ChipGroep label={text.tips}>
            {dstarr.tips.map((tip) => (
              <ChipKnop key={tip.id} isPressed={versie.aanleidingId === tip.id} onClick={() => use(tip)}>
                {tip.van === '' ? tip.tekst : `${tip.van}: ${tip.tekst}`}
              </ChipKnop>
            ))}
          </ChipGroep>
        </>
      )}
      {dstarr === undefined && (
        <>
          <p class="veld-label">{text.because}</p>
          <ChipGroep label={text.because}>
            {versieAanleidingen
              .filter((one) => one !== 'zelf' && one !== 'dstarr')
              .map((one) => (
                <ChipKnop key={one} isPressed={versie.aanleiding === one} onClick={() => because(one, undefined)}>
                  {aanleidingWoorden[one]}
                </ChipKnop>
              ))}
          </ChipGroep>
        </>
      )}
      <SaveLine state={useBewaard(doel.doc, doel.id)} />
      <WhoSees>
        {doel.kind === 'map' ? writeLeerdoelText.step.nowOnlyYou : writeLeerdoelText.step.readBy(names)}
      </WhoSees>
      <Acties>
        <Knop look="main" onClick={() => void finish()}>
          {text.done}
        </Knop>
      </Acties>
      <PageEnd hasLine>
        <span />
        <TekstKnop href={`${base}/stap/wanneer`}>{text.more}</TekstKnop>
      </PageEnd>
    </Page>
  )
}

function Tekst(props: {
  open: OpenDocument | undefined
  collection: 'leerdoelen' | 'versies'
  item: string
  field: string
  label: string
  hint?: string
  rows: number
}) {
  const { open, collection, item, field, ...rest } = props
  const binding = useTextBinding(open, collection, item, field)
  return binding === undefined ? null : <TextArea key={`${item}.${field}`} binding={binding} {...rest} />
}
