import { useState } from 'preact/hooks'
import { meenemers } from '#domain/intake.ts'
import { meenemerWoorden } from '#i18n/nl/intake-woorden.ts'
import { intakeText as text } from '#i18n/nl/take-intake.ts'
import { Details, Fold } from '#ui/details.tsx'
import { KeuzeOfTwee } from '#ui/keuze-of-twee.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { canShare, copyText, shareText } from '#ui/share-link.ts'
import { TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { showToast } from '#ui/toast.tsx'
import { TypedField } from '#ui/typed-field.tsx'
import { voorlichtingVan } from '#workspace/mensen/intake.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { DagVeld } from './dag-veld.tsx'
import type { IntakePart } from './intake-part.ts'

/** Asking somebody to the first bijeenkomst, in words that say that somebody may come along. */
export function VoorlichtingBlock({ part }: { part: IntakePart }) {
  const workspace = useWorkspace()
  const { intake, change, nameOf } = part
  const { velden, kandidaat } = intake
  const planned = voorlichtingVan(workspace, kandidaat.groep)
  const dag = velden?.voorlichtingOp ?? planned.dag ?? ''
  const van = velden?.voorlichtingVan ?? planned.van ?? ''
  const plaats = velden?.voorlichtingPlaats ?? planned.plaats ?? ''
  const invited = velden?.uitgenodigdOp
  const door = workspace.ik.value.naam
  const words = text.invitationText({ naam: kandidaat.roepnaam || kandidaat.naam, dag, van, plaats, door })
  return (
    <Fold title={text.voorlichting} below={invited === undefined ? text.notInvited : text.invitedStand(invited)}>
      <div class="stack">
        <div class="plan-fields">
          <DagVeld label={text.voorlichtingDag} value={dag} onDag={(voorlichtingOp) => change({ voorlichtingOp })} />
          <TextField
            label={text.voorlichtingVan}
            type="time"
            size="short"
            isOptional
            value={van}
            onValue={(next) => /^\d\d:\d\d$/.test(next) && change({ voorlichtingVan: next })}
          />
        </div>
        <TypedField
          label={text.voorlichtingPlaats}
          isOptional
          value={plaats}
          onValue={(voorlichtingPlaats) => change({ voorlichtingPlaats })}
          maxLength={400}
        />
        <KeuzeOfTwee
          label={text.mee}
          isRow
          options={meenemers.map((value) => ({ value, text: meenemerWoorden[value] }))}
          value={velden?.neemtIemandMee}
          answers={velden?.$antwoorden.neemtIemandMee}
          nameOf={nameOf}
          onValue={(neemtIemandMee) => change({ neemtIemandMee })}
        />
        <Invitation words={words} email={intake.kaart?.email ?? ''} />
        <TickBox
          isOn={invited !== undefined}
          hint={invited === undefined ? undefined : text.on(invited)}
          onChange={(isOn) => change({ uitgenodigdOp: isOn ? workspace.today() : undefined })}
        >
          {text.invited}
        </TickBox>
      </div>
    </Fold>
  )
}

/** The text, and the ways in which it leaves: by the phone itself, never by the app. */
function Invitation({ words, email }: { words: string; email: string }) {
  const [isRefused, setRefused] = useState(false)
  const copy = async () => {
    const isCopied = await copyText(words)
    setRefused(!isCopied)
    if (isCopied) showToast({ text: text.copied })
  }
  const mail = `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(text.invitationSubject)}&body=${encodeURIComponent(words.replaceAll('\n', '\r\n'))}`
  return (
    <div class="stack-tight">
      <Details title={text.invitation} isOpen={isRefused}>
        <p class="as-typed">{words}</p>
      </Details>
      {isRefused && <Melding tone="info">{text.notCopied}</Melding>}
      <Acties>
        {canShare() && (
          <Knop
            icon="share"
            size="small"
            onClick={() => void shareText({ title: text.invitationSubject, text: words })}
          >
            {text.share}
          </Knop>
        )}
        <Knop icon="mail" size="small" href={mail}>
          {text.mail}
        </Knop>
        <Knop icon="copy" size="small" onClick={() => void copy()}>
          {text.copy}
        </Knop>
      </Acties>
    </div>
  )
}
