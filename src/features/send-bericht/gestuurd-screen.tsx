import { formatWhen } from '#i18n/format.ts'
import { sendBerichtText } from '#i18n/nl/send-bericht.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block, Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Icon } from '#ui/icon.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { callHref } from '#ui/person-row.tsx'
import { showDone } from '#ui/show-done.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import type { KeptEntry } from '#domain/logboek.ts'
import type { Verstuurd } from '#workspace/map/berichten.ts'
import { neemTerug, usePeriodeNu, useVerstuurd } from '#workspace/map/berichten.ts'
import { gezienOp, useLogboekRegels } from '#workspace/map/gezien.ts'
import { useMensenRond, useTerugvalplan } from '#workspace/map/terugvalplan.ts'
import { useEigenPauze } from '#workspace/plaatsing/pauzes.ts'
import type { SaveState } from '#workspace/save-state.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { Bellen } from './bellen-block.tsx'

const text = sendBerichtText.sent

/** What was sent: the very words, where each is, and a way to take it back. Calling is here too. */
export function GestuurdScreen() {
  const sent = useVerstuurd()
  const plan = useTerugvalplan()
  const rond = useMensenRond()
  const periode = usePeriodeNu()
  const pauze = useEigenPauze()
  const regels = useLogboekRegels()
  return (
    <Page title={text.title} back={{ href: '/het-gaat-even-niet' }} help={sendBerichtText.helpSent}>
      <PageHead title={text.title} below={sent.length > 0 ? text.below : undefined} />
      {sent.length === 0 && (
        <EmptyState isCertain title={text.none}>
          {text.noneText}
        </EmptyState>
      )}
      {sent.map((one) => (
        <Stuk key={`${one.doc}.${one.id}`} bericht={one} regels={regels} />
      ))}
      <Acties>
        <Knop href="/het-gaat-even-niet">{text.more}</Knop>
      </Acties>
      <Bellen plan={plan} rond={rond} />
      {(pauze !== undefined || periode !== undefined) && (
        <Block title={text.work}>
          <RowList label={text.work}>
            {pauze !== undefined && <ListRow icon="clock" href={`/pauze/${pauze.card.doc}`} {...text.pauze} />}
            {periode !== undefined && <ListRow icon="sun" href="/het-gaat-even-niet/terug" {...text.again} />}
          </RowList>
        </Block>
      )}
    </Page>
  )
}

function Stuk({ bericht, regels }: { bericht: Verstuurd; regels: readonly KeptEntry[] }) {
  const workspace = useWorkspace()
  const state = useSaveState(bericht.doc)
  const { doc, card, aan, tekst, stappen, telefoon } = bericht
  const naam = nameOf(bericht)
  const seen = gezienOp(regels, doc, aan)
  const isUnsent = card.birth === 'pending' || state.kind === 'wacht' || state.kind === 'vast'
  const takeBack = async () => {
    showDone(await neemTerug(workspace, bericht), isUnsent ? text.backUnsent(naam) : text.back(naam))
  }
  return (
    <Card look="outlined" label={text.to(naam)}>
      <h2 class="card-title">{text.to(naam)}</h2>
      <p class="as-written">{tekst}</p>
      {stappen !== '' && (
        <div class="stack-tight">
          <p class="above">{sendBerichtText.agreedTitle}</p>
          <p class="as-written">{stappen}</p>
        </div>
      )}
      <Where bericht={bericht} state={state} naam={naam} />
      {seen !== undefined && <p class="quiet small">{text.seen(naam, formatWhen(seen, workspace.today()))}</p>}
      <Acties>
        {telefoon !== undefined && (
          <Knop size="small" icon="call" href={callHref(telefoon)} label={uiWords.callName(naam)}>
            {uiWords.call}
          </Knop>
        )}
        <Knop size="small" look="quiet" label={text.takeBackOf(naam)} onClick={() => void takeBack()}>
          {text.takeBack}
        </Knop>
      </Acties>
    </Card>
  )
}

/** Where the message is, from its rows and nothing else; it says "Bij …" only when the server has it. */
function Where({ bericht, state, naam }: { bericht: Verstuurd; state: SaveState; naam: string }) {
  const workspace = useWorkspace()
  const { birth } = bericht.card
  const today = workspace.today()
  if (state.kind === 'niet-bewaard') {
    return (
      <p class="save-line save-line-lost" role="alert">
        <Icon name="alert" />
        <span class="save-line-words">{text.notKept}</span>
      </p>
    )
  }
  const net = workspace.net.value.state
  const isHere = net === 'geen-server'
  // Without internet the reason is known, however often it was tried.
  const isStuck = state.kind === 'vast' && (net === 'online' || state.refused !== undefined)
  const [icon, words] = isHere
    ? (['phone', text.proef] as const)
    : birth === 'refused'
      ? (['alert', text.refused] as const)
      : isStuck
        ? (['phone-arrow', text.stuck] as const)
        : birth === 'pending' || state.kind !== 'gedeeld'
          ? (['phone-clock', text.waits] as const)
          : (['people', text.at(naam, formatWhen(state.atMs ?? bericht.opMs, today))] as const)
  return (
    <p class="save-line">
      <Icon name={icon} />
      <span class="save-line-words">
        {words}
        {isStuck && birth !== 'refused' && (
          <button class="inline-knop" type="button" onClick={() => workspace.tryNow?.()}>
            {text.retry}
          </button>
        )}
      </span>
    </p>
  )
}

function nameOf({ naam, rol }: Verstuurd): string {
  return naam !== '' ? naam : rol === undefined ? '' : `je ${rolWoorden[rol]}`
}
