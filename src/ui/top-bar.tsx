import { useContext } from 'preact/hooks'
import { uiWords } from '#i18n/nl/ui.ts'
import { Icon } from './icon.tsx'
import { Mark } from './mark.tsx'
import { PageChromeContext, type NavItem, type ScreenHelp } from './page-chrome.ts'

/** Where "back" goes and what it is called; without text it says Terug. */
export interface BackLink {
  href: string
  text?: string
}

/** The way back: on a phone in the top bar, on a laptop above the content. */
export function TerugBalk({ href, text = uiWords.back }: BackLink) {
  const { homeHref = '/' } = useContext(PageChromeContext)
  return (
    <a class="tekst-knop terug" href={href === '/' ? homeHref : href}>
      <Icon name="back" />
      <span>{text}</span>
    </a>
  )
}

/**
 * The line on top of every page. Phone: the mark with the title, or the way back. Laptop: the mark, the
 * menu and the person. Hulp is always in the same corner (WCAG 3.2.6).
 */
export function TopBar({ title, back, help }: { title: string; back?: BackLink; help?: ScreenHelp }) {
  const { nav, person, onHelp } = useContext(PageChromeContext)
  return (
    <header class={nav.length > 0 ? 'top top-has-nav' : 'top'}>
      <div class="top-phone">
        {back ? (
          <TerugBalk {...back} />
        ) : (
          <span class="top-title">
            <Mark />
            <span>{title}</span>
          </span>
        )}
      </div>
      <a class="top-brand" href="/">
        <Mark />
        <span>{uiWords.appName}</span>
      </a>
      {nav.length > 0 && <LaptopTop nav={nav} />}
      {person !== undefined && <span class="top-person">{person}</span>}
      <button class="tekst-knop top-help" type="button" aria-haspopup="dialog" onClick={() => onHelp(help)}>
        <Icon name="help" />
        <span>{uiWords.help}</span>
      </button>
    </header>
  )
}

/** The menu inside the top bar of a laptop; a phone has the same words at the bottom. */
export function LaptopTop({ nav }: { nav: readonly NavItem[] }) {
  return (
    <nav class="laptop-nav" aria-label={uiWords.mainMenu}>
      {nav.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
          {item.text}
        </a>
      ))}
    </nav>
  )
}

/** The menu at the bottom of a phone: at most four words, each with its icon. */
export function BottomNav({ nav }: { nav: readonly NavItem[] }) {
  return (
    <nav class="bottom-nav" aria-label={uiWords.mainMenu}>
      {nav.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
          <Icon name={item.icon} />
          <span>{item.text}</span>
        </a>
      ))}
    </nav>
  )
}
