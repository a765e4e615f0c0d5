import { kandidaatStatussen } from '#domain/kandidaat.ts'
import { mensenFilterText as text, wachtWoorden } from '#i18n/nl/see-dossier.ts'
import { kandidaatStatusWoorden } from '#i18n/nl/veldwoorden.ts'
import { SelectField } from '#ui/select-field.tsx'
import { useGroepen } from '#workspace/groep/groepen.ts'
import type { MensFilter } from '#workspace/mensen/mensenlijst.ts'
import { wachtsoorten } from '#workspace/mensen/mensenlijst.ts'

/** Three choices that narrow the list: status, group, and what somebody waits for. */
export function MensenFilter({
  filter,
  onFilter,
}: {
  filter: MensFilter
  onFilter: (change: Partial<MensFilter>) => void
}) {
  const groepen = useGroepen()
  return (
    <>
      <SelectField<MensFilter['status']>
        label={text.status}
        options={[
          { value: '', text: text.everyStatus },
          ...kandidaatStatussen.map((value) => ({ value, text: kandidaatStatusWoorden[value] })),
        ]}
        value={filter.status}
        onValue={(status) => onFilter({ status })}
      />
      <SelectField<MensFilter['groep']>
        label={text.groep}
        options={[
          { value: '', text: text.everyGroep },
          ...groepen.map(({ doc, naam }) => ({ value: doc, text: naam })),
          { value: 'zonder', text: text.withoutGroep },
        ]}
        value={filter.groep}
        onValue={(groep) => onFilter({ groep })}
      />
      <SelectField<MensFilter['wacht']>
        label={text.wacht}
        options={[
          { value: '', text: text.everyWacht },
          { value: 'iets', text: text.anyWacht },
          ...wachtsoorten.map((value) => ({ value, text: wachtWoorden[value] })),
        ]}
        value={filter.wacht}
        onValue={(wacht) => onFilter({ wacht })}
      />
    </>
  )
}
