import { useEffect, useState } from 'preact/hooks'

/** From here on a page has the layout of a laptop (frame-wide.css). */
const WIDE = '(min-width: 56.25rem)'

/** Whether the window has the width of a laptop; follows when it changes. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const query = matchMedia(WIDE)
    const follow = (): void => setWide(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isWide
}
