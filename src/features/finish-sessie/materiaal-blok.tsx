import { useState } from 'preact/hooks'
import { webadresOf } from '#domain/sessiemail.ts'
import { finishSessieText } from '#i18n/nl/finish-sessie.ts'
import { Block } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { LinkForm, LinkList } from '#ui/link-form.tsx'
import { showDone } from '#ui/show-done.ts'
import { useDraft } from '#workspace/draft.ts'
import { addMateriaal, removeMateriaal } from '#workspace/groep/materialen.ts'
import type { Sessie } from '#workspace/groep/sessies.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = finishSessieText.material

/** What was given out: a title with a web address. It is with the group at once. */
export function MateriaalBlok({ sessie: { groep, bijeenkomst, materialen } }: { sessie: Sessie }) {
  const workspace = useWorkspace()
  const draft = useDraft(`materiaal-${groep.doc}-${bijeenkomst.id}`, () => ({ titel: '', adres: '' }))
  const hasDraft = draft.value.titel !== '' || draft.value.adres !== ''
  const [isOpen, setOpen] = useState(false)
  const add = async () => {
    const { titel, adres } = draft.value
    const done = await addMateriaal(workspace, groep, { titel, adres, uitleg: '', bijeenkomst: bijeenkomst.id })
    if (!showDone(done, text.added(titel.trim()))) return
    draft.clear()
    setOpen(false)
  }
  const remove = async (id: string, titel: string) => {
    showDone(await removeMateriaal(workspace, groep, id), text.removed(titel))
  }
  return (
    <Block title={text.title}>
      {materialen.length === 0 ? (
        <p class="quiet">{text.empty}</p>
      ) : (
        <LinkList
          label={text.title}
          links={materialen.map(({ id, titel, adres, uitleg }) => ({
            ...{ id, titel, href: webadresOf(adres), below: adres || uitleg },
            remove: {
              text: finishSessieText.remove,
              label: finishSessieText.removeOf(titel),
              onClick: () => void remove(id, titel),
            },
          }))}
        />
      )}
      {isOpen || hasDraft ? (
        <LinkForm
          words={text}
          value={draft.value}
          onValue={draft.set}
          isAddress={(typed) => webadresOf(typed) !== undefined}
          onAdd={() => void add()}
        />
      ) : (
        <Acties>
          <Knop icon="plus" onClick={() => setOpen(true)}>
            {text.open}
          </Knop>
        </Acties>
      )}
    </Block>
  )
}
