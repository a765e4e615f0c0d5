import type { Leesblad } from '#domain/leeslink.ts'
import { leesbladVan, leeslinkPlaats } from '#domain/leeslink.ts'
import { eindVanDag } from '#domain/deeltermijn.ts'
import { isLeeslinkMac, leeslinkBewijs, sealLeesblad } from '#identity/leeslink.ts'
import type { LeeslinksAnswer } from '#sync/protocol-leeslink.ts'
import type { AttachmentKeeping } from '#workspace/engine.ts'
import type { Fields, Workspace } from '#workspace/workspace.ts'
import type { Leeslink } from './leeslinks.ts'
import { leeslinksIn } from './leeslinks.ts'

let isBusy = false
let isAsked = false

/** Everything that is to be said to the server about leeslinks. What was asked meanwhile is done after it. */
export async function werkLeeslinks(workspace: Workspace): Promise<void> {
  isAsked = true
  if (isBusy) return
  isBusy = true
  try {
    while (isAsked) {
      isAsked = false
      await once(workspace)
    }
  } finally {
    isBusy = false
  }
}

function own(workspace: Workspace): Leeslink[] {
  const maps = [...workspace.cards.value.values()].filter(({ kind }) => kind === 'map')
  return leeslinksIn(maps, workspace.nowMs())
}

async function once(workspace: Workspace): Promise<void> {
  const { leeslinks: calls } = workspace
  if (calls === undefined) return
  for (const link of own(workspace)) {
    if (link.stand === 'stopt' && (await calls.stop(link.id)).ok)
      await put(workspace, link, { wegDaarOpMs: workspace.nowMs() })
    if (link.stand === 'hier') await tell(workspace, link)
  }
  const waiting = own(workspace).filter(({ stand }) => ['klaar', 'geopend', 'leesbaar'].includes(stand))
  const told = waiting.length === 0 ? undefined : await calls.list()
  if (told?.ok !== true) return
  for (const link of waiting) {
    const there = told.value.links.find(({ id }) => id === link.id)
    // The server was put back from before: the same link, and who opened it opens it once more.
    if (there === undefined) await tell(workspace, link)
    else await follow(workspace, link, there)
  }
  // Another own device told of it after it was stopped here.
  const stopped = new Set(own(workspace).flatMap(({ id, stand }) => (stand === 'gestopt' ? [id] : [])))
  for (const { id } of told.value.links) if (stopped.has(id)) await calls.stop(id)
}

async function tell(workspace: Workspace, link: Leeslink): Promise<void> {
  const bewijs = await leeslinkBewijs(link.item.geheim ?? '')
  if (bewijs === undefined) return
  const made = await workspace.leeslinks?.make({ id: link.id, bewijs, untilMs: eindVanDag(link.tot) })
  if (made?.ok === true) await put(workspace, link, { daarOpMs: workspace.nowMs() })
}

async function follow(
  workspace: Workspace,
  link: Leeslink,
  { lezer, heeftBlad, gelezen }: LeeslinksAnswer['links'][number],
): Promise<void> {
  const { item, id } = link
  const secret = item.geheim ?? ''
  const nowMs = workspace.nowMs()
  // Only who holds this very link gets the page; a key that came from elsewhere gets nothing, and is not told of.
  if (lezer === undefined || !(await isLeeslinkMac(secret, id, lezer.sleutel, lezer.mac))) return
  if (item.geopendOpMs === undefined) await put(workspace, link, { geopendOpMs: nowMs })
  const isThere = heeftBlad || (await send(workspace, link, lezer.sleutel))
  if (isThere && item.leesbaarOpMs === undefined) await put(workspace, link, { leesbaarOpMs: nowMs })
  if (gelezen.join() !== link.gelezenOp.join()) await put(workspace, link, { gelezenOp: gelezen })
}

async function send(workspace: Workspace, { id, item }: Leeslink, sleutel: string): Promise<boolean> {
  const blad = leesbladVan(item.blad ?? '')
  if (blad === undefined) return false
  const whole = await withPictures(blad, workspace.attachments)
  const sealed = await sealLeesblad(sleutel, leeslinkPlaats(id), JSON.stringify(whole))
  return sealed !== undefined && (await workspace.leeslinks?.put(id, sealed))?.ok === true
}

/** With what is on this device of its photos and papers in it; a hash of a file says nothing to who reads, and goes. */
async function withPictures(blad: Leesblad, attachments: AttachmentKeeping | undefined): Promise<Leesblad> {
  const delen = await Promise.all(
    blad.delen.map(async (deel) => {
      if (deel.beeld?.bijlage === undefined) return deel
      const { bijlage, ...beeld } = deel.beeld
      const bytes = await attachments?.get(bijlage)
      return { ...deel, beeld: bytes === undefined ? beeld : { ...beeld, data: base64(bytes) } }
    }),
  )
  return { ...blad, delen }
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

async function put(workspace: Workspace, { doc, id }: Leeslink, fields: Fields<'map', 'leeslinks'>): Promise<void> {
  await workspace.commit((batch) => batch.put('map', doc, 'leeslinks', id, fields))
}
