import { deelnames } from '#domain/intake.ts'
import { deelnameWoorden, eigenDeelnameWoorden } from '#i18n/nl/intake-woorden.ts'
import { intakeText as text } from '#i18n/nl/take-intake.ts'
import { Fold } from '#ui/details.tsx'
import { KeuzeOfTwee } from '#ui/keuze-of-twee.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'
import type { IntakePart } from './intake-part.ts'

/** After the first bijeenkomst: the test in the kandidaat's words, and the choice. */
export function AfterBlock({
  part: { intake, change, nameOf },
  open,
}: {
  part: IntakePart
  open: OpenDocument | undefined
}) {
  const today = useWorkspace().today()
  const binding = useTextBinding(open, 'kaart', 'kaart', 'testWoorden')
  const { velden, kaart } = intake
  const keuze = velden?.keuzeDeelname
  return (
    <Fold title={text.after} below={keuze === undefined ? text.notYet : text.afterStand(deelnameWoorden[keuze])}>
      <div class="stack">
        <TickBox
          isOn={velden?.testGedaanOp !== undefined}
          hint={velden?.testGedaanOp === undefined ? undefined : text.on(velden.testGedaanOp)}
          onChange={(isOn) => change({ testGedaanOp: isOn ? today : undefined })}
        >
          {text.test}
        </TickBox>
        <TextArea label={text.testWoorden} hint={text.testWoordenHint} isOptional rows={2} binding={binding} />
        <KeuzeOfTwee
          label={text.keuze}
          hint={kaart?.deelname === undefined ? undefined : text.keuzeSelf(eigenDeelnameWoorden[kaart.deelname])}
          isRow
          options={deelnames.map((value) => ({ value, text: deelnameWoorden[value] }))}
          value={keuze}
          answers={velden?.$antwoorden.keuzeDeelname}
          nameOf={nameOf}
          onValue={(keuzeDeelname) => change({ keuzeDeelname, keuzeOp: today })}
        />
      </div>
    </Fold>
  )
}
