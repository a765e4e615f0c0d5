import { profielText } from '#i18n/nl/write-profiel.ts'
import { ProfielForm } from './profiel-form.tsx'

/** *Wat ik kan en wil*: the six ik-statements. */
export function WatIkKanScreen() {
  return <ProfielForm words={profielText.watIkKan} />
}
