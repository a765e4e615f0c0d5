import type { ComponentChildren } from 'preact'
import { bandText, leaseText } from '#i18n/nl/app.ts'
import { Band } from '#ui/bands.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/**
 * After too long without contact: what is safe and what to do, in the place of screens that would look empty. Whoever
 * is a kandidaat too keeps the own map; nothing of that closes.
 */
export function LeaseGate({ children }: { children: ComponentChildren }) {
  const workspace = useWorkspace()
  const { leestermijn, ik, cards, net } = workspace
  const isKandidaat =
    ik.value.rollen.some(({ rol }) => rol === 'kandidaat') ||
    [...cards.value.values()].some(({ role }) => role === 'kandidaat')
  if (leestermijn?.value.stand !== 'dicht' || ik.value.status !== 'actief' || isKandidaat) return children
  return (
    <Page title={leaseText.title}>
      <PageHead title={leaseText.title} below={leaseText.text} />
      <Melding icon="lock">{leaseText.safe(net.value.waiting)}</Melding>
      <p>{leaseText.how}</p>
      <Acties>
        <Knop look="main" onClick={() => workspace.tryNow?.()}>
          {leaseText.now}
        </Knop>
      </Acties>
    </Page>
  )
}

/** In the last days before it closes, for whoever reads what others wrote; and for a kandidaat with another role, after. */
export function LeaseBand() {
  const { leestermijn, cards, ik } = useWorkspace()
  const stand = leestermijn?.value
  if (stand?.stand === 'dicht') {
    const hasOther = ik.value.rollen.some(({ rol }) => rol !== 'kandidaat')
    return hasOther ? <Band icon="lock">{bandText.leaseOver}</Band> : null
  }
  if (stand?.stand !== 'aangekondigd') return null
  const isReader = [...cards.value.values()].some(({ role }) => role !== 'kandidaat')
  return isReader ? <Band icon="clock">{bandText.lease(stand.dagen)}</Band> : null
}
