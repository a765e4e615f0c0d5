import { checkGroepSize } from '#domain/groep.ts'
import { groepWarnings } from '#i18n/nl/plan-groep.ts'
import { Melding } from '#ui/melding.tsx'

/** Says what is worth knowing about the number of people. It never stops anyone. */
export function SizeWarning({ size }: { size: number }) {
  const warning = checkGroepSize(size)
  return (
    <div role="status">
      {warning !== undefined && (
        <Melding
          tone={warning.level === 'warning' ? 'amber' : 'info'}
          icon="people"
          title={groepWarnings[warning.code].title}
        >
          {groepWarnings[warning.code].text}
        </Melding>
      )}
    </div>
  )
}
