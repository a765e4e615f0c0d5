import { profielText } from '#i18n/nl/write-profiel.ts'
import { ProfielForm } from './profiel-form.tsx'

/** *Dit ben ik*: who I am, what I want, how I work best. */
export function DitBenIkScreen() {
  return <ProfielForm words={profielText.ditBenIk} />
}
