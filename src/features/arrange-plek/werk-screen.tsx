import { introductieItems } from '#domain/begeleiding.ts'
import { overeenkomstSoorten } from '#domain/overeenkomst.ts'
import { formatDay } from '#i18n/format.ts'
import { arrangePlekText as text } from '#i18n/nl/arrange-plek.ts'
import { handOverRegel } from '#i18n/nl/hand-over-regel.ts'
import { holdWerkoverlegText } from '#i18n/nl/hold-werkoverleg.ts'
import { logContactText } from '#i18n/nl/log-contact.ts'
import { naamloos, plaatsingStatusWoorden, weekdagWoorden } from '#i18n/nl/veldwoorden.ts'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Card } from '#workspace/engine.ts'
import { useKaartVan, useKorteNaam } from '#workspace/mensen/dossier.ts'
import { introductieOp } from '#workspace/plaatsing/begeleiding.ts'
import { useContactstand } from '#workspace/plaatsing/contact-stand.ts'
import { ontbrekendeOvereenkomsten, overeenkomstVan } from '#workspace/plaatsing/overeenkomsten.ts'
import { statusVan } from '#workspace/plaatsing/pauzes.ts'
import { roosterVan, useMaatjeVolgt, usePlaatsingKaart } from '#workspace/plaatsing/plek-afspraken.ts'
import { lastWerkbegeleider, overdrachtVan } from '#workspace/plaatsing/overdracht.ts'
import { overleggenIn, overlegPlaats } from '#workspace/plaatsing/werkoverleggen.ts'
import { cardOf, plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** One werkplek: everything that is arranged and written there, each one tap away. */
export function WerkScreen({ plaatsing }: { plaatsing: string }) {
  const card = usePlaatsingKaart(plaatsing)
  if (card === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Werk card={card} />
}

function Werk({ card }: { card: Card }) {
  const workspace = useWorkspace()
  const { ik, today, cards } = workspace
  useMaatjeVolgt()
  const item = plaatsingOf(card)
  const isOwn = item?.kandidaat === ik.value.persoon
  const naam = useKorteNaam()(item?.kandidaat) || naamloos.iemand
  const kaart = useKaartVan()(item?.kandidaat)
  const stand = useContactstand(card)
  const plaats = overlegPlaats(cards.value, card.doc)
  const last = plaats === undefined ? undefined : overleggenIn(plaats.werkplek)[0]
  const week = [...new Set(roosterVan(card).map((one) => weekdagWoorden[one.weekdag] ?? ''))].join(', ')
  const missing = ontbrekendeOvereenkomsten(card, today())
  const isSigned = overeenkomstSoorten.every((soort) => overeenkomstVan(card, soort).stand === 'getekend')
  const met = introductieItems.filter((one) => introductieOp(card, one) !== undefined).length
  const at = `/werk/${card.doc}`
  const now = statusVan(card, today())
  const status = now === undefined || now === 'loopt' ? '' : plaatsingStatusWoorden[now]
  const place = [item?.functie, item?.organisatie, status].filter(Boolean).join(', ')
  const isGuide = card.role === 'werkbegeleider'
  const back = isOwn || kaart === undefined ? '/' : `/dossier/${kaart}`
  return (
    <Page title={text.title} back={{ href: back }} help={text.help}>
      <PageHead title={isOwn ? text.own : text.headline(naam)} below={place} />
      <RowList label={text.title}>
        {plaats !== undefined && (
          <ListRow
            icon="message"
            title={text.talk.title}
            below={last === undefined ? text.talk.none : holdWerkoverlegText.lastOn(formatDay(last.dag))}
            href={`${at}/overleg`}
          />
        )}
        {plaats !== undefined && <ListRow icon="check-circle" {...text.days} href={`${at}/dagen`} />}
        <ListRow icon="calendar" title={text.week.title} below={week || text.week.none} href={`${at}/rooster`} />
        <ListRow
          icon="file"
          title={text.papers.title}
          below={missing.length > 0 ? text.papers.missing : isSigned ? text.papers.done : undefined}
          href={`${at}/overeenkomsten`}
        />
        <ListRow
          icon="person"
          title={isGuide ? text.guide.title : text.start.title}
          below={isGuide && met === introductieItems.length ? text.guide.below : text.start.below}
          href={`${at}/begeleiden`}
        />
        <ListRow
          icon="phone"
          title={text.contacts.title}
          below={stand === undefined ? undefined : logContactText.counter.count(Math.min(stand.aantal, 2))}
          href={`/contacten/${card.doc}`}
        />
        {isOwn && <ListRow icon="sun" {...text.fits} href={`${at}/past`} />}
        {isGuide && <ListRow icon="clock" {...text.minute} href="/een-minuut" />}
        <Continuity card={card} />
      </RowList>
    </Page>
  )
}

/** What goes on with the next werkbegeleider, and what was with the one before, for who reads that. */
function Continuity({ card }: { card: Card }) {
  const { cards } = useWorkspace()
  const item = plaatsingOf(card)
  const before = cardOf(cards.value, item?.vervolgVan)
  const overdracht = item?.vervolg === undefined ? overdrachtVan(cards.value, card) : undefined
  const isWriter = card.role === 'kandidaat' || card.role === 'werkbegeleider'
  return (
    <>
      {overdracht !== undefined && (isWriter || overdracht.tekst !== '') && (
        <ListRow
          icon="people"
          {...(card.role === 'werkbegeleider' ? handOverRegel.row : handOverRegel.rowOwn)}
          href={`/overdracht/${card.doc}`}
        />
      )}
      {before !== undefined && (
        <ListRow
          icon="clock"
          title={handOverRegel.earlier(lastWerkbegeleider(before))}
          below={handOverRegel.earlierBelow}
          href={`/werk/${before.doc}`}
        />
      )}
    </>
  )
}
