import { isId } from '#domain/id.ts'
import { useCards, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

export interface HelpingPerson {
  naam: string
  rol: string
  telefoon?: string
}

/** Who to ask first: the vaste contactpersoon on the own kaart or who stands in today, else who invited, else a coordinator in sight. */
export function useHelper(): HelpingPerson | undefined {
  const { ik, today } = useWorkspace()
  const people = usePeople()
  const kaarten = useCards('kaart')
  const own = kaarten.find((card) => card.items['kaart']?.['kaart']?.['persoonId'] === ik.value.persoon)
  const contact = own?.items['kaart']?.['kaart']?.['contactpersoon']
  const standIn = own === undefined ? undefined : standInOn(own.items['vervangingen'], contact, today())
  if (standIn !== undefined) return standIn
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

/** Read as plain fields: this is asked by the shell, before anything that opens documents has come. */
function standInOn(
  lines: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined,
  voor: unknown,
  today: string,
): HelpingPerson | undefined {
  for (const { voor: away, naam, rol, telefoon, van, tot, weg } of Object.values(lines ?? {})) {
    if (away !== voor || weg === true || typeof naam !== 'string') continue
    if (typeof van !== 'string' || typeof tot !== 'string' || van > today || tot < today) continue
    return {
      naam,
      rol: typeof rol === 'string' ? rol : '',
      ...(typeof telefoon === 'string' && telefoon !== '' ? { telefoon } : {}),
    }
  }
  return undefined
}

function present(person: { naam: string; rol?: string; telefoon?: string }): HelpingPerson {
  return {
    naam: person.naam,
    rol: person.rol ?? '',
    ...(person.telefoon === undefined ? {} : { telefoon: person.telefoon }),
  }
}
