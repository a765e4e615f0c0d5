import type { Identity } from '#identity/identity.ts'
import type { Vault } from '#identity/vault.ts'
import { getSealed, putSealed } from '#identity/vault.ts'
import type { Me } from '#sync/protocol.ts'
import { meSchema } from '#sync/protocol.ts'
import type { Card, Ik } from '#workspace/engine.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'

const ME = 'me'

/** What the server last said of this person: roles must be known without a connection too. */
export async function readKnownMe(vault: Vault): Promise<Me | undefined> {
  const kept = await getSealed(vault, ME)
  const parsed = kept.ok ? meSchema.safeParse(kept.value) : undefined
  return parsed?.success === true ? parsed.data : undefined
}

export async function keepKnownMe(vault: Vault, me: Me): Promise<void> {
  await putSealed(vault, ME, me)
}

/** Who this device is, from its identity, what the server last said, and how others named this person. */
export function ikOf(identity: Identity, me: Me | undefined, cards: Iterable<Card>): Ik {
  const { person, joining } = identity
  const card = joining?.card
  const invitedAs = joining?.role ?? card?.role
  const ownName = nameInMap(cards, person) ?? card?.personName ?? ''
  const isMine = me?.person === person
  const status = identity.status === 'alone' ? 'alleen' : isMine && me.status === 'active' ? 'actief' : 'wacht'
  return {
    persoon: person,
    status: identity.status === 'active' ? 'actief' : status,
    naam: ownName,
    rollen: isMine && me.roles.length > 0 ? me.roles : [],
    ...(isMine && me.recovered !== undefined && me.recovered.device !== identity.device.id
      ? { kaartGebruiktOpMs: me.recovered.atMs }
      : {}),
    ...(isMine && me.restricted !== undefined
      ? { staatStil: { sindsMs: me.restricted.atMs, isEigen: me.restricted.isOwn } }
      : {}),
    ...(isMine && me.erasedPeople !== undefined ? { gewisten: me.erasedPeople } : {}),
    ...(isMine && me.leeslinks !== undefined ? { leeslinks: me.leeslinks } : {}),
    ...(isMine && me.nood !== undefined ? { nood: me.nood } : {}),
    ...(isMine && me.due !== undefined ? { wordtGewist: me.due.map(({ doc, dueMs }) => ({ doc, opMs: dueMs })) } : {}),
    ...(joining?.refused === undefined ? {} : { geweigerd: true }),
    ...(invitedAs === undefined ? {} : { genodigdAls: invitedAs }),
    ...(card === undefined
      ? {}
      : {
          uitnodiger: {
            naam: card.inviterName,
            ...(card.inviterPhone === undefined ? {} : { telefoon: card.inviterPhone }),
          },
        }),
  }
}

/** How the documents on this device name this person; else how they named themselves in mijn map. */
function nameInMap(cards: Iterable<Card>, person: string): string | undefined {
  const all = [...cards]
  const known = gatherPeople(all).get(person)?.naam
  if (known !== undefined && known !== '') return known
  const own = all.find((card) => card.kind === 'map')?.items['profiel']?.['ik']?.['roepnaam']
  return typeof own === 'string' && own !== '' ? own : undefined
}
