import type { PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { randomBytes } from '#documents/bytes.ts'
import { checkChain, startChain } from '#identity/chain.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import type { KeptInvitation } from '#identity/invitation.ts'
import { invitationProof, isRedemptionOf, makeInvitation, readInvitation, redemptionMac } from '#identity/invitation.ts'
import type { Joining, Vouching } from '#sync/join.ts'
import { redemptionText } from '#sync/protocol.ts'
import { ask } from './membership.ts'
import type { Scene } from './scene.ts'
import { isUp } from './scene.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import { ORIGIN } from './simulated-server.ts'

/** An invitation, and the phones on which its link was opened. */
export interface SimulatedInvitation {
  kept: KeptInvitation
  link: string
  role: Rol
  phones: { device: SimulatedDevice; state: 'pending' | 'in' | 'refused' }[]
}

const AT_MOST = 2
/** far beyond any month that passes */
const EXPIRES_AFTER_MS = 300 * 86_400_000

/** The regiocoördinator invites a jobcoach who is new, or somebody who wants a second phone. */
export async function invite(scene: Scene): Promise<void> {
  const { random, world, regio, devices, documents, invitations } = scene
  const [coordinator] = devices
  const [tab] = coordinator?.tabs ?? []
  if (coordinator === undefined || tab === undefined || invitations.length >= AT_MOST) return
  const known = random.chance(0.5) ? random.pick(devices.slice(1)) : undefined
  const role = known?.role ?? 'jobcoach'
  const person: PersoonId = known?.person ?? idFromBytes('p', randomBytes(16))
  const card = { inviterName: 'Joke', personName: 'Proef', role, regioName: 'Proefregio' }
  const expiresAtMs = world.nowMs + EXPIRES_AFTER_MS
  const { forServer, kept, link } = await makeInvitation({ origin: ORIGIN, person, regio, card, expiresAtMs })
  const put = tab.store.append({ id: 'invite', changes: [], errands: [{ kind: 'invite', body: forServer }] })
  await Promise.race([put.catch(() => undefined), world.settle()])
  invitations.push({ kept, link, role, phones: [] })
  const [first] = documents
  if (known !== undefined || first === undefined) return
  first.members = [...first.members, { person, role }]
  await ask(coordinator, first.doc, [{ person, role }], [])
}

/** The link is opened, on two phones at once: one comes in. */
export async function arrive(scene: Scene): Promise<void> {
  const { server, invitations, newDevice, devices } = scene
  const invitation = invitations.find(({ phones }) => phones.length === 0)
  if (invitation === undefined || !isUp(scene)) return
  // Who looks at an invitation that is not there yet, is told so and looks again later.
  if (server.tables.invites.get(invitation.kept.id)?.state !== 'open') return
  // No server that goes back may forget who came in.
  scene.backup = undefined
  for (let count = 0; count < 2; count++) {
    const device = newDevice(invitation.role, invitation.kept.person)
    device.line.faults = devices[0]?.line.faults ?? 0
    const phone: SimulatedInvitation['phones'][number] = { device, state: 'pending' }
    invitation.phones.push(phone)
    device.joining = await joiningOf(invitation, phone)
    await device.openTab()
  }
}

/** Whether an invitation is under way, or a phone has not heard yet whether it is in. */
export function isSomebodyArriving({ invitations, server }: Scene): boolean {
  return invitations.some(({ kept, phones }) => {
    const state = server.tables.invites.get(kept.id)?.state
    return phones.length > 0 && (state === 'waiting' || phones.some((phone) => phone.state === 'pending'))
  })
}

async function joiningOf(
  { kept, link }: SimulatedInvitation,
  phone: SimulatedInvitation['phones'][number],
): Promise<Joining> {
  const key = readInvitation(link)
  if (key === undefined) throw new Error('The link of an invitation is none')
  const entry = await startChain(phone.device)
  const mac = await redemptionMac(key, redemptionText(kept.id, entry.device))
  const redemption = { proof: await invitationProof(key), entry, mac }
  return {
    pending: async () => (phone.state === 'pending' ? redemption : undefined),
    answered: async () => void (phone.state = 'in'),
    refused: async () => void (phone.state = 'refused'),
  }
}

/** As the real one, with the invitations in memory instead of in the vault. */
export function vouchingOf(invitations: readonly SimulatedInvitation[]): Vouching {
  return async ({ invite: id, usedCode, entry, mac }) => {
    const kept = invitations.find((one) => one.kept.id === id)?.kept
    if (kept === undefined) return undefined
    const chain = await checkChain([entry], verifyBytes)
    return chain.ok && isRedemptionOf(kept, usedCode, redemptionText(id, entry.device), mac)
  }
}
