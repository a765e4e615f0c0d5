import { isDag } from '#domain/dag.ts'
import type { UitkomstSoort } from '#domain/uitkomst.ts'
import { plaatsingNaUitkomst, uitkomstSoorten } from '#domain/uitkomst.ts'
import { formatDateYear } from '#i18n/format.ts'
import { uitkomstText as text, uitkomstWoorden } from '#i18n/nl/keep-uitkomst.ts'
import type { Answer } from '#ui/answers.tsx'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { KeuzeOfTwee } from '#ui/keuze-of-twee.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { useInzage } from '#workspace/logboek/gekeken.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { Afronding } from '#workspace/mensen/uitkomst.ts'
import { setUitkomst, sluitJaar, UITKOMST, useAfronding } from '#workspace/mensen/uitkomst.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'
import { NazorgBlok } from './nazorg-blok.tsx'

/** What came of a year, written by the kandidaat and the regiocoördinator, and the contacts after it. */
export function UitkomstScreen({ kaart }: { kaart: string }) {
  const found = useAfronding(kaart)
  return found === undefined ? <NotHerePage title={text.title} backHref="/" /> : <Open afronding={found} />
}

function Open({ afronding }: { afronding: Afronding }) {
  const { ik } = useWorkspace()
  const { kandidaat, isDicht } = afronding
  const { doc, card } = kandidaat
  useInzage([doc])
  const open = useOpenDocument(card.canWrite ? doc : undefined)
  const isOwn = kandidaat.persoon === ik.value.persoon
  const isOffice = card.canWrite && !isOwn
  return (
    <Page title={text.title} back={{ href: isOwn ? '/mijn-bijeenkomsten' : `/dossier/${doc}` }} help={text.help}>
      <PageHead
        title={isOwn ? text.title : text.of(kandidaat.kort)}
        below={isDicht ? text.isClosed : isOwn ? text.belowOwn : text.below}
      />
      {card.canWrite ? <Fields afronding={afronding} open={open} isOwn={isOwn} /> : <Read afronding={afronding} />}
      <NazorgBlok afronding={afronding} open={open} />
      <WhoSees>{isOwn ? text.who : text.whoOf}</WhoSees>
      {isOffice ? (
        <Close afronding={afronding} />
      ) : (
        isOwn && (
          <Acties>
            <Knop look="main" href="/mijn-bijeenkomsten">
              {text.ready}
            </Knop>
          </Acties>
        )
      )}
    </Page>
  )
}

function Fields({ afronding, open, isOwn }: { afronding: Afronding; open: OpenDocument | undefined; isOwn: boolean }) {
  const workspace = useWorkspace()
  const nameOf = useKorteNaam()
  const { kandidaat, uitkomst } = afronding
  const functie = useTextBinding(open, 'uitkomst', UITKOMST, 'functie')
  const state = useBewaard(kandidaat.doc, UITKOMST)
  const set = (fields: Parameters<typeof setUitkomst>[2]) => void setUitkomst(workspace, kandidaat.doc, fields)
  return (
    <div class="stack">
      <KeuzeOfTwee<UitkomstSoort>
        label={isOwn ? text.soort : text.soortOf}
        options={uitkomstSoorten.map((value) => ({ value, text: uitkomstWoorden[value] }))}
        value={uitkomst?.soort}
        answers={uitkomst?.$antwoorden.soort}
        nameOf={nameOf}
        onValue={(soort) => set({ soort, dag: uitkomst?.dag ?? workspace.today() })}
      />
      <div class="plan-fields">
        <TextField
          label={text.dag}
          type="date"
          size="short"
          value={uitkomst?.dag ?? ''}
          onValue={(dag) => isDag(dag) && dag >= '2000' && set({ dag })}
        />
        <TextField
          label={text.uren}
          type="number"
          inputMode="numeric"
          size="short"
          isOptional
          min="0"
          max="60"
          value={typeof uitkomst?.uren === 'number' ? String(uitkomst.uren) : ''}
          onValue={(uren) => set({ uren: hoursOf(uren) })}
        />
      </div>
      <TextField label={text.functie} isOptional {...(functie === undefined ? {} : { binding: functie })} />
      {uitkomst !== undefined && <SaveLine state={state} />}
    </div>
  )
}

function hoursOf(typed: string): number | null {
  const hours = Number(typed.replace(',', '.'))
  return typed.trim() !== '' && Number.isFinite(hours) && hours >= 0 && hours <= 60 ? hours : null
}

function Read({ afronding: { uitkomst } }: { afronding: Afronding }) {
  const { soort, dag, uren, functie = '' } = uitkomst ?? {}
  const answers: Answer[] = [
    { question: text.soortOf, answer: soort === undefined ? text.notYet : uitkomstWoorden[soort] },
    ...(dag === undefined ? [] : [{ question: text.dag, answer: formatDateYear(dag) }]),
    ...(typeof uren === 'number' ? [{ question: text.uren, answer: String(uren) }] : []),
    ...(functie === '' ? [] : [{ question: text.functie, answer: functie }]),
  ]
  return <Answers answers={answers} />
}

/** Closing is one action with undo; nothing is thrown away. */
function Close({ afronding }: { afronding: Afronding }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const { kandidaat, uitkomst, isDicht } = afronding
  const soort = uitkomst?.soort
  if (isDicht) return null
  const close = async () => {
    if (soort === undefined) return showToast({ text: text.choose })
    if (showDone(await sluitJaar(workspace, afronding, soort), text.closed)) goTo(`/dossier/${kandidaat.doc}`)
  }
  return (
    <div class="stack-tight">
      {soort !== undefined && <p class="quiet">{text.closeText(plaatsingNaUitkomst(soort) !== undefined)}</p>}
      <Acties>
        <Knop onClick={() => void close()}>{text.close}</Knop>
      </Acties>
    </div>
  )
}
