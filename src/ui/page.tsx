import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import { uiWords } from '#i18n/nl/ui.ts'
import { PageChromeContext, type ScreenHelp } from './page-chrome.ts'
import { useSteadyHeight } from './steady-height.ts'
import { BottomNav, TerugBalk, TopBar, type BackLink } from './top-bar.tsx'

export interface PageProps {
  /** In the phone's top bar next to the mark, and in the browser's title. */
  title: string
  children: ComponentChildren
  /** A page one goes back from: has no bottom menu on a phone. */
  back?: BackLink
  help?: ScreenHelp
  /** Stands at the bottom while the page scrolls under it. Only for lists; forms keep their buttons in the flow. */
  foot?: ComponentChildren
  /** Left panel on a laptop; on a phone it comes before the content. */
  side?: ComponentChildren
  /** Right panel on a laptop, in a fill; on a phone it comes after the content. */
  aside?: ComponentChildren
  /** For tables: use the whole width of a laptop. */
  isWide?: boolean
  /** A picture from edge to edge above the content. */
  hero?: ComponentChildren
}

/** The first page a person sees keeps the browser's own focus; later pages move it to their content. */
let isFirstPage = true

/**
 * The frame of every screen. It picks the chrome by width alone: bottom menu on a phone, top menu from 900 px.
 * Moving to another page puts the focus on its content, so that a screen reader starts there.
 */
export function Page({ title, children, back, help, foot, side, aside, isWide, hero }: PageProps) {
  const { nav, bands } = useContext(PageChromeContext)
  const main = useRef<HTMLElement>(null)
  const hasBottomNav = nav.length > 0 && !back

  useEffect(() => {
    document.title = title === uiWords.appName ? title : `${title} – ${uiWords.appName}`
  }, [title])

  useEffect(() => {
    const isFocusTaken = main.current?.contains(document.activeElement) ?? false
    if (!isFirstPage && !isFocusTaken) main.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [])

  const shape = [
    'page',
    hasBottomNav && 'page-has-nav',
    side && 'page-has-side',
    aside && 'page-has-aside',
    isWide && 'page-wide',
  ]
  return (
    <div class={shape.filter(Boolean).join(' ')}>
      <div class="page-frame">
        <a class="skip" href="#inhoud">
          {uiWords.skipToContent}
        </a>
        <TopBar title={title} back={back} help={help} />
        {bands && <Bands>{bands}</Bands>}
        <main class="page-body" id="inhoud" tabIndex={-1} ref={main}>
          {side && <div class="page-side">{side}</div>}
          <div class="page-column">
            {hero}
            <div class="main">
              {back && (
                <div class="main-back">
                  <TerugBalk {...back} />
                </div>
              )}
              {children}
            </div>
            {foot && <div class="foot">{foot}</div>}
          </div>
          {aside && <div class="page-aside">{aside}</div>}
        </main>
        {hasBottomNav && <BottomNav nav={nav} />}
      </div>
    </div>
  )
}

/** What comes and goes by itself, such as the line about internet: it moves nothing from under a finger. */
function Bands({ children }: { children: ComponentChildren }) {
  const place = useRef<HTMLElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useSteadyHeight(place, list)
  return (
    <section class="bands" aria-label={uiWords.notices} ref={place}>
      <div class="bands-list" ref={list}>
        {children}
      </div>
    </section>
  )
}

/** The head of a page: a small line above, the one h1, a quiet line below, and a counter or button at the end. */
export function PageHead({
  title,
  above,
  below,
  end,
}: {
  title: string
  above?: ComponentChildren
  below?: ComponentChildren
  end?: ComponentChildren
}) {
  return (
    <div class="page-head">
      {above !== undefined && <p class="above">{above}</p>}
      <h1>{title}</h1>
      {end !== undefined && <div class="page-head-end">{end}</div>}
      {below !== undefined && <p class="below">{below}</p>}
    </div>
  )
}

/** Pushes what it holds to the lower half of a phone, within reach of a thumb. */
export function PageEnd({ children, hasLine }: { children: ComponentChildren; hasLine?: boolean }) {
  return <div class={hasLine ? 'page-end page-end-line' : 'page-end'}>{children}</div>
}
