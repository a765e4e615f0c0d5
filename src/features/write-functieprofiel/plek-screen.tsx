import { profielPlekText as text } from '#i18n/nl/write-functieprofiel.ts'
import { NotHerePage } from '#ui/not-here.tsx'
import { plekVeldenVan } from '#workspace/regio/functieprofiel.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import { useRegister } from '#workspace/regio/register.ts'
import { ProfielForm } from './profiel-form.tsx'
import { ProfielLezen } from './profiel-lezen.tsx'

/** One plek: what the organisatie says of the work, and the nine things that are asked of it. */
export function PlekScreen({ id }: { id: string }) {
  const card = useRegio()?.card
  const plek = useRegister()?.plekken.find((one) => one.id === id)
  const velden = card === undefined ? undefined : plekVeldenVan(card, id)
  if (card === undefined || plek === undefined || velden === undefined) {
    return <NotHerePage title={text.gone} backHref="/organisaties" />
  }
  return card.canWrite ? (
    <ProfielForm key={id} card={card} plek={plek} velden={velden} />
  ) : (
    <ProfielLezen card={card} plek={plek} velden={velden} />
  )
}
