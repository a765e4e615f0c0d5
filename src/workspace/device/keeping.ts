/** Where a small choice is remembered; tests give a map. */
export interface Keeping {
  get(name: string): string | undefined
  set(name: string, value: string): void
  remove(name: string): void
}

/**
 * Small choices of this device: the look, the role last used, whether the Proefversie is open. Never anything a
 * person wrote. This is the only file that uses localStorage.
 */
export const deviceKeeping: Keeping = {
  get(name) {
    try {
      return localStorage.getItem(name) ?? undefined
    } catch {
      // A browser that keeps nothing for this site still works; the choice holds until the app is closed.
      return undefined
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(name, value)
    } catch {
      // As above.
    }
  },
  remove(name) {
    try {
      localStorage.removeItem(name)
    } catch {
      // As above.
    }
  },
}

/** Whether somebody is known on this device: a first visit has no store to ask. */
export const KNOWN = 'opstap-bekend'
/** Whether this browser is in the Proefversie; kept so that a reload stays there. */
export const PROEF_OPEN = 'opstap-proef-open'
/** The role a person with several roles last worked in. */
export const ROLE = 'opstap-rol'
/** The role whose home was shown last. */
export const HOME = 'opstap-home'
/** This device was somebody's and was emptied because they, or the organisation, said that it was lost. */
export const WIPED = 'opstap-uitgezet'
/** What somebody put off on this device, in marks that tell nothing. */
export const LATER = 'opstap-later'
