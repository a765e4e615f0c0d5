import { addDays, isDag } from '#domain/dag.ts'
import type { MaatPatroon } from '#domain/leerdoel.ts'
import { fillMaatPatroon, maatPatronen } from '#domain/leerdoel.ts'
import { formatDate, formatDayYear } from '#i18n/format.ts'
import { maatWoorden } from '#i18n/nl/leerdoel-woorden.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { Details } from '#ui/details.tsx'
import { TextField } from '#ui/text-field.tsx'
import { setLeerdoel, setSubdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { BoundText } from './leerdoel-velden.tsx'
import { TweeAntwoorden } from './twee-antwoorden.tsx'

const text = writeLeerdoelText.meten
const chips = [
  { code: 'week', days: 14 },
  { code: 'maand', days: 30 },
  { code: 'kwartaal', days: 91 },
] as const

/** Step 3: a last day and how one can tell, with the four patterns of the method as a beginning. */
export function MetenFields({ doel, open }: { doel: Leerdoel; open: OpenDocument | undefined }) {
  const workspace = useWorkspace()
  const { uiterlijk = '', maat = '' } = doel.velden
  const setDay = (value: string) => {
    // A native date field hands over nothing until the day is whole, and nothing again when it is emptied.
    void setLeerdoel(workspace, doel, { uiterlijk: isDag(value) ? value : undefined })
  }
  const fill = async (code: MaatPatroon) => {
    const begin = fillMaatPatroon(code, isDag(uiterlijk) ? { datum: formatDate(uiterlijk) } : {})
    const joined = maat.trim() === '' ? begin : `${maat.trimEnd()}\n${begin}`
    await setLeerdoel(workspace, doel, { maat: joined })
  }
  return (
    <>
      <TweeAntwoorden doel={doel} field="uiterlijk" words={formatDayYear} question={text.date} />
      <TextField label={text.date} type="date" size="short" value={uiterlijk} onValue={setDay} isOptional />
      <ChipGroep label={text.date}>
        {chips.map(({ code, days }) => {
          const day = addDays(workspace.today(), days)
          return (
            <ChipKnop key={code} isPressed={day === uiterlijk} onClick={() => setDay(day)}>
              {text.dateChip[code]}
            </ChipKnop>
          )
        })}
      </ChipGroep>
      <BoundText
        open={open}
        collection="leerdoelen"
        item={doel.id}
        field="maat"
        label={text.maat}
        isOptional
        rows={3}
      />
      <Details title={text.patterns}>
        <ChipGroep label={text.patterns}>
          {maatPatronen.map(({ code }) => (
            <ChipKnop
              key={code}
              label={`${maatWoorden[code]}: ${fillMaatPatroon(code, {})}`}
              onClick={() => void fill(code)}
            >
              {maatWoorden[code]}
            </ChipKnop>
          ))}
        </ChipGroep>
      </Details>
      {doel.subdoelen.length > 0 && (
        <Details title={text.perStep}>
          {doel.subdoelen.map((subdoel, index) => (
            <TextField
              key={subdoel.id}
              label={subdoel.tekst?.trim() || text.stepDate(index + 1)}
              type="date"
              size="short"
              value={subdoel.uiterlijk ?? ''}
              onValue={(value) =>
                void setSubdoel(workspace, doel, subdoel.id, { uiterlijk: isDag(value) ? value : undefined })
              }
            />
          ))}
        </Details>
      )}
    </>
  )
}
