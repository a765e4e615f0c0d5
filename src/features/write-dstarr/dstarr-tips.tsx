import { formatDate } from '#i18n/format.ts'
import { feedbackBron } from '#i18n/nl/bewijs-bronnen.ts'
import { writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { useGoTo } from '#ui/go-to.ts'
import { InPortfolio } from '#ui/in-portfolio.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Block, Card } from '#ui/card.tsx'
import { showDone } from '#ui/show-done.ts'
import { beginAanpassing } from '#workspace/leren/aanpassen.ts'
import { useBewijs } from '#workspace/map/bewijsstukken.ts'
import type { Dstarr, Tip } from '#workspace/leren/dstarr.ts'
import { useAanpassingen } from '#workspace/leren/versies.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { volgLeerdoel } from '#workspace/leren/volg-leerdoel.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useNaamVan } from './dstarr-delen.tsx'
import { hrefOf } from './dstarr-paginas.ts'

const text = writeDstarrText.check

/** The tips that were received, with who gave them. */
export function TipLijst({ dstarr }: { dstarr: Dstarr }) {
  const name = useNaamVan(dstarr)
  const tips = dstarr.tips.filter((tip) => tip.tekst.trim() !== '')
  return (
    <Block
      title={name === '' ? text.tips : text.tipsOf(name)}
      end={<TekstKnop href={`${hrefOf(dstarr)}/tips`}>{text.addTips}</TekstKnop>}
    >
      {tips.length === 0 && <p class="quiet">{text.noTips}</p>}
      {tips.map((tip) => (
        <Card key={tip.id}>
          <p class="as-written">{tip.tekst}</p>
          {tip.van !== '' && <p class="quiet small">{text.tipBy(tip.van)}</p>}
          {dstarr.card.role === 'kandidaat' && <TipAsProof tip={tip} />}
        </Card>
      ))}
    </Block>
  )
}

function TipAsProof({ tip }: { tip: Tip }) {
  return <InPortfolio bewijs={useBewijs(feedbackBron(tip))} />
}

/** *Doel aanpassen*: one tap from the story to the goal it was about; and what came of it before. */
export function DoelAanpassen({ dstarr }: { dstarr: Dstarr }) {
  const { cards } = useWorkspace()
  const doel = volgLeerdoel(cards.value, dstarr.velden.leerdoelId)
  if (doel === undefined || !doel.card.canWrite) return null
  return <Aanpassen dstarr={dstarr} doel={doel} />
}

function Aanpassen({ dstarr, doel }: { dstarr: Dstarr; doel: Leerdoel }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const ids = new Set([dstarr.id, ...dstarr.tips.map((tip) => tip.id)])
  const done = useAanpassingen(doel).filter(({ versie }) => ids.has(versie.aanleidingId ?? ''))
  const adapt = async () => {
    const begun = await beginAanpassing(workspace, doel, { soort: 'dstarr', id: dstarr.id })
    if (begun.ok) goTo(`/leerdoel/${doel.doc}/${doel.id}/aanpassen/${begun.id}`)
    else showDone(begun, '')
  }
  return (
    <>
      {done.map(({ versie }) => (
        <p key={versie.id} class="quiet">
          {text.adapted(versie.dag === undefined ? '' : formatDate(versie.dag))}
        </p>
      ))}
      <Acties>
        <Knop icon="pen" onClick={() => void adapt()}>
          {text.adapt}
        </Knop>
      </Acties>
    </>
  )
}
