import { deviceKeeping, KNOWN } from '#workspace/device/keeping.ts'
import { preloadHome } from './home-screen.tsx'
import { knownRoutes } from './routes.tsx'

/**
 * The screen of this address comes over while the store still opens: one wait instead of two. Only where somebody is
 * known; the doors need little.
 *
 * @param path of the address
 */
export function preloadScreen(path: string): void {
  if (path === '/') return preloadHome()
  if (deviceKeeping.get(KNOWN) !== 'ja') return
  const screen = knownRoutes.find((route) => isAt(path, route.path))?.component
  // What does not load fails again where it is shown, and is told there.
  if (screen !== undefined && isLazy(screen)) screen.preload().catch(() => undefined)
}

/** Whether an address fits a route; parameters fit any word. */
function isAt(path: string, route: string): boolean {
  const [words, asked] = [path, route].map((one) => one.split('/').filter(Boolean))
  return (
    words?.length === asked?.length && asked?.every((word, at) => word.startsWith(':') || word === words?.[at]) === true
  )
}

function isLazy(component: object): component is { preload: () => Promise<unknown> } {
  return 'preload' in component && typeof component.preload === 'function'
}
