import { useState } from 'preact/hooks'
import { formatBytes } from '#i18n/format.ts'
import { meeneemText as text } from '#i18n/nl/make-meeneembestand.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { canShareFile, saveFile, shareFile } from '#ui/save-file.ts'
import { useArrival } from '#workspace/arrival.ts'
import { isCodeMissing } from '#workspace/device/app-parts.ts'
import type { MeeError } from '#workspace/meenemen/meenemen.ts'
import { zipMee } from '#workspace/meenemen/meenemen.ts'
import { useRol } from '#workspace/rol.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

const mime = 'application/zip'

type Step =
  | { at: 'begin'; error?: MeeError }
  | { at: 'busy' }
  | { at: 'made'; zip: Blob; name: string; missing: number; isSaved: boolean }

/** *Neem alles mee*: one ZIP to read without Opstap. */
export function NeemMeeScreen() {
  const workspace = useWorkspace()
  const people = usePeople()
  const arrival = useArrival()
  const { rollen } = useRol()
  const [step, setStep] = useState<Step>({ at: 'begin' })
  const isKandidaat = workspace.ik.value.status === 'alleen' || rollen.includes('kandidaat')

  const make = async () => {
    setStep({ at: 'busy' })
    const code = await Promise.all([import('#workspace/meenemen/verzamelen.ts'), import('./neem-mee.ts')]).catch(
      (error: unknown) => {
        if (!isCodeMissing(error)) throw error
        return undefined // told on the screen
      },
    )
    if (code === undefined) {
      setStep({ at: 'begin', error: 'niet-hier' })
      return
    }
    const [{ noteMeegenomen, verzamelAlles }, { meeBestanden }] = code
    const alles = await verzamelAlles(workspace, people)
    const made = await zipMee(meeBestanden(alles), workspace.nowMs())
    if (!made.ok) {
      setStep({ at: 'begin', error: made.error })
      return
    }
    noteMeegenomen(workspace)
    const name = text.fileName(workspace.today())
    setStep({ at: 'made', zip: made.value, name, missing: alles.kwijt, isSaved: false })
  }

  if (workspace.mode === 'proef') {
    return (
      <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState isCertain title={text.proefTitle}>
          {text.proef}
        </EmptyState>
      </Page>
    )
  }
  if (step.at === 'made') {
    return <Gemaakt {...step} onSaved={() => setStep({ ...step, isSaved: true })} />
  }
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {step.at === 'begin' && step.error !== undefined && <Melding tone="error">{text.errors[step.error]}</Melding>}
      <p>{text.difference}</p>
      <Melding tone="amber" icon="alert" title={text.careful}>
        {text.carefulText}
      </Melding>
      <div class="prose">
        <h2>{text.inside}</h2>
        <ul class="bullets">
          {(isKandidaat ? text.insideOwn : text.insideOther).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{text.thrownAway}</p>
      </div>
      {arrival !== 'here' && <Melding title={text.coming}>{text.comingText}</Melding>}
      <div role="status">{step.at === 'busy' && <p>{text.busy}</p>}</div>
      {step.at === 'begin' && (
        <Acties>
          <Knop look="main" icon="download" onClick={() => void make()}>
            {text.do}
          </Knop>
        </Acties>
      )}
      {isKandidaat && <TekstKnop href="/boekje">{text.booklet}</TekstKnop>}
      <TekstKnop href="/kopie">{text.copy}</TekstKnop>
    </Page>
  )
}

function Gemaakt(props: { zip: Blob; name: string; missing: number; isSaved: boolean; onSaved: () => void }) {
  const { zip, name, missing, isSaved, onSaved } = props
  const save = () => {
    saveFile(zip, name, mime)
    onSaved()
  }
  const share = async () => {
    if (await shareFile(zip, name, mime)) onSaved()
  }
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.doneTitle} below={text.done} />
      {isSaved && <Melding tone="ok">{text.saved}</Melding>}
      {missing > 0 && <Melding tone="amber">{text.missing(missing)}</Melding>}
      <p>{text.carefulText}</p>
      <Acties isStacked>
        <Knop look={isSaved ? 'second' : 'main'} icon="download" isWide onClick={save}>
          {text.save}
        </Knop>
        {canShareFile(name, mime) && (
          <Knop icon="share" isWide onClick={() => void share()}>
            {text.share}
          </Knop>
        )}
        {isSaved && (
          <Knop look="main" isWide href="/">
            {text.ready}
          </Knop>
        )}
      </Acties>
      <p class="quiet small">{text.size(formatBytes(zip.size))}</p>
    </Page>
  )
}
