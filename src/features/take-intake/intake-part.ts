import type { Intake } from '#workspace/mensen/intake.ts'
import type { IntakeFields, KaartFields } from '#workspace/mensen/kandidaten.ts'

/** What the parts of the page need. */
export interface IntakePart {
  intake: Intake
  change: (fields: IntakeFields) => void
  changeKaart: (fields: KaartFields) => void
  nameOf: (persoon: string) => string
}
