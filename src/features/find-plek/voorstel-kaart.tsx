import { oordelen } from '#domain/voorstel.ts'
import { dayOfMoment } from '#i18n/format.ts'
import { stelVoorText as text } from '#i18n/nl/find-plek.ts'
import { oordeelWoorden } from '#i18n/nl/plek-woorden.ts'
import { Card } from '#ui/card.tsx'
import { KeuzeOfTwee } from '#ui/keuze-of-twee.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import type { Voorstel } from '#workspace/mensen/voorstellen.ts'
import { geefOordeel, trekVoorstelIn } from '#workspace/mensen/voorstellen.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** A proposed plek with what the kandidaat said of it, and the way to placing there. */
export function VoorstelKaart({ kandidaat, voorstel }: { kandidaat: Kandidaat; voorstel: Voorstel }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const isPlaced = usePlaatsingen().some((one) => one.velden.kandidaat === kandidaat.persoon)
  const { id, functie = '', organisatie = '', plekId, opMs = 0, door = '', oordeel, woorden = '' } = voorstel
  const me = workspace.ik.value.persoon
  const nameOf = (persoon: string) =>
    persoon === kandidaat.persoon ? kandidaat.kort : (people.get(persoon)?.naam ?? '')
  const by = voorstel.$wie.oordeel?.persoon ?? ''
  const takeBack = async () => showDone(await trekVoorstelIn(workspace, kandidaat, id), text.takenBack(functie))
  return (
    <Card look="outlined" label={text.at(functie, organisatie)}>
      <div class="stack-tight">
        <h3>{functie}</h3>
        <p class="quiet">{organisatie}</p>
        <p class="quiet small">{text.on(dayOfMoment(opMs), door === me ? '' : nameOf(door))}</p>
      </div>
      <KeuzeOfTwee
        label={text.question(kandidaat.kort)}
        isRow
        options={oordelen.map((value) => ({ value, text: oordeelWoorden[value] }))}
        value={oordeel}
        answers={voorstel.$antwoorden.oordeel}
        nameOf={nameOf}
        onValue={(next) => void geefOordeel(workspace, kandidaat, id, next)}
      />
      {woorden.trim() !== '' && <p class="as-typed">{text.words(woorden.trim())}</p>}
      {oordeel !== undefined && nameOf(by) !== '' && <p class="quiet small">{text.noted(nameOf(by))}</p>}
      <Acties>
        {oordeel === 'ja' && !isPlaced && plekId !== undefined && (
          <Knop
            icon="building"
            href={`/plaatsen/${kandidaat.doc}/${plekId}`}
            label={text.placeAt(functie, organisatie)}
          >
            {text.place}
          </Knop>
        )}
        <TekstKnop onClick={() => void takeBack()} label={`${text.takeBack}: ${functie}`}>
          {text.takeBack}
        </TekstKnop>
      </Acties>
    </Card>
  )
}
