import { useState } from 'preact/hooks'
import { startWithCapital } from '#i18n/format.ts'
import { sendBerichtText } from '#i18n/nl/send-bericht.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { terugvalplanText } from '#i18n/nl/write-terugvalplan.ts'
import { Block, Card } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { MensRond, PlanMens, Terugvalplan } from '#workspace/map/terugvalplan.ts'
import { addPlanMens, setPlanMens, useMensenRond } from '#workspace/map/terugvalplan.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

const text = terugvalplanText.people

/** Who may know, each with the very words they would get. */
export function PlanMensen({ plan }: { plan: Terugvalplan }) {
  const workspace = useWorkspace()
  const around = useMensenRond()
  const others = plan.mensen.filter(({ persoon }) => persoon === undefined)
  const add = async () => {
    await addPlanMens(workspace, plan.doc)
  }
  return (
    <>
      {around.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <Block title={text.around}>
          {around.map((mens) => (
            <Rond
              key={mens.persoon}
              plan={plan}
              mens={mens}
              inPlan={plan.mensen.find(({ persoon }) => persoon === mens.persoon)}
            />
          ))}
        </Block>
      )}
      {others.length > 0 && (
        <Block title={text.others}>
          <p class="quiet">{text.othersText}</p>
          {others.map((mens) => (
            <Ander key={mens.id} plan={plan} mens={mens} />
          ))}
        </Block>
      )}
      <Acties>
        <Knop icon="plus" size="small" onClick={() => void add()}>
          {text.other}
        </Knop>
      </Acties>
    </>
  )
}

function Rond({
  plan,
  mens: { persoon, naam, rol },
  inPlan,
}: {
  plan: Terugvalplan
  mens: MensRond
  inPlan: PlanMens | undefined
}) {
  const workspace = useWorkspace()
  const name = naam || rolWoorden[rol]
  const toggle = (isOn: boolean) => {
    if (isOn) void addPlanMens(workspace, plan.doc, { persoon, naam })
    else void setPlanMens(workspace, plan.doc, inPlan?.id ?? persoon, { weg: true })
  }
  return (
    <>
      <TickBox isOn={inPlan !== undefined} hint={rolWoorden[rol]} onChange={toggle}>
        {startWithCapital(name)}
      </TickBox>
      {inPlan !== undefined && (
        <Card look="outlined" label={text.message(name)}>
          <Bericht plan={plan} id={inPlan.id} naam={name} />
          <TickBox
            isOn={inPlan.metAfspraken === true}
            hint={text.withAgreementsHint}
            onChange={(metAfspraken) => void setPlanMens(workspace, plan.doc, inPlan.id, { metAfspraken })}
          >
            {text.withAgreements}
          </TickBox>
        </Card>
      )}
    </>
  )
}

function Bericht({ plan, id, naam }: { plan: Terugvalplan; id: string; naam: string }) {
  const open = useOpenDocument(plan.doc)
  const binding = useTextBinding(open, 'terugvalmensen', id, 'bericht')
  if (binding === undefined) return null
  return <TextArea label={text.message(naam)} hint={text.hint(sendBerichtText.suggestion)} rows={3} binding={binding} />
}

/** Somebody who is not in Opstap: a name and a number to call. */
function Ander({ plan, mens }: { plan: Terugvalplan; mens: PlanMens }) {
  const workspace = useWorkspace()
  // Its own copy: what was typed last must not wait for the disk.
  const [naam, setNaam] = useState(mens.naam)
  const [telefoon, setTelefoon] = useState(mens.telefoon)
  const put = (fields: { naam?: string; telefoon?: string }) => void setPlanMens(workspace, plan.doc, mens.id, fields)
  const away = async () => {
    showDone(await setPlanMens(workspace, plan.doc, mens.id, { weg: true }), text.awayDone)
  }
  return (
    <Card look="outlined" label={naam || text.others}>
      <TextField
        label={text.name}
        value={naam}
        maxLength={80}
        autocapitalize="words"
        onValue={(value) => {
          setNaam(value)
          put({ naam: value })
        }}
      />
      <TextField
        label={text.phone}
        type="tel"
        inputMode="tel"
        value={telefoon}
        maxLength={40}
        onValue={(value) => {
          setTelefoon(value)
          put({ telefoon: value })
        }}
      />
      <Acties>
        <Knop look="quiet" size="small" label={text.awayOf(naam)} onClick={() => void away()}>
          {text.away}
        </Knop>
      </Acties>
    </Card>
  )
}
