import { useEffect } from 'preact/hooks'
import { bewijssecties } from '#domain/bewijsstuk.ts'
import type { Stuksoort } from '#domain/stuk.ts'
import { isIngevuld, isStuksoort, paginasVan, paginaVerder } from '#domain/stuk.ts'
import { dayOfMoment, formatDay, joinNames } from '#i18n/format.ts'
import { stukBron } from '#i18n/nl/bewijs-bronnen.ts'
import { stukText as text } from '#i18n/nl/keep-stukken.ts'
import { antwoordWoorden, kopieTitel, stukTitel, stukWoorden } from '#i18n/nl/stuk-woorden.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { Card, CardHead } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { InPortfolio } from '#ui/in-portfolio.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { useBewijs } from '#workspace/map/bewijsstukken.ts'
import { useGedeeld } from '#workspace/map/delen.ts'
import { useMap } from '#workspace/map/map.ts'
import { usePapierNaam } from './papier-naam.ts'
import type { Stuk } from '#workspace/map/stukken.ts'
import { beginStuk, finishStuk, removeStuk, useStuk } from '#workspace/map/stukken.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf, NIEUW, paginaVan } from './stuk-adressen.ts'

/** One thing in mijn map, to read and to go on with; `nieuw` begins one. */
export function StukScreen({ soort, id }: { soort: string; id: string }) {
  if (!isStuksoort(soort)) return <NotHerePage title={text.empty} backHref="/" />
  return id === NIEUW ? <Begin soort={soort} /> : <Lezen soort={soort} id={id} />
}

function Begin({ soort }: { soort: Stuksoort }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const doc = useMap()?.doc
  const first = paginasVan(soort)[0]?.id
  useEffect(() => {
    if (doc !== undefined) void beginStuk(workspace, doc, soort).then((id) => goTo(hrefOf(soort, id, first), true))
  }, [workspace, doc, soort])
  // The first question follows at once; without a map there is nothing to write in yet.
  return doc === undefined ? <NotHerePage title={stukWoorden[soort].naam} backHref="/" /> : null
}

function Lezen({ soort, id }: { soort: Stuksoort; id: string }) {
  const stuk = useStuk(soort, id)
  if (stuk === undefined) return <NotHerePage title={stukWoorden[soort].naam} backHref={hrefOf(soort)} />
  return <Stukblad stuk={stuk} />
}

/**
 * Everything that was asked, each with its answer.
 *
 * @param isChecking straight after the last question: then *Klaar* is the next thing to do, else going on is
 */
export function Stukblad({ stuk, isChecking = false }: { stuk: Stuk; isChecking?: boolean }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const state = useSaveState(stuk.doc, stuk.id)
  const naamVan = usePapierNaam()
  const { soort, id, antwoorden, isKlaar, gewijzigdOpMs } = stuk
  const { naam, noot, vragen } = stukWoorden[soort]
  const verder = isChecking ? undefined : paginaVerder(soort, antwoorden)
  const list = hrefOf(soort)
  const bewijs = useBewijs(stukBron(stuk, workspace.today(), naamVan))

  const ready = async () => {
    if (showDone(await finishStuk(workspace, stuk), text.readyDone)) goTo(list)
  }
  const remove = async () => {
    if (showDone(await removeStuk(workspace, stuk), text.removed)) goTo(list, true)
  }
  const last = paginasVan(soort).at(-1)?.id
  const alles = paginasVan(soort)
    .flatMap((pagina) => pagina.vragen)
    .map(({ veld }) => ({
      question: vragen[veld]?.titel ?? veld,
      answer: asWritten(antwoordWoorden(soort, veld, antwoorden, naamVan)),
      changeHref: hrefOf(soort, id, paginaVan(soort, veld)),
      isThere: isIngevuld(antwoorden, veld),
    }))
  const overgeslagen = alles.filter(({ isThere }) => !isThere)
  return (
    <Page title={naam} back={{ href: isChecking ? hrefOf(soort, id, last) : list }} help={text.help}>
      <PageHead
        title={isChecking ? text.check : stukTitel(soort, antwoorden) || text.noName}
        above={naam}
        below={isKlaar ? text.changed(formatDay(dayOfMoment(gewijzigdOpMs))) : undefined}
      />
      <Answers answers={isChecking ? alles : alles.filter(({ isThere }) => isThere)} />
      {!isChecking && overgeslagen.length > 0 && (
        <Details title={text.skipped}>
          <Answers answers={overgeslagen} />
        </Details>
      )}
      <SaveLine state={state} />
      {noot !== undefined && <p class="quiet">{noot}</p>}
      <WieLeest stuk={stuk} />
      {isKlaar && bewijssecties.includes(soort) && <InPortfolio bewijs={bewijs} />}
      {isKlaar ? (
        <Acties>
          <Knop icon="eye" href={`/delen/nieuw/${soort}/${id}`}>
            {text.show}
          </Knop>
          <Knop icon="print" href={hrefOf(soort, id, 'afdrukken')}>
            {text.print}
          </Knop>
          <Knop look="quiet" icon="trash" onClick={() => void remove()}>
            {text.remove}
          </Knop>
        </Acties>
      ) : (
        <>
          <Card>
            <CardHead title={text.nowTitle} />
            <p>{text.now}</p>
          </Card>
          <Acties>
            {verder !== undefined && (
              <Knop look="main" href={hrefOf(soort, id, verder)}>
                {text.goOn}
              </Knop>
            )}
            <Knop look={verder === undefined ? 'main' : 'second'} onClick={() => void ready()}>
              {text.ready}
            </Knop>
            <Knop look="quiet" href={list}>
              {text.notYet}
            </Knop>
          </Acties>
          {!isChecking && (
            <Acties>
              <Knop look="quiet" icon="trash" onClick={() => void remove()}>
                {text.remove}
              </Knop>
            </Acties>
          )}
        </>
      )}
    </Page>
  )
}

/** The thing itself is nobody else's; who reads a copy of it is named. */
function WieLeest({ stuk: { soort, antwoorden } }: { stuk: Stuk }) {
  const titel = kopieTitel(soort, antwoorden)
  const lezers = useGedeeld()
    .filter((one) => one.soort === 'kopie' && one.naam === titel && one.isVoorbij !== true)
    .flatMap((one) => one.lezers.map(({ naam, rol }) => naam || rolWoorden[rol]))
  return (
    <WhoSees explanation={<p>{lezers.length === 0 ? text.whoMore : text.whoStop}</p>}>
      {lezers.length === 0 ? text.who : text.whoCopy(joinNames([...new Set(lezers)]))}
    </WhoSees>
  )
}

/** Empty text stays empty, so that it reads as not filled in. */
function asWritten(words: string) {
  return words === '' ? '' : <span class="as-written">{words}</span>
}
