import { uitlegText } from '#i18n/nl/see-uitleg.ts'
import { UitlegPage } from './uitleg-page.tsx'

/** *Wat bewaren we over jou?*, honestly and in plain words. */
export function WatWeBewarenScreen() {
  return <UitlegPage words={uitlegText.bewaren} />
}
