import { useState } from 'preact/hooks'
import type { DocumentId } from '#domain/id.ts'
import { joinNames } from '#i18n/format.ts'
import { uitwisselText as text } from '#i18n/nl/exchange-formulier.ts'
import { FileButton } from '#ui/file-button.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { toQrSeries } from '#ui/qr-series.ts'
import { SaveLine } from '#ui/save-line.tsx'
import { ScanSeries } from '#ui/scan-series.tsx'
import { ShowSeries } from '#ui/show-series.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { bestandVan, bytesUitBestand } from '#workspace/uitwisselen/bestand.ts'
import type { Gelezen, Uitwisselen } from '#workspace/uitwisselen/uitwisselen.ts'
import { useCard, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { UitwisselBestand } from './uitwissel-bestand.tsx'

type Way = 'codes' | 'bestand'
interface Said {
  tone: 'ok' | 'info' | 'amber'
  words: readonly string[]
}
type Step =
  | { at: 'begin'; said?: Said }
  | { at: 'busy' }
  | { at: 'show'; texts: readonly string[] }
  | { at: 'scan' }
  | { at: 'file'; file: string }

/**
 * Two phones at one table: hands over what was written in this form, and takes in what the other one wrote. Without a
 * form, from *Meer*: takes in a form that was not here before.
 */
export function UitwisselScreen({ doc, id }: { doc?: DocumentId; id?: string }) {
  const { uitwisselen } = useWorkspace()
  const card = useCard(doc)
  const back = doc === undefined ? '/meer' : location.pathname.replace(/\/uitwisselen$/, '')
  if (uitwisselen === undefined || (doc !== undefined && card === undefined))
    return <NotHerePage title={text.title} backHref={back} />
  return <Uitwissel {...{ doc, id, back, uitwisselen }} />
}

function Uitwissel(props: {
  doc: DocumentId | undefined
  id: string | undefined
  back: string
  uitwisselen: Uitwisselen
}) {
  const { doc, id, back, uitwisselen } = props
  const people = usePeople()
  const [step, setStep] = useState<Step>({ at: 'begin' })
  const begin = (said?: Said): void => setStep(said === undefined ? { at: 'begin' } : { at: 'begin', said })
  const amber = (words: string): void => begin({ tone: 'amber', words: [words] })

  const give = async (how: Way) => {
    if (doc === undefined) return undefined
    setStep({ at: 'busy' })
    const given = await uitwisselen.geef(doc, how)
    if (!given.ok) return amber(text.giveErrors[given.error])
    if (how === 'bestand') return setStep({ at: 'file', file: bestandVan(given.value, text.file.first) })
    const texts = toQrSeries(given.value)
    return texts === undefined ? amber(text.tooMuch) : setStep({ at: 'show', texts })
  }

  const take = async (bytes: Uint8Array | undefined, how: Way) => {
    setStep({ at: 'busy' })
    if (bytes === undefined) return amber(text.takeErrors['not-ours'])
    const taken = await uitwisselen.lees(bytes)
    return taken.ok ? begin(saidOf(taken.value, how)) : amber(text.takeErrors[taken.error])
  }

  const saidOf = ({ van, isNieuw, mist, doc: of }: Gelezen, how: Way): Said => {
    const name = people.get(van)?.naam || text.someone
    const words = [isNieuw ? text.taken(name) : text.nothingNew(name)]
    if (doc === undefined) words.push(text.found)
    else if (of !== doc) words.push(text.elsewhere)
    if (mist) words.push(how === 'codes' ? text.missing : text.missingFile)
    else if (of === doc && isNieuw) words.push(text.giveBack)
    return { tone: mist ? 'info' : 'ok', words }
  }

  const frame = { title: text.title, help: text.help, back: { href: back } }
  if (step.at === 'show') {
    return (
      <Page {...frame}>
        <PageHead title={text.show.title} below={text.show.below} />
        <ShowSeries
          texts={step.texts}
          words={text.show}
          done={text.show.done}
          onDone={() => begin({ tone: 'info', words: [text.given] })}
        />
      </Page>
    )
  }
  if (step.at === 'scan') {
    return (
      <Page {...frame}>
        <PageHead title={text.scan.title} below={text.scan.below} />
        <ScanSeries
          words={text.scan}
          onBytes={(bytes) => void take(bytes, 'codes')}
          onStop={(why) => (why === 'asked' ? begin() : amber(text.scan.noCamera))}
        />
        <p class="quiet small">{text.scan.why}</p>
      </Page>
    )
  }
  if (step.at === 'file') return <UitwisselBestand {...{ frame, file: step.file }} onDone={() => begin()} />
  const said = step.at === 'begin' ? step.said : undefined
  return (
    <Page {...frame}>
      <PageHead title={text.title} below={text.below} />
      <div role="status">
        {step.at === 'busy' && <p>{text.busy}</p>}
        {said !== undefined && <Melding tone={said.tone}>{said.words.join(' ')}</Melding>}
      </div>
      {said === undefined && <p>{doc === undefined ? text.whyTake : text.why}</p>}
      {doc !== undefined && (
        <section class="stack">
          <h2>{text.give.title}</h2>
          <Acties>
            <Knop look="main" icon="qr" onClick={() => void give('codes')}>
              {text.give.codes}
            </Knop>
            <Knop icon="file" onClick={() => void give('bestand')}>
              {text.give.file}
            </Knop>
          </Acties>
        </section>
      )}
      <section class="stack">
        <h2>{text.take.title}</h2>
        <Acties>
          <Knop look={doc === undefined ? 'main' : 'second'} icon="camera" onClick={() => setStep({ at: 'scan' })}>
            {text.take.codes}
          </Knop>
          <FileButton
            icon="file"
            onFiles={([file]) => void bytesUitBestand(file).then((bytes) => take(bytes, 'bestand'))}
          >
            {text.take.file}
          </FileButton>
        </Acties>
      </section>
      {doc !== undefined && <KeptAndWho doc={doc} id={id} />}
    </Page>
  )
}

function KeptAndWho({ doc, id }: { doc: DocumentId; id: string | undefined }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const members = useCard(doc)?.members ?? []
  const others = members.filter(({ person }) => person !== workspace.ik.value.persoon)
  return (
    <>
      <SaveLine state={useBewaard(doc, id)} onRetry={() => workspace.tryNow?.()} />
      <p class="quiet small">
        {text.who(joinNames(others.map(({ person }) => people.get(person)?.naam || text.someone)))}
      </p>
    </>
  )
}
