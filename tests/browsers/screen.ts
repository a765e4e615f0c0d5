import { until } from '#tests/sync/until.ts'
import type { Tab } from './engine.ts'

type Role = 'link' | 'button' | 'heading' | 'textbox' | 'radio'

/** Where something with this name is, in the middle of the screen; `undefined` while it is not there. */
function findInPage(role: Role, name: string, isExact: boolean): { x: number; y: number } | undefined {
  const selectors = {
    link: 'a[href]',
    button: 'button',
    heading: 'h1, h2, h3',
    textbox: 'textarea, input:not([type=radio]):not([type=checkbox])',
    radio: 'input[type=radio]',
  }
  const wordsOf = (element: Element): string => {
    const { labels } = element as Partial<HTMLInputElement> // only fields have them
    const label = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent
    return label.replace(/\s+/g, ' ').trim()
  }
  const found = [...document.querySelectorAll(selectors[role])].find((element) => {
    if (element.getClientRects().length === 0) return false
    return isExact ? wordsOf(element) === name : wordsOf(element).startsWith(name)
  })
  if (found === undefined) return undefined
  found.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { left, top, width, height } = found.getBoundingClientRect()
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
}

/** Waits as `until` does; when it does not come, the error has what stood there instead. */
export async function untilOn(tab: Tab, what: string, isSo: () => Promise<boolean>, withinMs = 45_000): Promise<void> {
  await until(what, isSo, withinMs).catch(async (error: unknown) => {
    const there = await inPage(tab, () => `${location.href}\n${document.readyState}\n${document.body.innerText}`)
    throw new Error(`Not there: ${what}. What stood there was ${there ?? 'nothing: the page does not answer'}`, {
      cause: error,
    })
  })
}

/** Waits until something with this role and a name that begins so is on the screen. */
export async function sees(tab: Tab, role: Role, name: string, isExact = false): Promise<{ x: number; y: number }> {
  let place: { x: number; y: number } | undefined
  await untilOn(tab, `${role} "${name}"`, async () => {
    place = (await inPage(tab, findInPage, role, name, isExact)) ?? undefined
    return place !== undefined
  })
  if (place === undefined) throw new Error('Seen and gone')
  return place
}

/** Waits until these words stand somewhere on the screen. */
export function seesWords(tab: Tab, words: string, withinMs = 45_000): Promise<void> {
  const isThere = (wanted: string): boolean => document.body.innerText.includes(wanted)
  return untilOn(tab, `"${words}" on the screen`, async () => (await inPage(tab, isThere, words)) === true, withinMs)
}

/** A page that is on its way to another one answers nothing for a moment. */
function inPage<A extends unknown[], R>(tab: Tab, fn: (...args: A) => R, ...args: A): Promise<R | undefined> {
  return tab.run(fn, ...args).catch(() => undefined)
}

/** Presses with a pointer, where a finger would. */
export async function press(tab: Tab, role: Role, name: string, isExact = false): Promise<void> {
  const { x, y } = await sees(tab, role, name, isExact)
  const actions = [
    { type: 'pointerMove', x, y, duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]
  await tab.perform([{ type: 'pointer', id: 'finger', parameters: { pointerType: 'mouse' }, actions }])
}

/** Between two keys of somebody who types fast. */
const BETWEEN_KEYS_MS = 40

export interface Key {
  /** everything typed up to and with this key */
  text: string
  /** when the page certainly had it */
  atMs: number
}

/** Types into what has the focus, key by key as a person does; the last key is still down when this returns. */
export async function typeKeys(tab: Tab, text: string): Promise<Key[]> {
  const keys: Key[] = []
  const keyboard = (actions: object[]): Promise<void> => tab.perform([{ type: 'key', id: 'keyboard', actions }])
  let last: string | undefined
  for (const value of text) {
    if (last !== undefined) {
      await keyboard([
        { type: 'pause', duration: BETWEEN_KEYS_MS },
        { type: 'keyUp', value: last },
      ])
    }
    await keyboard([{ type: 'keyDown', value }])
    keys.push({ text: (keys.at(-1)?.text ?? '') + value, atMs: Date.now() })
    last = value
  }
  return keys
}

/** Types into a text field, at its end. */
export async function typeInto(tab: Tab, label: string, text: string): Promise<Key[]> {
  await press(tab, 'textbox', label)
  await tab.run(() => {
    const box = document.activeElement
    if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length)
  })
  const keys = await typeKeys(tab, text)
  await tab.perform([{ type: 'key', id: 'keyboard', actions: [{ type: 'keyUp', value: text.at(-1) }] }])
  return keys
}

/** Replaces what is in a text field at once, as a paste does. */
export async function pasteInto(tab: Tab, label: string, text: string): Promise<void> {
  await press(tab, 'textbox', label)
  await tab.run((words) => {
    const box = document.activeElement
    if (!(box instanceof HTMLTextAreaElement) && !(box instanceof HTMLInputElement)) throw new Error('No field')
    box.select()
    document.execCommand('insertText', false, words)
  }, text)
}

/** What a text field shows; waits until it is there. */
export async function textOf(tab: Tab, label: string): Promise<string> {
  await sees(tab, 'textbox', label)
  return tab.run((name) => {
    const boxes = [...document.querySelectorAll<HTMLTextAreaElement>('textarea, input')]
    const box = boxes.find(({ labels }) => labels?.[0]?.textContent.trim().startsWith(name))
    return box?.value ?? ''
  }, label)
}

/** Waits until a text field shows exactly this, or something like it. */
export function hasText(tab: Tab, label: string, text: string | RegExp, withinMs = 45_000): Promise<void> {
  const isSo = (value: string): boolean => (typeof text === 'string' ? value === text : text.test(value))
  let last = ''
  return until(
    `${label}: ${typeof text === 'string' ? text : text.source}`,
    async () => isSo((last = await textOf(tab, label))),
    withinMs,
  ).catch((error: unknown) => {
    throw new Error(`What stood there was: ${last}`, { cause: error })
  })
}

/** Waits until the line under a form says this. */
export function saveLineSays(tab: Tab, words: string, withinMs = 45_000): Promise<void> {
  const says = (wanted: string): boolean =>
    [...document.querySelectorAll('.save-line')].some((line) => line.textContent.includes(wanted))
  return until(`the save line says "${words}"`, async () => (await inPage(tab, says, words)) === true, withinMs)
}

/** To an address within the app, without loading anything. */
export function goTo(tab: Tab, path: string): Promise<void> {
  return tab.run((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}
