import { createContext, type ComponentChildren } from 'preact'
import type { IconName } from './icon.tsx'

/** One word of the menu; at most four. */
export interface NavItem {
  href: string
  text: string
  icon: IconName
  isCurrent: boolean
}

/** What the Hulp sheet says about one screen. */
export interface ScreenHelp {
  /** At most five sentences about this screen. */
  about: readonly string[]
  /** At most ten. */
  questions?: readonly { question: string; answer: string }[]
}

/** What the shell gives every page: the same menu, the same Hulp, the same bands. */
export interface PageChrome {
  nav: readonly NavItem[]
  /** Who is logged in here, for the laptop's top line: "Marit, regio Rivierenland". */
  person?: string
  /** `YYYY-MM-DD`, so that "14:32" is only said of today. Empty when unknown. */
  today: string
  /** Bands under the top bar: offline, example data. */
  bands?: ComponentChildren
  onHelp: (help?: ScreenHelp) => void
  /** Where "back to the home" goes: a page under the home, when one went on from there. */
  homeHref?: string
  /** Why an empty list may still fill by itself; absent when everything is here. */
  arrival?: Arriving
}

/** `waits`: somebody looks first who this is. `coming`: on its way. `unreachable`: never here yet, and no internet. */
export interface Arriving {
  state: 'waits' | 'coming' | 'unreachable'
  /** who looks; empty when that is not known */
  who: string
}

/** Filled in once by the app; a page without an app around it has no menu. */
export const PageChromeContext = createContext<PageChrome>({ nav: [], today: '', onHelp: () => {} })
