import { isLeeslinkId, readLeeslink } from '#domain/leeslink.ts'
import { dagVan } from '#domain/deeltermijn.ts'
import { formatDayYear } from '#i18n/format.ts'
import { leesText as text } from '#i18n/nl/read-leeslink.ts'
import type { Answered } from './reader-door.ts'
import { bindLink, fetchBlad } from './reader-door.ts'
import type { ReaderKey } from './reader-key.ts'
import { dropReaderKey, findReaderKey, keepReaderKey, makeReaderKey } from './reader-key.ts'
import { bladNodes, el } from './reader-page.ts'

/** The page asks by itself whether it is ready, as long as somebody looks. */
const LOOK_EVERY_MS = 10_000

const place = document.getElementById('blad')

function show(title: string, words: readonly string[], ...more: readonly Node[]): void {
  document.title = title
  fill(el('h1', title), ...words.map((line) => el('p', line)), ...more)
}

/** What was there goes; who reads with a screen reader goes on at the top of what came. */
function fill(...nodes: readonly Node[]): void {
  const isFirst = place?.childElementCount === 0
  place?.replaceChildren(...nodes)
  if (!isFirst) place?.focus()
}

function button(words: string, work: () => Promise<void>): HTMLElement {
  const made = el('button', words)
  made.type = 'button'
  made.addEventListener('click', () => {
    if (made.ariaBusy === 'true') return
    made.ariaBusy = 'true'
    void work().finally(() => {
      made.ariaBusy = null
    })
  })
  return made
}

async function start(): Promise<void> {
  const fragment = location.hash.slice(1)
  const link = readLeeslink(fragment)
  const id = link?.id ?? fragment
  if (!isLeeslinkId(id)) return show(text.broken.title, text.broken.text)
  const known = await findReaderKey(id).catch(() => undefined)
  if (known !== undefined && known.secret === undefined) return read(known)
  if (link === undefined) return show(text.broken.title, text.broken.text)
  // Nothing is asked before somebody taps: who only looks, a scanner of mail, uses nothing up.
  const { before } = text
  const until = el('p', before.until(formatDayYear(link.tot)))
  show(
    before.title,
    before.text,
    until,
    button(before.open, () => openHere(link, known)),
  )
}

async function openHere(link: NonNullable<ReturnType<typeof readLeeslink>>, known?: ReaderKey): Promise<void> {
  const key = known ?? (await makeReaderKey(link))
  // First on disk: a link that was used up for a key that is lost would open nowhere any more.
  const isKept =
    key !== undefined &&
    (await keepReaderKey(key).then(
      () => true,
      () => false,
    ))
  if (!isKept) return show(text.old.title, text.old.text)
  const bound = await bindLink(key)
  if (bound.state !== 'ok') return refused(key, bound, () => openHere(link, key))
  const own = { ...key, secret: undefined }
  await keepReaderKey(own)
  // Its work is done; it need not stand in the history of this browser.
  history.replaceState(null, '', `${location.pathname}#${key.id}`)
  await read(own)
}

async function read(key: ReaderKey): Promise<void> {
  const found = await fetchBlad(key)
  if (found.state === 'blad') {
    document.title = found.blad.titel
    fill(...bladNodes(found.blad))
  } else if (found.state === 'wacht') wait(key)
  else await refused(key, found, () => read(key))
}

function wait(key: ReaderKey): void {
  const { waiting } = text
  const said = el('p', '')
  said.role = 'status'
  let isDone = false
  const look = async (isAsked: boolean): Promise<void> => {
    if (isDone || document.hidden) return
    const found = await fetchBlad(key)
    if (isDone) return
    if (found.state === 'wacht' || found.state === 'offline') {
      if (isAsked) said.textContent = found.state === 'wacht' ? waiting.stillNot : text.offline.title
      return
    }
    isDone = true
    clearInterval(timer)
    await read(key)
  }
  const timer = setInterval(() => void look(false), LOOK_EVERY_MS)
  show(
    waiting.title,
    waiting.text,
    button(waiting.look, () => look(true)),
    said,
  )
}

async function refused(key: ReaderKey, answer: Answered, again: () => Promise<void>): Promise<void> {
  if (answer.state !== 'dicht') return show(text.offline.title, text.offline.text, button(text.offline.again, again))
  const isOver = answer.atMs !== undefined && dagVan(answer.atMs) > key.tot
  // What is over or never was is no use here any more.
  if (isOver || key.secret !== undefined) await dropReaderKey(key.id).catch(() => undefined)
  if (isOver) show(text.over.title, text.over.text(formatDayYear(key.tot)))
  else show(text.closed.title, text.closed.text)
}

void start()
// Another link in the same tab is another page.
addEventListener('hashchange', () => {
  if (readLeeslink(location.hash.slice(1)) !== undefined) location.reload()
})
