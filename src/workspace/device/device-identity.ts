import type { PersoonId, UitnodigingId } from '#domain/id.ts'
import type { ToestelSleutels } from '#domain/toestel.ts'
import { checkChain, startChain, vouchFor } from '#identity/chain.ts'
import type { Device } from '#identity/device-keys.ts'
import { makeDevice, unlockDevice } from '#identity/device-keys.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import type { Identity } from '#identity/identity.ts'
import { openIdentity, recallInvitation, saveIdentity } from '#identity/identity.ts'
import type { InvitationCard } from '#identity/invitation-card.ts'
import { openCard } from '#identity/invitation-card.ts'
import type { InvitationKey } from '#identity/invitation.ts'
import { invitationProof, isRedemptionOf, readInvitation, redemptionMac } from '#identity/invitation.ts'
import type { Vault, VaultStore } from '#identity/vault.ts'
import { createVault, unlockVault } from '#identity/vault.ts'
import type { Api } from '#sync/api.ts'
import type { Joining, Vouching } from '#sync/join.ts'
import type { Outcome } from '#sync/outcome.ts'
import { redemptionSchema, redemptionText } from '#sync/protocol.ts'
import type { SignerKey } from '#sync/signer-key.ts'
import type { Rol } from '#domain/rol.ts'
import { heldKey } from './held-key.ts'

/** Who a device is, opened. `identity` is replaced whenever it changes on disk. */
export interface OpenedDevice {
  vault: Vault
  identity: Identity
  device: Device
}

/** This device opens by PIN or passkey only, and neither was given in this page yet. */
export class LockedError extends Error {
  override name = 'LockedError'
}

/**
 * Opens what is kept of this device.
 *
 * @returns `undefined` for a device that is nobody's yet
 * @throws LockedError
 * @throws Error when there is something that does not open: it must not be replaced by a new identity
 */
export async function openDevice(store: VaultStore): Promise<OpenedDevice | undefined> {
  const unlocked = await unlockVault(store, heldKey())
  if (!unlocked.ok) {
    if (unlocked.error === 'no-vault') return undefined
    if (unlocked.error === 'locked') throw new LockedError()
    throw new Error(`The vault is ${unlocked.error}`)
  }
  const kept = await openIdentity(unlocked.value)
  if (kept.ok) return { vault: unlocked.value, ...kept.value }
  if (kept.error === 'absent') return undefined
  throw new Error('The identity of this device does not open')
}

/** Opens this device, or makes it a fresh one that belongs to nobody yet. */
export async function openOrMakeDevice(store: VaultStore, label: string): Promise<OpenedDevice> {
  const known = await openDevice(store)
  if (known !== undefined) return known
  const unlocked = await unlockVault(store, heldKey())
  const vault = unlocked.ok ? unlocked.value : await createVault(store)
  const made = await makeDevice(vault, label)
  const device = await unlockDevice(vault, made)
  if (device === undefined) throw new Error('A fresh device does not open')
  // A number of its own, until the server says whose device this is.
  const identity: Identity = { v: 1, person: `p_${made.id.slice(2)}`, device: made, status: 'alone' }
  await saveIdentity(vault, identity)
  return { vault, identity, device }
}

/** What an invitation is for; `card` is absent for a link that the server printed. */
export interface LookedAt {
  key: InvitationKey
  id: UitnodigingId
  role: Rol
  card: InvitationCard | undefined
  expiresAtMs: number
}

/** *Klopt dit?*: looks at an invitation without using it up. */
export async function lookAtInvitation(api: Pick<Api, 'openInvite'>, text: string): Promise<Outcome<LookedAt>> {
  const key = readInvitation(text)
  if (key === undefined) return { ok: false, code: 'bad-request' }
  const opened = await api.openInvite(await invitationProof(key))
  if (!opened.ok) return opened
  const { id, card, role, expiresAtMs } = opened.value
  const readable = card === '' ? undefined : await openCard(card, id, key)
  // The inviter sealed the role in; a server that says another one is not believed.
  if (card !== '' && readable?.role !== role) return { ok: false, code: 'unknown' }
  return { ok: true, value: { key, id, role, card: readable, expiresAtMs } }
}

