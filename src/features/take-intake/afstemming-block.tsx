import { toestemmingen } from '#domain/intake.ts'
import { formatDay } from '#i18n/format.ts'
import { toestemmingWoorden } from '#i18n/nl/intake-woorden.ts'
import { intakeText as text } from '#i18n/nl/take-intake.ts'
import { Answers } from '#ui/answers.tsx'
import { Block } from '#ui/card.tsx'
import { Fold } from '#ui/details.tsx'
import { KeuzeOfTwee } from '#ui/keuze-of-twee.tsx'
import type { AfstemmingFields, Intake } from '#workspace/mensen/intake.ts'
import { setAfstemming } from '#workspace/mensen/intake.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { DagVeld } from './dag-veld.tsx'

/** Consent for an unpaid place: needed, asked, given. The kandidaat writes it; others read it when there is something. */
export function AfstemmingBlock({ intake, isOwn }: { intake: Intake; isOwn: boolean }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const { kaart, kandidaat } = intake
  const { afstemmingNodig: nodig, afstemmingGevraagdOp: gevraagd, afstemmingGekregenOp: gekregen } = kaart ?? {}
  if (!isOwn) {
    if (nodig === undefined && gevraagd === undefined && gekregen === undefined) return null
    return (
      <Fold title={text.afstemming} below={text.afstemmingBelow}>
        <Answers
          answers={[
            { question: text.nodig, answer: nodig === undefined ? '' : toestemmingWoorden[nodig] },
            { question: text.gevraagd, answer: gevraagd === undefined ? '' : formatDay(gevraagd) },
            { question: text.gekregen, answer: gekregen === undefined ? '' : formatDay(gekregen) },
          ]}
        />
      </Fold>
    )
  }
  const change = (fields: AfstemmingFields) => void setAfstemming(workspace, kandidaat.doc, fields)
  return (
    <Block title={text.afstemming}>
      <p class="quiet">{text.afstemmingOwn}</p>
      <div class="stack">
        <KeuzeOfTwee
          label={text.nodig}
          isRow
          options={toestemmingen.map((value) => ({ value, text: toestemmingWoorden[value] }))}
          value={nodig}
          answers={kaart?.$antwoorden.afstemmingNodig}
          nameOf={(persoon) => people.get(persoon)?.naam ?? ''}
          onValue={(afstemmingNodig) => change({ afstemmingNodig })}
        />
        {nodig !== 'nee' && (
          <div class="plan-fields">
            <DagVeld
              label={text.gevraagd}
              value={gevraagd}
              onDag={(afstemmingGevraagdOp) => change({ afstemmingGevraagdOp })}
            />
            <DagVeld
              label={text.gekregen}
              value={gekregen}
              onDag={(afstemmingGekregenOp) => change({ afstemmingGekregenOp })}
            />
          </div>
        )}
      </div>
    </Block>
  )
}
