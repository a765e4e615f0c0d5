import { papierText } from '#i18n/nl/add-papier.ts'
import { Icon } from '#ui/icon.tsx'
import { Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import type { Papier } from '#workspace/map/papieren.ts'
import { useBijlage } from '#workspace/map/papieren.ts'

const text = papierText.one

/** The photo itself, or a link that opens the paper. */
export function PapierBeeld({ papier, isSmall }: { papier: Papier; isSmall?: boolean }) {
  const bijlage = useBijlage(papier)
  if (bijlage.state === 'bezig') return null
  if (bijlage.state === 'kwijt') return <Melding>{text.lost}</Melding>
  if (papier.soort === 'papier') {
    return (
      <Knop icon="file" href={bijlage.url} download={papier.naam || papierText.list.paper}>
        {text.open}
      </Knop>
    )
  }
  return (
    <img
      class={isSmall ? 'papier-beeld papier-beeld-klein' : 'papier-beeld'}
      src={bijlage.url}
      alt={papier.omschrijving || text.noWords}
    />
  )
}

/** One in the list of all: a small picture with its name. */
export function PapierTegel({ papier }: { papier: Papier }) {
  const bijlage = useBijlage(papier.soort === 'foto' ? papier : undefined)
  const kind = papier.soort === 'foto' ? papierText.list.photo : papierText.list.paper
  return (
    <li>
      <a class="papier-tile" href={`/papieren/${papier.id}`}>
        <span class="papier-tile-beeld">
          {bijlage.state === 'er' ? <img src={bijlage.url} alt="" /> : <Icon name="file" />}
        </span>
        <strong>{papier.naam || papier.omschrijving.slice(0, 80) || kind}</strong>
      </a>
    </li>
  )
}