/** Whether this device came in by this very invitation, or waits for that: then it is no news that it was used. */
export async function isOwnInvitation({ identity }: Pick<OpenedDevice, 'identity'>, text: string): Promise<boolean> {
  const key = readInvitation(text)
  const own = redemptionSchema.safeParse(identity.joining?.redemption)
  if (key === undefined || !own.success || identity.joining?.refused !== undefined) return false
  const [shown, { proof }] = [await invitationProof(key), own.data]
  if ('codeHash' in shown) return shown.codeHash === proof.codeHash
  return shown.id === proof.id && shown.secretHash === proof.secretHash
}

/** Accepts an invitation that was looked at: kept on this device first, brought to the server by the connection. */
export async function acceptInvitation(opened: OpenedDevice, looked: LookedAt): Promise<void> {
  const { key, id, card, role } = looked
  const proof = await invitationProof(key)
  const entry = await startChain(opened.device)
  const mac = await redemptionMac(key, redemptionText(id, entry.device))
  const joining = {
    invite: id,
    role,
    redemption: { proof, entry, mac },
    isAnswered: false,
    ...(card === undefined ? {} : { card }),
  }
  await changeIdentity(opened, { status: 'waiting', joining, added: undefined })
}

/**
 * The redemption as the connection wants it: from the vault, and its answer back into it.
 *
 * @param answered called when the server said whose device this is, or nobody's by this invitation
 */
export function joiningOf(opened: OpenedDevice, answered: (person?: PersoonId) => void): Joining {
  return {
    pending() {
      const { joining } = opened.identity
      const isOpen = joining !== undefined && !joining.isAnswered && joining.refused === undefined
      return Promise.resolve(isOpen ? redemptionSchema.parse(joining.redemption) : undefined)
    },
    async answered({ person, status }) {
      const { joining } = opened.identity
      await changeIdentity(opened, {
        person,
        status,
        ...(joining === undefined ? {} : { joining: { ...joining, isAnswered: true } }),
      })
      answered(person)
    },
    async refused(code) {
      const { joining } = opened.identity
      if (joining !== undefined) await changeIdentity(opened, { joining: { ...joining, refused: code } })
      answered()
    },
  }
}

/** What somebody who was invited from afar and this person compare, before this device stands in. */
export interface WordCheck {
  invite: UitnodigingId
  person: PersoonId
  device: ToestelSleutels
}

/**
 * The inviter's check of a device that waits: signed by itself, and announced by who holds the invitation. For an
 * invitation that went far, people compare words besides.
 *
 * @param compared what the inviter said of those words: right, wrong, or nothing yet
 */
export function vouchingOf(
  opened: OpenedDevice,
  compared: (check: WordCheck) => boolean | undefined = () => undefined,
): Vouching {
  return async ({ invite, person, usedCode, entry, mac }) => {
    const kept = await recallInvitation(opened.vault, invite)
    if (kept === undefined) return undefined
    const chain = await checkChain([entry], verifyBytes)
    const isAnnounced = chain.ok && (await isRedemptionOf(kept, usedCode, redemptionText(invite, entry.device), mac))
    // Whom an invitation is for this device knows itself.
    if (!isAnnounced || person !== kept.person) return false
    const verdict = kept.card.isRemote === true ? compared({ invite, person, device: entry.device }) : true
    if (verdict !== true) return verdict
    const by = { device: opened.device, person: opened.identity.person }
    return { signature: (await vouchFor(by, person, entry, kept.kind)).signature }
  }
}

/**
 * The key with which a device signs snapshots: out of a chain in which every entry up to it is signed as it should be.
 * That a chain is the right person's is the server's word here; `device-chains.ts` remembers and judges that too.
 */
export const signerKeyOf: SignerKey = async (device, entries) => {
  const upTo = entries.findIndex((entry) => entry.device.id === device)
  const chain = await checkChain(entries.slice(0, upTo + 1), verifyBytes)
  return chain.ok ? chain.devices.find(({ id }) => id === device)?.sigPub : undefined
}

/** Keeps what changed of who this device is, before anybody acts on it. */
export async function changeIdentity(opened: OpenedDevice, to: Partial<Identity>): Promise<void> {
  const next = { ...opened.identity, ...to }
  // On disk first: nobody acts on an identity that a crash would take back.
  await saveIdentity(opened.vault, next)
  opened.identity = next
}

/** How this device is called in lists: its kind, no more. */
export function deviceLabel(): string {
  return /Mobi|Android|iPhone/.test(navigator.userAgent) ? 'telefoon' : 'computer'
}
