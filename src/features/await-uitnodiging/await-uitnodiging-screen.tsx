import { firstName } from '#domain/mensen.ts'
import { awaitUitnodigingText as text, soonText } from '#i18n/nl/await-uitnodiging.ts'
import { woordenText, woordenVan } from '#i18n/nl/compare-woorden.ts'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { useEigenWoorden } from '#workspace/mensen/drie-woorden.ts'
import { useRol } from '#workspace/rol.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Invited from afar: the words that both have to see. */
function EigenWoorden({ nummers, wie }: { nummers: readonly number[]; wie: string }) {
  return (
    <Card look="plain">
      <CardHead title={woordenText.ownTitle} below={woordenText.own(wie)} />
      <p class="typed-code">{woordenVan(nummers).join(' · ')}</p>
      <p class="quiet small">{woordenText.ownNot}</p>
    </Card>
  )
}

/** The home until the inviter's device has checked this one: what is waited for, who to call, what can be done now. */
export function AwaitUitnodigingScreen() {
  const { ik } = useWorkspace()
  const { rol } = useRol()
  const { naam, uitnodiger, geweigerd } = ik.value
  const nummers = useEigenWoorden()
  const soon = rol === 'kandidaat' ? [] : soonText[rol]
  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.hello(firstName(naam))} />
      {geweigerd ? (
        <>
          <Card look="warm">
            <CardHead
              title={text.refusedTitle}
              below={uitnodiger === undefined ? text.refusedBySomeone : text.refused(firstName(uitnodiger.naam))}
            />
          </Card>
          <Acties>
            <Knop look="main" href="/uitnodiging">
              {text.again}
            </Knop>
          </Acties>
        </>
      ) : (
        <Card look="warm">
          <CardHead
            title={text.cardTitle}
            below={uitnodiger === undefined ? text.waitForSomeone : text.wait(firstName(uitnodiger.naam))}
          />
          {nummers === undefined && <p>{text.nothingToDo}</p>}
        </Card>
      )}
      {nummers !== undefined && uitnodiger !== undefined && (
        <EigenWoorden nummers={nummers} wie={firstName(uitnodiger.naam)} />
      )}
      {uitnodiger === undefined ? (
        <p class="quiet">{text.callWithout}</p>
      ) : (
        <div class="stack-tight">
          <PersonRow
            name={uitnodiger.naam}
            role={text.invitedYou}
            {...(uitnodiger.telefoon === undefined ? {} : { phone: uitnodiger.telefoon })}
          />
          {uitnodiger.telefoon !== undefined && <p class="quiet small">{text.call}</p>}
        </div>
      )}
      <Block title={text.soon}>
        <ul class="bullets">
          {soon.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Block>
      <Block title={text.now}>
        <RowList label={text.now}>
          <ListRow icon="people" href="/proef" {...text.tryOut} />
          <ListRow icon="settings" href="/instellingen" {...text.look} />
          <ListRow icon="eye" href="/wie-ziet-wat" {...text.who} />
          <ListRow icon="lock" href="/wat-we-bewaren" {...text.keep} />
        </RowList>
      </Block>
    </Page>
  )
}
