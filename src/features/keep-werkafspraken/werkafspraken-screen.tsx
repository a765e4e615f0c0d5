import { webadresOf } from '#domain/sessiemail.ts'
import { werkafsprakenText as text } from '#i18n/nl/keep-werkafspraken.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { EmptyLine } from '#ui/empty-state.tsx'
import { LinkForm, LinkList } from '#ui/link-form.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import { useGroep } from '#workspace/groep/bijeenkomsten.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { addMateriaal, materialenIn, removeMateriaal } from '#workspace/groep/materialen.ts'
import { useRol } from '#workspace/rol.ts'
import { useOpenDocument, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

/** How the group works together, and everything that was given out. Trainers write it, everybody around reads it. */
export function WerkafsprakenScreen({ doc }: { doc: string }) {
  const { rol } = useRol()
  const groep = useGroep(doc)
  if (groep === undefined) return <NotHerePage title={text.title} backHref="/" />
  const back = groep.beheer !== undefined ? `/groep/${groep.doc}` : rol === 'kandidaat' ? '/mijn-bijeenkomsten' : '/'
  return (
    <Page title={text.title} back={{ href: back }} help={text.help}>
      <PageHead title={text.headline(groep.naam)} />
      <Block title={text.agreements}>
        {groep.card.canWrite ? (
          <Schrijf groep={groep} />
        ) : groep.werkafspraken.trim() === '' ? (
          <EmptyLine>{text.none}</EmptyLine>
        ) : (
          <p class="as-written">{groep.werkafspraken}</p>
        )}
      </Block>
      <Materialen groep={groep} />
      <WhoSees isWordless>{text.whoReads}</WhoSees>
    </Page>
  )
}

function Schrijf({ groep }: { groep: Groep }) {
  const open = useOpenDocument(groep.doc)
  const binding = useTextBinding(open, 'groep', 'groep', 'werkafspraken')
  const state = useSaveState(groep.doc, 'groep')
  return (
    <div class="stack-tight">
      {binding !== undefined && (
        <TextArea label={text.agreementsLabel} hint={text.agreementsHint} rows={5} binding={binding} />
      )}
      <SaveLine state={state} />
    </div>
  )
}

function Materialen({ groep }: { groep: Groep }) {
  const workspace = useWorkspace()
  const draft = useDraft(`materiaal-${groep.doc}`, () => ({ titel: '', adres: '' }))
  const materialen = materialenIn(groep.card)
  const { canWrite } = groep.card
  const add = async () => {
    const { titel, adres } = draft.value
    const done = await addMateriaal(workspace, groep, { titel, adres, uitleg: '', bijeenkomst: '' })
    if (showDone(done, text.added(titel.trim()))) draft.clear()
  }
  const remove = async (id: string, titel: string) => {
    showDone(await removeMateriaal(workspace, groep, id), text.removed(titel))
  }
  return (
    <Block title={text.material}>
      {materialen.length === 0 ? (
        <EmptyLine>{text.noMaterial}</EmptyLine>
      ) : (
        <LinkList
          label={text.material}
          links={materialen.map(({ id, titel, adres, uitleg }) => ({
            ...{ id, titel, href: webadresOf(adres), below: adres || uitleg },
            ...(canWrite
              ? { remove: { text: text.remove, label: text.removeOf(titel), onClick: () => void remove(id, titel) } }
              : {}),
          }))}
        />
      )}
      {canWrite && (
        <LinkForm
          words={text}
          value={draft.value}
          onValue={draft.set}
          isAddress={(typed) => webadresOf(typed) !== undefined}
          onAdd={() => void add()}
        />
      )}
    </Block>
  )
}
