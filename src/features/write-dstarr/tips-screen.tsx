import type { DocumentId } from '#domain/id.ts'
import { firstName } from '#domain/mensen.ts'
import { writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import { useDstarr } from '#workspace/leren/dstarr.ts'
import { addTip, setTip } from '#workspace/leren/dstarr-acties.ts'
import { useOpenDocument, useWorkspace } from '#workspace/use-workspace.tsx'
import { DstarrText, KeptAndSeen } from './dstarr-delen.tsx'
import { DstarrGone } from './dstarr-gone.tsx'
import { hrefOf } from './dstarr-paginas.ts'

const text = writeDstarrText.tips

/** What others said, typed by the kandidaat or the trainer while it is said. */
export function TipsScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const dstarr = useDstarr(doc, id)
  if (dstarr === undefined || dstarr.verhuisd !== undefined || !dstarr.card.canWrite) {
    return <DstarrGone doc={doc} id={id} dstarr={dstarr} />
  }
  return <Tips dstarr={dstarr} />
}

function Tips({ dstarr }: { dstarr: Dstarr }) {
  const workspace = useWorkspace()
  const open = useOpenDocument(dstarr.doc)
  const isOwn = dstarr.card.role === 'kandidaat'
  const add = async () => {
    // A trainer's first tip is the trainer's own, until another name is typed.
    const van = isOwn ? '' : firstName(workspace.ik.value.naam)
    const added = await addTip(workspace, dstarr, van)
    if (!added.ok) showDone(added, '')
  }
  const remove = async (tip: string) => {
    showDone(await setTip(workspace, dstarr, tip, { weg: true }), text.removed)
  }
  return (
    <Page title={text.title} back={{ href: hrefOf(dstarr) }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {dstarr.tips.length > 0 && (
        <ol class="step-list">
          {dstarr.tips.map((tip, index) => (
            <li key={tip.id}>
              <DstarrText
                open={open}
                collection="tips"
                item={tip.id}
                field="tekst"
                label={text.tip(index + 1)}
                rows={2}
              />
              <TextField
                label={text.van}
                hint={text.vanHint}
                isOptional
                value={tip.van}
                maxLength={120}
                autocapitalize="words"
                onValue={(van) => void setTip(workspace, dstarr, tip.id, { van })}
              />
              <Acties>
                <Knop
                  look="quiet"
                  size="small"
                  icon="x"
                  label={text.removeOf(index + 1)}
                  onClick={() => void remove(tip.id)}
                >
                  {text.remove}
                </Knop>
              </Acties>
            </li>
          ))}
        </ol>
      )}
      <Acties>
        <Knop icon="plus" onClick={() => void add()}>
          {dstarr.tips.length === 0 ? text.first : text.add}
        </Knop>
      </Acties>
      <KeptAndSeen dstarr={dstarr} />
      <Acties>
        <Knop look="main" href={hrefOf(dstarr)}>
          {text.done}
        </Knop>
      </Acties>
    </Page>
  )
}
