import type { Rol } from '#domain/rol.ts'
import { startWithCapital } from '#i18n/format.ts'
import { stilteText } from '#i18n/nl/choose-stilte.ts'
import { installText } from '#i18n/nl/install-app.ts'
import { gekregenText } from '#i18n/nl/see-gekregen.ts'
import { maakHerstelkaartText } from '#i18n/nl/make-herstelkaart.ts'
import { logboekText } from '#i18n/nl/see-logboek.ts'
import { toestellenText } from '#i18n/nl/see-toestellen.ts'
import { meerText as text } from '#i18n/nl/see-meer.ts'
import { uitwisselText } from '#i18n/nl/exchange-formulier.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { askInstall, installWay } from '#workspace/device/install.ts'
import { useHerstelkaart } from '#workspace/map/herstelkaart.ts'
import { useRol } from '#workspace/rol.ts'
import { magUitwisselen } from '#workspace/uitwisselen/uitwisselen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** What nobody needs every day; the same for every role. */
export function SeeMeerScreen() {
  const { ik, mode, logboek, toestellen, uitwisselen, wissen } = useWorkspace()
  const { rol } = useRol()
  const kaart = useHerstelkaart()
  // The other two are at no date themselves.
  const hasDates = rol !== 'maatje' && rol !== 'regiocoordinator'
  const isAlone = mode === 'echt' && ik.value.status === 'alleen'
  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.title} />
      <RolKeuze />
      <RowList label={text.work}>
        {isAlone && <ListRow icon="qr" href="/uitnodiging" {...text.invitation} />}
        {hasDates && !isAlone && <ListRow icon="calendar" href="/agenda" {...text.agenda} />}
        <ListRow icon="phone" href="/bewaard" {...text.saved} />
        {toestellen !== undefined && ik.value.status === 'actief' && (
          <ListRow icon="phone" href="/toestellen" {...toestellenText.link} />
        )}
        {uitwisselen !== undefined && !isAlone && magUitwisselen(rol) && (
          <ListRow icon="qr" href="/uitwisselen" {...uitwisselText.link} />
        )}
        <ListRow icon="download" href="/kopie" {...text.copy} />
        <ListRow icon="upload" href="/kopie/terugzetten" {...text.restore} />
        <ListRow icon="leave" href="/neem-mee" {...text.takeAll} />
        {kaart !== undefined && rol === 'kandidaat' && (
          <ListRow icon="file" href="/herstelkaart" {...maakHerstelkaartText.link} />
        )}
        {rol === 'kandidaat' && <ListRow icon="moon" href="/stilte" {...stilteText.link} />}
        <ListRow icon="eye" href="/wie-ziet-wat" {...text.who} />
        {rol !== 'kandidaat' && <ListRow icon="people" href="/gekregen" {...gekregenText.link} />}
        {logboek !== undefined && rol === 'kandidaat' && !isAlone && (
          <ListRow icon="list" href="/wie-heeft-gekeken" {...logboekText.link} />
        )}
        {wissen !== undefined && rol === 'kandidaat' && <ListRow icon="trash" href="/wissen" {...text.erase} />}
        {wissen !== undefined && rol === 'kandidaat' && <ListRow icon="leave" href="/wissen/alles" {...text.stop} />}
        <ListRow icon="settings" href="/instellingen" {...text.look} />
      </RowList>
      <Beginscherm />
      <Block title={text.app}>
        <RowList label={text.app}>
          <ListRow icon="lock" href="/wat-we-bewaren" {...text.keep} />
          <ListRow icon="check-circle" href="/toegankelijkheid" {...text.accessible} />
          {mode === 'echt' && <ListRow icon="people" href="/proef" {...text.proef} />}
          <ListRow icon="info" href="/over" {...text.about} />
        </RowList>
      </Block>
    </Page>
  )
}

/** Only for who holds more than one role: nobody else needs to know that there are roles. */
function RolKeuze() {
  const { rol, rollen, choose } = useRol()
  const goTo = useGoTo()
  if (rollen.length < 2) return null
  return (
    <Keuzes<Rol>
      label={text.roles}
      options={rollen.map((value) => ({ value, text: startWithCapital(rolWoorden[value]) }))}
      value={rol}
      onValue={(value) => {
        choose(value)
        goTo('/')
      }}
    />
  )
}

/** On the start screen, for as long as it is not there. */
function Beginscherm() {
  const way = installWay()
  if (way === 'niet') return null
  if (way === 'vraag') {
    return (
      <RowList label={installText.title}>
        <ListRow icon="home" title={installText.title} onClick={() => void askInstall()} />
      </RowList>
    )
  }
  return (
    <Details title={installText.how}>
      <ol class="bullets">
        {installText.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Details>
  )
}
