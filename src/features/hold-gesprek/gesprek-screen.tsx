import { formatDay, startWithCapital } from '#i18n/format.ts'
import { gesprekWoorden, sjabloonTitel, vraagWoorden } from '#i18n/nl/gesprek-woorden.ts'
import { holdGesprekText } from '#i18n/nl/hold-gesprek.ts'
import { Answers } from '#ui/answers.tsx'
import { Block, Card } from '#ui/card.tsx'
import { Chip } from '#ui/chip.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { useIsWide } from '#ui/use-is-wide.ts'
import { markGesprekKlaar, putGesprekAway } from '#workspace/gesprek/gesprek-acties.ts'
import type { Gesprek } from '#workspace/gesprek/gesprekken.ts'
import { useGesprek } from '#workspace/gesprek/gesprekken.ts'
import { useInzage } from '#workspace/logboek/gekeken.ts'
import { useOpenDocument, useWorkspace } from '#workspace/use-workspace.tsx'
import { antwoordTekst } from './antwoord-tekst.tsx'
import { Deelnemers } from './deelnemers.tsx'
import { BewaardEnGezien, KijktMee } from './gesprek-delen.tsx'
import { delenVan, hrefOf, lijstHref, useDeelnemerNaam, useNaamVan } from './gesprek-namen.ts'
import { Verder } from './gesprek-verder.tsx'
import { VraagVeld } from './vraag-veld.tsx'

const text = holdGesprekText.check

/** *Nakijken*: every question with its answer. On a laptop who works with many kandidaten fills it in on this one page. */
export function GesprekScreen({ doc, id }: { doc: string; id: string }) {
  const gesprek = useGesprek(doc, id)
  if (gesprek === undefined) return <NotHerePage title={holdGesprekText.title} backHref="/gesprekken" />
  return <Heel gesprek={gesprek} />
}

function Heel({ gesprek }: { gesprek: Gesprek }) {
  const naam = useNaamVan(gesprek)
  const isOnOnePage = useIsWide() && !gesprek.isEigen
  useInzage(gesprek.isEigen ? [] : [gesprek.doc])
  const title = sjabloonTitel(gesprek.naam, naam)
  const verder = <Verder gesprek={gesprek} isOnOnePage={isOnOnePage} />
  return (
    <Page
      title={title}
      back={{ href: lijstHref(gesprek) }}
      help={holdGesprekText.help}
      foot={isOnOnePage ? undefined : verder}
    >
      <PageHead
        title={title}
        below={startWithCapital(formatDay(gesprek.dag))}
        end={gesprek.isKlaar ? <Chip icon="check">{holdGesprekText.ready}</Chip> : undefined}
      />
      <KijktMee gesprek={gesprek} />
      {isOnOnePage ? <Velden gesprek={gesprek} /> : <Antwoorden gesprek={gesprek} />}
      <BewaardEnGezien gesprek={gesprek} />
      {isOnOnePage && verder}
      <Deelnemers gesprek={gesprek} />
      <Minder gesprek={gesprek} />
    </Page>
  )
}

/** Questions and answers, by part where the form has parts. */
function Antwoorden({ gesprek }: { gesprek: Gesprek }) {
  const naam = useNaamVan(gesprek)
  const nameOf = useDeelnemerNaam()
  const { delen } = gesprekWoorden[gesprek.naam]
  return (
    <>
      {delenVan(gesprek.sjabloon).map((vragen, at) => {
        const answers = (
          <Card look="outlined">
            <Answers
              answers={vragen.map((vraag) => {
                const woorden = vraagWoorden(gesprek.naam, vraag.id, naam)
                const isToRead = vraag.vanDePersoon === true && !gesprek.isEigen
                return {
                  question: woorden.vraag,
                  answer: antwoordTekst(gesprek, vraag, woorden, (one) => nameOf(one, gesprek.deelnemers)),
                  ...(isToRead ? {} : { changeHref: hrefOf(gesprek, vraag.id) }),
                }
              })}
            />
          </Card>
        )
        return delen === undefined ? (
          <div key={at}>{answers}</div>
        ) : (
          <Block key={at} title={delen[at] ?? ''}>
            {answers}
          </Block>
        )
      })}
    </>
  )
}

/** All questions on one page. */
function Velden({ gesprek }: { gesprek: Gesprek }) {
  const open = useOpenDocument(gesprek.doc)
  const naam = useNaamVan(gesprek)
  return (
    <>
      {gesprek.sjabloon.vragen.map((vraag) => (
        <VraagVeld
          key={vraag.id}
          gesprek={gesprek}
          vraag={vraag}
          woorden={vraagWoorden(gesprek.naam, vraag.id, naam)}
          open={open}
          rows={3}
        />
      ))}
    </>
  )
}

/** Opening it again, and for the kandidaat: off the list. */
function Minder({ gesprek }: { gesprek: Gesprek }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const again = async () => {
    showDone(await markGesprekKlaar(workspace, gesprek, false), text.isNotReady)
  }
  const away = async () => {
    const done = await putGesprekAway(workspace, gesprek)
    if (showDone(done, text.isAway, () => goTo(hrefOf(gesprek)))) goTo(lijstHref(gesprek), true)
  }
  return (
    <>
      {gesprek.isKlaar && (
        <TekstKnop icon="undo" onClick={() => void again()}>
          {text.notReadyAfterAll}
        </TekstKnop>
      )}
      {gesprek.isEigen && (
        <TekstKnop icon="trash" onClick={() => void away()}>
          {text.away}
        </TekstKnop>
      )}
    </>
  )
}
