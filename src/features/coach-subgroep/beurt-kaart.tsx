import { coachSubgroepText } from '#i18n/nl/coach-subgroep.ts'
import { Card, CardHead } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { Beurt } from './use-coachtijd.ts'

const text = coachSubgroepText.timer
const MORE_MINUTES = 5

/** Whose turn it is and how long still, in minutes: no seconds that run, no colour that warns. */
export function BeurtKaart({ beurt, name }: { beurt: Beurt; name: string }) {
  const { stand, minuten, hasSound } = beurt
  const left = stand === 'om' ? text.over : stand === 'stil' ? text.still(minuten) : text.left(minuten)
  return (
    <Card look="warm" label={text.title(name)}>
      <CardHead title={text.title(name)} below={<span role={stand === 'om' ? 'status' : undefined}>{left}</span>} />
      <Acties>
        <Knop look="main" icon="check" onClick={beurt.stop}>
          {text.stop}
        </Knop>
        {stand === 'loopt' && <Knop onClick={beurt.pause}>{text.pause}</Knop>}
        {stand === 'stil' && <Knop onClick={beurt.goOn}>{text.goOn}</Knop>}
        {stand !== 'stil' && <Knop onClick={() => beurt.more(MORE_MINUTES)}>{text.more}</Knop>}
      </Acties>
      <TickBox isOn={hasSound} onChange={beurt.setSound} hint={text.soundHint}>
        {text.sound}
      </TickBox>
      <p class="quiet small">{text.only}</p>
    </Card>
  )
}
