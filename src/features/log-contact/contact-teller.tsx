import { CONTACTS_WANTED } from '#domain/contact.ts'
import { logContactText } from '#i18n/nl/log-contact.ts'
import { Card, CardHead } from '#ui/card.tsx'
import type { PlaatsingContacten } from '#workspace/plaatsing/contact-stand.ts'

const text = logContactText.counter

/** "1 van 2 gesprekken", with whom; a word when it is time, and never a reproach. */
export function ContactTeller({ stand, naam }: { stand: PlaatsingContacten; naam: string }) {
  const { aantal, metTrainer, metCoordinator, zonderTrainer, signaal } = stand
  const count = aantal > CONTACTS_WANTED ? text.more(aantal) : text.count(aantal)
  const sides = [
    metTrainer > 0 ? text.trainer(metTrainer) : '',
    metCoordinator > 0 ? text.coordinator(metCoordinator) : '',
  ].filter(Boolean)
  return (
    <Card look="plain" label={text.title}>
      <CardHead above={text.title} title={count} below={sides.length > 0 ? sides.join(', ') : text.why} />
      {signaal !== undefined && <p>{text.signal[signaal](naam)}</p>}
      {zonderTrainer && <p>{text.noTrainer}</p>}
    </Card>
  )
}
