import { profielText } from '#i18n/nl/write-profiel.ts'
import { ProfielForm } from './profiel-form.tsx'

/** *Mijn pitch en cv*: what one says to somebody who may have work. */
export function PitchEnCvScreen() {
  return <ProfielForm words={profielText.pitchEnCv} back="/portfolio" />
}
