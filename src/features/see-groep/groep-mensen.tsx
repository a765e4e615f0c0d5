import { attendanceHistory, displayNames, isWalkIn } from '#domain/aanwezigheid.ts'
import { formatDate } from '#i18n/format.ts'
import { seeGroepText } from '#i18n/nl/see-groep.ts'
import { aanwezigWoorden, naamloos } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import type { Card } from '#workspace/engine.ts'
import type { Deelnemer, Groep } from '#workspace/groep/groepen.ts'
import { lijstenVan } from '#workspace/groep/training.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'

const text = seeGroepText

/** The people of a group, each with the days they were there: dates, never a figure about a person. */
export function GroepMensen({ groep, beheer }: { groep: Groep; beheer: Card }) {
  const naamVan = useKorteNaam()
  const { deelnemers } = lijstenVan(beheer)
  const present = deelnemers.filter((one) => one.weg !== true && one.naam !== undefined)
  const names = displayNames(present)
  const nameOf = (one: Deelnemer): string => names.get(one.id)?.naam || naamVan(one.persoonId) || naamloos.zonderNaam
  const sorted = present.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl') || (a.id < b.id ? -1 : 1))
  const own = sorted.filter((one) => !isWalkIn(one))
  const guests = sorted.filter(isWalkIn)
  return (
    <>
      <Block title={text.peopleTitle} end={<span class="quiet small">{text.people(own.length)}</span>}>
        {own.length === 0 && <EmptyState title={text.noPeople.title}>{text.noPeople.text}</EmptyState>}
        {own.length > 0 && <p class="quiet small">{text.peopleHint}</p>}
        {own.map((one) => (
          <MensRow key={one.id} groep={groep} beheer={beheer} deelnemer={one} name={nameOf(one)} />
        ))}
      </Block>
      {guests.length > 0 && (
        <Block title={text.guests}>
          {guests.map((one) => (
            <MensRow key={one.id} groep={groep} beheer={beheer} deelnemer={one} name={nameOf(one)} />
          ))}
        </Block>
      )}
    </>
  )
}

function MensRow({
  groep,
  beheer,
  deelnemer,
  name,
}: {
  groep: Groep
  beheer: Card
  deelnemer: Deelnemer
  name: string
}) {
  const history = historyOf(groep, beheer, deelnemer)
  return (
    <Details title={name}>
      {history.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        <ul class="bullets" aria-label={text.attendedOf(name)}>
          {history.map(({ bijeenkomst, dag, status, tijd }) => (
            <li key={bijeenkomst}>
              {[
                dag === undefined ? text.noDate : formatDate(dag),
                [aanwezigWoorden[status].toLowerCase(), tijd].filter(Boolean).join(', '),
              ].join(': ')}
            </li>
          ))}
        </ul>
      )}
      {deelnemer.kaart !== undefined && (
        <TekstKnop href={`/dossier/${deelnemer.kaart}`} label={text.dossierOf(name)}>
          {text.dossier}
        </TekstKnop>
      )}
    </Details>
  )
}

/** From the lists themselves: also of somebody who is nobody's kandidaat yet. */
function historyOf(groep: Groep, beheer: Card, deelnemer: Deelnemer) {
  const regels = lijstenVan(beheer)
    .aanwezigheid.filter((mark) => mark.deelnemer === deelnemer.id)
    .map(({ bijeenkomst = '', status, tijd }) => ({ id: bijeenkomst, status, tijd }))
  return attendanceHistory(groep.bijeenkomsten, regels)
}
