import { formatDayYear } from '#i18n/format.ts'
import { signReflectieText } from '#i18n/nl/sign-reflectie.ts'
import { Answers } from '#ui/answers.tsx'
import { Card } from '#ui/card.tsx'
import { formulierDelen } from '#workspace/leren/reflectie-rijen.ts'
import type { Reflectie } from '#workspace/leren/reflecties.ts'
import { usePeople } from '#workspace/use-workspace.tsx'

/** The form as text, whole: what is read is what is signed. */
export function FormulierLezen({ reflectie }: { reflectie: Reflectie }) {
  return formulierDelen(reflectie.velden).map(({ code, rijen }) => (
    <Card key={code} look="outlined" label={code === 'kop' ? signReflectieText.header : rijen[0]?.label}>
      <Answers
        answers={rijen.map(({ veld, label }) => {
          const value = reflectie.velden[veld]?.trim() ?? ''
          return { question: label, answer: veld === 'datum' && value !== '' ? formatDayYear(value) : value }
        })}
      />
    </Card>
  ))
}

/** The two people of a form, by name. */
export function useNamen(reflectie: Reflectie): (rol: 'kandidaat' | 'werkbegeleider') => string {
  const people = usePeople()
  return (rol) => {
    const person = reflectie.card.members.find((member) => member.role === rol)?.person
    const onForm = rol === 'kandidaat' ? reflectie.velden.naam : reflectie.velden.naamBegeleider
    return people.get(person ?? '')?.naam || (onForm ?? '')
  }
}
