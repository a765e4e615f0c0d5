import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Goes to another place in the app. `replace`: the way back does not lead here again. */
export type GoTo = (href: string, replace?: boolean) => void

/** Filled in by the app, which owns the router. */
export const GoToContext = createContext<GoTo>(() => undefined)

/** For going on after an action; everything a person taps to go somewhere is a link. */
export function useGoTo(): GoTo {
  return useContext(GoToContext)
}
