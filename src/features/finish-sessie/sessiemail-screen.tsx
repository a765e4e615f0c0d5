import type { Mail } from '#domain/sessiemail.ts'
import { maakMails, verbergtAdressen } from '#domain/sessiemail.ts'
import { bijeenkomstNaam } from '#i18n/nl/bijeenkomst-woorden.ts'
import { mailWoorden, sessiemailText as text } from '#i18n/nl/finish-sessie.ts'
import { Block, Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { canShare, copyText, shareText } from '#ui/share-link.ts'
import { showDone } from '#ui/show-done.ts'
import { TickBox } from '#ui/tick-box.tsx'
import { showToast } from '#ui/toast.tsx'
import { useDraft } from '#workspace/draft.ts'
import { useGroep } from '#workspace/groep/bijeenkomsten.ts'
import { useOntvangers } from '#workspace/groep/mailadressen.ts'
import { setMailVerstuurd } from '#workspace/groep/sessie-acties.ts'
import type { Sessie } from '#workspace/groep/sessies.ts'
import { sessieVan } from '#workspace/groep/sessies.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { mailInhoudVan } from './mail-inhoud.ts'
import { OntvangersBlok } from './ontvangers-blok.tsx'

/** The mail about a bijeenkomst, for the trainer's own mail program; the app itself sends nothing. */
export function SessiemailScreen({ doc, bijeenkomst }: { doc: string; bijeenkomst: string }) {
  const groep = useGroep(doc)
  const sessie = groep === undefined ? undefined : sessieVan(groep, bijeenkomst)
  if (sessie === undefined || !sessie.beheer.canWrite) return <NotHerePage title={text.title} backHref="/" />
  return sessie.gedeeldOpMs === undefined ? <NogNietGedeeld sessie={sessie} /> : <Maak sessie={sessie} />
}

function NogNietGedeeld({ sessie: { groep, bijeenkomst } }: { sessie: Sessie }) {
  const back = `/groep/${groep.doc}/sessie/${bijeenkomst.id}`
  return (
    <Page title={text.title} back={{ href: back }} help={text.help}>
      <PageHead title={text.title} />
      <EmptyState
        isCertain
        title={text.inApp.no}
        action={
          <Knop look="main" href={back}>
            {text.notShared}
          </Knop>
        }
      />
    </Page>
  )
}

function Maak({ sessie }: { sessie: Sessie }) {
  const { ik } = useWorkspace()
  const { groep, bijeenkomst } = sessie
  const state = useSaveState(groep.doc)
  const ontvangers = useOntvangers(groep)
  const known = ontvangers.filter((one) => one.email !== '')
  // Hidden as soon as more than one kandidaat is about; another choice of this trainer stays on this device.
  const choice = useDraft(`sessiemail-adressen-${groep.doc}`, (): { isVerborgen?: boolean } => ({}))
  const { isVerborgen = verbergtAdressen(known) } = choice.value
  const aan = known.filter((one) => one.rol === 'kandidaat').map((one) => one.email)
  const cc = known.filter((one) => one.rol !== 'kandidaat').map((one) => one.email)
  const woorden = mailWoorden(mailInhoudVan(sessie, ik.value.naam))
  const adressen = isVerborgen ? { aan: [], cc: [], bcc: [...aan, ...cc] } : { aan, cc, bcc: [] }
  return (
    <Page title={text.title} back={{ href: `/groep/${groep.doc}/sessie/${bijeenkomst.id}` }} help={text.help}>
      <PageHead title={text.title} below={[bijeenkomstNaam(bijeenkomst), text.below].join(' · ')} />
      <div class="stack-tight">
        <p>{state.kind === 'gedeeld' ? text.inApp.yes : text.inApp.later}</p>
        <SaveLine state={state} />
      </div>
      <OntvangersBlok ontvangers={ontvangers} isVerborgen={isVerborgen} />
      {known.length > 1 && (
        <TickBox
          isOn={isVerborgen}
          onChange={(isOn) => choice.set({ isVerborgen: isOn })}
          hint={isVerborgen ? text.hidden : text.hideHint}
        >
          {text.hide}
        </TickBox>
      )}
      <Block title={text.preview}>
        <Card look="outlined">
          <p>
            <strong>{woorden.onderwerp}</strong>
          </p>
          <p class="as-written">{woorden.tekst}</p>
        </Card>
      </Block>
      <Versturen sessie={sessie} mails={maakMails(adressen, woorden)} woorden={woorden} adressen={[...aan, ...cc]} />
    </Page>
  )
}

function Versturen({
  sessie,
  mails,
  woorden,
  adressen,
}: {
  sessie: Sessie
  mails: readonly Mail[]
  woorden: { onderwerp: string; tekst: string }
  adressen: readonly string[]
}) {
  const workspace = useWorkspace()
  const isSent = sessie.mail !== undefined
  const copy = async (words: string, said: string) => {
    showToast({ text: (await copyText(words)) ? said : text.notCopied })
  }
  const tick = async (isOn: boolean) => {
    showDone(await setMailVerstuurd(workspace, sessie, isOn), isOn ? text.sentDone : text.notSentDone)
  }
  return (
    <>
      {mails.length > 1 && <p>{text.many(mails.length)}</p>}
      {mails.some((one) => one.moetPlakken) && <p>{text.paste}</p>}
      <p class="quiet small">{text.offline}</p>
      <Acties>
        {canShare() && (
          <Knop icon="share" onClick={() => void shareText({ title: woorden.onderwerp, text: woorden.tekst })}>
            {text.share}
          </Knop>
        )}
        <Knop icon="copy" onClick={() => void copy(woorden.tekst, text.copied)}>
          {text.copy}
        </Knop>
        {adressen.length > 0 && (
          <Knop icon="copy" onClick={() => void copy(adressen.join(', '), text.addressesCopied)}>
            {text.copyAddresses}
          </Knop>
        )}
      </Acties>
      <TickBox isOn={isSent} onChange={(isOn) => void tick(isOn)} hint={text.sentHint}>
        {text.sent}
      </TickBox>
      <Acties>
        {isSent && (
          <Knop look="main" href="/">
            {text.ready}
          </Knop>
        )}
        {mails.map(({ href }, at) => (
          <Knop key={href} look={isSent || at > 0 ? 'second' : 'main'} icon="mail" href={href}>
            {mails.length === 1 ? text.open : text.openNr(at + 1, mails.length)}
          </Knop>
        ))}
      </Acties>
    </>
  )
}
