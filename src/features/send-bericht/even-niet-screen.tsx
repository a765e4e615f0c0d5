import { werkafspraken } from '#domain/terugvalplan.ts'
import { formatDayYear, joinNames, startWithCapital } from '#i18n/format.ts'
import { sendBerichtText as text } from '#i18n/nl/send-bericht.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { werkafspraakWoorden } from '#i18n/nl/write-terugvalplan.ts'
import { Block, Card } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TickBox } from '#ui/tick-box.tsx'
import { showToast } from '#ui/toast.tsx'
import { useDraft } from '#workspace/draft.ts'
import { berichtTot, stuurBerichten, useKanSturen, useVerstuurd } from '#workspace/map/berichten.ts'
import type { MensRond, PlanMens } from '#workspace/map/terugvalplan.ts'
import { useMensenRond, useTerugvalplan } from '#workspace/map/terugvalplan.ts'
import { useCard, useWorkspace } from '#workspace/use-workspace.tsx'
import { smsHref } from './bellen.ts'
import { BerichtFields } from './bericht-fields.tsx'
import { Bellen } from './bellen-block.tsx'
import { SignaalRijen } from './signaal-rijen.tsx'

/** What somebody chose and typed before it is sent. Scope: device. */
interface Concept {
  gekozen: string[]
  teksten: Record<string, string>
  met: Record<string, boolean>
}

const empty = (): Concept => ({ gekozen: [], teksten: {}, met: {} })

/** *Het gaat even niet*: calling is always there; and a message to whom one chooses, word for word as they read it. */
export function EvenNietScreen() {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const plan = useTerugvalplan()
  const map = useCard(plan?.doc)
  const rond = useMensenRond()
  const canSend = useKanSturen()
  const hasSent = useVerstuurd().length > 0
  const concept = useDraft('het-gaat-even-niet', empty)
  const { gekozen, teksten, met } = concept.value
  const agreed = werkafspraken(plan?.teksten ?? {}, werkafspraakWoorden)
  const inPlan = (mens: MensRond) => plan?.mensen.find(({ persoon }) => persoon === mens.persoon)
  const mensen = rond.toSorted((a, b) => Number(inPlan(b) !== undefined) - Number(inPlan(a) !== undefined))
  const chosen = mensen.filter(({ persoon }) => gekozen.includes(persoon))
  const tekstOf = (mens: MensRond) => teksten[mens.persoon] ?? firstWords(inPlan(mens))
  const withAgreed = (mens: MensRond) => agreed !== '' && (met[mens.persoon] ?? inPlan(mens)?.metAfspraken ?? false)

  const send = async () => {
    const blank = chosen.find((mens) => tekstOf(mens).trim() === '')
    if (blank !== undefined) return showToast({ text: text.empty(nameOf(blank)) })
    const berichten = chosen.map((mens) => ({
      aan: mens,
      tekst: tekstOf(mens).trim(),
      stappen: withAgreed(mens) ? agreed : '',
    }))
    const sent = await stuurBerichten(workspace, berichten, text.titel, map)
    if (!sent.ok && sent.error === 'geen-regio') showToast({ text: text.noRegion })
    else if (showDone(sent, text.kept(joinNames(chosen.map(nameOf))))) {
      concept.clear()
      goTo('/het-gaat-even-niet/gestuurd', true)
    }
  }
  const choose = (mens: MensRond, isOn: boolean) =>
    concept.set({
      gekozen: isOn ? [...gekozen, mens.persoon] : gekozen.filter((one) => one !== mens.persoon),
    })

  return (
    <Page
      title={text.title}
      back={{ href: '/' }}
      help={text.help}
      foot={
        chosen.length > 0 && (
          <Acties isStacked>
            <Knop look="main" isWide onClick={() => void send()}>
              {text.send(joinNames(chosen.map(nameOf)))}
            </Knop>
            <Knop isWide onClick={() => concept.clear()}>
              {text.stop}
            </Knop>
          </Acties>
        )
      }
    >
      <PageHead title={text.title} below={text.below} />
      <Bellen plan={plan} rond={rond} />
      <Helps helpt={plan?.teksten.watHelpt} niet={plan?.teksten.watNiet} />
      <SignaalRijen />
      {hasSent && (
        <RowList label={text.sentLink.title}>
          <ListRow icon="message" href="/het-gaat-even-niet/gestuurd" {...text.sentLink} />
        </RowList>
      )}
      <Block title={text.message}>
        {!canSend || mensen.length === 0 ? <p class="quiet">{text.nobody}</p> : <p class="quiet">{text.messageText}</p>}
        {canSend &&
          mensen.map((mens) => (
            <div key={mens.persoon} class="stack-tight">
              <TickBox
                isOn={gekozen.includes(mens.persoon)}
                hint={roleOf(mens, inPlan(mens))}
                onChange={(isOn) => choose(mens, isOn)}
              >
                {startWithCapital(nameOf(mens))}
              </TickBox>
              {gekozen.includes(mens.persoon) && (
                <BerichtFields
                  naam={nameOf(mens)}
                  rol={mens.rol}
                  tekst={tekstOf(mens)}
                  onTekst={(value) => concept.set({ teksten: { ...teksten, [mens.persoon]: value } })}
                  agreed={agreed}
                  withAgreed={withAgreed(mens)}
                  onAgreed={(isOn) => concept.set({ met: { ...met, [mens.persoon]: isOn } })}
                  until={text.until(formatDayYear(berichtTot(workspace.today())))}
                />
              )}
            </div>
          ))}
        <Sms mensen={plan?.mensen ?? []} />
      </Block>
    </Page>
  )
}

/** For who is not in Opstap: the phone's own messages. */
function Sms({ mensen }: { mensen: readonly PlanMens[] }) {
  const reachable = mensen.filter(({ persoon, telefoon }) => persoon === undefined && telefoon.trim() !== '')
  if (reachable.length === 0) return null
  return (
    <RowList label={text.sms}>
      {reachable.map(({ id, naam, telefoon }) => (
        <ListRow key={id} icon="message" title={text.smsTo(naam)} href={smsHref(telefoon, text.suggestion)} />
      ))}
    </RowList>
  )
}

/** One's own words of a good time. */
function Helps({ helpt = '', niet = '' }: { helpt?: string | undefined; niet?: string | undefined }) {
  if (helpt.trim() === '') return null
  return (
    <Card look="outlined" label={text.helps}>
      <p class="above">{text.helps}</p>
      <p class="as-written">{helpt.trim()}</p>
      {niet.trim() !== '' && (
        <>
          <p class="above">{text.helpsNot}</p>
          <p class="as-written">{niet.trim()}</p>
        </>
      )}
    </Card>
  )
}

function firstWords(mens: PlanMens | undefined): string {
  const own = mens?.bericht.trim() ?? ''
  return own === '' ? text.suggestion : own
}

function nameOf({ naam, rol }: MensRond): string {
  return naam === '' ? `je ${rolWoorden[rol]}` : naam
}

function roleOf({ rol }: MensRond, mens: PlanMens | undefined): string {
  const words = startWithCapital(rolWoorden[rol])
  return mens === undefined ? words : text.inPlan(words)
}
