import { iconPaths, type IconName } from './icon-paths.ts'

export type { IconName } from './icon-paths.ts'

/**
 * A line drawing that stands beside a word, never instead of it; screen readers skip it.
 * Each icon carries its own path, so it needs nothing else on the page and no style attribute.
 *
 * @param size 24 px grid by default; `small` is 20 px, for buttons and chips
 */
export function Icon({ name, size }: { name: IconName; size?: 'small' }) {
  return (
    <svg class={size === 'small' ? 'icon icon-small' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  )
}
