import { useState } from 'preact/hooks'
import { organisatieText as text, plekStatusText } from '#i18n/nl/see-organisaties.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { useRegio } from '#workspace/regio/regio.ts'
import type { Organisatie, Register } from '#workspace/regio/register.ts'
import { removeOrganisatie, saveOrganisatie, savePlek, useRegister } from '#workspace/regio/register.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { OrganisatieForm } from './organisatie-form.tsx'

const back = { href: '/organisaties' }

/** One organisatie with its functies; `nieuw` makes one. */
export function OrganisatieScreen({ id }: { id: string }) {
  const register = useRegister()
  const canWrite = useRegio()?.card?.canWrite === true
  if (register === undefined) return <NotHerePage title={text.newTitle} backHref="/" />
  if (id === 'nieuw') {
    return canWrite ? (
      <NewOrganisatie register={register} />
    ) : (
      <NotHerePage title={text.newTitle} backHref="/organisaties" />
    )
  }
  const organisatie = register.organisaties.find((one) => one.id === id)
  if (organisatie === undefined) return <NotHerePage title={text.newTitle} backHref="/organisaties" />
  return <OneOrganisatie key={id} {...{ register, organisatie, canWrite }} />
}

function NewOrganisatie({ register }: { register: Register }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  return (
    <Page title={text.newTitle} back={back} help={text.help}>
      <PageHead title={text.newTitle} />
      <OrganisatieForm
        name="organisatie-nieuw"
        hasFunctie
        button={text.addNow}
        onKeep={async ({ functie, ...fields }) => {
          const functies = functie === '' ? [] : [functie]
          const done = await saveOrganisatie(workspace, register.doc, { ...fields, functies })
          if (showDone(done, text.added(fields.naam), () => goTo('/organisaties', true))) {
            goTo(`/organisatie/${done.id}`, true)
            return true
          }
          return false
        }}
      />
    </Page>
  )
}

function OneOrganisatie({
  register,
  organisatie,
  canWrite,
}: {
  register: Register
  organisatie: Organisatie
  canWrite: boolean
}) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const { id, naam, plaats, telefoon } = organisatie
  const plekken = register.plekken.filter((one) => one.organisatieId === id)
  const remove = async () => {
    if (showDone(await removeOrganisatie(workspace, register, id), text.removed(naam))) goTo('/organisaties')
  }
  return (
    <Page title={naam} back={back} help={text.help}>
      <PageHead title={naam} below={plaats === '' ? undefined : plaats} />
      {telefoon !== '' && <PersonRow name={naam} role={telefoon} phone={telefoon} />}
      <Block title={text.functies}>
        <RowList label={text.functies}>
          {plekken.map((plek) => {
            const below = [plekStatusText[plek.status], plek.opmerking].filter((one) => one !== '').join(' · ')
            return <ListRow key={plek.id} title={plek.functie} below={below} href={`/plek/${plek.id}`} />
          })}
        </RowList>
      </Block>
      {canWrite && (
        <>
          <NewFunctie register={register} organisatieId={id} />
          <Details title={text.change}>
            <div class="stack">
              <OrganisatieForm
                name={`organisatie-${id}`}
                start={{ naam, plaats, telefoon }}
                button={text.keep}
                onKeep={async ({ naam: next, plaats: place, telefoon: phone }) =>
                  showDone(
                    await saveOrganisatie(workspace, register.doc, { id, naam: next, plaats: place, telefoon: phone }),
                    text.saved,
                  )
                }
              />
              <div>
                <TekstKnop icon="trash" onClick={() => void remove()}>
                  {text.remove}
                </TekstKnop>
                <p class="quiet small">{text.stays}</p>
              </div>
            </div>
          </Details>
        </>
      )}
    </Page>
  )
}

function NewFunctie({ register, organisatieId }: { register: Register; organisatieId: string }) {
  const workspace = useWorkspace()
  const [functie, setFunctie] = useState('')
  const [isChecked, setChecked] = useState(false)
  const add = async () => {
    setChecked(true)
    const wish = { organisatieId, functie: functie.trim(), status: 'beschikbaar', opmerking: '' } as const
    if (wish.functie === '') return
    if (showDone(await savePlek(workspace, register.doc, wish), text.added(wish.functie))) {
      setFunctie('')
      setChecked(false)
    }
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={text.newFunctie}
        hint={text.newFunctieHint}
        error={isChecked && functie.trim() === '' ? text.functieEmpty : undefined}
        value={functie}
        onValue={setFunctie}
        maxLength={400}
      />
      <Acties>
        <Knop look="main" icon="plus" type="submit">
          {text.addFunctie}
        </Knop>
      </Acties>
    </form>
  )
}
