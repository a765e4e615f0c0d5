import '#ui/styles/opstap.css'
import { render } from 'preact'
import { ErrorScreen } from '#app/error-screen.tsx'
import { HelpSheet } from '#app/help.tsx'
import { LookSetting } from '#features/choose-uiterlijk/look-setting.tsx'
import { WelcomeScreen } from '#features/welcome/welcome-screen.tsx'
import { OfflineBand } from '#ui/bands.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PageChromeContext, type NavItem } from '#ui/page-chrome.ts'
import { ToastHost } from '#ui/toast.tsx'
import { BlocksScreen, FieldsScreen } from './gallery-blocks.tsx'
import { DossierScreen, OverviewScreen } from './gallery-laptop.tsx'
import {
  DayScreen,
  DoelScreen,
  MapScreen,
  ReflectieScreen,
  RosterScreen,
  SavedScreen,
  SignScreen,
  SignedScreen,
} from './gallery-phone.tsx'

// For development only: /tests/ui/gallery.html?screen=map&theme=dark&size=200. Names are made up.
const query = new URLSearchParams(location.search)
const screen = query.get('screen') ?? 'blocks'
const theme = query.get('theme')
if (theme) document.documentElement.dataset.theme = theme
const size = query.get('size')
if (size) document.documentElement.style.fontSize = `${size}%`

const kandidaatNav: NavItem[] = [
  { href: '/map', text: 'Mijn map', icon: 'folder', isCurrent: true },
  { href: '/toevoegen', text: 'Toevoegen', icon: 'plus', isCurrent: false },
  { href: '/delen', text: 'Delen', icon: 'share', isCurrent: false },
  { href: '/meer', text: 'Meer', icon: 'more', isCurrent: false },
]
const coachNav: NavItem[] = [
  { href: '/vandaag', text: 'Vandaag', icon: 'sun', isCurrent: true },
  { href: '/mensen', text: 'Mensen', icon: 'people', isCurrent: false },
  { href: '/sessies', text: 'Sessies', icon: 'calendar', isCurrent: false },
  { href: '/meer', text: 'Meer', icon: 'more', isCurrent: false },
]
const regioNav: NavItem[] = [
  { href: '/', text: 'Overzicht', icon: 'home', isCurrent: screen === 'overview' },
  { href: '/mensen', text: 'Mensen', icon: 'people', isCurrent: screen === 'dossier' },
  { href: '/groepen', text: 'Groepen', icon: 'group', isCurrent: false },
  { href: '/organisaties', text: 'Organisaties', icon: 'building', isCurrent: false },
]

const screens: Record<string, () => preact.ComponentChild> = {
  welcome: () => <WelcomeScreen />,
  map: () => <MapScreen />,
  doel: () => <DoelScreen />,
  reflectie: () => <ReflectieScreen />,
  roster: () => <RosterScreen />,
  sign: () => <SignScreen />,
  signed: () => <SignedScreen />,
  day: () => <DayScreen />,
  saved: () => <SavedScreen />,
  overview: () => <OverviewScreen />,
  dossier: () => <DossierScreen />,
  blocks: () => <BlocksScreen />,
  fields: () => <FieldsScreen />,
  error: () => <ErrorScreen code="TypeError" helper={{ name: 'Ilse', role: 'jobcoach', phone: '06 1234 5678' }} />,
  look: () => (
    <Page title="Meer" back={{ href: '/' }}>
      <PageHead title="Hoe de app eruitziet" />
      <LookSetting />
    </Page>
  ),
  help: () => (
    <>
      <MapScreen />
      <HelpSheet
        isOpen
        onClose={() => {}}
        person={{ name: 'Ilse', role: 'jobcoach', phone: '06 1234 5678', messageHref: 'sms:0612345678' }}
        screen={{ about: ['Dit is jouw map.', 'Hier staat wat je kunt en wat je hebt gedaan.'] }}
        savedHref="/bewaard"
      />
    </>
  ),
}

const nav: Record<string, NavItem[]> = {
  welcome: [],
  error: [],
  day: coachNav,
  roster: coachNav,
  overview: regioNav,
  dossier: regioNav,
}

const place = document.getElementById('app')
if (place) {
  render(
    <PageChromeContext.Provider
      value={{
        nav: nav[screen] ?? kandidaatNav,
        person: nav[screen] === regioNav ? 'Marit, regio Rivierenland' : undefined,
        today: '2026-11-24',
        bands: screen === 'day' ? <OfflineBand isOffline /> : undefined,
        onHelp: () => {},
      }}
    >
      {screens[screen]?.()}
      <ToastHost />
    </PageChromeContext.Provider>,
    place,
  )
}
