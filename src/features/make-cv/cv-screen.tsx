import type { Cv, CvWerk } from '#domain/cv.ts'
import { cvVoorWerk, europassCv } from '#domain/cv.ts'
import { useState } from 'preact/hooks'
import { formatMonth } from '#i18n/format.ts'
import { cvText as text } from '#i18n/nl/make-cv.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { PrintPart, PrintSheet } from '#ui/print-sheet.tsx'
import { saveFile } from '#ui/save-file.ts'
import { TickBox } from '#ui/tick-box.tsx'
import { useZoekGezondheid } from '#workspace/leren/gezondheid.ts'
import { useCv } from '#workspace/meenemen/cv.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** *Mijn cv*: by what somebody can, on paper or as a file for Europass. */
export function CvScreen() {
  const { today } = useWorkspace()
  const whole = useCv()
  const zoek = useZoekGezondheid()
  const [metContact, setMetContact] = useState(true)
  const [metDatums, setMetDatums] = useState(false)
  const [isSaved, setSaved] = useState(false)
  if (whole === undefined) {
    return (
      <Page title={text.title} back={{ href: '/portfolio' }} help={text.help}>
        <p role="status">{text.busy}</p>
      </Page>
    )
  }
  const { cv, achtergebleven } = cvVoorWerk(whole, { metContact, metDatums }, zoek)
  const isEmpty = cv.overMij === '' && cv.teksten.length === 0 && cv.werk.length === 0 && cv.scholing.length === 0
  const hasContact = [whole.telefoon, whole.email, whole.woonplaats].some((one) => one !== '')
  const hasDatums =
    whole.scholing.length > 0 || whole.werk.some(({ van, wanneer }) => van !== undefined || wanneer !== '')
  const save = () => {
    const file = europassCv(cv, crypto.randomUUID(), { kop: (id) => text.koppen[id] })
    saveFile(file, text.fileName(today()), 'application/xml')
    setSaved(true)
  }
  return (
    <Page
      title={text.title}
      back={{ href: '/portfolio' }}
      help={text.help}
      foot={
        isEmpty ? undefined : (
          <Knop look="main" icon="print" isWide onClick={printPage}>
            {text.print}
          </Knop>
        )
      }
    >
      <PageHead title={text.title} below={text.below} />
      {achtergebleven.length > 0 && (
        <Melding tone="amber" title={text.left}>
          {text.leftText(achtergebleven.map((id) => text.koppen[id]))}
        </Melding>
      )}
      {isEmpty ? (
        <EmptyState
          title={text.empty}
          action={
            <Knop look="main" href="/wat-ik-kan">
              {text.begin}
            </Knop>
          }
        >
          {text.emptyText}
        </EmptyState>
      ) : (
        <>
          {hasContact && (
            <TickBox isOn={metContact} onChange={setMetContact}>
              {text.contact}
            </TickBox>
          )}
          {hasDatums && (
            <TickBox isOn={metDatums} onChange={setMetDatums} hint={text.datumsHint}>
              {text.datums}
            </TickBox>
          )}
          <Blad cv={cv} />
          <Block title={text.europass}>
            <p>{text.europassText}</p>
            <p>{text.europassHonest}</p>
            {isSaved && <Melding tone="ok">{text.saved}</Melding>}
            <Acties>
              <Knop icon="download" onClick={save}>
                {text.europassDo}
              </Knop>
            </Acties>
          </Block>
        </>
      )}
      <div class="stack-tight">
        <TekstKnop icon="pen" href="/wat-ik-kan">
          {text.changeCan}
        </TekstKnop>
        <TekstKnop icon="pen" href="/pitch-en-cv">
          {text.changePitch}
        </TekstKnop>
      </div>
    </Page>
  )
}

function Blad({ cv }: { cv: Cv }) {
  const naam = [cv.roepnaam, cv.achternaam].filter(Boolean).join(' ')
  const contact = [cv.telefoon, cv.email, cv.woonplaats].filter(Boolean).join(' · ')
  return (
    <PrintSheet title={naam || text.title} below={contact === '' ? undefined : contact} foot={naam}>
      {cv.overMij !== '' && <p class="as-written">{cv.overMij}</p>}
      {cv.teksten.map(({ id, tekst }) => (
        <PrintPart key={id} title={text.koppen[id]}>
          <p class="as-written">{tekst}</p>
        </PrintPart>
      ))}
      {cv.werk.length > 0 && (
        <PrintPart title={text.koppen.werk}>
          {cv.werk.map((one) => (
            <Werk key={`${one.functie} ${one.organisatie} ${one.van}`} {...one} />
          ))}
        </PrintPart>
      )}
      {cv.scholing.length > 0 && (
        <PrintPart title={text.scholing}>
          {cv.scholing.map(({ titel, gever, van, tot, onderdelen }) => (
            <div key={titel + van}>
              <p>
                <strong>{titel}</strong>
                {gever !== '' && `, ${gever}`}
              </p>
              {van !== '' && <p class="quiet">{text.periode(formatMonth(van), formatMonth(tot))}</p>}
              {onderdelen.length > 0 && <p>{onderdelen.join(', ')}</p>}
            </div>
          ))}
        </PrintPart>
      )}
    </PrintSheet>
  )
}

function Werk({ functie, organisatie, wanneer, van, tot, tekst }: CvWerk) {
  const days = van === undefined ? '' : text.periode(formatMonth(van), tot === undefined ? text.nu : formatMonth(tot))
  const when = [wanneer, days].filter(Boolean).join(', ')
  return (
    <div>
      <p>
        <strong>{functie || organisatie}</strong>
        {functie !== '' && organisatie !== '' && `, ${organisatie}`}
      </p>
      {when !== '' && <p class="quiet">{when}</p>}
      {tekst !== '' && <p class="as-written">{tekst}</p>}
    </div>
  )
}
