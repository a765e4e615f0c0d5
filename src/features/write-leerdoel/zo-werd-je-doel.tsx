import type { Leerdoelstand, Wijziging } from '#domain/leerdoelversie.ts'
import { isDag } from '#domain/dag.ts'
import { haalbaarheden } from '#domain/leerdoel.ts'
import { formatDate, formatDay } from '#i18n/format.ts'
import { aanleidingWoorden, wijzigingWoorden } from '#i18n/nl/adapt-leerdoel.ts'
import { haalbaarWoorden } from '#i18n/nl/leerdoel-woorden.ts'
import { leerdoelVerloopText } from '#i18n/nl/leerdoel-verloop.ts'
import { ChangedText } from '#ui/answers.tsx'
import { Card, CardHead } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import type { LeerdoelAanpassing } from '#workspace/leren/versies.ts'
import { useAanpassingen } from '#workspace/leren/versies.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

const text = leerdoelVerloopText.history

/** *Zo werd je doel*: what it was, when that changed, by whom and why; oldest first, nothing counted. */
export function ZoWerdJeDoel({ doel, name }: { doel: Leerdoel; name: string }) {
  const aanpassingen = useAanpassingen(doel)
  if (aanpassingen.length === 0) return null
  return (
    <Details title={name === '' ? text.title : text.titleOf(name)}>
      {aanpassingen.map((one) => (
        <Aanpassing key={one.versie.id} aanpassing={one} />
      ))}
    </Details>
  )
}

function Aanpassing({ aanpassing: { versie, daarna, wijzigingen } }: { aanpassing: LeerdoelAanpassing }) {
  const { ik } = useWorkspace()
  const people = usePeople()
  const name = versie.door === ik.value.persoon ? '' : (people.get(versie.door ?? '')?.naam ?? '')
  const reden = (versie.reden ?? '').trim()
  return (
    <Card look="outlined">
      <CardHead
        above={text.by(name, versie.dag === undefined ? '' : formatDay(versie.dag))}
        title={aanleidingWoorden[versie.aanleiding ?? 'zelf']}
      />
      {reden !== '' && <p class="as-written">{reden}</p>}
      {wijzigingen.length === 0 && <p class="quiet">{text.same}</p>}
      {wijzigingen.map((one) => (
        <div key={one} class="stack-tight">
          <p class="above">{wijzigingWoorden[one]}</p>
          <ChangedText
            oldLabel={text.stood}
            oldText={wordsOf(versie, one)}
            newLabel={text.became}
            newText={wordsOf(daarna, one)}
          />
        </div>
      ))}
    </Card>
  )
}

/** One part of a state in words. */
function wordsOf(stand: Leerdoelstand, one: Wijziging): string {
  if (one === 'stappen') return (stand.stappen ?? []).join('; ') || text.empty
  const value = stand[one] ?? ''
  if (one === 'uiterlijk' && isDag(value)) return formatDate(value)
  const haalbaar = one === 'haalbaar' ? haalbaarheden.find((code) => code === value) : undefined
  return (haalbaar === undefined ? value : haalbaarWoorden[haalbaar].text) || text.empty
}
