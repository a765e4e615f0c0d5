import { hulpmiddelText } from '#i18n/nl/share-hulpmiddel.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { EmptyLine } from '#ui/empty-state.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import { useGroep } from '#workspace/groep/bijeenkomsten.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import type { Aangeboden } from '#workspace/groep/hulpmiddelen.ts'
import { haalUitGroep, useAangeboden, useIngetrokkenVolgen, zetInGroep } from '#workspace/groep/hulpmiddelen.ts'
import { hulpmiddelenIn } from '#workspace/leren/hulpmiddelen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { HulpmiddelWoorden } from './hulpmiddel-woorden.tsx'

const text = hulpmiddelText.trainer

/** For the trainer: what helps the people of a group, what they offer, and one's own. */
export function GroepHulpmiddelenScreen({ doc }: { doc: string }) {
  const groep = useGroep(doc)
  useIngetrokkenVolgen()
  if (groep === undefined) return <NotHerePage title={hulpmiddelText.title} backHref="/" />
  return <Open groep={groep} />
}

function Open({ groep }: { groep: Groep }) {
  const workspace = useWorkspace()
  const offered = useAangeboden(groep)
  const there = hulpmiddelenIn(groep.card)
  const { canWrite } = groep.card
  const put = async ({ id, ...words }: Aangeboden) =>
    showDone(await zetInGroep(workspace, groep, words, id), text.isPut)
  const remove = async (id: string) => showDone(await haalUitGroep(workspace, groep, id), text.isRemoved)
  return (
    <Page title={hulpmiddelText.title} back={{ href: `/groep/${groep.doc}` }} help={text.help}>
      <PageHead title={hulpmiddelText.title} below={groep.naam} />
      {canWrite && offered.length > 0 && (
        <Block title={text.offered}>
          {offered.map((one) => (
            <Card key={one.id} label={one.titel}>
              <CardHead title={one.titel} below={text.from(one.naam)} />
              <HulpmiddelWoorden {...one} />
              <Acties>
                <Knop onClick={() => void put(one)}>{text.put}</Knop>
              </Acties>
            </Card>
          ))}
        </Block>
      )}
      <Block title={text.there}>
        {there.length === 0 && <EmptyLine>{text.none}</EmptyLine>}
        {there.map((one) => (
          <Card key={one.id} look="outlined" label={one.titel}>
            <CardHead title={one.titel} />
            <HulpmiddelWoorden {...one} />
            {canWrite && <TekstKnop onClick={() => void remove(one.id)}>{text.remove}</TekstKnop>}
          </Card>
        ))}
      </Block>
      {canWrite && <Zelf groep={groep} />}
      <WhoSees isWordless>{text.who}</WhoSees>
    </Page>
  )
}

function Zelf({ groep }: { groep: Groep }) {
  const workspace = useWorkspace()
  const draft = useDraft(`hulpmiddel-${groep.doc}`, () => ({ titel: '', waarvoor: '', hoe: '' }))
  const add = async () => {
    if (draft.value.titel.trim() === '') return
    if (showDone(await zetInGroep(workspace, groep, draft.value), text.isPut)) draft.clear()
  }
  const set = (fields: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...fields })
  return (
    <Block title={text.add}>
      <TextField
        label={hulpmiddelText.form.titel}
        value={draft.value.titel}
        onValue={(titel) => set({ titel })}
        maxLength={200}
      />
      <TextArea
        label={hulpmiddelText.form.hoe}
        isOptional
        rows={3}
        value={draft.value.hoe}
        onValue={(hoe) => set({ hoe })}
      />
      <Acties>
        <Knop look="main" onClick={() => void add()}>
          {text.addDo}
        </Knop>
      </Acties>
    </Block>
  )
}
