import { useState } from 'preact/hooks'
import { isId } from '#domain/id.ts'
import { kandidaatStatussen } from '#domain/kandidaat.ts'
import { changeKandidaatText as text, kandidaatStatusText } from '#i18n/nl/add-kandidaat.ts'
import { Block } from '#ui/card.tsx'
import { ConfirmInline } from '#ui/confirm-inline.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { showDone } from '#ui/show-done.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { intakeCard, removeKandidaat, setKaart, useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import { useCards, usePeople, useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { KaartFieldsBlock } from './kaart-fields.tsx'

/** What is known of a kandidaat; every change is kept at once. */
export function ChangeKandidaatScreen({ doc }: { doc: string }) {
  const kandidaten = useKandidaten()
  const kandidaat = kandidaten.find((one) => isId('d', doc) && one.doc === doc)
  if (kandidaat?.card.role !== 'regiocoordinator') return <NotHerePage title={text.title} backHref="/mensen" />
  return <Change key={kandidaat.doc} kandidaat={kandidaat} />
}

function Change({ kandidaat }: { kandidaat: Kandidaat }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const people = usePeople()
  const intakes = useCards('intake')
  const intake = intakeCard(intakes, kandidaat.persoon)
  const state = useSaveState(kandidaat.doc, 'kaart')
  const [isAsking, setAsking] = useState(false)
  const isPlaced = usePlaatsingen().some((one) => one.velden.kandidaat === kandidaat.persoon)
  const readers = kandidaat.card.members.flatMap(({ person }) =>
    person === workspace.ik.value.persoon ? [] : (people.get(person)?.naam ?? []),
  )
  const remove = async () => {
    const done = await removeKandidaat(workspace, kandidaat)
    if (showDone(done, text.removed(kandidaat.kort), () => goTo(`/kandidaat/${kandidaat.doc}`))) goTo('/mensen')
  }
  return (
    <Page title={kandidaat.naam} back={{ href: '/mensen' }} help={text.help}>
      <PageHead title={kandidaat.naam} below={kandidaat.woonplaats === '' ? undefined : kandidaat.woonplaats} />
      <Acties>
        <Knop look="main" icon="building" href={`/plaatsen/${kandidaat.doc}`}>
          {isPlaced ? text.changePlace : text.place}
        </Knop>
        <Knop icon="qr" href={`/uitnodigen/${kandidaat.persoon}`}>
          {text.invite}
        </Knop>
        <Knop look="quiet" href={`/dossier/${kandidaat.doc}`}>
          {text.dossier}
        </Knop>
      </Acties>
      <RowList label={text.next}>
        {intake !== undefined && <ListRow icon="message" href={`/intake/${kandidaat.doc}`} {...text.intake} />}
        <ListRow icon="search" href={`/voorstellen/${kandidaat.doc}`} {...text.propose} />
      </RowList>
      <SelectField
        label={text.status}
        options={kandidaatStatussen.map((value) => ({ value, text: kandidaatStatusText[value] }))}
        value={kandidaat.status ?? 'aangemeld'}
        onValue={(status) => void setKaart(workspace, kandidaat.doc, { status })}
      />
      <Block title={text.details}>
        <KaartFieldsBlock kandidaat={kandidaat} />
      </Block>
      <SaveLine state={{ ...state, with: readers }} />
      {isAsking ? (
        <ConfirmInline
          question={text.removeTitle(kandidaat.kort)}
          yes={text.yesRemove}
          no={text.noRemove}
          onYes={() => void remove()}
          onNo={() => setAsking(false)}
        >
          {[text.goes, text.stays].join(' ')}
        </ConfirmInline>
      ) : (
        <div>
          <TekstKnop icon="trash" onClick={() => setAsking(true)}>
            {text.remove}
          </TekstKnop>
        </div>
      )}
    </Page>
  )
}
