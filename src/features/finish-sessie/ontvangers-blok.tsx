import { useState } from 'preact/hooks'
import { isMailadres } from '#domain/sessiemail.ts'
import { joinNames } from '#i18n/format.ts'
import { sessiemailText as text } from '#i18n/nl/finish-sessie.ts'
import { naamloos, rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import type { Ontvanger } from '#workspace/groep/mailadressen.ts'
import { setMailadres } from '#workspace/groep/mailadressen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Who gets the mail, and who does not because no address is known: named, so that nobody is missed by accident. */
export function OntvangersBlok({
  ontvangers,
  isVerborgen,
}: {
  ontvangers: readonly Ontvanger[]
  /** nobody sees the address of another */
  isVerborgen: boolean
}) {
  const known = ontvangers.filter((one) => one.email !== '')
  const without = ontvangers.filter((one) => one.email === '')
  const aan = known.filter((one) => one.rol === 'kandidaat')
  const ask = without.filter((one) => one.regel === undefined)
  const cc = known.filter((one) => one.rol !== 'kandidaat')
  return (
    <Block title={text.who}>
      {known.length === 0 && <p>{text.nobody}</p>}
      {aan.length > 0 && <Mensen title={text.to(aan.length, isVerborgen)} mensen={aan} />}
      {cc.length > 0 && <Mensen title={text.cc(cc.length, isVerborgen)} mensen={cc} />}
      {without.length > 0 && (
        <Details title={text.without(without.length)}>
          <p>{text.withoutText}</p>
          {without
            .filter((one) => one.regel !== undefined)
            .map((one) => (
              <ZonderAdres key={one.persoon} ontvanger={one} />
            ))}
          {ask.length > 0 && <p>{text.askOffice(joinNames(ask.map(nameOf)))}</p>}
        </Details>
      )}
    </Block>
  )
}

function Mensen({ title, mensen }: { title: string; mensen: readonly Ontvanger[] }) {
  return (
    <Details title={title}>
      <RowList label={title}>
        {mensen.map((one) => (
          <ListRow key={one.persoon} title={nameOf(one)} below={`${roleOf(one)} · ${one.email}`} />
        ))}
      </RowList>
    </Details>
  )
}

function ZonderAdres({ ontvanger }: { ontvanger: Ontvanger }) {
  const workspace = useWorkspace()
  const name = nameOf(ontvanger)
  const draft = useDraft(`mailadres-${ontvanger.persoon}`, () => ({ email: '' }))
  const [isChecked, setChecked] = useState(false)
  const { email } = draft.value
  const keep = async () => {
    setChecked(true)
    if (!isMailadres(email)) return
    if (showDone(await setMailadres(workspace, ontvanger, email), text.addressKept(name))) draft.clear()
  }
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField
        label={text.address(name)}
        hint={roleOf(ontvanger)}
        {...(isChecked && !isMailadres(email) ? { error: text.addressWrong } : {})}
        type="email"
        inputMode="email"
        autocapitalize="off"
        value={email}
        onValue={(typed) => draft.set({ email: typed })}
        maxLength={200}
      />
      {email !== '' && (
        <Acties>
          <Knop size="small" type="submit" label={text.addressKeepOf(name)}>
            {text.addressKeep}
          </Knop>
        </Acties>
      )}
    </form>
  )
}

function nameOf({ naam }: Ontvanger): string {
  return naam || naamloos.iemand
}

function roleOf({ rol, bij }: Ontvanger): string {
  return text.role(rolWoorden[rol], joinNames(bij.filter(Boolean)))
}
