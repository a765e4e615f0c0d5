import { useState } from 'preact/hooks'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { dayOfMoment, formatDay } from '#i18n/format.ts'
import { toestellenText as text } from '#i18n/nl/see-toestellen.ts'
import { ConfirmInline } from '#ui/confirm-inline.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { RowList, TaskRow } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import type { Toestel, ToestelFout } from '#workspace/toestellen/toestellen.ts'
import { useToestellen } from '#workspace/toestellen/toestellen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { ToestelZorgen } from './toestel-zorgen.tsx'

/** The own devices: which there are, one more, and one that is lost. */
export function ToestellenScreen() {
  const { toestellen, ik } = useWorkspace()
  if (toestellen === undefined || ik.value.status !== 'actief')
    return <NotHerePage title={text.title} backHref="/meer" />
  const isNew = toestellen.nieuw.value.length > 0
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <ToestelZorgen />
      {isNew && (
        <Melding
          tone="amber"
          icon="phone"
          title={text.newTitle}
          action={<TekstKnop onClick={() => void toestellen.dismiss()}>{text.newMine}</TekstKnop>}
        >
          {text.newText}
        </Melding>
      )}
      <Lijst person={ik.value.persoon} />
      <Acties>
        <Knop icon="plus" href="/toestellen/erbij">
          {text.add}
        </Knop>
      </Acties>
    </Page>
  )
}

/** The devices of somebody of the region, for a regiocoördinator whom they called. */
export function ToestellenVanScreen({ persoon }: { persoon: string }) {
  const { toestellen } = useWorkspace()
  const naam = usePeople().get(persoon)?.naam || text.someone
  if (toestellen === undefined || !isId('p', persoon)) return <NotHerePage title={text.title} backHref="/uitnodigen" />
  return (
    <Page title={text.title} back={{ href: `/uitnodigen/${persoon}` }} help={text.help}>
      <PageHead title={text.titleOf(naam)} below={text.belowOf} />
      <Lijst person={persoon} naam={naam} />
    </Page>
  )
}

/** @param naam of somebody else, whose devices this person may stand in for */
function Lijst({ person, naam }: { person: PersoonId; naam?: string }) {
  const { lijst, again, revoke, vouch } = useToestellen(person)
  const [known, setKnown] = useState<ToestelId | undefined>(undefined)
  const [asked, setAsked] = useState<ToestelId | undefined>(undefined)
  const [error, setError] = useState<ToestelFout | undefined>(undefined)
  const turnOff = async (id: ToestelId) => {
    setAsked(undefined)
    const fout = await revoke(id)
    setError(fout)
    if (fout === undefined) showToast({ text: text.done })
  }
  const standIn = async (id: ToestelId) => {
    setKnown(undefined)
    const fout = await vouch(id)
    setError(fout)
    if (fout === undefined) showToast({ text: text.known.done })
  }
  if (lijst.stand === 'bezig') return <p role="status">{text.loading}</p>
  if (lijst.stand === 'fout') {
    return (
      <Melding tone="info" action={<TekstKnop onClick={() => void again()}>{text.again}</TekstKnop>}>
        {text.errors[lijst.fout]}
      </Melding>
    )
  }
  const chosen = lijst.lijst.find((one) => one.id === asked)
  const candidate = naam === undefined ? undefined : lijst.lijst.find((one) => one.id === known)
  return (
    <>
      {error !== undefined && <Melding tone="error">{text.errors[error]}</Melding>}
      {chosen !== undefined && (
        <ConfirmInline
          question={text.lostTitle(nameOf(chosen))}
          yes={text.lostYes}
          no={text.lostNo}
          onYes={() => void turnOff(chosen.id)}
          onNo={() => setAsked(undefined)}
        >
          {text.lostText}
        </ConfirmInline>
      )}
      {candidate !== undefined && naam !== undefined && (
        <ConfirmInline
          question={text.known.title(naam)}
          yes={text.known.yes}
          no={text.known.no}
          onYes={() => void standIn(candidate.id)}
          onNo={() => setKnown(undefined)}
        >
          {text.known.text(naam)}
          <br />
          <span class="typed-code">{candidate.code}</span>
        </ConfirmInline>
      )}
      <RowList label={text.title}>
        {lijst.lijst.map((one) => (
          <TaskRow
            key={one.id}
            icon={one.label === 'computer' ? 'laptop' : 'phone'}
            title={nameOf(one)}
            below={belowOf(one)}
            action={
              one.isDit || one.stand === 'uit' ? undefined : (
                <Acties>
                  {naam !== undefined && one.zonderWoord === true && (
                    <TekstKnop onClick={() => setKnown(one.id)}>{text.known.ask}</TekstKnop>
                  )}
                  <TekstKnop label={text.lostWhat(nameOf(one), dayOf(one.addedAtMs))} onClick={() => setAsked(one.id)}>
                    {text.lost}
                  </TekstKnop>
                </Acties>
              )
            }
          />
        ))}
      </RowList>
    </>
  )
}

function nameOf({ label }: Toestel): string {
  return label === 'telefoon' || label === 'computer' ? text.label[label] : text.other
}

function belowOf({ isDit, stand, addedAtMs, revokedAtMs, zonderWoord, code }: Toestel): string {
  const when = revokedAtMs === undefined ? text.since(dayOf(addedAtMs)) : text.out(dayOf(revokedAtMs))
  // Read aloud to a coordinator who wants to know that it is this one.
  const own = isDit ? (zonderWoord === true ? `${text.isThis}, ${text.code(code)}` : text.isThis) : undefined
  return [own, stand === 'onbekend' ? text.unknown : undefined, when].filter(Boolean).join(' · ')
}

function dayOf(atMs: number): string {
  return formatDay(dayOfMoment(atMs))
}
