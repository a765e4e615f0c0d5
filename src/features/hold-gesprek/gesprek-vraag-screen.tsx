import { useEffect } from 'preact/hooks'
import { EINDE } from '#domain/gesprek.ts'
import { gesprekWoorden, sjabloonTitel, vraagWoorden } from '#i18n/nl/gesprek-woorden.ts'
import { holdGesprekText } from '#i18n/nl/hold-gesprek.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { noteLaatst } from '#workspace/gesprek/gesprek-acties.ts'
import type { Gesprek } from '#workspace/gesprek/gesprekken.ts'
import { useGesprek } from '#workspace/gesprek/gesprekken.ts'
import { useOpenDocument, useWorkspace } from '#workspace/use-workspace.tsx'
import { BewaardEnGezien, KijktMee } from './gesprek-delen.tsx'
import { hrefOf, useNaamVan } from './gesprek-namen.ts'
import { VraagVeld } from './vraag-veld.tsx'

const text = holdGesprekText.step

/** One question on one page. */
export function GesprekVraagScreen({ doc, id, vraag }: { doc: string; id: string; vraag: string }) {
  const gesprek = useGesprek(doc, id)
  const at = gesprek?.sjabloon.vragen.findIndex((one) => one.id === vraag) ?? -1
  if (gesprek === undefined || at < 0) return <NotHerePage title={holdGesprekText.title} backHref="/gesprekken" />
  return <Vraag key={vraag} gesprek={gesprek} at={at} />
}

function Vraag({ gesprek, at }: { gesprek: Gesprek; at: number }) {
  const workspace = useWorkspace()
  const open = useOpenDocument(gesprek.doc)
  const naam = useNaamVan(gesprek)
  const { vragen } = gesprek.sjabloon
  const vraag = vragen[at]
  useEffect(() => {
    if (vraag !== undefined) noteLaatst(workspace, gesprek, vraag.id)
  }, [vraag?.id])
  if (vraag === undefined) return null
  const woorden = vraagWoorden(gesprek.naam, vraag.id, naam)
  const base = hrefOf(gesprek)
  const [before, after] = [vragen[at - 1], vragen[at + 1]]
  // At the end of a part one can stop: the whole form tells where to go on.
  const isEnd = after === undefined || after.deel !== vraag.deel
  const next = isEnd ? base : hrefOf(gesprek, after.id)
  const pass = () => {
    if (isEnd) noteLaatst(workspace, gesprek, after?.id ?? EINDE)
  }
  return (
    <Page
      title={sjabloonTitel(gesprek.naam, naam)}
      back={{ href: before === undefined ? base : hrefOf(gesprek, before.id) }}
      help={holdGesprekText.help}
    >
      <PageHead title={woorden.vraag} above={aboveOf(gesprek, at)} below={woorden.hint} />
      <KijktMee gesprek={gesprek} />
      <VraagVeld gesprek={gesprek} vraag={vraag} woorden={woorden} open={open} isLabelHidden />
      <BewaardEnGezien gesprek={gesprek} vraag={vraag} />
      <Acties>
        <Knop look="main" href={next} onClick={pass}>
          {after === undefined ? text.check : text.next}
        </Knop>
        {after !== undefined && (
          <Knop look="quiet" href={next} onClick={pass}>
            {text.skip}
          </Knop>
        )}
      </Acties>
      <PageEnd hasLine>
        <TekstKnop href={base}>{text.later}</TekstKnop>
      </PageEnd>
    </Page>
  )
}

function aboveOf({ naam, sjabloon }: Gesprek, at: number): string {
  const { vragen } = sjabloon
  const deel = vragen[at]?.deel
  if (deel === undefined) return text.above(at + 1, vragen.length)
  const own = vragen.filter((one) => one.deel === deel)
  const nr = own.findIndex((one) => one.id === vragen[at]?.id) + 1
  return text.aboveDeel(gesprekWoorden[naam].delen?.[deel - 1] ?? '', nr, own.length)
}
