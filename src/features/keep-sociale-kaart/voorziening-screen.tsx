import { formatDayYear } from '#i18n/format.ts'
import { eisWoorden, voorzieningText as text, wetWoorden } from '#i18n/nl/keep-sociale-kaart.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showDone } from '#ui/show-done.ts'
import type { Voorziening } from '#workspace/regio/sociale-kaart.ts'
import {
  confirmVoorziening,
  removeVoorziening,
  saveVoorziening,
  useVoorzieningen,
} from '#workspace/regio/sociale-kaart.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { VoorzieningForm } from './voorziening-form.tsx'

const back = { href: '/sociale-kaart' }

/** One provision, to read and to call; `nieuw` adds one. */
export function VoorzieningScreen({ id }: { id: string }) {
  const found = useVoorzieningen()
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const one = found?.voorzieningen.find((voorziening) => voorziening.id === id)
  if (found === undefined || (id === 'nieuw' ? !found.canWrite : one === undefined)) {
    return <NotHerePage title={text.newTitle} backHref="/sociale-kaart" />
  }
  if (one !== undefined) return <One key={id} one={one} doc={found.doc} canWrite={found.canWrite} />
  return (
    <Page title={text.newTitle} back={back} help={text.help}>
      <PageHead title={text.newTitle} />
      <VoorzieningForm
        onKeep={async (velden) => {
          const done = await saveVoorziening(workspace, found.doc, velden)
          const isKept = showDone(done, text.added(velden.naam), () => goTo('/sociale-kaart', true))
          if (isKept) goTo('/sociale-kaart', true)
          return isKept
        }}
      />
    </Page>
  )
}

function One({
  one,
  doc,
  canWrite,
}: {
  one: Voorziening
  doc: Parameters<typeof saveVoorziening>[1]
  canWrite: boolean
}) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const { id, naam, soort, wet, gebied, telefoon, website, eisen, andereGemeenten, nagekekenOp } = one
  const remove = async () => {
    if (showDone(await removeVoorziening(workspace, doc, id), text.removed(naam))) goTo('/sociale-kaart', true)
  }
  const facts = [soort, gebied, wet === 'overig' ? '' : wetWoorden[wet], website].filter((fact) => fact !== '')
  return (
    <Page title={naam} back={back} help={text.help}>
      <PageHead title={naam} below={nagekekenOp === '' ? undefined : text.checked(formatDayYear(nagekekenOp))} />
      {telefoon !== '' && <PersonRow name={naam} role={telefoon} phone={telefoon} />}
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {(eisen.length > 0 || andereGemeenten) && (
        <Block title={text.eisen}>
          <ul class="bullets">
            {eisen.map((eis) => (
              <li key={eis}>{eisWoorden[eis]}</li>
            ))}
            {andereGemeenten && <li>{text.andereGemeenten}</li>}
          </ul>
        </Block>
      )}
      {canWrite && (
        <>
          <Acties>
            <Knop
              icon="check"
              onClick={async () => void showDone(await confirmVoorziening(workspace, doc, id), text.confirmed)}
            >
              {text.stillRight}
            </Knop>
          </Acties>
          <Details title={text.change}>
            <div class="stack">
              <VoorzieningForm
                start={one}
                onKeep={async (velden) =>
                  showDone(await saveVoorziening(workspace, doc, { ...velden, id }), text.saved)
                }
              />
              <TekstKnop icon="trash" onClick={() => void remove()}>
                {text.remove}
              </TekstKnop>
            </div>
          </Details>
        </>
      )}
    </Page>
  )
}
