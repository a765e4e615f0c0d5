import { uitlegText } from '#i18n/nl/see-uitleg.ts'
import { UitlegPage } from './uitleg-page.tsx'

/** *Toegankelijkheid*: what one may expect, and what is not ready. */
export function ToegankelijkheidScreen() {
  return <UitlegPage words={uitlegText.toegankelijk} />
}
