import { bewijsText } from '#i18n/nl/keep-bewijs.ts'
import { portfolioText as text } from '#i18n/nl/show-portfolio.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useZoekGezondheid } from '#workspace/leren/gezondheid.ts'
import type { Onderdeel, Portfolio } from '#workspace/map/portfolio.ts'
import { bladDeel, chooseOnderdeel, keuzeId, useOnderdelen } from '#workspace/map/portfolio.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { deelNaam } from './deel-naam.ts'

const kinds = [
  { soort: 'tekst', title: text.kies.texts, hint: undefined },
  { soort: 'bewijs', title: text.kies.proofs, hint: undefined },
  { soort: 'reflectie', title: text.kies.forms, hint: undefined },
  { soort: 'papier', title: text.kies.papers, hint: text.kies.paperHint },
] as const

/** Ticks for everything that can stand on the page. */
export function KiesOnderdelen({ portfolio }: { portfolio: Portfolio }) {
  const onderdelen = useOnderdelen()
  if (onderdelen.length === 0) {
    return (
      <EmptyState title={text.kies.none} action={<Knop href="/pitch-en-cv">{text.kies.write}</Knop>}>
        {text.pitch.below}
      </EmptyState>
    )
  }
  return kinds.map(({ soort, title, hint }) => {
    const own = onderdelen.filter((one) => one.soort === soort)
    if (own.length === 0) return null
    return (
      <Block key={soort} title={title}>
        {hint !== undefined && <p class="quiet small">{hint}</p>}
        <div class="stack-tight" role="group" aria-label={title}>
          {own.map((one) => (
            <Keuze key={one.id} portfolio={portfolio} deel={one} />
          ))}
        </div>
      </Block>
    )
  })
}

function Keuze({ portfolio, deel }: { portfolio: Portfolio; deel: Onderdeel }) {
  const workspace = useWorkspace()
  const isOn = portfolio.gekozen.has(deel.id)
  // What was typed for this page does not hide why there is a field for it.
  const { achtergebleven = [] } = bladDeel({ ...portfolio, woorden: new Map() }, deel, useZoekGezondheid())
  return (
    <>
      <TickBox
        isOn={isOn}
        hint={hintOf(deel)}
        onChange={(isErbij) => void chooseOnderdeel(workspace, portfolio, deel.id, isErbij)}
      >
        {deelNaam(deel)}
      </TickBox>
      {isOn && achtergebleven.length > 0 && (
        <Melding tone="amber" title={text.kies.health}>
          {deel.soort === 'reflectie' ? text.kies.formHealth : text.kies.healthText(achtergebleven)}
        </Melding>
      )}
      {isOn && (deel.soort === 'bewijs' || (achtergebleven.length > 0 && deel.soort === 'tekst')) && (
        <Woorden portfolio={portfolio} onderdeel={deel.id} isShort={achtergebleven.length === 0} />
      )}
    </>
  )
}

function Woorden(props: { portfolio: Portfolio; onderdeel: string; isShort: boolean }) {
  const { portfolio, onderdeel, isShort } = props

  const open = useOpenDocument(portfolio.doc)
  const binding = useTextBinding(open, 'portfoliokeuzes', keuzeId(portfolio.id, onderdeel), 'woorden')
  if (binding === undefined) return null
  const words = isShort
    ? { label: bewijsText.short, hint: bewijsText.shortHint }
    : { label: text.kies.own, hint: text.kies.ownHint }
  return <TextArea {...words} rows={3} binding={binding} />
}

const SHORT = 70

function hintOf(deel: Onderdeel): string {
  if (deel.soort === 'reflectie') return text.kies.formHint(deel.velden.naamBegeleider ?? '')
  const words =
    deel.soort === 'tekst'
      ? deel.tekst
      : deel.soort === 'papier'
        ? deel.papier.omschrijving
        : (deel.stuk.regels[0]?.tekst ?? '')
  return words.length <= SHORT ? words : `${words.slice(0, SHORT).trimEnd()}…`
}
