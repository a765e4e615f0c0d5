import { useState } from 'preact/hooks'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { signReflectieText } from '#i18n/nl/sign-reflectie.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { TextField } from '#ui/text-field.tsx'
import { codeOf, doorgeefLock } from '#workspace/leren/doorgeefstand.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useReflectie } from '#workspace/leren/reflecties.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useNamen } from './formulier-lezen.tsx'

const text = signReflectieText.pass

/** Before the phone leaves the hand: a short code, told what it is for. */
export function PassPhoneScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const reflectie = useReflectie(doc, id)
  const werkbegeleider = reflectie?.card.members.find((member) => member.role === 'werkbegeleider')?.person
  if (reflectie?.kind !== 'reflectie' || reflectie.gestopt || werkbegeleider === undefined) {
    return (
      <Page title={text.title} back={{ href: '/reflecties' }} help={text.help}>
        <EmptyState title={text.nobody.title}>{text.nobody.text}</EmptyState>
      </Page>
    )
  }
  return <Pass reflectie={reflectie} aan={werkbegeleider} />
}

function Pass({ reflectie, aan }: { reflectie: ReflectieZicht; aan: PersoonId }) {
  const workspace = useWorkspace()
  const name = useNamen(reflectie)('werkbegeleider') || signReflectieText.someone
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const base = `/reflectie/${reflectie.doc}/${reflectie.id}`

  const start = () => {
    const code = codeOf(typed)
    setWrong(code === undefined)
    if (code === undefined) return
    const stand = {
      doc: reflectie.doc,
      id: reflectie.id,
      aan,
      van: workspace.ik.value.persoon,
      sindsMs: workspace.nowMs(),
    }
    void doorgeefLock.begin(stand, code)
  }

  return (
    <Page title={text.title} back={{ href: base }} help={text.help}>
      <PageHead title={text.title} below={text.text(name)} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <TextField
          label={text.code}
          hint={text.codeHint}
          error={isWrong ? text.codeWrong : undefined}
          size="short"
          inputMode="numeric"
          value={typed}
          onValue={setTyped}
          maxLength={9}
          enterKeyHint="go"
        />
        <Melding>{text.noInternet}</Melding>
        <PageEnd>
          <p class="quiet">{text.own(name)}</p>
          <Acties isStacked>
            <Knop look="main" icon="pen" isWide type="submit">
              {text.start}
            </Knop>
          </Acties>
        </PageEnd>
      </form>
    </Page>
  )
}
