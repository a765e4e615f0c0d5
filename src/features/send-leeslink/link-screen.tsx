import { formatDayYear, formatWhen, startWithCapital } from '#i18n/format.ts'
import { leeslinkText } from '#i18n/nl/send-leeslink.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { canShare, copyText, shareLink } from '#ui/share-link.ts'
import { showDone } from '#ui/show-done.ts'
import { showToast } from '#ui/toast.tsx'
import type { Leeslink } from '#workspace/map/leeslinks.ts'
import { leeslinkAdres, removeLink, renewLink, stopLink, useLeeslinks } from '#workspace/map/leeslinks.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = leeslinkText.one
const alive = new Set(['hier', 'klaar', 'geopend', 'leesbaar'])

/** One link: how it stands, who read it when, to send it again and to stop it. */
export function LinkScreen({ id }: { id: string }) {
  const link = useLeeslinks().find((one) => one.id === id)
  if (link === undefined) return <NotHerePage title={leeslinkText.title} backHref="/portfolio" />
  return <Link link={link} />
}

function Link({ link }: { link: Leeslink }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const naam = link.aan === '' ? leeslinkText.someone : link.aan
  const isAlive = alive.has(link.stand)
  const isUnopened = link.stand === 'hier' || link.stand === 'klaar'
  const stop = async () => {
    if ((await stopLink(workspace, link)).ok) showToast({ text: text.stopped })
  }
  const renew = async () => {
    const made = await renewLink(workspace, link)
    if (!made.ok) return
    showToast({ text: text.againDone })
    goTo(`/link/${made.id}`, true)
  }
  const remove = async () => {
    if (showDone(await removeLink(workspace, link), text.removed, () => goTo(`/link/${link.id}`)))
      goTo('/portfolio', true)
  }
  return (
    <Page title={leeslinkText.title} back={{ href: '/portfolio' }} help={leeslinkText.help}>
      <PageHead title={text.title(naam)} above={startWithCapital(leeslinkText.stand[link.stand])} />
      <p role="status">{leeslinkText.standText[link.stand](naam, formatDayYear(link.tot))}</p>
      {isUnopened && <Sturen link={link} />}
      {!isUnopened && <Gelezen link={link} />}
      <Details title={text.parts}>
        <ul>
          {link.wat.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Details>
      {isAlive && (
        <div class="stack-tight">
          <Acties>
            <Knop onClick={() => void stop()}>{text.stop}</Knop>
          </Acties>
          {!isUnopened && (
            <>
              <TekstKnop icon="copy" onClick={() => void renew()}>
                {text.again}
              </TekstKnop>
              <p class="quiet small">{text.againHint}</p>
            </>
          )}
        </div>
      )}
      {!isAlive && link.stand !== 'stopt' && (
        <TekstKnop icon="trash" onClick={() => void remove()}>
          {text.remove}
        </TekstKnop>
      )}
    </Page>
  )
}

function Sturen({ link }: { link: Leeslink }) {
  const url = leeslinkAdres(link)
  const copy = async () => showToast({ text: (await copyText(url)) ? text.copied : text.notCopied })
  const send = () => (canShare() ? shareLink({ ...text.share, url }) : copy())
  return (
    <>
      <Acties isStacked>
        <Knop look="main" icon="share" isWide onClick={() => void send()}>
          {canShare() ? text.send : text.copy}
        </Knop>
        {canShare() && (
          <Knop icon="copy" isWide onClick={() => void copy()}>
            {text.copy}
          </Knop>
        )}
      </Acties>
      <Details title={text.qr}>
        <QrCode text={url} label={text.qrLabel} />
        <p class="small">
          <span class="quiet">{text.address}</span> <code class="leeslink-adres">{url}</code>
        </p>
      </Details>
    </>
  )
}

function Gelezen({ link }: { link: Leeslink }) {
  const { today } = useWorkspace()
  return (
    <Block title={text.read}>
      {link.gelezenOp.length === 0 ? (
        <p>{text.readNone}</p>
      ) : (
        <ul>
          {link.gelezenOp.toReversed().map((atMs) => (
            <li key={atMs}>{text.readOn(formatWhen(atMs, today()))}</li>
          ))}
        </ul>
      )}
      <p class="quiet small">{text.readHint}</p>
    </Block>
  )
}
