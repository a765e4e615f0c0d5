import { isKleineGroep } from '#domain/evaluatie.ts'
import { formatMoment } from '#i18n/format.ts'
import { evaluatieLeesText as text } from '#i18n/nl/read-evaluatie.ts'
import { evaluatieText, evaluatieVraagWoorden, oordeelOverWoorden } from '#i18n/nl/write-evaluatie.ts'
import { Block } from '#ui/card.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import { useGroep } from '#workspace/groep/bijeenkomsten.ts'
import { zetEvaluatieKlaar } from '#workspace/groep/evaluatie.ts'
import { klaargezet } from '#workspace/groep/evaluatie-stand.ts'
import type { Uitslag } from '#workspace/groep/evaluatie-uitslag.ts'
import { perVraag, useUitslag } from '#workspace/groep/evaluatie-uitslag.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** For who leads the group: setting the evaluatie ready, and what came in, from five answers on. */
export function ReadEvaluatieScreen({ doc }: { doc: string }) {
  const groep = useGroep(doc)
  if (groep?.beheer === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Lees groep={groep} />
}

function Lees({ groep }: { groep: Groep }) {
  const workspace = useWorkspace()
  const ready = klaargezet(groep.card)
  const { uitslag, haalOpnieuw } = useUitslag(groep.doc, ready !== undefined)
  const make = async () => {
    const made = await zetEvaluatieKlaar(workspace, groep.doc)
    if (made.ok) showDone(made.value, text.made)
    else showToast({ text: made.error === 'geen-server' ? text.noServer : text.needsNet })
  }
  return (
    <Page title={text.title} back={{ href: `/groep/${groep.doc}`, text: groep.naam }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {ready === undefined ? (
        <>
          <p>{text.notYet}</p>
          <Acties>
            <Knop look="main" onClick={() => void make()}>
              {text.make}
            </Knop>
          </Acties>
        </>
      ) : (
        <>
          <p role="status">{text.ready(uitslag?.aantal ?? 0, ready.aantal ?? 0)}</p>
          {isKleineGroep(ready.aantal) && <p class="quiet">{text.small}</p>}
          {(uitslag?.antwoorden.length ?? 0) === 0 && !isKleineGroep(ready.aantal) && <p class="quiet">{text.wait}</p>}
          {uitslag !== undefined && uitslag.antwoorden.length > 0 && <Antwoorden uitslag={uitslag} />}
          <p class="quiet small">
            {uitslag !== undefined && `${text.old(formatMoment(uitslag.opMs))} `}
            <TekstKnop onClick={haalOpnieuw}>{text.refresh}</TekstKnop>
          </p>
        </>
      )}
    </Page>
  )
}

function Antwoorden({ uitslag }: { uitslag: Uitslag }) {
  const { oordelen, vragen } = perVraag(uitslag)
  const isWaiting = uitslag.aantal > uitslag.antwoorden.length
  return (
    <>
      <p class="quiet small">{text.mixed}</p>
      <Block title={evaluatieText.oordeel}>
        <ul class="bullets">
          {oordelen
            .filter(({ aantal }) => aantal > 0)
            .map(({ oordeel, aantal }) => (
              <li key={oordeel}>{text.count(oordeelOverWoorden[oordeel], aantal)}</li>
            ))}
        </ul>
      </Block>
      {vragen.map(({ vraag, zinnen }) => (
        <Block key={vraag} title={evaluatieVraagWoorden[vraag]}>
          {zinnen.length === 0 ? (
            <p class="quiet">{text.none}</p>
          ) : (
            <ul class="bullets">
              {zinnen.map((zin, nr) => (
                <li key={nr}>{zin}</li>
              ))}
            </ul>
          )}
        </Block>
      ))}
      {isWaiting && <p class="quiet small">{text.more}</p>}
    </>
  )
}
