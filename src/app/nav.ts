import type { Rol } from '#domain/rol.ts'
import { navText } from '#i18n/nl/app.ts'
import type { NavItem } from '#ui/page-chrome.ts'

type Item = Omit<NavItem, 'isCurrent'>

const meer: Item = { href: '/meer', text: navText.meer, icon: 'menu' }

/** The menu of a role: at most four words, the same place for the same thing. */
export const navOf: Record<Rol, readonly Item[]> = {
  kandidaat: [
    { href: '/', text: navText.map, icon: 'folder' },
    { href: '/toevoegen', text: navText.toevoegen, icon: 'plus' },
    { href: '/delen', text: navText.delen, icon: 'share' },
    meer,
  ],
  werkbegeleider: [{ href: '/', text: navText.werkplek, icon: 'home' }, meer],
  maatje: [{ href: '/', text: navText.maatje, icon: 'home' }, meer],
  trainer: [
    { href: '/', text: navText.vandaag, icon: 'sun' },
    { href: '/mensen', text: navText.mensen, icon: 'people' },
    { href: '/sessies', text: navText.groepen, icon: 'calendar' },
    meer,
  ],
  jobcoach: [
    { href: '/', text: navText.vandaag, icon: 'sun' },
    { href: '/mensen', text: navText.mensen, icon: 'people' },
    { href: '/sessies', text: navText.groepen, icon: 'calendar' },
    meer,
  ],
  regiocoordinator: [
    { href: '/', text: navText.overzicht, icon: 'home' },
    { href: '/mensen', text: navText.mensen, icon: 'people' },
    { href: '/groepen', text: navText.groepen, icon: 'calendar' },
    { href: '/organisaties', text: navText.organisaties, icon: 'building' },
  ],
  projectassistent: [
    { href: '/', text: navText.groepen, icon: 'calendar' },
    { href: '/organisaties', text: navText.organisaties, icon: 'building' },
    meer,
  ],
}
