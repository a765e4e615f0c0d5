import type { ComponentType } from 'preact'

/** A place in the app. `component` is lazy, so that a screen's code comes when somebody goes there. */
export interface AppRoute {
  path: string
  // preact-iso hands every screen its own path parameters; each screen states the ones it reads
  component: ComponentType<never>
}
