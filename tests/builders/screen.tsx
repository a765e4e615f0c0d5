import type { VNode } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { useState } from 'preact/hooks'
import { GoToContext } from '#ui/go-to.ts'
import { hideToast, ToastHost } from '#ui/toast.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { WorkspaceProvider } from '#workspace/use-workspace.tsx'

/** A phone with screens on it: what can be tapped, by what it says, and how often that was done. */
export interface Scherm {
  /** how many taps so far */
  taps(): number
  tap(name: string | RegExp, nth?: number): Promise<void>
  has(name: string | RegExp): boolean
  text(): string
  field(selector?: string): HTMLInputElement | HTMLTextAreaElement
  type(text: string): Promise<void>
  path(): string
  close(): void
}

/** What is being kept or opened now. */
const running = new Set<Promise<unknown>>()

function followed<T>(work: Promise<T>): Promise<T> {
  running.add(work)
  const forget = (): void => void running.delete(work)
  work.then(forget, forget)
  return work
}

/** A workspace of which is known when it is done: actions, taking them back, and opening documents. */
function following(workspace: Workspace): Workspace {
  const follow = (result: CommitResult): CommitResult =>
    result.ok ? { ok: true, undo: () => followed(result.undo().then(follow)) } : result
  return {
    ...workspace,
    commit: (build) => followed(workspace.commit(build).then(follow)),
    open: (doc) => followed(workspace.open(doc)),
  }
}

/** Lets everything that follows from something happen: rows written, documents projected, screens drawn again. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let quiet = 0; quiet < 4; quiet++) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (running.size === 0) continue
      await Promise.allSettled(running)
      quiet = 0
    }
  })
}

/** Opens the app at a path; links and actions lead to the screen that `screenAt` gives for a path. */
export async function openScherm(
  workspace: Workspace,
  start: string,
  screenAt: (path: string) => VNode | undefined,
): Promise<Scherm> {
  const place = document.createElement('div')
  document.body.append(place)
  let taps = 0
  let path = start
  let goTo: (to: string) => void = () => undefined

  function App() {
    const [now, setNow] = useState(start)
    goTo = (to) => {
      path = to
      setNow(to)
    }
    return (
      <GoToContext.Provider value={(to) => goTo(to)}>
        <div key={now}>{screenAt(now)}</div>
        <ToastHost />
      </GoToContext.Provider>
    )
  }

  await act(() => {
    render(
      <WorkspaceProvider workspace={following(workspace)}>
        <App />
      </WorkspaceProvider>,
      place,
    )
  })
  await settle()

  const targets = (name: string | RegExp): HTMLElement[] =>
    [...place.querySelectorAll<HTMLElement>('a[href], button, input[type="checkbox"]')].filter((one) => {
      const said = nameOf(one)
      return typeof name === 'string' ? said === name : name.test(said)
    })

  return {
    taps: () => taps,
    path: () => path,
    has: (name) => targets(name).length > 0,
    text: () => place.textContent,
    field(selector = 'textarea, input[type="text"]') {
      const found = place.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)
      if (found === null) throw new Error(`Nothing to type in: ${selector}`)
      return found
    },
    async tap(name, nth = 0) {
      const target = targets(name)[nth]
      if (target === undefined)
        throw new Error(
          `Nothing on the screen says ${typeof name === 'string' ? name : name.source}: ${place.textContent}`,
        )
      taps++
      const href = target.getAttribute('href')
      await act(() => {
        if (href !== null) goTo(href)
        else target.click()
      })
      await settle()
    },
    async type(text) {
      const active = document.activeElement
      if (!(active instanceof HTMLTextAreaElement) && !(active instanceof HTMLInputElement)) {
        throw new Error('The cursor is in no field')
      }
      await act(() => {
        active.value += text
        active.dispatchEvent(new Event('input', { bubbles: true }))
      })
      await settle()
    },
    close() {
      render(null, place)
      place.remove()
      hideToast()
    },
  }
}

/** What a screen reader calls it. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? (element.closest('label') ?? element).textContent
  return label.replace(/\s+/g, ' ').trim()
}
