import { deviceKeeping } from './keeping.ts'

/** How the app looks on this device; scope `device`, not shared. */
export interface Look {
  theme: 'system' | 'light' | 'dark'
  font: 'opstap' | 'system'
}

const place = 'opstap-look'
const pageColours = { light: '#ffffff', dark: '#121a1a' }

/** The look that was chosen here before. */
export function readLook(): Look {
  const stored = deviceKeeping.get(place) ?? ''
  const [theme, font] = stored.split(' ')
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    font: font === 'system' ? 'system' : 'opstap',
  }
}

/** Keeps a look and shows it at once. */
export function chooseLook(look: Look): void {
  deviceKeeping.set(place, `${look.theme} ${look.font}`)
  showLook(look)
}

/** Puts a look on the page, and the colour of the page in the phone's own bars. */
export function showLook({ theme, font }: Look): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  if (font === 'system') dataset.font = 'system'
  else delete dataset.font
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const isForDark = meta.media.includes('dark')
    meta.content = pageColours[theme === 'system' ? (isForDark ? 'dark' : 'light') : theme]
  }
}
