import type { AnyComponent, ComponentChildren } from 'preact'
import { Route, Router, useLocation } from 'preact-iso'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { PageChromeContext, type Arriving, type NavItem, type PageChrome, type ScreenHelp } from '#ui/page-chrome.ts'
import { HelpSheet, type HelpPerson } from './help.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import type { AppRoute } from './route.ts'
import { GoToContext, type GoTo } from '#ui/go-to.ts'

/** What the shell is told about who is known here. */
export interface ShellProps {
  routes: readonly AppRoute[]
  /** At most four; which one is current follows from the address. */
  nav?: readonly Omit<NavItem, 'isCurrent'>[]
  /** "Marit, regio Rivierenland" */
  person?: string
  /** `YYYY-MM-DD` */
  today?: string
  /** Offline and example bands. */
  bands?: ComponentChildren
  /** Why an empty list may still fill by itself. */
  arrival?: Arriving
  /** Who to ask for help. */
  helper?: HelpPerson
  /** Whether "Is alles bewaard?" can be opened from Hulp. */
  savedHref?: string
}

/** Everything around a screen: routes, menu, Hulp. */
export function Shell({ routes, nav = [], person, today = '', bands, arrival, helper, savedHref }: ShellProps) {
  const { path, route } = useLocation()
  const goTo = useCallback<GoTo>(
    (href, replace) => {
      route(href, replace)
      // The router only goes to the top for what it pushes.
      if (replace === true) scrollTo(0, 0)
    },
    [route],
  )
  // The address changes at once, the screen when its code is here: on an old phone that is not the same moment.
  useLayoutEffect(() => {
    sayWhere(path)
    return () => sayWhere(undefined)
  }, [])
  const [help, setHelp] = useState<{ screen: ScreenHelp | undefined } | undefined>(undefined)

  // A screen knows the home as the way back; one that was opened from a page of mijn map goes back to that page.
  const lastHub = useRef('/')
  if (path === '/' || isHub(path)) lastHub.current = path
  const homeHref = isHub(path) ? '/' : lastHub.current

  const chrome = useMemo<PageChrome>(
    () => ({
      homeHref,
      nav: nav.map((item) => ({ ...item, isCurrent: isUnder(path, item.href) })),
      person,
      today,
      bands,
      onHelp: (screen) => setHelp({ screen }),
      ...(arrival === undefined ? {} : { arrival }),
    }),
    [nav, path, homeHref, person, today, bands, arrival],
  )

  return (
    <GoToContext.Provider value={goTo}>
      <PageChromeContext.Provider value={chrome}>
        <Router onRouteChange={(url) => sayWhere(new URL(url, location.origin).pathname)}>
          {routes.map((route) => (
            // Each screen states the path parameters it reads; the router gives all of them to every screen.
            <Route key={route.path} path={route.path} component={route.component as AnyComponent} />
          ))}
          <Route default component={NotFoundScreen} />
        </Router>
        <HelpSheet
          isOpen={help !== undefined}
          onClose={() => setHelp(undefined)}
          person={helper}
          screen={help?.screen}
          savedHref={savedHref}
        />
      </PageChromeContext.Provider>
    </GoToContext.Provider>
  )
}

/** Says in the page itself which screen stands there, for whoever drives it from outside. */
function sayWhere(path: string | undefined): void {
  const { dataset } = document.documentElement
  if (path === undefined) delete dataset['at']
  else dataset['at'] = path
}

function isHub(path: string): boolean {
  return path.startsWith('/in-mijn-map/')
}

function isUnder(path: string, href: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`))
}
