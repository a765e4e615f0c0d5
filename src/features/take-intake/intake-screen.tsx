import { intakeText as text } from '#i18n/nl/take-intake.ts'
import { NotHerePage } from '#ui/not-here.tsx'
import { useIntake } from '#workspace/mensen/intake.ts'
import { useInzage } from '#workspace/logboek/gekeken.ts'
import type { Intake } from '#workspace/mensen/intake.ts'
import { IntakeForm } from './intake-form.tsx'
import { IntakeLezen } from './intake-lezen.tsx'

/** The first conversation: to fill in while on the phone, and to read for who belongs to it. */
export function IntakeScreen({ kaart }: { kaart: string }) {
  const intake = useIntake(kaart)
  if (intake === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Open key={intake.card.doc} intake={intake} />
}

function Open({ intake }: { intake: Intake }) {
  useInzage([intake.card.doc])
  return intake.card.canWrite && intake.kandidaat.card.canWrite ? (
    <IntakeForm intake={intake} />
  ) : (
    <IntakeLezen intake={intake} />
  )
}
