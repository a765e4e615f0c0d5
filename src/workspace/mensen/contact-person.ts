import { isId } from '#domain/id.ts'
import { useCards, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

export interface HelpingPerson {
  naam: string
  rol: string
  telefoon?: string
}

/** Who to ask first: the vaste contactpersoon on the own kaart, else who invited, else a coordinator in sight. */
export function useHelper(): HelpingPerson | undefined {
  const { ik } = useWorkspace()
  const people = usePeople()
  const kaarten = useCards('kaart')
  const own = kaarten.find((card) => card.items['kaart']?.['kaart']?.['persoonId'] === ik.value.persoon)
  const contact = own?.items['kaart']?.['kaart']?.['contactpersoon']
  const known = isId('p', contact) ? people.get(contact) : undefined
  if (known !== undefined) return present(known)
  const inviter = ik.value.uitnodiger
  if (inviter !== undefined) return { ...inviter, rol: 'regiocoordinator' }
  const coordinator = [...people.values()].find(
    (person) =>
      person.rol === 'regiocoordinator' && person.persoon !== ik.value.persoon && person.telefoon !== undefined,
  )
  return coordinator === undefined ? undefined : present(coordinator)
}

function present(person: { naam: string; rol?: string; telefoon?: string }): HelpingPerson {
  return {
    naam: person.naam,
    rol: person.rol ?? '',
    ...(person.telefoon === undefined ? {} : { telefoon: person.telefoon }),
  }
}
